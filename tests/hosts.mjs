// Servers for tests on more than one origin: what is built, and pages of companies that show it.
import { createServer } from "node:http";
import sirv from "sirv";

/** Where the site lies on its server: deep inside, since it promises to work under any path. */
const BASE = "/some/base/";

/**
 * Serves the folder of the site as any static host would, other origins included.
 * @param {string} folder
 */
export function serveSite(folder) {
  const files = sirv(folder, { dev: true });
  return listen((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    const missing = () => response.writeHead(404).end();
    if (!request.url?.startsWith(BASE)) return missing();
    request.url = request.url.slice(BASE.length - 1);
    files(request, response, missing);
  }).then((server) => ({ ...server, address: `${server.origin}${BASE}` }));
}

/**
 * Serves pages under a content security policy of their own. A text may be put in later, under any path.
 * @param {Record<string, string>} pages by path; what ends in `.js` is a script, anything else is HTML
 * @param {string} [policy] the content security policy
 */
export function servePages(pages, policy) {
  return listen((request, response) => {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    const body = pages[path];
    if (body === undefined) return response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    response.setHeader("Content-Type", `${type};charset=utf-8`);
    if (policy !== undefined) response.setHeader("Content-Security-Policy", policy);
    response.end(body);
  });
}

/**
 * Listens on a free port of 127.0.0.1, which is an origin of its own.
 * @param {import("node:http").RequestListener} answer
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
function listen(answer) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      const close = () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ origin: `http://127.0.0.1:${port}`, close });
    });
  });
}
