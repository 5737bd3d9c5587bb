// What was agreed: written down, followed, changed, suggested and copied.
import { expect, test } from "./support";
import { history, keepPartnerships, keptPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const people = (["customer", "vendor", "provider"] as const).map((rater) => ({ rater, answers: always(rater, 3) }));
const plain = partnership(people);
const [HOSPITAL, ARCLIGHT, BRIGHTWATER] = [plain.names.customer, plain.names.vendor, plain.names.provider];
const followed = history(
  [
    { date: "2026-05-10", people },
    { date: "2026-11-20", people: [] },
  ],
  [
    { text: "No date.", owner: "provider" },
    { text: "Meet.", due: "2026-11-20", owner: "vendor", about: { subject: "vendor", dimension: "horizon" } },
    { text: "Far away.", due: "2027-05-01" },
    { text: "Soon.", due: "2026-11-24", owner: "customer", person: "Ada" },
    { text: "Finished.", progress: "done", ended: "2026-08-01" },
    { text: "Forgotten.", progress: "dropped", ended: "2026-08-02" },
  ],
  { number: 2 },
);

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-23T12:00:00"));
});

test("an action is written down, kept, and its field is ready for the next", async ({ page, discuss, act }) => {
  await keepPartnerships(page, plain);
  await page.goto(`#/p/${plain.id}/discuss`);
  await discuss.expectHere();
  await act.go();
  await expect(act.heading).toBeFocused();
  await expect(page.getByText("Nothing agreed yet")).toBeVisible();
  await act.fill(act.form, { text: "Meet every month.", owner: ARCLIGHT, person: "Kim", due: "2026-12-24" });
  await act.form.getByLabel("What is to be done").press("Enter");
  await expect(act.form.getByLabel("What is to be done")).toBeFocused();
  await expect(act.form.getByLabel("What is to be done")).toHaveValue("");
  await expect(act.open).toHaveCount(1);
  for (const said of ["Meet every month.", ARCLIGHT, "Kim", "due on 24 December 2026"]) {
    await expect(act.open.first()).toContainText(said);
  }
  await act.add({ text: "Talk.", due: "2026-11-30" });
  expect(await act.texts()).toEqual(["Talk.", "Meet every month."]);
  await expect(act.action("Talk."), "who saw to the last one").toContainText(ARCLIGHT);
  await page.reload();
  await expect(act.open).toHaveCount(2);
  await expect(page.getByTestId("undo"), "the steps back are gone with the reload").toBeDisabled();
});

test("an action needs a text and a date that there is", async ({ page, act }) => {
  await keepPartnerships(page, plain);
  await page.goto(`#/p/${plain.id}/act`);
  await act.add({ text: "   ", due: "0300-01-01" });
  await expect(act.form.getByText("Write what is to be done.")).toBeVisible();
  await expect(act.form.getByText("This date cannot be used.")).toBeVisible();
  await expect(act.form.getByLabel("What is to be done")).toBeFocused();
  await expect(act.open).toHaveCount(0);
  await act.add({ text: "Talk.", due: "" });
  await expect(act.open).toHaveCount(1);
  await expect(act.form.getByText("Write what is to be done.")).toHaveCount(0);
});

test("what is due first stands first, and what is late says so", async ({ page, act }) => {
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await expect(act.open).toHaveCount(4);
  expect(await act.texts()).toEqual(["Meet.", "Soon.", "Far away.", "No date."]);
  await expect(act.action("Meet.")).toContainText("3 days overdue, was due on 20 November 2026");
  await expect(act.action("Meet.")).toContainText(`For how far ${ARCLIGHT} looks ahead, now at 3.0 of 5`);
  await expect(act.action("Meet.")).toContainText("From the round of 10 May 2026");
  await expect(act.action("Soon.")).toContainText("due tomorrow");
  await expect(act.action("Far away.")).toContainText("All three together");
  await expect(page.getByText("Done and dropped (2)")).toBeVisible();
  await act.openClosed();
  await expect(act.closed).toHaveText([/Finished\..*done on 1 August 2026/, /Forgotten\..*dropped on 2 August 2026/]);
});

test("the state is changed in place", async ({ page, act }) => {
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await act.setState("Soon.", "Started");
  await expect(act.state("Soon.")).toHaveValue("started");
  await act.setState("Soon.", "Done");
  await expect(act.open).toHaveCount(3);
  await expect(page.getByText("Done and dropped (3)")).toBeVisible();
  await expect(page.getByText("Done: Soon.")).toBeVisible();
  const [kept] = await keptPartnerships(page);
  const soon = kept.actions?.find((action) => action.text === "Soon.");
  expect([soon?.progress, soon?.ended]).toEqual(["done", "2026-11-23"]);
  await page.getByTestId("undo").click();
  await expect(act.open).toHaveCount(4);
  await expect(act.state("Soon.")).toHaveValue("started");
});

test("with the keyboard the state is kept in hand, in whichever list it is", async ({ page, act }) => {
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await act.state("Meet.").focus();
  await page.keyboard.press("d");
  await expect(act.closed.filter({ hasText: "Meet." })).toBeVisible();
  await expect(act.state("Meet.")).toBeFocused();
  await page.keyboard.press("a");
  await expect(act.open.filter({ hasText: "Meet." })).toBeVisible();
  await expect(act.state("Meet.")).toBeFocused();
});

test("everything else is changed in a form, and leaving it changes nothing", async ({ page, act }) => {
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await act.changeButton("Meet.").click();
  await expect(act.changing.getByLabel("What is to be done")).toBeFocused();
  await expect(act.changing.getByLabel("Who sees to it")).toHaveValue("vendor");
  await expect(act.changing.getByLabel("By when")).toHaveValue("2026-11-20");
  await act.fill(act.changing, { text: "Nothing." });
  await page.keyboard.press("Escape");
  await expect(act.changeButton("Meet.")).toBeFocused();
  await act.changeButton("Meet.").click();
  await act.changing.getByRole("button", { name: "Cancel" }).click();
  expect((await keptPartnerships(page))[0].actions).toEqual(followed.actions);

  await act.changeButton("Meet.").click();
  await act.fill(act.changing, { text: "Meet twice.", owner: BRIGHTWATER, person: " Bo  Ek ", due: "2027-06-01" });
  // The list may change meanwhile; what is typed stays.
  await act.setState("Far away.", "Dropped");
  await expect(act.changing.getByLabel("What is to be done")).toHaveValue("Meet twice.");
  await act.changing.getByRole("button", { name: "Save" }).click();
  await expect(act.changeButton("Meet twice.")).toBeFocused();
  for (const said of [BRIGHTWATER, "Bo Ek", "due on 1 June 2027", "looks ahead"]) {
    await expect(act.action("Meet twice.")).toContainText(said);
  }
  expect(await act.texts()).toEqual(["Soon.", "Meet twice.", "No date."]);
});

test("a deleted action comes back with Undo", async ({ page, home, act }) => {
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await act.delete("Soon.");
  await expect(act.open).toHaveCount(3);
  await home.undo();
  await expect(act.open).toHaveCount(4);
  expect(await act.texts()).toEqual(["Meet.", "Soon.", "Far away.", "No date."]);
});

test("the actions of one party can be shown alone", async ({ page, act }) => {
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await act.filter.selectOption({ label: ARCLIGHT });
  expect(await act.texts()).toEqual(["Meet."]);
  await act.filter.selectOption({ label: "All three together" });
  expect(await act.texts()).toEqual(["Far away."]);
  // What is added now can be seen, whoever sees to it.
  await act.add({ text: "New.", owner: HOSPITAL });
  await expect(act.open).toHaveCount(5);
  await expect(act.filter).toHaveValue("");
});

test("a suggestion is added with one click, and not offered again", async ({ page, act, discuss }) => {
  await keepPartnerships(page, plain);
  await page.goto(`#/p/${plain.id}/act`);
  await expect(act.ideas).toHaveCount(6);
  const idea = act.ideas.first();
  await expect(idea).toContainText(/ is at 3\.0 of 5; one step more adds 0\.\d\d\./);
  const text = (await idea.locator(".action-text").textContent()) ?? "";
  await idea.getByRole("button").dblclick();
  await expect(idea.getByRole("button")).toHaveText("Added");
  await expect(idea.getByRole("button")).toBeFocused();
  await expect(act.open).toHaveCount(1);
  await expect(act.open).toContainText(text);
  await expect(act.open).toContainText("now at 3.0 of 5");
  await page.getByRole("button", { name: "More suggestions" }).click();
  await expect(act.ideas).toHaveCount(12);
  await expect(act.ideas.nth(6).getByRole("button")).toBeFocused();
  await discuss.go();
  await act.go();
  await expect(act.ideas.filter({ hasText: text })).toHaveCount(0);
  await act.delete(text);
  await discuss.go();
  await act.go();
  await expect(act.ideas.first()).toContainText(text);
});

test("all that is open is copied as a text", async ({ page, act, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await keepPartnerships(page, followed);
  await page.goto(`#/p/${followed.id}/act`);
  await act.copy();
  await expect(act.copied).toHaveText("Copied. Paste it into a mail.");
  await expect(act.copyText).toHaveCount(0);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split(/\r?\n/).slice(0, 5)).toEqual([
    `${HOSPITAL} · ${ARCLIGHT} · ${BRIGHTWATER}`,
    "Open actions on 23 November 2026",
    "",
    "1. Meet.",
    `   ${ARCLIGHT} · Agreed · 3 days overdue, was due on 20 November 2026`,
  ]);
  expect(text).toContain(`${HOSPITAL} · Ada · Agreed · due tomorrow`);
  expect(text).not.toContain("Finished.");
});

for (const how of ["refuses", "has no clipboard"]) {
  test(`where the browser ${how}, the text can be selected`, async ({ page, act }) => {
    await page.addInitScript((how) => {
      const value = how === "refuses" ? { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) } : undefined;
      Object.defineProperty(Navigator.prototype, "clipboard", { value });
    }, how);
    await keepPartnerships(page, followed);
    await page.goto(`#/p/${followed.id}/act`);
    await act.copy();
    await expect(act.copied).toContainText("Select the text here");
    await expect(act.copyText).toHaveValue(/1\. Meet\./);
    await expect(page.locator("#rescue")).toBeHidden();
    // It follows what is open.
    await act.setState("Meet.", "Done");
    await expect(act.copyText).toHaveValue(/1\. Soon\./);
  });
}
