// A page's own words for the statements, in the element: from a file that its attribute names, checked when it loads.
import type { Page } from "@playwright/test";
import { expect, test } from "./support";
import { open, TAG, told, Widget } from "./pages/element";
import { sections } from "./pages/words";

const [FIRST, SECOND] = sections("observer")[0];
const OWN = {
  language: "en",
  statements: { [FIRST]: "How many hours {party} gives, says {vendor}", [SECOND]: "“<b>Own</b>” words" },
};
const TAGGED = `<${TAG} wording="words.json"></${TAG}>`;

async function serve(page: Page, body: string, status = 200, name = "words.json") {
  await page.route(`**/${name}`, (route) => route.fulfill({ status, contentType: "application/json", body }));
}

const said = async (page: Page) => (await told(page, "error")).map(({ detail }) => detail.message);

test("statements are read in the page's own words, with names, and all else as it is", async ({ page }) => {
  await serve(page, JSON.stringify(OWN));
  await open(page, { body: TAGGED });
  const widget = new Widget(page);
  await widget.start();
  await expect(widget.statement(FIRST)).toContainText("How many hours the customer gives, says the vendor");
  await expect(widget.statement(SECOND)).toContainText("“<b>Own</b>” words");
  const third = sections("observer")[0][2];
  await expect(widget.statement(third)).toContainText("The customer comes prepared and follows through.");
  expect(await said(page)).toEqual([]);
});

test("the element is ready only when the words are there", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  await page.route("**/words.json", async (route) => {
    asked();
    await released;
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(OWN) });
  });
  await open(page, { body: TAGGED });
  await isAsked;
  const widget = new Widget(page);
  await expect(widget.root.getByRole("status")).toHaveText("Loading…");
  expect(await told(page, "ready")).toEqual([]);
  release();
  await widget.start();
  await expect(widget.statement(FIRST)).toContainText("How many hours");
});

for (const [what, body, why] of [
  ["not JSON", "<!doctype html>", /^The wording has a mistake, so all statements have the standard words\. .+\.$/],
  ["an unknown id", '{"language":"en","statements":{"customer.investment.seem":"x"}}',
    / statements\["customer\.investment\.seem"\]: there is no statement with this id\.$/],
  ["an unknown name", `{"language":"en","statements":{"${FIRST}":"{firm} gives"}}`,
    / statements\["customer\.investment\.seen"\]: \{firm\} stands for nothing here; use \{customer\}, .+\.$/],
] as const) {
  test(`words that are wrong are told with their place, and the standard ones used: ${what}`, async ({ page }) => {
    await serve(page, body);
    await open(page, { body: TAGGED });
    const widget = new Widget(page);
    await expect.poll(() => said(page)).toEqual([expect.stringMatching(why)]);
    await widget.start();
    await expect(widget.statement(FIRST)).toContainText("What the customer puts in");
  });
}

test.describe(() => {
  test.use({ tolerated: /404|ERR_FAILED/ });
  for (const how of ["missing", "cut off"] as const) {
    test(`words that cannot be had are told with their address, and the standard ones used: ${how}`, async ({ page }) => {
      if (how === "missing") await serve(page, "", 404);
      else await page.route("**/words.json", (route) => route.abort());
      await open(page, { body: TAGGED });
      const widget = new Widget(page);
      await widget.start();
      await expect(widget.statement(FIRST)).toContainText("What the customer puts in");
      expect(await said(page)).toEqual([
        "The wording could not be had from words.json, so the standard words are used. Check the address, and that its host lets this page read it.",
      ]);
    });
  }
});

test("another file takes the place of the one before, and none brings the standard words back; answers stay", async ({ page }) => {
  await serve(page, JSON.stringify(OWN));
  await serve(page, JSON.stringify({ language: "en", statements: { [FIRST]: "Other words" } }), 200, "others.json");
  await open(page, { body: TAGGED });
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 4);
  await widget.with((element) => element.setAttribute("wording", "others.json"));
  await expect(widget.statement(FIRST)).toContainText("Other words");
  await expect(widget.statement(SECOND)).not.toContainText("Own");
  await expect(widget.choice(FIRST, 4)).toBeChecked();
  await widget.with((element) => element.removeAttribute("wording"));
  await expect(widget.statement(FIRST)).toContainText("What the customer puts in");
  await expect(widget.choice(FIRST, 4)).toBeChecked();
});

test("two elements of one page have their own words each", async ({ page }) => {
  await serve(page, JSON.stringify(OWN));
  await open(page, { body: `${TAGGED}<${TAG}></${TAG}>` });
  const [one, two] = [new Widget(page), new Widget(page, 1)];
  await one.start();
  await two.start();
  await expect(one.statement(FIRST)).toContainText("How many hours");
  await expect(two.statement(FIRST)).toContainText("What the customer puts in");
});

test("the frame takes the address of the words from its own", async ({ page }) => {
  await serve(page, JSON.stringify(OWN));
  await page.goto("embed.html?wording=words.json");
  const widget = new Widget(page);
  await widget.start();
  await expect(widget.statement(FIRST)).toContainText("How many hours");
});

test.describe(() => {
  test.use({ tolerated: /Content Security Policy|Fetch API cannot load|policy: connect-src/ });
  test("the frame takes no words from another host", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).hostname));
    await page.goto("embed.html?wording=http://localhost/words.json");
    const widget = new Widget(page);
    await widget.start();
    await expect(widget.statement(FIRST)).toContainText("What the customer puts in");
    expect(asked).not.toContain("localhost");
  });
});
