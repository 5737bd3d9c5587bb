// Try: the score beside today's, the sliders, the picture with its knobs, the levers, and what was changed.
import { expect, type Locator, type Page } from "@playwright/test";
import type { PartName } from "./discuss";

/** The name of a value, such as `vendor-role` or `customer-vendor-tie`. */
export type Value = string;

export class Trial {
  readonly heading: Locator;
  readonly before: Locator;
  readonly after: Locator;
  readonly difference: Locator;
  readonly zone: Locator;
  readonly equation: Locator;
  readonly reset: Locator;
  readonly diagram: Locator;
  readonly ghost: Locator;
  readonly outlook: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly changed: Locator;
  readonly changes: Locator;
  readonly levers: Locator;
  readonly added: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "What would change it" });
    this.before = page.getByTestId("trial-before");
    this.after = page.getByTestId("trial-after");
    this.difference = page.getByTestId("trial-difference");
    this.zone = page.getByTestId("trial-zone");
    this.equation = page.getByTestId("trial-equation");
    this.reset = page.getByTestId("trial-reset");
    this.diagram = page.getByTestId("diagram");
    this.ghost = page.getByTestId("ghost");
    this.outlook = page.getByTestId("trial-outlook");
    this.undo = page.getByTestId("undo");
    this.redo = page.getByTestId("redo");
    this.changed = page.getByTestId("trial-changed");
    this.changes = this.changed.getByRole("listitem");
    this.levers = page.getByTestId("trial-levers").getByRole("listitem");
    this.added = page.getByTestId("action-added");
  }

  /** From another place of the same partnership. */
  async go() {
    await this.page.getByTestId("place-try").click();
    await expect(this.heading).toBeVisible();
  }

  slider(value: Value): Locator {
    return this.page.getByTestId(`value-${value}`);
  }

  /** Moves a slider with keys, from where it is. */
  async press(value: Value, ...keys: string[]) {
    const slider = this.slider(value);
    await slider.evaluate((range) => range.closest("details")?.setAttribute("open", ""));
    await slider.focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Where a value stands, on the scale from 1 to 5. */
  async at(value: Value): Promise<number> {
    return Number(await this.slider(value).inputValue()) / 10;
  }

  async expectAt(value: Value, at: number) {
    await expect(this.slider(value)).toHaveValue(String(Math.round(10 * at)));
  }

  /** The sliders of a party, or of all ties. */
  group(name: "customer" | "vendor" | "provider" | "ties"): Locator {
    return this.page.locator(name === "ties" ? "#values-ties" : `#values-party-${name}`);
  }

  part(name: PartName): Locator {
    return this.diagram.getByTestId(name);
  }

  /** What is said of a part of the picture. */
  async spoken(name: PartName): Promise<string> {
    return (await this.part(name).getAttribute("aria-label")) ?? "";
  }

  knob(value: Value): Locator {
    return this.page.getByTestId(`knob-${value}`);
  }

  /** The knob that is in the hand. */
  get held(): Locator {
    return this.page.locator(".knob.held");
  }

  /** The middle of a knob, in the window. */
  async knobAt(value: Value): Promise<{ x: number; y: number }> {
    await this.knob(value).scrollIntoViewIfNeeded();
    const box = (await this.knob(value).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  change(text: string): Locator {
    return this.changes.filter({ hasText: text });
  }

  lever(place: number): { row: Locator; apply: Locator; gain: () => Promise<number> } {
    const row = this.levers.nth(place);
    const gain = async () => Number((await row.locator(".bar-number").textContent())?.replace("−", "-"));
    return { row, apply: row.getByRole("button"), gain };
  }

  /** What the levers that are shown would add, in their order. */
  async gains(): Promise<number[]> {
    const texts = await this.levers.locator(".bar-number").allTextContents();
    return texts.filter((text) => text !== "").map(Number);
  }

  async openAll() {
    const closed = this.page.locator("main details:not([open]) > summary:visible");
    while ((await closed.count()) > 0) await closed.first().click();
  }

  async expectAsToday() {
    await expect(this.before).toBeEmpty();
    await expect(this.difference).toBeEmpty();
    await expect(this.equation).toContainText("as today");
    await expect(this.changed).toContainText("Nothing so far.");
    await expect(this.reset).toHaveAttribute("aria-disabled", "true");
    await expect(this.ghost.locator("path").first()).toHaveAttribute("d", "");
  }
}
