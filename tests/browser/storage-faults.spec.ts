// Storage that is blocked, full or damaged: the page goes on, says so, and hands out the data.
import type { Page } from "@playwright/test";
import { downloaded, expect, test } from "./support";
import { envelope, keep, kept, keepPartnerships, keptPartnerships, partnership, PREFIX, SCHEMA, type Stored, spelt } from "./pages/storage";
import { always, sections } from "./pages/words";

const NAMES = { customer: "Harbour Clinic", vendor: "Lumen", provider: "Oak IT" };

const notice = (page: Page) => page.getByTestId("notice-storage");
const asideNotices = (page: Page) => page.getByTestId("notice-damaged");
const saveEverything = (page: Page) =>
  downloaded(page, () => notice(page).getByRole("button", { name: "Save everything as a file" }).click());

/** The partnerships in a file that holds everything. */
function inFile(text: string): Stored[] {
  const { model, ...entries } = JSON.parse(text) as Record<string, string>;
  expect(model).toBe("1");
  return Object.entries(entries).map(([key, each]) => {
    const stored = spelt(JSON.parse(each).partnership);
    expect(key).toBe(`${PREFIX}${stored.id}`);
    return stored;
  });
}

test("with storage blocked the page works in memory, says so, and gives out a file", async ({ page, home, form, people, section }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  await home.open();
  await expect(notice(page)).toContainText("This browser does not let the page keep anything.");
  await expect(page.getByRole("status").filter({ has: notice(page) })).toHaveCount(1);
  await home.startNew();
  await form.name(NAMES);
  await form.submit();
  await people.add("customer", "Ada");
  await section.answer("customer.investment.time", 4);
  await section.write("customer.investment.people", "Ünïcode\n“quoted”");
  await section.expectProgress(1, 26);
  await expect(notice(page)).toHaveCount(1);
  await expect(notice(page)).toContainText("This browser does not let the page keep anything.");

  const file = await saveEverything(page);
  expect(file.name).toMatch(/^partnership-continuum-\d{4}-\d\d-\d\d\.json$/);
  const [stored] = inFile(file.text);
  expect(stored.names).toEqual(NAMES);
  const [person] = stored.rounds[0].participants;
  expect(person.name).toBe("Ada");
  expect(person.answers["customer.investment.time"].answer).toBe(4);
  expect(person.answers["customer.investment.people"].comment).toBe("Ünïcode\n“quoted”");

  await home.goBack();
  await home.delete(NAMES.customer);
  await home.expectEmpty();
  await home.undo();
  await expect(home.card(NAMES.customer)).toBeVisible();
});

test("a write that fails as storage is full is said, given out, and made up for when there is room", async ({ page, home, people, section }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
  const other = partnership([], { number: 2, names: NAMES });
  await keepPartnerships(page, stored, other);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.goOn("Ada", "Start");
  const [first, second, third] = sections("customer")[0];
  await section.answer(first, 3);
  await expect(notice(page)).toHaveCount(0);
  const before = await keptPartnerships(page);

  await fill(page);
  await section.answer(second, 4);
  await expect(notice(page)).toContainText("There is no room left to keep your latest changes.");
  await section.expectAnswer(second, 4);
  await section.expectProgress(2, 26);
  expect(await keptPartnerships(page), "what was kept last is still there").toEqual(before);
  const file = await saveEverything(page);
  const all = inFile(file.text);
  expect(all).toHaveLength(2);
  const mine = all.find((each) => each.id === stored.id)!;
  expect(mine.rounds[0].participants[0].answers[second].answer).toBe(4);

  // A change of another partnership is not kept either.
  await home.goBack();
  await home.openCard(NAMES.customer);
  await people.add("vendor", "Ben");
  await expect(notice(page)).toHaveCount(1);

  // There is room again: the next answer takes everything along.
  await makeRoom(page);
  await section.answer("vendor.investment.time", 5);
  await expect(notice(page)).toHaveCount(0);
  const now = await keptPartnerships(page);
  const [first_, second_] = [stored.id, other.id].map((id) => now.find((each) => each.id === id)!.rounds[0].participants);
  expect(first_[0].answers[second].answer).toBe(4);
  expect(second_[0].answers["vendor.investment.time"].answer).toBe(5);
  await section.answer("vendor.investment.people", null);
  await page.reload();
  await section.expectAnswer("vendor.investment.time", 5);
  await expect(section.statement(third)).toHaveCount(0);
});

test("deleting a partnership makes room for the others", async ({ page, home, people, section }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
  const large = partnership([], { number: 2, names: NAMES });
  await keepPartnerships(page, stored, large);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.goOn("Ada", "Start");
  await fill(page, `${PREFIX}${large.id}`);
  await section.answer("customer.investment.time", 4);
  await expect(notice(page)).toContainText("There is no room left");
  await home.goBack();
  await home.delete(NAMES.customer);
  await expect(notice(page)).toHaveCount(0);
  const [now, ...others] = await keptPartnerships(page);
  expect(others).toEqual([]);
  expect(now.id).toBe(stored.id);
  expect(now.rounds[0].participants[0].answers).toHaveProperty(["customer.investment.time"]);
});

test("whoever leaves with unsaved changes is asked", async ({ page, people, section }) => {
  const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.goOn("Ada", "Start");
  await section.answer("customer.investment.time", 4);
  const asks = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(await asks()).toBe(false);
  await fill(page);
  await section.answer("customer.investment.time", 5);
  await expect(notice(page)).toBeVisible();
  expect(await asks()).toBe(true);
  await makeRoom(page);
  await section.answer("customer.investment.time", 4);
  await expect(notice(page)).toHaveCount(0);
  expect(await asks()).toBe(false);
});

const good = partnership([{ rater: "customer", name: "Ada", answers: always("customer", 4) }]);
const hurt = partnership([], { number: 2, names: NAMES });
const DAMAGED = {
  "cut off": envelope(hurt).slice(0, 200),
  "not JSON at all": "\u0000\u2028 {[<script>alert(1)</script>",
  "changed by hand": envelope(hurt).replace("Lumen", "Lumem"),
  "deeply nested": "[".repeat(100_000),
  "another id inside": envelope(partnership([], { number: 3 })),
  "of schema 0": envelope(hurt).replace(`"schema":${SCHEMA}`, '"schema":0'),
};

for (const [what, text] of Object.entries(DAMAGED)) {
  test(`a damaged text is set aside, given out and left alone: ${what}`, async ({ page, home, people }) => {
    const key = `${PREFIX}${hurt.id}`;
    await keep(page, { [key]: text, [`${PREFIX}${good.id}`]: envelope(good) });
    await home.open();
    await expect(asideNotices(page)).toHaveCount(1);
    await expect(asideNotices(page)).toContainText("A stored partnership could not be read");
    await expect(home.cards).toHaveCount(1);
    const file = await downloaded(page, () => asideNotices(page).getByRole("button", { name: "Save as a file" }).click());
    expect(file.text).toBe(text);
    expect(file.name).toMatch(/^partnership-continuum-[0-9a-z-]+\.json$/);

    // The other one works, and what is set aside stays through changes and reloads.
    await home.openCard(good.names.customer);
    await people.remove("Ada");
    await home.undo();
    await page.reload();
    await people.expectCount("Ada", "26 of 26");
    await expect(asideNotices(page)).toHaveCount(1);
    expect((await kept(page))[key]).toBe(text);
  });
}

test("a text of a newer version is set aside, given out and left alone", async ({ page, home, people }) => {
  const key = `${PREFIX}${hurt.id}`;
  const text = `{"schema":${SCHEMA + 1},"revision":9,"sealed":true,"partnership":{"anything":["goes"]}}`;
  await keep(page, { [key]: text, [`${PREFIX}${good.id}`]: envelope(good) });
  await home.open();
  await expect(asideNotices(page)).toHaveText(/stored by a newer version of this page/);
  const file = await downloaded(page, () => asideNotices(page).getByRole("button", { name: "Save as a file" }).click());
  expect(file.text).toBe(text);
  await home.openCard(good.names.customer);
  await people.expectCount("Ada", "26 of 26");
  await page.reload();
  expect((await kept(page))[key]).toBe(text);
});

test("several damaged texts are each given out on their own", async ({ page, home }) => {
  const texts = { [`${PREFIX}one`]: '{"half', [`${PREFIX}two`]: "", [`${PREFIX}`]: "null" };
  await keep(page, texts);
  await home.open();
  await expect(asideNotices(page)).toHaveCount(3);
  const found: string[] = [];
  for (const each of await asideNotices(page).all()) {
    found.push((await downloaded(page, () => each.getByRole("button", { name: "Save as a file" }).click())).text);
  }
  expect(found.toSorted()).toEqual(Object.values(texts).toSorted());
  expect(await kept(page)).toEqual(texts);
});

test("another program's keys are neither read nor touched", async ({ page, home }) => {
  const foreign = { "another-app/key": "stays", "partnership-continuum": "no slash", "partnership-continuum-x/1": "{" };
  await keep(page, foreign);
  await home.open();
  await home.expectEmpty();
  await expect(asideNotices(page)).toHaveCount(0);
  await home.openExample();
  await home.goBack();
  await home.delete("Northfield Hospital");
  await home.expectEmpty();
  expect(await kept(page)).toEqual(foreign);
});

/** From now on storage has no room, as long as it holds `key`, or until [`makeRoom`]. */
async function fill(page: Page, key?: string) {
  await page.evaluate((key) => {
    const original = Storage.prototype.setItem;
    Object.assign(window, { originalSetItem: original });
    Storage.prototype.setItem = function (name, text) {
      if (key !== undefined && this.getItem(key) === null) return original.call(this, name, text);
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  }, key);
}

async function makeRoom(page: Page) {
  await page.evaluate(() => {
    Storage.prototype.setItem = (window as unknown as { originalSetItem: typeof Storage.prototype.setItem }).originalSetItem;
  });
}
