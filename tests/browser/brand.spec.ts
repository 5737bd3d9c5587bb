// A company's copy of the page: its name, logo, colours and words, made from examples/brand.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { downloaded, expect, overhang, violations } from "./support";
import { test, WORDING } from "./pages/branded";
import { keepPartnerships, partnership } from "./pages/storage";
import { PARTIES, always } from "./pages/words";
import { SCREENS } from "./screens";

const NAME = "Northwind Partner Check";
const people = PARTIES.map((rater) => ({ rater, answers: always(rater, 4) }));
const stored = partnership(people);
const first = (place: number) => `#/p/${stored.id}/answer/${stored.rounds[0].participants[place].id}`;

for (const [colorScheme, accent, logo] of [
  ["light", "rgb(123, 47, 94)", "logo.svg"],
  ["dark", "rgb(231, 168, 207)", "logo-dark.svg"],
] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("the head has the company's logo and name, and buttons its colour", async ({ page, home }) => {
      await home.open();
      await expect(page).toHaveTitle(NAME);
      const head = page.getByTestId("home");
      await expect(head).toHaveText(NAME);
      await expect(head).toHaveAccessibleName(NAME);
      const picture = head.locator("img").filter({ visible: true });
      await expect(picture).toHaveCount(1);
      const drawn = decodeURIComponent((await picture.getAttribute("src")) ?? "");
      expect(drawn).toBe(`data:image/svg+xml,${await readFile(join("examples/brand", logo), "utf8")}`);
      expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
      await expect(page.getByTestId("new")).toHaveCSS("background-color", accent);
      await expect(page.locator('link[rel="icon"]')).toHaveAttribute("href", /^\.\/icon-[0-9a-f]{16}\.svg$/);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overhang(page)).toBe(0);
    });

    for (const name of ["home, empty", "home with cards", "portfolio", "form", "discuss, complete"]) {
      test(`accessible: ${name}`, async ({ page }) => {
        await SCREENS[name](page);
        expect(await violations(page)).toEqual([]);
      });
    }

    test("answering, trying and the report are accessible too, and in the company's colours", async ({ page }) => {
      await keepPartnerships(page, stored);
      await page.goto(`${first(0)}/1`);
      const chosen = page.locator(".option:has(:checked)").first();
      await expect(chosen).toHaveCSS("background-color", accent);
      expect(await violations(page)).toEqual([]);
      await page.goto(`#/p/${stored.id}/try`);
      await expect(page.locator("main h1")).toBeVisible();
      await expect(page.locator(".trial-zone").first()).toHaveCSS("color", accent);
      expect(await violations(page)).toEqual([]);
      await page.goto(`#/p/${stored.id}/report`);
      // Paper is white, whatever the device prefers.
      await expect(page.locator(".sheet .tie-whole").first()).toHaveCSS("fill", "rgb(123, 47, 94)");
      expect(await violations(page)).toEqual([]);
    });

    test("the saved picture has the company's colour, on white", async ({ page }) => {
      await keepPartnerships(page, stored);
      await page.goto(`#/p/${stored.id}/discuss`);
      const { text } = await downloaded(page, () => page.getByTestId("save-svg").click());
      expect(text).toContain('fill="#7b2f5e"');
      expect(text).not.toContain("#4b3fb5");
    });
  });
}

test("on paper the page has the company's name and colour", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/discuss`);
  await expect(page.locator(".tie-whole").first()).toHaveCSS("fill", "rgb(123, 47, 94)");
  const margin = await page.evaluate(() => {
    const inside = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => [rule.cssText, ...("cssRules" in rule ? inside(rule.cssRules as CSSRuleList) : [])]);
    return [...document.styleSheets].flatMap((sheet) => inside(sheet.cssRules)).filter((text) => text.startsWith("@page")).at(-1);
  });
  expect(margin).toContain(NAME);
});

test("everybody reads the statements in the company's words, with the names in them", async ({ page, section }) => {
  await keepPartnerships(page, stored);
  for (const [place, party] of PARTIES.entries()) {
    await page.goto(`${first(place)}/1`);
    await expect(section.statement(`${party}.investment.time`)).toContainText(WORDING[`${party}.investment.time`]);
  }
  await page.goto(`${first(0)}/4`);
  const words = "We give Arclight Networks and Brightwater IT the access, decisions and feedback they need.";
  await expect(section.statement("customer.role.second")).toContainText(words);
  // What is not in the company's words stays as it is.
  await expect(section.statement("customer.role.first")).toContainText("We turn the tools we buy into better results");
});

test("the words are there for the element on other pages too, and no file is asked for that is not there", async ({ page, home, branded }) => {
  const missing: string[] = [];
  page.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
  await home.open();
  await home.openExample();
  expect(missing).toEqual([]);
  const words = await page.request.get(`${branded.address}wording.json`);
  expect((await words.json()).statements).toEqual(WORDING);
});

test("the frame for other pages has the company's words and accent, unless its address names others", async ({ page }) => {
  const element = page.locator("partnership-continuum");
  await page.goto("embed.html?instrument=quick-18&theme=light");
  await expect(element).toHaveCSS("--continuum-accent", "#7b2f5e");
  await page.getByTestId("begin").click();
  const words = "The customer thinks beyond the next quarter.";
  await expect(page.getByTestId("statement-customer.horizon.seen")).toContainText(words);
  await page.goto("embed.html?instrument=quick-18&theme=dark");
  await expect(element).toHaveCSS("--continuum-accent", "#e7a8cf");
  await page.goto("embed.html?instrument=quick-18&theme=light&accent=%230b5394");
  await expect(element).toHaveCSS("--continuum-accent", "#0b5394");
});
