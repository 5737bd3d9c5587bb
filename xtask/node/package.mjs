// Fills the package for npm beside the two modules and their programs, which are there: the description of the package,
// types, the manifest of the element, schemas, licences.
//   node xtask/node/package.mjs FOLDER VERSION

import Ajv from "ajv";
import { compile } from "json-schema-to-typescript";
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [folder, version] = process.argv.slice(2);
const SCHEMAS = ["input", "result", "instrument", "record"];
const STORED = "partnership-continuum";
const tool = (cwd, path, ...words) =>
  execFileSync(process.execPath, [resolve("node_modules", path), ...words], { cwd, stdio: "inherit" });
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const put = (name, text) => writeFileSync(join(folder, name), text);
const schema = (name) => json(`docs/${name}.schema.json`);

for (const name of ["README.md", "node.js", "global.d.ts"]) copyFileSync(join("npm", name), join(folder, name));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(name, join(folder, name));
mkdirSync(join(folder, "schemas"));
for (const name of [...SCHEMAS, STORED]) copyFileSync(`docs/${name}.schema.json`, join(folder, "schemas", `${name}.schema.json`));
put("api.d.ts", await apiTypes());
elementTypes();
put("custom-elements.json", `${JSON.stringify(manifest(), null, 2)}\n`);
put("package.json", `${JSON.stringify(description(), null, 2)}\n`);

function description() {
  const files = readdirSync(folder).filter((name) => !["package.json", "README.md"].includes(name));
  return {
    name: "partnership-continuum",
    version,
    description: "What a customer, a vendor and an IT provider make of working together: the check as an element, and its API",
    license: "(MIT OR Apache-2.0)",
    keywords: ["partnership", "assessment", "custom-element", "web-component", "webassembly"],
    type: "module",
    exports: {
      ".": { types: "./api.d.ts", node: "./node.js", default: "./api.js" },
      "./element": { types: "./element.d.ts", default: "./element.js" },
      "./custom-elements.json": "./custom-elements.json",
      "./schemas/*": "./schemas/*",
      "./api.wasm": "./api.wasm",
      "./element.wasm": "./element.wasm",
      "./package.json": "./package.json",
    },
    types: "./api.d.ts",
    customElements: "custom-elements.json",
    // Importing the element makes it known to the page; nothing else does anything by being imported.
    sideEffects: ["./element.js"],
    files: files.sort(),
    engines: { node: ">=20" },
  };
}

/** The shapes, from the schemas that the tests hold the program to, and then the functions. */
async function apiTypes() {
  const $defs = { ...schema(STORED).$defs };
  const properties = {};
  for (const name of SCHEMAS) {
    const { $schema, $id, $defs: own, ...part } = schema(name);
    // Two schemas may call something by one name; what it is called as a type is its title.
    const apart = (value) => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"#/$defs/${name}.`));
    for (const [key, value] of Object.entries(own ?? {})) $defs[`${name}.${key}`] = apart(value);
    $defs[name] = apart(part);
    properties[name] = { $ref: `#/$defs/${name}` };
  }
  const whole = { type: "object", properties, additionalProperties: false, $defs };
  const options = { bannerComment: "", unreachableDefinitions: false, ignoreMinAndMaxItems: true };
  const shapes = await compile(typed(whole), "Shapes", options);
  // What holds them together is no shape of its own.
  const named = shapes.replace(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export interface Shapes \{[\s\S]*?\n\}\n/, "");
  return `// Made by cargo xtask dist from the published schemas and npm/api.d.ts.\n\n${readFileSync("npm/api.d.ts", "utf8")}\n${named}`;
}

/** A schema without what only a validator can say, with all places in one document, and each shape as one type. */
function typed(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (typeof value?.$ref === "string") return { $ref: value.$ref.replace(/^urn:[^#]*/, "") };
    if (key === "allOf" && value.every((each) => each.if)) return undefined;
    return value;
  });
}

/** The class as TypeScript sees it, from its comments. */
function elementTypes() {
  const scratch = mkdtempSync(join(tmpdir(), "continuum-types-"));
  try {
    cpSync("www/embed", join(scratch, "embed"), { recursive: true });
    copyFileSync(join(folder, "api.d.ts"), join(scratch, "api.d.ts"));
    const options = ["--declaration", "--allowJs", "--emitDeclarationOnly", "--skipLibCheck", "--target", "es2024"];
    const modules = ["--module", "esnext", "--moduleResolution", "bundler", "--rootDir", scratch, "--outDir", join(scratch, "out")];
    tool(".", "typescript/bin/tsc", ...options, ...modules, join(scratch, "embed/element.js"));
    const types = readFileSync(join(scratch, "out/embed/element.d.ts"), "utf8").replaceAll("../api.js", "./api.js");
    put("element.d.ts", `/// <reference path="./global.d.ts" />\n${types}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The Custom Elements Manifest, from the same comments, with only what is for others. */
function manifest() {
  const scratch = mkdtempSync(join(tmpdir(), "continuum-manifest-"));
  try {
    // From inside, since it writes into the package.json of the folder that it is called in.
    writeFileSync(join(scratch, "package.json"), "{}");
    copyFileSync("www/embed/element.js", join(scratch, "element.js"));
    const words = ["analyze", "--globs", "element.js", "--outdir", ".", "--quiet"];
    tool(scratch, "@custom-elements-manifest/analyzer/cem.js", ...words);
    const made = { ...json(join(scratch, "custom-elements.json")), readme: "README.md" };
    const [{ exports, declarations }] = made.modules;
    const [element] = declarations.filter(({ customElement }) => customElement);
    made.modules[0].declarations = [element];
    const isOpen = ({ name, privacy }) => !name.startsWith("#") && (privacy ?? "public") === "public";
    element.members = element.members.filter(isOpen);
    // What it finds in the code beside the comments has no name, since the code puts the name together.
    element.events = element.events.filter(({ name }) => name);
    exports.find(({ kind }) => kind === "custom-element-definition").name = element.tagName;
    const ajv = new Ajv({ strict: false });
    if (!ajv.validate(json("node_modules/custom-elements-manifest/schema.json"), made)) {
      throw new Error(`the manifest does not fit its schema: ${ajv.errorsText()}`);
    }
    return made;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
