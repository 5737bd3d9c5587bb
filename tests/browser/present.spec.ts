// The presentation: step by step before a room, by keys, by pointing, and from a second window.
import { expect, overhang, test } from "./support";
import { Lead, Present } from "./pages/present";
import { keepPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const stored = partnership([
  { rater: "customer", name: "Ada", answers: always("customer", 4) },
  { rater: "vendor", name: "Ben", answers: always("vendor", 3) },
  { rater: "provider", name: "Cleo", answers: always("provider", 5) },
]);
const begun = partnership([{ rater: "vendor", name: "Ben", answers: { "vendor.investment.time": 4 } }], { number: 2 });
const at = (step: number, id = stored.id) => `#/p/${id}/present/${step}`;

test.beforeEach(({ page }) => keepPartnerships(page, stored, begun));

test("from the result to a title page, without header and footer, and back", async ({ page, present, discuss }) => {
  await page.goto(`#/p/${stored.id}/discuss`);
  await present.open();
  await expect(present.heading).toBeFocused();
  for (const name of Object.values(stored.names)) await expect(present.heading).toContainText(name);
  await expect(page.getByText("23 November 2026")).toBeVisible();
  await expect(page.getByText("3 people have answered. 78 of 78 expected answers are in.")).toBeVisible();
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("contentinfo")).toHaveCount(0);
  await page.getByRole("link", { name: "Close" }).click();
  await expect(discuss.heading).toBeFocused();
});

test("each result waits until it is asked for", async ({ page, present }) => {
  await page.goto(at(0));
  await present.next.click();
  await present.expectStep(2, "What does it come to?");
  await expect(present.heading).toBeFocused();
  await expect(page).toHaveTitle(/^What does it come to\? – /);
  await expect(page.getByTestId("diagram")).toHaveCount(0);
  await expect(page.getByTestId("presentation")).not.toContainText("1 + 1 + 1");

  await present.next.click();
  await present.expectStep(3, /1 \+ 1 \+ 1 = /);
  await expect(page.getByTestId("diagram")).toBeVisible();
  await present.press("ArrowRight");
  await expect(page.getByTestId("chapter-verdict")).toBeVisible();
  await present.press("ArrowRight");
  await present.expectStep(5, "How does it come about?");
  await expect(page.getByTestId("chapter-equation")).toHaveCount(0);
  await expect(present.next).toHaveText("Show the result");
  await present.press("ArrowRight");
  await present.expectStep(6, "The equation");
  await expect(page.getByTestId("chapter-equation")).toBeVisible();
  // The numbers are for reading.
  await expect(page.locator("main details")).toHaveCount(0);
});

test("nobody who answered is named, on any step", async ({ page, present }) => {
  await page.goto(at(0));
  const total = await present.total();
  for (let step = 1; ; step += 1) {
    await present.expectStep(step);
    await expect(page.getByTestId("presentation")).not.toContainText(/Ada|Ben|Cleo/);
    if (step === total) break;
    await present.press("PageDown");
  }
});

test("the window that leads names nobody either", async ({ page }) => {
  for (const step of [0, 12, 13]) {
    await page.goto(`#/p/${stored.id}/lead/${step}`);
    await expect(new Lead(page).progress).toHaveText(new RegExp(`^${step + 1} of `));
    await expect(page.getByTestId("show-names")).toHaveCount(0);
    await expect(page.locator("main")).not.toContainText(/Ada|Ben|Cleo/);
  }
  await expect(page.getByTestId("chapter-split")).toBeVisible();
});

test("every part is asked about, and then shown with one heading", async ({ page, present }) => {
  await page.goto(at(0));
  const parts = ["verdict", "equation", "ledger", "bonds", "seen", "split", "leaving", "levers", "outlook", "sure"];
  for (const part of parts) {
    await present.press("ArrowRight");
    await expect(page.getByTestId(`ask-${part}`)).toBeVisible();
    await expect(page.getByTestId(`chapter-${part}`)).toHaveCount(0);
    // The verdict is shown as a picture before it is put in words.
    await present.press(...(part === "verdict" ? ["ArrowRight", "ArrowRight"] : ["ArrowRight"]));
    await expect(page.getByTestId(`chapter-${part}`)).toBeVisible();
    await expect(present.heading).toHaveCount(1);
    await expect(present.heading).not.toBeEmpty();
  }
  await expect(present.next).toHaveAttribute("aria-disabled", "true");
});

test("the zone is said once beside the diagram", async ({ page, present }) => {
  await page.goto(at(3));
  await present.expectStep(4);
  const zone = (await present.heading.textContent())!;
  const words = (await page.getByTestId("chapter-verdict").innerText()).toLowerCase();
  expect(words.split(zone.toLowerCase())).toHaveLength(2);
});

test("keys and clickers go forward, back, to both ends and out", async ({ page, present, discuss }) => {
  await page.goto(at(0));
  await present.expectStep(1);
  const total = await present.total();
  await present.press("ArrowRight", "PageDown", " ", "Enter");
  await present.expectStep(5);
  await present.press("ArrowLeft", "PageUp", "Backspace");
  await present.expectStep(2);
  await present.press("End");
  await present.expectStep(total);
  await page.keyboard.press("ArrowRight");
  await expect(present.next).toHaveAttribute("aria-disabled", "true");
  await present.press("Home");
  await page.keyboard.press("ArrowLeft");
  await present.expectStep(1);
  // Commands of the browser's stay its own.
  await page.keyboard.press("Control+ArrowRight");
  await present.expectStep(1);
  await page.keyboard.press("Escape");
  await expect(discuss.heading).toBeFocused();
});

test("on a button the keys press the button", async ({ page, present }) => {
  await page.goto(at(4));
  await present.expectStep(5);
  await present.back.focus();
  await page.keyboard.press("Enter");
  await present.expectStep(4);
  await expect(present.heading).toBeFocused();
});

test("a click on the left goes back, and elsewhere on", async ({ page, present }) => {
  await page.goto(at(1));
  await present.expectStep(2);
  const { width, height } = page.viewportSize()!;
  await page.mouse.click(width / 2, height / 2);
  await present.expectStep(3);
  await page.mouse.click(width * 0.2, height / 2);
  await present.expectStep(2);
  // What is below the strip of controls stays there.
  await page.getByTestId("full-screen").click();
  await expect(page.getByTestId("full-screen")).toHaveText("Leave full screen");
  await present.expectStep(2);
  expect(await page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
  await page.getByTestId("full-screen").click();
  await expect(page.getByTestId("full-screen")).toHaveText("Full screen");
});

test("the full screen ends with the presentation", async ({ page, discuss }) => {
  await page.goto(at(1));
  await page.getByTestId("full-screen").click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.getByTestId("present-close").click();
  await discuss.expectHere();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test("without a score nobody is asked to guess it, and what is missing is said", async ({ page, present }) => {
  await page.goto(at(0, begun.id));
  await expect(page.getByText("1 person has answered. 1 of 78 expected answers are in.")).toBeVisible();
  await present.press("ArrowRight");
  await present.expectStep(2, "No score yet");
  await expect(page.getByTestId("chapter-verdict")).toContainText(`about ${begun.names.customer}`);
  expect(await present.total()).toBe(2);
});

test("an address beyond the end is the last step", async ({ page, present }) => {
  await page.goto(at(999));
  await present.expectStep(await present.total(), "How sure is this?");
});

for (const [width, height] of [[1920, 1080], [1024, 768]]) {
  test(`on a screen of ${width} by ${height} nothing has to be scrolled, and everything can be read`, async ({ page, home, present }) => {
    await page.setViewportSize({ width, height });
    await home.open();
    await home.openExample();
    await present.open();
    const total = await present.total();
    for (let step = 1; ; step += 1) {
      await present.expectStep(step);
      await expect(page.getByRole("progressbar")).toHaveCount(0);
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(over, `step ${step}`).toBeLessThanOrEqual(0);
      expect(await overhang(page)).toBe(0);
      expect(await present.outside(), `step ${step}`).toEqual([]);
      // What is smaller than this cannot be read from the back of a room.
      const { size, text } = await present.smallest();
      expect(size, `step ${step}: ${text}`).toBeGreaterThanOrEqual(height / 50);
      if (step === total) break;
      await present.press("ArrowRight");
    }
  });
}

test("two windows stay in step, whichever of them goes on", async ({ page, context, present }) => {
  await page.goto(at(1));
  await present.expectStep(2);
  const opening = context.waitForEvent("page");
  await page.getByTestId("present-lead").click();
  const second = await opening;
  const lead = new Lead(second);
  await expect(lead.heading).toBeVisible();
  await expect(lead.progress).toHaveText(/^2 of /);
  await expect(lead.screen).toContainText("What does it come to?");
  await expect(lead.coming).toHaveText("Next: the result");

  await lead.next.click();
  await present.expectStep(3);
  await expect(lead.next).toBeFocused();
  await expect(lead.part("What it comes to")).toHaveAttribute("aria-current", "step");
  await lead.part("The ledger").click();
  await expect(lead.part("The ledger")).toHaveAttribute("aria-current", "step");
  await present.expectStep(7, "Who gains, and who pays?");
  // The one who leads sees what comes; the room does not.
  await expect(second.getByTestId("lead-unseen").getByTestId("chapter-ledger")).toBeVisible();
  await expect(page.getByTestId("chapter-ledger")).toHaveCount(0);

  await page.bringToFront();
  await present.press("ArrowRight");
  await expect(lead.screen.getByTestId("chapter-ledger")).toBeVisible();
  await expect(lead.coming).toHaveText("Next: Which bonds hold?");
  await second.bringToFront();
  await second.keyboard.press("PageUp");
  await present.expectStep(7);

  const third = context.waitForEvent("page");
  await lead.openRoom.click();
  await new Present(await third).expectStep(7);
});

test("the back key leaves the presentation in one step", async ({ page, present, discuss }) => {
  await page.goto(`#/p/${stored.id}/discuss`);
  await present.open();
  await present.press("ArrowRight", "ArrowRight", "ArrowRight");
  await page.goBack();
  await discuss.expectHere();
});
