/** Writes objects as CLIXML (serialization.cs, InternalSerializer). */

import { NetQueue, NetStack } from '../dotnet/collections/queue-types.ts';
import { underlyingValue } from '../dotnet/enum-members.ts';
import { NetEnumerator } from '../dotnet/enumerators.ts';
import { NetPSCredential } from '../dotnet/security/secure-string.ts';
import { XmlTextOutput } from '../dotnet/xml/xml-output.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../errors/throw.ts';
import { AutomationNullObject, NetDictionary } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import { getMember, members, psTypeNames } from '../objects/member-access.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { type PSMemberInfo, PSMemberSet, PSNoteProperty } from '../objects/ps-member-info.ts';
import type { PSProperty } from '../objects/ps-members.ts';
import { PSObject, WrappedNumber } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { SwitchParameter } from '../objects/switch-parameter.ts';
import { toStringValue, toText } from '../objects/to-string.ts';
import { typeHierarchy } from '../objects/type-names.ts';
import { isKindOf, isList, typeOf } from '../objects/type-of.ts';
import { deserializedProperties } from './deserialized-object.ts';
import { encodeText } from './encoded-text.ts';
import { errorRecordNotes } from './error-record-notes.ts';
import { type PrimitiveType, primitiveTypeOf } from './primitive-types.ts';
import { serializationSettings } from './serialization-settings.ts';

const layout = { indent: '  ', newLine: '\n', quote: '"', newLineOnAttributes: false, closesOnSameLine: true };
const maxDepth = 50;
const depthMessage = 'Value of depth parameter must be greater than or equal to 1.';

/** Writes values one after another into one text. */
export class ClixmlWriter {
  private readonly out = new XmlTextOutput(layout);
  private readonly references = new Map<NetObject, number>();
  private readonly typeReferences = new Map<string, number>();
  private nextReference = 0;
  private level = 0;

  /** @throws ArgumentException for a depth below 1 */
  constructor(private readonly depth: number) {
    if (depth < 1) throw exceptionOf('System.Management.Automation.PSArgumentException', `${depthMessage} (Parameter 'writer')`);
    this.out.startElement('Objs');
    this.out.attribute('Version', '1.1.0.1');
    this.out.attribute('xmlns', 'http://schemas.microsoft.com/powershell/2004/04');
  }

  /** One object. `isWrapped`: a pipeline hands it over, so that it is not the same as one inside of it. */
  write(value: Value, isWrapped = false): void {
    this.object(value, null, this.depth, isWrapped);
  }

  /** Ends the text and gives it. */
  end(): string {
    this.out.endElement(false);
    return this.out.take();
  }

  private start(tag: string, property: string | null): void {
    this.out.startElement(tag);
    if (property !== null) this.out.attribute('N', encodeText(property));
  }

  private element(tag: string, text: string): void {
    this.out.startElement(tag);
    this.text(encodeText(text));
    this.out.endElement(true);
  }

  /** @throws ArgumentException for what XML has no place for */
  private text(text: string): void {
    const bad = /[\ufffe\uffff]/.exec(text)?.[0];
    if (bad)
      throw argumentException(`'${bad}', hexadecimal value 0x${bad.charCodeAt(0).toString(16).toUpperCase()}, is an invalid character.`);
    this.out.writeText(text);
  }

  private object(value: Value, property: string | null, depthGiven: number, isWrapped = false): void {
    if (value === null || value instanceof AutomationNullObject) {
      this.start('Nil', property);
      this.out.endElement(false);
      return;
    }
    if (this.level >= maxDepth) {
      this.object('Serialized XML is nested too deeply.', property, depthGiven);
      return;
    }
    this.level++;
    try {
      this.known(value, property, this.depthOf(value, depthGiven), isWrapped);
    } finally {
      this.level--;
    }
  }

  private depthOf(value: Value, depth: number): number {
    const base = value instanceof PSObject ? value.baseObject : value;
    if (base instanceof NetPSCredential || base instanceof SwitchParameter) return 1;
    const own = typeof value === 'object' ? serializationSettings(value).depth : 0;
    if (own > 0) return own;
    return depth <= 0 && deserializedProperties(value) ? 1 : depth;
  }

  private known(value: Exclude<Value, null>, property: string | null, depth: number, isWrapped: boolean): void {
    if (typeof value !== 'object') {
      this.primitive(value, property, primitiveTypeOf(value) as PrimitiveType);
      return;
    }
    const base = value instanceof PSObject ? value.baseObject : value;
    const primitive = primitiveTypeOf(base);
    if (primitive && !(value instanceof PSObject) && !value.instanceMembers && !value.typeNames) {
      this.primitive(base, property, primitive);
      return;
    }
    const reference = this.references.get(value);
    if (reference !== undefined) {
      this.start('Ref', property);
      this.out.attribute('RefId', String(reference));
      this.out.endElement(false);
      return;
    }
    const register = (isWrapped && !(value instanceof PSObject)) || value.netType.isValueType ? null : value;
    if (primitive) {
      this.decorated(value, base, property, primitive, depth);
      return;
    }
    if (!(value instanceof PSObject && value.isCustomObject) && this.container(value, base as NetObject, property, depth, register)) return;
    if (depth <= 0 || serializationSettings(value).method === 'string') {
      this.asString(value, property, depth);
      return;
    }
    this.complex(value, base as NetObject, property, depth, register);
  }

  private primitive(value: Value, property: string | null, type: PrimitiveType): void {
    this.start(type.tag, property);
    const text = type.write(value);
    if (text !== '' || type.tag !== 'BA') this.text(text);
    this.out.endElement(text !== '' || type.tag !== 'BA');
  }

  /** Begins an Obj element, with its type names and its text. */
  private startObject(value: NetObject, property: string | null, register: NetObject | null, names: boolean, text: string | null): void {
    this.start('Obj', property);
    const reference = this.nextReference++;
    if (register) this.references.set(register, reference);
    this.out.attribute('RefId', String(reference));
    if (names) this.typeNames(psTypeNames(value));
    if (text !== null) this.element('ToString', text);
  }

  private typeNames(names: readonly string[]): void {
    if (names.length === 0) return;
    const key = names.join('\n');
    const known = this.typeReferences.get(key);
    this.out.startElement(known === undefined ? 'TN' : 'TNRef');
    const reference = known ?? this.typeReferences.size;
    this.out.attribute('RefId', String(reference));
    if (known === undefined) {
      this.typeReferences.set(key, reference);
      for (const name of names) this.element('T', name);
    }
    this.out.endElement(false);
  }

  /** A value that an element of its own can hold, with what was added to it. */
  private decorated(value: NetObject, base: Value, property: string | null, type: PrimitiveType, depth: number): void {
    const token = value instanceof PSObject ? (value.deserializedText ?? (value instanceof WrappedNumber ? value.tokenText : null)) : null;
    const text = token !== null && (token !== toText(base) || (value as PSObject).deserializedText !== undefined) ? token : null;
    const names = value.typeNames !== undefined && value.typeNames.join('\n') !== typeHierarchy(typeOf(base)).join('\n');
    if (!names && text === null && !value.instanceMembers?.size) {
      this.primitive(base, property, type);
      return;
    }
    this.startObject(value, property, value, names, text);
    this.primitive(base, null, type);
    this.memberSet([...(value.instanceMembers?.values() ?? [])] as PSMemberInfo[], value, depth);
    this.out.endElement(false);
  }

  private container(value: NetObject, base: NetObject, property: string | null, depth: number, register: NetObject | null): boolean {
    const tag = containerTag(base);
    if (tag === null) return false;
    this.startObject(value, property, register, true, null);
    this.out.startElement(tag);
    if (base instanceof NetDictionary) this.entries(base, depth);
    else this.elements(base, depth);
    this.out.endElement(false);
    if (depth > 0) {
      if (tag === 'IE' || deserializedProperties(value)) this.properties(value, depth);
      else this.memberSet([...(value.instanceMembers?.values() ?? [])] as PSMemberInfo[], value, depth);
    }
    this.out.endElement(false);
    return true;
  }

  private entries(dictionary: NetDictionary, depth: number): void {
    for (const [key, value] of dictionary.entries()) {
      this.out.startElement('En');
      this.object(key, 'Key', depth);
      this.object(value, 'Value', depth);
      this.out.endElement(false);
    }
  }

  private elements(value: Value, depth: number): void {
    try {
      for (const element of getEnumerable(value) ?? []) this.object(element, null, depth);
    } catch (e) {
      if (isFlowControl(e)) throw e;
    }
  }

  /** Where the depth is used up: the text of the object. */
  private asString(value: NetObject, property: string | null, depth: number): void {
    const source = serializationSettings(value).stringSource;
    const text = source === null ? this.textOf(value) : this.textOf(readMember(getMember(value, source) as PSProperty | undefined, value));
    if (text === null) {
      this.start('Nil', property);
      this.out.endElement(false);
      return;
    }
    const type = primitiveTypeOf(text) as PrimitiveType;
    if (!value.instanceMembers?.size || (value instanceof PSObject && value.isCustomObject && !value.instanceMembers.size)) {
      this.primitive(text, property, type);
      return;
    }
    this.startObject(value, property, value, value.typeNames !== undefined, null);
    this.primitive(text, null, type);
    this.memberSet([...value.instanceMembers.values()] as PSMemberInfo[], value, depth);
    this.out.endElement(false);
  }

  private textOf(value: Value | undefined): string | null {
    if (value === undefined || value === null) return null;
    if (value instanceof PSObject && value.deserializedText !== undefined) return value.deserializedText;
    try {
      const isPlain = value instanceof NetType || value instanceof NetEnumerator;
      return isPlain ? toText(value) : toStringValue(value);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      return null;
    }
  }

  private complex(value: NetObject, base: NetObject, property: string | null, depth: number, register: NetObject | null): void {
    const isCustom = value instanceof PSObject && value.isCustomObject;
    const hasText = !isCustom || (value as PSObject).deserializedText !== undefined;
    this.startObject(value, property, register, true, hasText ? this.textOf(value) : null);
    if (base instanceof EnumValue) this.object(underlyingValue(base), null, depth);
    if (base instanceof ErrorRecord) this.memberSet([...errorRecordNotes(base), ...extendedMembers(value)], value, depth);
    else this.properties(value, depth, base instanceof EnumValue);
    this.out.endElement(false);
  }

  /** Props and MS. */
  private properties(value: NetObject, depth: number, onlyExtended = false): void {
    const chosen = serializationSettings(value).properties;
    let extended = extendedMembers(value);
    let own = (deserializedProperties(value) ?? (value instanceof PSObject && value.isCustomObject ? [] : adaptedProperties(value))) as
      | readonly PSProperty[]
      | PSProperty[];
    if (chosen) {
      const all = chosen.map((name) => getMember(value, name)).filter((m) => m !== undefined);
      own = all.filter((m): m is PSProperty => m.memberType === 'Property');
      extended = extended.filter((m) => m.isInstance || all.includes(m));
    }
    if (!onlyExtended && own.length > 0) {
      this.out.startElement('Props');
      for (const member of own) {
        const held = readMember(member, value);
        if (held !== undefined) this.object(held, member.name, depth - 1);
      }
      this.out.endElement(false);
    }
    this.memberSet(extended, value, depth);
  }

  /** An MS element with members that have a value; none when there are none. */
  private memberSet(list: readonly PSMemberInfo[], target: Value, depth: number, name: string | null = null): void {
    let isOpen = false;
    const open = (): void => {
      if (!isOpen) this.start('MS', name);
      isOpen = true;
    };
    for (const member of list) {
      const left = member.isInstance ? depth : depth - 1;
      if (member instanceof PSMemberSet) {
        open();
        this.memberSet(member.members, target, left, member.name);
      } else if ('getValue' in member) {
        const held = readMember(member as unknown as PSProperty, target);
        if (held === undefined) continue;
        open();
        this.object(held, member.name, left);
      }
    }
    if (isOpen) this.out.endElement(false);
  }
}

/** The value of a property; undefined when it cannot be read. */
function readMember(member: PSProperty | undefined, target: Value): Value | undefined {
  if (!member?.isGettable) return undefined;
  if (member instanceof PSNoteProperty) return member.value;
  try {
    const value = runNow(member.getValue(target));
    return value instanceof AutomationNullObject ? null : value;
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return undefined;
  }
}

function extendedMembers(value: NetObject): PSMemberInfo[] {
  const own = new Set<unknown>(deserializedProperties(value));
  return (members(value, 'extended', true) as PSMemberInfo[]).filter((m) => !own.has(m));
}

function adaptedProperties(value: NetObject): PSProperty[] {
  return members(value, 'adapted', true).filter((m): m is PSProperty => m.memberType === 'Property');
}

/** The element for a collection; null for other values. */
function containerTag(value: NetObject): string | null {
  if (value instanceof NetDictionary) return 'DCT';
  const { fullName } = value.netType;
  if (value instanceof NetStack && /^System\.Collections\.(Generic\.)?Stack/.test(fullName)) return 'STK';
  if (value instanceof NetQueue && /^System\.Collections\.(Generic\.)?Queue/.test(fullName)) return 'QUE';
  if (isList(value)) return 'LST';
  return getEnumerable(value) || isKindOf(value.netType, 'System.Collections.IList') ? 'IE' : null;
}
