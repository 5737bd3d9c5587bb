// Robustness in JavaScript, written to be fast: the very draws and formulas of src/model/{chance,quick,robustness}.rs,
// for a profile without gaps and the geometric mean.

const CONCENTRATION = 60;
const ERROR = 0.125;

/** Median, 5 %, 95 %, and the shares of the five zones. `values` are 21 numbers from 0 to 1. */
export function robustness(values, weights, draws, seed) {
  const chance = new Chance(seed);
  const gammas = weights.map((weight) => new Gamma(chance, CONCENTRATION * weight));
  const given = Float64Array.from(values);
  const drawn = new Float64Array(given.length);
  const scores = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const a = gammas[0].next();
    const b = gammas[1].next();
    const c = gammas[2].next();
    for (let place = 0; place < given.length; place++) {
      const value = given[place] + ERROR * (2 * chance.uniform() - 1);
      drawn[place] = value < 0 ? 0 : value > 1 ? 1 : value;
    }
    const scale = 3 / (a + b + c);
    scores[draw] = score(a * scale, b * scale, c * scale, drawn);
  }
  return summary(scores);
}

/** The score when everything has a value, as in src/model/quick.rs. */
function score(wa, wb, wc, v) {
  const qa = commitment(v, 0);
  const qb = commitment(v, 6);
  const qc = commitment(v, 12);
  const oa = wa * Math.sqrt(v[0] * v[2]);
  const ob = wb * Math.sqrt(v[6] * v[8]);
  const oc = wc * Math.sqrt(v[12] * v[14]);
  const sum = oa + ob + oc;
  const pairs =
    bond(wa, qa, wb, qb, v[18]) * (oa + ob) +
    bond(wa, qa, wc, qc, v[19]) * (oa + oc) +
    bond(wb, qb, wc, qc, v[20]) * (ob + oc);
  const all = 2 * Math.exp((wa * qa + wb * qb + wc * qc) / (wa + wb + wc)) - 1;
  const score = sum + (pairs + 2 * all * sum) / 6;
  return score < 0 ? 0 : score > 5 ? 5 : score;
}

/** The logarithm of a party's commitment. */
function commitment(v, from) {
  return Math.log(v[from + 3] * v[from + 4] * (v[from + 5] * v[from + 1])) * 0.25;
}

function bond(wi, qi, wj, qj, tie) {
  const total = wi + wj;
  return 2 * Math.exp((wi * qi + wj * qj + 0.5 * total * Math.log(tie)) / (total * 1.5)) - 1;
}

/** xoshiro128++, seeded by SplitMix64. */
class Chance {
  constructor(seed) {
    // A typed array, since a field with 32 bits would be allocated anew at each change.
    this.state = new Int32Array(new BigInt64Array([0n, 0n]).buffer);
    const words = new BigUint64Array(this.state.buffer);
    let x = BigInt(seed);
    for (let place = 0; place < words.length; place++) {
      x = BigInt.asUintN(64, x + 0x9e3779b97f4a7c15n);
      let z = BigInt.asUintN(64, (x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n);
      z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
      words[place] = z ^ (z >> 31n);
    }
  }

  /** Uniform between 0 and 1. */
  uniform() {
    const s = this.state;
    const s0 = s[0];
    const s1 = s[1];
    const s2 = s[2] ^ s0;
    const s3 = s[3] ^ s1;
    const sum = (s0 + s[3]) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
    s[1] = s1 ^ s2;
    s[0] = s0 ^ s3;
    s[2] = s2 ^ (s1 << 9);
    s[3] = (s3 << 11) | (s3 >>> 21);
    return (result + 0.5) * (1 / 4294967296);
  }

  /** Normal, by Leva's ratio of uniforms. */
  normal() {
    for (;;) {
      const u = this.uniform();
      const v = 1.7156 * (this.uniform() - 0.5);
      const x = u - 0.449871;
      const y = Math.abs(v) + 0.386595;
      const q = x * x + y * (0.196 * y - 0.25472 * x);
      if (q < 0.27597 || (q <= 0.27846 && v * v <= -4 * Math.log(u) * u * u)) return v / u;
    }
  }
}

/** Gamma of one shape, by Marsaglia and Tsang. */
class Gamma {
  constructor(chance, shape) {
    this.chance = chance;
    this.d = shape - 1 / 3;
    this.c = 1 / Math.sqrt(9 * this.d);
  }

  next() {
    const { chance, d, c } = this;
    for (;;) {
      const x = chance.normal();
      const cube = 1 + c * x;
      if (cube <= 0) continue;
      const v = cube * cube * cube;
      const square = x * x;
      const u = chance.uniform();
      if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
    }
  }
}

function summary(scores) {
  scores.sort();
  const bounds = [1, 2, 3, 4].map((whole) => below(scores, whole - 1e-9));
  const edges = [0, ...bounds, scores.length];
  const shares = edges.slice(1).map((edge, place) => (edge - edges[place]) / scores.length);
  return [quantile(scores, 0.5), quantile(scores, 0.05), quantile(scores, 0.95), ...shares];
}

/** How many of sorted values are below a bound. */
function below(sorted, bound) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const index = Math.floor(place);
  const low = sorted[index];
  const high = sorted[Math.min(index + 1, sorted.length - 1)];
  return low + (high - low) * (place - index);
}
