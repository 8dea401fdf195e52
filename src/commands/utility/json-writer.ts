/** Values as JSON, as ConvertTo-Json writes them (JsonObject.cs; texts of numbers, dates and strings as Newtonsoft.Json has them). */

import { invariantCulture } from '../../dotnet/culture/culture-info.ts';
import { underlyingType } from '../../dotnet/enum-members.ts';
import { invokeMethod } from '../../dotnet/invocation.ts';
import { JArray, JObject, JValue } from '../../dotnet/json/newtonsoft/tokens.ts';
import { NullString } from '../../dotnet/null-string.ts';
import { NetXmlNode } from '../../dotnet/xml/nodes.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { AutomationNullObject, NetDictionary, PSArray } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { members, psTypeNames } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { invariantNumberText } from '../../objects/number-text.ts';
import { Char, Decimal, Double, NumberObject, Single } from '../../objects/numbers.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import type { PSProperty } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';
import { isKindOf } from '../../objects/type-of.ts';
import { typeTable } from '../../objects/type-table.ts';
import { isFeatureEnabled } from '../../session/experimental-features.ts';
import { netElements } from './net-collections.ts';
import { isPropertyMember } from './object-model.ts';

/** What ConvertTo-Json was asked for. */
export interface JsonOptions {
  maxDepth: number;
  compress: boolean;
  enumsAsStrings: boolean;
  escape: 'Default' | 'EscapeNonAscii' | 'EscapeHtml';
}

/** A dictionary whose keys are not all text. */
export class NonStringKey extends Error {
  constructor(readonly dictionary: NetDictionary) {
    super(dictionary.netType.fullName);
  }
}

const shortEscapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b', '\\': '\\\\', '"': '\\"' };
const toEscape = {
  Default: /["\\\u0000-\u001f\u0085\u2028\u2029]/g,
  EscapeNonAscii: /["\\\u0000-\u001f\u0080-\uffff]/g,
  EscapeHtml: /["\\\u0000-\u001f\u0085\u2028\u2029<>&']/g,
} as const;

/** A JSON string literal. */
function jsonString(text: string, handling: JsonOptions['escape'] = 'Default'): string {
  const escaped = text.replace(toEscape[handling], (c) => {
    const short = handling === 'EscapeHtml' && c === '"' ? undefined : shortEscapes[c];
    return short ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

const textTypes = new Set(['System.Guid', 'System.Uri']);

/** Writes one value; `truncated` tells afterwards whether the depth was exceeded. */
export class JsonWriter {
  truncated = false;
  constructor(private readonly options: JsonOptions) {}

  /** The JSON text. @throws NonStringKey */
  write(value: Value, fromPipeline = false): string {
    return this.value(value, 0, '\n', fromPipeline);
  }

  /** The JSON text of several objects; those of a pipeline are PSObjects, whose extended properties count. @throws NonStringKey */
  writeList(values: readonly Value[], fromPipeline: boolean): string {
    return this.array(values, 0, '\n', fromPipeline);
  }

  private value(value: Value, depth: number, newline: string, withTypeData = false): string {
    switch (typeof value) {
      case 'string':
        return jsonString(value, this.options.escape);
      case 'number':
        return String(value);
      case 'boolean':
        return value ? 'true' : 'false';
    }
    if (value === null || value instanceof AutomationNullObject) return 'null';
    const isCustom = value instanceof PSObject && value.isCustomObject;
    const base = value instanceof PSObject && !isCustom ? value.baseObject : value;
    const hasParts = isCustom || base instanceof NetDictionary || base instanceof PSArray;
    const simple = hasParts ? undefined : this.simple(base);
    if (simple !== undefined) return this.withProperties(value, base, simple, depth, newline, withTypeData);
    if (base instanceof JObject) return this.token(base, newline);
    if (depth > this.options.maxDepth) {
      this.truncated = true;
      return jsonString(toStringValue(base), this.options.escape);
    }
    if (isCustom) return this.object(this.propertyPairs(value as PSObject, 'all'), depth, newline);
    const held = base as NetObject;
    const extra = this.hasExtra(value, withTypeData)
      ? this.propertyPairs(value, held instanceof NetDictionary || held instanceof NetXmlNode || netElements(held) ? 'extended' : 'all')
      : [];
    if (held instanceof NetDictionary) return this.object(merge(this.dictionaryPairs(held), extra), depth, newline);
    const elements = held instanceof NetXmlNode ? held.children : netElements(held);
    if (elements) {
      const list = this.array([...elements], depth, extra.length === 0 ? newline : `${newline}  `);
      return extra.length === 0 ? list : this.object([['value', new Raw(list)], ...extra], depth, newline);
    }
    return this.object(merge(this.reflectedPairs(held), extra), depth, newline);
  }

  /** A JObject and what is in it: Newtonsoft's own serializer writes that, at any depth. */
  private token(token: Value, newline: string): string {
    if (token instanceof JValue) return this.value(token.value, 0, newline);
    const deeper = `${newline}  `;
    if (token instanceof JObject)
      return this.object(
        token.children.map((p): Pair => [p.name, new Raw(this.token(p.value, deeper))]),
        0,
        newline,
      );
    if (!(token instanceof JArray) || token.items.length === 0) return '[]';
    const [start, end] = this.options.compress ? ['', ''] : [deeper, newline];
    return `[${token.items.map((item) => start + this.token(item, deeper)).join(',')}${end}]`;
  }

  /** The text of a value that has no parts; undefined for objects. */
  private simple(value: Value): string | undefined {
    if (typeof value === 'string') return jsonString(value, this.options.escape);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    if (value === null) return 'null';
    if (value instanceof NumberObject) return numberText(value);
    if (value instanceof Char) return jsonString(value.toString(), this.options.escape);
    if (value instanceof EnumValue) return this.enumText(value);
    const name = value.netType.fullName;
    if (name === 'System.DBNull' || value instanceof NullString) return 'null';
    if (name === 'System.DateTime') return jsonString(dateText(value, 'K'));
    if (name === 'System.DateTimeOffset') return jsonString(dateText(value, 'zzz'));
    if (name === 'System.Uri') return jsonString(uriText(value), this.options.escape);
    return textTypes.has(name) ? jsonString(toText(value), this.options.escape) : undefined;
  }

  private enumText(value: EnumValue): string {
    const text = value.toString();
    const isLong = underlyingType(value.netType).name.endsWith('Int64') && !isFeatureEnabled('PSSerializeJSONLongEnumAsNumber');
    return (this.options.enumsAsStrings && !/^-?\d+$/.test(text)) || isLong ? jsonString(text, this.options.escape) : String(value.value);
  }

  /** A number with notes on it becomes an object; text and dates never do. */
  private withProperties(value: NetObject, base: Value, text: string, depth: number, newline: string, withTypeData: boolean): string {
    if (
      !(value instanceof PSObject || withTypeData || value.instanceMembers) ||
      typeof base === 'string' ||
      (base instanceof NetObject && isKindOf(base.netType, 'System.DateTime'))
    )
      return text;
    const pairs = this.propertyPairs(value, 'extended');
    return pairs.length === 0 ? text : this.object([['value', new Raw(text)], ...pairs], depth, newline);
  }

  private hasExtra(value: NetObject, withTypeData: boolean): boolean {
    return value.instanceMembers !== undefined || withTypeData;
  }

  private propertyPairs(value: NetObject, view: 'all' | 'extended'): Pair[] {
    const isPlain = value instanceof PSObject && value.isCustomObject && typeTable.membersFor(psTypeNames(value)) === null;
    const all = isPlain ? [...value.instanceMembers.values()] : members(value, view);
    return all.filter(isPropertyMember).map((p): Pair => [p.name, p instanceof PSNoteProperty ? p.value : propertyValue(p, value)]);
  }

  private dictionaryPairs(table: NetDictionary): Pair[] {
    const pairs: Pair[] = [];
    for (const [key, value] of table.entries()) {
      if (typeof key !== 'string') throw new NonStringKey(table);
      pairs.push([key, value]);
    }
    return pairs;
  }

  /** Public fields, then public properties, as .NET reflection finds them; errors of getters count as null (JsonObject.cs, ProcessCustomObject). */
  private reflectedPairs(object: NetObject): Pair[] {
    const fields: Pair[] = [];
    const pairs: Pair[] = [];
    for (const p of object.netType.allProperties(false)) {
      if (!p.canRead || p.indexParameters.length > 0) continue;
      (p.isField ? fields : pairs).push([p.name, quiet(() => runNow(p.body.get?.(object) as Value) ?? null)]);
    }
    return fields.length === 0 ? pairs : [...fields, ...pairs];
  }

  private object(pairs: readonly Pair[], depth: number, newline: string): string {
    if (pairs.length === 0) return '{}';
    const inner = this.options.compress ? '' : `${newline}  `;
    const colon = this.options.compress ? ':' : ': ';
    const deeper = `${newline}  `;
    const parts = pairs.map(([name, value]) => {
      const text = value instanceof Raw ? value.text : this.value(value, depth + 1, deeper);
      return `${inner}${jsonString(name, this.options.escape)}${colon}${text}`;
    });
    return `{${parts.join(',')}${this.options.compress ? '' : newline}}`;
  }

  private array(items: readonly Value[], depth: number, newline: string, withTypeData = false): string {
    if (items.length === 0) return '[]';
    const inner = this.options.compress ? '' : `${newline}  `;
    const deeper = `${newline}  `;
    return `[${items.map((item) => inner + this.value(item, depth + 1, deeper, withTypeData)).join(',')}${this.options.compress ? '' : newline}]`;
  }
}

/** Text that is JSON already. */
class Raw {
  constructor(readonly text: string) {}
}
type Pair = readonly [string, Value | Raw];

function merge(pairs: readonly Pair[], extra: readonly Pair[]): readonly Pair[] {
  if (extra.length === 0) return pairs;
  const names = new Set(pairs.map(([name]) => name));
  return [...pairs, ...extra.filter(([name]) => !names.has(name))];
}

/** What a getter gives, null when it fails. */
function quiet(read: () => Value): Value {
  try {
    return read();
  } catch (e) {
    if (isFlowControl(e) || !(e instanceof NetException)) throw e;
    return null;
  }
}

function propertyValue(property: PSProperty, target: Value): Value {
  return quiet(() => runNow(property.getValue(target)));
}

function numberText(value: NumberObject): string {
  if (!(value instanceof Double || value instanceof Single || value instanceof Decimal)) return invariantNumberText(value);
  if (!(value instanceof Decimal) && !Number.isFinite(value.value))
    return `"${Number.isNaN(value.value) ? 'NaN' : value.value > 0 ? 'Infinity' : '-Infinity'}"`;
  const text = invariantNumberText(value);
  return /[.E]/.test(text) ? text : `${text}.0`;
}

function dateText(value: NetObject, zone: 'K' | 'zzz'): string {
  return runNow(invokeMethod(value, 'ToString', [`yyyy-MM-ddTHH:mm:ss.FFFFFFF${zone}`, invariantCulture])) as string;
}

function uriText(value: NetObject): string {
  const original = value.netType.getProperty('OriginalString', false)?.body.get?.(value);
  return typeof original === 'string' ? original : toText(value);
}
