// What is behind the score: the bonds, how the three see each other, where views differ, and who could leave.
import { expect, test } from "./support";
import { keepPartnerships, partnership } from "./pages/storage";
import { always, written } from "./pages/words";

const PARTS = ["bonds", "seen", "split", "leaving"] as const;

// The vendor thinks little of its own conduct, and neither the vendor nor the provider much of their tie.
const cracked = partnership([
  { rater: "customer", name: "Ada", answers: written("customer", "445 444 4544 5435 4443 3444 5554") },
  { rater: "vendor", name: "Ben", answers: written("vendor", "554 344 1111 4454 1111 4445 3433") },
  { rater: "provider", name: "Cleo", answers: always("provider", 3) },
]);
const alike = partnership(
  ["customer", "vendor", "provider"].map((rater) => ({ rater, answers: always(rater, 4) })),
  { number: 2 },
);
const one = partnership([{ rater: "vendor", name: "Ben", answers: always("vendor", 4) }], { number: 3 });
const begun = partnership([{ rater: "vendor", name: "Ben", answers: { "vendor.investment.time": 4 } }], { number: 4 });
const observed = partnership([{ rater: "observer", answers: always("observer", 2) }], { number: 5, instrument: "quick-18" });
const { customer, vendor, provider } = cracked.names;

test("a crack is named, and the table says what each bond adds", async ({ page, discuss }) => {
  await keepPartnerships(page, cracked);
  await page.goto(`#/p/${cracked.id}/discuss`);
  const chapter = discuss.chapter("bonds");
  await expect(chapter).toContainText(`There is a crack between ${vendor} and ${provider}.`);
  await expect(chapter.getByRole("listitem")).toHaveCount(4);
  await expect(discuss.cracks).toHaveCount(1);
  const bonds = (await discuss.rows("bonds")).slice(0, 4);
  expect(bonds.map((row) => row[0])).toEqual([
    `${customer} and ${vendor}`,
    `${customer} and ${provider}`,
    `${vendor} and ${provider}`,
    "All three",
  ]);
  expect(bonds.map((row) => row[2].startsWith("−"))).toEqual([false, false, true, false]);
});

test("where all agree nothing is cracked and nobody is split", async ({ page, discuss }) => {
  await keepPartnerships(page, alike);
  await page.goto(`#/p/${alike.id}/discuss`);
  await expect(discuss.chapter("bonds")).toContainText("No bond is cracked.");
  await expect(discuss.cracks).toHaveCount(0);
  await expect(discuss.chapter("seen")).toContainText("nowhere is there a whole step between");
  await expect(discuss.chapter("split")).toContainText("People agree on all of them.");
  await expect(discuss.chapter("split").getByText("Show all 18 statements")).toBeVisible();
});

test("the matrix says who sees whom how, and gaps come largest first", async ({ page, discuss }) => {
  await keepPartnerships(page, cracked);
  await page.goto(`#/p/${cracked.id}/discuss`);
  const rows = await discuss.rows("seen");
  expect(rows.slice(0, 3)).toEqual([
    [`${customer} says`, "itself 4.3", "3.8", "4.8"],
    [`${vendor} says`, "4.3", "itself 2.6", "3.3"],
    [`${provider} says`, "3.0", "3.0", "itself 3.0"],
  ]);
  await expect(discuss.chapter("seen")).toContainText(
    `${vendor} rates itself higher than the others see it on 1 of 4 points, and lower on 2.`,
  );
  const steps = rows.slice(3).map((row) => Math.abs(Number(row[3].replace("−", "-"))));
  expect(steps).toHaveLength(12);
  expect(steps).toEqual(steps.toSorted((a, b) => b - a));
});

test("the most divided statement comes first, without the names of those who answered", async ({ page, discuss }) => {
  await keepPartnerships(page, cracked);
  await page.goto(`#/p/${cracked.id}/discuss`);
  const chapter = discuss.chapter("split");
  const first = chapter.getByRole("listitem").first();
  await expect(first).toContainText(`${customer} and ${vendor} about each other:`);
  await expect(first).toContainText("split");
  await expect(first.getByRole("img")).toHaveAccessibleName("strongly disagree: 1, agree: 1");
  await expect(chapter.getByRole("listitem").filter({ visible: true })).toHaveCount(4);
  await chapter.getByText(/^Show the other \d+ statements$/).click();
  await expect(chapter.getByRole("listitem").filter({ visible: true })).toHaveCount(18);
  for (const name of ["Ada", "Ben", "Cleo"]) await expect(chapter).not.toContainText(name);
});

test("who gave which answer is shown only where it is asked for, and never kept", async ({ page, discuss }) => {
  await keepPartnerships(page, cracked);
  await page.goto(`#/p/${cracked.id}/discuss`);
  const chapter = discuss.chapter("split");
  await chapter.getByLabel("Show who gave which answer").check();
  const first = chapter.getByRole("listitem").first();
  await expect(first).toContainText(`1: Ben, ${vendor}`);
  await expect(first).toContainText(`4: Ada, ${customer}`);
  // Not on paper, not in the presentation, and not when the result is shown anew.
  await page.emulateMedia({ media: "print" });
  await expect(chapter.getByText("Ben").first()).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByTestId("place-try").click();
  await discuss.go();
  await expect(chapter.getByLabel("Show who gave which answer")).not.toBeChecked();
  await expect(chapter).not.toContainText("Ben");
});

test("where nobody gave a name there is nothing to turn on", async ({ page, discuss }) => {
  await keepPartnerships(page, alike);
  await page.goto(`#/p/${alike.id}/discuss`);
  await expect(discuss.chapter("split")).toContainText("Who gave which answer is not shown.");
  await expect(discuss.chapter("split").getByRole("checkbox")).toHaveCount(0);
});

test("what is left without each party, the greatest loss first", async ({ page, discuss }) => {
  await keepPartnerships(page, alike);
  await page.goto(`#/p/${alike.id}/discuss`);
  const chapter = discuss.chapter("leaving");
  // By hand: each brings three quarters of its weight, and every bond is a half.
  await expect(chapter).toContainText(`If ${customer} left, ${vendor} and ${provider} would have 1.46 instead of 3.00.`);
  await expect(chapter).toContainText("nobody would do better by leaving, alone or as a pair");
  await expect(chapter.getByRole("listitem")).toHaveText([
    /All three together.*3\.00/,
    new RegExp(`Without ${customer}.*1\\.46 stays, 1\\.54 lost`),
    new RegExp(`Without ${vendor}.*1\\.71 stays, 1\\.29 lost`),
    new RegExp(`Without ${provider}.*1\\.71 stays, 1\\.29 lost`),
  ]);
  const rows = await discuss.rows("leaving");
  expect(rows[6]).toEqual(["All three together", "3.00"]);
  expect(rows.slice(7).map((row) => row[2])).toEqual(["1.54", "1.29", "1.29"]);
});

test("who is silent is shown as silent", async ({ page, discuss }) => {
  await keepPartnerships(page, one);
  await page.goto(`#/p/${one.id}/discuss`);
  const silence = `${customer} and ${provider} have not answered yet, so their views are missing here.`;
  await expect(discuss.chapter("seen")).toContainText(silence);
  const rows = await discuss.rows("seen");
  expect(rows.map((row) => row.slice(1))).toEqual([
    ["silent", "silent", "silent"],
    ["4.0", "itself 4.0", "4.0"],
    ["silent", "silent", "silent"],
  ]);
  await expect(discuss.chapter("split")).toContainText(`Answers from ${customer} and ${provider} would show where views differ.`);
});

test("what cannot be told yet is one sentence that says about whom answers are missing", async ({ page, discuss }) => {
  await keepPartnerships(page, begun);
  await page.goto(`#/p/${begun.id}/discuss`);
  const missing = `It still takes answers from or about ${customer}, ${vendor} and ${provider}.`;
  for (const part of ["bonds", "leaving"] as const) await expect(discuss.chapter(part)).toContainText(missing);
  for (const part of PARTS) {
    await expect(discuss.chapter(part)).toBeVisible();
    await expect(discuss.chapter(part).locator("svg, table, details")).toHaveCount(0);
  }
});

test("an observer's answers show the bonds, but not how the three see each other", async ({ page, discuss }) => {
  await keepPartnerships(page, observed);
  await page.goto(`#/p/${observed.id}/discuss`);
  await expect(discuss.chapter("bonds").getByRole("listitem")).toHaveCount(4);
  await expect(discuss.chapter("seen")).toContainText("This takes the parties themselves");
  await expect(discuss.chapter("seen").locator("table")).toHaveCount(0);
  await expect(discuss.chapter("split")).toContainText("A second observer would show where views differ.");
});

test("what people wrote is read in the result, without their names and not on paper", async ({ page, discuss, section, report }) => {
  await keepPartnerships(page, cracked);
  const ada = cracked.rounds[0].participants[0].id;
  await page.goto(`#/p/${cracked.id}/answer/${ada}/1`);
  await section.write("customer.investment.time", "Two people a week.\n<b>More</b> in spring.");
  await page.goto(`#/p/${cracked.id}/discuss`);
  const chapter = discuss.chapter("split");
  await chapter.getByText("Read the comment that someone wrote").click();
  await expect(chapter.getByRole("blockquote")).toHaveText("Two people a week.\n<b>More</b> in spring.");
  await expect(chapter).not.toContainText("Ada");
  await page.goto(`#/p/${cracked.id}/report`);
  await report.expectHere();
  await expect(report.chapter("split")).not.toContainText("Two people a week.");
});
