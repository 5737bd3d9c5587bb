// Who answers: the groups with their people.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Group } from "./words";

export class People {
  readonly heading: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "Who answers?" });
  }

  /** To the people from another place of the same partnership. */
  async go() {
    await this.page.getByTestId("place-answer").click();
    await this.expectHere();
  }

  async expectHere() {
    await expect(this.heading).toBeVisible();
  }

  group(group: Group): Locator {
    return this.page.getByTestId(`group-${group}`);
  }

  /** The people of a group, or of all groups. */
  persons(group?: Group): Locator {
    return (group === undefined ? this.page : this.group(group)).getByTestId("person");
  }

  person(name: string): Locator {
    return this.page.getByTestId("person").filter({ hasText: name });
  }

  async add(group: Group, name = "") {
    await this.page.locator(`#name-${group}`).fill(name);
    await this.page.getByTestId(`add-${group}`).click();
    await expect(this.page).toHaveURL(/\/answer\/[0-9a-z]{16}\/1$/);
  }

  /** Start, continue or review: the link says which. */
  async goOn(name: string, word: "Start" | "Continue" | "Review") {
    await this.person(name).getByRole("link", { name: word }).click();
  }

  async remove(name: string) {
    await this.person(name).getByRole("button", { name: /^Remove/ }).click();
  }

  async expectCount(name: string, count: string) {
    await expect(this.person(name)).toContainText(count);
  }

  async seeResult() {
    await this.page.getByTestId("see-result").click();
  }
}
