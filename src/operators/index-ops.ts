import { wellKnown } from '../dotnet/registry.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { throwException, throwInterpreter, toNetException } from '../errors/throw.ts';
import { throwInvalidCast } from '../objects/cast-errors.ts';
import { AutomationNull, AutomationNullObject, arrayOf, NetCollection, NetDictionary, PSArray } from '../objects/collections.ts';
import { ConversionRank } from '../objects/conversion-rank.ts';
import { convertTo, figureConversion, tryConvertTo } from '../objects/convert.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { CallContext, NetType, PropertyInfo } from '../objects/net-type.ts';
import { charOf } from '../objects/numbers.ts';
import { ownTryGetValue } from '../objects/own-dictionary.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { joinElements, toStringValue } from '../objects/to-string.ts';
import { isList, typeOf } from '../objects/type-of.ts';
import { andThen, type Step } from '../scheduler/suspension.ts';
import { scalarEquals } from './compare-ops.ts';
import { operandTypeName } from './operator-fallback.ts';

/** The types that {@link isExactly} asks for all the time, found when it is first used. */
let own: { object: NetType; int32: NetType; string: NetType; boolean: NetType } | undefined;

/** True when a value can stand in an array of this element type as it is, as far as that can be told at a glance. */
export function isExactly(value: Value, element: NetType): boolean {
  own ??= { object: wellKnown.object, int32: wellKnown.int32, string: wellKnown.string, boolean: wellKnown.boolean };
  switch (typeof value) {
    case 'number':
      return element === own.int32 || element === own.object;
    case 'string':
      return element === own.string || element === own.object;
    case 'boolean':
      return element === own.boolean || element === own.object;
  }
  if (value === null || value instanceof AutomationNullObject) return false;
  return element === own.object || (element === value.netType && !(value instanceof PSObject));
}

function strictMode(context: CallContext | null): number {
  return (context as { strictMode?: number } | null)?.strictMode ?? 0;
}

function unwrap(value: Value): Value {
  const b = baseObject(value);
  return b instanceof AutomationNullObject ? null : b;
}

/**
 * `target[index]`: `indexType` is the cast of the index, which chooses among indexers (`$ordered[[object]1]`). An index out of range gives null, a list of indexes gives a slice, negative indexes count from the end.
 * @throws RuntimeException NullArray, NullArrayIndex, NeedMultidimensionalIndex; under strict mode also IndexOutOfRangeException, CannotIndex
 */
export function getIndex(target: Value, index: Value, context: CallContext | null = null, indexType: NetType | null = null): Step<Value> {
  if (target instanceof PSArray && typeof index === 'number' && target.lengths === null) {
    const at = index < 0 ? index + target.items.length : index;
    const item = target.items[at];
    if (item !== undefined) return item;
    return outOfRange(context);
  }
  if (typeof index === 'string' && target instanceof NetDictionary && target.netType.genericDefinition === null)
    return target.lookup(index) ?? null;
  if (typeof target === 'string' && typeof index === 'number') {
    const at = index < 0 ? index + target.length : index;
    return at >= 0 && at < target.length ? charOf(target.charCodeAt(at)) : outOfRange(context);
  }
  const t = unwrap(target);
  const i = unwrap(index);
  if (t === null) return throwInterpreter('NullArray', 'Cannot index into a null array.');
  if (i === null) return throwInterpreter('NullArrayIndex', 'Index operation failed; the array index evaluated to null.');
  // a list of indexes gives a slice whatever it was cast to
  return indexType && !getEnumerable(i) ? byIndexer(t, i, context, false, indexType) : one(t, i, context, false);
}

/**
 * `target[i, j]` with the indexes in a list literal. Arrays give a slice without what is out of range; everything else gives one
 * element for each index, which is nothing where there is none (PSGetIndexBinder.CheckForSlicing).
 * @throws as {@link getIndex}
 */
export function getIndexes(target: Value, indexes: PSArray, context: CallContext | null): Step<Value> {
  const t = unwrap(target);
  if (t === null || t instanceof PSArray || indexes.items.length < 2) return getIndex(target, indexes, context);
  const several = severalIndexer(t, indexes);
  if (several?.body.get) return readSeveral(several, t, indexes, context);
  if (!hasIndexer(t)) return nonIndexable(t, indexes, context);
  return arrayOf(
    indexes.items.map((index) => {
      const i = unwrap(index) ?? keyOfNull(t, context);
      // no value at all stays one: it is null to those who look, and no output
      return i === null ? null : runNow(one(t, i, context, true));
    }),
  );
}

/** The indexer that takes as many indexes as there are, and takes them best (PSGetIndexBinder.InvokeIndexer); undefined where there is none. */
function severalIndexer(t: Value, indexes: PSArray): PropertyInfo | undefined {
  if (!(t instanceof NetObject) || t instanceof NetCollection) return undefined;
  let best: PropertyInfo | undefined;
  let bestRank = 0;
  for (const indexer of typeOf(t).getIndexers()) {
    if (indexer.indexParameters.length !== indexes.items.length) continue;
    const ranks = indexer.indexParameters.map((q, n) => figureConversion(typeOf(unwrap(indexes.items[n] as Value)), q.type).rank);
    const rank = ranks.includes(ConversionRank.None) ? 0 : ranks.reduce((sum, r) => sum + r, 0);
    if (rank <= bestRank) continue;
    best = indexer;
    bestRank = rank;
  }
  return best;
}

const keysFor = (indexer: PropertyInfo, indexes: PSArray): Value[] =>
  indexer.indexParameters.map((q, n) => convertTo(unwrap(indexes.items[n] as Value), q.type));

/** Errors of the indexer itself are passed over but in strict mode 3, as with one index. */
function readSeveral(indexer: PropertyInfo, t: Value, indexes: PSArray, context: CallContext | null): Step<Value> {
  try {
    return indexer.body.get?.(t, ...keysFor(indexer, indexes)) as Step<Value>;
  } catch (e) {
    if (isFlowControl(e) || strictMode(context) >= 3) throw e;
    toNetException(e);
    return null;
  }
}

/** True for what can be indexed at all: arrays, text, dictionaries, lists and types with an indexer. */
function hasIndexer(t: Value): boolean {
  if (typeof t === 'string' || t instanceof PSArray || t instanceof NetDictionary) return true;
  if (!(t instanceof NetObject) || t instanceof PSObject) return false;
  return typeOf(t).getIndexers().length > 0 || (t instanceof NetCollection && isList(t));
}

function outOfRange(context: CallContext | null, slicing = false): Value {
  if (strictMode(context) >= 3) return throwException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  return slicing ? AutomationNull : null;
}

/** One index or a slice; AutomationNull stands for "nothing there" within a slice. */
function one(t: Value, i: Value, context: CallContext | null, slicing: boolean): Step<Value> {
  if (t instanceof PSArray && t.lengths !== null && t.lengths.length > 1) return multiDimensional(t, i, context, slicing);
  const indexes = slicing ? null : getEnumerable(i);
  if (indexes && !hasIndexer(t)) return nonIndexable(t, i, context);
  if (indexes && !(t instanceof NetDictionary && isOwnKey(t, i))) return slice(t, indexes, context);
  if (t instanceof PSArray) {
    const n = tryConvertTo(i, wellKnown.int32) as number | undefined;
    if (n === undefined) return noInteger(t, i, context, slicing);
    const item = t.items[n < 0 ? n + t.items.length : n];
    return item === undefined ? outOfRange(context, slicing) : item;
  }
  if (typeof t === 'string') {
    const n = tryConvertTo(i, wellKnown.int32) as number | undefined;
    if (n === undefined) return noInteger(t, i, context, slicing);
    const at = n < 0 ? n + t.length : n;
    return at >= 0 && at < t.length ? charOf(t.charCodeAt(at)) : outOfRange(context, slicing);
  }
  return byIndexer(t, i, context, slicing);
}

/**
 * An index that is no integer: null, as the conversion stands inside the safe part; where there is no conversion at all, a cast error, which
 * names what is indexed (PSGetIndexBinder: the binding of the index fails).
 */
function noInteger(target: Value, index: Value, context: CallContext | null, slicing: boolean): Value {
  const type = typeOf(index);
  if (figureConversion(type, wellKnown.int32).rank === ConversionRank.None) return throwInvalidCast(target, wellKnown.int32);
  if (strictMode(context) >= 3) convertTo(index, wellKnown.int32);
  return slicing ? AutomationNull : null;
}

/** True for a list of indexes that is one key of a generic dictionary: what converts to its keys, but of arrays only where keys are arrays (PSGetIndexBinder.GetIndexDictionary). */
function isOwnKey(t: NetDictionary, i: Value): boolean {
  const keyType = typeOf(t).genericArguments[0];
  if (keyType === undefined) return false;
  if (i instanceof PSArray) return keyType.kind === 'array' && keyType.isAssignableFrom(typeOf(i));
  return figureConversion(typeOf(i), keyType).rank !== ConversionRank.None;
}

function slice(t: Value, indexes: Iterable<Value>, context: CallContext | null): Step<Value> {
  const result: Value[] = [];
  for (const index of indexes) {
    const i = unwrap(index) ?? keyOfNull(t, context);
    if (i === null) continue;
    const value = runNow(one(t, i, context, true));
    if (value !== AutomationNull) result.push(value);
  }
  return arrayOf(result);
}

/** What a null among indexes means: the first element, as null is converted to a number; nothing in a dictionary, and an error there under strict mode. */
function keyOfNull(t: Value, context: CallContext | null): Value {
  if (!(t instanceof NetDictionary)) return 0;
  if (strictMode(context) >= 3) return throwException('System.ArgumentNullException', "Value cannot be null. (Parameter 'key')");
  return null;
}

const indexerCache = new WeakMap<NetType, Map<NetType, PropertyInfo | undefined>>();

/** The indexer of a type that takes this index best; remembered by the type of the index, which alone decides. */
function indexerFor(type: NetType, index: Value): PropertyInfo | undefined {
  let known = indexerCache.get(type);
  if (!known) indexerCache.set(type, (known = new Map()));
  const indexType = typeOf(index);
  let indexer = known.get(indexType);
  if (indexer === undefined && !known.has(indexType)) known.set(indexType, (indexer = bestIndexer(type.getIndexers(), index)));
  return indexer;
}

/** The indexer that takes this index best, by conversion rank. */
function bestIndexer(indexers: readonly PropertyInfo[], index: Value): PropertyInfo | undefined {
  let best: PropertyInfo | undefined;
  let bestRank = 0;
  for (const indexer of indexers) {
    if (indexer.indexParameters.length !== 1) continue;
    const rank = figureConversion(typeOf(index), (indexer.indexParameters[0] as { type: PropertyInfo['propertyType'] }).type).rank;
    if (rank > bestRank) {
      best = indexer;
      bestRank = rank;
    }
  }
  return best;
}

function countOf(t: Value): number | undefined {
  const type = typeOf(t);
  const property = type.getProperty('Count', false) ?? type.getProperty('Length', false);
  const count = property?.body.get ? runNow(property.body.get(t)) : undefined;
  return typeof count === 'number' ? count : undefined;
}

function byIndexer(t: Value, i: Value, context: CallContext | null, slicing: boolean, indexType: NetType | null = null): Step<Value> {
  const type = typeOf(t);
  const args = type.genericArguments;
  if (t instanceof NetDictionary && args.length === 2) {
    // a generic dictionary is asked by TryGetValue, which knows no missing keys
    const key = convertTo(i, args[0] as PropertyInfo['propertyType']);
    return t.lookup(key) ?? (slicing ? AutomationNull : null);
  }
  const tryGetValue = indexType === null ? ownTryGetValue(type) : null;
  if (tryGetValue && figureConversion(typeOf(i), tryGetValue.keyType).rank !== ConversionRank.None)
    return andThen(tryGetValue.read(t, convertTo(i, tryGetValue.keyType)), (v) => v ?? (slicing ? AutomationNull : null));
  const cast = indexType && type.getIndexers().find((p) => p.indexParameters.length === 1 && p.indexParameters[0]?.type === indexType);
  const indexer = cast ?? indexerFor(type, i);
  if (!indexer?.body.get) return t instanceof NetCollection && isList(t) ? byPosition(t, i, context, slicing) : nonIndexable(t, i, context);
  const parameter = indexer.indexParameters[0]?.type as PropertyInfo['propertyType'];
  try {
    let key = convertTo(i, parameter);
    if (parameter === wellKnown.int32 && (key as number) < 0) key = (key as number) + (countOf(t) ?? 0);
    const value = indexer.body.get(t, key) as Step<Value | undefined>;
    return value === undefined ? null : (value as Step<Value>);
  } catch (e) {
    if (isFlowControl(e) || strictMode(context) >= 3) throw e;
    toNetException(e);
    return slicing ? AutomationNull : null;
  }
}

/** Reads the element of an object at a key that needs no conversion. */
export type KeyReader = (target: Value, key: Value) => Step<Value | undefined>;

const lookUp: KeyReader = (target, key) => (target as NetDictionary).lookup(key);

/** How objects of a type are read at an index of the type of this one, where it needs no conversion; null where it does, or where there is no indexer. */
export function keyReaderOf(target: NetObject, index: Value): KeyReader | null {
  const type = typeOf(target);
  const indexType = typeOf(index);
  if (target instanceof NetDictionary) {
    const keyType = type.genericArguments[0];
    if (keyType !== undefined) return keyType === indexType ? lookUp : null;
  }
  if (ownTryGetValue(type)) return null;
  const indexer = indexerFor(type, index);
  return indexer?.body.get && indexer.indexParameters[0]?.type === indexType ? (indexer.body.get as KeyReader) : null;
}

/** Lists that have their indexer only as the explicit one of IList. */
function byPosition(t: NetCollection, i: Value, context: CallContext | null, slicing: boolean): Value {
  const n = tryConvertTo(i, wellKnown.int32);
  if (typeof n !== 'number') {
    const isPossible = figureConversion(typeOf(i), wellKnown.int32).rank !== ConversionRank.None;
    return isPossible ? noInteger(t, i, context, slicing) : nonIndexable(t, i, context);
  }
  const items = [...t];
  return items[n < 0 ? n + items.length : n] ?? outOfRange(context, slicing);
}

/** ArrayOps.GetNonIndexable: `[0]` and `[-1]` of a single object are the object. */
function nonIndexable(t: Value, i: Value, context: CallContext | null): Value {
  if (scalarEquals(0, i, true) || scalarEquals(-1, i, true)) return t;
  if (strictMode(context) < 2) return AutomationNull;
  return throwInterpreter('CannotIndex', `Unable to index into an object of type "${operandTypeName(typeOf(t))}".`, t);
}

function indexMessage(index: Value): string {
  const elements = getEnumerable(index);
  const text = elements ? joinElements(elements, null, ',') : toStringValue(index);
  return text.length > 20 ? `${text.slice(0, 20)} ...` : text;
}

function needMultidimensional(array: PSArray, index: Value, shown = indexMessage(index)): never {
  const rank = array.lengths?.length ?? 1;
  return throwInterpreter('NeedMultidimensionalIndex', `You cannot index into a ${rank} dimensional array with index [${shown}].`, index);
}

/** The place of an element in a multidimensional array; undefined when out of range. */
function offsetOf(array: PSArray, indexes: readonly number[]): number | undefined {
  const lengths = array.lengths as readonly number[];
  let offset = 0;
  for (let d = 0; d < lengths.length; d++) {
    const length = lengths[d] as number;
    let n = indexes[d] as number;
    if (n < 0) n += length;
    if (n < 0 || n >= length) return undefined;
    offset = offset * length + n;
  }
  return offset;
}

function asInts(index: Value): number[] | undefined {
  const elements = getEnumerable(index);
  if (!elements) return undefined;
  const result: number[] = [];
  for (const element of elements) {
    const n = tryConvertTo(element, wellKnown.int32);
    if (typeof n !== 'number') return undefined;
    result.push(n);
  }
  return result;
}

function multiDimensional(array: PSArray, index: Value, context: CallContext | null, slicing: boolean): Value {
  const rank = (array.lengths as readonly number[]).length;
  const elements = getEnumerable(index);
  // a single index that is no list is refused before ArrayOps sees it (PSGetIndexBinder.GetIndexMultiDimensionArray): the error has no target
  if (!elements) return needMultidimensional(array, null, toStringValue(index));
  const ints = asInts(index);
  if (ints) {
    if (ints.length !== rank) return needMultidimensional(array, index);
    const offset = offsetOf(array, ints);
    return offset === undefined ? outOfRange(context, slicing) : (array.items[offset] ?? null);
  }
  const result: Value[] = [];
  for (const element of elements) {
    const part = asInts(element);
    if (!part || part.length !== rank) return needMultidimensional(array, element);
    const value = multiDimensional(array, element, context, true);
    if (value !== AutomationNull) result.push(value);
  }
  return arrayOf(result);
}

/**
 * `target[index] = value`.
 * @throws NullArray, NullArrayIndex, CannotIndex, ArraySliceAssignmentFailed, IndexOutOfRangeException; cast errors of index and value
 */
export function setIndex(target: Value, index: Value, value: Value, _context: CallContext | null = null): Step<void> {
  if (target instanceof PSArray) {
    if (typeof index === 'number' && target.lengths === null) {
      const { items } = target;
      const at = index < 0 ? index + items.length : index;
      if (at >= 0 && at < items.length && isExactly(value, target.elementType)) {
        items[at] = value;
        return undefined;
      }
    }
  } else if (typeof index === 'string' && target instanceof NetDictionary && target.netType.genericDefinition === null) {
    target.set(index, value);
    return undefined;
  }
  const t = unwrap(target);
  const i = unwrap(index);
  if (t === null) return throwInterpreter('NullArray', 'Cannot index into a null array.');
  if (i === null) return throwInterpreter('NullArrayIndex', 'Index operation failed; the array index evaluated to null.');
  const given = value instanceof AutomationNullObject ? null : value;
  if (t instanceof PSArray) return setArrayElement(t, i, t.elementType === wellKnown.object ? value : given);
  const type = typeOf(t);
  if (t instanceof NetDictionary && type.genericArguments.length === 2) {
    const [keyType, valueType] = type.genericArguments as [PropertyInfo['propertyType'], PropertyInfo['propertyType']];
    if (t.isReadOnlyView) return throwInterpreter('CannotIndex', `Unable to index into an object of type "${operandTypeName(type)}".`);
    t.set(convertTo(i, keyType), valueType === wellKnown.object ? value : convertTo(given, valueType));
    return undefined;
  }
  const several = i instanceof PSArray && i.items.length > 1 ? severalIndexer(t, i) : undefined;
  if (several?.body.set) return several.body.set(t, convertTo(given, several.propertyType), ...keysFor(several, i as PSArray));
  const indexer = bestIndexer(
    type.getIndexers().filter((p) => p.body.set),
    i,
  );
  if (!indexer?.body.set) return throwInterpreter('CannotIndex', `Unable to index into an object of type "${operandTypeName(type)}".`);
  const parameter = indexer.indexParameters[0]?.type as PropertyInfo['propertyType'];
  if (figureConversion(typeOf(i), parameter).rank === ConversionRank.None) return throwInvalidCast(i, parameter);
  const byPlace = parameter === wellKnown.int32 && !(t instanceof NetDictionary);
  // IndexWithNegativeChecks converts the value first
  const first = byPlace ? convertTo(given, indexer.propertyType) : null;
  let key = convertTo(i, parameter);
  if (byPlace && (key as number) < 0 && isList(t)) key = (key as number) + (countOf(t) ?? 0);
  // "no output" stays that where anything can be held
  if (given !== value && indexer.propertyType === wellKnown.object) return indexer.body.set(t, value, key);
  return indexer.body.set(t, byPlace ? first : convertTo(given, indexer.propertyType), key);
}

function setArrayElement(array: PSArray, index: Value, value: Value): undefined {
  const element = array.elementType;
  if (array.lengths !== null && array.lengths.length > 1) {
    const ints = asInts(index);
    if (!ints || ints.length !== array.lengths.length) return needMultidimensional(array, index);
    const converted = element === wellKnown.object ? value : convertTo(value, element);
    const offset = offsetOf(array, ints);
    if (offset === undefined) return throwException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
    array.items[offset] = converted;
    return undefined;
  }
  if (index instanceof PSArray && index.items.length > 1) {
    const message = `Array assignment to [${indexMessage(index)}] failed because assignment to slices is not supported.`;
    return throwInterpreter('ArraySliceAssignmentFailed', message, array);
  }
  const n = typeof index === 'number' ? index : (convertTo(index, wellKnown.int32) as number);
  const converted = element === wellKnown.object ? value : convertTo(value, element);
  const at = n < 0 ? n + array.items.length : n;
  if (at < 0 || at >= array.items.length)
    return throwException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
  array.items[at] = converted;
  return undefined;
}
