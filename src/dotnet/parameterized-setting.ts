import { isFlowControl } from '../errors/exceptions.ts';
import { extendedTypeSystemException, wrapSetException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { CallContext, MemberBody, NetType, ParameterInfo, PropertyInfo } from '../objects/net-type.ts';
import { PSBaseView } from '../objects/ps-intrinsics.ts';
import { PSMethodInfo } from '../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { psTypeNames } from '../objects/type-names.ts';
import { typeOf } from '../objects/type-of.ts';
import { typeTable } from '../objects/type-table.ts';
import { lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { prepareArguments, resolveCall } from './call-site.ts';
import { invokeMethod, reachedMethods } from './invocation.ts';
import { Method } from './members.ts';

/**
 * `$target.name(args) = value` (PSInvokeMemberBinder as a property setter): a parameterised property is set; a method of .NET is called without
 * the value, a method of a script with it as its last argument; of a collection without such a member each element is asked.
 * @throws SetValueInvocationException from a setter, else what the call throws
 */
export function setByCall(
  target: Value,
  name: string,
  args: readonly Value[],
  value: Value,
  context: CallContext | null,
): Step<Value | undefined> {
  const self = baseObject(target);
  const withValue = (): Step<Value> => invokeMethod(target, name, [...args, value], { context });
  if (self === null || self === AutomationNull || target instanceof PSBaseView || hasAddedMethod(target, name)) return withValue();
  if (self instanceof PSObject && self.isDeserialized === true) return withValue();
  const type = typeOf(self);
  if (reachedMethods(type, name, false).length > 0) return invokeMethod(target, name, args, { context });
  const lower = name.toLowerCase();
  const indexers = type.getIndexers().filter((i) => i.name.toLowerCase() === lower);
  if (indexers.length > 0) return setIndexed(indexers, self, args, value);
  const elements = /^(ps)?(where|foreach)$/.test(lower) ? null : getEnumerable(self);
  const items = elements === null ? [] : [...elements];
  if (items.length === 0) return withValue();
  return lift(setOnElements(items, name, args, value, context));
}

function* setOnElements(
  elements: readonly Value[],
  name: string,
  args: readonly Value[],
  value: Value,
  context: CallContext | null,
): Steps<undefined> {
  for (const element of elements) {
    const done = setByCall(element, name, args, value, context);
    if (done instanceof Suspension) yield* done.rest;
  }
  return undefined;
}

function hasAddedMethod(target: Value, name: string): boolean {
  if (target instanceof NetObject && target.instanceMembers?.get(name)) return true;
  return typeTable.lookup(psTypeNames(target), name) instanceof PSMethodInfo;
}

/** The setters of a type's parameterised property, by their indexes alone: the value has no say in which of them is called. */
const setters = new WeakMap<PropertyInfo, { readonly chosenBy: Method; readonly setter: Method }>();

function setterOf(property: PropertyInfo): { readonly chosenBy: Method; readonly setter: Method } {
  const known = setters.get(property);
  if (known) return known;
  const { declaringType, indexParameters } = property;
  const value: ParameterInfo = {
    name: 'value',
    type: property.propertyType as NetType,
    isOptional: false,
    defaultValue: null,
    isParams: false,
    isByRef: false,
    isOut: false,
  };
  const set = property.body.set as NonNullable<PropertyInfo['body']['set']>;
  const body: MemberBody = (self, ...all) => set(self as Value, all.at(-1) as Value, ...(all.slice(0, -1) as Value[]));
  const made = {
    chosenBy: new Method(property.name, declaringType, indexParameters, null, false, body),
    setter: new Method(`set_${property.name}`, declaringType, [...indexParameters, value], null, false, body),
  };
  setters.set(property, made);
  return made;
}

/** Calls the setter of an indexer by its name. */
function setIndexed(indexers: readonly PropertyInfo[], self: Value, args: readonly Value[], value: Value): Step<undefined> {
  const name = (indexers[0] as PropertyInfo).name;
  const usable = indexers.filter((p) => p.canWrite && p.body.set && p.indexParameters.length === args.length).map(setterOf);
  if (usable.length === 0)
    throw extendedTypeSystemException(
      'MethodCountCouldNotFindBest',
      `Cannot find an overload for "${name}" and the argument count: "${args.length + 1}".`,
      'SetValueInvocationException',
    );
  try {
    const choices = usable.map((s) => s.chosenBy);
    const chosen = choices.length === 1 ? choices[0] : resolveCall(choices, name, args).method;
    const { setter } = usable.find((s) => s.chosenBy === chosen) as { setter: Method };
    const call = { method: setter, expandParams: false };
    const result = setter.body(self, ...prepareArguments(call, [...args, value]).args);
    return result instanceof Suspension ? lift(settled(result as Suspension<unknown>, name)) : undefined;
  } catch (e) {
    throw isFlowControl(e) ? e : wrapSetException(name, e);
  }
}

function* settled(s: Suspension<unknown>, name: string): Steps<undefined> {
  try {
    yield* s.rest;
  } catch (e) {
    throw isFlowControl(e) ? e : wrapSetException(name, e);
  }
  return undefined;
}
