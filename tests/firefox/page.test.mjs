// The page in Firefox: the example, an answer, the result, storage, and files that load on demand.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serveSite } from "../hosts.mjs";
import { SITE, byTestId, launch, open, until } from "./support.mjs";

const downloads = mkdtempSync(join(tmpdir(), "continuum-firefox-"));
let browser, site;
before(async () => {
  site = await serveSite(SITE);
  browser = await launch({ "browser.download.folderList": 2, "browser.download.dir": downloads });
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(downloads, { recursive: true, force: true });
});

test("an answer changes the result and is still there after a reload", async () => {
  const { page, complaints } = await open(browser);
  await page.goto(site.address);
  await (await byTestId(page, "example")).click();
  await byTestId(page, "diagram");
  const score = () => page.$eval("[data-testid=diagram] text.score", (text) => text.textContent);
  const before = await score();
  assert.match(before, /^\d\.\d$/);

  await (await byTestId(page, "place-answer")).click();
  await (await page.waitForSelector("[data-testid=person] a", { visible: true })).click();
  const first = "fieldset.statement";
  await page.waitForSelector(first, { visible: true });
  const chosen = () => page.$$eval(`${first}:first-of-type input`, (all) => all.map((input) => input.checked));
  // Keys, as most people with many statements use them.
  const other = (await chosen())[0] ? "5" : "1";
  await page.focus(`${first} input`);
  await page.keyboard.press(other);
  const expected = Array.from({ length: 6 }, (_, place) => String(place + 1) === other);
  await until(chosen, expected);
  await byTestId(page, "kept");
  await page.reload();
  await page.waitForSelector(first, { visible: true });
  await until(chosen, expected);

  await (await byTestId(page, "place-discuss")).click();
  await byTestId(page, "diagram");
  assert.notEqual(await score(), before);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("every place opens, with what it loads on demand", async () => {
  const { page, complaints } = await open(browser, 360);
  await page.goto(site.address);
  if ((await page.$("[data-testid=example]")) !== null) await (await byTestId(page, "example")).click();
  await byTestId(page, "diagram");
  for (const place of ["act", "time", "try", "discuss"]) {
    await (await byTestId(page, `place-${place}`)).click();
    await page.waitForSelector(`[data-testid=place-${place}][aria-current=page]`);
    await until(() => page.$eval("main h1", (heading) => heading === document.activeElement), true);
    const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok((await overhang()) <= 0, `${place} is wider than the phone`);
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

test("a workbook is made and given out", async () => {
  const { page, complaints } = await open(browser);
  await page.goto(site.address);
  await (await byTestId(page, "save-all")).click();
  await (await byTestId(page, "save-xlsx")).click();
  const said = () => page.$$eval("[data-testid=saved]", (all) => all.map((text) => text.textContent).join(""));
  await until(async () => /^Saved as .+\.xlsx\.$/.test(await said()), true);
  const file = join(downloads, (await said()).slice("Saved as ".length, -1));
  await until(() => existsSync(file) && readFileSync(file).subarray(0, 2).toString(), "PK");
  assert.deepEqual(complaints, []);
  await page.close();
});

test("blocked storage is said, and the page goes on", async () => {
  const { page, complaints } = await open(browser);
  await page.evaluateOnNewDocument(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  await page.goto(site.address);
  await (await byTestId(page, "example")).click();
  await byTestId(page, "diagram");
  assert.equal(await page.$eval("[data-testid=kept]", (text) => text.textContent.includes("Not saved")), true);
  assert.deepEqual(complaints, []);
  await page.close();
});
