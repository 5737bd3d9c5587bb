// The element's life in a page of others: how it comes, goes, is told what to show, and tells what happens.
import { test, expect } from "./support";
import { load, open, TAG, told, Widget, type Api } from "./pages/element";
import { always, PARTIES, sections, written } from "./pages/words";

const [FIRST, SECOND] = sections("observer")[0];
const MIXED = written("observer", "434 23 43542 34 243 242");

test("asks, and tells the page around what is answered, up to the result", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  expect((await told(page)).map(({ type }) => type)).toContain("ready");
  expect(await widget.value()).toBeNull();
  await widget.answer(FIRST, 4);
  await expect(widget.progress).toHaveText("1 of 18");
  expect((await told(page, "change")).at(-1)?.detail).toEqual({ answered: 1, total: 18, score: null });
  await widget.answerAll(MIXED);
  const [complete, ...more] = await told(page, "complete");
  expect(more).toEqual([]);
  expect(complete.detail).toEqual({ score: expect.any(Number), value: expect.stringMatching(/^v1\./) });
  expect(complete.detail.value).toBe(await widget.value());
  const result = await widget.with((element) => element.result);
  expect(result).toMatchObject({ score: { estimate: complete.detail.score } });
  const shown = Number(/= (\d\.\d+)/.exec((await widget.score.textContent()) ?? "")?.[1]);
  expect(shown).toBeCloseTo(complete.detail.score as number, 1);
  expect(await told(page, "error")).toEqual([]);
});

test("several elements keep their answers apart", async ({ page }) => {
  await open(page, { body: `<${TAG}></${TAG}><p>Between</p><${TAG} instrument="continuum-26"></${TAG}><${TAG}></${TAG}>` });
  const [first, second, third] = [0, 1, 2].map((place) => new Widget(page, place));
  await first.start();
  await third.start();
  await first.answer(FIRST, 5);
  await expect(first.progress).toHaveText("1 of 18");
  await expect(third.progress).toHaveText("0 of 18");
  await third.answer(FIRST, 1);
  await expect(first.choice(FIRST, 5)).toBeChecked();
  await expect(third.choice(FIRST, 1)).toBeChecked();
  await expect(second.begin).toBeVisible();
  expect(await second.value()).toBeNull();
  expect((await told(page, "change")).map(({ from }) => from)).toEqual([0, 2]);
});

test("every attribute can change while it is shown", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  const set = (name: string, value: string | null) =>
    widget.with((element, [name, value]) => void (value === null ? element.removeAttribute(name!) : element.setAttribute(name!, value)), [name, value]);
  await widget.start();
  await widget.answer(FIRST, 4);
  await set("mode", "diagram");
  await expect(widget.root.getByTestId("diagram")).toBeVisible();
  await expect(widget.statement(FIRST)).toHaveCount(0);
  await set("mode", "results");
  await expect(widget.result).toBeVisible();
  await set("mode", "assess");
  await expect(widget.choice(FIRST, 4)).toBeChecked();
  await set("readonly", "");
  await expect(widget.result).toBeVisible();
  await expect(widget.root.getByTestId("change")).toHaveCount(0);
  await set("readonly", null);
  await expect(widget.choice(FIRST, 4)).toBeChecked();
  await set("lang", "en-GB");
  await set("storage", "session");
  await widget.answer(SECOND, 2);
  await set("storage-key", "another");
  await set("storage", "none");
  await expect(widget.progress).toHaveText("2 of 18");
  expect(await told(page, "error")).toEqual([]);
  await set("instrument", "continuum-26");
  await expect(widget.begin).toBeVisible();
  expect(await widget.value()).toBeNull();
  await set("value", "v1.x");
  await expect.poll(async () => (await told(page, "error")).length).toBe(1);
});

test("a wrong attribute is said once, and behaves as if it were not there", async ({ page }) => {
  await open(page, { body: `<${TAG} instrument="x" mode="y" storage="z"></${TAG}>` });
  const widget = new Widget(page);
  await widget.start();
  await expect(widget.statement(FIRST)).toBeVisible();
  const messages = (await told(page, "error")).map(({ detail }) => detail.message);
  expect(messages).toHaveLength(3);
  for (const [place, known] of ["quick-18", "diagram", "session"].entries()) expect(messages[place]).toContain(known);
  await widget.answer(FIRST, 3);
  await widget.with((element) => element.setAttribute("lang", "en"));
  expect(await told(page, "error")).toHaveLength(3);
});

test("an element that stood there before the script loads has what was set before", async ({ page }) => {
  await open(page);
  const source = new Widget(page);
  await source.start();
  await source.answer(FIRST, 5);
  const value = await source.value();
  await open(page, { script: "later" });
  const widget = new Widget(page);
  await widget.with((element, value) => void (element.value = value), value);
  await load(page);
  await expect(widget.choice(FIRST, 5)).toBeChecked();
  expect(await widget.value()).toBe(value);
  expect(await widget.with((element) => Object.hasOwn(element, "value"))).toBe(false);
});

test("methods can be called before the program is there", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/element-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await open(page);
  const widget = new Widget(page);
  await expect(widget.root.getByRole("status")).toHaveText("Loading…");
  const calls = page.evaluate(async (tag) => {
    const element = document.querySelector(tag) as Api;
    const [saved, , svg] = await Promise.all([element.save(), element.reset(), element.exportAs("svg")]);
    const restored = await element.restore("nonsense").then(() => "restored", (error: Error) => `${error.name}: ${error.message}`);
    return { saved, svg: svg.slice(0, 4), restored };
  }, TAG);
  go();
  expect(await calls).toEqual({ saved: null, svg: "<svg", restored: expect.stringMatching(/^Error: The value is damaged/) });
});

test("the script may be loaded twice, also from two addresses", async ({ page }) => {
  await open(page, { script: "later" });
  await load(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 2);
  await load(page);
  await load(page, "./embed.js?again");
  await load(page, "./elsewhere/../embed.js#more");
  await page.evaluate((tag) => document.querySelector("main")!.append(document.createElement(tag)), TAG);
  const other = new Widget(page, 1);
  await other.start();
  await expect(widget.choice(FIRST, 2)).toBeChecked();
});

test("comes and goes a hundred times, and leaves nothing behind", async ({ page }) => {
  // The program's memory, which only grows.
  await page.addInitScript(() => {
    const seen = window as unknown as { memory: WebAssembly.Memory };
    for (const name of ["instantiate", "instantiateStreaming"] as const) {
      const original = WebAssembly[name] as (...given: unknown[]) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
      (WebAssembly as unknown as Record<string, unknown>)[name] = async (...given: unknown[]) => {
        const made = await original(...given);
        // What loads on demand has no memory of its own.
        seen.memory ??= made.instance.exports.memory as WebAssembly.Memory;
        return made;
      };
    }
  });
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 4);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  const count = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const memory = await page.evaluate(() => (window as unknown as { memory: WebAssembly.Memory }).memory.buffer.byteLength);
    return { nodes, jsEventListeners, usedSize, memory };
  };
  const around = (times: number) =>
    page.evaluate(
      async ([tag, times]) => {
        const element = document.querySelector(tag as string) as Api;
        const parent = element.parentNode!;
        const back = (one: Element) =>
          new Promise((resolve) => {
            one.addEventListener("continuum-ready", resolve, { once: true });
            parent.append(one);
          });
        for (let time = 0; time < Number(times); time++) {
          element.remove();
          await Promise.resolve();
          await back(element);
          const other = document.createElement(tag as string);
          await back(other);
          other.remove();
        }
      },
      [TAG, times],
    );
  await around(20);
  const before = await count();
  await around(100);
  const after = await count();
  // The page has some thousand nodes with one element; one that stays would be some hundred more.
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
  expect(after.usedSize - before.usedSize).toBeLessThan(500_000);
  expect(after.memory - before.memory).toBeLessThan(300_000);
  await expect(widget.choice(FIRST, 4)).toBeChecked();
});

test("moved within the page it stays as it is", async ({ page }) => {
  await open(page, { body: `<section></section><${TAG}></${TAG}>` });
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 4);
  await widget.with((element) => void document.querySelector("section")!.append(element));
  await expect(widget.choice(FIRST, 4)).toBeChecked();
  await widget.answer(SECOND, 3);
  expect((await told(page, "ready")).length).toBe(1);
  expect((await told(page, "change")).at(-1)?.detail.answered).toBe(2);
});

for (const [how, answer] of Object.entries({
  "is not there": { status: 404, body: "not found" },
  "is refused": { status: 500, body: "" },
  "is a page instead": { status: 200, contentType: "text/html", body: "<!doctype html><p>Not found" },
  "is cut off": undefined,
})) {
  test.describe(() => {
    test.use({ tolerated: /Failed to load resource|WebAssembly|Unexpected response MIME|CompileError|fetch|TypeError/ });
    test(`when the program ${how}, it says so, and can be tried again`, async ({ page }) => {
      let fails = true;
      await page.route("**/element-*.wasm", (route) =>
        !fails ? route.continue() : answer ? route.fulfill(answer) : route.abort("connectionreset"),
      );
      await page.emulateMedia({ reducedMotion: "reduce" });
      await open(page, { body: `<${TAG}></${TAG}><${TAG}></${TAG}>` });
      const widget = new Widget(page);
      await expect(widget.alert).toContainText("could not be loaded");
      await expect(widget.alert).toHaveCSS("opacity", "1");
      await expect.poll(async () => (await told(page, "error")).map(({ from }) => from).sort()).toEqual([0, 1]);
      const again = widget.root.getByRole("button", { name: "Try again" });
      await again.click();
      await expect.poll(async () => (await told(page, "error")).length).toBe(3);
      await expect(again).toBeVisible();
      fails = false;
      await again.click();
      await widget.start();
      await expect(widget.statement(FIRST)).toBeVisible();
    });
  });
}

test.describe(() => {
  test.use({ tolerated: /Failed to load resource|WebAssembly|fetch|TypeError/ });
  test("when the questions are not there, it says so, and what was begun goes on after another try", async ({ page }) => {
    let fails = true;
    await page.route("**/element-part-*.wasm", (route) =>
      fails ? route.abort("connectionreset") : route.continue(),
    );
    await open(page);
    const widget = new Widget(page);
    await widget.root.getByRole("textbox", { name: "Customer" }).fill("Hafen AG");
    await widget.begin.click();
    const again = widget.root.getByRole("button", { name: "Try again" });
    await expect(again).toBeVisible();
    await expect.poll(async () => (await told(page, "error")).length).toBe(1);
    await expect(widget.with((element) => element.save().catch(({ message }: Error) => message))).resolves.toContain("could not be loaded");
    fails = false;
    await again.click();
    await expect(widget.statement(FIRST)).toContainText("Hafen AG");
    await widget.answer(FIRST, 4);
    expect(await widget.with((element) => element.save())).toMatch(/^v1\./);
  });
});

test.describe(() => {
  test.use({ tolerated: /unreachable|panicked|refused|RuntimeError|recursive use|closure invoked/ });
  test("when the program has to stop, every element says so, and the last answers are still there", async ({ page }) => {
    await open(page, { body: `<${TAG}></${TAG}><${TAG}></${TAG}>` });
    const [widget, other] = [0, 1].map((place) => new Widget(page, place));
    await widget.start();
    await widget.answer(FIRST, 4);
    const value = await widget.value();
    await page.evaluate(() => {
      const { createElement } = document;
      document.createElement = () => {
        document.createElement = createElement;
        throw new Error("refused");
      };
    });
    await widget.next.click();
    for (const each of [widget, other]) await expect(each.root.getByRole("status")).toContainText("Something went wrong");
    expect((await told(page, "error")).map(({ from }) => from).sort()).toEqual([0, 1]);
    expect(await widget.value()).toBe(value);
    await expect(widget.with((element) => element.exportAs("csv").catch(({ message }: Error) => message))).resolves.toContain("Something went wrong");
  });
});

test("the keyboard alone reaches the result, and the focus goes along", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  await expect(widget.begin).toBeVisible();
  await widget.begin.focus();
  await page.keyboard.press("Enter");
  for (const statements of sections("observer")) {
    await expect(widget.statement(statements[0])).toBeVisible();
    await expect(widget.heading.first()).toBeFocused();
    await page.keyboard.press("Tab");
    for (const id of statements) {
      await expect(widget.statement(id).getByRole("radio").first()).toBeFocused();
      await page.keyboard.press("4");
      await expect(widget.choice(id, 4)).toBeChecked();
    }
    await expect(widget.next).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(widget.result).toBeVisible();
  await expect(widget.heading.first()).toBeFocused();
  expect((await told(page, "complete")).length).toBe(1);
});

test("the focus stays in the page around, whatever that does with it", async ({ page }) => {
  await open(page, { body: `<label>Name <input autofocus></label><${TAG}></${TAG}><${TAG}></${TAG}>` });
  const [widget, source] = [new Widget(page), new Widget(page, 1)];
  await expect(widget.begin).toBeVisible();
  const name = page.getByLabel("Name");
  await expect(name).toBeFocused();
  await source.start();
  await source.answer(FIRST, 3);
  const value = await source.value();
  await name.focus();
  await widget.with((element, value) => void (element.value = value), value);
  await expect(widget.choice(FIRST, 3)).toBeChecked();
  for (const [attribute, shows] of [["mode", "diagram"], ["readonly", "result"], ["instrument", "begin"]]) {
    const value = { mode: "diagram", readonly: "", instrument: "continuum-26" }[attribute]!;
    await widget.with((element, [name, value]) => element.setAttribute(name, value), [attribute, value]);
    if (shows !== "begin") await expect(widget.root.getByTestId(shows)).toBeVisible();
    await widget.with((element, name) => element.removeAttribute(name!), attribute);
    // Two frames, after which the focus would have moved.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expect(name).toBeFocused();
  }
});

test("a result can be seen without any answer of the reader", async ({ page }) => {
  await open(page);
  const source = new Widget(page);
  await source.start();
  await source.answerAll(always("observer", 5));
  const value = await source.value();
  await open(page, { body: `<${TAG} value="${value}" mode="results" readonly></${TAG}>` });
  const widget = new Widget(page);
  // Once in words, as the heading of what is said.
  await expect(widget.score).toHaveText(/= 5.0, unstoppable$/);
  await expect(widget.root.getByTestId("chapter-verdict").getByRole("heading")).toHaveText(/= 5.0, unstoppable$/);
  await expect(widget.root.getByRole("radio")).toHaveCount(0);
  await expect(widget.root.getByTestId("again")).toHaveCount(0);
});

test("who starts again is told what is gone, and can have it back", async ({ page }) => {
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answerAll(always("observer", 4));
  const value = await widget.value();
  await widget.root.getByTestId("again").click();
  const removed = widget.root.getByTestId("notice-removed");
  await expect(removed).toContainText("All answers are removed.");
  await removed.getByRole("button", { name: "Undo" }).click();
  await expect(widget.result).toBeVisible();
  expect(await widget.value()).toBe(value);
});

test("three parties can answer one after the other in it", async ({ page }) => {
  await open(page, { body: `<${TAG} instrument="continuum-26"></${TAG}>` });
  const widget = new Widget(page);
  await widget.begin.click();
  for (const [place, party] of PARTIES.entries()) {
    await widget.root.getByTestId(`add-${party}`).click();
    const first = sections(party)[0][0];
    await widget.answer(first, 4);
    await expect(widget.progress).toHaveText("1 of 26");
    await widget.root.getByTestId("previous").click();
    await expect(widget.root.getByTestId("person")).toHaveCount(place + 1);
  }
  expect((await told(page, "change")).at(-1)?.detail).toMatchObject({ answered: 3, total: 78 });
  await widget.root.getByTestId("group-vendor").getByRole("button", { name: /^Remove/ }).click();
  await expect(widget.root.getByTestId("person")).toHaveCount(2);
  const removed = widget.root.getByTestId("notice-removed");
  await expect(removed).toContainText("A person is removed, with all answers.");
  await removed.getByRole("button", { name: "Undo" }).click();
  await expect(widget.root.getByTestId("person")).toHaveCount(3);
});

test("a page may do anything when it is told something", async ({ page }) => {
  await open(page, { body: `<${TAG}></${TAG}><${TAG}></${TAG}><${TAG}></${TAG}>` });
  await page.evaluate((tag) => {
    const [leaves, resets, throws] = [...document.querySelectorAll(tag)] as Api[];
    leaves.addEventListener("continuum-change", () => leaves.remove());
    resets.addEventListener("continuum-change", () => void (resets.value = null));
    throws.addEventListener("continuum-change", () => {
      setTimeout(() => throws.replaceWith(throws));
      throws.setAttribute("mode", "results");
      throws.toggleAttribute("readonly");
    });
  }, TAG);
  const [leaves, resets, changes] = [0, 1, 2].map((place) => new Widget(page, place));
  for (const widget of [leaves, resets, changes]) await widget.start();
  await changes.choice(FIRST, 3).click();
  await expect(changes.result).toBeVisible();
  await resets.choice(FIRST, 3).click();
  await expect(resets.begin).toBeVisible();
  await leaves.choice(FIRST, 3).click();
  await expect(page.locator(TAG)).toHaveCount(2);
  expect((await told(page, "change")).length).toBe(3);
});
