// What would move the score, where it is heading, and how sure it is; and how anyone can check all of it.
import { expect, test } from "./support";
import { keepPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const answers = (vendor: number) => [
  { rater: "customer", name: "Ada", answers: always("customer", 4) },
  { rater: "vendor", name: "Ben", answers: always("vendor", vendor) },
  { rater: "provider", name: "Cleo", answers: always("provider", 4) },
];
const good = partnership(answers(4));
const top = partnership(
  ["customer", "vendor", "provider"].map((rater) => ({ rater, answers: always(rater, 5) })),
  { number: 2 },
);

test("the result says what would move the score most, the largest first", async ({ page, discuss }) => {
  await keepPartnerships(page, good);
  await page.goto(`#/p/${good.id}/discuss`);
  const chapter = discuss.chapter("levers");
  await expect(chapter).toContainText(`The largest lever is what ${good.names.customer} puts in.`);
  await expect(chapter.getByRole("listitem")).toHaveCount(6);
  const rows = await discuss.rows("levers");
  expect(rows).toHaveLength(21);
  const gains = rows.map((row) => Number(row[3]));
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  expect(rows[0].slice(1, 3)).toEqual(["4.0 of 5", "5.0 of 5"]);
});

test("at the top there is no step left to take", async ({ page, discuss }) => {
  await keepPartnerships(page, top);
  await page.goto(`#/p/${top.id}/discuss`);
  await expect(discuss.chapter("levers")).toContainText("There is no step left to take.");
  await expect(discuss.chapter("levers").getByRole("listitem")).toHaveCount(0);
  await expect(discuss.chapter("outlook")).toContainText("the score stays near 5.0.");
});

test("the outlook begins with today's score and goes on for three years", async ({ page, discuss }) => {
  await keepPartnerships(page, good);
  await page.goto(`#/p/${good.id}/discuss`);
  await expect(discuss.chapter("outlook")).toContainText("the score rises from 3.0 to ");
  await expect(discuss.chapter("outlook")).toContainText("a scenario and not a forecast");
  const rows = await discuss.rows("outlook");
  expect(rows).toHaveLength(13);
  expect(rows[0]).toEqual(["today", "3.00", "adding up"]);
  expect(rows[12][0]).toBe("after 3 years");
});

test("how sure the result is comes by itself, and anew when an answer changes", async ({ page, people, section, discuss }) => {
  await keepPartnerships(page, good);
  await page.goto(`#/p/${good.id}/discuss`);
  // All at 4 of 5 make 3, the very border between two zones; from the model's own command line.
  await expect(discuss.chapter("sure")).toContainText("The score is 3.0, adding up, but small changes mostly tip it. In 55% of 10,000 tries");
  await expect(discuss.chapter("sure")).toContainText("Nine of ten tries give a score from 2.8 to 3.2.");
  expect((await discuss.rows("sure")).map((row) => row[1])).toEqual([
    "below 1",
    "1 to below 2",
    "2 to below 3",
    "3 to below 4",
    "4 and above",
  ]);
  await expect(discuss.chapter("sure").getByRole("progressbar")).toHaveCount(0);

  const before = await discuss.rows("sure");
  await people.go();
  await people.goOn("Ben", "Review");
  for (const facet of ["time", "people", "resources"]) await section.answer(`vendor.investment.${facet}`, 1);
  await discuss.go();
  await expect.poll(() => discuss.rows("sure")).not.toEqual(before);
});

test("while nothing is scored, nothing is said of it", async ({ page, discuss }) => {
  const begun = partnership([{ rater: "vendor", name: "Ben", answers: { "vendor.investment.time": 4 } }], { number: 3 });
  await keepPartnerships(page, begun);
  await page.goto(`#/p/${begun.id}/discuss`);
  await expect(discuss.chapter("verdict")).toBeVisible();
  for (const name of ["levers", "outlook", "sure"] as const) await expect(discuss.chapter(name)).toHaveCount(0);
});

test("anyone can check the model where it runs", async ({ home, how }) => {
  await home.open();
  await how.go();
  await expect(how.checks).toContainText("All 30 results agree.");
  const results = await how.results();
  expect(results).toHaveLength(30);
  for (const { what, expected, found, verdict } of results) {
    expect(found, what).toBe(expected);
    expect(verdict, what).toBe("agrees");
  }
  // The release build in this browser draws the same as the native one, to the last digit.
  expect(results.at(-1)?.expected).toBe("2.984719175614043");
});

test("the result names the version of the model and leads to how it works", async ({ page, how }) => {
  await keepPartnerships(page, good);
  await page.goto(`#/p/${good.id}/discuss`);
  await expect(page.getByText("Scored with version 1 of the model.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "How this is scored" }).click();
  await expect(how.heading).toBeFocused();
});
