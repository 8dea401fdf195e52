import { wellKnown } from '../dotnet/registry.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import {
  derivesFrom,
  exceptionOf,
  extendedTypeSystemException,
  runtimeException,
  throwRuntime,
  toNetException,
  wrapGetException,
  wrapSetException,
} from '../errors/throw.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { AutomationNull, AutomationNullObject, NetDictionary, PSArray } from './collections.ts';
import { convertTo } from './convert.ts';
import { EnumValue } from './enum-value.ts';
import { getEnumerable } from './enumerate.ts';
import { adapterFor } from './member-adapter.ts';
import { NetObject, type Value } from './net-object.ts';
import { type CallContext, NetType, type PropertyInfo } from './net-type.ts';
import { Char, NumberObject } from './numbers.ts';
import { ownTryGetValue } from './own-dictionary.ts';
import { PSEvent } from './ps-event.ts';
import { intrinsicMember, PSBaseView } from './ps-intrinsics.ts';
import {
  PSAdaptedProperty,
  type PSMemberInfo,
  PSMethod,
  PSNoteProperty,
  PSParameterizedProperty,
  PSScriptProperty,
} from './ps-member-info.ts';
import { lowerName, type PSMember, PSMemberTable, type PSProperty } from './ps-members.ts';
import { baseObject, PSObject } from './ps-object.ts';
import { psTypeNames, typeHierarchy } from './type-names.ts';
import { typeOf } from './type-of.ts';
import { typeTable } from './type-table.ts';
import { keepMemberOfNumber, membersOfNumber } from './value-members.ts';

export { psTypeNames };

const adaptedProperties = new WeakMap<PropertyInfo, PSAdaptedProperty>();

/** The member object of a .NET property; the same one every time. */
export function adaptedProperty(property: PropertyInfo): PSAdaptedProperty {
  let member = adaptedProperties.get(property);
  if (!member) adaptedProperties.set(property, (member = new PSAdaptedProperty(property)));
  return member;
}

let arrayCountMember: PSAdaptedProperty | undefined;
/** ICollection.Count of arrays, which implement it explicitly; the adapter shows it all the same. */
function arrayCount(): PSAdaptedProperty {
  return (arrayCountMember ??= new PSAdaptedProperty({
    name: 'Count',
    declaringType: wellKnown.array,
    propertyType: wellKnown.int32,
    isStatic: false,
    isHidden: false,
    canRead: true,
    canWrite: false,
    indexParameters: [],
    body: { get: (self: PSArray) => self.items.length },
  }));
}

/** Members of the .NET type of a value, by name (DotNetAdapter). */
export function dotNetMember(target: Value, name: string): PSMember | undefined {
  const base = baseObject(target);
  if (base === null) return undefined;
  const type = typeOf(base);
  const property = type.getProperty(name, false);
  if (property && property.indexParameters.length === 0) return adaptedProperty(property);
  if (type.kind === 'array' && name.toLowerCase() === 'count') return arrayCount();
  const methods = type.getMethods(name, false);
  if (methods.length > 0) return new PSMethod((methods[0] as { name: string }).name, base, methods);
  const lower = name.toLowerCase();
  const indexers = type.getIndexers().filter((i) => i.name.toLowerCase() === lower);
  return indexers.length > 0 ? new PSParameterizedProperty((indexers[0] as PropertyInfo).name, base, indexers) : undefined;
}

/** A member added to this one object. */
function instanceMember(target: Value, name: string): PSMember | undefined {
  if (typeof target !== 'object' || target === null) return membersOfNumber(target)?.get(name);
  return (target.instanceMembers ?? membersOfNumber(target))?.get(name);
}

/**
 * A member of any kind, as `$x.PSObject.Members[name]` finds it: added to the object, from the type table, from an adapter, of the .NET type.
 * Keys of dictionaries are no members.
 */
export function getMember(target: Value, name: string): PSMember | undefined {
  if (target === null) return undefined;
  const own = instanceMember(target, name);
  if (own) return own;
  if (target instanceof PSBaseView) return target.getMember(name);
  const extended = typeTable.lookup(psTypeNames(target), name);
  if (extended) return extended;
  const base = baseObject(target);
  if (base instanceof NetObject) {
    const adapter = adapterFor(base.netType);
    const adapted = adapter?.getProperty(base, name);
    if (adapted) return adapted;
  }
  return dotNetMember(target, name) ?? intrinsicMember(target, name);
}

/** True for a member that is read, not called. */
export function isProperty(member: PSMember): member is PSProperty {
  return 'getValue' in member;
}

/** Exceptions that reading a member does not turn into null (PSGetMemberBinder.WrapGetMemberInTry). */
function mustSurface(e: unknown): boolean {
  if (isFlowControl(e)) return true;
  if (!(e instanceof NetException)) return e instanceof RangeError;
  return (
    derivesFrom(e, 'System.Management.Automation.MethodException') ||
    derivesFrom(e, 'System.Management.Automation.PropertyNotFoundException') ||
    derivesFrom(e, 'System.Management.Automation.ScriptCallDepthException')
  );
}

function readMember(member: PSMember, target: Value): Step<Value> {
  if (member instanceof PSNoteProperty) return member.value;
  if (!isProperty(member)) return member as unknown as PSMemberInfo;
  if (!member.isGettable)
    return throwRuntime(
      'WriteOnlyProperty',
      'InvalidOperation',
      `Cannot get property value because "${member.name}" is a write-only property.`,
    );
  let value: Step<Value>;
  try {
    value = member.getValue(target);
  } catch (e) {
    return nullUnlessSurfacing(e);
  }
  if (value instanceof Suspension) return getterSuspended(value);
  return value === undefined ? null : value;
}

/** What reading a member gives when its getter threw: null, unless the exception has to be seen. */
function nullUnlessSurfacing(e: unknown): null {
  if (mustSurface(e)) throw e;
  toNetException(e);
  return null;
}

/** What reading a .NET property gives when its getter threw `e` itself (PSAdaptedProperty wraps it first). */
export function getterFailed(name: string, e: unknown): null {
  if (isFlowControl(e)) throw e;
  return nullUnlessSurfacing(wrapGetException(name, e));
}

/** What reading a .NET property gives when its getter has to wait. */
export function getterSuspended(value: Suspension<Value>): Step<Value> {
  return lift(nullWhenItThrows(value));
}

function* nullWhenItThrows(value: Suspension<Value>): Steps<Value> {
  try {
    return yield* complete(value);
  } catch (e) {
    if (mustSurface(e)) throw e;
    toNetException(e);
    return null;
  }
}

/** A text key that a dictionary has; `$h.name` finds it before members of the dictionary. */
function dictionaryEntry(target: Value, name: string): Value | undefined {
  if (!(target instanceof NetDictionary)) return undefined;
  const args = target.netType.genericArguments;
  if (args.length > 0 && args[0]?.fullName !== 'System.String' && args[0]?.fullName !== 'System.Object') return undefined;
  try {
    return target.lookup(name);
  } catch (e) {
    // a sorted dictionary cannot compare its keys with a name (PSGetMemberBinder.TryGetIDictionaryValue)
    if (e instanceof NetException && derivesFrom(e, 'System.InvalidOperationException')) return undefined;
    throw e;
  }
}

/**
 * The value of `target.name` without looking into elements of a collection; undefined when there is no such member. Errors of getters give
 * null, as they do in PowerShell.
 */
export function getProperty(target: Value, name: string, _context: CallContext | null = null): Step<Value | undefined> {
  if (target instanceof PSObject) {
    const own = target.instanceMembers.get(name);
    if (own) return own instanceof PSNoteProperty ? own.value : readMember(own, target);
    const base = baseObject(target);
    const entry = dictionaryEntry(base, name);
    if (entry !== undefined) return entry;
  } else if (target instanceof NetDictionary) {
    const own = target.instanceMembers?.get(name);
    if (own) return readMember(own, target);
    const entry = dictionaryEntry(target, name);
    if (entry !== undefined) return entry;
  } else if (typeof target === 'string') {
    if (lowerName(name) === 'length') return target.length;
  } else if (target instanceof PSArray) {
    if (target.instanceMembers === undefined && typeTable.lookup(typeHierarchy(target.netType), name) === undefined) {
      const lower = lowerName(name);
      if (lower === 'count' || lower === 'length') return target.items.length;
    }
  } else if (target === null || target instanceof AutomationNullObject) return undefined;
  const member = getMember(target, name);
  return member ? readMember(member, target) : ownDictionaryEntry(target, name);
}

/** What a class that implements IDictionary<string, …> itself has under a name (PSGetMemberBinder.TryGetGenericDictionaryValue). */
function ownDictionaryEntry(target: Value, name: string): Step<Value | undefined> {
  const tryGetValue = target instanceof NetObject ? ownTryGetValue(target.netType) : null;
  return tryGetValue?.keyType === wellKnown.string ? tryGetValue.read(target, name) : undefined;
}

/**
 * `target.name` as an expression reads it: like {@link getProperty}, but for a collection without such a member the values of its elements
 * (one value as it is, several as an object[]). Undefined when nothing has the member.
 */
export function getPropertyEnumerated(target: Value, name: string, context: CallContext | null = null): Step<Value | undefined> {
  const value = getProperty(target, name, context);
  if (value instanceof Suspension) return value;
  if (value !== undefined) return value;
  const elements = getEnumerable(target);
  if (elements) return lift(enumerateProperty(elements, name, context));
  return undefined;
}

/** The value of `$x.Count` and `$x.Length` where there is no such member and strict mode does not forbid it; undefined for other names. */
export function intrinsicCount(target: Value, name: string): number | undefined {
  const lower = name.toLowerCase();
  if (lower !== 'count' && lower !== 'length') return undefined;
  return target === null || target instanceof AutomationNullObject ? 0 : 1;
}

function* enumerateProperty(elements: Iterable<Value>, name: string, context: CallContext | null): Steps<Value | undefined> {
  const result: Value[] = [];
  yield* collect(elements, name, context, result);
  if (result.length === 0 && isStrict(context)) return throwRuntime('PropertyNotFoundStrict', 'InvalidOperation', notFoundText(name));
  // nothing to enumerate: then there is no number of elements either, as of an enumerator that has been used up
  if (result.length === 0) return intrinsicCount(1, name) === undefined ? undefined : null;
  return result.length === 1 ? (result[0] as Value) : new PSArray(result);
}

function* collect(elements: Iterable<Value>, name: string, context: CallContext | null, result: Value[]): Steps<undefined> {
  for (const element of elements) {
    let value: Value | undefined = yield* complete(getProperty(element, name, context));
    if (value === undefined && !isStrict(context)) value = intrinsicCount(element, name);
    // members of custom and adapted objects are not looked up by the binder, so that a missing one is null and not nothing
    if (value === undefined && isAdapted(element)) value = missingAdapted(name, context);
    else if (value === undefined && element instanceof NetDictionary) missingAdapted(name, context);
    if (value === undefined) {
      const nested = getEnumerable(element);
      if (nested) yield* collect(nested, name, context, result);
      else missingAdapted(name, context);
      continue;
    }
    if (value === AutomationNull) continue;
    const parts = getEnumerable(value);
    if (!parts) result.push(value);
    else for (const part of parts) if (part !== AutomationNull) result.push(part);
  }
  return undefined;
}

function isAdapted(value: Value): boolean {
  if (value instanceof PSObject) return value.isCustomObject || isAdapted(value.baseObject);
  return value instanceof NetObject && adapterFor(value.netType) !== undefined;
}

/** True where a property that does not exist is an error (ExecutionContext.IsStrictVersion(2)). */
function isStrict(context: CallContext | null): boolean {
  return ((context as { strictMode?: number } | null)?.strictMode ?? 0) >= 2;
}

function notFoundText(name: string): string {
  return `The property '${name}' cannot be found on this object. Verify that the property exists.`;
}

/** PSGetMemberBinder.GetAdaptedValue where there is no such member. */
function missingAdapted(name: string, context: CallContext | null): null {
  if (!isStrict(context)) return null;
  return throwRuntime(
    'PropertyNotFoundStrict',
    'NotSpecified',
    notFoundText(name),
    null,
    'System.Management.Automation.PropertyNotFoundException',
  );
}

/** PSObject.Properties takes no empty name. */
const emptyName =
  'Cannot process argument because the value of argument "name" is not valid. Change the value of the "name" argument and run the operation again.';

function propertyNotFound(id: string, name: string): never {
  return throwRuntime(
    id,
    'InvalidOperation',
    `The property '${name}' cannot be found on this object. Verify that the property exists and can be set.`,
  );
}

/**
 * `target.name = value`.
 * @throws RuntimeException PropertyNotFound / PropertyAssignmentException, SetValueInvocationException when the setter or the conversion fails.
 */
export function setProperty(target: Value, name: string, value: Value, _context: CallContext | null = null): Step<void> {
  if (target === null || target instanceof AutomationNullObject) return propertyNotFound('PropertyNotFound', name);
  if (name === '' && target instanceof PSObject)
    throw wrapSetException('', exceptionOf('System.Management.Automation.PSArgumentException', emptyName));
  const given = value instanceof AutomationNullObject ? null : value;
  const own = instanceMember(target, name);
  if (own) return isProperty(own) ? own.setValue(target, given) : assign(own, target, given);
  const base = baseObject(target);
  if (base instanceof NetDictionary && setDictionaryEntry(base, name, given)) return undefined;
  const member = getMember(target, name);
  if (!isAdapted(target)) {
    if (!member) return propertyNotFound('PropertyAssignmentException', name);
    return assign(member, target, given);
  }
  // a property of the type table stands before the adapter
  if (member instanceof PSScriptProperty || member instanceof PSNoteProperty) return assign(member, target, given);
  // what the binder cannot see into is set through the adapter, which wraps all failures
  try {
    if (!member) return propertyNotFound('PropertyAssignmentException', name);
    return assign(member, target, given);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    throw wrapSetException(name, e);
  }
}

function setDictionaryEntry(dictionary: NetDictionary, name: string, value: Value): boolean {
  const args = dictionary.netType.genericArguments;
  if (args.length === 2 && args[0]?.fullName !== 'System.String' && args[0]?.fullName !== 'System.Object') return false;
  const converted = args.length === 2 && args[1] ? convertTo(value, args[1]) : value;
  try {
    dictionary.set(name, converted);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    throw wrapSetException(name, e);
  }
  return true;
}

function assign(member: PSMember, target: Value, value: Value): Step<void> {
  if (!isProperty(member)) {
    const message = `Cannot set the Value property for PSMemberInfo object of type "${(member as PSMemberInfo).netType?.fullName ?? member.memberType}".`;
    const inner = extendedTypeSystemException('CannotChangePSMethodInfoValue', message);
    throw runtimeException(
      'PropertyAssignmentException',
      'InvalidOperation',
      message,
      null,
      'System.Management.Automation.RuntimeException',
      inner,
    );
  }
  if (!member.isSettable) {
    const message = `'${member.name}' is a ReadOnly property.`;
    const inner = extendedTypeSystemException('PropertyAssignmentException', message, 'SetValueException');
    throw runtimeException(
      'PropertyAssignmentException',
      'InvalidOperation',
      message,
      null,
      'System.Management.Automation.RuntimeException',
      inner,
    );
  }
  return member.setValue(target, value);
}

/**
 * Which members to list; `shown` are those without the properties of a type that an adapter stands before, `told` those of Get-Member: what an indexer is
 * named (`Item` of XML) stands before what an adapter has by that name.
 */
export type MemberView = 'all' | 'shown' | 'told' | 'extended' | 'adapted' | 'base' | 'static';

const listed = new WeakSet<NetObject>();

/** Remembers that all members of an object were asked for. */
export function noteListed(target: Value): void {
  if (target instanceof NetObject && !(target instanceof PSObject) && !target.netType.isValueType) listed.add(target);
}

/**
 * True once all members of an object were asked for, by a command, a view or `$x.psobject`: PowerShell then keeps `psbase`, `psobject` … with it
 * (PSMemberInfoIntegratingCollection.GenerateAllReservedMembers), so that it counts as an object that has members of its own.
 */
export function wasListed(target: NetObject): boolean {
  return listed.has(target);
}

/**
 * The members of a value in the order of `$x.PSObject.Members`: those added to it, of the type table, of its adapter, of its .NET type
 * (properties before methods). Hidden ones are left out unless asked for.
 */
export function members(target: Value, asked: MemberView = 'all', includeHidden = false): PSMember[] {
  if (target === null) return [];
  const view = asked === 'told' ? 'shown' : asked;
  noteListed(target);
  const result = new PSMemberTable();
  const put = (member: PSMember): void => {
    if (!result.get(member.name) && (includeHidden || !(member as PSMemberInfo).isHidden)) result.set(member);
  };
  const base = baseObject(target);
  if (view === 'static') {
    const type = base instanceof NetType ? base : typeOf(base as Value);
    for (const p of type.allProperties(true)) put(adaptedProperty(p));
    for (const [name, methods] of methodsByName(type, true, includeHidden)) put(new PSMethod(name, type, methods, true));
    return [...result.values()];
  }
  if (view === 'all' || view === 'shown' || view === 'extended') {
    // the properties that a deserialized object had where it was written are what an adapter would show: they come last
    let adapted: PSMember[] | null = null;
    const own = typeof target === 'object' ? target.instanceMembers : undefined;
    for (const m of (own ?? membersOfNumber(target))?.values() ?? []) {
      if (m.memberType === 'Property') (adapted ??= []).push(m);
      else put(m);
    }
    for (const m of typeTable.membersFor(psTypeNames(target))?.values() ?? []) put(m);
    for (const m of adapted ?? []) put(m);
    // and what such an object is here, a list, it was not
    if (adapted !== null) return [...result.values()];
  }
  if (view === 'extended' || base === null) return [...result.values()];
  const type = typeOf(base);
  const adapter = view !== 'base' && base instanceof NetObject ? adapterFor(type) : undefined;
  if (adapter) for (const p of adapter.properties(base as NetObject)) put(p);
  if (!adapter || view === 'all' || view === 'shown') {
    // what an adapter shows comes before the properties of the type itself, which PSObject.Properties has too
    if (!adapter || (view === 'all' && !adapter.hidesType))
      for (const p of type.allProperties(false)) if (p.indexParameters.length === 0 && !p.isPrivate) put(adaptedProperty(p));
    if (type.kind === 'array') put(arrayCount());
    const isBag = base instanceof PSObject && base.isDeserialized === true;
    const methods: ReturnType<typeof methodsByName> = isBag ? new Map() : methodsByName(type, false, includeHidden);
    for (const [name, overloads] of methods) put(new PSMethod(name, base, overloads));
    for (const [name, [adder]] of methods)
      if (adder && name.startsWith('add_') && methods.has(`remove_${name.slice('add_'.length)}`)) put(new PSEvent(adder));
    for (const indexer of type.getIndexers()) {
      const overloads = type.getIndexers().filter((i) => i.name === indexer.name);
      const parameterized = new PSParameterizedProperty(indexer.name, base, overloads);
      if (asked === 'told' && adapter) result.set(parameterized);
      else put(parameterized);
    }
  }
  return [...result.values()];
}

function methodsByName(type: NetType, isStatic: boolean, includeHidden: boolean): Map<string, ReturnType<NetType['allMethods']>[number][]> {
  const byName = new Map<string, ReturnType<NetType['allMethods']>[number][]>();
  for (const method of type.allMethods(isStatic)) {
    if (method.isHidden && !includeHidden) continue;
    const list = byName.get(method.name);
    if (list) list.push(method);
    else byName.set(method.name, [method]);
  }
  return byName;
}

/** The properties of a value, as `$x.PSObject.Properties` lists them. */
export function properties(target: Value): PSProperty[] {
  return members(target).filter(isProperty);
}

/**
 * Where members can be added to a value (PSObject.AsPSObject): reference objects carry them themselves, others get a PSObject around them.
 */
export function asPSObject(value: Value): NetObject {
  if (value instanceof NetObject && !(value instanceof NumberObject) && !(value instanceof Char) && !(value instanceof EnumValue))
    return value;
  if (value === null) throw exceptionOf('System.Management.Automation.PSArgumentNullException', "Value cannot be null. (Parameter 'obj')");
  return new PSObject(value);
}

/** Adds a member to an object got from {@link asPSObject}, replacing one of the same name. */
export function addMember(target: NetObject, member: PSMemberInfo): void {
  member.isInstance = true;
  (target.instanceMembers ??= new PSMemberTable()).set(member);
  if (target instanceof PSObject) keepMemberOfNumber(target.baseObject, member);
}

/** A custom object with note properties in this order; typeName is put before PSCustomObject's names. */
export function newCustomObject(entries: Iterable<readonly [string, Value]>, typeName?: string): PSObject {
  const notes: PSNoteProperty[] = [];
  for (const [name, value] of entries) notes.push(new PSNoteProperty(name, value));
  const result = new PSObject(undefined, PSMemberTable.from(notes));
  if (typeName !== undefined) result.typeNames = [typeName, 'System.Management.Automation.PSCustomObject', 'System.Object'];
  return result;
}
