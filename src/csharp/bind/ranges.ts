/** `^i` and `a..b`: as values of System.Index and System.Range, and as indexes (section "Implicit index and range support" of the language's specification). */
import { genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { makeInteger, TypeCode } from '../../objects/type-code.ts';
import type { Step } from '../../scheduler/suspension.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Body } from './body.ts';
import { bind, bindTo, convertOrReport } from './expressions.ts';
import { findMember } from './lookup.ts';
import { badNode, constantNode, evaluate, type Node, node } from './node.ts';
import { nullReference } from './properties.ts';

const indexType = (): NetType => getType('System.Index');
const rangeType = (): NetType => getType('System.Range');

/** True for a value of System.Index. */
export function isIndexType(type: NetType): boolean {
  return type.fullName === 'System.Index';
}
/** True for a value of System.Range. */
export function isRangeType(type: NetType): boolean {
  return type.fullName === 'System.Range';
}

function make(type: NetType, ...args: Value[]): Value {
  const maker = type.getConstructors().find((c) => c.parameters.length === 2) as MethodInfo;
  return maker.body(type, ...args) as Value;
}

/** `^count` as a value. */
export function fromEndIndex(b: Body, e: Expr): Node {
  const count = bindTo(b, e, wellKnown.int32);
  return node(indexType(), (f) => evaluate([count], f, ([n]) => make(indexType(), n as Value, true)));
}

/** `from..to` as a value. */
export function rangeValue(b: Body, e: Expr & { k: 'range' }): Node {
  const end = (part: Expr | null, open: Value): Node => (part ? bindTo(b, part, indexType()) : node(indexType(), () => open));
  const parts = [end(e.from, make(indexType(), 0, false)), end(e.to, make(indexType(), 0, true))];
  return node(rangeType(), (f) => evaluate(parts, f, ([from, to]) => make(rangeType(), from as Value, to as Value)));
}

/** The place that an Index means in something of a length. */
export function offsetOf(index: Value, length: number): number {
  const get = indexType().getMethods('GetOffset', false)[0] as MethodInfo;
  return get.body(index, length) as number;
}

function boundOf(b: Body, e: Expr | null): { node: Node; fromEnd: boolean } | null {
  if (!e) return null;
  const fromEnd = e.k === 'unary' && e.op === '^';
  const bound = bind(b, fromEnd ? (e as Expr & { k: 'unary' }).e : e);
  if (bound.kind === 'value' && isIndexType(bound.type)) return { node: bound, fromEnd: false };
  return { node: convertOrReport(b, bound, wellKnown.int32, e.pos), fromEnd };
}

/** How long something is, and how a part of it is taken; null where it has no parts. */
interface Sliced {
  readonly type: NetType;
  readonly length: (v: Value) => number;
  readonly part: (v: Value, start: number, length: number) => Step<Value>;
}

function slicedBy(target: NetType): Sliced | null {
  if (target === wellKnown.string)
    return { type: target, length: (v) => (v as string).length, part: (v, start, n) => (v as string).slice(start, start + n) };
  if (target.kind === 'array')
    return {
      type: target,
      length: (v) => (v as PSArray).items.length,
      part: (v, start, n) => new PSArray((v as PSArray).items.slice(start, start + n), (v as PSArray).netType),
    };
  const counted = ['Length', 'Count'].map((name) => findMember(target, name)).find((m) => m?.kind === 'property');
  const found = findMember(target, 'Slice');
  const slice =
    found?.kind === 'methods'
      ? found.methods.find((m) => m.parameters.length === 2 && m.parameters.every((p) => p.type === wellKnown.int32) && m.returnType)
      : undefined;
  if (counted?.kind !== 'property' || !slice) return null;
  const property: PropertyInfo = counted.property;
  return {
    type: slice.returnType as NetType,
    length: (v) => property.body.get?.(v) as number,
    part: (v, start, n) => slice.body(v, start, n) as Step<Value>,
  };
}

/** `text[1..^2]`, `array[..3]`, `span[range]`. */
export function sliceOf(b: Body, target: Node, range: Expr): Node {
  const sliced = slicedBy(target.type);
  const [from, to] = range.k === 'range' ? [boundOf(b, range.from), boundOf(b, range.to)] : [null, null];
  const whole = range.k === 'range' ? null : bindTo(b, range, rangeType());
  if (target.isBad) return target;
  if (!sliced) {
    b.error(range.pos, 'CS1503', 1, 'System.Range', 'int');
    return badNode();
  }
  const nothing = constantNode(wellKnown.int32, 0);
  const nodes = [target, from?.node ?? nothing, to?.node ?? nothing, whole ?? nothing];
  return node(
    sliced.type,
    (f) =>
      evaluate(nodes, f, ([v, x, y, r]) => {
        if (v === null) return nullReference();
        const length = sliced.length(v as Value);
        const place = (of: typeof from, given: Value, open: number): number =>
          !of ? open : typeof given !== 'number' ? offsetOf(given, length) : of.fromEnd ? length - given : given;
        let start = place(from, x as Value, 0);
        let end = place(to, y as Value, length);
        if (whole) {
          start = offsetOf(rangeType().getProperty('Start', false)?.body.get?.(r) as Value, length);
          end = offsetOf(rangeType().getProperty('End', false)?.body.get?.(r) as Value, length);
        }
        if (start < 0 || end < start || end > length)
          throw exceptionOf(
            'System.ArgumentOutOfRangeException',
            "Specified argument was out of the range of valid values. (Parameter 'length')",
          );
        return sliced.part(v as Value, start, end - start);
      }),
    { isFresh: true },
  );
}

/** `stackalloc …` as a Span over an array. */
export function stackSpan(array: Node): Node {
  const type = genericOf('System.Span', array.type.elementType as NetType);
  const cast = type.getMethods('op_Implicit', true).find((m) => m.parameters[0]?.type.kind === 'array') as MethodInfo;
  return node(type, (f) => evaluate([array], f, ([v]) => cast.body(type, v as Value) as Step<Value>));
}

/** `"…"u8`: a ReadOnlySpan of bytes. */
export function utf8Span(text: string): Node {
  const bytes = [...new TextEncoder().encode(text)].map((n) => makeInteger(TypeCode.Byte, BigInt(n)));
  const type = genericOf('System.ReadOnlySpan', wellKnown.byte);
  const cast = type.getMethods('op_Implicit', true).find((m) => m.parameters[0]?.type.kind === 'array') as MethodInfo;
  const array = new PSArray(bytes, wellKnown.byte.makeArrayType());
  return node(type, () => cast.body(type, array) as Step<Value>);
}
