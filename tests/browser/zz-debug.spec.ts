import { test } from "./device";
import { expect } from "./support";
test("debug", async ({ page, host, device, context }) => {
  page.on("console", (m) => console.log("page:", m.text()));
  context.on("serviceworker", (w) => { console.log("worker", w.url()); });
  await page.goto(host.address);
  await device.expectReady();
  const v = host.version;
  await host.release();
  console.log(v, host.version);
  await page.evaluate(() => addEventListener("continuum-renewal", () => console.log("renewal told")));
  console.log(await device.look());
  console.log(await page.evaluate(async () => {
    const r = (await navigator.serviceWorker.getRegistration())!;
    const seen = [];
    for (let i = 0; i < 6; i++) {
      await new Promise((f) => setTimeout(f, 500));
      seen.push([r.installing?.state, r.waiting?.state, r.active?.state].join());
    }
    return seen;
  }));
  console.log(host.server.asked.slice(-30));
  console.log(await page.evaluate(async () => {
    const r = (await navigator.serviceWorker.getRegistration())!;
    const c = new MessageChannel();
    const a = new Promise((f) => { c.port1.onmessage = (e) => f(JSON.stringify(e.data)); setTimeout(f, 2000); });
    r.waiting?.postMessage("", [c.port2]);
    return a;
  }), await page.locator(".notices").innerHTML());
});
