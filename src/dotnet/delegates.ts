import type { NetException } from '../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../errors/throw.ts';
import { AutomationNull, PSArray, PSReference } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MethodInfo, NetType } from '../objects/net-type.ts';
import type { PSMethod } from '../objects/ps-method-info.ts';
import { runNow, scriptInvoker } from '../objects/script-hooks.ts';
import { andThen, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { defineType, defineTypes, getType, wellKnown } from './registry.ts';

/** A delegate: something with an Invoke method, made from a script block or from a method. Multicast delegates hold several. */
export class NetDelegate extends NetObject {
  constructor(
    type: NetType,
    /** Calls it: arguments as they come, the result already of the return type. */
    readonly call: (args: readonly Value[]) => Step<Value>,
    /** What it was made from. */
    readonly target: Value = null,
    readonly list: readonly NetDelegate[] = [],
  ) {
    super();
    this.netType = type;
  }
  invoke(args: readonly Value[]): Step<Value> {
    return this.call(args);
  }
}

/** Calls a delegate where nothing can be suspended (a comparer, a predicate). */
export function callNow(delegate: NetDelegate | { invoke(args: readonly Value[]): Step<Value> }, args: readonly Value[]): Value {
  return runNow(delegate.invoke(args));
}

/** Calls a delegate for one value after the other, each of which may have to be waited for (the methods ForEach of collections). */
export function callForEach(values: Iterable<Value>, delegate: NetDelegate | { invoke(args: readonly Value[]): Step<Value> }): Step<void> {
  return lift(
    (function* (): Steps<void> {
      for (const value of values) {
        const step = delegate.invoke([value]);
        if (step instanceof Suspension) yield* step.rest;
      }
    })(),
  );
}

/** The Invoke method of a delegate type. */
export function invokeSignature(type: NetType): MethodInfo {
  const method = type.getMethods('Invoke', false)[0];
  if (!method) throw argumentException('Type must derive from Delegate.', 'type');
  return method;
}

/**
 * A delegate that runs a script block (ScriptBlock.CreateDelegate): arguments become `$args` and parameters, `$this` and `$_` are set for
 * the form of event handlers, the output is converted to the return type.
 */
export function scriptBlockToDelegate(block: ScriptBlock, type: NetType): NetDelegate {
  const known = made.get(block)?.get(type);
  if (known !== undefined) return known;
  const signature = invokeSignature(type);
  const { returnType } = signature;
  const isHandler = signature.parameters.length === 2 && returnType === null;
  const takesReferences = signature.parameters.some((p) => p.isByRef);
  const call = (given: readonly Value[]): Step<Value> => {
    // a block is given values, whatever the delegate passes by reference (ScriptBlock.InvokeAsDelegateHelper)
    const args = takesReferences ? given.map((a) => (a instanceof PSReference ? a.value : a)) : given;
    const step = scriptInvoker().invoke(block, args, isHandler ? { underbar: args[1] ?? null, thisValue: args[0] ?? null } : {});
    return andThen(step, (result): Value => {
      if (returnType === null) return AutomationNull;
      return returnType === wellKnown.object && result !== AutomationNull
        ? result
        : convertTo(result === AutomationNull ? null : result, returnType);
    });
  };
  const delegate = new NetDelegate(type, call, block);
  const table = made.get(block) ?? new Map<NetType, NetDelegate>();
  made.set(block, table.set(type, delegate));
  return delegate;
}

/** The delegates that blocks have become: the same one each time, so that a handler that was added can be removed (ScriptBlock.GetDelegate). */
const made = new WeakMap<ScriptBlock, Map<NetType, NetDelegate>>();

/** A delegate over a .NET method. */
function methodToDelegate(method: MethodInfo, target: Value, type: NetType): NetDelegate {
  return new NetDelegate(type, (args) => method.body(target, ...args) as Step<Value>, target);
}

const unfit = (): NetException =>
  argumentException('Cannot bind to the target method because its signature is not compatible with that of the delegate type.');

/** Delegate.CreateDelegate and MethodInfo.CreateDelegate. @throws ArgumentException for a method with another signature */
export function delegateOf(method: MethodInfo, target: Value, type: NetType): NetDelegate {
  const signature = invokeSignature(type);
  if (fitOf(method, signature) !== null) return methodToDelegate(method, target, type);
  // An instance method without a target: the first argument is the target.
  if (!method.isStatic && target === null && signature.parameters.length === method.parameters.length + 1)
    return new NetDelegate(type, ([self, ...args]) => method.body(self as Value, ...args) as Step<Value>, null);
  throw unfit();
}

/** How well a type of a method stands for one of a delegate: the same, a reference that fits, or not at all. */
function fits(given: NetType, wanted: NetType): 'exact' | 'variant' | null {
  if (given === wanted) return 'exact';
  return !given.isValueType && !wanted.isValueType && wanted.isAssignableFrom(given) ? 'variant' : null;
}

function fitOf(method: MethodInfo, signature: MethodInfo): 'exact' | 'variant' | null {
  const { parameters } = method;
  if (parameters.length !== signature.parameters.length || method.parameters.some((p, i) => p.isByRef !== signature.parameters[i]!.isByRef))
    return null;
  const none = wellKnown.void;
  const all = [
    fits(method.returnType ?? none, signature.returnType ?? none),
    ...parameters.map((p, i) => fits(signature.parameters[i]!.type, p.type)),
  ];
  return all.includes(null) ? null : all.includes('variant') ? 'variant' : 'exact';
}

/**
 * A delegate over the overload of a PSMethod that has its signature, else over the first that fits (PSMethodToDelegateConverter).
 * @returns null when none does
 */
export function psMethodToDelegate(method: PSMethod, type: NetType): NetDelegate | null {
  const signature = invokeSignature(type);
  const found =
    method.methods.find((m) => fitOf(m, signature) === 'exact') ?? method.methods.find((m) => fitOf(m, signature) === 'variant');
  return found ? methodToDelegate(found, method.isStatic ? null : method.target, type) : null;
}

function combine(a: NetDelegate | null, b: NetDelegate | null): NetDelegate | null {
  if (!a || !b) return a ?? b;
  const list = [...parts(a), ...parts(b)];
  return multicast(a.netType, list);
}

function parts(d: NetDelegate): readonly NetDelegate[] {
  return d.list.length > 0 ? d.list : [d];
}

function multicast(type: NetType, list: readonly NetDelegate[]): NetDelegate {
  const call = (args: readonly Value[]): Step<Value> => {
    let step: Step<Value> = AutomationNull;
    for (const d of list) step = andThen(step, () => d.invoke(args));
    return step;
  };
  return new NetDelegate(type, call, null, list);
}

function removeLast(source: NetDelegate | null, value: NetDelegate | null): NetDelegate | null {
  if (!source || !value) return source;
  const list = [...parts(source)];
  const at = list.lastIndexOf(value);
  if (at < 0) return source;
  list.splice(at, 1);
  if (list.length === 0) return null;
  return list.length === 1 ? (list[0] as NetDelegate) : multicast(source.netType, list);
}

defineTypes([
  {
    name: 'System.Delegate',
    abstract: true,
    jsClass: NetDelegate,
    interfaces: ['System.ICloneable', 'System.Runtime.Serialization.ISerializable'],
    properties: {
      'System.Object Target': { get: (d: NetDelegate) => d.target },
      'System.Reflection.MethodInfo Method': { get: (d: NetDelegate) => invokeSignature(d.netType) },
    },
    methods: {
      'System.Object DynamicInvoke(Params System.Object[] args)': (d: NetDelegate, args: PSArray | null) => {
        const wanted = invokeSignature(d.netType).parameters;
        const given = args?.items ?? [];
        if (given.length !== wanted.length)
          throw exceptionOf('System.Reflection.TargetParameterCountException', 'Parameter count mismatch.');
        const values = given.map((v, i) => convertTo(v, (wanted[i] as { type: NetType }).type));
        return andThen(d.invoke(values), (r): Value => (r === AutomationNull ? null : r));
      },
      'System.Delegate[] GetInvocationList()': (d: NetDelegate) => new PSArray([...parts(d)], getType('System.Delegate').makeArrayType()),
      'System.Object Clone()': (d: NetDelegate) => new NetDelegate(d.netType, d.call, d.target, d.list),
    },
    staticMethods: {
      'System.Delegate Combine(System.Delegate a, System.Delegate b)': (_: null, a: NetDelegate | null, b: NetDelegate | null) =>
        combine(a, b),
      'System.Delegate Combine(Params System.Delegate[] delegates)': (_: null, all: PSArray) =>
        (all.items as (NetDelegate | null)[]).reduce<NetDelegate | null>((a, b) => combine(a, b), null),
      'System.Delegate Remove(System.Delegate source, System.Delegate value)': (_: null, a: NetDelegate | null, b: NetDelegate | null) =>
        removeLast(a, b),
      'System.Delegate CreateDelegate(type type, System.Object target, string method)': (
        _: null,
        type: NetType,
        target: NetObject,
        name: string,
      ) => {
        const wanted = invokeSignature(type).parameters.length;
        const method = target.netType.getMethods(name, false).find((m) => m.parameters.length === wanted);
        if (!method) throw unfit();
        return methodToDelegate(method, target, type);
      },
      'System.Delegate CreateDelegate(type type, System.Reflection.MethodInfo method)': (_: null, type: NetType, method: MethodInfo) =>
        delegateOf(method, null, type),
      'System.Delegate CreateDelegate(type type, System.Object firstArgument, System.Reflection.MethodInfo method)': (
        _: null,
        type: NetType,
        target: Value,
        method: MethodInfo,
      ) => delegateOf(method, target, type),
      'System.Delegate CreateDelegate(type type, type target, string method)': (_: null, type: NetType, owner: NetType, name: string) => {
        const signature = invokeSignature(type);
        const found = owner.getMethods(name, true).find((m) => m.name === name && fitOf(m, signature) !== null);
        if (!found) throw unfit();
        return methodToDelegate(found, null, type);
      },
    },
  },
  { name: 'System.MulticastDelegate', abstract: true, baseType: 'System.Delegate' },
]);

/** Defines a delegate type by the signature of its Invoke. */
export function defineDelegate(name: string, signature: string, typeParameters: string[] = []): void {
  defineType({
    name,
    kind: 'delegate',
    sealed: true,
    ...(typeParameters.length > 0 ? { typeParameters } : {}),
    methods: {
      [signature]: (d: NetDelegate, ...args: Value[]) => andThen(d.invoke(args), (r): unknown => (r === AutomationNull ? undefined : r)),
    },
  });
}

for (let n = 0; n <= 16; n++) {
  const names = n === 1 ? ['T'] : Array.from({ length: n }, (_, i) => `T${i + 1}`);
  const parameters = names
    .map((t, i) => `${t} arg${n === 1 ? '' : i + 1}`)
    .join(', ')
    .replace(/^T arg$/, 'T obj');
  defineDelegate(n === 0 ? 'System.Action' : `System.Action\`${n}`, `void Invoke(${parameters})`, names);
  defineDelegate(`System.Func\`${n + 1}`, `TResult Invoke(${parameters.replace('T obj', 'T arg')})`, [...names, 'TResult']);
}
defineDelegate('System.Predicate`1', 'bool Invoke(T obj)', ['T']);
defineDelegate('System.Comparison`1', 'int Invoke(T x, T y)', ['T']);
defineDelegate('System.Converter`2', 'TOutput Invoke(TInput input)', ['TInput', 'TOutput']);
defineDelegate('System.EventHandler', 'void Invoke(System.Object sender, System.EventArgs e)');
defineDelegate('System.EventHandler`1', 'void Invoke(System.Object sender, TEventArgs e)', ['TEventArgs']);
defineDelegate('System.AsyncCallback', 'void Invoke(System.IAsyncResult ar)');
defineDelegate('System.ConsoleCancelEventHandler', 'void Invoke(System.Object sender, System.ConsoleCancelEventArgs e)');
defineDelegate('System.ResolveEventHandler', 'System.Reflection.Assembly Invoke(System.Object sender, System.ResolveEventArgs args)');
defineDelegate('System.UnhandledExceptionEventHandler', 'void Invoke(System.Object sender, System.UnhandledExceptionEventArgs e)');
defineDelegate(
  'System.ComponentModel.PropertyChangedEventHandler',
  'void Invoke(System.Object sender, System.ComponentModel.PropertyChangedEventArgs e)',
);
defineDelegate('System.Threading.ThreadStart', 'void Invoke()');
defineDelegate('System.Threading.ParameterizedThreadStart', 'void Invoke(System.Object obj)');
defineDelegate('System.Threading.TimerCallback', 'void Invoke(System.Object state)');
defineDelegate('System.Threading.WaitCallback', 'void Invoke(System.Object state)');
