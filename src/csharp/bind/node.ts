/** What expressions become: nodes that run, and what has to be told its type before it can run. */
import { wellKnown } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { andThen, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { Code, PlaceCode } from '../emit/writer.ts';
import type { Expr } from '../syntax/ast.ts';

/** One call of a method: its object and its variables. Lambdas run in a copy, which shares the cells of captured variables. */
export class Frame {
  ret: Value = null;
  /** Where a `goto` goes. */
  label: unknown = null;
  constructor(
    readonly self: Value,
    readonly vars: unknown[],
  ) {}
}

/** Evaluates something. */
export type Run = (f: Frame) => Step<Value>;

/** Something that can be assigned to. The parts (object, index) are evaluated once, before reading and writing. */
export interface Place {
  readonly parts: readonly Node[];
  /** Absent: it cannot be written. */
  readonly write?: ((f: Frame, parts: readonly Value[], value: Value) => Step<unknown>) | undefined;
  readonly read: (f: Frame, parts: readonly Value[]) => Step<Value>;
  /** Events: what `+=` and `-=` do. */
  readonly subscribe?: (f: Frame, parts: readonly Value[], value: Value, add: boolean) => Step<unknown>;
  /** The code and arguments of the error for writing to it all the same. */
  readonly refusal?: readonly [string, ...string[]];
  /** The type that has the property or field. */
  readonly owner?: NetType;
  /** The local variable or field that it is: for what is said of those never used. */
  readonly noteWrite?: (isConstant: boolean) => void;
  readonly noteRead?: () => void;
  /** It as JavaScript, for loops that run often. */
  readonly code?: PlaceCode;
}

/** An expression with a type. */
export interface Node {
  readonly kind: 'value';
  /** System.Void where it gives nothing. */
  readonly type: NetType;
  readonly run: Run;
  /** The value of a constant. */
  readonly constant?: Value;
  readonly place?: Place;
  /** True where an error has been reported: nothing more is said about it. */
  readonly isBad?: boolean;
  /** A new object that nobody else has: a struct need not be copied. */
  readonly isFresh?: boolean;
  /** Interpolated strings: it as a FormattableString. */
  readonly formattable?: Run;
  /** It as JavaScript, for loops that run often; absent: it runs as it is there, too. */
  readonly code?: Code;
  /** What it was made of: says which variables it needs there. */
  ast?: Expr;
  /** Names of the elements of a tuple. */
  readonly tupleNames?: readonly (string | null)[] | undefined;
}

/** A name that means a type. */
export interface TypeResult {
  readonly kind: 'type';
  readonly type: NetType;
}

/** The beginning of a full name. */
export interface NamespaceResult {
  readonly kind: 'namespace';
  readonly name: string;
}

/** What has no type of its own: null, lambdas, method groups, `default`, `new()`, `throw`, switches whose arms differ. */
export interface Untyped {
  readonly kind: 'untyped';
  /** As messages show it: `<null>`, `method group`, `lambda expression`. */
  readonly what: string;
  /** How well it can become a type: 0 not at all. */
  rank(type: NetType): number;
  /** It as a value of a type; null when it cannot be one (and nothing was reported). */
  convert(type: NetType): Node | null;
  /** The type it would have if nobody asked for one (`var f = x => …` has none). */
  natural?: () => Node | null;
  readonly methods?: MethodGroup;
  readonly lambda?: LambdaShape;
}

/** What inference has to know of a lambda. */
export interface LambdaShape {
  readonly count: number | null;
  /** Where `=>` stands, at which messages about the whole point. */
  readonly arrow: number;
  /** The types that its parameters are written with; null where there are none. */
  readonly written: readonly (NetType | null)[];
  /** What it returns when its parameters have these types; null when that cannot be told. */
  returnType(parameters: readonly NetType[]): NetType | null;
}

/** Methods of one name. */
export interface MethodGroup {
  readonly name: string;
  readonly methods: readonly MethodInfo[];
  /** The object; null for static ones. */
  readonly target: Node | null;
  /** The type that was named, for static ones. */
  readonly ofType: NetType | null;
  readonly typeArgs: readonly NetType[];
  /** `base.M()`: not virtual. */
  readonly isBase: boolean;
  /** Extension methods that take the target as their first argument. */
  readonly extensions: readonly MethodInfo[];
}

/** Whatever an expression can mean. */
export type Bound = Node | TypeResult | NamespaceResult | Untyped;

const noValue: Run = () => null;

/** Stands where an error has been reported. */
export function badNode(): Node {
  return { kind: 'value', type: wellKnown.object, run: noValue, isBad: true };
}

/** A node. */
export function node(type: NetType, run: Run, more: Partial<Node> = {}): Node {
  return { kind: 'value', type, run, ...more };
}

/** A constant. */
export function constantNode(type: NetType, constant: Value): Node {
  return { kind: 'value', type, run: () => constant, constant };
}

/** Runs nodes one after the other, then gives their values to a function. */
export function evaluate(nodes: readonly Node[], f: Frame, then: (values: Value[]) => Step<Value>): Step<Value> {
  const values: Value[] = new Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    const v = (nodes[i] as Node).run(f);
    if (v instanceof Suspension) return new Suspension(evaluateRest(nodes, f, values, i, v, then));
    values[i] = v;
  }
  return then(values);
}

function* evaluateRest(
  nodes: readonly Node[],
  f: Frame,
  values: Value[],
  at: number,
  pending: Suspension<Value>,
  then: (values: Value[]) => Step<Value>,
): Steps<Value> {
  values[at] = yield* pending.rest;
  for (let i = at + 1; i < nodes.length; i++) {
    const v = (nodes[i] as Node).run(f);
    values[i] = v instanceof Suspension ? yield* v.rest : v;
  }
  const result = then(values);
  return result instanceof Suspension ? yield* result.rest : result;
}

/** A function of one operand. */
export function unaryRun(of: Run, op: (v: Value) => Step<Value>): Run {
  return (f) => {
    const v = of(f);
    return v instanceof Suspension ? andThen(v, op) : op(v);
  };
}

/** A function of two operands. */
export function binaryRun(l: Run, r: Run, op: (a: Value, b: Value) => Step<Value>): Run {
  return (f) => {
    const a = l(f);
    if (a instanceof Suspension) return andThen(a, (x) => andThen(r(f), (y) => op(x, y)));
    const b = r(f);
    return b instanceof Suspension ? andThen(b, (y) => op(a, y)) : op(a, b);
  };
}
