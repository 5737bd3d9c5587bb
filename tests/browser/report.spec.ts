// The report on paper, and the diagram as a file.
import { readFile } from "node:fs/promises";
import { downloaded, expect, test } from "./support";
import { pages, type Report } from "./pages/report";
import { envelope, keep, keepPartnerships, PREFIX, partnership } from "./pages/storage";
import { always, written } from "./pages/words";

const people = [
  { rater: "customer" as const, name: "Ada", answers: written("customer", "445 4-4 4544 5435 4-43 3444 55-4") },
  { rater: "vendor" as const, name: "Ben", answers: written("vendor", "554 344 1111 4454 1111 4445 343-") },
  { rater: "provider" as const, name: "Cleo", answers: always("provider", 3) },
];
const stored = partnership(people);
const PARTS = ["verdict", "equation", "ledger", "bonds", "seen", "split", "leaving", "levers", "outlook", "sure"];

test.describe("with answers", () => {
  test.beforeEach(({ page }) => keepPartnerships(page, stored));

  test("everything is on one page, with every table open, and nobody who answered", async ({ page, report }) => {
    await page.goto(`#/p/${stored.id}/discuss`);
    await page.getByRole("link", { name: "Print" }).click();
    await report.expectHere();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Northfield Hospital, Arclight Networks and Brightwater IT$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle("Northfield Hospital, Arclight Networks and Brightwater IT, 23 November 2026");
    await expect(report.sheet.getByTestId("diagram")).toBeVisible();
    for (const part of PARTS) await expect(report.chapter(part)).toBeVisible();
    for (const part of PARTS.slice(1)) await expect(report.chapter(part).locator("table").first()).toBeVisible();
    await expect(report.sheet.locator("details")).toHaveCount(0);
    await expect(report.sheet.getByText("Scored with version 1 of the model.")).toBeVisible();
    await expect(report.sheet).not.toContainText(/Ada|Ben|Cleo/);
  });

  test("the button prints", async ({ page, report }) => {
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.goto(`#/p/${stored.id}/report`);
    await report.print.click();
    await expect(page.locator("body[data-printed]")).toHaveCount(1);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test("it makes a few whole pages, on A4 and on Letter", async ({ page, report }) => {
        await page.goto(`#/p/${stored.id}/report`);
        await report.expectHere();
        for (const [format, size] of [["A4", [595, 842]], ["Letter", [612, 792]]] as const) {
          const printed = pages(await page.pdf({ format }));
          expect(printed.count, format).toBeGreaterThanOrEqual(5);
          expect(printed.count, format).toBeLessThanOrEqual(10);
          expect(printed.sizes, format).toHaveLength(1);
          const [width, height] = printed.sizes[0].split("×").map(Number);
          expect(Math.abs(width - size[0]), format).toBeLessThanOrEqual(1);
          expect(Math.abs(height - size[1]), format).toBeLessThanOrEqual(1);
        }
      });

      test("on paper it is dark on white, as wide as the paper, with every heading and no control", async ({ page, report }) => {
        await page.goto(`#/p/${stored.id}/report`);
        await report.expectHere();
        const headings = await report.headings();
        // What is left of A4 between the margins.
        await page.setViewportSize({ width: 672, height: 970 });
        await page.emulateMedia({ media: "print", colorScheme });
        for (const heading of headings) {
          await expect(report.sheet.getByRole("heading", { name: heading, exact: true }).first()).toBeVisible();
        }
        expect(headings.length).toBeGreaterThanOrEqual(PARTS.length + 2);
        for (const gone of [".top", ".bottom", ".partnership-head", ".report-tools", ".no-print", ".sheet a"]) {
          for (const each of await page.locator(gone).all()) await expect(each).toBeHidden();
        }
        await expect(report.sheet).toHaveCSS("background-color", "rgb(255, 255, 255)");
        await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
        expect(await report.tooWide(), "clipped at the right").toEqual([]);
        const split = await report.sheet.evaluate((sheet) =>
          [...sheet.querySelectorAll("svg, tr, li, .bar-list")]
            .filter((each) => getComputedStyle(each).breakInside !== "avoid" && !each.closest("svg svg, li svg"))
            .map((each) => each.outerHTML.slice(0, 100)),
        );
        expect(split, "could be split").toEqual([]);
      });
    });
  }

  test("long tables are cut on paper, with a word on where the rest is", async ({ page, report }) => {
    await page.goto(`#/p/${stored.id}/report`);
    await report.expectHere();
    // The head, and as many rows as there is a use for.
    await expect(report.chapter("levers").getByRole("row")).toHaveCount(11);
    await expect(report.chapter("levers")).toContainText("The other 11 are in the result on the screen");
    await expect(report.chapter("outlook").getByRole("row")).toHaveCount(5);
    await expect(report.chapter("outlook")).toContainText("The quarters between are in the result on the screen");
    expect(await report.chapter("split").getByRole("row").count()).toBeLessThanOrEqual(11);
    await expect(report.chapter("split")).toContainText(/(The other|All) \d+ .*are in the result on the screen/);
  });

  test("the diagram is saved as a drawing that stands by itself", async ({ page, discuss }) => {
    await page.goto(`#/p/${stored.id}/discuss`);
    await discuss.expectHere();
    const { name, text } = await downloaded(page, () => page.getByTestId("save-svg").click());
    expect(name).toBe("northfield-hospital-arclight-networks-brightwater-it-2026-11-23.svg");
    const parsed = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const root = parsed.documentElement;
      return {
        faults: parsed.querySelectorAll("parsererror").length,
        tag: root.localName,
        title: root.querySelector("title")?.textContent,
        marks: root.children.length,
      };
    }, text);
    expect(parsed.faults).toBe(0);
    expect(parsed.tag).toBe("svg");
    expect(parsed.title).toBe(await discuss.diagram.getAttribute("aria-label"));
    expect(parsed.marks).toBeGreaterThan(50);
  });

  test("and as a picture, twice as fine", async ({ page, discuss }) => {
    await page.goto(`#/p/${stored.id}/discuss`);
    await discuss.expectHere();
    const waiting = page.waitForEvent("download");
    await page.getByTestId("save-png").click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe("northfield-hospital-arclight-networks-brightwater-it-2026-11-23.png");
    const picture = await readFile(await file.path());
    expect([...picture.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1800, 1980]);
    expect(picture.length).toBeGreaterThan(20_000);
  });
});

test("the example has room on a few pages", async ({ page, home, report }) => {
  await home.open();
  await home.openExample();
  await report.open();
  for (const format of ["A4", "Letter"]) expect(pages(await page.pdf({ format })).count, format).toBeLessThanOrEqual(8);
});

test("names without end fit on the paper", async ({ page, report }) => {
  const names = { customer: "Donaudampfschifffahrt".repeat(4).slice(0, 80), vendor: "The Consortium of Vendors ".repeat(3).trim(), provider: "Ö" };
  const whole = partnership(people, { number: 7, names });
  await keepPartnerships(page, whole);
  await page.goto(`#/p/${whole.id}/report`);
  await report.expectHere();
  await page.setViewportSize({ width: 672, height: 970 });
  await page.emulateMedia({ media: "print" });
  expect(await report.tooWide()).toEqual([]);
});

test("without a score what is missing is said once, on two pages", async ({ page, report }) => {
  const whole = partnership([{ rater: "vendor", answers: { "vendor.investment.time": 4 } }], { number: 8 });
  await keepPartnerships(page, whole);
  await page.goto(`#/p/${whole.id}/report`);
  await report.expectHere();
  expect(await report.headings()).toEqual(expect.arrayContaining(["No score yet", "How to read the diagram"]));
  await expect(report.sheet.getByText("not known yet").first()).toBeVisible();
  for (const part of PARTS.slice(3)) await expect(report.chapter(part)).toHaveCount(0);
  expect(pages(await page.pdf({ format: "A4" })).count).toBe(2);
});

/** A partnership with two rounds and what was agreed in the first. */
async function keepLater(page: Parameters<typeof keep>[0]) {
  const whole = partnership(people, { number: 5 });
  const [first] = whole.rounds;
  const later = partnership([{ rater: "customer", answers: always("customer", 5) }], { number: 6 }).rounds[0];
  const action = (id: string, plan: object) => ({ id, round: first.id, created: 1, changed: 1, ...plan });
  const actions = [
    action("0000000000000001", { text: "Meet once a month", owner: "vendor", person: "Ben", due: "2026-12-01", progress: "started" }),
    action("0000000000000002", { text: "Share the road map", person: "", progress: "agreed" }),
  ];
  const content = { ...whole, rounds: [{ ...first, date: "2026-05-04" }, later], actions };
  await keep(page, { [`${PREFIX}${whole.id}`]: envelope(content) });
  return whole.id;
}

test("what was agreed and the rounds are in it when there are any", async ({ page, report }: { page: Parameters<typeof keep>[0]; report: Report }) => {
  const id = await keepLater(page);
  await page.goto(`#/p/${id}/report`);
  await report.expectHere();
  const rows = (name: string) => report.sheet.getByRole("table", { name }).getByRole("row").allInnerTexts();
  expect((await rows("What was agreed")).map((row) => row.split("\t").map((cell) => cell.trim()))).toEqual([
    ["What", "Who", "Person", "By", "State"],
    ["Meet once a month", "Arclight Networks", "Ben", "1 December 2026", "Started"],
    ["Share the road map", "All three together", "", "", "Agreed"],
  ]);
  const rounds = await rows("Over time");
  expect(rounds).toHaveLength(3);
  expect(rounds[1]).toMatch(/^4 May 2026\s+1 \+ 1 \+ 1 = \d\.\d, /);
  expect(rounds[2]).toMatch(/^23 November 2026\s+1 \+ 1 \+ 1 = 5\.0 so far; it can still become /);
});
