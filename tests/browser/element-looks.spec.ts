// How the element looks, whatever the page around it says: sizes, colours, directions, and what axe finds.
import type { Locator, Page } from "@playwright/test";
import { test, expect, overhang, violations } from "./support";
import { open, TAG, Widget } from "./pages/element";
import { sections, written } from "./pages/words";

const FIRST = sections("observer")[0][0];
const MIXED = written("observer", "434 23 43542 34 243 242");
const WHOLE = "max-width: none; width: 800px; margin: 0; padding: 0;";

/** Where everything in the element stands and how large and in which colours it is. */
function looks(widget: Widget): Promise<string[]> {
  return widget.with((element) => {
    const from = element.shadowRoot!.querySelector(".continuum")!.getBoundingClientRect();
    const shown = [...element.shadowRoot!.querySelectorAll(".widget, .widget *")].filter((each) => each.getClientRects().length > 0);
    return shown.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const { color, backgroundColor, fontSize, lineHeight, letterSpacing, textTransform, textAlign, direction } = getComputedStyle(each);
      const place = [x - from.x, y - from.y, width, height].map((number) => Math.round(number));
      return [each.localName, each.className, ...place, color, backgroundColor, fontSize, lineHeight, letterSpacing, textTransform, textAlign, direction].join(" ");
    });
  });
}

const HOSTS: Record<string, { css: string; root?: string }> = {
  "resets everything": { css: `* { all: unset !important; } main, body { display: block !important; width: 800px !important; }` },
  "has a large font": { css: `html { font-size: 30px; } body { font: italic 30px/3 sans-serif; }` },
  "has 62.5 %": { css: `html { font-size: 62.5%; } body { font-size: 1.6rem; }` },
  "says things to everything": {
    css: `* { letter-spacing: 9px; text-transform: uppercase; color: red; text-align: center; background: lime; line-height: 3;
      text-indent: 2em; word-spacing: 1em; white-space: nowrap; box-sizing: content-box; cursor: wait; font-weight: 900; }
      * { --background: red; --foreground: lime; --accent: red; --rem: 40px; --radius: 99px; --party: red; --muted: red; --font: fantasy; }
      p, h2, a, button, input, label, fieldset, svg, .button, .statement { margin: 33px !important; display: none !important; }`,
  },
  "is written from right to left": { css: "", root: 'lang="ar" dir="rtl"' },
};

for (const [what, { css, root }] of Object.entries(HOSTS)) {
  test(`looks the same on a page that ${what}`, async ({ page }) => {
    // Nothing is on its way to another look, and the strip that stays within the window is where the page ends.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1000, height: 2400 });
    // The typeface is meant to be that of the page: here it is always the same one.
    const fixed = `body, main { ${WHOLE} } ${TAG} { width: 800px; font-family: sans-serif !important; }`;
    const reach = async (styles: string, attributes?: string) => {
      await open(page, { css: `${styles} ${fixed}`, root: attributes ?? 'lang="en"' });
      const widget = new Widget(page);
      await widget.start();
      await widget.answer(FIRST, 4);
      return widget;
    };
    const expected = await looks(await reach(""));
    const widget = await reach(css, root);
    expect((await looks(widget)).join("\n")).toBe(expected.join("\n"));
  });
}

test("a page can hide it, and what it stands in", async ({ page }) => {
  await open(page, { body: `<${TAG} hidden></${TAG}><div style="visibility: hidden"><${TAG}></${TAG}></div>` });
  await expect(new Widget(page, 1).root.getByTestId("begin")).toBeAttached();
  for (const place of [0, 1]) await expect(new Widget(page, place).begin).toBeHidden();
});

for (const around of ["display: flex", "display: grid; justify-items: center", "float: left", "display: flex; flex-direction: column; align-items: center"]) {
  test(`has its room in a place with ${around}`, async ({ page }) => {
    await open(page, { css: `section { ${around}; }`, body: `<section><${TAG}></${TAG}></section>` });
    await expect(new Widget(page).begin).toBeVisible();
    const width = () => new Widget(page).root.evaluate((element) => element.getBoundingClientRect().width);
    expect(await width()).toBeGreaterThan(500);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await overhang(page)).toBe(0);
    expect(await width()).toBeGreaterThan(250);
  });
}

const colour = (page: Page, selector: string, property: string) =>
  page.locator(TAG).evaluate(
    (element, [selector, property]) => getComputedStyle(element.shadowRoot!.querySelector(selector)!).getPropertyValue(property),
    [selector, property],
  );

test("the theme is that of the reader, unless the page says which", async ({ page }) => {
  const [light, dark] = ["rgb(250, 249, 246)", "rgb(18, 22, 29)"];
  const background = () => colour(page, ".continuum", "background-color");
  await open(page);
  const widget = new Widget(page);
  await expect(widget.begin).toBeVisible();
  const theme = (name: string) => widget.with((element, name) => element.setAttribute("theme", name!), name);
  for (const [scheme, own] of [["light", light], ["dark", dark]] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, expected] of [["auto", own], ["light", light], ["dark", dark], ["nonsense", own]]) {
      await theme(name);
      expect(await background(), `${name} at ${scheme}`).toBe(expected);
      expect(await colour(page, ".continuum", "color-scheme")).toContain(expected === dark ? "dark" : "light");
    }
  }
});

const THEMES = [
  "",
  "--continuum-accent: #ffd400; --continuum-background: #ffffff;",
  "--continuum-accent: #0a2a66; --continuum-background: #101a2b; --continuum-radius: 0;",
  "--continuum-accent: #e4002b; --continuum-background: #cfe3ff; --continuum-foreground: #102030;",
  "--continuum-accent: #00875a; --continuum-background: #2c2a27; --continuum-radius: 24px;",
];
for (const scheme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${scheme}, ${width} px`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      const widget = new Widget(page);
      const check = async () => {
        for (const theme of THEMES) {
          await widget.with((element, theme) => element.setAttribute("style", theme!), theme);
          expect(await violations(page), theme).toEqual([]);
        }
        expect(await overhang(page)).toBe(0);
      };
      await expect(widget.begin).toBeVisible();
      await check();
      await widget.start();
      await widget.answer(FIRST, 4);
      await check();
      await widget.answerAll(MIXED);
      await check();
      for (const each of await widget.root.locator("details > summary").all()) await each.click();
      await widget.root.getByTestId("party-vendor").focus();
      await page.keyboard.press("Enter");
      await check();
    });
  }
}

const ACCENTS = ["#0b6e6e", "#0a2a66", "#ffd400", "#e4002b", "#0000ff", "#6a0dad", "#000000", "#ffffff", "#808080"];
// The theme's own, white and black, and what is neither light nor dark.
const GROUNDS = ["", "#ffffff", "#000000", "#1e3a5f", "#cfe3ff"];
for (const scheme of ["light", "dark"] as const) {
  test(`an accent keeps its hue, and can be read, as words and behind them, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await open(page);
    const widget = new Widget(page);
    await expect(widget.begin).toBeVisible();
    for (const ground of GROUNDS) {
      for (const accent of ACCENTS) {
        const found = await widget.with(inks, [accent, ground]);
        const what = `${accent} on ${ground || scheme}: ${JSON.stringify(found)}`;
        for (const contrast of found.contrasts) expect(contrast, what).toBeGreaterThanOrEqual(4.5);
        expect(found.fill, what).toBeGreaterThanOrEqual(4.5);
        const [given, shown] = found.lch;
        if (given[1] < 0.01) {
          expect(shown[1], what).toBeLessThan(0.01);
          continue;
        }
        expect(Math.abs(((shown[2] - given[2] + 540) % 360) - 180), what).toBeLessThan(8);
        // Less colour only where there is hardly any of this hue that is so dark or so light.
        expect(shown[1], what).toBeGreaterThanOrEqual(Math.min(0.9 * given[1], 0.09));
      }
    }
    // What can be read already is left as it is.
    const kept = scheme === "light" ? "#0a2a66" : "#ffd400";
    const { lch } = await widget.with(inks, [kept, ""]);
    lch[1].forEach((part, place) => expect(part).toBeCloseTo(lch[0][place], 1));
  });
}

/** How an accent shows as words: its contrast to all that it stands on, that of the words on it, and both as painted. */
function inks(element: Element, [accent, ground]: string[] = []) {
  const inside = element.shadowRoot!.querySelector<HTMLElement>(".continuum")!;
  element.setAttribute("style", `--continuum-accent: ${accent};${ground && ` --continuum-background: ${ground}`}`);
  const painter = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  const probe = inside.appendChild(document.createElement("i"));
  const painted = (colour: string) => {
    probe.style.color = colour;
    painter.fillStyle = getComputedStyle(probe).color;
    painter.fillRect(0, 0, 1, 1);
    return [...painter.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
  };
  const lightness = ([r, g, b]: number[]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  const contrast = (one: number[], other: number[]) => {
    const [low, high] = [lightness(one), lightness(other)].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };
  /** Lightness, chroma and hue (Oklab). */
  const lch = ([r, g, b]: number[]) => {
    const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
    const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
    const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
    const [x, y] = [1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
    return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(x, y), (Math.atan2(y, x) * 180) / Math.PI];
  };
  const ink = painted("var(--accent-ink)");
  const contrasts = ["background", "surface", "sunken", "accent-soft"].map((name) => contrast(ink, painted(`var(--${name})`)));
  const fill = contrast(painted("var(--accent)"), painted("var(--on-accent)"));
  const result = { contrasts, fill, lch: [lch(painted(accent!)), lch(ink)] as [number[], number[]] };
  probe.remove();
  return result;
}

test("a bare link after the result is a button, and one with a class is the page's own", async ({ page }) => {
  await open(page, {
    css: `a { color: lime; background: yellow; text-decoration: underline } ${TAG} { --continuum-accent: #0b6e6e } .own { color: navy }`,
    body: `<${TAG}><a slot="after-result" href="#one">Bare</a><a slot="after-result" class="own" href="#two">Own</a></${TAG}>`,
  });
  const widget = new Widget(page);
  await widget.start();
  await widget.answerAll(MIXED);
  const [bare, own] = ["Bare", "Own"].map((name) => page.getByRole("link", { name }));
  const dressed = (place: Locator) =>
    place.evaluate((each) => {
      const { color, backgroundColor, textDecorationLine } = getComputedStyle(each);
      return { color, backgroundColor, textDecorationLine };
    });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const change = widget.root.getByTestId("change");
  await change.evaluate((button) => button.classList.add("primary"));
  expect(await dressed(bare!)).toEqual(await dressed(change));
  expect(await dressed(own!)).toEqual({ color: "rgb(0, 0, 128)", backgroundColor: "rgb(255, 255, 0)", textDecorationLine: "underline" });
});

test("at 200 % zoom nothing is cut off or covered", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  expect(await overhang(page)).toBe(0);
  // What has the focus can be seen.
  for (const id of sections("observer")[0]) {
    await widget.choice(id, 3).focus();
    await page.keyboard.press("3");
    const covered = await widget.with((element) => {
      const focused = element.shadowRoot!.activeElement!.closest(".option, .button")!;
      const { x, y, width, height } = focused.getBoundingClientRect();
      const top = element.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2);
      return !focused.contains(top);
    });
    expect(covered, id).toBe(false);
  }
});

test("nothing moves where that is not wanted", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  const moving = await widget.with((element) =>
    [...element.shadowRoot!.querySelectorAll("*")].filter((each) => getComputedStyle(each).transitionDuration !== "0s").length,
  );
  expect(moving).toBe(0);
});

test("what is chosen shows where the reader has forced colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await open(page);
  const widget = new Widget(page);
  await widget.start();
  await widget.answer(FIRST, 4);
  const background = (answer: 3 | 4) =>
    widget.choice(FIRST, answer).evaluate((input) => getComputedStyle(input.closest(".option")!).backgroundColor);
  expect(await background(4)).not.toBe(await background(3));
});

test("a page reaches the parts, and nothing else", async ({ page }) => {
  await open(page, {
    css: `${TAG}::part(button) { text-transform: uppercase } ${TAG}::part(statement) { border-style: dotted }
      ${TAG}::part(diagram) { outline: 1px solid } ${TAG}::part(score) { font-style: italic } ${TAG} .statement { display: none }`,
  });
  const widget = new Widget(page);
  await expect(widget.begin).toHaveCSS("text-transform", "uppercase");
  await widget.start();
  await expect(widget.statement(FIRST)).toHaveCSS("border-top-style", "dotted");
  await expect(widget.next).toHaveCSS("text-transform", "uppercase");
  await widget.answerAll(MIXED);
  await expect(widget.root.getByTestId("diagram")).toHaveCSS("outline-style", "solid");
  await expect(widget.score).toHaveCSS("font-style", "italic");
});

test("runs on a page that allows nothing but what it needs", async ({ page }) => {
  await open(page, {
    policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
  });
  const widget = new Widget(page);
  await widget.start();
  await widget.answerAll(MIXED);
  await expect(widget.root.getByTestId("diagram")).toBeVisible();
});
