// The page loads cleanly, and its safety net holds when the program does not.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test, type Page } from "@playwright/test";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the browser complains about: console errors, uncaught errors, and breaches of the content security policy. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => message.type() === "error" && found.push(message.text()));
  page.on("pageerror", (error) => found.push(String(error)));
  return found;
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script, which the content security policy would refuse.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const result = await axe.run(document, { runOnly: tags });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

const panic = (page: Page, detail: string) =>
  page.evaluate((detail) => window.dispatchEvent(new CustomEvent("continuum-panic", { detail })), detail);

/** Until the program has put something on the page. */
async function started(page: Page) {
  await page.goto("");
  await expect(page.locator("#app > *").first()).toBeVisible();
}

test("the page loads without a complaint, under any path", async ({ page }) => {
  const found = complaints(page);
  const elsewhere: string[] = [];
  const failed: string[] = [];
  page.on("request", (request) => !request.url().startsWith("http://127.0.0.1:") && elsewhere.push(request.url()));
  page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
  await started(page);
  await expect(page.locator("#loading")).toHaveCount(0);
  await expect(page.locator("#rescue")).toBeHidden();
  expect(found).toEqual([]);
  expect(failed).toEqual([]);
  expect(elsewhere.filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
});

test("the page has nothing inline, and the policy that forbids it", async ({ request }) => {
  const html = await (await request.get("")).text();
  expect(html).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
    "img-src 'self' data:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'");
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});

test("the wasm is loaded once, as a stream", async ({ page }) => {
  const types: (string | undefined)[] = [];
  page.on("response", (response) => {
    const program = /\/partnership-continuum-[^/]*\.wasm$/.test(response.url());
    if (program) types.push(response.headers()["content-type"]);
  });
  await started(page);
  expect(types).toEqual(["application/wasm"]);
});

test("a panic opens the rescue dialog, which gives out the stored data untouched", async ({ page }) => {
  await started(page);
  const texts = {
    "partnership-continuum/one": '{"a": 1,  "odd spacing":"é\\u2028\\n"}',
    "partnership-continuum/damaged": '{"half',
  };
  await page.evaluate((texts) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
    localStorage.setItem("another-page/key", "stays");
  }, texts);
  await panic(page, "index out of bounds at src/model/game.rs:1");

  const rescue = page.getByRole("alertdialog", { name: "The page is not running" });
  await expect(rescue).toBeVisible();
  await expect(rescue.getByText("had to stop")).toBeVisible();
  await expect(rescue.getByText("could not be loaded")).toBeHidden();
  await expect(rescue.getByRole("button", { name: "Save my data as a file" })).toBeFocused();
  await rescue.getByText("Technical details").click();
  await expect(rescue.getByText("index out of bounds at src/model/game.rs:1")).toBeVisible();

  const waiting = page.waitForEvent("download");
  await rescue.getByRole("button", { name: "Save my data as a file" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("partnership-continuum-data.json");
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toEqual({ model: "1", ...texts });

  // Neither Escape nor the crash's echo changes anything; reloading does.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await panic(page, "a second message");
  await expect(rescue.getByText("index out of bounds")).toBeVisible();
  await rescue.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("#app > *").first()).toBeVisible();
  await expect(page.locator("#rescue")).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the rescue dialog is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await started(page);
    await panic(page, "a message");
    await expect(page.locator("#rescue")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test("the rescue dialog survives storage that throws", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  await page.goto("");
  await panic(page, "a message");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save my data as a file" }).click();
  expect(JSON.parse(await readFile(await (await waiting).path(), "utf8"))).toEqual({ model: "1" });
});

for (const pattern of ["**/*.wasm", "**/partnership-continuum-*.js"]) {
  test(`a failed load says so: ${pattern}`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto("");
    const rescue = page.getByRole("alertdialog");
    await expect(rescue.getByText("This could not be loaded. Reload the page. If it stays so, come back later.")).toBeVisible();
    await expect(rescue.getByText("had to stop")).toBeHidden();
  });
}

test("only an error of the program opens the rescue dialog", async ({ page }) => {
  await started(page);
  await page.evaluate(async () => {
    const image = document.body.appendChild(new Image());
    await new Promise((resolve) => {
      image.onerror = resolve;
      image.src = "./missing.png";
    });
    // Neither comes from the wasm: a script of a browser extension, a refused clipboard.
    setTimeout(() => {
      throw new Error("not ours");
    });
    void Promise.reject(new DOMException("refused", "NotAllowedError"));
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  await expect(page.locator("#rescue")).toBeHidden();

  await page.evaluate(() => void Promise.reject(new WebAssembly.RuntimeError("unreachable")));
  await expect(page.locator("#rescue")).toBeVisible();
});

test("what is not there is not found", async ({ request }) => {
  for (const path of ["missing.png", "some/route", "index.html.bak"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
