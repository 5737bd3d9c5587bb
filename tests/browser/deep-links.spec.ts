// Every address opened directly, and addresses that lead nowhere.
import type { Page } from "@playwright/test";
import { expect, test } from "./support";
import { id, kept, keepPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const stored = partnership([{ rater: "customer", name: "Ada", answers: always("customer", 3) }]);
const person = stored.rounds[0].participants[0].id;
const observed = partnership([{ rater: "observer", answers: {} }], { number: 2, instrument: "quick-18" });
const observer = observed.rounds[0].participants[0].id;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

for (const [address, expected] of [
  ["", "Partnerships"],
  ["#", "Partnerships"],
  ["#/", "Partnerships"],
  ["#/new", "New partnership"],
  [`#/p/${stored.id}`, "Who answers?"],
  [`#/p/${stored.id}/answer`, "Who answers?"],
  [`#/p/${stored.id}/edit`, "Names and date"],
  [`#/p/${stored.id}/discuss`, "What it comes to"],
  [`#/p/${stored.id}/answer/${person}/1`, "What you put in"],
  [`#/p/${stored.id}/answer/${person}/2`, "What comes back"],
  [`#/p/${stored.id}/answer/${person}/3`, "How you take part"],
  [`#/p/${stored.id}/answer/${person}/4`, "Your part and your plans"],
  [`#/p/${stored.id}/answer/${person}/5`, "Your ties"],
  [`#/p/${stored.id}/answer/${person}/6`, "How you see Arclight Networks"],
  [`#/p/${stored.id}/answer/${person}/7`, "How you see Brightwater IT"],
  [`#/p/${stored.id}/answer/${person}/end`, "Thank you, Ada"],
  [`#/p/${observed.id}/answer/${observer}/1`, "How you see Northfield Hospital"],
  [`#/p/${observed.id}/answer/${observer}/4`, "How they deal with each other"],
  // Further than the sections go: the end. A person who is gone: those who are there.
  [`#/p/${stored.id}/answer/${person}/8`, "Thank you, Ada"],
  [`#/p/${stored.id}/answer/${person}/99999999999`, "There is nothing here"],
  [`#/p/${stored.id}/answer/${id(77)}/1`, "Who answers?"],
  // Nothing at all.
  ["#/nowhere", "There is nothing here"],
  ["#/p", "There is nothing here"],
  ["#/p/0/answer", "There is nothing here"],
  [`#/p/${id(77)}/answer`, "There is nothing here"],
  [`#/p/${id(77)}/discuss`, "There is nothing here"],
  [`#/p/${id(77)}/edit`, "There is nothing here"],
  [`#/p/${stored.id}/answer/${person}/0`, "There is nothing here"],
  [`#/p/${stored.id}/answer/${person}/-1`, "There is nothing here"],
  [`#/p/${stored.id}/nonsense`, "There is nothing here"],
  ["#/%F0%9F%92%A5/<script>alert(1)</script>", "There is nothing here"],
] as const) {
  test(`opened directly: ${address || "no address"} shows “${expected}”`, async ({ page }) => {
    await keepPartnerships(page, stored, observed);
    await page.goto(address);
    await expect(heading(page)).toHaveText(expected);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
  });
}

test("an address that leads nowhere has a way out, and breaks nothing", async ({ page, home }) => {
  await keepPartnerships(page, stored);
  await page.goto("#/nowhere");
  await page.getByRole("link", { name: "All partnerships" }).click();
  await expect(home.cards).toHaveCount(1);
  await expect(home.heading).toBeFocused();
});

test("the address of a deleted partnership finds it again after Undo", async ({ page, home, people }) => {
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/edit`);
  await page.getByRole("button", { name: "Delete this partnership" }).click();
  await home.expectEmpty();
  const before = await kept(page);
  expect(before).toEqual({});
  await page.goto(`#/p/${stored.id}/answer`);
  await expect(heading(page)).toHaveText("There is nothing here");
  await expect(page.getByText("It may have been deleted")).toBeVisible();
  await home.undo();
  await people.expectHere();
  await people.expectCount("Ada", "26 of 26");
});

test("the way back to a person who has been removed leads to the people", async ({ page, home, people, section }) => {
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer/${person}/2`);
  await section.expectAt(2, "customer");
  await people.go();
  await people.remove("Ada");
  await page.goBack();
  await people.expectHere();
  await expect(people.persons()).toHaveCount(0);
  await home.undo();
  await section.expectAt(2, "customer");
});
