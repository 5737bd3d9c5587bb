// The list of partnerships, or the welcome when there is none.
import { expect, type Locator, type Page } from "@playwright/test";

export class Home {
  readonly heading: Locator;
  readonly cards: Locator;
  readonly undoNotice: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.cards = page.getByTestId("card");
    this.undoNotice = page.getByTestId("notice-removed");
  }

  async open() {
    await this.page.goto("#/");
    await expect(this.heading).toBeVisible();
  }

  /** Back to the list from wherever someone is. */
  async goBack() {
    await this.page.getByTestId("home").click();
    await expect(this.page).toHaveURL(/#\/$/);
    await expect(this.heading).toHaveText(/^(Partnerships|See what your partnership comes to)$/);
  }

  async expectEmpty() {
    await expect(this.heading).toHaveText("See what your partnership comes to");
    await expect(this.cards).toHaveCount(0);
  }

  async startNew() {
    await this.page.getByTestId("new").click();
  }

  async openExample() {
    await this.page.getByTestId("example").click();
    await expect(this.page.getByTestId("chapter-verdict")).toBeVisible();
  }

  card(customer: string): Locator {
    return this.cards.filter({ hasText: customer });
  }

  async openCard(customer: string) {
    await this.card(customer).getByRole("heading").getByRole("link").click();
  }

  async seeResult(customer: string) {
    await this.card(customer).getByRole("link", { name: "Result", exact: true }).click();
  }

  async rename(customer: string) {
    await this.card(customer).getByRole("link", { name: "Rename" }).click();
  }

  async delete(customer: string) {
    await this.card(customer).getByTestId("delete").click();
  }

  async undo() {
    await this.undoNotice.getByRole("button", { name: "Undo" }).click();
  }
}
