// The demonstration, and what it gives others to paste.
import { servePages, serveSite } from "../hosts.mjs";
import { clean, effective, INITIAL, read, write } from "../../www/demo/settings.js";
import { snippet } from "../../www/demo/snippet.js";
import { Blog, Check, Configurator } from "./pages/demo";
import { always, written } from "./pages/words";
import { expect, overhang, test, violations } from "./support";

const ANSWERS = written("observer", "43445 34535 55424 3-5");
const TOKEN = "v1.AAECAwQFBgc";

test.describe("the lines to paste", () => {
  const ELEMENT: Record<string, [string, string, string]> = {
    instrument: ["continuum-26", "instrument", "continuum-26"],
    lang: ["en", "lang", "en"],
    theme: ["dark", "theme", "dark"],
    mode: ["diagram", "mode", "diagram"],
    readonly: ["yes", "readonly", ""],
    value: [`https://example.com/x#${TOKEN}`, "value", TOKEN],
    accent: ["teal", "style", "--continuum-accent: teal"],
    background: ["#fff", "style", "--continuum-background: #fff"],
    foreground: ["rgb(1 2 3)", "style", "--continuum-foreground: rgb(1 2 3)"],
    radius: ["0", "style", "--continuum-radius: 0px"],
    font: ['"Trebuchet MS", serif', "style", "--continuum-font: 'Trebuchet MS', serif"],
    storage: ["local", "storage", "local"],
  };

  test("of an element follow every control", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const base = new URL("..", page.url()).href;
    expect(await demo.text()).toBe(
      `<script type="module" src="${base}embed.js"></script>\n<partnership-continuum instrument="quick-18"></partnership-continuum>`,
    );
    for (const [name, [value, attribute, written]] of Object.entries(ELEMENT)) {
      await demo.set(name, value);
      const [, element] = await demo.read();
      expect(element.attributes[attribute], name).toBe(written);
      await expect(demo.element).toHaveCount(1);
      if (attribute !== "style") await expect(demo.element).toHaveAttribute(attribute, written);
      await demo.reset.click();
    }
    await demo.set("storage", "session");
    await demo.set("storage-key", 'Our "key" & more');
    expect((await demo.read())[1].attributes["storage-key"]).toBe('Our "key" & more');
    await demo.set("storage", "none");
    expect((await demo.read())[1].attributes).toEqual({ instrument: "quick-18" });
    await demo.set("label", "Book a talk");
    expect(await demo.read(), "no link without an address").toHaveLength(2);
    await expect(demo.fault("link")).toHaveText("Say where it leads.");
    await demo.set("link", "/talk?a=1&b=2");
    expect((await demo.read())[2]).toEqual({
      tag: "a",
      attributes: { slot: "after-result", href: "/talk?a=1&b=2" },
      text: "Book a talk",
    });
    await expect(demo.fault("link")).toHaveText("");
  });

  test("of a frame follow every control", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open({ kind: "frame" });
    const base = new URL("..", page.url()).href;
    for (const [name, [value, attribute, written]] of Object.entries(ELEMENT)) {
      await demo.set(name, value);
      const [script, frame] = await demo.read();
      expect(script.attributes.src).toBe(`${base}frame.js`);
      const address = new URL(frame.attributes.src);
      expect(address.href).toContain(`${base}embed.html?`);
      if (name === "value") expect(address.hash).toBe(`#${TOKEN}`);
      else if (attribute === "style") expect(address.searchParams.get(name)).toBe(written.split(": ")[1]);
      else expect(address.searchParams.get(name)).toBe(name === "readonly" ? "true" : written);
      await demo.set(name, INITIAL[name as keyof typeof INITIAL]);
    }
    await demo.set("host", "https://www.example.com/blog/");
    await demo.set("label", "Book a talk");
    await demo.set("link", "tel:+441234");
    const [, frame, , link] = await demo.read();
    expect(new URL(frame.attributes.src).searchParams.get("host")).toBe("https://www.example.com");
    expect(frame.attributes.title).toBe("Partnership check");
    expect(link).toEqual({ tag: "a", attributes: { href: "tel:+441234" }, text: "Book a talk" });
    await expect(demo.frame).toHaveAttribute("src", frame.attributes.src);
  });

  test("of a frame are as high as what it shows first", async ({ page }) => {
    const height = (instrument: string, mode: string) => {
      const lines = snippet({ ...INITIAL, kind: "frame", instrument, mode }, "https://example.com/");
      return Number(/\sheight="(\d+)"/.exec(lines)![1]);
    };
    const shown = async (address: string, width: number) => {
      await page.setViewportSize({ width, height: 400 });
      await page.goto("about:blank");
      await page.goto(address);
      await expect(page.locator("partnership-continuum").getByTestId(/^(start|diagram)$/)).toBeVisible();
      return page.locator("partnership-continuum").evaluate((element) => element.getBoundingClientRect().height);
    };
    for (const instrument of ["quick-18", "continuum-26"]) {
      for (const width of [320, 360, 760]) {
        expect(await shown(`embed.html?instrument=${instrument}`, width)).toBeLessThanOrEqual(height(instrument, "assess"));
      }
    }
    await page.goto("embed.html");
    const check = new Check(page.locator("partnership-continuum"));
    await check.answerAll(ANSWERS);
    const value = await page.locator("partnership-continuum").evaluate((element) => (element as HTMLElement & { value: string }).value);
    for (const mode of ["results", "diagram"]) {
      const given = height("quick-18", mode);
      for (const width of [360, 760]) expect(await shown(`embed.html?mode=${mode}#${value}`, width), mode).toBeLessThanOrEqual(given);
      // And is not much higher than what fills it.
      expect(await shown(`embed.html?mode=${mode}#${value}`, 760), mode).toBeGreaterThan(0.85 * given);
    }
  });

  test("make harmless text of whatever is written", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const words = `"></a><script>document.title='run'</script><img src=x onerror="document.title='run'">&amp;'`;
    const address = `https://example.com/"><script>document.title='run'</script>?a&b`;
    await demo.set("label", words);
    await demo.set("link", address);
    const [, , link, ...more] = await demo.read();
    expect(link).toEqual({ tag: "a", attributes: { slot: "after-result", href: address }, text: words });
    expect(more).toEqual([]);
    await expect(demo.element.locator("a")).toHaveText(words);
    await expect(demo.preview.locator("script, img")).toHaveCount(0);
    await demo.set("kind", "frame");
    await expect(demo.preview.locator("a")).toHaveText(words);
    await expect(demo.preview.locator("script, img")).toHaveCount(0);
    await expect(page).not.toHaveTitle("run");
  });

  test("say what was written, whatever the letters", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const marks = [..."\"'<>&;=`/\\ aÄ中🙂\u202e\u0000\n#-{}()", "<!--", "-->", "</a>", "</script>", "<![CDATA[", "&lt;", "&#34;", ' style="'];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const cases = Array.from({ length: 400 }, () => {
      const text = () => Array.from({ length: 1 + next(12) }, () => marks[next(marks.length)]).join("");
      const label = clean("label", `x${text()}`);
      const link = clean("link", `https://example.com/${text()}`);
      const key = clean("storage-key", `k${text()}`);
      return { label, link, key, text: snippet({ ...INITIAL, label, link, storage: "local", "storage-key": key }, "https://example.com/") };
    });
    const wrong = await page.evaluate(
      (cases) =>
        cases.filter(({ label, link, key, text }) => {
          const parsed = new DOMParser().parseFromString(text, "text/html");
          const [script, element, a, ...more] = parsed.querySelectorAll("head > *, body *");
          return (
            more.length > 0 ||
            script.textContent !== "" ||
            element.getAttribute("storage-key") !== key ||
            a.getAttribute("href") !== link ||
            a.textContent !== label.trim()
          );
        }),
      cases,
    );
    expect(wrong).toEqual([]);
  });

  test("leave out what is wrong, and a sentence says why", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const plain = await demo.text();
    await demo.set("label", "Go");
    for (const [address, why] of [
      ["javascript:alert(1)", "would run a program"],
      [" JavaScript:alert(1)", "would run a program"],
      ["java\tscript:alert(1)", "Begin the address with"],
      ["data:text/html,x", "would run a program"],
      ["www.example.com", "Begin the address with"],
      ["//example.com", "Begin the address with"],
      ["/\\example.com", "Begin the address with"],
      ["https://", "not complete"],
    ]) {
      await demo.set("link", address);
      await expect(demo.fault("link"), address).toContainText(why);
      await expect(demo.field("link")).toHaveAttribute("aria-invalid", "true");
      expect(await demo.text()).toBe(plain);
    }
    await demo.set("label", "");
    await demo.set("link", "");
    for (const [name, value] of [
      ["accent", "red; position: fixed"],
      ["accent", "var(--x)"],
      ["background", "url(https://example.com)"],
      ["foreground", "inherit"],
      ["radius", "4em"],
      ["radius", "400"],
      ["font", "x;}"],
      ["font", "initial"],
      ["value", "anything"],
    ]) {
      await demo.set(name, value);
      await expect(demo.fault(name), value).not.toBeEmpty();
      await expect(demo.field(name)).toHaveAccessibleDescription(/\w/);
      expect(await demo.text(), value).toBe(plain);
      await demo.set(name, "");
      await expect(demo.fault(name)).toBeEmpty();
    }
    await demo.set("kind", "frame");
    await demo.set("host", "example.com");
    await expect(demo.fault("host")).toContainText("https://");
    expect(await demo.text()).not.toContain("host=");
  });

  test("are copied", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const demo = new Configurator(page);
    await demo.open({ accent: "teal" });
    await demo.copy.click();
    await expect(demo.copied).toHaveText("Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await demo.text());
    await page.getByRole("button", { name: "Copy the address of these settings" }).click();
    await expect(page.locator("#form-said")).toHaveText("Copied");
    await expect(demo.copied).toHaveText("");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test("are selected where copying is refused", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
    const demo = new Configurator(page);
    await demo.open();
    await demo.copy.click();
    await expect(demo.copied).toContainText("Ctrl+C");
    expect(await page.evaluate(() => String(getSelection()))).toBe(await demo.text());
  });

  test("work on a page of another site", async ({ page }) => {
    const site = await serveSite("dist/site");
    const pages: Record<string, string> = {};
    const host = await servePages(pages);
    try {
      const demo = new Configurator(page);
      const settings = { accent: "#006b5a", label: 'Talk & "more"', link: "https://example.com/", theme: "light" };
      for (const kind of ["element", "frame"]) {
        await demo.open({ ...settings, kind, ...(kind === "frame" ? { host: host.origin } : {}) }, `${site.address}demo/configure.html`);
        pages[`/${kind}`] = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><body>${await demo.text()}</body></html>`;
      }

      await page.goto(`${host.origin}/element`);
      const element = page.locator("partnership-continuum");
      await new Check(element).answerAll(ANSWERS);
      await expect(element.getByTestId("score").first()).toBeVisible();
      await expect(element.getByRole("link", { name: 'Talk & "more"' })).toBeVisible();

      await page.addInitScript(() => {
        const told: unknown[] = ((window as unknown as { told: unknown[] }).told = []);
        addEventListener("message", (event) => told.push(event.data));
      });
      await page.goto(`${host.origin}/frame`);
      const frame = page.locator("iframe");
      const before = await frame.evaluate((each) => each.clientHeight);
      const check = new Check(page.frameLocator("iframe"));
      await check.answerAll(ANSWERS);
      await expect(check.root.getByTestId("score").first()).toBeVisible();
      await expect.poll(() => frame.evaluate((each) => each.clientHeight), "as high as what it shows").not.toBe(before);
      const told = await page.evaluate(() => JSON.stringify((window as unknown as { told: unknown[] }).told));
      expect(told).toContain('"complete"');
      await expect(page.getByRole("link", { name: 'Talk & "more"' })).toBeVisible();
    } finally {
      await Promise.all([site.close(), host.close()]);
    }
  });
});

test("the guide's form sends the answers of those who want it", async ({ page }) => {
  const site = await serveSite("dist/site");
  const pages: Record<string, string> = { "/contact": "<!doctype html><title>x</title>" };
  const host = await servePages(pages);
  try {
    const demo = new Configurator(page);
    await demo.open({}, `${site.address}demo/configure.html`);
    const guide = page.locator("pre").filter({ hasText: "<form" });
    const form = (await guide.textContent()) ?? "";
    pages["/"] = `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><body>${await demo.text()}${form}</body></html>`;
    for (const wanted of [true, false]) {
      await page.goto(host.origin);
      const check = new Check(page.locator("partnership-continuum"));
      await check.begin();
      await check.choice("customer.investment.seen", 4).check();
      await page.getByLabel("Your email").fill("a@example.com");
      await page.getByLabel("Send my answers too").setChecked(wanted);
      const sent = page.waitForRequest(`${host.origin}/contact`);
      await page.getByRole("button", { name: "Send", exact: true }).click();
      const token = new URLSearchParams((await sent).postData() ?? "").get("partnership") ?? "";
      expect(token).toMatch(wanted ? /^v1\./ : /^$/);
      await page.waitForURL("**/contact");
      if (!wanted) continue;
      // Whoever gets it opens it in the program.
      await page.goto(`${site.address}index.html#${token}`);
      await expect(page.getByTestId("arrival")).toHaveCount(1);
    }
  } finally {
    await Promise.all([site.close(), host.close()]);
  }
});

test.describe("the settings", () => {
  test("are in the address", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    await demo.set("accent", "#006b5a");
    await demo.set("storage", "local");
    await demo.set("label", "Ä & b=c #1");
    await demo.set("link", "https://example.com/#x");
    const [address, text] = [page.url(), await demo.text()];
    await page.goto("about:blank");
    await page.goto(address);
    await expect(demo.snippet).toHaveText(text);
    await expect(demo.field("label")).toHaveValue("Ä & b=c #1");

    // Another address in the same tab.
    await page.evaluate(() => (location.hash = "#kind=frame&theme=dark"));
    await expect(demo.snippet).toContainText("embed.html?instrument=quick-18&amp;theme=dark");
    await expect(demo.field("accent")).toHaveValue("");

    await demo.reset.click();
    await expect(page).toHaveURL(/configure\.html#$/);
    await expect(demo.snippet).toContainText('<partnership-continuum instrument="quick-18">');
  });

  test("come back from an address, and nothing else does", () => {
    const settings = { ...INITIAL, kind: "frame", theme: "dark", accent: "a & b", label: "x=y&z", link: "#+%" };
    expect(read(`#${write(settings)}`)).toEqual(settings);
    expect(write(INITIAL)).toBe("");
    for (const broken of ["#", "#%%%", "#kind=other&theme=&mode=x", "#__proto__=1&constructor=2", "#accent", `#${"&".repeat(1000)}`]) {
      expect(read(broken), broken).toEqual(INITIAL);
    }
    expect(read(`#label=${"x".repeat(5000)}`).label).toHaveLength(300);
    expect(read("#label=a%0Ab%00c").label).toBe("a b c");
  });

  test("without effect stay out of the lines", () => {
    // What needs a browser to be judged is tested above.
    const settings = effective({ ...INITIAL, "storage-key": "k", label: "x", host: "https://example.com" });
    expect(settings).toEqual(INITIAL);
  });

  test("stay when the skip link is used", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open({ theme: "dark" });
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the settings" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(demo.snippet).toContainText('theme="dark"');
    await expect(page).toHaveURL(/#theme=dark$/);
    await page.keyboard.press("Tab");
    await expect(demo.field("kind").first()).toBeFocused();
  });
});

test.describe("the preview", () => {
  test("keeps its answers while its look changes", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const check = new Check(demo.element);
    await check.begin();
    const radio = check.choice("customer.investment.seen", 4);
    await radio.check();
    await demo.set("accent", "#006b5a");
    await demo.set("theme", "dark");
    await expect(radio).toBeChecked();
    const accent = await demo.element.evaluate((element) => getComputedStyle(element).getPropertyValue("--continuum-accent"));
    expect(accent.trim()).toBe("#006b5a");
    await demo.set("accent", "");
    await expect(demo.element).toHaveJSProperty("style.cssText", "");
  });

  test("gives its answers to the lines", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const take = page.getByRole("button", { name: "Take the answers of the preview" });
    await take.click();
    await expect(page.locator("#take-said")).toHaveText("Nothing is answered in the preview yet.");
    await new Check(demo.element).answerAll(ANSWERS);
    await take.click();
    await expect(page.locator("#take-said")).toContainText("in the lines to paste");
    const value = await demo.element.evaluate((element) => (element as unknown as { value: string }).value);
    expect((await demo.read())[1].attributes.value).toBe(value);
    await demo.set("mode", "diagram");
    await expect(demo.element.getByTestId("diagram")).toBeVisible();
  });

  test("follows no link", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open({ kind: "frame", label: "Go", link: "https://example.com/" });
    await demo.preview.getByRole("link", { name: "Go" }).click();
    await expect(page.locator("#preview-said")).toHaveText("On your page this leads to https://example.com/");
    await expect(page).toHaveURL(/configure\.html#/);
  });

  test("warns of colours that cannot be read, and leads there from the lines", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const advice = page.locator("#advice");
    const mend = page.locator("#mend");
    await demo.set("foreground", "#222222");
    await expect(advice).toContainText("hard to read in the dark theme");
    await expect(demo.field("foreground")).toHaveAccessibleDescription(/hard to read in the dark theme/);
    await mend.getByRole("button", { name: "Text" }).click();
    await expect(demo.field("foreground")).toBeFocused();
    await demo.set("theme", "light");
    await expect(advice).toBeEmpty();
    await expect(mend).toBeHidden();
    await demo.set("theme", "auto");
    await demo.set("background", "#ffffff");
    await expect(advice).toBeEmpty();
    await demo.set("foreground", "#999999");
    await expect(advice).toContainText("on this background: its contrast is 2.8, and 4.5 is enough");
    await demo.set("radius", "round");
    await expect(mend.getByRole("button")).toHaveText(["Text", "Round corners, in pixels"]);
  });

  test("what is typed or picked goes back to its default", async ({ page }) => {
    const demo = new Configurator(page);
    await demo.open();
    const plain = await demo.text();
    const values = { accent: "teal", background: "#fff", foreground: "#222", radius: "3", font: "Georgia", value: TOKEN };
    for (const [name, value] of Object.entries(values)) {
      const back = page.locator(`[data-resets="${name}"]`);
      await expect(back).toBeHidden();
      await demo.set(name, value);
      await back.click();
      await expect(demo.field(name)).toHaveValue("");
      await expect(demo.field(name)).toBeFocused();
      await expect(back).toBeHidden();
    }
    expect(await demo.text()).toBe(plain);
  });
});

test.describe("the blog", () => {
  test("is told what happens in the element and in the frame", async ({ page }) => {
    const blog = new Blog(page);
    await blog.open();
    await expect(blog.call).toBeHidden();
    await blog.check.answerAll(ANSWERS);
    await expect(blog.call).toBeVisible();
    const element = (await blog.told()).filter(({ from }) => from === "Element");
    expect(element.map(({ event }) => event)).toEqual([
      "continuum-ready",
      ...Array.from({ length: 18 }, () => "continuum-change"),
      "continuum-complete",
    ]);
    const changes = element.filter(({ event }) => event === "continuum-change").map(({ detail }) => detail);
    expect(changes.map(({ answered }) => answered)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(changes[0].total).toBe(18);
    // The score of these answers: tests/browser/quick.spec.ts has them from the model.
    const complete = element.at(-1)?.detail;
    expect(complete?.score).toBe(changes.at(-1)?.score);
    expect(String(complete?.value)).toMatch(/^v1\./);

    await blog.frame.scrollIntoViewIfNeeded();
    await blog.framed.expectHere();
    await blog.framed.answerAll(always("observer", 3));
    await expect
      .poll(async () => (await blog.told()).filter(({ from }) => from === "Frame").map(({ event }) => event))
      .toEqual(expect.arrayContaining(["ready", "height", "change", "complete"]));

    await blog.call.click();
    await expect(page.getByRole("heading", { name: "Book a talk" })).toBeInViewport();

    await blog.clear.click();
    await expect(blog.entries).toHaveCount(0);
    await expect(blog.log).toHaveText("Nothing yet. Answer a statement.");
    await expect(blog.clear).toBeDisabled();
    await expect(blog.log).toBeFocused();
  });

  test("listens to nobody but its frame", async ({ page }) => {
    const blog = new Blog(page);
    await blog.open();
    const before = await blog.entries.count();
    await page.evaluate(() => {
      for (const data of [null, 7, "x", { continuum: { v: 1, type: "complete" } }, { continuum: null }]) postMessage(data, "*");
      return new Promise((done) => {
        addEventListener("message", (event) => event.data === "last" && done(undefined));
        postMessage("last", "*");
      });
    });
    expect((await blog.told()).filter(({ from }) => from === "Frame" ).filter(({ event }) => event === "complete")).toEqual([]);
    expect(before).toBeGreaterThan(0);
  });
});

test("one can do everything with the keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const demo = new Configurator(page);
  await demo.open();
  await page.keyboard.press("Tab");
  const reached = new Set<string>();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    const focus = page.locator(":focus");
    const name = await focus.evaluate((each) => each.getAttribute("name") ?? each.id);
    reached.add(name);
    if (name === "accent") await page.keyboard.type("teal");
    if (name === "copy") {
      await page.keyboard.press("Enter");
      break;
    }
  }
  const wanted = ["instrument", "mode", "lang", "theme", "accent", "background", "foreground", "radius", "font"];
  expect([...reached]).toEqual(expect.arrayContaining([...wanted, "storage", "value", "take", "readonly", "label", "link", "reset", "copy"]));
  await expect(demo.copied).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("--continuum-accent: teal");
});

const SCREENS: Record<string, (page: import("@playwright/test").Page) => Promise<void>> = {
  blog: async (page) => new Blog(page).open(),
  configurator: async (page) => {
    const demo = new Configurator(page);
    await demo.open({ accent: "yellow", radius: "x", label: "a ".repeat(60), link: `https://example.com/${"x".repeat(90)}`, value: "no" });
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
  "configurator of a frame": async (page) => {
    await new Configurator(page).open({ kind: "frame", host: "x", storage: "local", theme: "dark", label: "Go", link: "/go" });
  },
};

for (const [name, show] of Object.entries(SCREENS)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`accessible, ${colorScheme}: ${name}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await show(page);
      expect(await violations(page)).toEqual([]);
    });
  }
  for (const [what, width, height] of [["320 px", 320, 640], ["200 % zoom of a 1280 px window", 640, 360]] as const) {
    test(`nothing sticks out sideways at ${what}: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await show(page);
      expect(await overhang(page)).toBe(0);
    });
  }
}

test("no request leaves the host, and the policy of the pages is not touched", async ({ page }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => request.url().startsWith("http") && hosts.add(new URL(request.url()).host));
  const blog = new Blog(page);
  await blog.open();
  await blog.frame.scrollIntoViewIfNeeded();
  await blog.framed.expectHere();
  const demo = new Configurator(page);
  await demo.open({ kind: "frame", accent: "teal", label: "x", link: "https://example.com/" });
  await new Check(page.frameLocator("#preview iframe")).expectHere();
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
