// Small screens, zoom and paper.
import { expect, overhang, test } from "./support";
import { SCREENS } from "./screens";

for (const [what, use] of Object.entries({
  "320 px": { viewport: { width: 320, height: 640 } },
  "200 % zoom of a 1280 px window": { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
  "1280 px": { viewport: { width: 1280, height: 800 } },
})) {
  test.describe(what, () => {
    test.use(use);

    for (const [name, show] of Object.entries(SCREENS)) {
      test(`nothing sticks out sideways: ${name}`, async ({ page }) => {
        await show(page);
        expect(await overhang(page)).toBe(0);
        const outside = await page.evaluate(() => {
          const scrolls = (element: Element | null): boolean =>
            element !== null && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
          return [...document.querySelectorAll("main *, header *, footer *")]
            .filter((element) => !element.closest("svg, .hidden") && !scrolls(element.parentElement))
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
            .map((element) => element.outerHTML.slice(0, 120));
        });
        expect(outside).toEqual([]);
      });
    }
  });
}

test.describe("a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("what has the focus is not under the strip with the score", async ({ page }) => {
    await SCREENS["section without answers"](page);
    const strip = page.getByTestId("open-score");
    for (const radio of await page.locator("fieldset.statement input[value='3']").all()) {
      await radio.focus();
      await expect(radio).toBeInViewport();
      const [box, covering] = [await radio.boundingBox(), await strip.boundingBox()];
      expect(box!.y + box!.height, "focus not obscured (WCAG 2.4.11)").toBeLessThanOrEqual(covering!.y + 1);
    }
  });

  for (const screen of ["home with cards", "people", "section with answers", "discuss, complete", "try, changed with everything open", "act with everything", "time, several rounds", "present, verdict", "lead, question"]) {
    test(`every control can be hit with a thumb: ${screen}`, async ({ page }) => {
      await SCREENS[screen](page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("main button, main .button, main input[type=radio], nav a, main [role=button]")]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 100)}`),
      );
      expect(small).toEqual([]);
    });
  }
});

test("on paper the result stands without the controls", async ({ page }) => {
  await SCREENS["discuss, complete"](page);
  await page.emulateMedia({ media: "print" });
  for (const gone of ["header.top", "footer", "nav.places", ".skip", ".actions"]) {
    for (const each of await page.locator(gone).all()) await expect(each).toBeHidden();
  }
  await expect(page.getByText("Choose a party, a tie or the score")).toBeHidden();
  await expect(page.getByRole("link", { name: "Change names or date" })).toBeHidden();
  for (const stays of ["diagram", "chapter-verdict", "chapter-equation", "chapter-ledger"]) {
    await expect(page.getByTestId(stays)).toBeVisible();
  }
  await expect(page.getByText("Northfield Hospital").first()).toBeVisible();
  await expect(page.getByText("23 November 2026")).toBeVisible();
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  }
});
