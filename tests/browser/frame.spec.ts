// The frame: on a company's page of another origin and with a strict policy, what it tells, and what it lets itself be told.
import { expect, violations } from "./support";
import { test, type Host, type Told } from "./pages/host";

/** What the element says to the page that it is in; the frame only passes it on. */
const CHANGE = { answered: 3, total: 18, score: 2.5 };
const COMPLETE = { score: 3.1, value: "v1.abc" };

async function say(host: Host, type: string, detail: object) {
  await host.frame.locator("partnership-continuum").evaluate(
    (element, [type, detail]) =>
      element.dispatchEvent(new CustomEvent(type as string, { bubbles: true, composed: true, detail })),
    [type, detail],
  );
}

/** Until what the frame was told before must have come to the page: messages keep their order. */
async function settled(host: Host) {
  const before = (await host.told("height")).length;
  await host.ask({ type: "set-config", config: {} });
  await expect.poll(async () => (await host.told("height")).length).toBeGreaterThan(before);
}

const contents = (told: Told[]) => told.map(({ said }) => said);

test("the address says what the element is", async ({ host }) => {
  const query = "instrument=quick-18&lang=en&theme=dark&mode=assess&storage=local&storage-key=blog&readonly";
  await host.open(host.tag({ query, token: "v1.abc" }));
  const element = host.frame.locator("partnership-continuum");
  const all = { instrument: "quick-18", lang: "en", theme: "dark", mode: "assess", storage: "local", "storage-key": "blog" };
  for (const [name, value] of Object.entries({ ...all, readonly: "", value: "v1.abc" }))
    await expect(element).toHaveAttribute(name, value);
  await expect(element).toHaveCount(1);
  await expect(host.frame.locator("html")).toHaveCSS("color-scheme", "dark");
});

test("an address that says nothing makes a plain element", async ({ host }) => {
  await host.open(host.tag({ host: false, query: "instrument=&readonly=false&junk=1" }));
  const names = (element: Element) => element.getAttributeNames().filter((name) => name !== "style" && name !== "class");
  await expect.poll(() => host.frame.locator("partnership-continuum").evaluate(names)).toEqual([]);
});

test("answers go to the origin that is named, and to nobody else", async ({ host }) => {
  await host.open(host.tag());
  await host.expectTold("height");
  await say(host, "continuum-ready", {});
  await say(host, "continuum-change", { ...CHANGE, more: "not ours" });
  await say(host, "continuum-complete", COMPLETE);
  await say(host, "continuum-error", { message: "what is wrong" });
  await settled(host);
  const [change] = await host.told("change");
  expect(change).toEqual({ said: { v: 1, type: "change", ...CHANGE }, origin: new URL(host.site).origin, frame: 0 });
  expect(contents(await host.told("complete"))).toEqual([{ v: 1, type: "complete", ...COMPLETE }]);
  expect(contents(await host.told("error"))).toContainEqual({ v: 1, type: "error", message: "what is wrong" });
  expect((await host.told("ready")).length).toBeGreaterThan(0);
});

test("a page that is not named is told that the frame is ready and how high it is, and no answers", async ({ host }) => {
  await host.open(host.tag({ host: false }));
  await host.expectTold("height");
  await say(host, "continuum-ready", {});
  await say(host, "continuum-change", CHANGE);
  await say(host, "continuum-complete", COMPLETE);
  await settled(host);
  const types = new Set(contents(await host.told()).map(({ type }) => type));
  expect([...types].sort()).toEqual(["height", "ready"]);
  expect(JSON.stringify(await host.told())).not.toContain(COMPLETE.value);
});

test("what is named as host and is no page is said, and told nothing", async ({ host }) => {
  for (const wrong of ["*", "null", "data:text/html,x", "blog.example.org", "https://"]) {
    await host.open(host.tag({ host: false, query: new URLSearchParams({ host: wrong }).toString() }));
    await host.expectTold("error");
    await say(host, "continuum-complete", COMPLETE);
    await host.ask({ type: "set-config", config: { mode: "diagram" } });
    await expect(host.frame.locator("partnership-continuum[mode]")).toHaveCount(0);
    expect(contents(await host.told("error"))[0].message).toContain(`host is “${wrong}”. Use the address of the page around`);
    expect(await host.told("complete"), wrong).toEqual([]);
  }
});

test.describe("another page than the one that is named", () => {
  // Chromium says that a message was for someone else.
  test.use({ tolerated: /Failed to execute 'postMessage' on 'DOMWindow'/ });

  test("is told no answers and changes nothing", async ({ host }) => {
    await host.open(host.tag({ host: false, query: "host=https://blog.example.org" }));
    await host.expectTold("height");
    await say(host, "continuum-change", CHANGE);
    await say(host, "continuum-complete", COMPLETE);
    await host.ask({ type: "set-value", value: "v1.abc" });
    await host.ask({ type: "set-config", config: { mode: "diagram", accent: "red" } });
    await say(host, "continuum-error", { message: "after all of these" });
    await expect.poll(async () => (await host.told("error")).length).toBeGreaterThan(0);
    await expect(host.frame.locator("partnership-continuum[mode]")).toHaveCount(0);
    expect(await host.told("change", "complete")).toEqual([]);
  });
});

test("the page around it sets how the element is and looks", async ({ host }) => {
  await host.open(host.tag());
  await host.expectTold("height");
  const config = {
    lang: "en",
    theme: "light",
    mode: "results",
    readonly: true,
    accent: "rgb(200 0 80)",
    background: "#fffdf8",
    foreground: "color-mix(in srgb, black 90%, rgb(0 0 90))",
    radius: "calc(2px + 0.25rem)",
    font: "Georgia, 'Noto Serif', serif",
  };
  await host.ask({ type: "set-config", config });
  const element = host.frame.locator("partnership-continuum");
  await expect(element).toHaveAttribute("mode", "results");
  await expect(element).toHaveAttribute("readonly", "");
  await expect(host.frame.locator("html")).toHaveCSS("color-scheme", "light");
  for (const name of ["accent", "background", "foreground", "radius", "font"] as const)
    await expect(element).toHaveCSS(`--continuum-${name}`, config[name]);
  await host.ask({ type: "set-config", config: { mode: "assess", readonly: false, font: "serif" } });
  await expect(element).toHaveAttribute("mode", "assess");
  await expect(element).not.toHaveAttribute("readonly");
  await expect(element).toHaveCSS("--continuum-font", "serif");
  await expect(element).toHaveCSS("--continuum-accent", config.accent);
});

test("the address says how it looks too", async ({ host }) => {
  await host.open(host.tag({ query: "accent=%23c80050&radius=4px&background=url(x)" }));
  const element = host.frame.locator("partnership-continuum");
  await expect(element).toHaveCSS("--continuum-accent", "#c80050");
  await expect(element).toHaveCSS("--continuum-radius", "4px");
  await expect(element).toHaveCSS("--continuum-background", "");
});

test("what the address says wrongly is told and counts for nothing, and what is not ours is left alone", async ({ host, page }) => {
  const warned: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  const query = new URLSearchParams({ theme: "drak", accent: "magneta", radius: "4", font: "a{}", lang: "en", utm_source: "mail", mode: "x".repeat(99) });
  await host.open(host.tag({ host: false, query: query.toString() }));
  await expect.poll(async () => (await host.told("error")).length).toBe(5);
  const messages = [
    "accent is “magneta”. Use a colour, such as #7b2f5e or teal.",
    "radius is “4”. Use a length with its unit, such as 8px.",
    "font is “a{}”. Use names of fonts, such as Georgia, serif.",
    "theme is “drak”. Use one of: auto, light, dark.",
    `mode is “${"x".repeat(40)}…”. Use one of: assess, results, diagram.`,
  ];
  expect(contents(await host.told("error")).map(({ message }) => message)).toEqual(messages);
  expect(warned).toEqual(messages.map((message) => `partnership-continuum: ${message}`));
  await expect(host.frame.getByTestId("begin")).toBeVisible();
});

test("null takes back what was set, and corners have an end", async ({ host }) => {
  await host.open(host.tag({ query: "accent=teal&radius=10000px&mode=diagram" }));
  await host.expectTold("ready");
  const element = host.frame.locator("partnership-continuum");
  await host.ask({ type: "set-config", config: { mode: null, readonly: true } });
  await expect(element).not.toHaveAttribute("mode");
  await expect(element).toHaveAttribute("readonly", "");
  const corner = () => element.evaluate((element) => getComputedStyle(element.shadowRoot!.querySelector(".continuum")!).borderTopLeftRadius);
  expect(await corner()).toBe("40px");
  await host.ask({ type: "set-config", config: { readonly: null, accent: null, radius: null, theme: null } });
  await expect(element).not.toHaveAttribute("readonly");
  await expect(element).toHaveCSS("--continuum-accent", "");
  await expect.poll(corner).toBe("12px");
  expect(await host.told("error")).toEqual([]);
});

test("a message that is refused is answered with the reason, to the page that is named", async ({ host }) => {
  await host.open(host.tag());
  await host.expectTold("ready");
  const long = "x".repeat(100_000);
  const refused: [object, string][] = [
    [{ type: "set-config", config: { mode: "results", accent: "red; color: blue" } }, "accent is “red; color: blue”. Use a colour, such as #7b2f5e or teal."],
    [{ type: "set-config", config: { radius: 8 } }, "radius is “8”. Use a length with its unit, such as 8px."],
    [{ type: "set-config", config: { readonly: "yes" } }, "readonly is “yes”. Use true or false."],
    [{ type: "set-config", config: { theme: ["dark"] } }, "theme is “a list”. Use a short text."],
    [{ type: "set-config", config: { colour: "red" } }, "There is no “colour”. Use one of: instrument, lang, theme, mode, readonly, accent, background, foreground, radius, font."],
    [{ type: "set-config", config: "dark" }, "config is “dark”. Use an object with names and values."],
    [{ type: "set-value", value: long }, `value is “${"x".repeat(40)}…”. Use a token, v1.…, or null.`],
    [{ type: "set-value" }, "value is “undefined”. Use a token, v1.…, or null."],
    [{ type: "setValue", value: null }, "There is no “setValue”. Use one of: set-config, set-value."],
    [{ v: 2, type: "set-value", value: null }, "v is “2”. Use 1."],
  ];
  for (const [message] of refused) await host.ask(message);
  // What the frame itself says is not answered, even when a page sends it back.
  for (const type of ["ready", "height", "error", "change", "complete"]) await host.ask({ type, message: "x" });
  await settled(host);
  const messages = contents(await host.told("error")).map(({ message }) => message);
  expect(messages).toEqual(refused.map(([, message]) => `Nothing was changed. ${message}`));
  await expect(host.frame.locator("partnership-continuum[mode]")).toHaveCount(0);
});

test("what is no message of ours, or not right, changes nothing", async ({ host, page }) => {
  await host.open(host.tag());
  await host.expectTold("height");
  const element = host.frame.locator("partnership-continuum");
  const state = () => element.evaluate((it: HTMLElement & { value: unknown }) => [it.outerHTML, it.value ?? null]);
  const before = await state();
  const long = "x".repeat(65_537);
  const configs = [
    ...[null, undefined, 7, "x", [["mode", "results"]]],
    { unknown: "x" },
    { mode: "results", unknown: "x" },
    { mode: 3 },
    { mode: "m".repeat(201) },
    { readonly: "yes" },
    { accent: "red; color: blue" },
    { accent: "url(https://example.org/x)" },
    { accent: "var(--x, url(https://example.org/x))" },
    { accent: "expression(1)" },
    { accent: `rgb(1 2 3 ${" ".repeat(200)})` },
    { background: "red url(x)" },
    { radius: "2" },
    { radius: "-2px" },
    { radius: "1px; color: red" },
    { font: "serif; src: url(x)" },
    { font: "a{}" },
    { font: "\\66" },
  ];
  const junk: unknown[] = [
    ...[null, undefined, 0, -1, NaN, 1e308, true, "", "continuum", "{}", long, 10n, [], {}, new Date(0), /x/, new Map()],
    ...[null, 1, "x", [], {}, { v: 1 }, { type: "set-value", value: "v1.abc" }].map((continuum) => ({ continuum })),
    ...[0, 2, "1", null, [1]].map((v) => ({ continuum: { v, type: "set-value", value: "v1.abc" } })),
    ...["", "set", "height", "constructor", 5, null].map((type) => ({ continuum: { v: 1, type, value: "v1.abc" } })),
    ...[long, 5, undefined, {}, ["v1.abc"], true].map((value) => ({ continuum: { v: 1, type: "set-value", value } })),
    ...configs.map((config) => ({ continuum: { v: 1, type: "set-config", config } })),
  ];
  for (const data of junk) await host.post(data);
  // What cannot be handed over from here is made in the page.
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")!.contentWindow!;
    const cyclic: Record<string, unknown> = { v: 1, type: "set-config" };
    cyclic.continuum = cyclic.config = cyclic;
    frame.postMessage(cyclic, "*");
    const owned = '{"v": 1, "type": "set-config", "config": {"__proto__": {"mode": "results"}, "constructor": "x"}}';
    frame.postMessage({ continuum: JSON.parse(owned) }, "*");
    const getters = { get v() { return 1; }, get type() { return "set-value"; }, get value() { return 5; } };
    frame.postMessage({ continuum: getters }, "*");
    frame.postMessage(new Uint8Array(1_000_000), "*");
    frame.postMessage({ continuum: new Map([["v", 1]]) }, "*");
    const { port1 } = new MessageChannel();
    frame.postMessage({ continuum: port1 }, "*", [port1]);
  });
  await settled(host);
  expect(await state()).toEqual(before);
});

test("another frame of the page changes nothing", async ({ host }) => {
  host.put("/sibling.html", `<!doctype html><script src="/sibling.js"></script>`);
  host.put(
    "/sibling.js",
    `addEventListener("message", () => {
       const config = { continuum: { v: 1, type: "set-config", config: { mode: "diagram" } } };
       parent.frames[0].postMessage(config, "*");
       parent.frames[0].postMessage({ continuum: { v: 1, type: "set-value", value: "v1.abc" } }, "*");
       parent.postMessage({ continuum: { v: 1, type: "height", height: 5000 } }, "*");
     });
     parent.postMessage({ continuum: { type: "here" } }, "*");`,
  );
  await host.open(`${host.tag()}<iframe title="Another" src="/sibling.html"></iframe>`);
  await host.expectFits();
  await host.expectTold("here");
  await host.frames.nth(1).evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.postMessage("now", "*"));
  await expect.poll(async () => (await host.told("height")).some(({ frame }) => frame === 1)).toBe(true);
  await settled(host);
  await expect(host.frame.locator("partnership-continuum[mode]")).toHaveCount(0);
  await host.expectFits();
  await expect(host.frames.nth(1)).not.toHaveAttribute("style");
});

test("every frame is as high as its content, and only its height is set", async ({ host, page }) => {
  await host.open(`${host.tag()}<p>Between.</p>${host.tag({ query: "mode=diagram" })}`);
  for (const place of [0, 1]) {
    const frame = host.frames.nth(place);
    await expect(frame).toHaveAttribute("style", /^height: \d+px;$/);
  }
  await host.expectFits();
  const grow = (pixels: number) =>
    host.frame.locator("body").evaluate((body, pixels) => {
      const block = body.querySelector("aside") ?? body.appendChild(document.createElement("aside"));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`aside { height: ${pixels}px }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return block.tagName;
    }, pixels);
  const before = (await host.heights()).frame;
  await grow(300.4);
  await expect.poll(async () => (await host.heights()).frame).toBeGreaterThan(before + 299);
  await host.expectFits();
  await grow(0);
  await expect.poll(async () => (await host.heights()).frame).toBe(before);
  // On a phone the content is higher.
  await page.setViewportSize({ width: 320, height: 600 });
  await host.expectFits();
});

test("frames that come later, two scripts and a script that comes late", async ({ host, page }) => {
  await host.open(host.tag(), { sized: false });
  await host.expectTold("height");
  await expect(host.frames.first()).not.toHaveAttribute("style");
  const add = (address: string) =>
    page.evaluate((address) => document.body.append(Object.assign(document.createElement("script"), { src: address })), address);
  await add(`${host.site}frame.js`);
  await host.expectFits();
  await add(`${host.site}frame.js?again`);
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")!.cloneNode() as HTMLIFrameElement;
    frame.removeAttribute("style");
    document.querySelector("main")!.append(frame);
  });
  await expect(host.frames.nth(1)).toHaveAttribute("style", /^height: \d+px;$/);
});

test("a border counts where the page's boxes include it", async ({ host }) => {
  host.put("/box.css", "* { box-sizing: border-box } iframe { border: 7px solid; width: 100% }");
  await host.open(`<link rel="stylesheet" href="/box.css">${host.tag()}`);
  await host.expectFits();
});

test("content that grows with the frame does not grow for ever", async ({ host }) => {
  await host.open(host.tag());
  await host.expectFits();
  await host.frame.locator("body").evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("body { min-height: calc(100vh + 10px) }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const told = async () => (await host.told("height")).length;
  await expect.poll(told).toBeGreaterThan(50);
  // Still for ten pictures in a row.
  await expect
    .poll(() =>
      host.frame.locator("body").evaluate(async () => {
        const before = innerHeight;
        for (let picture = 0; picture < 10; picture++) await new Promise(requestAnimationFrame);
        return innerHeight - before;
      }),
    )
    .toBe(0);
  expect(await told()).toBeLessThan(100);
});

test("someone answers everything in the frame, and the page that is named hears of it", async ({ host, page }) => {
  await host.open(host.tag());
  await host.expectTold("ready");
  await host.expectFits();
  await host.begin(host.frame);
  let sections = 0;
  await host.answerAll(host.frame, 4, async () => {
    await host.expectFits();
    if (++sections === 1) expect(await violations(page)).toEqual([]);
  });
  await host.expectTold("complete");
  const changes = contents(await host.told("change"));
  expect(changes).toContainEqual({ v: 1, type: "change", answered: 1, total: 18, score: null });
  const [complete] = contents(await host.told("complete"));
  expect(changes.at(-1)).toEqual({ v: 1, type: "change", answered: 18, total: 18, score: complete.score });
  // Every statement answered with 4 gives 3, as the README says.
  expect(complete.score).toBeCloseTo(3);
  expect(complete.value).toMatch(/^v1\.[\w-]+$/);
  await expect(host.score(host.frame)).toHaveText("3.0");
  await host.expectFits();

  // What was told comes back by the address, and by a message.
  await host.open(host.tag({ query: "mode=results", token: complete.value as string }));
  await expect(host.score(host.frame)).toHaveText("3.0");
  await host.ask({ type: "set-value", value: null });
  await expect(host.score(host.frame)).toHaveCount(0);
  await host.ask({ type: "set-value", value: complete.value });
  await expect(host.score(host.frame)).toHaveText("3.0");
});

test("a token that is damaged is said, and what was there stays", async ({ host }) => {
  await host.open(host.tag());
  await host.expectTold("ready");
  await host.begin(host.frame);
  await host.answer(host.frame, "customer.investment.seen", 4);
  await host.ask({ type: "set-value", value: "v1.damaged" });
  await host.expectTold("error");
  expect(contents(await host.told("error"))[0].message).not.toBe("");
  await host.expectAnswer(host.frame, "customer.investment.seen", 4);
});

for (const how of ["local", "session"] as const) {
  test(`answers in ${how} storage are there again, and without it nothing is kept`, async ({ host, page }) => {
    for (const storage of [how, "none"]) {
      const tag = host.tag({ query: `storage=${storage}&storage-key=${storage}` });
      await host.open(tag);
      await host.expectTold("ready");
      await host.begin(host.frame);
      await host.answer(host.frame, "customer.investment.seen", 4);
      await page.reload();
      await host.expectTold("ready");
      // What is there goes on where it was left.
      if (storage === "none") await host.begin(host.frame);
      await host.expectAnswer(host.frame, "customer.investment.seen", storage === "none" ? undefined : 4);
    }
  });

  test(`${how} storage that is blocked in the frame is said, and answering goes on`, async ({ host, page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
    });
    await host.open(host.tag({ query: `storage=${how}` }));
    await host.expectTold("ready");
    await expect(host.frame.getByTestId("notice-storage")).toBeVisible();
    await host.begin(host.frame);
    await host.answerAll(host.frame, 5);
    await host.expectTold("complete");
  });
}

test("where the browser keeps nothing for frames of other sites, that is said, and answering goes on", async ({ host }) => {
  // As Chromium does in private windows, and in those of Playwright.
  host.name = "localhost";
  await host.open(host.tag({ query: "storage=local" }));
  await host.expectTold("ready");
  const read = () => localStorage.length;
  await expect(host.frame.locator("body").evaluate(read)).rejects.toThrow("SecurityError");
  await expect(host.frame.getByTestId("notice-storage")).toBeVisible();
  await host.begin(host.frame);
  await host.answerAll(host.frame, 4);
  await host.expectTold("complete");
  await expect(host.score(host.frame)).toHaveText("3.0");
});

test("a frame without an origin works in memory", async ({ host }) => {
  const frame = host.tag({ query: "storage=local" }).replace("<iframe", '<iframe sandbox="allow-scripts allow-forms"');
  await host.open(frame);
  await host.expectTold("ready");
  await host.expectFits();
  await expect(host.frame.getByTestId("notice-storage")).toBeVisible();
  await host.begin(host.frame);
  await host.answerAll(host.frame, 5);
  await host.expectTold("complete");
});

test.describe("a frame whose element cannot be had", () => {
  test.use({ tolerated: /Failed to load resource|ERR_FAILED|dynamically imported module/ });

  test("says so, to who reads it and to the page around it", async ({ host, page }) => {
    await page.route("**/embed.js", (route) => route.abort());
    await host.open(host.tag({ host: false }));
    await expect(host.frame.getByRole("alert")).toHaveText("This could not be loaded. Reload the page. If it stays so, come back later.");
    await host.expectTold("error");
    await host.expectFits();
    expect(await violations(page)).toEqual([]);
  });
});

test("opened by itself it is a page with the element in it", async ({ page }) => {
  await page.goto("embed.html");
  await expect(page.locator("partnership-continuum")).toHaveCount(1);
  await page.evaluate(() => postMessage({ continuum: { v: 1, type: "set-config", config: { mode: "diagram" } } }, "*"));
  await expect(page.locator("#loading")).toHaveCount(0);
  await expect(page.locator("partnership-continuum[mode]")).toHaveCount(0);
});
