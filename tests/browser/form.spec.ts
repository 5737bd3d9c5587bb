// What the form refuses, and how it says so.
import { expect, test } from "./support";
import { kept, keepPartnerships, partnership } from "./pages/storage";

test("empty names are refused one by one, and nothing typed is lost", async ({ page, form }) => {
  await form.open();
  await form.choose("One observer");
  await form.name({ vendor: "Kestrel" });
  await form.submit();
  await form.expectFault("customer", "Enter the name of the customer.");
  await form.expectFault("provider", "Enter the name of the provider.");
  await form.expectNoFault("vendor");
  await form.expectNoFault("date");
  await expect(form.field("customer")).toBeFocused();
  await expect(form.field("vendor")).toHaveValue("Kestrel");
  await expect(page.getByRole("radio", { name: "One observer" })).toBeChecked();
  expect(await kept(page)).toEqual({});

  await form.name({ customer: "Hospital" });
  await form.submit();
  await form.expectNoFault("customer");
  await form.expectFault("provider", "Enter the name of the provider.");
  await expect(form.field("provider")).toBeFocused();
  await form.name({ provider: "   " });
  await form.submit();
  await form.expectFault("provider", "Enter the name of the provider.");

  await form.name({ provider: "Brook" });
  await form.submit();
  await expect(page.getByTestId("group-observer")).toBeVisible();
});

test("equal names are refused, with blanks and all", async ({ form }) => {
  await form.open();
  await form.name({ customer: "Acme", vendor: " Acme ", provider: "Acme" });
  await form.submit();
  await form.expectNoFault("customer");
  await form.expectFault("vendor", "This is also the name of the customer. Give each party a name of its own.");
  await form.expectFault("provider", "This is also the name of the customer. Give each party a name of its own.");
  await expect(form.field("vendor")).toBeFocused();
  await expect(form.field("vendor")).toHaveValue(" Acme ");
});

test("names that differ only in their blanks are equal, since they are stored without", async ({ form }) => {
  await form.open();
  await form.name({ customer: "Acme  Health", vendor: "Acme Health", provider: "Brook" });
  await form.submit();
  await form.expectFault("vendor", "This is also the name of the customer. Give each party a name of its own.");
});

test("a name of 120 characters is taken, one of 121 is refused", async ({ form, people }) => {
  await form.open();
  await form.name({ customer: "ü".repeat(121), vendor: "🏥".repeat(120), provider: "P" });
  await form.submit();
  await form.expectFault("customer", "This name is too long. Use at most 120 characters.");
  await form.expectNoFault("vendor");
  await expect(form.field("customer")).toBeFocused();
  await form.name({ customer: "ü".repeat(120) });
  await form.submit();
  await people.expectHere();
  await expect(people.group("vendor").getByRole("heading")).toHaveText("🏥".repeat(120));
});

test("a missing date is refused, and comes after the names", async ({ form, people }) => {
  await form.open();
  await form.name({ customer: "A", vendor: "B", provider: "C" });
  await form.date("");
  await form.submit();
  await form.expectFault("date", "Enter a date with day, month and year.");
  await expect(form.field("date")).toBeFocused();
  await form.name({ provider: "" });
  await form.submit();
  await form.expectFault("provider", "Enter the name of the provider.");
  await form.expectFault("date", "Enter a date with day, month and year.");
  await expect(form.field("provider")).toBeFocused();
  await form.name({ provider: "C" });
  await form.date("2024-02-29");
  await form.submit();
  await people.expectHere();
});

test("a date that is typed in part is refused", async ({ page, form }) => {
  await form.open();
  await form.name({ customer: "A", vendor: "B", provider: "C" });
  await form.date("");
  await form.field("date").focus();
  await page.keyboard.type("11");
  await form.submit();
  await form.expectFault("date", "Enter a date with day, month and year.");
  await expect(form.field("date")).toBeFocused();
});

test("a new partnership starts with today", async ({ page, form }) => {
  await page.clock.setFixedTime(new Date(2027, 1, 3, 12));
  await form.open();
  await expect(form.field("date")).toHaveValue("2027-02-03");
});

test("the form that changes a partnership refuses the same, and keeps the old names until then", async ({ page, form, people }) => {
  const stored = partnership([]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/edit`);
  await form.name({ vendor: "" });
  await form.submit();
  await form.expectFault("vendor", "Enter the name of the vendor.");
  await expect(form.field("vendor")).toBeFocused();
  await form.cancel();
  await people.expectHere();
  await expect(people.group("vendor").getByRole("heading")).toHaveText(stored.names.vendor);
});

test("markup in a name is text", async ({ page, form, people, discuss }) => {
  await form.open();
  const hostile = '<img src=x onerror="document.title=1">{customer} & "Söhne"';
  await form.name({ customer: hostile, vendor: "{name}", provider: "P" });
  await form.submit();
  await expect(people.group("customer").getByRole("heading")).toHaveText(hostile);
  await expect(people.group("vendor").getByRole("heading")).toHaveText("{name}");
  await people.add("customer", "<b>Ada</b>");
  await expect(page.getByText(`<b>Ada</b> answers for ${hostile} · Part 1 of 7`)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.locator("fieldset.statement").first().getByRole("radio").first().check();
  await discuss.go();
  await expect(discuss.part("party-customer")).toHaveAccessibleName(new RegExp("^<img src=x"));
  await expect(page.locator("main img, main b")).toHaveCount(0);
});
