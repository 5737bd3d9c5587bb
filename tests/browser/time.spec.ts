// The rounds side by side: the next one, the trend, what moved, and what was done in between.
import { expect, test } from "./support";
import { history, keepPartnerships, keptPartnerships, partnership } from "./pages/storage";
import { PARTIES, always } from "./pages/words";

const all = (answer: 2 | 3 | 4, name = "") => PARTIES.map((rater) => ({ rater, name: name && `${name} ${rater}`, answers: always(rater, answer) }));
const first = partnership(all(3, "Person"));
const ARCLIGHT = first.names.vendor;
const three = history(
  [
    { date: "2026-01-10", people: all(2) },
    { date: "2026-06-10", people: all(4) },
    { date: "2026-11-20", people: all(3) },
  ],
  [
    { text: "Share the plans.", owner: "vendor", progress: "done", ended: "2026-03-01", about: { subject: "vendor", dimension: "horizon" } },
    { text: "Meet more often.", progress: "done", ended: "2026-08-01" },
    { text: "Still open.", owner: "customer" },
  ],
  { number: 2 },
);

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-23T12:00:00"));
});

test("one round says where it stands and what there will be to see", async ({ page, discuss, time }) => {
  await keepPartnerships(page, first);
  await page.goto(`#/p/${first.id}/discuss`);
  await discuss.expectHere();
  await time.go();
  await expect(time.heading).toBeFocused();
  await expect(time.rounds).toHaveCount(1);
  await expect(time.rounds.first()).toContainText("1 + 1 + 1 = 1.5, cracked");
  await expect(time.chapter("first")).toContainText("This is where you stand.");
  await expect(page.getByTestId("delete-round"), "the only round cannot be deleted").toHaveCount(0);
});

test("the next round has the same people with empty answers, and the last one stays as it was", async ({ page, time, people, section, discuss }) => {
  await keepPartnerships(page, first);
  await page.goto(`#/p/${first.id}/time`);
  await expect(time.nextDate).toHaveValue("2026-11-23");
  await time.begin("2027-05-20");
  await people.expectHere();
  await expect(people.persons()).toHaveCount(3);
  await expect(people.person("Person vendor")).toContainText("Start");
  const [kept] = await keptPartnerships(page);
  expect(kept.rounds[0]).toEqual(first.rounds[0]);
  expect(kept.rounds[1].date).toBe("2027-05-20");
  expect(kept.rounds[1].participants.map(({ rater, name, answers }) => ({ rater, name, answers }))).toEqual(
    first.rounds[0].participants.map(({ rater, name }) => ({ rater, name, answers: {} })),
  );

  await discuss.go();
  await expect(page.getByText("Nobody has answered yet")).toBeVisible();
  await people.go();
  for (const party of PARTIES) {
    await people.goOn(`Person ${party}`, "Start");
    await section.answerAll(party, always(party, 4));
    await people.go();
  }
  await time.go();
  await expect(time.rounds).toHaveCount(2);
  await expect(time.rounds.first()).toContainText("Round 2 · 20 May 2027");
  await expect(time.chapter("trend")).toContainText("Since 23 November 2026, the score has risen from 1.5 to 3.0.");
  await expect(time.chapter("change")).toContainText("21 values rose most, by 1.0 each.");
  await expect(time.moves).toHaveCount(21);
});

test("a round that has begun is taken back with Undo", async ({ page, time, people }) => {
  await keepPartnerships(page, first);
  await page.goto(`#/p/${first.id}/time`);
  await time.begin();
  await people.expectHere();
  await page.getByTestId("undo").click();
  await time.go();
  await expect(time.rounds).toHaveCount(1);
  const [kept] = await keptPartnerships(page);
  expect(kept.rounds).toEqual(first.rounds);
});

test("the next round needs a date that is not before the latest", async ({ page, time }) => {
  await keepPartnerships(page, first);
  await page.goto(`#/p/${first.id}/time`);
  await time.begin("2026-11-22");
  await expect(time.next).toContainText("It cannot be before the latest round, which was on 23 November 2026.");
  await expect(time.nextDate).toBeFocused();
  await time.begin("");
  await expect(time.next).toContainText("Enter a date");
  await expect(time.rounds).toHaveCount(1);
});

test("any two rounds are compared, with what was done between them", async ({ page, time }) => {
  await keepPartnerships(page, three);
  await page.goto(`#/p/${three.id}/time`);
  await expect(time.chapter("trend")).toContainText("Since 10 June 2026, the score has fallen from 3.0 to 1.5.");
  await expect(time.chapter("trend")).toContainText("At the first round, on 10 January 2026, it was lower, at 0.5.");
  expect((await time.rows("trend")).map((row) => row.slice(0, 3))).toEqual([
    ["10 January 2026", "0.50", "broken"],
    ["10 June 2026", "3.00", "adding up"],
    ["20 November 2026", "1.50", "cracked"],
  ]);
  await expect(time.done).toHaveCount(1);
  await expect(time.done).toContainText("Meet more often.");
  expect((await time.rows("change"))[0].slice(1)).toEqual(["4.0", "3.0", "−1.0"]);

  await time.compare("Round 1 · 10 January 2026", "Round 2 · 10 June 2026");
  await expect(time.done).toContainText("Share the plans.");
  await expect(time.done).toContainText(`It was for how far ${ARCLIGHT} looks ahead, which rose from 2.0 to 4.0 of 5.`);
  await expect(time.moves.first()).toContainText("+2.0 from 2.0 to 4.0");
  await time.compare("Round 2 · 10 June 2026", "Round 2 · 10 June 2026");
  await expect(time.chapter("change")).toContainText("Choose two different rounds.");
});

test("a deleted round comes back with Undo, answers and all", async ({ page, time }) => {
  await keepPartnerships(page, three);
  await page.goto(`#/p/${three.id}/time`);
  await time.deleteRound("Round 2 · 10 June 2026");
  await expect(time.rounds).toHaveCount(2);
  await expect(page.getByRole("status").filter({ hasText: "Deleted: Round 2 · 10 June 2026." })).toBeVisible();
  expect((await keptPartnerships(page))[0].rounds).toHaveLength(2);
  await page.getByTestId("undo").click();
  await expect(time.rounds).toHaveCount(3);
  const { rounds } = (await keptPartnerships(page))[0];
  // It was last changed when it came back.
  expect(rounds.map((round, place) => ({ ...round, dated: three.rounds[place].dated }))).toEqual(three.rounds);
});
