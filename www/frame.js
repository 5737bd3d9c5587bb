// Makes every frame of Partnership Continuum on a page as high as what is in it:
//   <iframe src="https://HOST/embed.html" title="Quick check"></iframe>
//   <script src="https://HOST/frame.js" async></script>
// Nothing else of the frame or of the page is touched. Loaded twice it does the same.
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="frame.js"]');
  if (!script) throw new Error("frame.js has to be loaded by a <script> of its own");
  const { href: page, origin } = new URL("embed.html", script.src);
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.split(/[?#]/)[0] === page);

  addEventListener("message", ({ data, source, origin: from }) => {
    const said = data?.continuum;
    if (said?.v !== 1 || said.type !== "height") return;
    const { height } = said;
    if (!Number.isFinite(height) || height <= 0 || height > 100_000) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // A frame with `sandbox` may have no origin.
    const alone = frame?.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (!frame || from !== (alone ? "null" : origin)) return;
    // The height of some frames includes their border.
    const whole = getComputedStyle(frame).boxSizing === "border-box";
    const border = whole ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.ceil(height) + border}px`;
  });

  // Frames that have told their height before this script was here tell it again. There is no secret in it.
  const again = { continuum: { v: 1, type: "set-config", config: {} } };
  frames().forEach(({ contentWindow }) => contentWindow?.postMessage(again, "*"));
})();
