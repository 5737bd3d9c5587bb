// What was agreed: the list, the forms, the suggestions.
import { expect, type Locator, type Page } from "@playwright/test";

export type State = "Agreed" | "Started" | "Done" | "Dropped";

export interface Fields {
  text?: string;
  owner?: string;
  person?: string;
  due?: string;
}

export class Act {
  readonly heading: Locator;
  readonly open: Locator;
  readonly closed: Locator;
  readonly ideas: Locator;
  readonly form: Locator;
  readonly copied: Locator;
  readonly copyText: Locator;
  readonly filter: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "What you agreed" });
    this.open = page.getByTestId("open-actions").getByTestId("action");
    this.closed = page.getByTestId("closed-actions").getByTestId("action");
    this.ideas = page.getByTestId("idea");
    this.form = page.getByTestId("new-action");
    this.copied = page.getByTestId("copied");
    this.copyText = page.getByTestId("copy-text");
    this.filter = page.getByTestId("filter");
  }

  /** To what was agreed from another place of the same partnership. */
  async go() {
    await this.page.getByTestId("place-act").click();
    await expect(this.heading).toBeVisible();
  }

  action(text: string): Locator {
    return this.page.getByTestId("action").filter({ hasText: text });
  }

  state(text: string): Locator {
    return this.page.getByRole("combobox", { name: `State of: ${text}` });
  }

  async setState(text: string, state: State) {
    await this.state(text).selectOption({ label: state });
  }

  /** What is said of the actions that are open, in their order. */
  async texts(): Promise<string[]> {
    return this.open.locator(".action-text").allTextContents();
  }

  async openClosed() {
    await this.page.getByTestId("closed-actions").locator("summary").click();
  }

  async fill(form: Locator, { text, owner, person, due }: Fields) {
    if (text !== undefined) await form.getByLabel("What is to be done").fill(text);
    if (owner !== undefined) await form.getByLabel("Who sees to it").selectOption({ label: owner });
    if (person !== undefined) await form.getByLabel("Person").fill(person);
    if (due !== undefined) await form.getByLabel("By when").fill(due);
  }

  async add(fields: Fields) {
    await this.fill(this.form, fields);
    await this.page.getByTestId("add-action").click();
  }

  changeButton(text: string): Locator {
    return this.page.getByRole("button", { name: `Change: ${text}` });
  }

  /** The form of the action that is being changed. */
  get changing(): Locator {
    return this.page.getByTestId("action").locator("form");
  }

  async delete(text: string) {
    await this.page.getByRole("button", { name: `Delete: ${text}` }).click();
  }

  async copy() {
    await this.page.getByTestId("copy").click();
  }
}
