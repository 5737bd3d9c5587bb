// Servers for tests on more than one origin: what is built, and pages of companies that show it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
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
 * What a host does wrong with a file: it answers something else, it sends only the first half of it as if that were all, or
 * the connection is cut in the middle.
 * @typedef {{ status?: number, type?: string, location?: string, body: string } | "half" | "cut"} Fault
 */

/**
 * Serves folders that may change while they are served, each under a path of its own, and may have bad days.
 * @param {Record<string, string>} folders by path, which begins and ends with a slash
 */
export async function serveChanging(folders) {
  const sites = Object.entries(folders).map(([path, folder]) => ({ path, folder, files: sirv(folder, { dev: true }) }));
  /** @type {{ of: (path: string) => boolean, until: Promise<void> }} */
  let held = { of: () => false, until: Promise.resolve() };
  const host = {
    origin: "",
    /** What has been asked for, as paths. @type {string[]} */
    asked: [],
    /** What goes wrong with the file of this path. @type {(path: string) => Fault | undefined} */
    fault: () => undefined,
    /** What the host says of the file of this path beside its own. @type {(path: string) => Record<string, string>} */
    headers: () => ({}),
    /**
     * Whoever asks for the file of such a path waits, until what this gives is released.
     * @param {(path: string) => boolean} of
     */
    hold: (of) => {
      let release = () => {};
      held = { of, until: new Promise((resolve) => (release = () => resolve(undefined))) };
      return { release };
    },
    /** No answer to anybody from now on. */
    stop: async () => {},
    /** Answers again, at the same address. */
    start: async () => {},
  };
  /** @type {import("node:http").RequestListener} */
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    host.asked.push(pathname);
    if (held.of(pathname)) await held.until;
    const site = sites.find(({ path }) => pathname.startsWith(path));
    const missing = () => response.writeHead(404, { "Content-Type": "text/html" }).end("<p>Not found</p>");
    if (!site) return missing();
    const fault = host.fault(pathname);
    if (fault === undefined) {
      request.url = pathname.slice(site.path.length - 1);
      const headers = host.headers(pathname);
      const send = response.writeHead.bind(response);
      // Over those of the static server, which sends its own with the status.
      response.writeHead = (/** @type {number} */ status, /** @type {object} */ own) => send(status, { ...own, ...headers });
      return site.files(request, response, missing);
    }
    if (typeof fault === "object") {
      if (fault.location) response.setHeader("Location", fault.location);
      return response.writeHead(fault.status ?? 200, { "Content-Type": fault.type ?? "text/html" }).end(fault.body);
    }
    const whole = readFileSync(join(site.folder, pathname.slice(site.path.length)));
    const half = whole.subarray(0, whole.length / 2);
    response.setHeader("Content-Type", "application/wasm");
    if (fault === "half") return response.end(half);
    response.setHeader("Content-Length", whole.length);
    return response.write(half, () => response.destroy());
  };
  let server = await listen(answer);
  host.origin = server.origin;
  host.stop = () => server.close();
  host.start = async () => {
    server = await listen(answer, Number(new URL(host.origin).port));
  };
  return host;
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
 * Listens on a free port of 127.0.0.1, which is an origin of its own, or on a given one.
 * @param {import("node:http").RequestListener} answer
 * @param {number} [port]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
function listen(answer, port = 0) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
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
