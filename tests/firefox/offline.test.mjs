// The page in Firefox with no network: after one visit, and what becomes of an older version.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { offline } from "../../xtask/node/offline.mjs";
import { serveChanging } from "../hosts.mjs";
import { SITE, byTestId, launch, open, until } from "./support.mjs";

const BASE = "/some/base/";
const folder = mkdtempSync(join(tmpdir(), "continuum-firefox-"));
let browser, host;
before(async () => {
  cpSync(SITE, folder, { recursive: true });
  host = await serveChanging({ [BASE]: folder });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Until this device has all of the page. */
const ready = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
const names = (page) => page.evaluate(() => caches.keys());
const version = () => /name="version" content="(\w+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))[1];

test("after one visit the page opens with no network, with what was kept, and takes a newer version when it is told to", async () => {
  const { page } = await open(browser);
  await page.goto(host.origin + BASE);
  await (await byTestId(page, "example")).click();
  await byTestId(page, "chapter-verdict");
  await ready(page);
  const first = version();
  assert.deepEqual(await names(page), [`partnership-continuum:${BASE}:${first}`]);

  await host.stop();
  await page.reload();
  await byTestId(page, "chapter-verdict");
  await (await byTestId(page, "place-try")).click();
  await byTestId(page, "diagram");
  await (await byTestId(page, "take-along")).click();
  await until(() => page.$eval("[data-testid=stage]", (text) => text.textContent.startsWith("This device is ready")), true);

  await host.start();
  // Another release, as far as the browser can tell: a page with one more comment.
  const index = join(folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("</head>", "<!-- the second --></head>"));
  await offline(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await (await byTestId(page, "renew")).click();
  const shown = () => page.$eval('meta[name="version"]', (meta) => meta.content);
  await until(shown, version());
  assert.notEqual(version(), first);
  await until(() => names(page), [`partnership-continuum:${BASE}:${version()}`]);
  await (await byTestId(page, "home")).click();
  await byTestId(page, "card");
  await page.close();
});
