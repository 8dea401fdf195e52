/** What formatting asks of objects: their properties in the order they are shown, their elements, their text. */
import { currentCulture } from '../dotnet/culture/culture-info.ts';
import { DictionaryEntry } from '../dotnet/hashtable.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf } from '../errors/throw.ts';
import { AutomationNullObject, arrayOf, NetCollection, NetDictionary } from '../objects/collections.ts';
import { tryCompare } from '../objects/compare.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Formattable } from '../objects/format-value.ts';
import { getMember, getProperty, intrinsicCount, members, psTypeNames } from '../objects/member-access.ts';
import { adapterFor } from '../objects/member-adapter.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { generalText } from '../objects/number-text.ts';
import { Double, NumberObject, Single } from '../objects/numbers.ts';
import { BoundMember } from '../objects/ps-intrinsics.ts';
import { PSCodeMethod, PSMemberSet, PSMethod, PSNoteProperty, PSPropertySet } from '../objects/ps-member-info.ts';
import type { PSMember } from '../objects/ps-members.ts';
import { baseObject, PSObject, WrappedNumber } from '../objects/ps-object.ts';
import { runNow, scriptInvoker } from '../objects/script-hooks.ts';
import { outputFieldSeparator, toStringValue, toText } from '../objects/to-string.ts';
import { isTrue } from '../objects/truth.ts';
import { isKindOf, typeOf } from '../objects/type-of.ts';
import { typeTable } from '../objects/type-table.ts';
import { getWildcardPattern } from '../objects/wildcard.ts';
import { comparePSObjects } from '../operators/compare-ops.ts';
import { formatOperator } from '../operators/format-op.ts';
import { type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import type { PacketInfoData, WriteStreamType } from './format-records.ts';
import { containsWildcard, PropertyExpression } from './property-expression.ts';
import { maskDeserialization } from './type-name-mask.ts';
import type { ViewExpression } from './view-definitions.ts';

export { isTrue };

/** PSTypeNames. */
export function typeNames(value: Value): readonly string[] {
  return psTypeNames(value);
}

/** True for members that have a value without arguments. */
function isProperty(member: PSMember): boolean {
  return member.memberType.endsWith('Property') && member.memberType !== 'ParameterizedProperty';
}

/**
 * The properties that a default table or list shows: those added to the object, those of the .NET type, those of type data
 * (AssociationManager.ExpandAll).
 */
export function displayPropertyNames(value: Value): string[] {
  const found = new Map<string, string>();
  // a property that an adapter makes up, such as an XML element named `item`, is hidden by an indexer of that name
  const base = baseObject(value);
  const indexers = base instanceof NetObject ? base.netType.getIndexers() : [];
  const hidden = new Set(indexers.map((indexer) => indexer.name.toLowerCase()));
  const add = (member: PSMember) => {
    const key = member.name.toLowerCase();
    if (isProperty(member) && !found.has(key)) found.set(key, member.name);
  };
  const own = value instanceof NetObject ? [...(value.instanceMembers?.values() ?? [])] : [];
  // what a deserialized object had as properties of its type comes after what was added to it
  for (const member of own) if (member.memberType !== 'Property') add(member);
  own.forEach(add);
  if (!(value instanceof PSObject && value.isCustomObject))
    members(value, 'adapted').forEach((member) => {
      if (!hidden.has(member.name.toLowerCase())) add(member);
    });
  // an adapter that has nothing to show of an object, as of an XML comment, leaves it to the type
  if (found.size === 0 && base instanceof NetObject && !(base instanceof PSObject) && adapterFor(base.netType)?.hidesType !== true)
    members(value, 'base').forEach(add);
  members(value, 'extended').forEach(add);
  return [...found.values()];
}

/**
 * Types whose first property by reflection is an indexer: PowerShell looks at the first property alone when it asks whether there is any,
 * and a parameterized one is none (DotNetAdapter.GetDotNetPropertyImpl). Such objects are shown by their text.
 */
const indexerFirst: ReadonlySet<string> = new Set([
  'System.Collections.BitArray',
  'System.Collections.Concurrent.ConcurrentDictionary`2',
  'System.Collections.Generic.SortedDictionary`2',
  'System.Collections.Hashtable',
  'System.Collections.Specialized.BitVector32',
  'System.Collections.Specialized.HybridDictionary',
  'System.Collections.Specialized.ListDictionary',
  'System.Collections.Specialized.NameValueCollection',
  'System.Collections.Specialized.StringCollection',
  'System.Data.DataColumnCollection',
  'System.Data.DataTableCollection',
  'System.Numerics.Vector2',
  'System.Numerics.Vector3',
  'System.Numerics.Vector4',
  'System.Xml.XmlAttributeCollection',
]);

/** True when an object has any property but those that remoting adds. */
export function hasDisplayProperties(value: Value, except: ReadonlySet<string>): boolean {
  if (value instanceof NetObject && value.instanceMembers) {
    for (const member of value.instanceMembers.values()) if (isProperty(member) && !except.has(member.name.toLowerCase())) return true;
  }
  const base = baseObject(value);
  if (base instanceof NetObject && isIndexerFirst(base.netType))
    return members(value, 'extended').some((member) => isProperty(member) && !except.has(member.name.toLowerCase()));
  return displayPropertyNames(value).some((name) => !except.has(name.toLowerCase()));
}

function isIndexerFirst(type: NetType): boolean {
  return indexerFirst.has((type.genericDefinition ?? type).fullName) || type.isIndexerFirst;
}

/** All properties in the order of PSObject.Properties. */
export function allPropertyNames(value: Value): string[] {
  return members(value)
    .filter(isProperty)
    .map((member) => member.name);
}

/** True when an object has a property of this name. */
export function hasProperty(value: Value, name: string): boolean {
  const member = value === null ? undefined : getMember(value, name);
  return member !== undefined && isProperty(member);
}

/** Hashtables count their keys as properties. */
function asHashtable(value: Value): NetDictionary | null {
  const base = baseObject(value);
  return base instanceof NetDictionary && isKindOf(base.netType, 'System.Collections.Hashtable') ? base : null;
}

/** The names of properties that a name or pattern stands for; property sets are expanded. */
export function matchPropertyNames(target: Value, name: string, expand: boolean): string[] {
  if (target === null) return [];
  const wildcard = containsWildcard(name) ? getWildcardPattern(name) : null;
  const table = asHashtable(target);
  if (table) {
    const keys: string[] = [];
    for (const [key] of table.entries()) {
      const text = toText(key);
      if (wildcard ? wildcard.isMatch(text) : text.toLowerCase() === name.toLowerCase()) keys.push(text);
    }
    if (keys.length > 0) return keys;
  }
  const found = new Set<string>();
  const candidates = wildcard ? members(target).filter((member) => wildcard.isMatch(member.name)) : [getMember(target, name)];
  for (const member of candidates) {
    if (!member) continue;
    if (member instanceof PSPropertySet) {
      if (expand)
        for (const inner of member.referencedPropertyNames) for (const n of matchPropertyNames(target, inner, false)) found.add(n);
    } else if (isProperty(member)) found.add(member.name);
  }
  return [...found];
}

/** `$target.name`; null when there is no such property. */
export function* readProperty(target: Value, name: string, context: ExecutionContext): Steps<Value> {
  if (target === null) return null;
  const step = getProperty(target, name, context);
  const value = step instanceof Suspension ? yield* step.rest : step;
  // a property of an earlier object that this one lacks is read as `.Count` and `.Length` of any object are
  return value === undefined ? (intrinsicCount(target, name) ?? null) : value;
}

/** A member of PSStandardMembers: one added to the object itself, else that of its types. */
function standardMember(target: Value, name: string): PSMember | undefined {
  if (target === null) return undefined;
  const own = target instanceof NetObject ? target.instanceMembers?.get('PSStandardMembers') : undefined;
  if (own instanceof PSMemberSet) {
    const member = own.member(name);
    if (member) return member;
  }
  const names = psTypeNames(target);
  const found = typeTable.standardMember(names, name);
  if (found) return found;
  const masked = maskDeserialization(names);
  return masked ? typeTable.standardMember(masked, name) : undefined;
}

/** The DefaultDisplayPropertySet of an object's types; empty when there is none. */
export function defaultDisplayPropertySet(target: Value): readonly string[] {
  const set = standardMember(target, 'DefaultDisplayPropertySet');
  return set instanceof PSPropertySet ? set.referencedPropertyNames.filter((name) => name !== '') : [];
}

/** The DefaultDisplayProperty of an object's types. */
export function defaultDisplayProperty(target: Value): string | null {
  const note = standardMember(target, 'DefaultDisplayProperty');
  return note instanceof PSNoteProperty ? toText(runNow(note.getValue())) || null : null;
}

/** Elements of collections, and entries of dictionaries (PSObjectHelper.GetEnumerable); undefined for anything else. */
export function enumerable(value: Value): Iterable<Value> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const base = baseObject(value);
  if (base instanceof NetDictionary) return dictionaryEntries(base);
  return getEnumerable(value) ?? undefined;
}

/** DictionaryEntry for hashtables, KeyValuePair for generic dictionaries: what the dictionary itself enumerates. */
function dictionaryEntries(table: NetDictionary): Iterable<Value> {
  const method = table.netType.getMethods('GetEnumerator', false).find((candidate) => candidate.parameters.length === 0);
  const walk = method ? runNow(method.body(table)) : undefined;
  if (walk instanceof NetCollection) return walk;
  return [...table.entries()].map(([key, item]) => new DictionaryEntry(key, item));
}

/** PSObject.ToString() in the current culture: what stands in cells and on lines of their own. */
export function* displayText(value: Value, context: ExecutionContext): Steps<string> {
  return textOf(value, context, true);
}

function textOf(value: Value, context: ExecutionContext, recurse: boolean): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return value < 0 ? numberText(value) : String(value);
    case 'boolean':
      return value ? 'True' : 'False';
  }
  if (value === null) return '';
  if (value instanceof NumberObject) return numberText(value);
  if (value instanceof WrappedNumber) return value.tokenText;
  if (value instanceof PSObject && value.deserializedText !== undefined) return value.deserializedText;
  if (value.instanceMembers?.get('ToString')) return toStringValue(value, context);
  if (value instanceof PSObject) return value.isCustomObject ? customText(value) : textOf(value.baseObject, context, recurse);
  const elements = recurse ? getEnumerable(value) : null;
  if (elements) {
    let text = '';
    let first = true;
    for (const element of elements) {
      if (!first) text += ' ';
      first = false;
      text += textOf(element, context, false);
    }
    return text;
  }
  // XML nodes show their names: a code method of the type table.
  const method = getMember(value, 'ToString');
  return method instanceof PSCodeMethod ? toText(runNow(method.invoke(value, []))) : toText(value);
}

/** A number in the current culture's signs. */
function numberText(value: number | NumberObject): string {
  const { numberFormat } = currentCulture();
  const text =
    value instanceof Double
      ? generalText(value.value, 15, numberFormat.positiveInfinitySymbol)
      : value instanceof Single
        ? generalText(value.value, 7, numberFormat.positiveInfinitySymbol)
        : toText(value);
  const { numberDecimalSeparator: point, negativeSign } = numberFormat;
  const localized = point === '.' ? text : text.replace('.', point);
  return negativeSign === '-' || !localized.startsWith('-') ? localized : negativeSign + localized.slice(1);
}

/** `@{a=1}`; an object with a type name and no properties shows nothing, as `"$object"` does. */
function customText(value: PSObject): string {
  return toText(value);
}

/** True for booleans, numbers and other things whose text is all there is to say. */
export function isPrimitive(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return baseObject(value) instanceof NumberObject;
}

/** Types without a text of their own whose objects scripts get from cmdlets, which wrap all that they write in a PSObject. */
const writtenTypes = [
  'System.Management.Automation.Job',
  'System.Management.Automation.PSVariable',
  'System.Management.Automation.PSEventArgs',
  'System.Management.Automation.ExperimentalFeature',
  'Microsoft.PowerShell.Commands.GroupInfo',
];

/** True for a collection that holds objects of cmdlets as they were written: one of any objects, not a list of jobs. */
export function holdsWrittenObjects(collection: Value): boolean | 'always' {
  const type = typeOf(baseObject(collection));
  const element = type.elementType ?? type.genericArguments[0];
  return element === wellKnown.psObject ? 'always' : element === undefined || element === wellKnown.object;
}

/** True for an object that a cmdlet has written. */
export function isWritten(value: Value): boolean {
  return value instanceof NetObject && writtenTypes.some((name) => isKindOf(value.netType, name));
}

/** True when the type of a value says itself how its text is made, or the value is seen through a PSObject. */
export function hasOwnToString(value: Value): boolean {
  if (!(value instanceof NetObject) || value instanceof PSObject || value instanceof NetType || value.instanceMembers) return true;
  if (value instanceof BoundMember) return !(value.member instanceof PSMethod);
  const type = value.netType;
  return type.getMethods('ToString', false).some((method) => method.parameters.length === 0 && method.declaringType === type);
}

/** True when an exception is of one of these types or derives from one. */
export function isErrorOf(exception: NetException, ...names: string[]): boolean {
  return names.some((name) => derivesFrom(exception, name));
}

/** A value with a format string: `{0:N1}`, or a format alone such as `N1`. Throws FormatException as .NET does. */
export function formatWith(value: Value, format: string): string {
  const composite = format.includes('{0') || format.includes('}');
  const given = getEnumerable(value) ? new FormattableElements(value) : value;
  return toText(runNow(formatOperator(composite ? format : `{0:${format.replaceAll('{', '{{')}}`, arrayOf([given]))));
}

/** A collection as PSObject.ToString(format) writes it: each element with the format, and the whole as its own text where one cannot be. */
class FormattableElements extends NetObject implements Formattable {
  constructor(private readonly value: Value) {
    super();
  }
  toStringFormat(format: string | null): string {
    if (!format) return toStringValue(this.value);
    try {
      return Array.from(getEnumerable(this.value) ?? [], (element) => formatElement(element, format)).join(outputFieldSeparator());
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      return typeOf(baseObject(this.value)).toString();
    }
  }
  override toString(): string {
    return toStringValue(this.value);
  }
}

function formatElement(value: Value, format: string): string {
  return getEnumerable(value) ? toText(baseObject(value)) : formatWith(value ?? '', format);
}

/**
 * True when two values group together (GroupingInfoManager.IsEqual): compared as PowerShell compares them, without regard to case, or by their
 * texts. No value is the same as null.
 * @throws ExtendedTypeSystemException where the first is a custom object and the second another object: they have no order
 */
export function* compareGroupValues(first: Value, second: Value, context: ExecutionContext): Steps<boolean> {
  const [a, b] = [first, second].map((value) => (value instanceof AutomationNullObject ? null : value)) as [Value, Value];
  if (a instanceof PSObject && a.isCustomObject && b !== null) return comparePSObjects(a, b) === 0;
  const result = tryCompare(a, b, { ignoreCase: true });
  if (result !== undefined) return result === 0;
  const text = textOf(a, context, true);
  return text.toLowerCase() === textOf(b, context, true).toLowerCase();
}

const scriptBlocks = new WeakMap<object, PropertyExpression>();

/** The expression a view names: a property, code, or a script block that is parsed when it is first used. */
export function toExpression(source: ViewExpression, _context: ExecutionContext): PropertyExpression {
  if (typeof source === 'string') return PropertyExpression.ofName(source);
  if (typeof source === 'function') return PropertyExpression.ofNative(source);
  let expression = scriptBlocks.get(source);
  if (!expression) {
    expression = PropertyExpression.ofScript(scriptInvoker().create(source.script) as ScriptBlock);
    scriptBlocks.set(source, expression);
  }
  return expression;
}

/** What .NET says where PowerShell's formatting takes something for granted. */
export function nullReference(): NetException {
  return exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

/** True when the condition of an entry's types holds; nobody hears of one that fails, but a property needs an object (TypeMatch.MatchCondition). */
export function* entryConditionHolds(object: Value, condition: ViewExpression, context: ExecutionContext): Steps<boolean> {
  if (object === null && typeof condition === 'string') throw nullReference();
  const [first] = yield* toExpression(condition, context).getValues(object, context);
  return first !== undefined && !first.exception && isTrue(first.value);
}

/** The stream a record came from when streams were merged (`2>&1`): the host shows it on its own channel. */
export function writeStreamOf(value: Value): WriteStreamType {
  return (value instanceof NetObject && (value as { writeStream?: WriteStreamType }).writeStream) || 'None';
}

/** Full name of a record's type. */
export function typeNameOfRecord(record: PacketInfoData): string {
  return typeOf(record).fullName;
}
