// The frame in Firefox, on a page of another origin: its height, what it tells, and storage that is partitioned or blocked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { servePages, serveSite } from "../hosts.mjs";
import { answerAll, begin, inside, score } from "./check.mjs";
import { SITE, launch, open, until } from "./support.mjs";

const pages = {
  "/note.js": `window.told = [];
    addEventListener("message", ({ data, origin }) => told.push({ ...data.continuum, origin }));`,
};
let browser, site, host;
before(async () => {
  site = await serveSite(SITE);
  host = await servePages(pages, `default-src 'none'; script-src ${site.origin} 'self'; frame-src ${site.origin}`);
  const page = (query) =>
    `<!doctype html><html lang="en"><head><title>A blog</title><script src="/note.js"></script></head><body>
     <iframe title="Quick check" src="${site.address}embed.html?${query}"></iframe>
     <script src="${site.address}frame.js" async></script></body></html>`;
  pages["/"] = page(`host=${encodeURIComponent(host.origin)}`);
  pages["/unnamed"] = page("");
  pages["/kept"] = page("storage=local");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.close();
  await site?.close();
});

async function framed(browser, path, origin = host.origin) {
  const { page, complaints } = await open(browser);
  await page.goto(`${origin}${path}`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  return { page, frame, complaints };
}

const told = (page, type) => page.evaluate((type) => window.told.filter((message) => message.type === type), type);

/** How much higher the frame is than its content. */
async function spare(page, frame) {
  const outer = await page.$eval("iframe", (frame) => frame.clientHeight);
  return outer - (await frame.$eval("body", (body) => Math.ceil(body.getBoundingClientRect().height)));
}

test("the frame is as high as its content, and the named page hears the result", async () => {
  const { page, frame, complaints } = await framed(browser, "/");
  await inside(frame, "begin");
  await until(() => spare(page, frame), 0);
  await begin(frame);
  await answerAll(frame, 5);
  assert.equal(await score(frame), "5.0");
  await until(() => spare(page, frame), 0);
  await until(async () => (await told(page, "complete")).length, 1);
  const [{ origin, score: value }] = await told(page, "complete");
  assert.equal(origin, site.origin);
  assert.ok(Math.abs(value - 5) < 1e-9);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("a page that is not named hears no answers", async () => {
  const { page, frame, complaints } = await framed(browser, "/unnamed");
  await begin(frame);
  await answerAll(frame, 3);
  assert.deepEqual(await told(page, "change"), []);
  assert.deepEqual(await told(page, "complete"), []);
  assert.equal((await told(page, "ready")).length, 1);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("on a page of another site answers are kept, apart from those of other pages", async () => {
  // By another name of the same machine the page is of another site, and not only of another origin.
  const { page, frame, complaints } = await framed(browser, "/kept", host.origin.replace("127.0.0.1", "localhost"));
  await begin(frame);
  const first = "statement-customer.investment.seen";
  await (await (await inside(frame, first)).$('input[value="2"]')).click();
  const chosen = async (where) => (await inside(where, first)).$eval('input[value="2"]', (input) => input.checked);
  await until(() => chosen(frame), true);
  await page.reload();
  await until(async () => chosen(await (await page.waitForSelector("iframe")).contentFrame()), true);
  await page.goto(`${site.address}embed.html?storage=local`);
  await inside(page, "begin");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("where the browser blocks storage the frame says so and works", async () => {
  // All cookies and site data blocked, as in the settings.
  const strict = await launch({ "network.cookie.cookieBehavior": 2 });
  try {
    const { page, frame, complaints } = await framed(strict, "/kept");
    await inside(frame, "notice-storage");
    await begin(frame);
    await answerAll(frame, 4);
    assert.equal(await score(frame), "3.0");
    assert.deepEqual(complaints, []);
    await page.close();
  } finally {
    await strict.close();
  }
});
