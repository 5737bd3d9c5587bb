// Try: values moved by slider, by knob and by lever, beside today; taken back, and made actions. No answer changes.
import type { Page } from "@playwright/test";
import { expect, test } from "./support";
import { kept, keepPartnerships, keptPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const stored = partnership([
  { rater: "customer", name: "Ada", answers: always("customer", 4) },
  { rater: "vendor", name: "Ben", answers: always("vendor", 4) },
  { rater: "provider", name: "Cleo", answers: always("provider", 4) },
]);
const { customer: HOSPITAL, vendor: ARCLIGHT } = stored.names;

async function open(page: Page) {
  await keepPartnerships(page, stored);
  await page.goto(`#/p/${stored.id}/try`);
  await expect(page.getByTestId("trial-after")).toHaveText("3.00");
}

test("a slider moved with the keyboard moves everything, beside today", async ({ page, trial, discuss }) => {
  await open(page);
  await trial.expectAsToday();
  await expect(trial.zone).toHaveText("adding up");
  const [party, tie, course] = [await trial.spoken("party-vendor"), await trial.spoken("tie-customer-vendor"), await trial.outlook.locator(".course-now").getAttribute("d")];

  await trial.press("vendor-investment", "ArrowLeft");
  await trial.expectAt("vendor-investment", 3.9);
  await expect(trial.difference).toHaveText("−0.02");
  await trial.press("vendor-investment", "Home");
  await trial.expectAt("vendor-investment", 1);
  await expect(trial.slider("vendor-investment")).toHaveAttribute("aria-valuetext", "1.0 of 5, today 4.0");

  await expect(trial.before).toHaveText("3.00");
  const after = Number(await trial.after.textContent());
  expect(after).toBeLessThan(3);
  await expect(trial.difference).toHaveText(`−${(3 - after).toFixed(2)}`);
  await expect(trial.zone).toHaveText("straining instead of adding up");
  await expect(trial.equation).toHaveText(new RegExp(`^0\\.90 \\+ 0\\.00 \\+ 0\\.\\d\\d, × .* = ${after.toFixed(2)} instead of 3\\.00$`));
  await expect(discuss.score).toHaveText(after.toFixed(1));
  expect(await trial.spoken("party-vendor")).not.toBe(party);
  expect(await trial.spoken("tie-customer-vendor")).not.toBe(tie);
  await expect(trial.ghost.locator(".ghost-line")).toHaveAttribute("d", /^M/);
  await expect(trial.outlook).toContainText(/In three years \d\.\d instead of \d\.\d, if everyone goes on like that\./);
  await expect(trial.outlook.locator(".course-now")).not.toHaveAttribute("d", course!);
  await expect(trial.outlook.locator(".course-today")).toHaveAttribute("d", course!);
  await expect(trial.changes).toHaveCount(1);
  await expect(trial.change(`hat ${ARCLIGHT} puts in`)).toContainText("4.0 → 1.0");
  await expect(trial.group("vendor").locator("summary")).toContainText("1 changed");
  await expect(trial.slider("vendor-investment"), "the slider stays in hand").toBeFocused();
});

test("back to today takes everything back, and can itself be taken back", async ({ page, trial }) => {
  await open(page);
  await trial.press("vendor-role", "End");
  await trial.press("customer-provider-tie", "Home");
  await expect(trial.changes).toHaveCount(2);
  const after = (await trial.after.textContent())!;
  await trial.reset.click();
  await trial.expectAsToday();
  await trial.expectAt("vendor-role", 4);
  await expect(trial.after).toHaveText("3.00");
  await expect(trial.reset, "the button stays in hand").toBeFocused();
  await trial.undo.click();
  await expect(trial.changes).toHaveCount(2);
  await expect(trial.after).toHaveText(after);
});

test("moving back to where it was leaves no trace", async ({ page, trial }) => {
  await open(page);
  await trial.press("provider-horizon", "ArrowRight", "ArrowRight");
  await trial.expectAt("provider-horizon", 4.2);
  await trial.press("provider-horizon", "ArrowLeft", "ArrowLeft");
  await trial.expectAsToday();
});

for (const [how, back, forward] of [
  ["the buttons", "undo", "redo"],
  ["the keys", "Control+z", "Control+y"],
  ["the other keys", "Control+z", "Control+Shift+z"],
]) {
  test(`steps back and forward with ${how}`, async ({ page, trial }) => {
    await open(page);
    const step = (which: string) => (which.startsWith("Control") ? page.keyboard.press(which) : page.getByTestId(which).click({ force: true }));
    await expect(trial.undo).toHaveAttribute("aria-disabled", "true");
    await trial.press("vendor-role", "End");
    await trial.press("customer-vendor-tie", "Home");
    const after = (await trial.after.textContent())!;
    await step(back);
    await trial.expectAt("customer-vendor-tie", 4);
    await trial.expectAt("vendor-role", 5);
    await step(back);
    await trial.expectAsToday();
    await expect(trial.undo).toHaveAttribute("aria-disabled", "true");
    await step(back);
    await step(forward);
    await step(forward);
    await expect(trial.after).toHaveText(after);
    await trial.expectAt("customer-vendor-tie", 1);
    await expect(trial.redo).toHaveAttribute("aria-disabled", "true");
  });
}

test("a drag of a slider is one step", async ({ page, trial }) => {
  await open(page);
  const box = (await trial.slider("customer-role").boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.75, y);
  await page.mouse.down();
  for (const share of [0.7, 0.6, 0.5, 0.4]) await page.mouse.move(box.x + box.width * share, y);
  await expect(trial.difference).not.toBeEmpty();
  await expect(trial.changes, "nothing jumps about while it is moved").toHaveCount(0);
  await page.mouse.up();
  await expect(trial.changes).toHaveCount(1);
  expect(await trial.at("customer-role")).toBeLessThan(3.5);
  await trial.undo.click();
  await trial.expectAsToday();
});

test("one change of several is taken back by itself", async ({ page, trial }) => {
  await open(page);
  await trial.press("vendor-role", "End");
  await trial.press("provider-horizon", "Home");
  await expect(trial.changes).toHaveCount(2);
  await page.getByRole("button", { name: /^Take back: how far Brightwater IT looks ahead, to 4\.0$/ }).click();
  await expect(trial.changes).toHaveCount(1);
  await expect(trial.changed.getByRole("heading")).toBeFocused();
  await trial.expectAt("provider-horizon", 4);
  await trial.expectAt("vendor-role", 5);
  await trial.undo.click();
  await trial.expectAt("provider-horizon", 1);
});

test("a lever is applied with one click, and the list is made anew, the largest first", async ({ page, trial }) => {
  await open(page);
  await page.getByText("Smaller steps").click();
  const before = await trial.gains();
  expect(before).toHaveLength(21);
  expect(before).toEqual(before.toSorted((a, b) => b - a));
  const largest = trial.lever(0);
  await expect(largest.row).toContainText(`hat ${HOSPITAL} puts in`);
  await expect(largest.row).toContainText("4.0 → 5.0");
  const gain = await largest.gain();
  await largest.apply.click();
  await expect(trial.difference).toHaveText(`+${gain.toFixed(2)}`);
  await trial.expectAt("customer-investment", 5);
  await expect(largest.row).not.toContainText(`hat ${HOSPITAL} puts in`);
  await expect(largest.apply, "the next largest is at hand").toBeFocused();
  const then = await trial.gains();
  expect(then, "what is at the top has no step left").toHaveLength(20);
  expect(then).toEqual(then.toSorted((a, b) => b - a));
  await page.keyboard.press("Enter");
  await expect(trial.changes).toHaveCount(2);
  await trial.undo.click();
  expect(await trial.gains()).toEqual(then);
});

test("at the top of everything no lever is left", async ({ page, trial }) => {
  await open(page);
  await page.getByText("Smaller steps").click();
  while ((await trial.gains()).length > 0) await trial.lever(0).apply.click();
  await expect(trial.after).toHaveText("5.00");
  await expect(trial.zone).toHaveText("unstoppable instead of adding up");
  await expect(page.getByTestId("trial-levers")).toContainText("There is no step left to take.");
  await expect(trial.levers).toHaveCount(0);
});

test("a change is made an action, with what it is about and who sees to it", async ({ page, trial, act }) => {
  await open(page);
  await trial.press("vendor-horizon", "End");
  await trial.press("customer-role", "Home");
  await expect(page.getByRole("button", { name: /^Make this an action/ }), "what fell is nothing to agree on").toHaveCount(1);
  const make = trial.change("looks ahead").getByRole("button").first();
  await make.dblclick();
  await expect(make).toHaveText("In your actions");
  await expect(make).toBeFocused();
  await expect(trial.added).toContainText("Added to your actions:");
  await trial.added.getByRole("link").click();
  await expect(act.heading).toBeFocused();
  await expect(act.open).toHaveCount(1);
  await expect(act.open).toContainText(`For how far ${ARCLIGHT} looks ahead, now at 4.0 of 5`);
  const [{ actions }] = await keptPartnerships(page);
  expect(actions?.map(({ about, owner, progress }) => ({ about, owner, progress }))).toEqual([
    { about: { subject: "vendor", dimension: "horizon" }, owner: "vendor", progress: "agreed" },
  ]);
  await trial.go();
  await expect(trial.change("looks ahead").getByRole("button").first(), "what was tried is still there").toHaveText("In your actions");
  await expect(trial.added).toBeEmpty();
});

test("a knob dragged with the mouse does the same as its slider", async ({ page, trial }) => {
  await open(page);
  for (const value of ["vendor-investment", "customer-return", "vendor-provider-tie"]) {
    const { x, y } = await trial.knobAt(value);
    await page.mouse.move(x, y);
    await page.mouse.down();
    // Each knob moves along its own mark, so one of these ways is along and one is back.
    for (const [dx, dy] of [[-12, 12], [-24, 24], [-36, 36]]) await page.mouse.move(x + dx, y + dy);
    await expect(trial.held).toHaveCount(1);
    await page.mouse.up();
    await expect(trial.held).toHaveCount(0);
    expect(await trial.at(value), value).not.toBe(4);
    await expect(trial.changes).toHaveCount(1);
    const [after, said] = [await trial.after.textContent(), await trial.changes.first().textContent()];
    const at = await trial.slider(value).inputValue();
    await trial.undo.click();
    await trial.expectAsToday();
    // The same with the slider.
    await trial.press(value, ...Array<string>(Math.abs(Number(at) - 40)).fill(Number(at) > 40 ? "ArrowRight" : "ArrowLeft"));
    await expect(trial.after).toHaveText(after!);
    await expect(trial.changes.first()).toHaveText(said!);
    await trial.reset.click();
  }
});

test("a drag that the browser breaks off ends there, and Escape is no trap", async ({ page, trial }) => {
  await open(page);
  const { x, y } = await trial.knobAt("customer-vendor-tie");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y + 50);
  await trial.knob("customer-vendor-tie").dispatchEvent("pointercancel");
  const at = await trial.at("customer-vendor-tie");
  await page.mouse.move(x - 60, y + 100);
  expect(await trial.at("customer-vendor-tie")).toBe(at);
  await page.mouse.up();
  await trial.undo.click();
  await trial.expectAsToday();
});

test.describe("touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a knob is dragged with a finger, and a tap on it leads to its slider", async ({ page, trial }) => {
    await open(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
      client.send("Input.dispatchTouchEvent", { type, touchPoints });
    const { x, y } = await trial.knobAt("customer-vendor-tie");
    const scrolled = await page.evaluate(() => scrollY);
    await touch("touchStart", { x, y });
    for (const far of [10, 20, 30, 40]) await touch("touchMove", { x: x - far / 2, y: y + far });
    await touch("touchEnd");
    await expect(trial.changes).toHaveCount(1);
    expect(await trial.at("customer-vendor-tie")).toBeLessThan(4);
    expect(await page.evaluate(() => scrollY), "the page stays where it is").toBe(scrolled);
    await trial.undo.tap();
    await trial.expectAsToday();

    const again = await trial.knobAt("customer-vendor-tie");
    await page.touchscreen.tap(again.x, again.y);
    await expect(trial.slider("customer-vendor-tie")).toBeFocused();
    await expect(trial.slider("customer-vendor-tie")).toBeInViewport();
    await trial.expectAsToday();
  });
});

test("a part of the picture opens its sliders and marks them", async ({ page, trial }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(trial.slider("vendor-investment")).toBeHidden();
  await trial.part("party-vendor").click();
  await expect(trial.slider("vendor-investment")).toBeFocused();
  await expect(trial.slider("vendor-investment")).toBeInViewport();
  await expect(trial.group("vendor")).toHaveClass(/chosen/);

  await trial.part("tie-vendor-provider").focus();
  await page.keyboard.press("Enter");
  await expect(trial.slider("vendor-provider-tie")).toBeFocused();
  await expect(trial.group("vendor")).not.toHaveClass(/chosen/);
  await expect(trial.part("tie-vendor-provider").locator("..")).toHaveClass(/open/);
  // The other way round: who moves a slider sees on the picture what it is about.
  await trial.press("customer-role", "ArrowRight");
  await expect(trial.part("party-customer").locator("..")).toHaveClass(/open/);
});

test("where there is no score yet, it says what is missing and leads to the answers", async ({ page, trial, people }) => {
  const begun = partnership([{ rater: "vendor", name: "Ben", answers: { "vendor.investment.time": 4 } }], { number: 2 });
  await keepPartnerships(page, begun);
  await page.goto(`#/p/${begun.id}/try`);
  await expect(trial.heading).toBeVisible();
  await expect(page.getByText("These answers are still missing for a score:")).toBeVisible();
  await expect(page.getByText(`about ${HOSPITAL}: what it brings`)).toBeVisible();
  await expect(page.getByRole("slider")).toHaveCount(0);
  await page.getByRole("link", { name: "Go to the answers" }).click();
  await people.expectHere();
});

test("what nobody has spoken about cannot be moved", async ({ page, trial }) => {
  const answers = Object.fromEntries(Object.entries(always("observer", 3)).filter(([id]) => !id.startsWith("customer-vendor")));
  const observed = partnership([{ rater: "observer", answers }], { number: 3, instrument: "quick-18" });
  await keepPartnerships(page, observed);
  await page.goto(`#/p/${observed.id}/try`);
  await expect(trial.slider("customer-provider-tie")).toBeVisible();
  await expect(trial.slider("customer-vendor-tie")).toHaveCount(0);
  await expect(trial.group("ties")).toContainText("Not known yet, so it cannot be moved.");
  await expect(page.getByText("Some answers are still open. This counts with what is known so far.")).toBeVisible();
});

test("trying changes no answer, and is still there after a look at the result", async ({ page, trial, discuss }) => {
  await open(page);
  const before = await kept(page);
  await trial.press("vendor-investment", "Home");
  await trial.lever(0).apply.click();
  await trial.undo.click();
  expect(await kept(page)).toEqual(before);
  await discuss.go();
  await expect(discuss.score).toHaveText("3.0");
  await trial.go();
  await trial.expectAt("vendor-investment", 1);
  await trial.reset.click();
  expect(await kept(page)).toEqual(before);
  await page.reload();
  await trial.expectAsToday();
  expect(await kept(page)).toEqual(before);
});
