// One section of statements, and the strip with the progress and what the score can still become.
import { expect, type Locator, type Page } from "@playwright/test";
import { sections, type Answer, type Answers, type Group } from "./words";

export interface Range {
  low: number;
  high: number;
}

export class Section {
  readonly heading: Locator;
  readonly statements: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly progress: Locator;
  readonly range: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.statements = page.locator("fieldset.statement");
    this.next = page.getByTestId("next");
    this.previous = page.getByTestId("previous");
    this.progress = page.getByTestId("progress");
    this.range = page.getByTestId("range");
  }

  /** Until this section, counted from 1, is there. */
  async expectAt(number: number, group: Group) {
    const first = sections(group)[number - 1][0];
    await expect(this.statement(first)).toBeVisible();
    await expect(this.page).toHaveURL(new RegExp(`/${number}$`));
  }

  statement(id: string): Locator {
    return this.page.getByTestId(`statement-${id}`);
  }

  /** The radio button of an answer. */
  choice(id: string, answer: Answer): Locator {
    return this.statement(id).getByRole("radio").nth(answer === null ? 5 : answer - 1);
  }

  async answer(id: string, answer: Answer) {
    await this.choice(id, answer).check();
  }

  async expectAnswer(id: string, answer: Answer | undefined) {
    if (answer === undefined) {
      await expect(this.statement(id).getByRole("radio", { checked: true })).toHaveCount(0);
    } else {
      await expect(this.choice(id, answer)).toBeChecked();
    }
  }

  async clear(id: string) {
    await this.statement(id).getByRole("button", { name: /^Clear the answer/ }).click();
  }

  comment(id: string): Locator {
    return this.statement(id).getByRole("textbox");
  }

  async openComment(id: string) {
    await this.statement(id).locator("details > summary").click();
    await expect(this.comment(id)).toBeVisible();
  }

  async write(id: string, comment: string) {
    await this.openComment(id);
    await this.comment(id).fill(comment);
  }

  async expectProgress(answered: number, total: number) {
    await expect(this.progress).toHaveText(`${answered} of ${total}`);
  }

  /** What the score can still become; one number when nothing is open. */
  async readRange(): Promise<Range> {
    const words = (await this.range.textContent()) ?? "";
    const open = /(\d\.\d) to (\d\.\d)/.exec(words);
    const closed = /= (\d\.\d),/.exec(words);
    const [low, high] = open?.slice(1, 3) ?? [closed?.[1], closed?.[1]];
    expect(low, `a range in “${words}”`).toBeDefined();
    return { low: Number(low), high: Number(high) };
  }

  /** Answers all sections from here on with the keys, and leaves the last one. */
  async answerAll(group: Group, answers: Answers, afterEach: () => Promise<void> = async () => {}) {
    for (const [place, statements] of sections(group).entries()) {
      await this.expectAt(place + 1, group);
      for (const id of statements) {
        const answer = answers[id];
        if (answer === undefined) continue;
        await this.statement(id).getByRole("radio").first().focus();
        await this.page.keyboard.press(answer === null ? "0" : String(answer));
        await this.expectAnswer(id, answer);
        await afterEach();
      }
      await this.next.click();
    }
  }
}
