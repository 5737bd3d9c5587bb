// The page as one file: a copy of it in a place of its own, as it would lie on a memory stick.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";

const NAME = "partnership-continuum.html";

export class Stick {
  private readonly folder = mkdtempSync(join(tmpdir(), "continuum-stick-"));
  readonly path = join(this.folder, NAME);
  /** Where a browser finds the file. */
  readonly address = pathToFileURL(this.path).href;

  constructor(from = join("dist/site", NAME)) {
    copyFileSync(from, this.path);
  }

  async open(page: Page, where = "") {
    await page.goto(this.address + where);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** Puts more of what a company has built in into the file. */
  bake(more: Record<string, unknown>) {
    const text = readFileSync(this.path, "utf8");
    const baked = text.replace('{"single":true}', JSON.stringify({ single: true, ...more }));
    expect(baked).not.toBe(text);
    writeFileSync(this.path, baked);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Inviting where no other device can open the page. */
export class Nowhere {
  readonly address: Locator;
  readonly fault: Locator;
  readonly leads: Locator;
  /** What was given out as a file. */
  readonly saved: Locator;

  constructor(private readonly page: Page) {
    this.address = page.getByLabel("Address of the page on the web");
    this.fault = page.locator("#nowhere-fault");
    this.leads = page.locator(".leads");
    this.saved = page.getByTestId("saved-as");
  }

  async use(address: string) {
    await this.address.fill(address);
    await this.page.getByRole("button", { name: "Use this address" }).click();
  }

  async useAnother() {
    await this.page.getByRole("button", { name: "Use another address" }).click();
  }

  /** The button that gives out the invitation. */
  async save() {
    await this.page.getByRole("button", { name: "Save the invitation as a file" }).click();
  }
}
