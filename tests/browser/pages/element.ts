// The element in pages of others, and these pages themselves.
import { expect, type Locator, type Page } from "@playwright/test";
import { sections, type Answer, type Answers } from "./words";

export const TAG = "partnership-continuum";

/** What a page of others is made of. */
export interface Host {
  /** What stands in its body. */
  body?: string;
  /** Its style sheet. */
  css?: string;
  /** Attributes of its root. */
  root?: string;
  /** Whether it loads the element; `later` when the test does that. */
  script?: "at once" | "later";
  /** Its content security policy. */
  policy?: string;
}

/** The element's properties and methods, as other people's scripts have them. */
export interface Api extends HTMLElement {
  value: string | null;
  readonly result: Record<string, unknown> | null;
  save(): Promise<string | null>;
  restore(token: string): Promise<void>;
  reset(): Promise<void>;
  exportAs(format: string): Promise<string>;
}

export interface Told {
  type: string;
  detail: Record<string, unknown>;
  /** Which element, counted from 0. */
  from: number;
}

/** Opens a page of others, which is of the same origin only because that does not matter here. */
export async function open(page: Page, host: Host = {}) {
  const { body = `<${TAG}></${TAG}>`, css = "", root = 'lang="en"', script = "at once", policy } = host;
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: policy ? { "content-security-policy": policy } : {},
      body: `<!doctype html><html ${root}><head><title>Some page</title><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="./host.css"><script src="./host.js"></script>
        ${script === "at once" ? '<script type="module" src="./embed.js"></script>' : ""}</head>
        <body><main><h1>A page of others</h1>${body}</main></body></html>`,
    }),
  );
  await page.route("**/host.css", (route) => route.fulfill({ contentType: "text/css", body: css }));
  await page.route("**/host.js", (route) => route.fulfill({ contentType: "text/javascript", body: LISTENS }));
  await page.goto("host.html");
}

/** Notes what elements tell, from before there is any. */
const LISTENS = `
  window.told = [];
  for (const type of ["ready", "change", "complete", "error"]) {
    addEventListener("continuum-" + type, (event) => {
      const from = [...document.querySelectorAll("${TAG}")].indexOf(event.target);
      window.told.push({ type, detail: structuredClone(event.detail), from });
    });
  }`;

/** What elements have told the page so far. */
export function told(page: Page, type?: string): Promise<Told[]> {
  return page.evaluate(
    (type) => (window as unknown as { told: Told[] }).told.filter((each) => !type || each.type === type),
    type,
  );
}

/** The same as the module that the page loads, for tests that load it later. */
export async function load(page: Page, address = "./embed.js") {
  await page.addScriptTag({ type: "module", url: address });
}

/** One element. */
export class Widget {
  readonly root: Locator;
  readonly heading: Locator;
  readonly begin: Locator;
  readonly next: Locator;
  readonly result: Locator;
  readonly progress: Locator;
  readonly score: Locator;
  readonly alert: Locator;

  constructor(page: Page, place = 0) {
    this.root = page.locator(TAG).nth(place);
    this.heading = this.root.getByRole("heading", { level: 2 });
    this.begin = this.root.getByTestId("begin");
    this.next = this.root.getByTestId("next");
    this.result = this.root.getByTestId("result");
    this.progress = this.root.getByTestId("progress");
    this.score = this.root.locator("[part~=score]");
    this.alert = this.root.getByRole("alert");
  }

  statement(id: string): Locator {
    return this.root.getByTestId(`statement-${id}`);
  }

  choice(id: string, answer: Answer): Locator {
    return this.statement(id).getByRole("radio").nth(answer === null ? 5 : answer - 1);
  }

  async start() {
    await this.begin.click();
    await expect(this.next).toBeVisible();
  }

  async answer(id: string, answer: Answer) {
    await this.choice(id, answer).check();
  }

  /** Answers everything from the first section on, and is then at the result. */
  async answerAll(answers: Answers) {
    for (const statements of sections("observer")) {
      await expect(this.statement(statements[0])).toBeVisible();
      for (const id of statements) await this.answer(id, answers[id]);
      await this.next.click();
    }
    await expect(this.result).toBeVisible();
  }

  /** Runs with the element itself, as a script of the page around would. */
  with<T, A>(run: (element: Api, argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    return this.root.evaluate(run as never, argument) as Promise<T>;
  }

  value(): Promise<string | null> {
    return this.with((element) => element.value);
  }
}
