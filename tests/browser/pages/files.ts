// Files out and in: the page that saves, and the preview of what came in.
import { expect, type Locator, type Page } from "@playwright/test";

export interface Given {
  name: string;
  text: string;
}

export class Files {
  readonly arrivals: Locator;
  readonly keep: Locator;
  readonly saved: Locator;
  readonly hint: Locator;

  constructor(private readonly page: Page) {
    this.arrivals = page.getByTestId("arrival");
    this.keep = page.getByTestId("keep");
    this.saved = page.getByTestId("saved").filter({ hasText: /./ });
    this.hint = page.getByTestId("drop-hint");
  }

  /** Chooses files where the page asks for them. */
  async pick(...files: Given[]) {
    const asking = this.page.waitForEvent("filechooser");
    await this.page.getByTestId("pick").click();
    const chooser = await asking;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })));
    await this.expectPreview();
  }

  /** Holds files over the page, and drops them when it shows where. */
  async drop(...files: Given[]) {
    const data = await this.page.evaluateHandle((files) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name));
      return data;
    }, files);
    await this.page.dispatchEvent("main h1", "dragover", { dataTransfer: data });
    await expect(this.hint).toBeVisible();
    await this.page.dispatchEvent("main h1", "drop", { dataTransfer: data });
    await expect(this.hint).toHaveCount(0);
    await this.expectPreview();
  }

  async expectPreview() {
    await expect(this.page.getByRole("heading", { level: 1, name: "What came in" })).toBeVisible();
    await expect(this.page).toHaveURL(/#\/incoming$/);
  }

  arrival(words: string): Locator {
    return this.arrivals.filter({ hasText: words });
  }

  /** The page where everything is saved. */
  async openAll() {
    await this.page.getByTestId("save-all").click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Save everything" })).toBeVisible();
  }

  /** The file that a button of that page gives out. */
  async save(what: "json" | "xlsx" | "answers" | "assessments"): Promise<{ name: string; body: Buffer }> {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByTestId(`save-${what}`).click();
    const file = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    await expect(this.saved).toHaveText(`Saved as ${file.suggestedFilename()}.`);
    return { name: file.suggestedFilename(), body: Buffer.concat(chunks) };
  }
}
