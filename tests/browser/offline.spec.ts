// The page with no network, after one visit; and what the worker that keeps it leaves alone.
import { readdirSync } from "node:fs";
import { downloaded, expect } from "./support";
import { test } from "./device";
import { anotherWindow, BASE, cacheOf, Device, OTHER } from "./pages/offline";
import { written } from "./pages/words";

const NAMES = { customer: "City Library", vendor: "Paperless", provider: "Nimbus" };
const ANSWERS = written("observer", "43445 34535 55424 3-5");

test("after one visit a whole round is answered, seen and saved with no network", async ({ page, host, device, home, form, people, section, end, discuss, files }) => {
  await page.goto(host.address);
  await device.expectReady();
  await host.server.stop();
  await page.reload();
  await home.expectEmpty();
  await home.startNew();
  await form.name(NAMES);
  await form.choose("One observer");
  await form.submit();
  await people.add("observer", "Uma");
  await section.answerAll("observer", ANSWERS);
  await end.expectAllAnswered();
  await end.seeResult();
  await expect(discuss.score).toHaveText(/^\d\.\d$/);
  await expect(discuss.chapter("verdict")).toBeVisible();
  const score = await discuss.score.textContent();

  await home.goBack();
  await page.getByTestId("save-all").click();
  const file = await downloaded(page, () => page.getByTestId("save-json").click());
  const [saved] = JSON.parse(file.text).partnerships;
  expect(saved.names).toEqual(NAMES);
  expect(Object.keys(saved.rounds[0].participants[0].answers)).toHaveLength(18);
  await expect(files.saved).toBeVisible();

  await page.reload();
  await home.goBack();
  await home.seeResult(NAMES.customer);
  await expect(discuss.score).toHaveText(score!);
});

test("every address of the page opens with no network, whatever stands behind it", async ({ page, host, device }) => {
  await page.goto(host.address);
  await device.expectReady();
  await host.server.stop();
  for (const [address, heading] of [
    ["#/how", "How this is scored"],
    ["index.html#/new", "New partnership"],
    ["?from=mail#/portfolio", "All partnerships side by side"],
    ["#/nowhere", "There is nothing here"],
  ]) {
    // Another document each time.
    await page.goto("about:blank");
    await page.goto(host.address + address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  }
});

test("the worker keeps all files of the page, and no other", async ({ page, host, device }) => {
  await page.goto(host.address);
  await device.expectReady();
  const kept = (await device.kept(cacheOf(host.version))).map((path) => path.slice(BASE.length));
  const ofOthers = /^(embed|element|api|frame|inside)/;
  const there = readdirSync("dist/site").filter((name) => name.includes(".") && !ofOthers.test(name) && name !== "sw.js");
  // The frame has an icon of its own.
  const icons = there.filter((name) => /^icon-.*svg$/.test(name) && !host.read("index.html").includes(name));
  expect(kept).toEqual(there.filter((name) => !icons.includes(name) && name !== "partnership-continuum.html").sort());
  expect(kept.filter((name) => name.endsWith(".wasm")).length).toBeGreaterThan(5);
});

test("a host that leads index.html on to its folder changes nothing", async ({ page, host, device, home }) => {
  host.server.fault = (path) => (path.endsWith("/index.html") ? { status: 301, location: "./", body: "" } : undefined);
  await page.goto(host.address);
  await device.expectReady();
  await host.server.stop();
  for (const name of ["index.html?x=1", ""]) {
    // A browser refuses an answer that was redirected for an address that someone goes to.
    const answer = await page.goto(host.address + name);
    expect(answer!.fromServiceWorker()).toBe(true);
    expect(await answer!.headerValue("content-type")).toBe("text/html;charset=utf-8");
    await home.expectEmpty();
  }
});

test.describe("what is not the page's", () => {
  // What is missing, and what is left while it loads.
  test.use({ tolerated: /Failed to load resource|Failed to fetch|net::ERR/ });

  test("is left to the network: honest answers, and other pages beside this one", async ({ page, host, device }) => {
    await page.goto(host.address);
    await device.expectReady();
    for (const missing of ["nowhere", "nowhere.html", "index.htm", "places-0123456789abcdef.wasm", "demo/nothing.html", "toString"]) {
      expect(await page.evaluate(async (address) => (await fetch(address)).status, missing), missing).toBe(404);
    }
    expect((await page.goto(`${host.address}nowhere`))!.status()).toBe(404);
    await expect(page.getByText("Not found")).toBeVisible();
    const demo = await page.goto(`${host.address}demo/index.html`);
    expect([demo!.status(), demo!.fromServiceWorker()]).toEqual([200, false]);
    await expect(page.locator("partnership-continuum").first()).toBeVisible();
    const frame = await page.goto(`${host.address}embed.html?instrument=quick-18`);
    expect([frame!.status(), frame!.fromServiceWorker()]).toEqual([200, false]);
    await host.server.stop();
    await expect(page.goto(`${host.address}demo/index.html`)).rejects.toThrow("net::ERR_CONNECTION_REFUSED");
  });
});

test("the files come as what they are, whatever the host calls them, and keep the policy that it gave them", async ({ page, host, device }) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self'";
  const odd = { "content-type": "text/plain", "content-security-policy": policy };
  host.server.headers = (path) => (/\.(wasm|webmanifest)$/.test(path) ? odd : { "content-security-policy": policy });
  await page.goto(host.address);
  await device.expectReady();
  await host.server.stop();
  const answer = await page.reload();
  expect(await answer!.headerValue("content-security-policy")).toBe(policy);
  const [wasm] = host.names("places-");
  const given = await page.evaluate(async (name) => {
    const { headers } = await fetch(name);
    return [headers.get("content-type"), headers.get("content-security-policy")];
  }, wasm);
  expect(given).toEqual(["application/wasm", policy]);
});

test("a copy under another path of the same host, and caches of others, are not touched", async ({ page, host, device, context }) => {
  await page.goto(host.address);
  await page.evaluate(() => Promise.all(["partnership-continuum-of-others", "theirs"].map((name) => caches.open(name))));
  await device.expectReady();
  const version = host.version;
  const theirs = ["partnership-continuum-of-others", "theirs"];
  expect(await device.caches()).toEqual([...theirs, cacheOf(version)].sort());
  const other = await anotherWindow(context, host.otherAddress);
  await new Device(other).expectReady();
  const copy = cacheOf(version, OTHER);
  expect(await device.caches()).toEqual([...theirs, cacheOf(version), copy].sort());

  await host.release();
  await device.look();
  await device.expectOffered();
  await device.use();
  await device.expectRelease(2);
  await expect.poll(() => device.caches()).toEqual([...theirs, cacheOf(host.version), copy].sort());
  // The copy has nothing of this, and opens with no network as before.
  await expect(new Device(other).notice).toHaveCount(0);
  await host.server.stop();
  await other.reload();
  await new Device(other).expectRelease(1);
  await page.reload();
  await device.expectRelease(2);
});

test("what was taken away on the device is fetched once more", async ({ page, host, device }) => {
  await page.goto(host.address);
  await device.expectReady();
  const cache = cacheOf(host.version);
  const all = await device.kept(cache);
  await page.evaluate((name) => caches.delete(name), cache);
  await page.reload();
  await expect.poll(() => device.kept(cache)).toEqual(all);
  await host.server.stop();
  await page.reload();
  await expect(page.locator("main h1")).toBeVisible();
});

for (const [what, fault] of [
  ["an error", { status: 500, body: "<p>Sorry</p>" }],
  ["another page in its place", { body: "<!doctype html><title>Welcome</title>" }],
  ["half of it", "half"],
  ["a connection that breaks", "cut"],
] as const) {
  test.describe(`a first visit where the host has a bad day: ${what}`, () => {
    // The part is loaded ahead, and is none.
    test.use({ tolerated: /Failed to load resource|Failed to fetch|CompileError|net::ERR/ });

    test("keeps nothing, harms nothing, and the next visit keeps all", async ({ page, host, device, home }) => {
      host.server.fault = (path) => (/\/files-\w+\.wasm$/.test(path) ? fault : undefined);
      const failed = page.waitForEvent("console", (message) => message.text().startsWith("The page cannot be kept"));
      await page.goto(host.address);
      await failed;
      await home.expectEmpty();
      expect(await device.caches()).toEqual([]);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

      host.server.fault = () => undefined;
      await page.reload();
      await device.expectReady();
      await host.server.stop();
      await page.reload();
      await home.expectEmpty();
    });
  });
}
