/** Arguments of calls: bound, then put in the places of parameters. */

import { wellKnown } from '../../dotnet/registry.ts';
import { PSArray, type PSReference, ValueReference } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType, ParameterInfo } from '../../objects/net-type.ts';
import { andThen, type Step } from '../../scheduler/suspension.ts';
import type { Argument } from '../syntax/ast.ts';
import type { Body } from './body.ts';
import { convertImplicit } from './conversions.ts';
import { bind, convertOrReport, defaultOf, typeOfRef } from './expressions.ts';
import { type Bound, badNode, constantNode, evaluate, type Frame, type Node, node, type Place } from './node.ts';
import type { BoundArgument, Choice } from './overloads.ts';

/** `out var x`: waits for the type of its parameter. */
interface OpenOut {
  readonly declare: (type: NetType) => Node;
}

const openOuts = new WeakMap<BoundArgument, OpenOut>();

/** Binds the arguments of a call. */
export function bindArguments(b: Body, args: readonly Argument[]): BoundArgument[] {
  return args.map((a): BoundArgument => {
    if (a.declares) {
      const { name, type: written, pos } = a.declares;
      const type = written ? typeOfRef(b, written) : null;
      const declare = (of: NetType): Node => {
        const local = b.declare(name, of, pos);
        local.hasEffect = true;
        const place: Place = {
          parts: [],
          read: () => of.defaultValue(),
          write: (f, _p, v) => local.declare(f, v),
          noteWrite: () => undefined,
        };
        return node(of, () => of.defaultValue(), { place });
      };
      const bound = type ? declare(type) : badNode();
      const made: BoundArgument = { name: a.name, mode: 'out', bound, isOpenOut: type === null, pos: a.pos };
      if (!type) openOuts.set(made, { declare });
      return made;
    }
    if (a.mode === 'out' && a.e.k === 'name' && a.e.name === '_' && !b.find('_')) {
      const made: BoundArgument = { name: a.name, mode: 'out', bound: badNode(), isOpenOut: true, pos: a.pos };
      openOuts.set(made, {
        declare: (of) => node(of, () => of.defaultValue(), { place: { parts: [], read: () => of.defaultValue(), write: () => undefined } }),
      });
      return made;
    }
    const bound = bind(b, a.e);
    if (bound.kind === 'value' && bound.place) {
      if (a.mode !== 'out') bound.place.noteRead?.();
      if (a.mode === 'out' || a.mode === 'ref') bound.place.noteWrite?.(false);
    }
    if ((bound.kind === 'type' || bound.kind === 'namespace') && a.mode === '')
      return { name: a.name, mode: a.mode, bound: convertOrReport(b, bound, wellKnown.object, a.e.pos), isOpenOut: false, pos: a.e.pos };
    return { name: a.name, mode: a.mode, bound, isOpenOut: false, pos: a.e.pos, end: a.end };
  });
}

/** A reference to a place, made for one call: what is in it goes back when the call has ended. */
class ArgumentReference extends ValueReference {
  constructor(
    value: Value,
    readonly place: Place,
    readonly parts: readonly Value[],
  ) {
    super(value);
  }
  writeBack(f: Frame): Step<unknown> {
    return this.place.write?.(f, this.parts, this.value);
  }
}

function referenceNode(b: Body, p: ParameterInfo, arg: BoundArgument): Node {
  let bound: Bound = arg.bound;
  if (arg.isOpenOut) bound = openOuts.get(arg)?.declare(p.type) ?? badNode();
  if (bound.kind !== 'value') {
    b.error(arg.pos, 'CS1510');
    return badNode();
  }
  if (arg.mode === 'in' || arg.mode === '') {
    const value = convertOrReport(b, bound, p.type, arg.pos);
    return node(p.type, (f) => andThen(value.run(f), (v) => new ValueReference(v)));
  }
  const { place } = bound;
  if (!place) {
    if (!bound.isBad) b.error(arg.pos, 'CS1510');
    return badNode();
  }
  if (!place.write) {
    if (place.refusal) b.error(arg.pos, place.refusal[0], ...place.refusal.slice(1));
    else b.error(arg.pos, 'CS1510');
    return badNode();
  }
  const { reference } = place as Place & { reference?: (f: Frame) => PSReference };
  if (reference) return node(p.type, (f) => reference(f));
  return node(p.type, (f) =>
    evaluate(place.parts, f, (parts) =>
      p.isOut
        ? new ArgumentReference(p.type.defaultValue(), place, parts)
        : andThen(place.read(f, parts), (v) => new ArgumentReference(v, place, parts)),
    ),
  );
}

/** The array of a `params` parameter, made of the arguments that are left. */
export function arrayOfRest(b: Body, choice: Choice, args: readonly BoundArgument[], type: NetType): Node {
  const element = type.elementType as NetType;
  const items = choice.rest.map((r) => convertOrReport(b, args[r]!.bound, element, args[r]!.pos));
  return node(type, (f) => evaluate(items, f, (values) => new PSArray(values, type)));
}

/** Parameters that the caller fills in: CallerMemberName, CallerLineNumber, CallerFilePath, or the name of the parameter whose text is wanted. */
const callerParameters = new WeakMap<ParameterInfo, { readonly kind: string; readonly of: string | null }>();

/** Notes that a parameter has an attribute like CallerMemberName. */
export function noteCallerParameter(p: ParameterInfo, kind: string, of: string | null): void {
  callerParameters.set(p, { kind, of });
}

/** What stands for a parameter that the compiler fills in (section "Caller-info attributes" of the language's specification). */
function callerInfo(b: Body, choice: Choice, args: readonly BoundArgument[], p: ParameterInfo): Value | null {
  const { method } = choice;
  // ArgumentNullException.ThrowIfNull and its like
  const isHelper = p.name === 'paramName' && p.isOptional && method.name.startsWith('ThrowIf') && method.isStatic;
  const info = isHelper ? { kind: 'argument', of: method.parameters[0]?.name ?? null } : callerParameters.get(p);
  if (!info) return null;
  if (info.kind === 'member') return b.memberName;
  if (info.kind === 'line') return b.diagnostics.place(b.statementPos).line;
  if (info.kind === 'file') return b.diagnostics.place(b.statementPos).path;
  const at = choice.map[method.parameters.findIndex((q) => q.name === info.of)] ?? -1;
  const arg = at >= 0 ? args[at] : undefined;
  return arg?.end === undefined ? null : b.diagnostics.source.slice(arg.pos, arg.end).trim();
}

/** One node a parameter: converted arguments, defaults, references, the array of `params`. */
export function argumentNodes(b: Body, choice: Choice, args: readonly BoundArgument[]): Node[] {
  return choice.method.parameters.map((p, i): Node => {
    const at = choice.map[i] as number;
    if (at === -1) {
      if (p.isByRef) return node(p.type, () => new ValueReference(null));
      const given = callerInfo(b, choice, args, p) ?? p.defaultValue;
      if (given === null) return defaultOf(p.type);
      return convertImplicit(constantNode(p.type, given), p.type) ?? constantNode(p.type, given);
    }
    if (at === -2) return arrayOfRest(b, choice, args, p.type);
    const arg = args[at] as BoundArgument;
    if (p.isByRef) return referenceNode(b, p, arg);
    const value = convertOrReport(b, arg.bound, p.type, arg.pos);
    const run = b.kept(value);
    return run === value.run ? value : node(value.type, run as Node['run']);
  });
}

/** What went into places through `ref` and `out` goes back. */
export function writeBack(f: Frame, values: readonly Value[]): Step<unknown> {
  let step: Step<unknown>;
  for (const v of values)
    if (v instanceof ArgumentReference) step = step === undefined ? v.writeBack(f) : andThen(step, () => v.writeBack(f));
  return step;
}

/** True when some parameter may have to be written back. */
export function hasReferences(parameters: readonly ParameterInfo[]): boolean {
  return parameters.some((p) => p.isByRef);
}
