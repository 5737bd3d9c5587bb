// The page “Take it with you”: what it says of this device, installing, and the page as one file.
import type { Page } from "@playwright/test";
import { downloaded, expect, overhang, violations } from "./support";
import { test } from "./device";
import { ONE_FILE } from "./pages/offline";

const ready = "This device is ready: it opens the page with no network";

test("it says when this device is ready, and is linked from every page", async ({ page, host, device }) => {
  await page.goto(`${host.address}#/how`);
  await page.getByRole("contentinfo").getByRole("link", { name: "Take it with you" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Take it with you" })).toBeFocused();
  await expect(page).toHaveTitle(/^Take it with you/);
  await expect(device.stage).toContainText(ready);
  await expect(device.installing).toContainText("look in the menu of the browser");
  expect(await violations(page)).toEqual([]);
  await host.server.stop();
  await page.reload();
  await expect(device.stage).toContainText(ready);
});

test("it says that it is being prepared, and then that it is ready, without being asked", async ({ page, host, device }) => {
  const hold = host.server.hold((path) => path.endsWith("sw.js"));
  await page.goto(`${host.address}#/take`);
  await expect(device.stage).toHaveText("It is being prepared. Stay connected for a moment.");
  hold.release();
  await expect(device.stage).toContainText(ready);
});

test("it says when the host did not give everything", async ({ page, host, device }) => {
  host.server.fault = (path) => (/icon-512/.test(path) ? { status: 500, body: "" } : undefined);
  await page.goto(`${host.address}#/take`);
  await expect(device.stage).toContainText("It could not be prepared");
  host.server.fault = () => undefined;
  await page.reload();
  await expect(device.stage).toContainText(ready);
});

test("it says why not: plain http, a browser that keeps no pages, a page of others around", async ({ page, host, device, browser }) => {
  const without = async (script: () => void) => {
    const page = await browser.newPage();
    await page.addInitScript(script);
    await page.goto(`${host.address}#/take`);
    return page.getByTestId("stage");
  };
  const plain = await without(() => {
    Object.defineProperty(window, "isSecureContext", { value: false });
    for (const name of ["serviceWorker", "locks"]) Object.defineProperty(Navigator.prototype, name, { value: undefined });
  });
  await expect(plain).toContainText("only where the address begins with https");
  const hidden = await without(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
  await expect(hidden).toContainText("This browser does not allow it here.");

  host.put("around.html", `<!doctype html><title>Around</title><link rel="icon" href="data:,"><iframe src="index.html#/take" width="600" height="600"></iframe>`);
  await page.goto(`${host.address}around.html`);
  await expect(page.frameLocator("iframe").getByTestId("stage")).toContainText("inside another one");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("a frame that is locked in, where a browser refuses even to be asked, shows the page as ever", async ({ page, host }) => {
  host.server.headers = () => ({ "access-control-allow-origin": "*" });
  const frame = `<iframe sandbox="allow-scripts" src="index.html#/take" width="600" height="600"></iframe>`;
  host.put("around.html", `<!doctype html><title>Around</title><link rel="icon" href="data:,">${frame}`);
  await page.goto(`${host.address}around.html`);
  const inside = page.frameLocator("iframe");
  await expect(inside.getByTestId("stage")).not.toBeEmpty();
  await expect(inside.locator("#rescue")).toBeHidden();
});

test("where the browser offers to install the page there is a button, and after that it says so", async ({ page, host, device }) => {
  await page.goto(`${host.address}#/take`);
  await expect(device.stage).toContainText(ready);
  const kept = await offer(page);
  expect(kept, "the browser's own offer is kept for the button").toBe(true);
  const install = device.installing.getByRole("button", { name: "Install" });
  expect(await violations(page)).toEqual([]);
  await install.click();
  expect(await page.evaluate(() => (window as unknown as { prompted: number }).prompted)).toBe(1);
  // An offer is good for one answer: whoever says no finds the browser's menu.
  await expect(install).toHaveCount(0);
  await expect(device.installing).toContainText("look in the menu of the browser");
  await offer(page);
  await install.click();
  await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
  await expect(device.installing).toHaveText("It is installed.");
});

test("an offer that comes before the page is opened is kept for it", async ({ page, host, device }) => {
  await page.goto(host.address);
  await expect(page.locator("main h1")).toBeVisible();
  await offer(page);
  await page.getByTestId("take-along").click();
  await expect(device.installing.getByRole("button", { name: "Install" })).toBeVisible();
});

test.describe("on a phone of Apple's", () => {
  test.use({ userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1" });

  test("it says how that browser does it", async ({ page, host, device }) => {
    await page.goto(`${host.address}#/take`);
    await expect(device.installing).toHaveText(/^To install it, choose Share, then Add to Home Screen\. .*save everything/);
  });
});

test("the manifest is what a browser needs to install the page", async ({ page, host, context }) => {
  await page.goto(host.address);
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${host.address}manifest.webmanifest`, []]);
  expect(JSON.parse(data!)).toMatchObject({ start_url: "./", scope: "./", display: "standalone", name: "Partnership Continuum" });
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A window of a test is like a private one, which cannot install anything.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("the page is given out as one file", async ({ page, host, device }) => {
  await page.goto(`${host.address}#/take`);
  const hold = host.server.hold((path) => path.endsWith(ONE_FILE));
  const file = await downloaded(page, async () => {
    await page.getByTestId("get-file").click();
    await expect(page.getByTestId("so-far")).toContainText("kB are here.");
    expect(await violations(page)).toEqual([]);
    hold.release();
  });
  expect(file).toEqual({ name: ONE_FILE, text: host.read(ONE_FILE) });
  await expect(device.gotFile).toHaveText("Saved as partnership-continuum.html.");
  await page.getByTestId("take-data").click();
  await expect(page).toHaveURL(/#\/save$/);
});

test.describe("a file that cannot be had", () => {
  test.use({ tolerated: /Failed to load resource|net::ERR/ });

  test("is said, with what can be done, and nothing is given out", async ({ page, host, device }) => {
    const given: string[] = [];
    page.on("download", (download) => given.push(download.suggestedFilename()));
    await page.goto(`${host.address}#/take`);
    await expect(device.stage).toContainText(ready);
    const get = page.getByTestId("get-file");
    const whole = host.read(ONE_FILE);
    host.remove(ONE_FILE);
    await get.click();
    await expect(device.gotFile).toContainText("The host of this page does not have the file.");
    for (const body of [host.read("index.html"), whole.slice(0, 300_000), "<!doctype html><title>Welcome</title>"]) {
      host.put(ONE_FILE, body);
      await get.click();
      await expect(device.gotFile).toContainText("not the whole page, so it was not saved");
    }
    host.put(ONE_FILE, whole);
    host.server.fault = (path) => (path.endsWith(ONE_FILE) ? "cut" : undefined);
    await get.click();
    await expect(device.gotFile).toContainText("See whether there is a network, then try again.");
    host.server.fault = () => undefined;
    await host.server.stop();
    await get.click();
    await expect(page.getByTestId("so-far")).toBeEmpty();
    await expect(device.gotFile).toContainText("See whether there is a network, then try again.");
    expect(given).toEqual([]);
    await host.server.start();
    const file = await downloaded(page, () => get.click());
    expect(file.text).toBe(whole);
  });
});

test("it fits a narrow phone", async ({ page, host, device }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${host.address}#/take`);
  await expect(device.stage).toContainText(ready);
  await offer(page);
  await expect(device.installing.getByRole("button", { name: "Install" })).toBeVisible();
  expect(await overhang(page)).toBe(0);
});

/** The browser offers to install the page. Gives whether the page has kept that for later. */
function offer(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    const counted = window as unknown as { prompted?: number };
    const prompt = async () => {
      counted.prompted = (counted.prompted ?? 0) + 1;
      return { outcome: "dismissed" };
    };
    return !dispatchEvent(Object.assign(event, { prompt }));
  });
}
