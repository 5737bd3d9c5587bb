// Two windows of one browser on the same partnership.
import { expect, test } from "./support";
import { Act } from "./pages/act";
import { Home } from "./pages/home";
import { keptPartnerships, partnership, keepPartnerships } from "./pages/storage";
import { PARTIES, always } from "./pages/words";

const stored = partnership(PARTIES.map((rater) => ({ rater, answers: always(rater, 4) })));

test("what one window changes shows in the other, and nothing is lost", async ({ page, act, context }) => {
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/act`);
  await expect(act.heading).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  const there = new Act(other);
  await there.add({ text: "From there." });
  await expect(act.action("From there.")).toBeVisible();
  await act.add({ text: "From here." });
  await expect(there.open).toHaveCount(2);
  await page.reload();
  await expect(act.open).toHaveCount(2);
  const [kept] = await keptPartnerships(page);
  expect(kept.actions?.map(({ text }) => text)).toEqual(["From there.", "From here."]);
});

test("what one window deletes goes from the list of the other, and comes back there too", async ({ page, home, context }) => {
  await keepPartnerships(page, stored);
  await home.open();
  const other = await context.newPage();
  await other.goto(page.url());
  const there = new Home(other);
  await there.card(stored.names.customer).getByTestId("delete").click();
  await expect(home.card(stored.names.customer)).toHaveCount(0);
  await there.undoNotice.getByRole("button", { name: "Undo" }).click();
  await expect(home.card(stored.names.customer)).toBeVisible();
});
