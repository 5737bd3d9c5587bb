// A whole workshop: from names to answers, the result, what could change it, what is agreed, the presentation, paper, and
// the next round. Once with the keyboard alone, and once by touch on a phone.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support";
import { keepPartnerships, keptPartnerships, partnership } from "./pages/storage";
import { PARTIES, always, sections } from "./pages/words";

const NAMES = { customer: "St. Anna Hospital", vendor: "Kestrel Imaging", provider: "Brookfield IT" };
const RATERS = { customer: "Ada", vendor: "Ben", provider: "Cleo" };

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-23T12:00:00"));
});

/** Moves the focus with Tab, forwards or backwards, until it is there. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 150; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, "reached with Tab").toBeFocused();
}

test("with the keyboard alone", async ({ page, home, people, section, end, discuss, act, time, present, report }) => {
  test.slow();
  const go = async (target: Locator, key: "Tab" | "Shift+Tab" = "Tab") => {
    await tabTo(page, target, key);
    await page.keyboard.press("Enter");
  };

  await home.open();
  await go(page.getByTestId("new"));
  for (const party of PARTIES) {
    await tabTo(page, page.locator(`#field-${party}`));
    await page.keyboard.type(NAMES[party]);
  }
  await go(page.getByTestId("submit"));

  for (const party of PARTIES) {
    await people.expectHere();
    await tabTo(page, page.locator(`#name-${party}`));
    await page.keyboard.type(RATERS[party]);
    await page.keyboard.press("Enter");
    for (const [place, statements] of sections(party).entries()) {
      await section.expectAt(place + 1, party);
      await expect(section.heading).toBeFocused();
      await tabTo(page, section.statement(statements[0]).getByRole("radio").first());
      // Each digit answers and goes on to the next statement, the last one to the button that leads on.
      for (const _ of statements) await page.keyboard.press(party === "vendor" ? "2" : "4");
      await expect(section.next).toBeFocused();
      await page.keyboard.press("Enter");
    }
    await end.expectAllAnswered();
    if (party !== "provider") await go(end.all.getByRole("link", { name: "Let someone else answer" }));
  }
  await go(page.getByTestId("see-result"));

  await discuss.expectHere();
  const today = await discuss.score.textContent();
  await go(discuss.part("party-vendor"));
  await expect(discuss.explanation.getByRole("heading")).toHaveText(NAMES.vendor);
  await page.keyboard.press("Escape");

  // Try: the vendor looks five steps ahead, which becomes an action.
  await go(page.getByTestId("place-try"), "Shift+Tab");
  await tabTo(page, page.getByTestId("value-vendor-horizon"));
  await page.keyboard.press("End");
  await expect(page.getByTestId("value-vendor-horizon")).toHaveAttribute("aria-valuetext", /^5\.0 of 5, today 3\.0/);
  await expect(discuss.score).not.toHaveText(today!);
  await page.keyboard.press("Control+z");
  await expect(discuss.score).toHaveText(today!);
  await page.keyboard.press("Control+y");
  await expect(discuss.score).not.toHaveText(today!);
  await go(page.getByRole("button", { name: `Make this an action: how far ${NAMES.vendor} looks ahead, from 3.0 to 5.0` }));
  await expect(page.getByTestId("action-added")).toContainText("Added to your actions");

  // Act: it is given a day and begun.
  await go(page.getByTestId("place-act"), "Shift+Tab");
  await expect(act.open).toHaveCount(1);
  await expect(act.open).toContainText(NAMES.vendor);
  await go(page.getByRole("button", { name: /^Change: / }));
  await tabTo(page, act.changing.getByLabel("By when"));
  await page.keyboard.type("12242026");
  await go(act.changing.getByRole("button", { name: "Save" }));
  await expect(act.open).toContainText("due on 24 December 2026");
  await tabTo(page, page.getByRole("combobox", { name: /^State of: / }), "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("combobox", { name: /^State of: / })).toHaveValue("started");

  // The presentation, there and back, and what goes on paper.
  await go(page.getByTestId("place-discuss"), "Shift+Tab");
  await go(page.getByTestId("present"));
  await present.expectStep(1);
  await present.press("ArrowRight", "PageDown", "Space");
  await present.expectStep(4);
  await present.press("PageUp", "ArrowLeft");
  await present.expectStep(2);
  await page.keyboard.press("Escape");
  await discuss.expectHere();
  await go(page.getByTestId("report"));
  await expect(report.sheet).toContainText(NAMES.customer);
  await expect(report.sheet).toContainText("24 December 2026");

  // The next round.
  await go(page.getByTestId("place-time"), "Shift+Tab");
  await go(time.next.getByRole("button", { name: "Begin the next round" }));
  await people.expectHere();
  await expect(people.person("Ben")).toContainText("Start");
  const [kept] = await keptPartnerships(page);
  expect(kept.rounds).toHaveLength(2);
  expect(kept.actions).toMatchObject([{ owner: "vendor", due: "2026-12-24", progress: "started", about: { subject: "vendor", dimension: "horizon" } }]);
});

test.describe("by touch on a phone", () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test("the last one answers, and all look at it together", async ({ page, home, people, section, end, discuss, act, time, present, report }) => {
    test.slow();
    const stored = partnership(
      [
        { rater: "customer", name: "Ada", answers: always("customer", 4) },
        { rater: "vendor", name: "Ben", answers: always("vendor", 3) },
      ],
      { names: NAMES },
    );
    await keepPartnerships(page, stored);
    await home.open();
    await home.card(NAMES.customer).getByRole("heading").getByRole("link").tap();
    await people.expectHere();
    await page.locator("#name-provider").fill("Cleo");
    await page.getByTestId("add-provider").tap();
    for (const [place, statements] of sections("provider").entries()) {
      await section.expectAt(place + 1, "provider");
      for (const id of statements) {
        await section.choice(id, 4).tap();
        await section.expectAnswer(id, 4);
      }
      await section.next.tap();
    }
    await end.expectAllAnswered();
    await page.getByTestId("see-result").tap();

    await discuss.expectHere();
    const today = await discuss.score.textContent();
    await discuss.part("tie-customer-vendor").tap();
    await expect(discuss.explanation.getByRole("heading")).toHaveText(`${NAMES.customer} and ${NAMES.vendor}`);

    await page.getByTestId("place-try").tap();
    const slider = page.getByTestId("value-customer-investment");
    const box = (await slider.boundingBox())!;
    await slider.tap({ position: { x: box.width * 0.98, y: box.height / 2 } });
    await expect(slider).toHaveAttribute("aria-valuetext", /^5\.0 of 5, today 4\.0/);
    await expect(discuss.score).not.toHaveText(today!);
    await page.getByRole("button", { name: /^Apply: / }).first().tap();
    await expect(page.getByRole("button", { name: /^Take back: / })).toHaveCount(2);
    await page.getByRole("button", { name: /^Make this an action: / }).first().tap();
    await expect(page.getByTestId("action-added")).toContainText("Added to your actions");

    await page.getByTestId("place-act").tap();
    await expect(act.open).toHaveCount(1);
    const text = (await act.texts())[0];
    await act.setState(text, "Done");
    await expect(act.open).toHaveCount(0);

    await page.getByTestId("place-discuss").tap();
    await page.getByTestId("present").tap();
    await present.expectStep(1);
    await page.touchscreen.tap(300, 300);
    await present.expectStep(2);
    await page.touchscreen.tap(40, 300);
    await present.expectStep(1);
    await present.next.tap();
    await page.getByTestId("present-close").tap();
    // Until the page has been scrolled to its heading.
    await expect(discuss.heading).toBeFocused();
    await page.getByTestId("report").tap();
    await expect(report.sheet).toContainText(text);

    await page.getByTestId("place-time").tap();
    await time.next.getByRole("button", { name: "Begin the next round" }).tap();
    await people.expectHere();
    await expect(people.persons()).toHaveCount(3);
  });
});
