// Tells how high the content of the frame is, each time that it changes.

/** So often in a row a change may come with a change of the frame's own height: a second of smooth motion. */
const ECHOES = 60;

/** Calls `tell` with the height in whole pixels, at once and after each change. Gives what tells it once more. */
export function watchHeight(tell) {
  let last;
  let echoes = 0;
  // How large the frame was when it was last at rest.
  let rest = { width: innerWidth, height: innerHeight };
  let resizes = 0;

  addEventListener("resize", () => {
    const now = { width: innerWidth, height: innerHeight };
    const count = ++resizes;
    // Two pictures without another change.
    requestAnimationFrame(() => requestAnimationFrame(() => count === resizes && (rest = now)));
  });
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    // Content that is as high as the frame and a little more would grow for ever, since the frame is made as high as its
    // content.
    echoes = innerHeight !== rest.height && innerWidth === rest.width ? echoes + 1 : 0;
    if (echoes > ECHOES) return;
    last = height;
    tell(height);
  };
  // A frame that is out of sight is observed only when it comes into sight.
  measure();
  new ResizeObserver(measure).observe(document.body);
  return () => last !== undefined && tell(last);
}
