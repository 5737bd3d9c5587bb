// From an empty page to the result: a hospital, its vendor and its provider answer, each for itself and about the others.
import { expect, test } from "./support";
import { envelope, keepPartnerships, keptPartnerships, partnership } from "./pages/storage";
import { PARTIES, always, written, type Group } from "./pages/words";

const NAMES = { customer: "St. Anna Hospital", vendor: "Kestrel Imaging", provider: "Brookfield IT" };
const RATERS = { customer: "Ada", vendor: "Ben", provider: "Cleo" };
const ANSWERS = {
  customer: written("customer", "445 4-4 4544 5435 4-43 3444 55-4"),
  vendor: written("vendor", "554 344 4543 4454 3454 4445 343-"),
  provider: written("provider", "4-5 333 5544 5445 4535 4344 2-33"),
};
// The same answers through the model's own command line: cargo run --no-default-features --example score.
const SCORE = "3.2";
const FACTS = {
  [NAMES.customer]: { Brings: "0.99", "Bonds multiply it": "× 1.29", "Puts in": "0.83", "Gets back": "1.18", Balance: "gets back more than it puts in" },
  [NAMES.vendor]: { Brings: "0.75", "Bonds multiply it": "× 1.29", "Puts in": "0.92", "Gets back": "1.15", Balance: "gets back more than it puts in" },
  [NAMES.provider]: { Brings: "0.76", "Bonds multiply it": "× 1.30", "Puts in": "0.88", "Gets back": "0.88", Balance: "gets back about what it puts in" },
  [`${NAMES.customer} and ${NAMES.vendor}`]: { "Strength of the tie": "3.8 of 5" },
  [`${NAMES.customer} and ${NAMES.provider}`]: { "Strength of the tie": "4.0 of 5" },
  [`${NAMES.vendor} and ${NAMES.provider}`]: { "Strength of the tie": "4.3 of 5" },
  "What it comes to": { Score: SCORE, Zone: "adding up", "Bond of all three": "+0.43" },
};

test("three parties come to a result, and see its range narrow on the way", async ({
  page,
  home,
  form,
  people,
  section,
  end,
  discuss,
}) => {
  test.slow();
  await home.open();
  await home.expectEmpty();
  await home.startNew();
  await form.name(NAMES);
  await form.date("2026-11-20");
  await form.submit();
  await people.expectHere();

  for (const [place, party] of PARTIES.entries()) {
    await people.add(party, RATERS[party]);
    await section.expectAt(1, party);
    await expect(page.getByText(`${RATERS[party]} answers for ${NAMES[party]} · Part 1 of 7`)).toBeVisible();
    if (party === "customer") {
      await section.write("customer.investment.time", "Two people a week.\nMore in spring.");
    }
    let before = await section.readRange();
    const atStart = before;
    let answered = 0;
    await section.answerAll(party, ANSWERS[party], async () => {
      await section.expectProgress(++answered, 26);
      const now = await section.readRange();
      expect(now.low, `low after ${answered} answers of the ${party}`).toBeGreaterThanOrEqual(before.low);
      expect(now.high, `high after ${answered} answers of the ${party}`).toBeLessThanOrEqual(before.high);
      before = now;
    });
    expect(answered).toBe(26);
    expect(before.high - before.low, "the range is narrower than before").toBeLessThan(atStart.high - atStart.low);
    await end.expectThanks(RATERS[party]);
    await end.expectAllAnswered();
    const silent = PARTIES.slice(place + 1).map((party) => NAMES[party]);
    if (silent.length > 0) {
      await expect(end.all).toContainText(`Still to be heard: ${silent.join(", ")}.`);
      await end.letSomeoneElse();
      await people.expectHere();
    }
  }

  await end.seeResult();
  await discuss.expectHere();
  await expect(discuss.score).toHaveText(SCORE);
  await expect(discuss.part("score")).toHaveAccessibleName(/Score: 3\.2, Zone: adding up/);
  for (const [row, facts] of Object.entries(FACTS)) expect(await discuss.facts(row), row).toMatchObject(facts);
  await expect(discuss.chapter("verdict")).toContainText(`1 + 1 + 1 = ${SCORE}, adding up`);
  await expect(discuss.chapter("verdict")).not.toContainText("expected answers are in");
  await expect(discuss.chapter("equation")).toBeVisible();
  await expect(discuss.chapter("ledger")).toBeVisible();

  // All that was said is stored, to the letter.
  const [stored] = await keptPartnerships(page);
  expect(stored.names).toEqual(NAMES);
  expect(stored.rounds[0].date).toBe("2026-11-20");
  const said = stored.rounds[0].participants.map(({ rater, name, answers }) => ({
    rater,
    name,
    answers: Object.fromEntries(Object.entries(answers).map(([id, entry]) => [id, entry.answer])),
  }));
  expect(said).toEqual(PARTIES.map((rater) => ({ rater, name: RATERS[rater], answers: ANSWERS[rater] })));
  const comment = stored.rounds[0].participants[0].answers["customer.investment.time"].comment;
  expect(comment).toBe("Two people a week.\nMore in spring.");

  await home.goBack();
  await expect(home.card(NAMES.customer)).toContainText(`1 + 1 + 1 = ${SCORE}, adding up`);
  await expect(home.card(NAMES.customer)).toContainText("20 November 2026 · 3 people answer");
});

test("with two parties still to be heard there is a range and no more", async ({ page, discuss }) => {
  const stored = partnership([{ rater: "customer", answers: ANSWERS.customer }]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/discuss`);
  await discuss.expectHere();
  await expect(discuss.chapter("verdict")).toContainText("26 of 78 expected answers are in.");
  await expect(discuss.part("score")).toHaveAccessibleName(/Score: 3\.2, Possible range: 0\.2 to 4\.4/);
  await expect(discuss.part("tie-vendor-provider")).toHaveAccessibleName(/not known yet/);
});

// MODEL.md section 4: the score when everyone gives the same answer to everything.
for (const [answer, score, zone] of [
  [1, "0.0", "broken"],
  [2, "0.5", "broken"],
  [3, "1.5", "cracked"],
  [4, "3.0", "adding up"],
  [5, "5.0", "unstoppable"],
] as const) {
  for (const instrument of ["continuum-26", "quick-18"] as const) {
    test(`everything answered with ${answer} comes to ${score}, ${instrument}`, async ({ page, discuss }) => {
      const groups: readonly Group[] = instrument === "quick-18" ? ["observer"] : PARTIES;
      const people = groups.map((rater) => ({ rater, answers: always(rater, answer) }));
      const stored = partnership(people, { instrument });
      await keepPartnerships(page, stored);
      await page.goto(`#/p/${stored.id}/discuss`);
      await expect(discuss.score).toHaveText(score);
      await expect(discuss.diagram.locator("text.equation")).toHaveText("1 + 1 + 1 =");
      await expect(discuss.chapter("verdict")).toContainText(`1 + 1 + 1 = ${score}, ${zone}`);
    });
  }
}

test("what stands in storage already is read as it was written", async ({ page, home }) => {
  const stored = partnership([{ rater: "vendor", name: "Zoë", answers: ANSWERS.vendor }]);
  await keepPartnerships(page, stored);
  await home.open();
  await expect(home.card(stored.names.customer)).toContainText("1 person answers");
  const text = await page.evaluate((id) => localStorage.getItem(`partnership-continuum/${id}`), stored.id);
  expect(text).toBe(envelope(stored));
});
