// A company's page on an origin of its own, under a strict policy, with frames and elements of the site in it.
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { servePages } from "../../hosts.mjs";
import { expect, test as base } from "../support";
import { sections, type Answer } from "./words";

/** What a page may do that shows the frame, and nothing else. */
export const FRAME_POLICY = (site: string) =>
  `default-src 'none'; script-src ${site} 'self'; frame-src ${site} 'self'; style-src 'self'`;
/** What a page may do that shows the element, and nothing else. */
export const ELEMENT_POLICY = (site: string) =>
  `default-src 'none'; script-src ${site} 'wasm-unsafe-eval' 'self'; connect-src ${site}; style-src 'self'`;

/** A message that the page got: what was in it, from which origin, and from the frame at which place. */
export interface Told {
  said: { v: number; type: string; [key: string]: unknown };
  origin: string;
  frame: number;
}

/** Notes every message, before anything else runs. */
const NOTE = `
  window.told = [];
  addEventListener("message", ({ data, origin, source }) => {
    const frames = [...document.querySelectorAll("iframe")];
    told.push({ said: data?.continuum, origin, frame: frames.findIndex((frame) => frame.contentWindow === source) });
  });
  for (const type of ["ready", "change", "complete", "error"])
    addEventListener("continuum-" + type, ({ detail }) => told.push({ said: { type, ...detail }, origin, frame: -1 }));`;

export class Host {
  /** The frame that is first in the page. */
  readonly frame: FrameLocator;
  readonly frames: Locator;
  readonly element: Locator;
  private server: Awaited<ReturnType<typeof servePages>> | undefined;
  private readonly pages: Record<string, string> = { "/note.js": NOTE };
  /** By another name of the same machine the page is of another site, and not only of another origin. */
  name = "127.0.0.1";

  constructor(
    private readonly page: Page,
    /** Where the site is, with a slash at its end. */
    readonly site: string,
  ) {
    this.frames = page.locator("iframe");
    this.frame = this.frames.first().contentFrame();
    this.element = page.locator("partnership-continuum");
  }

  /** The origin of the company's page. */
  get origin(): string {
    return this.server?.origin.replace("127.0.0.1", this.name) ?? "";
  }

  /** Starts the server, so that its origin is known. */
  async serve(policy: (site: string) => string = FRAME_POLICY) {
    await this.close();
    this.server = await servePages(this.pages, policy(new URL(this.site).origin));
  }

  async close() {
    await this.server?.close();
  }

  /** Adds a file that the page's server has. */
  put(path: string, text: string) {
    this.pages[path] = text;
  }

  /** A frame as people paste it; answers are told to this page when it is named. */
  tag({ host = true, query = "", token = "" } = {}): string {
    const said = new URLSearchParams(query);
    if (host) said.set("host", this.origin);
    return `<iframe title="Quick check" src="${this.site}embed.html?${said.toString().replaceAll("&", "&amp;")}#${token}"></iframe>`;
  }

  /** Opens a page with this in its body, and with the script that sizes frames unless it is not wanted. */
  async open(body: string, { sized = true, path = "/" } = {}) {
    const script = sized ? `<script src="${this.site}frame.js" async></script>` : "";
    this.put(
      path,
      `<!doctype html><html lang="en"><head><title>A blog</title><script src="/note.js"></script></head>
       <body><main><h1>How we work together</h1>${body}</main>${script}</body></html>`,
    );
    await this.page.goto(`${this.origin}${path}`);
  }

  /** What the page was told so far, of some types. */
  async told(...types: string[]): Promise<Told[]> {
    const told = await this.page.evaluate(() => (window as unknown as { told: Told[] }).told);
    return told.filter(({ said }) => types.length === 0 || types.includes(said?.type));
  }

  async expectTold(type: string) {
    await expect.poll(async () => (await this.told(type)).length, `told ${type}`).toBeGreaterThan(0);
  }

  /** Posts something to the first frame. */
  async post(data: unknown, target = "*") {
    await this.page.evaluate(
      ([data, target]) => document.querySelector("iframe")!.contentWindow!.postMessage(data, target as string),
      [data, target],
    );
  }

  /** Posts a message that is meant for the frame. */
  async ask(content: object) {
    await this.post({ continuum: { v: 1, ...content } }, new URL(this.site).origin);
  }

  /** How high the first frame is, and how high what is in it. */
  async heights(): Promise<{ frame: number; content: number }> {
    const frame = await this.frames.first().evaluate((frame) => frame.clientHeight);
    const content = await this.frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    return { frame, content };
  }

  /** Until the first frame is as high as its content. */
  async expectFits() {
    await expect
      .poll(async () => {
        const { frame, content } = await this.heights();
        return frame - content;
      }, "the frame beside its content")
      .toBe(0);
  }

  /** To the first statements, in the frame or in the element. */
  async begin(where: FrameLocator | Locator) {
    await where.getByTestId("begin").click();
    await expect(where.getByTestId("next")).toBeVisible();
  }

  /** The radio button of an answer. */
  private choice(where: FrameLocator | Locator, statement: string, answer: Answer): Locator {
    return where.getByTestId(`statement-${statement}`).getByRole("radio").nth(answer === null ? 5 : answer - 1);
  }

  async answer(where: FrameLocator | Locator, statement: string, answer: Answer) {
    const radio = this.choice(where, statement, answer);
    await radio.check();
    await expect(radio).toBeChecked();
  }

  async expectAnswer(where: FrameLocator | Locator, statement: string, answer: Answer | undefined) {
    const radios = where.getByTestId(`statement-${statement}`).getByRole("radio");
    if (answer === undefined) await expect(radios.and(where.locator(":checked"))).toHaveCount(0);
    else await expect(this.choice(where, statement, answer)).toBeChecked();
  }

  /** The number in the middle of the picture. */
  score(where: FrameLocator | Locator): Locator {
    return where.getByTestId("diagram").locator("text.score");
  }

  /** Gives the same answer to all 18 statements, section by section. */
  async answerAll(where: FrameLocator | Locator, answer: Answer, afterEach = async () => {}) {
    for (const statements of sections("observer")) {
      for (const statement of statements) await this.answer(where, statement, answer);
      await afterEach();
      await where.getByTestId("next").click();
    }
  }
}

/** With a company's page whose server runs, under the policy for frames; `serve` again for another one. */
export const test = base.extend<{ host: Host }>({
  host: async ({ page, baseURL }, use) => {
    const host = new Host(page, baseURL!);
    await host.serve();
    await use(host);
    await host.close();
  },
});
