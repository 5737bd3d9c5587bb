// Draws the icons of the installed page, from www/icons/*.svg to the PNG files beside them, which are committed. By hand:
//   CHROMIUM=/usr/bin/chromium node xtask/node/icons.mjs
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";

const ICONS = [
  { from: "icon", to: "icon-192", size: 192 },
  { from: "icon", to: "icon-512", size: 512 },
  { from: "maskable", to: "maskable-512", size: 512 },
  // iOS puts its own corners on it.
  { from: "maskable", to: "apple-180", size: 180 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const { from, to, size } of ICONS) {
  const drawing = readFileSync(`www/icons/${from}.svg`, "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: `www/icons/${to}.png`, omitBackground: true });
}
await browser.close();
