// Renaming, deleting, and taking it back; several people in one party.
import { expect, test } from "./support";
import { envelope, kept, keepPartnerships, keptPartnerships, partnership, PREFIX } from "./pages/storage";
import { always, sections, written } from "./pages/words";

const OTHER = { customer: "River School", vendor: "Chalk", provider: "Board" };

test("names and date are changed, and show everywhere", async ({ page, home, form, people, section }) => {
  const stored = partnership([{ rater: "vendor", answers: {} }]);
  await keepPartnerships(page, stored);
  await home.open();
  await home.rename(stored.names.customer);
  await expect(form.field("customer")).toHaveValue("Northfield Hospital");
  await expect(form.field("date")).toHaveValue("2026-11-23");
  await form.name({ customer: "  Southfield   Clinic " });
  await form.date("2027-01-05");
  await form.submit();
  await people.expectHere();
  await expect(people.group("customer").getByRole("heading")).toHaveText("Southfield Clinic");
  await expect(page.getByText("5 January 2027")).toBeVisible();
  await people.goOn("Someone from Arclight Networks", "Start");
  await section.next.click();
  await section.next.click();
  await section.expectAt(3, "vendor");
  await expect(section.statement("vendor.alignment.first")).toContainText("the goals of Southfield Clinic");
  await home.goBack();
  await expect(home.card("Southfield Clinic")).toContainText("5 January 2027");
  await page.reload();
  await expect(home.card("Southfield Clinic")).toBeVisible();
  await expect(home.card("Northfield")).toHaveCount(0);
});

test("cancelling a change changes nothing", async ({ page, home, form, people }) => {
  const stored = partnership([]);
  await keepPartnerships(page, stored);
  await home.open();
  await home.rename(stored.names.customer);
  await form.name({ customer: "Somebody else" });
  await form.cancel();
  await people.expectHere();
  await expect(people.group("customer").getByRole("heading")).toHaveText(stored.names.customer);
  expect(await kept(page)).toEqual({ [`${PREFIX}${stored.id}`]: envelope(stored) });
});

test("a deleted partnership is gone, and comes back whole with Undo", async ({ page, home }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: always("customer", 4) }]);
  const other = partnership([], { number: 2, names: OTHER });
  await keepPartnerships(page, stored, other);
  await home.open();
  await expect(home.cards).toHaveCount(2);
  await home.delete(stored.names.customer);
  await expect(home.undoNotice).toContainText("The partnership of Northfield Hospital, Arclight Networks and Brightwater IT has been deleted.");
  await expect(home.cards).toHaveCount(1);
  expect(await keptPartnerships(page)).toEqual([other]);

  await home.undo();
  await expect(home.cards).toHaveCount(2);
  await expect(home.undoNotice).toHaveCount(0);
  const all = await keptPartnerships(page);
  expect(all).toContainEqual(stored);
  expect(all).toContainEqual(other);

  // Without Undo it stays away, and the offer can be dismissed.
  await home.delete(stored.names.customer);
  await home.undoNotice.getByRole("button", { name: "Dismiss" }).click();
  await expect(home.undoNotice).toHaveCount(0);
  await page.reload();
  await expect(home.cards).toHaveCount(1);
  await expect(home.card(OTHER.customer)).toBeVisible();
});

test("the last partnership is deleted from its form, which leads home", async ({ page, home, form }) => {
  const stored = partnership([]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/edit`);
  await form.delete();
  await home.expectEmpty();
  await expect(home.undoNotice).toBeVisible();
  expect(await kept(page)).toEqual({});
  await home.undo();
  await expect(home.card(stored.names.customer)).toBeVisible();
});

test("a removed person comes back at the same place with all answers", async ({ page, home, people, discuss }) => {
  const stored = partnership([
    { rater: "customer", name: "Ada", answers: always("customer", 5) },
    { rater: "customer", name: "Eve", answers: written("customer", "11111".padEnd(26, ".")) },
    { rater: "customer", answers: {} },
  ]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.remove("Eve");
  await expect(home.undoNotice).toContainText("Eve has been removed, with all answers.");
  await expect(people.persons("customer")).toHaveCount(2);
  await people.remove("Someone from Northfield Hospital");
  await expect(people.persons("customer")).toHaveCount(1);
  await home.undo();
  await expect(people.persons("customer")).toHaveCount(2);
  await people.remove("Ada");
  await home.undo();
  await expect(people.persons("customer").first()).toContainText("Ada");
  await people.expectCount("Ada", "26 of 26");
  const [now] = await keptPartnerships(page);
  const [ada, , unnamed] = stored.rounds[0].participants;
  // Both were last changed when they came back.
  const { participants } = now.rounds[0];
  expect(participants).toEqual([ada, unnamed].map((person, place) => ({ ...person, named: participants[place].named })));
  await discuss.go();
  await expect(discuss.chapter("verdict")).toBeVisible();
});

test("several people answer for one party, each on their own", async ({ page, people, section, discuss }) => {
  const stored = partnership([
    { rater: "vendor", name: "Ben", answers: always("vendor", 3) },
    { rater: "provider", name: "Cleo", answers: always("provider", 3) },
    { rater: "customer", name: "Ada", answers: always("customer", 3) },
  ]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/discuss`);
  await expect(discuss.score).toHaveText("1.5");

  await people.go();
  await people.add("customer", "Eve");
  for (const id of sections("customer")[0]) await section.expectAnswer(id, undefined);
  // The new person's open statements widen the range again.
  await expect(section.range).toContainText("so far");
  await section.answerAll("customer", always("customer", 3));
  await people.go();
  await expect(people.persons("customer")).toHaveCount(2);
  await people.goOn("Ada", "Review");
  await section.answer("customer.investment.time", 1);
  await people.go();
  await people.goOn("Eve", "Review");
  await section.expectAnswer("customer.investment.time", 3);

  await discuss.go();
  await expect(discuss.chapter("verdict")).toContainText("1 + 1 + 1 = 1.4, cracked");
  await people.go();
  await people.add("customer", "Eve");
  await people.go();
  await expect(people.persons("customer"), "two people may have the same name").toHaveCount(3);
});

test("the worked example opens on its result and is a partnership like any other", async ({ page, home, people, discuss }) => {
  await home.open();
  await home.openExample();
  await expect(discuss.heading).toBeFocused();
  for (const chapter of ["verdict", "equation", "ledger"] as const) await expect(discuss.chapter(chapter)).toBeVisible();
  await people.go();
  await expect(people.persons()).toHaveCount(4);
  await page.reload();
  await expect(people.persons()).toHaveCount(4);
  await home.goBack();
  await home.openExample();
  await home.goBack();
  await expect(home.cards).toHaveCount(2);
});
