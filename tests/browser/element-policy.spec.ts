// The element on a company's page of another origin, under the strictest policy that it works with.
import { expect, violations } from "./support";
import { ELEMENT_POLICY, test } from "./pages/host";

const tags = (site: string) =>
  `<script type="module" src="${site}embed.js"></script>
   <partnership-continuum instrument="quick-18" lang="en" storage="none"></partnership-continuum>`;

test("works from the first statement to the result", async ({ host, page }) => {
  await host.serve(ELEMENT_POLICY);
  await host.open(tags(host.site), { sized: false });
  await host.expectTold("ready");
  await host.begin(host.element);
  await host.answerAll(host.element, 4);
  await host.expectTold("complete");
  expect((await host.told("complete"))[0].said.score).toBeCloseTo(3);
  await expect(host.score(host.element)).toHaveText("3.0");
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
});

test("asks nothing of anybody but the site", async ({ host, page }) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  await host.serve(ELEMENT_POLICY);
  await host.open(tags(host.site), { sized: false });
  await host.expectTold("ready");
  await host.begin(host.element);
  await host.answerAll(host.element, 5);
  await host.expectTold("complete");
  expect([...asked].sort()).toEqual([host.origin, new URL(host.site).origin].sort());
});

test.describe("where WebAssembly is not allowed", () => {
  test.use({ tolerated: /Content Security Policy|CompileError|policy: script-src/ });

  test("says so instead of nothing", async ({ host }) => {
    await host.serve((site) => ELEMENT_POLICY(site).replace("'wasm-unsafe-eval' ", ""));
    await host.open(tags(host.site), { sized: false });
    await host.expectTold("error");
    await expect(host.element.getByRole("alert")).toBeVisible();
  });
});
