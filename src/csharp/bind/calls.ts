/** Calls of methods and delegates. */
import { invokeSignature, NetDelegate } from '../../dotnet/delegates.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import { instanceCallCode, staticCallCode } from '../emit/calls.ts';
import type { Expr } from '../syntax/ast.ts';
import { shownType } from '../types/compilation.ts';
import { CSharpMethod, CSharpType } from '../types/csharp-type.ts';
import { memberName, methodName } from '../types/names.ts';
import { baseBody } from '../types/struct-equality.ts';
import { argumentNodes, bindArguments, hasReferences, writeBack } from './arguments.ts';
import type { Body } from './body.ts';
import { nullableOf } from './conversions.ts';
import { bindDynamicCall, isDynamicCall } from './dynamic.ts';
import { asValue, bind, typeOfRef } from './expressions.ts';
import { extensionMethods } from './extensions.ts';
import { localCallOf } from './local-functions.ts';
import { isVirtualCall, virtualBody } from './lookup.ts';
import { type Bound, badNode, evaluate, type Frame, type MethodGroup, type Node, node } from './node.ts';
import { type BoundArgument, type Choice, chooseMethod, reportNoMethod, rivalOf } from './overloads.ts';
import { nullReference, ready, tupleNamesOf } from './properties.ts';
import { referenceBody, referenceCall } from './references.ts';

/** What a body gave, as a value. */
export function resultValue(v: unknown): Value {
  return v === undefined || v === AutomationNull ? null : (v as Value);
}

/** `f(…)`. */
export function bindCall(b: Body, e: Expr & { k: 'call' }): Bound {
  const fn = bind(b, e.fn);
  if (fn.kind === 'untyped' && fn.methods) {
    const args = bindArguments(b, e.args);
    return callGroup(b, fn.methods, args, positionOf(e.fn));
  }
  if (isDynamicCall(fn)) return bindDynamicCall(b, fn, bindArguments(b, e.args));
  if (fn.kind === 'type') {
    b.error(e.fn.pos, 'CS1955', shownType(fn.type));
    return badNode();
  }
  const target = asValue(b, fn, e.fn);
  const args = bindArguments(b, e.args);
  if (target.isBad) return target;
  if (target.type.kind !== 'delegate') {
    const extension = e.fn.k === 'member' ? invokedExtension(b, e.fn, args) : null;
    if (extension) return extension;
    const named = e.fn.k === 'name' || e.fn.k === 'member' ? e.fn.name : null;
    const owner = target.place?.owner;
    const name = named === null ? shownType(target.type) : owner ? memberName(owner, named) : named;
    b.error(e.fn.k === 'member' ? e.fn.namePos : e.fn.pos, named === null ? 'CS0149' : 'CS1955', name);
    return badNode();
  }
  return callGroup(
    b,
    { name: 'Invoke', methods: [invokeSignature(target.type)], target, ofType: target.type, typeArgs: [], isBase: false, extensions: [] },
    args,
    e.fn.pos,
  );
}

/** `list.Count()`: a property that cannot be called is passed over where an extension method has its name. */
function invokedExtension(b: Body, fn: Expr & { k: 'member' }, args: readonly BoundArgument[]): Bound | null {
  const extensions = extensionMethods(b, fn.name);
  if (extensions.length === 0) return null;
  const of = bind(b, fn.of);
  if (of.kind !== 'value') return null;
  const typeArgs = fn.args.map((a) => typeOfRef(b, a) ?? wellKnown.object);
  return callExtension(b, { name: fn.name, methods: [], target: of, ofType: of.type, typeArgs, isBase: false, extensions }, args);
}

function positionOf(fn: Expr): number {
  return fn.k === 'member' ? fn.namePos : fn.pos;
}

/** A call of one of the methods of a group. */
export function callGroup(b: Body, group: MethodGroup, args: readonly BoundArgument[], pos: number): Bound {
  const { target, name } = group;
  const candidates = group.methods.filter((m) => target === null || !m.isStatic || group.ofType === b.owner || isImplicit(b, group));
  let choice = chooseMethod(candidates.length > 0 ? candidates : group.methods, args, group.typeArgs);
  if (!choice && target) {
    const viaExtension = callExtension(b, group, args);
    if (viaExtension) return viaExtension;
  }
  if (!choice && args.some((a) => a.bound.kind === 'value' && a.bound.isBad)) return badNode();
  if (!choice) {
    if (group.methods.length === 0 && group.extensions.length > 0 && target) b.error(pos, 'CS1061', shownType(target.type), name);
    else reportNoMethod(b.diagnostics, group.methods, name, args, pos, group.typeArgs);
    return badNode();
  }
  const { method } = choice;
  const twin = rivalOf(choice, candidates, args, group.typeArgs);
  if (twin) b.error(pos, 'CS0121', methodName(method), methodName(twin));
  if (!method.isStatic && !target) {
    const again = chooseMethod(
      group.methods.filter((m) => m.isStatic),
      args,
      group.typeArgs,
    );
    if (!again) {
      b.error(
        pos,
        'CS0120',
        `${memberName(method.declaringType, method.name)}(${method.parameters.map((p) => shownType(p.type)).join(', ')})`,
      );
      return badNode();
    }
    choice = again;
  }
  return emitCall(b, choice, args, group);
}

/** A simple name can mean static methods too. */
function isImplicit(b: Body, group: MethodGroup): boolean {
  return group.target?.type === b.owner;
}

function callExtension(b: Body, group: MethodGroup, args: readonly BoundArgument[]): Bound | null {
  const self: BoundArgument = { name: null, mode: '', bound: group.target as Node, isOpenOut: false, pos: 0 };
  const all = [self, ...args];
  const choice = chooseMethod(group.extensions, all, group.typeArgs);
  return choice && emitCall(b, choice, all, { ...group, target: null });
}

function emitCall(b: Body, choice: Choice, args: readonly BoundArgument[], group: MethodGroup): Node {
  const { method } = choice;
  const nodes = argumentNodes(b, choice, args);
  const type = method.returnType ?? wellKnown.void;
  const local = localCallOf(method);
  const member = method instanceof CSharpMethod ? method.member : null;
  const more = { isFresh: true, tupleNames: tupleNamesOf(member?.type ?? null) };
  if (local) {
    const references = hasReferences(method.parameters);
    return node(
      type,
      (f) =>
        evaluate(nodes, f, (values) =>
          references ? andThen(local(f, values), (v) => andThen(writeBack(f, values), () => v)) : local(f, values),
        ),
      more,
    );
  }
  const isStatic = method.isStatic || group.target === null;
  const made = isStatic ? staticCall(method, nodes, type, more) : instanceCall(method, group, nodes, type, more);
  return referenceBody(method) ? referenceCall(method as CSharpMethod, made) : made;
}

function staticCall(method: MethodInfo, nodes: readonly Node[], type: NetType, more: Partial<Node>): Node {
  const owner = method.declaringType;
  const self = (owner.genericArguments.length > 0 && !(owner instanceof CSharpType) ? owner : null) as Value;
  const references = hasReferences(method.parameters);
  const body = referenceBody(method) ?? method.body;
  const after = (f: Frame, values: readonly Value[], r: Step<unknown>): Step<Value> =>
    andThen(r, (v) => {
      const back = writeBack(f, values);
      return back instanceof Suspension ? andThen(back, () => resultValue(v)) : resultValue(v);
    });
  return node(
    type,
    (f) =>
      evaluate(nodes, f, (values) => {
        if (owner instanceof CSharpType && !owner.isInitialized) ready(owner);
        const r = body(self, ...values);
        if (references) return after(f, values, r);
        return r instanceof Suspension ? andThen(r as Suspension<unknown>, resultValue) : resultValue(r);
      }),
    references ? more : { ...more, code: staticCallCode(method, body, self, nodes, type) },
  );
}

function instanceCall(method: MethodInfo, group: MethodGroup, nodes: readonly Node[], type: NetType, more: Partial<Node>): Node {
  const target = group.target as Node;
  const all = [target, ...nodes];
  const isVirtual = !group.isBase && isVirtualCall(method);
  const references = hasReferences(method.parameters);
  const isNullable = nullableOf(target.type) !== null;
  const rootOf = group.isBase ? baseBody(method) : undefined;
  const plain = rootOf ?? method.body;
  return node(
    type,
    (f) =>
      evaluate(all, f, (values) => {
        const self = values[0] as Value;
        if (self === null) {
          if (isNullable) return nullableCall(method.name, values, target.type);
          nullReference();
        }
        const body = referenceBody(method) ?? (self instanceof NetDelegate ? method.body : isVirtual ? virtualBody(method, self) : plain);
        const r = body(...(values as [Value, ...Value[]]));
        if (references)
          return andThen(r, (v) => {
            const back = writeBack(f, values);
            return back instanceof Suspension ? andThen(back, () => resultValue(v)) : resultValue(v);
          });
        return r instanceof Suspension ? andThen(r as Suspension<unknown>, resultValue) : resultValue(r);
      }),
    references || isNullable || rootOf || referenceBody(method)
      ? more
      : { ...more, code: instanceCallCode(method, isVirtual, target, nodes, type) },
  );
}

/** Methods of a `T?` without a value. */
function nullableCall(name: string, values: readonly Value[], type: NetType): Value {
  if (name === 'ToString') return '';
  if (name === 'GetHashCode') return 0;
  if (name === 'Equals') return values[1] === null;
  if (name === 'GetValueOrDefault') return values.length > 1 ? (values[1] as Value) : (nullableOf(type) as NetType).defaultValue();
  return nullReference();
}
