// Answering from several devices: inviting, being invited, sending back, bringing in.
import { createRequire } from "node:module";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Group } from "./words";

// Its types do not say how it is exported; at run time it is this function.
const jsQR = createRequire(import.meta.url)("jsqr") as typeof import("jsqr").default;

/** What stands on a QR code that the page shows: drawn on a canvas, and read as a camera would. */
export async function decoded(code: Locator): Promise<string> {
  await expect(code).toBeVisible();
  const { data, width } = await code.evaluate(async (svg) => {
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const width = Number(svg.getAttribute("viewBox")?.split(" ")[2]) * 3;
    copy.setAttribute("width", String(width));
    copy.setAttribute("height", String(width));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = width;
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    return { data: [...context.getImageData(0, 0, width, width).data], width };
  });
  return jsQR(new Uint8ClampedArray(data), width, width)?.data ?? "no code";
}

/** The facilitator's side. */
export class Gather {
  readonly heard: Locator;
  readonly link: Locator;
  readonly code: Locator;
  readonly hide: Locator;
  readonly paste: Locator;
  readonly arrivals: Locator;
  readonly take: Locator;
  readonly waits: Locator;

  constructor(private readonly page: Page) {
    this.heard = page.getByTestId("heard");
    this.link = page.getByTestId("link");
    this.code = page.getByTestId("code");
    this.hide = page.getByTestId("hide");
    this.paste = page.getByTestId("paste");
    this.arrivals = page.getByTestId("arrival");
    this.take = page.getByTestId("take");
    this.waits = page.getByTestId("waits");
  }

  /** From who answers to the invitation; gives the link. */
  async invite(): Promise<string> {
    await this.page.getByTestId("invite").click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Invite others to answer" })).toBeVisible();
    return this.link.inputValue();
  }

  /** From who answers to where answers come in. */
  async collect() {
    await this.page.getByTestId("collect").click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Bring answers in" })).toBeVisible();
  }

  async bring(text: string) {
    await this.paste.fill(text);
    await expect(this.arrivals.first()).toBeVisible();
  }
}

/** The side of who was invited. */
export class Guest {
  readonly who: Locator;
  readonly back: Locator;
  readonly link: Locator;
  readonly code: Locator;

  constructor(private readonly page: Page) {
    this.who = page.getByTestId("who-person");
    this.back = page.getByTestId("back");
    this.link = page.getByTestId("link");
    this.code = page.getByTestId("code");
  }

  async open(link: string) {
    await this.page.goto(link);
    await expect(this.page.getByRole("heading", { level: 1, name: "Your view is wanted" })).toBeVisible();
  }

  async beginAs(name: string) {
    await this.page.getByRole("button", { name: `Begin as ${name}` }).click();
  }

  async beginAsOther(group: Group, name = "") {
    await this.page.locator(`#who-name-${group}`).fill(name);
    await this.page.getByTestId(`who-start-${group}`).click();
  }

  /** Answers everything with the same key, which leads from one statement to the next and then to the way on. */
  async answerAll(answer: 1 | 2 | 3 | 4 | 5) {
    const next = this.page.getByTestId("next");
    for (let section = 1; ; section++) {
      await expect(this.page).toHaveURL(new RegExp(`/${section}$`));
      // The new page is there once its heading has taken the focus.
      await expect(this.page.getByRole("heading", { level: 1 })).toBeFocused();
      const statements = this.page.locator("fieldset.statement");
      await statements.first().getByRole("radio").first().focus();
      const count = await statements.count();
      for (let place = 0; place < count; place++) await this.page.keyboard.press(String(answer));
      await expect(next).toBeFocused();
      const last = (await next.textContent()) === "Finish";
      await this.page.keyboard.press("Enter");
      if (last) break;
    }
    await expect(this.back).toBeVisible();
  }

  async sent(): Promise<string> {
    await expect(this.link).toHaveValue(/#v1\./);
    return this.link.inputValue();
  }
}
