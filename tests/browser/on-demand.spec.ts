// The places that load on demand: ahead of their use, at their use, and when their file cannot be had.
import { expect, test, violations } from "./support";
import { keepPartnerships, partnership } from "./pages/storage";
import { always } from "./pages/words";

const stored = partnership([
  { rater: "customer", name: "Ada", answers: always("customer", 4) },
  { rater: "vendor", name: "Ben", answers: always("vendor", 3) },
  { rater: "provider", name: "Cleo", answers: always("provider", 5) },
]);
const answers = `#/p/${stored.id}/answer`;
const result = `#/p/${stored.id}/discuss`;

test.beforeEach(({ page }) => keepPartnerships(page, stored));

test("the file is loaded ahead when the browser is idle, and once", async ({ home, discuss, onDemand }) => {
  const fetched = onDemand.fetched();
  await home.open();
  await (await fetched).finished();
  await onDemand.block("connection");
  await home.seeResult(stored.names.customer);
  await discuss.expectHere();
  await expect(discuss.heading).toBeFocused();
  expect(onDemand.asked).toBe(1);
});

test("a browser that does not say when it is idle loads the file ahead too", async ({ home, onDemand }) => {
  await onDemand.neverSaysIdle();
  const fetched = onDemand.fetched();
  await home.open();
  expect((await fetched).ok()).toBe(true);
});

test("the result opens although its file was not loaded ahead", async ({ page, people, discuss, onDemand }) => {
  await onDemand.neverIdle();
  await page.goto(answers);
  await people.expectHere();
  expect(onDemand.asked).toBe(0);
  await discuss.go();
  await expect(discuss.heading).toBeFocused();
  await expect(discuss.score).toBeVisible();
  await people.go();
  await discuss.go();
  expect(onDemand.asked).toBe(1);
});

test("while the file is on its way the page says so, and the other places can be reached", async ({
  page,
  people,
  discuss,
  onDemand,
}) => {
  const release = await onDemand.hold();
  await page.goto(answers);
  await page.getByTestId("place-discuss").click();
  await expect(onDemand.waiting).toHaveCSS("opacity", "1");
  await expect(page.getByTestId("place-discuss")).toHaveAttribute("aria-current", "page");
  // The heading comes with the place.
  expect((await violations(page)).filter((found) => !found.startsWith("page-has-heading-one"))).toEqual([]);
  await people.go();
  await expect(people.heading).toBeFocused();
  await page.getByTestId("place-discuss").click();
  await expect(onDemand.waiting).toBeAttached();
  release();
  await discuss.expectHere();
  await expect(discuss.heading).toBeFocused();
  await expect(onDemand.waiting).toHaveCount(0);
});

test("at the start the focus stays at the top, however late the file comes", async ({ page, discuss, onDemand }) => {
  const release = await onDemand.hold();
  await page.goto(result);
  await expect(onDemand.waiting).toBeAttached();
  release();
  await discuss.expectHere();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
});

for (const how of ["connection", "gone"] as const) {
  test.describe(`blocked: ${how}`, () => {
    // What the browser itself says of a file that it cannot load, and the loader of a file that is none.
    test.use({ tolerated: /Failed to load resource|Failed to fetch|WebAssembly|CompileError/ });

    test("the page says that the part could not load, and trying again works", async ({
      page,
      people,
      discuss,
      onDemand,
    }) => {
      await onDemand.block(how);
      await page.goto(answers);
      await page.getByTestId("place-discuss").click();
      await onDemand.expectUnloaded();
      const heading = onDemand.unloaded.getByRole("heading");
      await expect(heading).toBeFocused();
      await expect(page.locator("#rescue")).toBeHidden();
      expect(await violations(page)).toEqual([]);

      // Still blocked: the same again, and everything else works.
      const asked = onDemand.asked;
      await onDemand.tryAgain();
      await expect.poll(() => onDemand.asked).toBeGreaterThan(asked);
      await onDemand.expectUnloaded();
      await expect(heading).toBeFocused();
      await people.go();
      await people.expectCount("Ada", "26 of 26");

      // To come back is to try again too.
      await page.getByTestId("place-discuss").click();
      await onDemand.expectUnloaded();
      await onDemand.unblock();
      await onDemand.tryAgain();
      await discuss.expectHere();
      await expect(discuss.heading).toBeFocused();
      await expect(discuss.score).toBeVisible();
    });
  });
}

test("the words of the result are in its file, and not in the program", async ({ page, home, onDemand }) => {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => response.url().endsWith(".wasm") && bodies.set(response.url(), response.body()));
  const fetched = onDemand.fetched();
  await home.open();
  await (await fetched).finished();
  const saying = async (words: string) => {
    const files = await Promise.all([...bodies].map(async ([url, body]) => ((await body).includes(words) ? url : "")));
    return files.filter(Boolean).map((url) => url.replace(/^.*\/([a-z-]+)-[0-9a-f]+\.wasm$/, "$1"));
  };
  expect(await saying("The highest value: ")).toEqual(["places"]);
  expect(await saying("Bonds and cracks")).toEqual(["places"]);
  expect(await saying("How to read the diagram")).toEqual(["places"]);
  expect(await saying("Everything stays on this device.")).toEqual(["partnership-continuum"]);
});
