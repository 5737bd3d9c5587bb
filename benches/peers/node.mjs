// Times the robustness in JavaScript in Node:
//   node benches/peers/node.mjs RUNS

import { draws, seed, values, weights } from "./case.mjs";
import { robustness } from "./robustness.mjs";

const runs = Number(process.argv[2]);
const once = () => robustness(values, weights, draws, seed);

console.log(`version Node ${process.versions.node}`);
console.log("result node", ...once());
// Until the compiler has nothing left to improve.
for (const until = performance.now() + 1000; performance.now() < until; ) once();
const times = [];
for (let run = 0; run < runs; run++) {
  const started = performance.now();
  once();
  times.push((performance.now() - started) / 1000);
}
console.log("times robustness/node", ...times);
