// The page as one file in Firefox, opened from the disk: create, answer, save, reload, still there.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { SITE, byTestId, launch, open, until } from "./support.mjs";

const folder = mkdtempSync(join(tmpdir(), "continuum-stick-"));
const file = join(folder, "partnership-continuum.html");
let browser;
before(async () => {
  copyFileSync(join(SITE, "partnership-continuum.html"), file);
  browser = await launch({ "browser.download.folderList": 2, "browser.download.dir": folder });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("from a new partnership to its file, and after a reload it is still there", async () => {
  const { page, complaints } = await open(browser);
  const asked = [];
  page.on("request", (request) => /^https?:/.test(request.url()) && asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await (await byTestId(page, "new")).click();
  for (const [party, name] of [["customer", "City Library"], ["vendor", "Paperless"], ["provider", "Nimbus"]]) {
    await (await page.waitForSelector(`#field-${party}`, { visible: true })).type(name);
  }
  await page.click('input[value="quick-18"]');
  await (await byTestId(page, "submit")).click();
  await (await byTestId(page, "add-observer")).click();
  const first = await byTestId(page, "statement-customer.investment.seen");
  await first.$eval("input", (input) => input.focus());
  await page.keyboard.press("4");
  const isThere = () => page.$eval('[data-testid="statement-customer.investment.seen"] input[value="4"]', (input) => input.checked);
  await until(isThere, true);
  await byTestId(page, "kept");

  await page.reload();
  await byTestId(page, "statement-customer.investment.seen");
  await until(isThere, true);

  await (await byTestId(page, "home")).click();
  await (await byTestId(page, "save-all")).click();
  await (await byTestId(page, "save-json")).click();
  const said = () => page.$$eval("[data-testid=saved]", (all) => all.map((text) => text.textContent).join(""));
  await until(async () => /^Saved as .+\.json\.$/.test(await said()), true);
  const saved = join(folder, (await said()).slice("Saved as ".length, -1));
  const names = () => existsSync(saved) && JSON.parse(readFileSync(saved, "utf8")).partnerships[0].names;
  await until(names, { customer: "City Library", vendor: "Paperless", provider: "Nimbus" });
  assert.deepEqual(asked, []);
  assert.deepEqual(complaints, []);
  await page.close();
});
