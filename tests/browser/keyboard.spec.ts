// Everything without a mouse.
import { expect, test } from "./support";
import { keepPartnerships, partnership } from "./pages/storage";
import { PARTS } from "./pages/discuss";
import { PARTIES, always, sections } from "./pages/words";

test("from the welcome to the first section with the keyboard alone", async ({ page, home, form, people, section }) => {
  await home.open();
  const press = (...keys: string[]) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

  await press("Tab");
  await expect(page.getByText("Skip to the content")).toBeFocused();
  await press("Enter");
  await expect(home.heading).toBeFocused();
  await press("Tab");
  await expect(page.getByTestId("new")).toBeFocused();
  await press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "New partnership" })).toBeFocused();
  for (const party of PARTIES) {
    await press("Tab");
    await expect(form.field(party)).toBeFocused();
    await page.keyboard.type(`The ${party}`);
  }
  await press("Tab");
  await expect(page.getByRole("radio", { name: "All three parties" })).toBeFocused();
  await press("ArrowDown");
  await expect(page.getByRole("radio", { name: "One observer" })).toBeChecked();
  await press("ArrowUp");
  await expect(page.getByRole("radio", { name: "All three parties" })).toBeChecked();
  await form.field("date").focus();
  await press("Enter");

  await expect(people.heading).toBeFocused();
  await page.locator("#name-customer").focus();
  await page.keyboard.type("Ada");
  await press("Enter");
  await section.expectAt(1, "customer");
  await expect(section.heading).toBeFocused();
  await expect(page.getByText("Ada answers for The customer · Part 1 of 7")).toBeVisible();
});

test("digits answer and go on, from the first statement to the end", async ({ page, section, end }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/1`);
  const digits = ["1", "2", "3", "4", "5", "0"];
  let pressed = 0;
  for (const [place, statements] of sections("customer").entries()) {
    await section.expectAt(place + 1, "customer");
    if (place > 0) await expect(section.heading).toBeFocused();
    await section.statement(statements[0]).getByRole("radio").first().focus();
    for (const [row, id] of statements.entries()) {
      const digit = digits[pressed++ % digits.length];
      await page.keyboard.press(digit);
      await section.expectAnswer(id, digit === "0" ? null : (Number(digit) as 1 | 2 | 3 | 4 | 5));
      // On to the next statement, or to the way on.
      const following = statements[row + 1];
      if (following === undefined) await expect(section.next).toBeFocused();
      else await expect(section.statement(following).locator(":focus")).toHaveCount(1);
    }
    await page.keyboard.press("Enter");
  }
  await end.expectAllAnswered();
  await expect(end.heading).toBeFocused();
});

test("arrows move within a statement, Delete and Backspace clear it", async ({ page, section }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/1`);
  const [id, second] = sections("customer")[0];
  await section.choice(id, 1).focus();
  await page.keyboard.press("Space");
  await section.expectAnswer(id, 1);
  await page.keyboard.press("ArrowRight");
  await section.expectAnswer(id, 2);
  await expect(section.choice(id, 2)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await section.expectAnswer(id, null);
  await section.expectProgress(1, 26);
  await page.keyboard.press("Delete");
  await section.expectAnswer(id, undefined);
  await section.expectProgress(0, 26);
  await page.keyboard.press("5");
  await section.expectAnswer(id, 5);
  await page.keyboard.press("4");
  await section.expectAnswer(second, 4);
  await section.choice(id, 5).focus();
  await page.keyboard.press("Backspace");
  await section.expectAnswer(id, undefined);
  await section.expectProgress(1, 26);
});

test("digits in a comment are text, and with a modifier they belong to the browser", async ({ page, section }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/1`);
  const [id] = sections("customer")[0];
  await section.openComment(id);
  await section.comment(id).focus();
  await page.keyboard.type("3 people, 20 days");
  await page.keyboard.press("Backspace");
  await expect(section.comment(id)).toHaveValue("3 people, 20 day");
  await section.expectAnswer(id, undefined);
  await section.choice(id, 1).focus();
  await page.keyboard.press("Control+4");
  await section.expectAnswer(id, undefined);
  await section.expectProgress(0, 26);
});

test("the parts of the diagram are reached with Tab, opened with Enter or Space and closed with Escape", async ({ page, discuss }) => {
  const stored = partnership(PARTIES.map((rater) => ({ rater, answers: always(rater, 4) })));
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/discuss`);
  await discuss.expectHere();
  await page.getByTestId("save").focus();
  const met: string[] = [];
  for (const _ of PARTS) {
    await page.keyboard.press("Tab");
    met.push((await page.locator(":focus").getAttribute("data-testid")) ?? "something else");
  }
  expect(met.toSorted()).toEqual(PARTS.toSorted());
  expect(met[0]).toBe("score");

  for (const name of PARTS) {
    const part = discuss.part(name);
    await part.focus();
    await page.keyboard.press("Enter");
    await expect(part).toHaveAttribute("aria-expanded", "true");
    await expect(discuss.diagram.locator('[aria-expanded="true"]')).toHaveCount(1);
    // Every fact that is spoken stands in the explanation.
    const spoken = (await part.getAttribute("aria-label")) ?? "";
    const facts = await discuss.explanation.locator("dl > div").evaluateAll((rows) =>
      rows.map((row) => `${row.querySelector("dt")?.textContent}: ${row.querySelector("dd")?.textContent}`),
    );
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) expect(spoken).toContain(fact);
    await page.keyboard.press("Escape");
    await expect(part).toHaveAttribute("aria-expanded", "false");
    await expect(part).toBeFocused();
    await expect(discuss.explanation).toHaveText("Choose a party, a tie or the score to see what is behind it.");
  }

  await discuss.part("party-vendor").focus();
  await page.keyboard.press("Space");
  await expect(discuss.explanation.getByRole("heading")).toHaveText(stored.names.vendor);
  await page.keyboard.press("Space");
  await expect(discuss.part("party-vendor")).toHaveAttribute("aria-expanded", "false");
});

test("closing an explanation with its button gives the focus back to the part", async ({ page, discuss }) => {
  const stored = partnership(PARTIES.map((rater) => ({ rater, answers: always(rater, 4) })));
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/discuss`);
  await discuss.part("tie-vendor-provider").focus();
  await page.keyboard.press("Enter");
  await discuss.explanation.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await expect(discuss.part("tie-vendor-provider")).toHaveAttribute("aria-expanded", "false");
  await expect(discuss.part("tie-vendor-provider")).toBeFocused();
});

test("after every change of page the new heading has the focus and the window its title", async ({ page, home, people, section, end, discuss }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: always("customer", 3) }]);
  await keepPartnerships(page, stored);
  await home.open();
  await expect(page).toHaveTitle("Partnership Continuum");
  const expectPage = async (heading: string | RegExp, title: string) => {
    const found = page.getByRole("heading", { level: 1, name: heading });
    await expect(found).toBeFocused();
    await expect(found).toBeInViewport();
    await expect(page).toHaveTitle(`${title} – Partnership Continuum`);
  };
  await home.openCard(stored.names.customer);
  await expectPage("Who answers?", "Answer");
  await people.goOn("Ada", "Review");
  await expectPage("What you put in", "Answer");
  await section.next.click();
  await expectPage("What comes back", "Answer");
  await section.previous.click();
  await expectPage("What you put in", "Answer");
  await discuss.go();
  await expectPage("What it comes to", "Discuss");
  await page.getByTestId("edit").click();
  await expectPage("Names and date", "Names and date");
  await page.goto(`#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/end`);
  await end.expectThanks("Ada");
  await expectPage("Thank you, Ada", "Answer");
  await page.goto("#/nowhere");
  await expectPage("There is nothing here", "There is nothing here");
  await home.goBack();
  await expect(home.heading).toBeFocused();
});

test("no focus is lost when what had it goes away", async ({ page, home, people }) => {
  const people_ = [
    { rater: "customer" as const, name: "Ada", answers: {} },
    { rater: "customer" as const, name: "Eve", answers: {} },
  ];
  const stored = partnership(people_);
  await keepPartnerships(page, stored, partnership([], { number: 2, names: { customer: "B", vendor: "C", provider: "D" } }));
  await page.goto(`#/p/${stored.id}/answer`);
  await people.person("Ada").getByRole("button", { name: /^Remove/ }).focus();
  await page.keyboard.press("Enter");
  await expect(home.undoNotice).toBeVisible();
  await expect(page.locator("body")).not.toBeFocused();
  await home.goBack();
  await home.card(stored.names.customer).getByTestId("delete").focus();
  await page.keyboard.press("Enter");
  await expect(home.undoNotice).toContainText(stored.names.customer);
  await expect(page.locator("body")).not.toBeFocused();
  await home.undoNotice.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(home.undoNotice).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
});
