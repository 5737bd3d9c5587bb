// A newer version of the page: it comes while the page is open, is offered, and takes over when somebody wants it.
import type { Page } from "@playwright/test";
import { expect, violations } from "./support";
import { test } from "./device";
import { anotherWindow, BASE, cacheOf, Host, Device } from "./pages/offline";
import { keepPartnerships, partnership } from "./pages/storage";
import { Section } from "./pages/section";
import { always, sections } from "./pages/words";

const stored = partnership([
  { rater: "customer", name: "Ada", answers: {} },
  { rater: "vendor", name: "Ben", answers: always("vendor", 3) },
  { rater: "provider", name: "Cleo", answers: always("provider", 5) },
]);
const [ada] = stored.rounds[0].participants;
const people = `#/p/${stored.id}/answer`;
const answering = `#/p/${stored.id}/answer/${ada.id}/1`;
const [first, second] = sections("customer")[0];

test.beforeEach(({ page }) => keepPartnerships(page, stored));

/** Opens the page at an address, and the host has another release by the time that it is kept. */
async function opened(page: Page, host: Host, device: Device, address = people) {
  await page.goto(host.address + address);
  await device.expectReady();
  const before = host.version;
  await host.release();
  expect(host.version).not.toBe(before);
  return before;
}

test("it is offered quietly, disturbs nobody, and takes over with everything that was entered", async ({ page, host, device, section }) => {
  const before = await opened(page, host, device, answering);
  await section.answer(first, 4);
  await section.openComment(first);
  await section.comment(first).fill("They always");
  await device.look();
  await device.expectWaiting();
  // Who answers goes on, and nothing moves.
  await expect(section.comment(first)).toBeFocused();
  await page.keyboard.type(" come on time.");
  await section.answer(second, 5);
  await expect(device.notice).toHaveCount(0);
  await page.getByTestId("place-answer").click();
  await device.expectOffered();
  await device.expectRelease(1);
  expect(await violations(page)).toEqual([]);
  expect(await device.caches()).toEqual([cacheOf(before), cacheOf(host.version)].sort());

  await device.use();
  await device.expectRelease(2);
  await page.goto(host.address + answering);
  await section.expectAnswer(first, 4);
  await section.expectAnswer(second, 5);
  await section.openComment(first);
  await expect(section.comment(first)).toHaveValue("They always come on time.");
  await expect(device.notice).toHaveCount(0);
  await expect.poll(() => device.caches()).toEqual([cacheOf(host.version)]);
  await host.server.stop();
  await page.reload();
  await device.expectRelease(2);
  await section.expectAnswer(second, 5);
});

test("nobody has to take it, and who opens the page anew later has it", async ({ page, host, device, context }) => {
  await opened(page, host, device);
  await device.look();
  await device.expectOffered();
  await device.notNow();
  await expect(device.notice).toHaveCount(0);
  await expect(page.locator("main h1")).toBeFocused();
  // A reload is the same version, which is offered again.
  await page.reload();
  await device.expectRelease(1);
  await device.expectOffered();
  // Once no window is left the newer one takes over by itself.
  const blank = await context.newPage();
  await page.close();
  await blank.goto(`${host.server.origin}/elsewhere`);
  const shown = new Device(blank);
  await expect.poll(async () => {
    await blank.goto(host.address);
    return blank.locator("footer").textContent();
  }).toContain("on this gadget");
  await expect.poll(() => shown.caches()).toEqual([cacheOf(host.version)]);
});

test("who leaves the page open hears of it after an hour, and the host is not asked more often", async ({ page, host, device }) => {
  await page.clock.install();
  await page.goto(host.address + people);
  await page.clock.runFor(5000);
  await device.expectReady();
  await host.release();
  const asked = () => host.server.asked.filter((path) => path === `${BASE}sw.js`).length;
  const before = asked();
  await page.clock.runFor("40:00");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  expect(asked()).toBe(before);
  await page.clock.runFor("25:00");
  await device.expectOffered();
  expect(asked()).toBe(before + 1);
  // Whoever comes back to the page after a long time hears of the next one at once.
  await page.clock.setFixedTime(Date.now() + 3 * 3_600_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(asked).toBe(before + 2);
});

for (const [what, fault] of [
  ["an error", { status: 500, body: "<p>Sorry</p>" }],
  ["another page in place of a part", { body: "<!doctype html><title>Welcome</title>" }],
  ["half of a part", "half"],
  ["a connection that breaks", "cut"],
] as const) {
  test(`where the host has a bad day, all stays as it was, and it comes later: ${what}`, async ({ page, host, device, section }) => {
    const before = await opened(page, host, device);
    host.server.fault = (path) => (/\/places-\w+\.wasm$/.test(path) ? fault : undefined);
    await device.lookInVain();
    await expect(device.notice).toHaveCount(0);
    await page.goto(host.address + answering);
    await section.answer(first, 2);
    expect(await device.caches()).toEqual([cacheOf(before)]);
    await host.server.stop();
    await page.reload();
    await device.expectRelease(1);
    await section.expectAnswer(first, 2);

    await host.server.start();
    host.server.fault = () => undefined;
    await page.goto(host.address + people);
    await device.look();
    await device.expectOffered();
    await device.use();
    await device.expectRelease(2);
    await page.goto(host.address + answering);
    await section.expectAnswer(first, 2);
  });
}

test("no network in the middle of it: the version that is there goes on, and the newer one comes when there is network again", async ({ page, host, device }) => {
  const before = await opened(page, host, device);
  // After some of the files.
  host.server.fault = (path) => {
    if (/\/places-\w+\.wasm$/.test(path)) void host.server.stop();
    return undefined;
  };
  await device.lookInVain();
  expect(await device.caches()).toEqual([cacheOf(before)]);
  await page.reload();
  await device.expectRelease(1);
  host.server.fault = () => undefined;
  await host.server.start();
  await page.reload();
  await device.expectOffered();
  await device.use();
  await device.expectRelease(2);
});

test("a worker that comes with an older page, as from a cache on the way, is not taken", async ({ page, host, device }) => {
  await page.goto(host.address + people);
  await device.expectReady();
  const stale = host.read("index.html");
  await host.release();
  const current = host.read("index.html");
  host.put("index.html", stale);
  await device.lookInVain();
  await expect(device.notice).toHaveCount(0);
  // What a host adds to the page is no reason not to take it.
  host.put("index.html", current.replace("</head>", "<!-- added by the host --></head>"));
  await device.look();
  await device.expectOffered();
  await device.use();
  await device.expectRelease(2);
});

test("of two windows the one that wants it has it, and the other goes on with all of its own parts", async ({ page, host, device, context, section }) => {
  const before = await opened(page, host, device);
  const other = await anotherWindow(context, `${host.address}#/how`);
  const there = new Device(other);
  await there.expectReady();
  // It runs, but not all of its parts have been loaded: so they come from the device.
  await device.look();
  await device.expectOffered();
  await there.expectOffered();
  await device.use();
  await device.expectRelease(2);
  await page.goto(host.address + answering);
  await section.expectAnswer(first, undefined);

  await there.expectRelease(1);
  await there.expectOffered();
  expect(await device.caches()).toEqual([cacheOf(before), cacheOf(host.version)].sort());
  const onHost = host.names("");
  const gone = (await device.kept(cacheOf(before))).filter((path) => !onHost.includes(path.slice(BASE.length)));
  expect(gone.filter((path) => path.endsWith(".wasm")).length, "parts that the host no longer has").toBeGreaterThan(2);
  const got = await other.evaluate((all) => Promise.all(all.map(async (path) => (await fetch(path)).ok)), gone);
  expect(got).toEqual(gone.map(() => true));
  await other.goto(`${host.address}${answering}`);
  await new Section(other).answer(first, 3);
  await section.expectAnswer(first, 3);
  await there.expectRelease(1);

  await other.goto(`${host.address}#/how`);
  await there.use();
  await there.expectRelease(2);
  await other.goto(`${host.address}${answering}`);
  await new Section(other).expectAnswer(first, 3);
  await expect.poll(() => device.caches()).toEqual([cacheOf(host.version)]);
});

test("it waits until everything is kept", async ({ page, host, device, section }) => {
  await opened(page, host, device);
  await device.look();
  await device.expectOffered();
  await page.evaluate(() => {
    Object.assign(window, { originalSetItem: Storage.prototype.setItem });
    Storage.prototype.setItem = () => {
      throw new Error("refused");
    };
  });
  await page.goto(host.address + answering);
  await section.answer(first, 1);
  await expect(page.getByTestId("kept")).toHaveText("Not saved");
  await page.goto(host.address + people);
  await device.use();
  await expect(device.notice).toContainText("Not everything could be kept on this device, so this version stays until it is.");
  await expect(page.getByTestId("notice-storage")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await device.expectRelease(1);

  // Storage takes texts again: what was not kept is stored before the other version comes.
  await page.evaluate(() => {
    Storage.prototype.setItem = (window as unknown as { originalSetItem: typeof Storage.prototype.setItem }).originalSetItem;
  });
  await device.use();
  await device.expectRelease(2);
  await page.goto(host.address + answering);
  await section.expectAnswer(first, 1);
});

test("what is being tried is not kept, and the notice says so", async ({ page, host, device, trial }) => {
  await opened(page, host, device, `#/p/${stored.id}/try`);
  await device.look();
  await device.expectOffered();
  await expect(device.notice).not.toContainText("Try");
  await page.goto(`${host.address}#/p/${stored.id}/answer/${ada.id}/1`);
  await new Section(page).answerAll("customer", always("customer", 4));
  await page.getByTestId("place-try").click();
  await trial.press("vendor-return", "End");
  await expect(device.notice).toContainText("What you are trying in Try is not kept.");
});

test("it is not said before a room, nor where something is entered that is not kept yet", async ({ page, host, device }) => {
  await opened(page, host, device, `#/p/${stored.id}/present/0`);
  await device.look();
  await device.expectWaiting();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/present\/1$/);
  await expect(device.notice).toHaveCount(0);
  await page.keyboard.press("Escape");
  await device.expectOffered();
  for (const address of ["#/new", `#/p/${stored.id}/act`, `#/p/${stored.id}/collect`, answering]) {
    await page.goto(host.address + address);
    await expect(page.locator("main h1")).toBeFocused();
    await expect(device.notice).toHaveCount(0);
    await page.goto(`${host.address}#/how`);
    await device.expectOffered();
  }
});
