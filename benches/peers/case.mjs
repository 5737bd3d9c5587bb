// What is measured, read from the result that the golden tests keep: the 21 values of a profile, and the weights.

import { readFileSync } from "node:fs";

const PARTIES = ["customer", "vendor", "provider"];
const DIMENSIONS = ["investment", "return", "role", "engagement", "alignment", "horizon"];
const TIES = ["customer-vendor", "customer-provider", "vendor-provider"];

const result = JSON.parse(readFileSync(new URL("../../tests/golden/model/good.result.json", import.meta.url), "utf8"));

/** In the order of `Factor::all`: the dimensions of each party, then the ties. */
export const values = [
  ...PARTIES.flatMap((party) => DIMENSIONS.map((dimension) => result.parties[party].dimensions[dimension].value)),
  ...TIES.map((tie) => result.ties[tie].strength),
];
export const weights = [0.4, 0.3, 0.3];
export const draws = 10_000;
export const seed = 1;
