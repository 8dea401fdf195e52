/**
 * The elementary functions of System.Math as the C library of Linux gives them: nearly always the nearest double. V8's own are up to one unit
 * in the last place off for every tenth argument, which shows wherever a script prints all digits. They are computed here with pairs of
 * doubles (about 106 bits) and rounded once.
 */

/** A number as an unevaluated sum of two doubles; the second is smaller than half a unit of the first. */
type Pair = readonly [hi: number, lo: number];

const splitter = 134217729;

function quickSum(a: number, b: number): Pair {
  const s = a + b;
  return [s, b - (s - a)];
}

function sum(a: number, b: number): Pair {
  const s = a + b;
  const bb = s - a;
  return [s, a - (s - bb) + (b - bb)];
}

function product(a: number, b: number): Pair {
  const p = a * b;
  const ta = splitter * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = splitter * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function add(a: Pair, b: Pair): Pair {
  const [s, e] = sum(a[0], b[0]);
  const [t, f] = sum(a[1], b[1]);
  const [u, g] = quickSum(s, e + t);
  return quickSum(u, g + f);
}

const negate = (a: Pair): Pair => [-a[0], -a[1]];
const subtract = (a: Pair, b: Pair): Pair => add(a, negate(b));

function multiply(a: Pair, b: Pair): Pair {
  const [p, e] = product(a[0], b[0]);
  return quickSum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

function scale(a: Pair, b: number): Pair {
  const [p, e] = product(a[0], b);
  return quickSum(p, e + a[1] * b);
}

function divide(a: Pair, b: Pair): Pair {
  const q1 = a[0] / b[0];
  const r = subtract(a, scale(b, q1));
  const q2 = r[0] / b[0];
  const r2 = subtract(r, scale(b, q2));
  const [s, e] = quickSum(q1, q2);
  return quickSum(s, e + r2[0] / b[0]);
}

const one: Pair = [1, 0];
const ln2: Pair = [Math.LN2, 2.3190468138462996e-17];
const ln2Rest = 5.707708438416212e-34;
const halfPi: Pair = [1.5707963267948966, 6.123233995736766e-17];
const halfPiRest = -1.4973849048591833e-33;

/** 1/n! for n up to 27, made when first used. */
let inverses: Pair[] | null = null;
function inverseFactorials(): readonly Pair[] {
  if (inverses) return inverses;
  inverses = [one];
  for (let n = 1; n <= 28; n++) inverses.push(divide(inverses[n - 1]!, [n, 0]));
  return inverses;
}

/** e^r - 1 for |r| up to 0.35. */
function expm1Core(r: Pair): Pair {
  const inverse = inverseFactorials();
  const x: Pair = [r[0] / 64, r[1] / 64];
  let t: Pair = inverse[10]!;
  for (let n = 9; n >= 1; n--) t = add(multiply(t, x), inverse[n]!);
  t = multiply(t, x);
  for (let i = 0; i < 6; i++) t = add([2 * t[0], 2 * t[1]], multiply(t, t));
  return t;
}

/** e^x as a pair and a power of two. */
function expPair(x: Pair): { value: Pair; exponent: number } {
  const k = Math.round(x[0] / ln2[0]);
  let r = subtract(x, scale(ln2, k));
  r = add(r, [-k * ln2Rest, 0]);
  return { value: add(one, expm1Core(r)), exponent: k };
}

/** value · 2^n, also where 2^n itself is no double. */
function scaled(value: Pair, n: number): number {
  if (n > -1000 && n < 1000) return value[0] * 2 ** n;
  const half = Math.trunc(n / 2);
  return value[0] * 2 ** half * 2 ** (n - half);
}

/** The natural logarithm of a positive normal number. */
function logPair(x: number): Pair {
  if (x > 0.97 && x < 1.03) {
    const s = divide(sum(x, -1), sum(x, 1));
    const square = multiply(s, s);
    let t: Pair = [0, 0];
    for (let n = 21; n >= 1; n -= 2) t = add(multiply(t, square), divide(one, [n, 0]));
    t = multiply(t, s);
    return [2 * t[0], 2 * t[1]];
  }
  const guess = Math.log(x);
  const { value, exponent } = expPair([-guess, 0]);
  const half = Math.trunc(exponent / 2);
  const scaledX = x * 2 ** half * 2 ** (exponent - half);
  const rest = subtract(scale(value, scaledX), one);
  // log(1 + t) for a t of about 1e-16
  const square = multiply(rest, rest);
  return add([guess, 0], subtract(rest, [square[0] / 2, square[1] / 2]));
}

/** Math.Exp. */
export function exp(x: number): number {
  const native = Math.exp(x);
  if (!(native > 1e-300 && native < 1e308) || native === 1) return native;
  const { value, exponent } = expPair([x, 0]);
  return scaled(value, exponent);
}

/** Math.Log. */
export function log(x: number): number {
  if (!(x > 1e-290 && x < 1e300) || x === 1) return Math.log(x);
  return logPair(x)[0];
}

/** Math.Pow, with the special cases of C: anything to the power 0 and 1 to any power are 1, -1 to an infinite one too. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY)) return 1;
  const native = x ** y;
  const size = Math.abs(native);
  const base = Math.abs(x);
  if (!(size > 1e-300 && size < 1e308) || size === 1 || !(base > 1e-290 && base < 1e300) || y === 1) return native;
  if (y === 0.5) return Math.sqrt(x);
  const { value, exponent } = expPair(scale(logPair(base), y));
  const result = scaled(value, exponent);
  return native < 0 ? -result : result;
}

/** The argument less the nearest multiple of π/2, and that multiple modulo 4. */
function reduce(x: number): { r: Pair; quadrant: number } {
  const k = Math.round(x / halfPi[0]);
  let r = subtract([x, 0], product(halfPi[0], k));
  r = subtract(r, product(halfPi[1], k));
  r = add(r, [-k * halfPiRest, 0]);
  return { r, quadrant: ((k % 4) + 4) % 4 };
}

function sinCore(r: Pair): Pair {
  const inverse = inverseFactorials();
  const square = negate(multiply(r, r));
  let t: Pair = inverse[27]!;
  for (let n = 25; n >= 1; n -= 2) t = add(multiply(t, square), inverse[n]!);
  return multiply(t, r);
}

function cosCore(r: Pair): Pair {
  const inverse = inverseFactorials();
  const square = negate(multiply(r, r));
  let t: Pair = inverse[28]!;
  for (let n = 26; n >= 0; n -= 2) t = add(multiply(t, square), inverse[n]!);
  return t;
}

function sinPair(x: number): Pair {
  const { r, quadrant } = reduce(x);
  const t = quadrant % 2 === 0 ? sinCore(r) : cosCore(r);
  return quadrant >= 2 ? negate(t) : t;
}

function cosPair(x: number): Pair {
  const { r, quadrant } = reduce(x);
  const t = quadrant % 2 === 0 ? cosCore(r) : sinCore(r);
  return quadrant === 1 || quadrant === 2 ? negate(t) : t;
}

/** Arguments whose multiple of π/2 the three parts of π above still give exactly enough; larger ones are left to V8. */
const isReducible = (x: number): boolean => Math.abs(x) < 1e6 && Math.abs(x) > 1e-8;

/** Math.Sin. */
export function sin(x: number): number {
  return isReducible(x) ? sinPair(x)[0] : Math.sin(x);
}

/** Math.Cos. */
export function cos(x: number): number {
  return isReducible(x) ? cosPair(x)[0] : Math.cos(x);
}

/** Math.Tan. */
export function tan(x: number): number {
  return isReducible(x) ? divide(sinPair(x), cosPair(x))[0] : Math.tan(x);
}

/** Math.Asin. */
export function asin(x: number): number {
  const guess = Math.asin(x);
  if (!isReducible(x) || Math.abs(x) >= 1) return guess;
  return add([guess, 0], divide(subtract([x, 0], sinPair(guess)), cosPair(guess)))[0];
}

/** Math.Acos. */
export function acos(x: number): number {
  const guess = Math.acos(x);
  if (!isReducible(x) || Math.abs(x) >= 1) return guess;
  return add([guess, 0], divide(subtract(cosPair(guess), [x, 0]), sinPair(guess)))[0];
}

/** Math.Atan2 for a point that is neither at nor near zero nor far away. */
export function atan2(y: number, x: number): number {
  const guess = Math.atan2(y, x);
  const isPlain = (v: number): boolean => Math.abs(v) < 1e100 && Math.abs(v) > 1e-100;
  if (!isPlain(x) || !isPlain(y) || !isReducible(guess)) return guess;
  const s = sinPair(guess);
  const c = cosPair(guess);
  const over = subtract(scale(c, y), scale(s, x));
  const under = add(scale(c, x), scale(s, y));
  return add([guess, 0], divide(over, under))[0];
}

/** Math.Atan. */
export function atan(x: number): number {
  return isReducible(x) ? atan2(x, 1) : Math.atan(x);
}

/** Math.Cosh: by e^x, as the C library does for arguments of this size. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 0.34657359027997264 && size < 700)) return Math.cosh(x);
  const t = exp(size);
  return size < 22 ? 0.5 * t + 0.5 / t : 0.5 * t;
}

/** Math.Asinh: by the logarithm for arguments above 2. */
export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2)) return Math.asinh(x);
  const result = size > 2 ** 28 ? log(size) + ln2[0] : log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  return x < 0 ? -result : result;
}

/** Math.Acosh: by the logarithm for arguments above 2. */
export function acosh(x: number): number {
  if (!(x > 2)) return Math.acosh(x);
  return x > 2 ** 28 ? log(x) + ln2[0] : log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
}

/** Math.Log10: from the natural logarithm of the fraction, as the C library does. */
export function log10(x: number): number {
  if (!(x > 1e-290 && x < 1e300)) return Math.log10(x);
  let k = Math.floor(Math.log2(x));
  let fraction = x / 2 ** k;
  if (fraction < 1 || fraction >= 2) {
    const shift = fraction < 1 ? -1 : 1;
    k += shift;
    fraction = x / 2 ** k;
  }
  const i = k < 0 ? 1 : 0;
  const z = (k + i) * 3.694239077158931e-13 + Math.LOG10E * log(i === 1 ? fraction / 2 : fraction);
  return z + (k + i) * 0.30102999566361177;
}

/** Math.Cbrt: one step of Newton from V8's result. */
export function cbrt(x: number): number {
  const guess = Math.cbrt(x);
  const size = Math.abs(x);
  if (!(size > 1e-250 && size < 1e250)) return guess;
  const rest = subtract(scale(product(guess, guess), guess), [x, 0]);
  return add([guess, 0], divide(negate(rest), scale(product(guess, guess), 3)))[0];
}
