// The demonstration: a blog with the check in an article, and the page that makes the lines to paste.
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { sections, type Answer, type Answers } from "./words";

/** The element, or the page in a frame: both show the same. */
export class Check {
  constructor(readonly root: Locator | FrameLocator) {}

  statement(id: string): Locator {
    return this.root.getByTestId(`statement-${id}`);
  }

  /** The first page: what it is about, and the names. */
  async expectHere() {
    await expect(this.root.getByTestId("start")).toBeVisible();
  }

  async begin() {
    await this.root.getByTestId("begin").click();
    await expect(this.statement(sections("observer")[0][0])).toBeVisible();
  }

  /** The radio button of an answer. */
  choice(id: string, answer: Answer): Locator {
    return this.statement(id).getByRole("radio").nth(answer === null ? 5 : answer - 1);
  }

  /** Answers everything, section by section, up to the result. */
  async answerAll(answers: Answers) {
    await this.begin();
    for (const statements of sections("observer")) {
      for (const id of statements) await this.choice(id, answers[id]).check();
      await this.root.getByTestId("next").click();
    }
    await expect(this.root.getByTestId("result")).toBeVisible();
  }
}

export class Blog {
  readonly element: Locator;
  readonly check: Check;
  readonly frame: Locator;
  readonly framed: Check;
  readonly call: Locator;
  readonly log: Locator;
  readonly entries: Locator;
  readonly clear: Locator;

  constructor(private readonly page: Page) {
    this.element = page.locator("partnership-continuum");
    this.check = new Check(this.element);
    this.frame = page.getByTitle("Partnership check in a frame");
    this.framed = new Check(page.frameLocator("#frame"));
    this.call = page.getByRole("link", { name: "Book a talk with us" });
    this.log = page.getByRole("region", { name: "Events" });
    this.entries = this.log.getByRole("listitem");
    this.clear = page.getByRole("button", { name: "Clear", exact: true });
  }

  async open() {
    await this.page.goto("demo/index.html");
    await this.check.expectHere();
  }

  /** What was told, the first first: who, which event, and with what. */
  async told(): Promise<{ from: string; event: string; detail: Record<string, unknown> }[]> {
    const entries = await this.entries.evaluateAll((items) =>
      items.map((item) => ["span", "strong", "code"].map((part) => item.querySelector(part)?.textContent ?? "")),
    );
    return entries.reverse().map(([from, event, detail]) => ({ from, event, detail: JSON.parse(detail) }));
  }
}

export class Configurator {
  readonly snippet: Locator;
  readonly rule: Locator;
  readonly copy: Locator;
  readonly copied: Locator;
  readonly reset: Locator;
  readonly preview: Locator;
  readonly element: Locator;
  readonly frame: Locator;

  constructor(private readonly page: Page) {
    this.snippet = page.locator("#snippet");
    this.rule = page.locator("#rule");
    this.copy = page.getByRole("button", { name: "Copy", exact: true });
    this.copied = page.locator("#copied");
    this.reset = page.getByRole("button", { name: "Reset" });
    this.preview = page.locator("#preview");
    this.element = this.preview.locator("partnership-continuum");
    this.frame = this.preview.locator("iframe");
  }

  async open(settings: Record<string, string> = {}, address = "demo/configure.html") {
    await this.page.goto(`${address}#${new URLSearchParams(settings)}`);
    await expect(this.snippet).not.toBeEmpty();
  }

  field(name: string): Locator {
    return this.page.locator(`#settings [name="${name}"]`);
  }

  fault(name: string): Locator {
    return this.page.locator(`#${name}-fault`);
  }

  /** Sets a control of any kind. */
  async set(name: string, value: string) {
    const field = this.field(name);
    const kind = await field.first().evaluate((each) => (each instanceof HTMLSelectElement ? "select" : each.getAttribute("type")));
    if (kind === "select") await field.selectOption(value);
    else if (kind === "radio") await this.page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === "checkbox") await field.setChecked(value !== "");
    else await field.fill(value);
  }

  async text(): Promise<string> {
    return (await this.snippet.textContent()) ?? "";
  }

  /** The snippet as a browser reads it: every element with its attributes, and the text in it. */
  read(): Promise<{ tag: string; attributes: Record<string, string>; text: string }[]> {
    return this.snippet.evaluate((code) => {
      // Apart from the document and its policy, which would complain of styles that are only read.
      const text = (code.textContent ?? "").replaceAll(' style="', ' data-style="');
      const parsed = new DOMParser().parseFromString(text, "text/html");
      return [...parsed.querySelectorAll("head > *, body *")].map((element) => ({
        tag: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name.replace("data-", ""), value])),
        text: (element.textContent ?? "").trim(),
      }));
    });
  }
}
