// Serves a folder on a local address: right types, honest 404s, and nothing kept in a cache.
//   node xtask/node/serve.mjs FOLDER [--host 127.0.0.1] [--port 8080] [--base /some/path/]

import { createServer } from "node:http";
import { parseArgs } from "node:util";
import sirv from "sirv";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    host: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "8080" },
    base: { type: "string", default: "/" },
  },
});
const { host, port, base } = values;
const folder = positionals[0];
if (!folder) fail("which folder to serve?");

// `dev` reads the folder at each request and answers with no-store, so that a rebuilt page is seen at once.
const files = sirv(folder, { dev: true });

const server = createServer((request, response) => {
  // As a host of the element has to: pages of other origins load its module and its program.
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405, "Method not allowed");
  if (`${request.url}/` === base) return response.writeHead(308, { Location: base }).end();
  if (!request.url.startsWith(base)) return answer(response, 404, "Not found");
  request.url = request.url.slice(base.length - 1);
  files(request, response, () => answer(response, 404, "Not found"));
});

server.on("error", (error) => fail(error.code === "EADDRINUSE" ? `port ${port} is taken` : error.message));
server.listen(Number(port), host, () => console.log(`http://${host}:${port}${base}`));

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

function answer(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain;charset=utf-8", "Cache-Control": "no-store" }).end(text);
}

function fail(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}
