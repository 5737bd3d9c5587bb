// The element in Firefox, on a page of another origin that allows nothing else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { servePages, serveSite } from "../hosts.mjs";
import { answerAll, begin, inside, score } from "./check.mjs";
import { SITE, launch, open, until } from "./support.mjs";

let browser, site, host;
before(async () => {
  site = await serveSite(SITE);
  const tag = (more) => `<partnership-continuum instrument="quick-18" ${more}></partnership-continuum>`;
  const page = (body) =>
    `<!doctype html><html lang="en"><head><title>A blog</title><script src="/note.js"></script>
     <script type="module" src="${site.address}embed.js"></script></head><body><main><h1>A blog</h1>${body}</main></body></html>`;
  const note = `window.told = [];
    for (const type of ["ready", "change", "complete", "error"])
      addEventListener("continuum-" + type, ({ detail }) => told.push({ type, ...detail }));`;
  const policy =
    `default-src 'none'; script-src ${site.origin} 'wasm-unsafe-eval' 'self'; connect-src ${site.origin}; style-src 'self'`;
  const pages = { "/": page(tag('lang="en"')), "/kept": page(tag('storage="local"')), "/note.js": note };
  host = await servePages(pages, policy);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.close();
  await site?.close();
});

const told = (page, type) => page.evaluate((type) => window.told.filter((event) => event.type === type), type);

test("someone answers everything, sees the score, and the page hears of it", async () => {
  const { page, complaints } = await open(browser);
  await page.goto(`${host.origin}/`);
  await begin(page);
  await answerAll(page, 4);
  assert.equal(await score(page), "3.0");
  assert.equal((await told(page, "ready")).length, 1);
  assert.ok((await told(page, "change")).length >= 18);
  const complete = await told(page, "complete");
  assert.equal(complete.length, 1);
  assert.ok(Math.abs(complete[0].score - 3) < 1e-9);
  assert.equal(complete[0].value, await page.$eval("partnership-continuum", (element) => element.value));
  const svg = await page.$eval("partnership-continuum", (element) => element.exportAs("svg"));
  assert.match(svg, /^<svg|^<\?xml/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("what is kept is there after a reload", async () => {
  const { page, complaints } = await open(browser, 360);
  await page.goto(`${host.origin}/kept`);
  await begin(page);
  const first = "statement-customer.investment.seen";
  await (await (await inside(page, first)).$('input[value="2"]')).click();
  await until(async () => (await told(page, "change")).at(-1)?.answered, 1);
  await page.reload();
  assert.equal(await (await inside(page, first)).$eval('input[value="2"]', (input) => input.checked), true);
  assert.deepEqual(complaints, []);
  await page.close();
});
