// Faults while someone works: storage that refuses some writes, cuts texts short or is emptied, and a program that dies.
import type { Page } from "@playwright/test";
import { downloaded, expect, test } from "./support";
import { kept, keepPartnerships, keptPartnerships, partnership, PREFIX, type Stored } from "./pages/storage";
import { sections } from "./pages/words";

const NAMES = { customer: "Harbour Clinic", vendor: "Lumen", provider: "Oak IT" };
const stored = partnership([{ rater: "customer", name: "Ada", answers: {} }]);
const other = partnership([], { number: 2, names: NAMES });
const [first, second, third] = sections("customer")[0];
const notice = (page: Page) => page.getByTestId("notice-storage");
const state = (page: Page) => page.getByTestId("kept");
const answers = (whole: Stored) => whole.rounds[0].participants[0].answers;

test.beforeEach(async ({ page, people }) => {
  await keepPartnerships(page, stored, other);
  await page.goto(`#/p/${stored.id}/answer`);
  await people.goOn("Ada", "Start");
});

test("storage that refuses every other write loses nothing, and each time it is said", async ({ page, section }) => {
  await onWrite(page, (count) => count % 2 === 0, "throw");
  await section.answer(first, 1);
  await expect(state(page)).toHaveText("Saved");
  await section.answer(second, 2);
  await expect(state(page)).toHaveText("Not saved");
  await expect(notice(page)).toContainText("could not be kept");
  await section.answer(third, 3);
  await expect(state(page)).toHaveText("Saved");
  await expect(notice(page)).toHaveCount(0);
  await page.reload();
  await section.expectAnswer(first, 1);
  await section.expectAnswer(second, 2);
  await section.expectAnswer(third, 3);
});

test("storage that cuts a text short is noticed, and the revision before stands", async ({ page, section }) => {
  await section.answer(first, 1);
  await onWrite(page, () => true, "cut");
  await section.answer(second, 2);
  await expect(state(page)).toHaveText("Not saved");
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await expect(state(page)).toHaveText("Not saved");
  // The page is gone before storage works again. What was cut is set aside, and the last whole text is shown.
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await section.expectAnswer(first, 1);
  await section.expectAnswer(second, undefined);
  const aside = page.getByTestId("notice-damaged").first();
  await expect(aside).toContainText("The last changes to the partnership of Northfield Hospital, Arclight Networks and Brightwater IT");
  const file = await downloaded(page, () => aside.getByRole("button", { name: "Save as a file" }).click());
  expect(file.text.startsWith('{"schema":')).toBe(true);
  // Work goes on, and leaves what is damaged alone.
  const damaged = await broken(page);
  await section.answer(second, 4);
  await section.answer(third, 5);
  await expect(state(page)).toHaveText("Saved");
  expect(await broken(page)).toEqual(damaged);
  await page.reload();
  await section.expectAnswer(second, 4);
  await section.expectAnswer(third, 5);
});

test("when the page goes, what could not be stored is tried once more", async ({ page, section }) => {
  await onWrite(page, () => true, "throw");
  await section.answer(first, 1);
  await expect(state(page)).toHaveText("Not saved");
  await page.evaluate(() => {
    Storage.prototype.setItem = (window as unknown as { originalSetItem: typeof Storage.prototype.setItem }).originalSetItem;
    dispatchEvent(new Event("pagehide"));
  });
  await expect(state(page)).toHaveText("Saved");
  expect(answers((await keptPartnerships(page)).find(({ id }) => id === stored.id)!)[first].answer).toBe(1);
});

test("storage that is emptied while someone works gets everything again with the next answer", async ({ page, section }) => {
  await section.answer(first, 1);
  await page.evaluate(() => localStorage.clear());
  await section.answer(second, 2);
  await expect.poll(async () => (await keptPartnerships(page)).length).toBe(2);
  const mine = (await keptPartnerships(page)).find(({ id }) => id === stored.id)!;
  expect([answers(mine)[first].answer, answers(mine)[second].answer]).toEqual([1, 2]);
});

test("storage that another window empties gets everything again at once", async ({ page, section, context }) => {
  await section.answer(first, 1);
  const blank = await context.newPage();
  await blank.goto("#/how");
  // Its own program is away, so that only the first window can store anything again.
  await blank.evaluate(() => {
    Storage.prototype.setItem = () => {};
    localStorage.clear();
  });
  await expect.poll(async () => (await keptPartnerships(page)).length).toBe(2);
});

test("where there is no more room the revisions before the last make some", async ({ page, section }) => {
  for (const answer of [1, 2, 3, 4] as const) await section.answer(first, answer);
  expect(Object.keys(await kept(page)).filter((key) => key.startsWith(PREFIX + stored.id))).toHaveLength(3);
  // Full up to the last few bytes: another text fits only in the place of older ones.
  await page.evaluate(() => {
    let size = 4 * 1024 * 1024;
    while (size >= 1) {
      try {
        localStorage.setItem("another-page/filler", (localStorage.getItem("another-page/filler") ?? "") + "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await section.answer(second, 5);
  await expect(state(page)).toHaveText("Saved");
  await expect(notice(page)).toHaveCount(0);
  await page.reload();
  await section.expectAnswer(first, 4);
  await section.expectAnswer(second, 5);
});

test.describe("a panic in the program", () => {
  // The panic itself, as the browser reports it.
  test.use({ tolerated: /unreachable|panicked|refused|RuntimeError|recursive use|closure invoked/ });

  test("opens the rescue at once, leaves the data byte for byte, gives it out, and a reload goes on", async ({ page, section }) => {
    await section.answer(first, 1);
    const before = await kept(page);
    await page.evaluate(() => {
      const { createElement } = document;
      Object.assign(window, { createElement });
      document.createElement = () => {
        throw new Error("refused");
      };
    });
    await section.next.click();
    const rescue = page.getByRole("alertdialog", { name: "The page is not running" });
    await expect(rescue).toBeVisible({ timeout: 1000 });
    expect(await kept(page)).toEqual(before);
    await page.evaluate(() => {
      document.createElement = (window as unknown as { createElement: typeof document.createElement }).createElement;
    });
    const file = await downloaded(page, () => rescue.getByRole("button", { name: "Save my data as a file" }).click());
    const { model, ...texts } = JSON.parse(file.text);
    expect(model).toBe("1");
    expect(texts).toEqual(before);
    await rescue.getByRole("button", { name: "Reload" }).click();
    await expect(rescue).toBeHidden();
    await page.goto(`#/p/${stored.id}/answer`);
    await expect(page.getByTestId("person")).toContainText("1 of 26");
    expect(await kept(page)).toEqual(before);
  });
});

/** From now on a write of which `when` says so, counted from 1, fails: it throws, or leaves half of the text. */
async function onWrite(page: Page, when: (count: number) => boolean, how: "throw" | "cut") {
  await page.evaluate(
    ([when, how]) => {
      const fails = new Function(`return ${when}`)() as (count: number) => boolean;
      const original = Storage.prototype.setItem;
      Object.assign(window, { originalSetItem: original });
      let count = 0;
      Storage.prototype.setItem = function (name, text) {
        count += 1;
        if (!fails(count)) return original.call(this, name, text);
        if (how === "throw") throw new Error("refused");
        original.call(this, name, text.slice(0, text.length / 2));
      };
    },
    [String(when), how],
  );
}

/** What is stored and cannot be read. */
async function broken(page: Page): Promise<Record<string, string>> {
  const isBroken = (text: string) => {
    try {
      JSON.parse(text);
      return false;
    } catch {
      return true;
    }
  };
  return Object.fromEntries(Object.entries(await kept(page)).filter(([, text]) => isBroken(text)));
}
