// The page kept on a device: a host with a copy of the site that can change, new releases of it, and what the page says.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { offline } from "../../../xtask/node/offline.mjs";
import { serveChanging } from "../../hosts.mjs";

/** Deep inside a site, as everywhere. */
export const BASE = "/some/base/";
/** Another copy on the same host, one step deeper. */
export const OTHER = "/some/base/other/";

/** Words of the released page, and what they are in the next release: in the program, and in two parts of it. */
const NEWS = [
  ["Everything stays on this device.", "Everything stays on this gadget."],
  ["Bonds and cracks", "Bonds and splits"],
  ["Who answers?", "Who is here?"],
] as const;

export class Host {
  private constructor(
    private readonly folder: string,
    private readonly other: string,
    readonly server: Awaited<ReturnType<typeof serveChanging>>,
  ) {}

  static async open(): Promise<Host> {
    const [folder, other] = [1, 2].map(() => mkdtempSync(join(tmpdir(), "continuum-site-")));
    for (const copy of [folder, other]) cpSync("dist/site", copy, { recursive: true });
    return new Host(folder, other, await serveChanging({ [OTHER]: other, [BASE]: folder }));
  }

  async close() {
    await this.server.stop();
    for (const folder of [this.folder, this.other]) rmSync(folder, { recursive: true });
  }

  get address(): string {
    return this.server.origin + BASE;
  }

  get otherAddress(): string {
    return this.server.origin + OTHER;
  }

  /** The version that the host has. */
  get version(): string {
    return /name="version" content="(\w+)"/.exec(this.read("index.html"))![1];
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  put(name: string, text: string) {
    writeFileSync(join(this.folder, name), text);
  }

  remove(name: string) {
    rmSync(join(this.folder, name));
  }

  /** The names of files that begin like this. */
  names(start: string): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith(start));
  }

  /**
   * Another release: some words of the program are others, so that its files have other names, and nothing is left of the
   * one before. The worker is made by the build's own script. The second time it is a third release.
   */
  async release(news: readonly (readonly [string, string])[] = NEWS) {
    const [glue] = this.names("partnership-continuum-").filter((name) => name.endsWith(".js"));
    let script = this.read(glue);
    let page = this.read("index.html");
    for (const name of readdirSync(this.folder).filter((name) => script.includes(name) || page.includes(name))) {
      if (!name.endsWith(".wasm")) continue;
      const before = readFileSync(join(this.folder, name)).toString("latin1");
      const after = news.reduce((text, [old, other]) => text.replaceAll(latin(old), latin(other)), before);
      if (after === before) continue;
      const content = Buffer.from(after, "latin1");
      expect(content.length, "words of the same length").toBe(before.length);
      const renamed = name.replace(/[0-9a-f]{16}/, hash(content));
      rmSync(join(this.folder, name));
      writeFileSync(join(this.folder, renamed), content);
      script = script.replaceAll(name, renamed);
      page = page.replaceAll(name, renamed);
    }
    const renamed = glue.replace(/[0-9a-f]{16}/, hash(script));
    expect(renamed, "a release with news").not.toBe(glue);
    renameSync(join(this.folder, glue), join(this.folder, renamed));
    this.put(renamed, script);
    this.put("index.html", page.replaceAll(glue, renamed));
    await offline(this.folder);
  }
}

const latin = (text: string) => Buffer.from(text).toString("latin1");
const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** What the page says of it. */
export class Device {
  readonly notice: Locator;
  readonly stage: Locator;
  readonly installing: Locator;
  readonly gotFile: Locator;

  constructor(private readonly page: Page) {
    this.notice = page.getByTestId("notice-renewal");
    this.stage = page.getByTestId("stage");
    this.installing = page.getByTestId("installing");
    this.gotFile = page.getByTestId("got-file");
  }

  /** Until this device has all of the page, and the worker answers. */
  async expectReady() {
    await this.page.waitForFunction(() => {
      // A copy above this one may be there first.
      const { controller } = navigator.serviceWorker;
      return controller?.state === "activated" && controller.scriptURL === new URL("sw.js", location.href).href;
    });
  }

  /** Which release is shown, by a word that differs. */
  async expectRelease(number: 1 | 2) {
    await expect(this.page.locator("footer")).toContainText(NEWS[0][number - 1]);
  }

  /** The browser looks for a newer version, as it does when a page is opened. Gives whether that worked. */
  async look(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration!.update().then(() => true, () => false);
    });
  }

  /** The same, and what is found turns out to be of no use. */
  async lookInVain() {
    await this.page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      const over = new Promise<void>((resolve) =>
        registration.addEventListener("updatefound", () => {
          const worker = registration.installing!;
          worker.addEventListener("statechange", () => worker.state === "redundant" && resolve());
        }),
      );
      await registration.update();
      await over;
    });
  }

  /** Until the newer version is here, and waits. */
  async expectWaiting() {
    await this.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
  }

  async expectOffered() {
    await expect(this.notice).toContainText("A newer version of this page is ready.");
  }

  async use() {
    await this.notice.getByRole("button", { name: "Use it now" }).click();
  }

  async notNow() {
    await this.notice.getByRole("button", { name: "Not now" }).click();
  }

  /** The names of all caches of this origin, sorted. */
  caches(): Promise<string[]> {
    return this.page.evaluate(async () => (await caches.keys()).sort());
  }

  /** The addresses of what a cache has, without their beginning. */
  kept(cache: string): Promise<string[]> {
    return this.page.evaluate(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).pathname).sort();
    }, cache);
  }
}

/** How a cache of this version is called. */
export const cacheOf = (version: string, base = BASE) => `partnership-continuum:${base}:${version}`;

/** What the page as one file is called. */
export const ONE_FILE = "partnership-continuum.html";

/** Another window of the same browser. */
export async function anotherWindow(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator("main h1")).toBeVisible();
  return page;
}
