/** Lambdas, method groups and local functions. */
import { invokeSignature, NetDelegate } from '../../dotnet/delegates.ts';
import { genericOf, wellKnown } from '../../dotnet/registry.ts';
import { NetExpression } from '../../dotnet/system/formattable-string.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import type { Expr, Stmt } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { type Body, Cell, type FunctionLevel, isVoid, type Local, type LocalFunction, newLevel } from './body.ts';
import { callGroup, resultValue } from './calls.ts';
import { convertImplicit, implicitConversion } from './conversions.ts';
import { bind, commonTypeOf, typeOfRef } from './function-results.ts';
import { noteLocalFunction } from './local-functions.ts';
import { type Bound, constantNode, Frame, type LambdaShape, type MethodGroup, type Node, node, type Run, type Untyped } from './node.ts';
import type { BoundArgument } from './overloads.ts';
import { bindStatement, type StmtRun } from './statements.ts';
import { asyncResult, taskResult } from './tasks.ts';

/** Methods of one name, as something that can be called or become a delegate. */
export function methodGroup(b: Body, group: MethodGroup, local?: LocalFunction): Untyped {
  if (local) noteLocalFunction(local);
  const toDelegate = (type: NetType): Node | null => {
    if (type.kind !== 'delegate') return null;
    const signature = invokeSignature(type);
    const slots: number[] = signature.parameters.map(() => b.slots.count++);
    const args = signature.parameters.map(
      (p, i): BoundArgument => ({
        name: null,
        mode: p.isOut ? 'out' : p.isByRef ? 'ref' : '',
        bound: node(p.type, (f) => f.vars[slots[i] as number] as Value),
        isOpenOut: false,
        pos: 0,
      }),
    );
    const before = b.diagnostics;
    const targetSlot = b.slots.count++;
    const held = group.target && node(group.target.type, (f) => f.vars[targetSlot] as Value);
    b.diagnostics = before.scratch();
    let called: Bound;
    let failed: boolean;
    try {
      called = callGroup(b, { ...group, target: held }, args, 0);
      failed = b.diagnostics.hasErrors;
    } finally {
      b.diagnostics = before;
    }
    if (failed || called.kind !== 'value') return null;
    const { returnType } = signature;
    const run = returnType ? convertImplicit(called, returnType)?.run : called.run;
    if (!run) return null;
    const make = (f: Frame, target: Value): NetDelegate =>
      new NetDelegate(
        type,
        (values) => {
          const own = new Frame(f.self, f.vars.slice());
          own.vars[targetSlot] = target;
          for (const [i, slot] of slots.entries()) own.vars[slot] = values[i];
          return run(own);
        },
        target,
      );
    const { target } = group;
    if (!target) return node(type, (f) => make(f, null));
    return node(type, (f) => {
      const v = target.run(f);
      return v instanceof Suspension ? andThen(v, (x) => make(f, x)) : make(f, v);
    });
  };
  const cache = new Map<NetType, Node | null>();
  const convert = (type: NetType): Node | null => {
    let made = cache.get(type);
    if (made === undefined) cache.set(type, (made = toDelegate(type)));
    return made;
  };
  return {
    kind: 'untyped',
    what: 'method group',
    rank: (t) => (convert(t) ? 1 : 0),
    convert,
    methods: group,
    natural: () => {
      const type = group.methods.length === 1 ? delegateTypeOf(group.methods[0] as MethodInfo) : null;
      return type && convert(type);
    },
  };
}

/** The Action or Func of a method that stands alone for its name; null where neither has its shape. */
function delegateTypeOf(m: MethodInfo): NetType | null {
  const generic = 'typeParameters' in m && Array.isArray(m.typeParameters) && m.typeParameters.length > 0;
  if (generic || m.parameters.length > 16 || m.parameters.some((p) => p.isByRef || p.isOut)) return null;
  const types = m.parameters.map((p) => p.type);
  return m.returnType && !isVoid(m.returnType) ? genericOf('System.Func', ...types, m.returnType) : actionType(types);
}

/** A compiled function: runs with a frame whose variables hold the arguments already. */
export interface Compiled {
  readonly parameters: readonly Local[];
  readonly run: Run;
}

/** Puts arguments into the variables of parameters. */
export function fillParameters(f: Frame, parameters: readonly Local[], args: readonly unknown[]): void {
  for (let i = 0; i < parameters.length; i++) {
    const p = parameters[i] as Local;
    f.vars[p.slot] = p.captured ? new Cell((args[i] ?? null) as Value) : (args[i] ?? null);
  }
}

/** Runs a body and gives what it returned. */
export function bodyRun(body: StmtRun): Run {
  return (f) => {
    const s = body(f);
    return s instanceof Suspension ? andThen(s, () => f.ret) : f.ret;
  };
}

/** `x => …`, `(a, b) => { … }`, `delegate { … }`. */
export function bindLambda(b: Body, e: Expr & { k: 'lambda' }): Untyped {
  const written = (e.params ?? []).map((p) => (p.type ? typeOfRef(b, p.type) : null));
  const count = e.params === null ? null : e.params.length;
  const isBlock = (e.body as Stmt).k === 'block';

  const compile = (types: readonly NetType[], returnType: NetType | null, level: FunctionLevel): Compiled => {
    return b.inLevel(level, () => {
      const parameters = (e.params ?? types.map((_t, i) => ({ name: `<p${i}>`, pos: e.pos, mode: '' as const }))).map((p, i) => {
        const local = b.declare(
          p.name,
          types[i] ?? wellKnown.object,
          p.pos,
          p.mode === 'ref' || p.mode === 'out' ? 'reference' : 'parameter',
        );
        return local;
      });
      if (isBlock) {
        const body = bindStatement(b, e.body as Stmt);
        if (!body.ends && returnType && !isVoid(returnType) && level.delegateType) {
          b.error(e.arrow, 'CS1643', 'lambda expression', shownType(level.delegateType));
        }
        return { parameters, run: bodyRun(body.run) };
      }
      const bound = bind(b, e.body as Expr);
      const value = commonTypeOf(b, bound, returnType, e.body as Expr, level);
      return { parameters, run: value };
    });
  };

  const returnTypes = new Map<string, NetType | null>();
  const shape: LambdaShape = {
    count,
    arrow: e.arrow,
    written,
    returnType(types) {
      const key = types.map(String).join(';');
      const known = returnTypes.get(key);
      if (known !== undefined) return known;
      const before = b.diagnostics;
      b.diagnostics = before.scratch();
      const level = newLevel(b.level, null, 'lambda expression', e.isAsync);
      let found: NetType | null = null;
      try {
        compile(types, null, level);
        found = returnOf(level);
      } finally {
        b.diagnostics = before;
      }
      if (e.isAsync) found = found === null || isVoid(found) ? taskType(null) : taskType(found);
      returnTypes.set(key, found);
      return found;
    },
  };

  const rank = (type: NetType): number => {
    const wantedTree = treeOf(type);
    if (wantedTree) return rank(wantedTree);
    if (type.kind !== 'delegate') return 0;
    const signature = invokeSignature(type);
    if (count !== null && signature.parameters.length !== count) return 0;
    if (written.some((t, i) => t !== null && t !== signature.parameters[i]?.type)) return 0;
    const wanted = signature.returnType;
    const given = shape.returnType(signature.parameters.map((p) => p.type));
    if (wanted === null) return isBlock && given !== null && !isVoid(given) && !e.isAsync ? 0 : 1;
    if (given === null || isVoid(given)) return given === null ? 1 : 0;
    return implicitConversion(given, wanted) || isBlock || lenient(wanted) ? 1 : 0;
  };
  // a constant that fits: `() => 1` for a Func<long>
  const lenient = (wanted: NetType): boolean => wanted.isValueType || wanted.kind === 'delegate';

  const convert = (type: NetType): Node | null => {
    const wantedTree = treeOf(type);
    if (wantedTree) {
      const compiled = convert(wantedTree);
      return compiled && node(type, (f) => andThen(compiled.run(f), (v) => new NetExpression(type, v)));
    }
    if (type.kind !== 'delegate') return null;
    const signature = invokeSignature(type);
    const types = signature.parameters.map((p) => p.type);
    if (count !== null && types.length !== count) return null;
    const wanted = signature.returnType ?? wellKnown.void;
    const result = e.isAsync ? (taskResult(wanted) ?? wellKnown.void) : wanted;
    const level = newLevel(b.level, result, 'lambda expression', e.isAsync);
    level.delegateType = type;
    const compiled = compile(types, result, level);
    return node(type, (f) => {
      const outer = f.vars.slice();
      const call = (args: readonly Value[]): Step<Value> => {
        const own = new Frame(f.self, outer.slice());
        fillParameters(own, compiled.parameters, args);
        if (!e.isAsync) return compiled.run(own);
        return asyncResult(wanted, () => compiled.run(own));
      };
      return new NetDelegate(type, call, f.self);
    });
  };

  const natural = (): Node | null => {
    if (written.includes(null)) return null;
    const types = written as NetType[];
    const returned = shape.returnType(types);
    const type = returned === null || isVoid(returned) ? actionType(types) : genericOf('System.Func', ...types, returned);
    return convert(type);
  };
  return { kind: 'untyped', what: 'lambda expression', rank, convert, lambda: shape, natural };
}

/** The delegate type of `Expression<D>`; null for other types. */
function treeOf(type: NetType): NetType | null {
  return type.genericDefinition?.fullName === 'System.Linq.Expressions.Expression`1' ? (type.genericArguments[0] as NetType) : null;
}

function actionType(types: readonly NetType[]): NetType {
  return types.length === 0 ? (genericOf('System.Action') as NetType) : genericOf('System.Action', ...types);
}

/** Task or Task<T>. */
function taskType(result: NetType | null): NetType {
  return result ? genericOf('System.Threading.Tasks.Task', result) : wellKnownTask();
}
function wellKnownTask(): NetType {
  return genericOf('System.Threading.Tasks.Task', wellKnown.object).baseType as NetType;
}

/** What a function without a declared type returns. */
function returnOf(level: FunctionLevel): NetType | null {
  const types = level.found;
  if (types.length === 0) return wellKnown.void;
  if (types.every((t) => t === 'void')) return wellKnown.void;
  const real = types.filter((t) => t !== 'void') as NetType[];
  return real.find((t) => real.every((o) => implicitConversion(o, t) !== null)) ?? null;
}

export type { Bound };
export { constantNode, resultValue };
