// The quick look: observers answer 18 statements about all three.
import { expect, test } from "./support";
import { sections, written } from "./pages/words";

const NAMES = { customer: "City Library", vendor: "Paperless", provider: "Nimbus" };
const FIRST = written("observer", "43445 34535 55424 3-5");
const SECOND = written("observer", "43444 3-454 43324 3-3");

test("two observers look at the same three", async ({ page, home, form, people, section, end, discuss }) => {
  await home.open();
  await home.startNew();
  await form.name(NAMES);
  await form.choose("One observer");
  await form.submit();
  await people.expectHere();
  await expect(page.getByTestId(/^group-/)).toHaveCount(1);

  await people.add("observer");
  await expect(page.getByText("An observer answers · Part 1 of 4")).toBeVisible();
  await section.answerAll("observer", FIRST);
  await end.expectThanks();
  await end.expectAllAnswered();
  await end.letSomeoneElse();

  await people.add("observer", "Uma");
  await section.expectAt(1, "observer");
  await section.expectProgress(0, 18);
  for (const id of sections("observer")[0]) await section.expectAnswer(id, undefined);
  await section.answerAll("observer", SECOND);
  await end.expectThanks("Uma");
  await end.letSomeoneElse();
  await expect(people.persons("observer")).toHaveCount(2);
  await people.expectCount("An observer", "18 of 18");
  await people.expectCount("Uma", "18 of 18");

  await people.seeResult();
  // From the model's own command line, as in hospital.spec.ts. Both left out the tie of customer and provider.
  await expect(discuss.score).toHaveText("2.6");
  await expect(discuss.part("tie-customer-provider")).toHaveAccessibleName(
    /^City Library and Nimbus, Strength of the tie: not known yet, /,
  );
  await expect(discuss.part("tie-customer-vendor")).toHaveAccessibleName(/Strength of the tie: 3\.0 of 5/);
});
