// What a page asks of the element comes to an end: it is done, or refused with the reason and what to do.
import type { Page } from "@playwright/test";
import { test, expect } from "./support";
import { open, TAG, told, Widget, type Api } from "./pages/element";
import { sections } from "./pages/words";

const [FIRST] = sections("observer")[0];
const OUTSIDE = "This element is in no page. Put it into one, then ask again.";
const UNLOADED = "This could not be loaded. Try again. If it stays so, reload the page or come back later.";

/** Asks everything of an element, and gives what came of each. */
function askAll(element: Api) {
  const calls = [element.save(), element.restore("v1.x"), element.reset(), element.exportAs("csv")];
  return Promise.all(calls.map((call) => call.then(() => "done", (error: Error) => `${error.name}: ${error.message}`)));
}

/** Holds the program back, until what is returned is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Asks everything of the element, takes it out of its page, and gives what came of each. */
const askAndLeave = (widget: Widget) =>
  widget.with(async (element, ask) => {
    const asked = (0, eval)(`(${ask})`)(element) as ReturnType<typeof askAll>;
    element.remove();
    return asked;
  }, String(askAll));

test("an element that is in no page says so", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  await expect(widget.begin).toBeVisible();
  const said = await page.evaluate(
    ([tag, ask]) => (0, eval)(`(${ask})`)(document.createElement(tag)) as ReturnType<typeof askAll>,
    [TAG, String(askAll)],
  );
  expect(said).toEqual(Array(4).fill(`Error: ${OUTSIDE}`));
});

for (const [what, files] of [["program", "**/element-*.wasm"], ["questions", "**/element-part-*.wasm"]] as const) {
  test(`an element that is taken out while its ${what} are on the way says so, and works when it is back`, async ({ page }) => {
    const release = await hold(page, files);
    await open(page);
    const widget = new Widget(page);
    await expect(what === "program" ? widget.root.getByRole("status") : widget.begin).toBeVisible();
    const main = await page.locator("main").elementHandle();
    const element = await page.locator(TAG).elementHandle();
    expect(await askAndLeave(widget)).toEqual(Array(4).fill(`Error: ${OUTSIDE}`));
    await main!.evaluate((main, element) => void main.append(element!), element);
    const saved = widget.with((element) => element.save());
    release();
    expect(await saved).toBeNull();
    await widget.start();
    await widget.answer(FIRST, 4);
    expect(await widget.with((element) => element.save())).toMatch(/^v1\./);
  });
}

test("an element that is moved while its program is on the way does what was asked", async ({ page }) => {
  const release = await hold(page, "**/element-*.wasm");
  await open(page, { body: `<section></section><${TAG}></${TAG}>` });
  const widget = new Widget(page);
  await expect(widget.root.getByRole("status")).toBeVisible();
  const saved = widget.with((element) => {
    const saved = element.save();
    document.querySelector("section")!.append(element);
    return saved;
  });
  release();
  expect(await saved).toBeNull();
});

test.describe("when the program cannot be loaded", () => {
  test.use({ tolerated: /Failed to load resource|WebAssembly|fetch|TypeError/ });

  test("what was asked is refused, and done after another try", async ({ page }) => {
    let fails = true;
    await page.route("**/element-*.wasm", (route) => (fails ? route.abort("connectionreset") : route.continue()));
    await open(page);
    const widget = new Widget(page);
    const ask = () => widget.with((element, ask) => (0, eval)(`(${ask})`)(element) as ReturnType<typeof askAll>, String(askAll));
    expect(await ask()).toEqual(Array(4).fill(`Error: ${UNLOADED}`));
    await expect(widget.alert).toHaveText(UNLOADED);
    expect(await ask()).toEqual(Array(4).fill(`Error: ${UNLOADED}`));
    expect((await told(page, "error")).map(({ detail }) => detail.message)).toEqual([UNLOADED]);
    // The technical reason is for whoever makes the page.
    const cause = await widget.with((element) => element.save().catch(({ cause }: Error) => cause instanceof Error));
    expect(cause).toBe(true);
    fails = false;
    await widget.root.getByRole("button", { name: "Try again" }).click();
    expect(await ask()).toEqual(["done", expect.stringContaining("The value is damaged"), "done", "done"]);
  });

  test("nor its result, what was asked is refused, and done after another try", async ({ page }) => {
    let fails = true;
    await page.route("**/element-part-*.wasm", (route) => (fails ? route.abort("connectionreset") : route.continue()));
    await open(page, { body: `<${TAG} mode="results"></${TAG}>` });
    const widget = new Widget(page);
    await expect(widget.root.getByTestId("unloaded")).toContainText(UNLOADED);
    const saved = () => widget.with((element) => element.save().catch(({ message }: Error) => message));
    expect(await saved()).toBe(UNLOADED);
    fails = false;
    await widget.root.getByRole("button", { name: "Try again" }).click();
    await expect(widget.root.getByTestId("unloaded")).toHaveCount(0);
    expect(await saved()).toBeNull();
  });
});

test("a theme that is none and a language that is not written as one are told, and count for nothing", async ({ page }) => {
  await open(page, { root: 'lang="fr"', body: `<${TAG} theme="drak" lang="en_GB"></${TAG}><${TAG} theme="dark" lang="fr-CH"></${TAG}><${TAG}></${TAG}>` });
  for (const place of [0, 1, 2]) await expect(new Widget(page, place).begin).toHaveText("Start");
  expect((await told(page, "error")).map(({ from, detail }) => [from, detail.message])).toEqual([
    [0, "lang is “en_GB”. Use one of: en, de-CH or another language tag."],
    [0, "theme is “drak”. Use one of: auto, light, dark."],
  ]);
  const widget = new Widget(page, 1);
  await widget.with((element) => element.setAttribute("theme", "x".repeat(1000)));
  const [, , last] = await told(page, "error");
  expect(last.detail.message).toBe(`theme is “${"x".repeat(40)}…”. Use one of: auto, light, dark.`);
});

test("what is wrong is in the console too", async ({ page }) => {
  const warned: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await open(page, { body: `<${TAG} mode="y"></${TAG}>` });
  await expect(new Widget(page).begin).toBeVisible();
  expect(warned).toContain("partnership-continuum: mode is “y”. Use one of: assess, results, diagram.");
});
