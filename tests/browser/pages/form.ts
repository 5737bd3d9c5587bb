// The form that makes a partnership, or changes its names and date.
import { expect, type Locator, type Page } from "@playwright/test";
import { PARTIES, type Names, type Party } from "./words";

export type FieldName = Party | "date";

export class Form {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto("#/new");
    await expect(this.page.getByRole("heading", { level: 1, name: "New partnership" })).toBeVisible();
  }

  field(name: FieldName): Locator {
    return this.page.locator(`#field-${name}`);
  }

  fault(name: FieldName): Locator {
    return this.page.locator(`#fault-${name}`);
  }

  async name(names: Partial<Names>) {
    for (const party of PARTIES) {
      const name = names[party];
      if (name !== undefined) await this.field(party).fill(name);
    }
  }

  async date(day: string) {
    await this.field("date").fill(day);
  }

  async choose(instrument: "All three parties" | "One observer") {
    await this.page.getByRole("radio", { name: instrument }).check();
  }

  async submit() {
    await this.page.getByTestId("submit").click();
  }

  async cancel() {
    await this.page.getByRole("link", { name: "Cancel" }).click();
  }

  async delete() {
    await this.page.getByRole("button", { name: "Delete this partnership" }).click();
  }

  /** The form was refused: the field has the focus, is marked, and says what is wrong. */
  async expectFault(name: FieldName, message: string) {
    await expect(this.fault(name)).toHaveText(message);
    await expect(this.field(name)).toHaveAttribute("aria-invalid", "true");
    await expect(this.field(name)).toHaveAccessibleDescription(new RegExp(escape(message)));
  }

  async expectNoFault(name: FieldName) {
    await expect(this.fault(name).filter({ hasText: /./ })).toHaveCount(0);
    await expect(this.field(name)).not.toHaveAttribute("aria-invalid", "true");
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
