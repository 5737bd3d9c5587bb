// axe on every screen, in light and dark.
import { expect, test, violations } from "./support";
import { SCREENS } from "./screens";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const [name, show] of Object.entries(SCREENS)) {
      test(`accessible: ${name}`, async ({ page }) => {
        await show(page);
        expect(await violations(page)).toEqual([]);
      });
    }

    test("accessible: the rescue over a page", async ({ page }) => {
      await SCREENS["home with cards"](page);
      await page.evaluate(() => dispatchEvent(new CustomEvent("continuum-panic", { detail: "a message" })));
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await page.getByText("Technical details").click();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test("nothing moves for those who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await SCREENS["discuss, complete"](page);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll("*")].flatMap((element) => {
        const style = getComputedStyle(element);
        return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")].map(parseFloat);
      }),
    ),
  );
  expect(longest).toBeLessThan(0.01);
});
