// How well the text can be read on its background. Accents need no advice: the element makes them readable by itself.

/** @typedef {import("./settings.js").Settings} Settings */

/** The background when none is set, in the light and in the dark theme: www/palette.css. */
const BACKGROUND = { light: "#faf9f6", dark: "#12161d" };

/** A sentence on text that is hard to read, or an empty one. */
export function advice(/** @type {Settings} */ { background, foreground, theme }) {
  // Without a colour of its own the text follows the background.
  if (!foreground) return "";
  for (const mode of /** @type {const} */ (["light", "dark"])) {
    if (theme !== "auto" && theme !== mode) continue;
    const found = ratio(foreground, background || BACKGROUND[mode]);
    if (found >= 4.5) continue;
    const where = background ? "on this background" : `in the ${mode} theme`;
    const way = background ? "" : " Set a background too, or choose a theme.";
    return `The text would be hard to read ${where}: its contrast is ${told(found)}, and 4.5 is enough.${way}`;
  }
  return "";
}

/** A colour as #rrggbb, as a colour field takes it. */
export function hex(/** @type {string} */ colour) {
  return `#${channels(colour).map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Cut, not rounded: 4.49 is not 4.5. */
function told(/** @type {number} */ ratio) {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

/** The contrast of two colours as WCAG has it, from 1 to 21. @param {string} one @param {string} other */
function ratio(one, other) {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(/** @type {string} */ colour) {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue from 0 to 255, as the browser paints the colour. */
function channels(/** @type {string} */ colour) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const paint = canvas.getContext("2d", { willReadFrequently: true });
  if (!paint) return [0, 0, 0];
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
