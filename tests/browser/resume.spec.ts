// Leaving in the middle and coming back: nothing that was said is lost.
import { expect, test } from "./support";
import { keepPartnerships, partnership } from "./pages/storage";
import { sections, written } from "./pages/words";

test("a reload in the middle comes back to the same section with all answers", async ({ page, home, people, section }) => {
  const stored = partnership([]);
  await keepPartnerships(page, stored);
  await home.open();
  await home.openCard(stored.names.customer);
  await people.add("vendor", "Ben");
  const [first, second] = sections("vendor");
  for (const id of first) await section.answer(id, 4);
  await section.next.click();
  await section.expectAt(2, "vendor");
  await section.answer(second[0], null);
  await section.write(second[1], "It pays off late.");
  const [address, range] = [page.url(), await section.readRange()];

  await page.reload();
  await section.expectAt(2, "vendor");
  expect(page.url()).toBe(address);
  await section.expectProgress(4, 26);
  expect(await section.readRange()).toEqual(range);
  await section.expectAnswer(second[0], null);
  await section.expectAnswer(second[1], undefined);
  await expect(section.statement(second[1]).locator("summary")).toContainText("Comment");
  await section.openComment(second[1]);
  await expect(section.comment(second[1])).toHaveValue("It pays off late.");
  await section.previous.click();
  await section.expectAt(1, "vendor");
  for (const id of first) await section.expectAnswer(id, 4);
});

test("coming back from home goes on at the first open statement", async ({ page, home, people, section }) => {
  // The third section has the first gap; the fifth is open too.
  const answers = written("customer", "444 333 44.4 4444 .... 5555 5555");
  const stored = partnership([{ rater: "customer", name: "Ada", answers }]);
  await keepPartnerships(page, stored);
  await home.open();
  await home.openCard(stored.names.customer);
  await people.expectCount("Ada", "21 of 26");
  await people.goOn("Ada", "Continue");
  await section.expectAt(3, "customer");
  await expect(page.getByText("1 statement is open on this page")).toBeVisible();
  await section.answer("customer.alignment.first", 5);

  await home.goBack();
  await home.openCard(stored.names.customer);
  await people.goOn("Ada", "Continue");
  await section.expectAt(5, "customer");
});

test("the end leads back to what is open, and afterwards to a review", async ({ page, people, section, end }) => {
  const answers = written("customer", "444 333 4444 4444 4444 5555 555.");
  const stored = partnership([{ rater: "customer", name: "Ada", answers }]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.goOn("Ada", "Continue");
  await section.expectAt(7, "customer");
  await section.next.click();
  await end.expectThanks("Ada");
  await end.expectOpen(1);
  await end.goToOpen();
  await section.expectAt(7, "customer");
  await section.answer("provider.role.seen", 2);
  await section.next.click();
  await end.expectAllAnswered();
  await end.letSomeoneElse();
  await people.expectCount("Ada", "26 of 26");
  await people.goOn("Ada", "Review");
  await section.expectAt(1, "customer");
});

test("the browser's back and forward keys walk the same way", async ({ page, home, people, section, discuss }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: written("customer", "444".padEnd(26, "3")) }]);
  await keepPartnerships(page, stored);
  await home.open();
  await home.openCard(stored.names.customer);
  await people.goOn("Ada", "Review");
  await section.expectAt(1, "customer");
  await discuss.go();
  await page.goBack();
  await section.expectAt(1, "customer");
  await page.goBack();
  await people.expectHere();
  await page.goForward();
  await section.expectAt(1, "customer");
  await section.expectAnswer("customer.investment.time", 4);
});

test("an answer can be changed, cleared and given again", async ({ page, people, section }) => {
  const stored = partnership([]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.add("customer");
  const id = "customer.investment.people";
  await section.answer(id, 2);
  await section.answer(id, 5);
  await section.expectAnswer(id, 5);
  await section.expectProgress(1, 26);
  await section.clear(id);
  await section.expectAnswer(id, undefined);
  await section.expectProgress(0, 26);
  await section.answer(id, 5);
  await section.expectProgress(1, 26);
  await page.reload();
  await section.expectAnswer(id, 5);
});
