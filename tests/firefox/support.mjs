// Firefox without a window, driven over WebDriver BiDi, and a watch over what it complains about.
import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";

/** The folder with what is built. */
export const SITE = "dist/site";

/** How long anything may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

/** Firefox: `$FIREFOX`, or Debian's. `extra` are preferences beside those of a fresh profile. */
export function launch(extra = {}) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    protocolTimeout: 2 * PATIENCE,
    // Pages of a strict policy have no icon, and are not asked for one.
    extraPrefsFirefox: { "browser.chrome.site_icons": false, ...extra },
  });
}

/** A page that is `width` pixels wide, with the list of what the browser has complained about on it. */
export async function open(browser, width = 1024) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height: 900 });
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, complaints };
}

/** What the tests look for first: the element with this `data-testid`, once it is there and can be seen. */
export function byTestId(page, name) {
  return page.waitForSelector(`[data-testid="${name}"]`, { visible: true });
}

/** Waits until what `read` gives is `expected`, and shows both when it never is. */
export async function until(read, expected) {
  const end = Date.now() + PATIENCE;
  let last;
  do {
    last = await read();
    try {
      assert.deepEqual(last, expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } while (Date.now() < end);
  assert.deepEqual(last, expected);
}
