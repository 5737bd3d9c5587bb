// Behind the last section.
import { expect, type Locator, type Page } from "@playwright/test";

export class End {
  readonly heading: Locator;
  readonly all: Locator;

  constructor(private readonly page: Page) {
    this.all = page.getByTestId("end");
    this.heading = this.all.getByRole("heading", { level: 1 });
  }

  async expectThanks(name?: string) {
    await expect(this.heading).toHaveText(name ? `Thank you, ${name}` : "Thank you");
  }

  async expectAllAnswered() {
    await expect(this.all).toContainText("All statements are answered.");
  }

  async expectOpen(count: number) {
    await expect(this.all).toContainText(count === 1 ? "1 statement is still open" : `${count} statements are still open`);
  }

  async goToOpen() {
    await this.all.getByRole("link", { name: "Go to the open statements" }).click();
  }

  async letSomeoneElse() {
    await this.all.getByRole("link", { name: "Let someone else answer" }).click();
  }

  async seeResult() {
    await this.page.getByTestId("see-result").click();
  }
}
