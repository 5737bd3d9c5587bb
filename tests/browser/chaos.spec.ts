// Two windows, thousands of random answers, comments and steps back at the same time: both end alike, and nothing that
// was answered is missing.
import type { Page } from "@playwright/test";
import { expect, test } from "./support";
import { keepPartnerships, keptPartnerships, partnership } from "./pages/storage";
import { sections } from "./pages/words";

const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
const ids = sections("customer")[0];
const ROUNDS = 20;
const EACH = 100;

test("two windows at once lose no answer", async ({ page, section, context }) => {
  test.slow();
  await keepPartnerships(page, stored);
  const route = `#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/1`;
  await page.goto(route);
  const other = await context.newPage();
  await other.goto(route);
  await expect(section.statements.first()).toBeVisible();
  await expect(other.locator("fieldset.statement").first()).toBeVisible();

  const given = new Map<string, Set<string>>();
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const last of await Promise.all([act(page, 2 * round + 1), act(other, 2 * round + 2)])) {
      count += EACH;
      for (const [id, answer] of Object.entries(last)) {
        if (!given.has(id)) given.set(id, new Set());
        given.get(id)!.add(answer);
      }
    }
  }
  // Both have come to rest when they show the same as storage holds.
  const shown = (where: Page) =>
    where.evaluate(() =>
      [...document.querySelectorAll("fieldset.statement")].map((each) => each.querySelector<HTMLInputElement>("input:checked")?.value ?? ""),
    );
  await expect
    .poll(async () => {
      const answers = (await keptPartnerships(page))[0].rounds[0].participants[0].answers;
      const kept = ids.map((id) => String(answers[id]?.answer ?? ""));
      return JSON.stringify([await shown(page), await shown(other)]) === JSON.stringify([kept, kept]);
    })
    .toBe(true);
  const now = await shown(page);
  for (const [place, id] of ids.entries()) {
    expect(given.get(id), `${id} was answered in one of the windows`).toContain(now[place]);
  }
  await expect(page.getByTestId("kept")).toHaveText("Saved");
  await expect(other.getByTestId("kept")).toHaveText("Saved");
  console.log(`chaos: ${count} answers in two windows`);
});

/** Answers at random, as quickly as the page takes it; gives every answer that was given, by statement, as a list. */
async function act(page: Page, seed: number): Promise<Record<string, string>> {
  return page.evaluate(
    async ([ids, seed, each]) => {
      let state = seed * 2654435761;
      const below = (end: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * end);
      };
      const last: Record<string, string> = {};
      for (let count = 0; count < each; count++) {
        const id = ids[below(ids.length)];
        const options = document.querySelectorAll<HTMLInputElement>(`[data-testid="statement-${id}"] input[type="radio"]`);
        const option = options[below(5)];
        option.click();
        last[id] = option.value;
        // Now and then the other window gets a word in.
        if (below(10) === 0) await new Promise((done) => setTimeout(done));
      }
      return last;
    },
    [ids, seed, EACH] as const,
  );
}
