// What the element keeps, gives out and takes in.
import { test, expect, downloaded } from "./support";
import { open, TAG, told, Widget } from "./pages/element";
import { sections, written } from "./pages/words";

const [FIRST, SECOND] = sections("observer")[0];
const MIXED = written("observer", "434 23 43542 34 243 242");

const stored = (page: import("@playwright/test").Page) =>
  page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);

test("keeps nothing unless it is told to", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 3);
  expect(await widget.with((element) => element.save())).toBe(await widget.value());
  expect(await stored(page)).toEqual([[], []]);
  await page.reload();
  await expect(widget.begin).toBeVisible();
  expect(await widget.value()).toBeNull();
});

for (const [storage, place] of [["local", 0], ["session", 1]] as const) {
  test(`goes on where the reader stopped, from ${storage} storage`, async ({ page }) => {
    await open(page, { body: `<${TAG} storage="${storage}"></${TAG}><${TAG} storage="${storage}" storage-key="other"></${TAG}>` });
    const [widget, other] = [new Widget(page, 0), new Widget(page, 1)];
    await widget.start();
    for (const id of sections("observer")[0]) await widget.answer(id, 4);
    expect((await stored(page))[place]).toEqual([expect.stringMatching(/^partnership-continuum\/element\/quick-18$/)]);
    expect((await stored(page))[1 - place]).toEqual([]);
    await page.reload();
    await expect(widget.statement(sections("observer")[1][0])).toBeVisible();
    await expect(widget.progress).toHaveText("5 of 18");
    await expect(other.begin).toBeVisible();
    await widget.with((element) => element.reset());
    expect(await stored(page)).toEqual([[], []]);
    await expect(widget.begin).toBeVisible();
  });
}

test("the page's own partnerships do not see what the element keeps", async ({ page, home }) => {
  await open(page, { body: `<${TAG} storage="local"></${TAG}>` });
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 3);
  await page.goto("#/");
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.getByTestId("notice-damaged")).toHaveCount(0);
  await expect(page.locator(".card")).toHaveCount(0);
});

const SAME = `<${TAG} storage="local" storage-key="same"></${TAG}>`;

test("elements of one name show the same answers, also where both began by themselves", async ({ page }) => {
  await open(page, { body: SAME.repeat(2) });
  const [one, two] = [new Widget(page, 0), new Widget(page, 1)];
  await one.start();
  await two.start();
  await one.answer(FIRST, 5);
  await expect(two.choice(FIRST, 5)).toBeChecked();
  await two.answer(SECOND, 4);
  // The one that is answered keeps the focus, whatever the other one shows.
  await expect(two.choice(SECOND, 4)).toBeFocused();
  await expect(one.choice(SECOND, 4)).toBeChecked();
  expect(await one.value()).toBe(await two.value());
  // It is told by the one in which it was answered, and by nobody else.
  expect((await told(page, "change")).map(({ from, detail }) => [from, detail.answered])).toEqual([[0, 1], [1, 2]]);
  await page.reload();
  for (const widget of [one, two]) await expect(widget.progress).toHaveText("2 of 18");
  // What is forgotten in one is forgotten in both, and what comes back comes back in both.
  await one.with((element) => element.reset());
  for (const widget of [one, two]) await expect(widget.begin).toBeVisible();
  expect(await stored(page)).toEqual([[], []]);
});

test("windows of one name show the same answers, and what begins again comes back in both", async ({ page, context }) => {
  await open(page, { body: SAME });
  const other = await context.newPage();
  await open(other, { body: SAME });
  const [one, two] = [new Widget(page), new Widget(other)];
  await one.start();
  await two.start();
  await two.answer(SECOND, 2);
  await one.answer(FIRST, 5);
  await expect(two.choice(FIRST, 5)).toBeChecked();
  await expect(one.choice(SECOND, 2)).toBeChecked();
  await two.answer(FIRST, 1);
  await expect(one.choice(FIRST, 1)).toBeChecked();
  // A third window that nobody has begun in goes on where they are.
  const third = await context.newPage();
  await open(third, { body: SAME });
  await expect(new Widget(third).progress).toHaveText("2 of 18");
  await one.with((element) => element.reset());
  await expect(two.begin).toBeVisible();
  await one.start();
  await one.answerAll(MIXED);
  // It stays where its own reader is.
  await expect(two.progress).toHaveText("18 of 18");
  await one.root.getByTestId("again").click();
  await expect(two.begin).toBeVisible();
  await one.root.getByRole("button", { name: "Undo" }).click();
  for (const widget of [one, two]) await expect(widget.result).toBeVisible();
  expect(await two.value()).toBe(await one.value());
});

test("who was taken from the list stays away, and comes back with undo", async ({ page }) => {
  await open(page, { body: `<${TAG} instrument="continuum-26" storage="local"></${TAG}>` });
  const widget = new Widget(page);
  await widget.begin.click();
  const people = widget.root.getByTestId("person");
  for (const [place, party] of ["customer", "vendor"].entries()) {
    await widget.root.getByTestId(`add-${party}`).click();
    await widget.answer(sections(party as "customer")[0][0], 4);
    await widget.root.getByTestId("previous").click();
    await expect(people).toHaveCount(place + 1);
  }
  await widget.root.getByTestId("group-vendor").getByRole("button", { name: /^Remove/ }).click();
  await expect(people).toHaveCount(1);
  const value = await widget.value();
  expect(await widget.with((element) => element.save())).toBe(value);
  await expect(people).toHaveCount(1);
  await widget.root.getByTestId("notice-removed").getByRole("button", { name: "Undo" }).click();
  await expect(people).toHaveCount(2);
  await page.reload();
  await expect(people).toHaveCount(2);
});

test("what asks something else is kept apart under one name", async ({ page }) => {
  await open(page, { body: SAME });
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 5);
  await widget.with((element) => element.setAttribute("instrument", "continuum-26"));
  await expect(widget.begin).toBeVisible();
  await widget.with((element) => element.setAttribute("instrument", "quick-18"));
  await expect(widget.choice(FIRST, 5)).toBeChecked();
});

test("another name shows what is kept under it", async ({ page }) => {
  await open(page, { body: `${SAME}<${TAG} storage="local" storage-key="other"></${TAG}>` });
  const [one, two] = [new Widget(page, 0), new Widget(page, 1)];
  await one.start();
  await one.answer(FIRST, 5);
  await two.start();
  await two.answer(FIRST, 1);
  const [first, second] = [await one.value(), await two.value()];
  await one.with((element) => element.setAttribute("storage-key", "other"));
  await expect(one.choice(FIRST, 1)).toBeChecked();
  expect(await one.value()).toBe(second);
  await one.with((element) => element.setAttribute("storage-key", "same"));
  await expect(one.choice(FIRST, 5)).toBeChecked();
  expect(await one.value()).toBe(first);
  // A name under which nothing is kept takes what is there.
  await one.with((element) => element.setAttribute("storage-key", "third"));
  await expect(one.choice(FIRST, 5)).toBeChecked();
  await page.reload();
  await expect(one.choice(FIRST, 5)).toBeChecked();
});

test.describe(() => {
  test("where storage is blocked it goes on without, and says so", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
      }
    });
    await open(page, { body: `<${TAG} storage="local"></${TAG}>` });
    const widget = new Widget(page);
    await widget.start();
    await widget.answer(FIRST, 3);
    await expect(widget.progress).toHaveText("1 of 18");
    await expect(widget.root.getByTestId("notice-storage")).toBeVisible();
    await expect.poll(async () => (await told(page, "error")).length).toBe(1);
    await widget.answer(SECOND, 3);
    await expect(widget.progress).toHaveText("2 of 18");
    expect((await told(page, "error")).length).toBe(1);
  });
});

test("what is damaged in storage is as if it were not there", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("partnership-continuum/element/quick-18", "v1.damaged"));
  await open(page, { body: `<${TAG} storage="local"></${TAG}>` });
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 3);
  await expect(widget.progress).toHaveText("1 of 18");
});

test("the value of one element gives the same result in another", async ({ page }) => {
  await open(page, { body: `<${TAG}></${TAG}>`.repeat(3) });
  const [one, two, three] = [0, 1, 2].map((place) => new Widget(page, place));
  await one.start();
  await one.answerAll(MIXED);
  const value = await one.value();
  const result = await one.with((element) => element.result);
  await two.with((element, value) => void (element.value = value), value);
  await three.with((element, value) => element.restore(value!), value);
  for (const other of [two, three]) {
    await expect(other.result).toBeVisible();
    expect(await other.value()).toBe(value);
    expect(await other.with((element) => element.result)).toEqual(result);
  }
  await two.with((element) => void (element.value = null));
  await expect(two.begin).toBeVisible();
  expect(await two.with((element) => element.result)).toBeNull();
});

test("what cannot be read is refused, and what was there stays", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 3);
  const value = (await widget.value())!;
  const wrong = ["", "nonsense", "v1.", "v9.AAAA", value.slice(0, -3), `${value}A`, value.replace(/.$/, (last) => (last === "A" ? "B" : "A")), `v1.${"A".repeat(100_000)}`];
  for (const token of wrong) {
    const said = await widget.with(
      (element, token) => element.restore(token).then(() => "taken", (error: unknown) => (error instanceof Error ? error.message : "no error")),
      token,
    );
    expect(said, token.slice(0, 40)).toMatch(/^The value (is damaged|comes from a newer version|is too long)/);
    expect(await widget.value()).toBe(value);
  }
  await expect(widget.choice(FIRST, 3)).toBeChecked();
  await widget.with((element) => void (element.value = "nonsense"));
  expect((await told(page, "error")).length).toBe(1);
  expect(await widget.value()).toBe(value);
});

test("gives out the same files as the page", async ({ page, files: saving }) => {
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answerAll(MIXED);
  const value = await widget.value();
  const files = await widget.with(async (element) =>
    Promise.all(["json", "csv", "svg"].map((format) => element.exportAs(format))),
  );
  await expect(widget.with((element) => element.exportAs("pdf"))).rejects.toThrow(/json, csv, svg/);
  await page.goto(`#${value}`);
  await page.getByTestId("keep").click();
  await expect(page.getByTestId("place-discuss")).toBeVisible();
  await page.getByTestId("place-discuss").click();
  const svg = await downloaded(page, () => page.getByRole("button", { name: /SVG/ }).click());
  // An address, as which the page saves it, has no line break at its end.
  expect(files[2].trimEnd()).toBe(svg.text.trimEnd());
  await page.getByTestId("save").click();
  const [json, csv] = [await saving.save("json"), await saving.save("answers")];
  // The day on which a file is made is all that may differ.
  const undated = (text: string) => text.replace(/"exported":"\d{4}-\d\d-\d\d"/, '"exported":""');
  expect(undated(files[0])).toContain('"exported":""');
  expect(undated(files[0])).toBe(undated(json.body.toString()));
  expect(files[1]).toBe(csv.body.toString());
});

test("a whole link is as good as its token, wherever one is given", async ({ page }) => {
  await open(page);
  const source = new Widget(page);
  await source.start();
  await source.answer(FIRST, 3);
  const value = (await source.value())!;
  const link = ` https://example.org/check/#${value} `;
  await open(page, { body: `<${TAG} value="${link}"></${TAG}><${TAG}></${TAG}><${TAG}></${TAG}>` });
  const all = [0, 1, 2].map((place) => new Widget(page, place));
  await all[1].with((element, link) => void (element.value = link), link);
  await all[2].with((element, link) => element.restore(link), link);
  for (const widget of all) {
    await expect(widget.choice(FIRST, 3)).toBeChecked();
    expect(await widget.value()).toBe(value);
  }
});

test("a value wins over what is kept, and over the instrument", async ({ page }) => {
  await open(page, { body: `<${TAG}></${TAG}><${TAG} storage="local" storage-key="one"></${TAG}>` });
  const [source, keeps] = [new Widget(page, 0), new Widget(page, 1)];
  await source.start();
  await source.answer(FIRST, 3);
  const value = await source.value();
  await keeps.start();
  await keeps.answer(FIRST, 5);
  const widget = new Widget(page);
  await open(page, { body: `<${TAG} storage="local" storage-key="one"></${TAG}>` });
  await expect(widget.choice(FIRST, 5)).toBeChecked();
  // Another attribute changes nothing of that.
  await widget.with((element) => element.setAttribute("theme", "dark"));
  await expect(widget.choice(FIRST, 5)).toBeChecked();
  const attributes = 'storage="local" storage-key="one" instrument="continuum-26"';
  await open(page, { body: `<${TAG} ${attributes}></${TAG}>` });
  await expect(widget.begin).toBeVisible();
  await open(page, { body: `<${TAG} value="${value}" ${attributes}></${TAG}>` });
  await expect(widget.choice(FIRST, 3)).toBeChecked();
  await widget.with((element) => element.setAttribute("mode", "results"));
  expect(await widget.value()).toBe(value);
  // Who asks for another instrument gets it.
  await widget.with((element) => element.setAttribute("instrument", "quick-18"));
  expect(await widget.value()).toBe(value);
  await widget.with((element) => element.setAttribute("storage", "none"));
  await widget.with((element) => element.setAttribute("instrument", "continuum-26"));
  await expect.poll(() => widget.value()).toBeNull();
});

test("what a visitor answered after a value that the page sets is still there after a reload", async ({ page }) => {
  await open(page);
  const source = new Widget(page);
  await source.start();
  await source.answer(FIRST, 3);
  const value = await source.value();
  await open(page, { body: `<${TAG} storage="local" value="${value}"></${TAG}>` });
  const widget = new Widget(page);
  await widget.answer(SECOND, 4);
  await widget.answer(FIRST, 5);
  await page.reload();
  await expect(widget.progress).toHaveText("2 of 18");
  await expect(widget.choice(FIRST, 5)).toBeChecked();
  await expect(widget.choice(SECOND, 4)).toBeChecked();
});

test("nothing can be changed where it is only to be read", async ({ page }) => {
  await open(page);
  const source = new Widget(page);
  await source.start();
  await source.answer(FIRST, 3);
  const value = await source.value();
  await open(page, { body: `<${TAG} readonly value="${value}"></${TAG}><${TAG} readonly></${TAG}>` });
  const [widget, empty] = [new Widget(page, 0), new Widget(page, 1)];
  await expect(widget.result).toBeVisible();
  for (const each of [widget, empty]) await expect(each.root.getByRole("radio")).toHaveCount(0);
  await expect(empty.root.getByText("nothing can be answered here")).toBeVisible();
  await expect(empty.begin).toHaveCount(0);
  expect(await widget.value()).toBe(value);
});

test("what the page around offers next shows with the result, and only there", async ({ page }) => {
  await open(page, { body: `<${TAG}><a slot="after-result" href="#talk">Talk to us</a></${TAG}>` });
  const widget = new Widget(page);
  const offer = page.getByRole("link", { name: "Talk to us" });
  await widget.start();
  await expect(offer).toBeHidden();
  await widget.answerAll(MIXED);
  await expect(offer).toBeVisible();
  await widget.root.getByTestId("again").click();
  await expect(offer).toBeHidden();
});
