// Every screen of the page, each with the way to it: for what must hold on all of them.
import type { Page } from "@playwright/test";
import { expect } from "./support";
import { Discuss } from "./pages/discuss";
import { Files } from "./pages/files";
import { Form } from "./pages/form";
import { Gather, Guest } from "./pages/gather";
import { Home } from "./pages/home";
import { envelope, history, keep, keepPartnerships, partnership, PREFIX } from "./pages/storage";
import { Trial } from "./pages/trial";
import { PARTIES, always, written } from "./pages/words";

const complete = partnership([
  { rater: "customer", name: "Ada", answers: written("customer", "445 4-4 4544 5435 4-43 3444 55-4") },
  { rater: "vendor", name: "", answers: written("vendor", "554 344 1111 4454 1111 4445 343-") },
  { rater: "provider", name: "Cleo", answers: always("provider", 3) },
]);
const LONG = {
  customer: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  vendor: "The International Consortium of Independent Network and Security Appliance Vendors, Ltd.",
  provider: "Ö",
};
const begun = partnership(
  [{ rater: "customer", name: "A person with a rather long name, who is responsible", answers: written("customer", "44-".padEnd(26, ".")) }],
  { number: 2, names: LONG },
);
const untouched = partnership([], { number: 3, names: { customer: "A", vendor: "B", provider: "C" } });
const observed = partnership([{ rater: "observer", answers: always("observer", 2) }], { number: 4, instrument: "quick-18" });

// Two have answered and one is silent, with a long name among them.
const partly = partnership(
  [
    { rater: "customer", answers: written("customer", "445 4-4 4544 5435 4-43 3444 55-4") },
    { rater: "vendor", answers: written("vendor", "554 344 1111 4454 1111 4445 343-") },
  ],
  { number: 5, names: LONG },
);
const observedTwice = partnership(
  [
    { rater: "observer", answers: written("observer", "434 23 43542 34 243 242") },
    { rater: "observer", answers: written("observer", "52413 41522 31233 445") },
  ],
  { number: 6, instrument: "quick-18" },
);
const all = (answer: 2 | 3 | 4) => PARTIES.map((rater) => ({ rater, name: `Person ${rater}`, answers: always(rater, answer) }));
const agreed = history(
  [
    { date: "2026-01-10", people: all(2) },
    { date: "2026-06-10", people: [{ rater: "vendor", answers: always("vendor", 4) }, ...all(3)] },
    { date: "2026-11-23", people: [{ rater: "customer", answers: written("customer", "55".padEnd(26, ".")) }] },
  ],
  [
    { text: "Meet every month.", due: "2020-01-01", owner: "vendor", about: { subject: "vendor", dimension: "horizon" } },
    { text: "An action with a rather long text that goes on for a while ".repeat(4).trim(), person: "Somebody With A Long Name", progress: "started" },
    { text: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau", owner: "provider", due: "2090-12-31" },
    { text: "Share the plans.", owner: "customer", progress: "done", ended: "2026-03-01", about: { subject: "customer-vendor", dimension: "tie" } },
    { text: "Never mind.", progress: "dropped", ended: "2026-03-02" },
    { text: "One more.", owner: "customer" },
  ],
  { number: 7, names: LONG },
);
const both = history([{ date: "2026-01-10", people: all(2) }, { date: "2026-06-10", people: all(4) }], [], { number: 8 });

const ten = [complete, begun, untouched, observed, partly, observedTwice, agreed, both, ...[20, 21].map((number) => partnership([], { number }))];
/** A link of the page itself, from who invites with this partnership; on the same device, where it leads on. */
async function invitation(page: Page, stored: typeof complete): Promise<string> {
  await at(page, `#/p/${stored.id}/invite`, stored);
  return new Gather(page).link.inputValue();
}

/** As a guest, who has the invitation and nothing else: what was stored for who invites is taken away first. */
async function asGuest(page: Page, stored: typeof complete): Promise<Guest> {
  const link = await invitation(page, stored);
  await page.goto("#/");
  await page.evaluate(() => localStorage.clear());
  const guest = new Guest(page);
  await page.goto("about:blank");
  await guest.open(link);
  return guest;
}

const first = (stored: typeof complete, stop: string) =>
  `#/p/${stored.id}/answer/${stored.rounds[0].participants[0].id}/${stop}`;

async function at(page: Page, address: string, ...stored: (typeof complete)[]) {
  await keepPartnerships(page, ...stored);
  await page.goto(address);
  await expect(page.locator("main h1")).toBeVisible();
}

export const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  "home, empty": (page) => at(page, "#/"),
  "home with cards": (page) => at(page, "#/", complete, begun, untouched, observed),
  "home with many": async (page) => {
    await at(page, "#/", ...ten);
    await expect(page.getByTestId("found")).toHaveText("10 partnerships");
  },
  "home where nothing is found": async (page) => {
    await at(page, "#/", ...ten);
    await page.getByRole("searchbox").fill("nobody at all");
    await expect(page.getByTestId("nothing-found")).toBeVisible();
  },
  "portfolio": (page) => at(page, "#/portfolio", ...ten),
  "portfolio, empty": (page) => at(page, "#/portfolio"),
  "home with an undo notice": async (page) => {
    await at(page, "#/", complete, begun);
    await new Home(page).delete(LONG.customer);
    await expect(page.getByTestId("notice-removed")).toBeVisible();
  },
  "home with damaged data": async (page) => {
    await keep(page, { [`${PREFIX}x`]: "{", [`${PREFIX}y`]: '{"schema":4}' });
    await at(page, "#/");
    await expect(page.getByTestId("notice-damaged")).toHaveCount(2);
  },
  form: (page) => at(page, "#/new"),
  "form with errors": async (page) => {
    await at(page, "#/new");
    const form = new Form(page);
    await form.date("");
    await form.submit();
    await expect(form.field("customer")).toBeFocused();
  },
  "form of an existing partnership": (page) => at(page, `#/p/${begun.id}/edit`, begun),
  "people, nobody": (page) => at(page, `#/p/${untouched.id}/answer`, untouched),
  people: (page) => at(page, `#/p/${begun.id}/answer`, begun),
  "people, observers": (page) => at(page, `#/p/${observed.id}/answer`, observed),
  "invite": async (page) => {
    await invitation(page, begun);
    await new Gather(page).hide.check();
    await page.getByTestId("copy-link").click();
  },
  "invite, code for a room": async (page) => {
    await invitation(page, begun);
    await page.getByTestId("code-big").click();
    await expect(page.getByTestId("code-leave")).toBeVisible();
  },
  "invited": async (page) => {
    await asGuest(page, begun);
  },
  "invited, observers": async (page) => {
    await asGuest(page, observed);
  },
  "invited by a damaged link": async (page) => {
    const link = await invitation(page, begun);
    await page.goto(link.slice(0, -4));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your view is wanted");
  },
  "guest, a section": async (page) => {
    const guest = await asGuest(page, untouched);
    await guest.beginAsOther("vendor", "A person with a rather long name, who is responsible");
    await page.locator("fieldset.statement").first().getByRole("radio").first().check();
  },
  "guest, sending back": async (page) => {
    const guest = await asGuest(page, untouched);
    await guest.beginAsOther("vendor", "Ben");
    await page.locator("fieldset.statement").first().getByRole("radio").first().check();
    await page.goto(page.url().replace(/1$/, "end"));
    await expect(guest.code).toBeVisible();
    await page.getByText("As a message").click();
  },
  "guest, who answers": async (page) => {
    const guest = await asGuest(page, untouched);
    await guest.beginAsOther("vendor", "Ben");
    await page.locator("fieldset.statement").first().getByRole("radio").first().check();
    await page.goto(`#/p/${untouched.id}/answer`);
    await expect(guest.who).toHaveCount(1);
  },
  "collect, nothing yet": (page) => at(page, `#/p/${begun.id}/collect`, begun),
  "collect, what came back": async (page) => {
    const link = await invitation(page, begun);
    await page.goto(`#/p/${begun.id}/collect`);
    const gather = new Gather(page);
    await gather.bring(link.slice(0, -4));
    await gather.paste.fill(link);
    await expect(gather.arrivals).toHaveCount(2);
    await gather.paste.fill("Nothing in it");
  },
  "discuss that waits for everyone": async (page) => {
    await invitation(page, begun);
    const gather = new Gather(page);
    await gather.hide.check();
    await page.getByTestId("place-discuss").click();
    await expect(gather.waits).toBeVisible();
  },
  "time that waits for everyone": async (page) => {
    await invitation(page, begun);
    const gather = new Gather(page);
    await gather.hide.check();
    await page.getByTestId("place-time").click();
    await expect(gather.waits).toBeVisible();
  },
  "section without answers": (page) => at(page, first(begun, "3"), begun),
  "section with answers": async (page) => {
    await at(page, first(begun, "1"), begun);
    await page.locator("details.comment > summary").first().click();
  },
  "section with amounts compared": (page) => at(page, first(begun, "2"), begun),
  "section about another party": (page) => at(page, first(begun, "6"), begun),
  "section, observer": (page) => at(page, first(observed, "4"), observed),
  end: (page) => at(page, first(begun, "end"), begun),
  "end, all answered": (page) => at(page, first(complete, "end"), complete),
  "discuss, complete": (page) => at(page, `#/p/${complete.id}/discuss`, complete),
  "discuss with a party open": async (page) => {
    await at(page, `#/p/${complete.id}/discuss`, complete);
    await new Discuss(page).part("party-vendor").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("explanation").locator("dl")).toBeVisible();
  },
  "discuss with a tie open and all tables": async (page) => {
    await at(page, `#/p/${complete.id}/discuss`, complete);
    const discuss = new Discuss(page);
    await discuss.part("tie-customer-provider").focus();
    await page.keyboard.press("Enter");
    await discuss.openAll();
  },
  "discuss, incomplete": async (page) => {
    await at(page, `#/p/${begun.id}/discuss`, begun);
    await new Discuss(page).openAll();
  },
  "discuss with a silent party and all tables": async (page) => {
    await at(page, `#/p/${partly.id}/discuss`, partly);
    await new Discuss(page).openAll();
  },
  "discuss, two observers and all tables": async (page) => {
    await at(page, `#/p/${observedTwice.id}/discuss`, observedTwice);
    await new Discuss(page).openAll();
  },
  "discuss, no answers": (page) => at(page, `#/p/${untouched.id}/discuss`, untouched),
  "discuss, observer": (page) => at(page, `#/p/${observed.id}/discuss`, observed),
  "try, as today": async (page) => {
    await at(page, `#/p/${complete.id}/try`, complete);
    await expect(new Trial(page).after).not.toBeEmpty();
  },
  "try, changed with everything open": async (page) => {
    await at(page, `#/p/${complete.id}/try`, complete);
    const trial = new Trial(page);
    await trial.openAll();
    await trial.press("vendor-return", "End");
    await trial.press("customer-provider-tie", "Home");
    await trial.press("provider-engagement", "End");
    await trial.changes.first().getByRole("button").first().click();
    await expect(trial.added).not.toBeEmpty();
  },
  "try with long names": async (page) => {
    await at(page, `#/p/${partly.id}/try`, partly);
    const trial = new Trial(page);
    await trial.openAll();
    await trial.press("vendor-investment", "Home");
    await trial.press("vendor-provider-tie", "End");
    await expect(trial.changes).toHaveCount(2);
  },
  "try without an estimate": (page) => at(page, `#/p/${begun.id}/try`, begun),
  "act, nothing agreed": (page) => at(page, `#/p/${complete.id}/act`, complete),
  "act, no answers": (page) => at(page, `#/p/${untouched.id}/act`, untouched),
  "act with everything": async (page) => {
    await at(page, `#/p/${agreed.id}/act`, agreed);
    await page.getByTestId("closed-actions").locator("summary").click();
    await page.getByRole("button", { name: "More suggestions" }).click();
    await page.getByTestId("idea").first().getByRole("button").click();
  },
  "act with forms that need something": async (page) => {
    await at(page, `#/p/${agreed.id}/act`, agreed);
    await page.getByTestId("add-action").click();
    await page.getByRole("button", { name: "Change: Meet every month." }).click();
    const form = page.getByTestId("action").locator("form");
    await form.getByLabel("What is to be done").fill("");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByLabel("What is to be done")).toBeFocused();
  },
  "act where copying is refused": async (page) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    await at(page, `#/p/${agreed.id}/act`, agreed);
    await page.getByTestId("copy").click();
    await expect(page.getByTestId("copy-text")).toBeVisible();
  },
  "time, the first round": (page) => at(page, `#/p/${complete.id}/time`, complete),
  "time, no answers": (page) => at(page, `#/p/${untouched.id}/time`, untouched),
  "time, several rounds": async (page) => {
    await at(page, `#/p/${agreed.id}/time`, agreed);
    await new Discuss(page).openAll();
  },
  "time, everything rose": async (page) => {
    await at(page, `#/p/${both.id}/time`, both);
    await page.getByLabel("Its date").fill("2020-01-01");
    await page.getByRole("button", { name: "Begin the next round" }).click();
    await expect(page.getByText("It cannot be before the latest round")).toBeVisible();
  },
  "present, title": (page) => at(page, `#/p/${begun.id}/present/0`, begun),
  "present, question": (page) => at(page, `#/p/${complete.id}/present/1`, complete),
  "present, diagram": (page) => at(page, `#/p/${complete.id}/present/2`, complete),
  "present, verdict": (page) => at(page, `#/p/${complete.id}/present/3`, complete),
  "present, equation": (page) => at(page, `#/p/${complete.id}/present/5`, complete),
  "present, ledger": (page) => at(page, `#/p/${complete.id}/present/7`, complete),
  "present, bonds": (page) => at(page, `#/p/${complete.id}/present/9`, complete),
  "present, views of each other": (page) => at(page, `#/p/${complete.id}/present/11`, complete),
  "present, divided statements": (page) => at(page, `#/p/${complete.id}/present/13`, complete),
  "present, who could break it": (page) => at(page, `#/p/${complete.id}/present/15`, complete),
  "present, last step": (page) => at(page, `#/p/${complete.id}/present/99`, complete),
  "present, no score yet": (page) => at(page, `#/p/${begun.id}/present/1`, begun),
  "lead, question": (page) => at(page, `#/p/${complete.id}/lead/4`, complete),
  "lead, no score yet": (page) => at(page, `#/p/${begun.id}/lead/1`, begun),
  "lead, with the numbers to open": async (page) => {
    await at(page, `#/p/${complete.id}/lead/13`, complete);
    await new Discuss(page).openAll();
  },
  "report": (page) => at(page, `#/p/${complete.id}/report`, complete),
  "report, no score yet": (page) => at(page, `#/p/${begun.id}/report`, begun),
  "save everything": async (page) => {
    await at(page, "#/save", complete, begun);
    await page.getByTestId("save-json").click();
    await expect(new Files(page).saved).toBeVisible();
  },
  "save one": (page) => at(page, `#/p/${begun.id}/save`, begun),
  "take it with you": async (page) => {
    await at(page, "#/take", complete);
    await expect(page.getByTestId("stage")).not.toBeEmpty();
  },
  "a newer version is ready": async (page) => {
    await at(page, `#/p/${complete.id}/answer`, complete);
    await page.evaluate(() => dispatchEvent(new CustomEvent("continuum-renewal")));
    await expect(page.getByTestId("notice-renewal")).toBeVisible();
  },
  "incoming, nothing": (page) => at(page, "#/incoming"),
  "incoming, some of everything": async (page) => {
    await at(page, "#/", complete, begun);
    await new Files(page).pick(
      { name: "complete.json", text: envelope(complete) },
      { name: `${"a-rather-long-name-".repeat(8)}.json`, text: envelope(agreed) },
      { name: "cut.json", text: envelope(both).slice(0, -9) },
      { name: "letter.txt", text: "Dear all" },
    );
    await expect(page.getByTestId("arrival")).toHaveCount(4);
  },
  "files held over the page": async (page) => {
    await at(page, "#/", complete);
    const data = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["x"], "x.json"));
      return data;
    });
    await page.dispatchEvent("main h1", "dragover", { dataTransfer: data });
    await expect(new Files(page).hint).toBeVisible();
  },
  "how this is scored": (page) => at(page, "#/how"),
  "not found": (page) => at(page, "#/nowhere"),
};
