/** Writes objects as CLIXML (serialization.cs, InternalSerializer). */

import { NetQueue, NetStack } from '../dotnet/collections/queue-types.ts';
import { underlyingValue } from '../dotnet/enum-members.ts';
import { NetEnumerator } from '../dotnet/enumerators.ts';
import { NetPSCredential, NetSecureString } from '../dotnet/security/secure-string.ts';
import { NetXmlAttribute, NetXmlNode, NetXmlText } from '../dotnet/xml/nodes.ts';
import { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { exceptionOf, extendedTypeSystemException } from '../errors/throw.ts';
import { AutomationNullObject, NetDictionary } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import { getMember, members, psTypeNames, wasListed } from '../objects/member-access.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { type PSMemberInfo, PSMemberSet, PSNoteProperty, PSScriptProperty } from '../objects/ps-member-info.ts';
import type { PSProperty } from '../objects/ps-members.ts';
import { PSObject, WrappedNumber } from '../objects/ps-object.ts';
import { runNow } from '../objects/script-hooks.ts';
import { SwitchParameter } from '../objects/switch-parameter.ts';
import { brokeredText, toStringValue, toText } from '../objects/to-string.ts';
import { typeHierarchy } from '../objects/type-names.ts';
import { isKindOf, isList, typeOf } from '../objects/type-of.ts';
import { typeTable } from '../objects/type-table.ts';
import { ProgressRecord } from '../pipeline/progress-record.ts';
import { InformationalRecord } from '../pipeline/records.ts';
import { ClixmlOutput } from './clixml-output.ts';
import { deserializedProperties } from './deserialized-object.ts';
import { errorRecordNotes } from './error-record-notes.ts';
import { informationalRecordNotes } from './informational-record-notes.ts';
import { type PrimitiveType, primitiveTypeOf, secureTextForPeer } from './primitive-types.ts';
import { writeProgressRecord } from './progress-record-text.ts';
import { serializationSettings } from './serialization-settings.ts';

const maxDepth = 50;
const depthMessage = 'Value of depth parameter must be greater than or equal to 1.';

/** Writes values one after another into one text. */
export class ClixmlWriter {
  private readonly out: ClixmlOutput;
  private references: Map<NetObject, number> | null = null;
  /** The object written first; most often there is no other, and no map is needed. */
  private first: NetObject | null = null;
  private typeReferences: Map<string, number> | null = null;
  /** The numbers of lists of names that never change, so that they need not be joined again. */
  private fixedTypeReferences: Map<readonly string[], number> | null = null;
  private firstTypeNames: readonly string[] | null = null;
  private nothing: PSObject | null = null;
  private nextReference = 0;
  private level = 0;

  /**
   * @param remoting one line without a root element, as messages to a peer are (SerializationOptions.RemotingOptions)
   * @param runsScripts false where no runspace is at hand: script properties are then left out, as what cannot be read
   * @param isStream one line with a root element, as programs write to their standard streams
   * @throws ArgumentException for a depth below 1
   */
  constructor(
    private readonly depth: number,
    private readonly remoting = false,
    private readonly runsScripts = true,
    isStream = false,
  ) {
    if (depth < 1) throw exceptionOf('System.Management.Automation.PSArgumentException', depthMessage);
    this.out = new ClixmlOutput(!remoting && !isStream);
    if (remoting) return;
    this.out.start('Objs');
    this.out.attribute('Version', '1.1.0.1');
    this.out.attribute('xmlns', 'http://schemas.microsoft.com/powershell/2004/04');
  }

  /**
   * One object. `isWrapped`: a pipeline hands it over, so that it is not the same as one inside of it. `stream`: the stream that it belongs to,
   * where a text has several.
   */
  write(value: Value, isWrapped = false, stream: string | null = null): void {
    this.out.stream = stream;
    this.object(value, null, this.depth, isWrapped);
  }

  /** Gives what has been written since the last time. */
  take(): string {
    return this.out.take();
  }

  /** Ends the text and gives it. */
  end(): string {
    if (!this.remoting) this.out.end();
    return this.out.take();
  }

  private object(value: Value, property: string | null, depthGiven: number, isWrapped = false): void {
    if (value === null || (value instanceof AutomationNullObject && property === null)) {
      this.out.empty('Nil', property);
      return;
    }
    // as a value it is the object without members that stands for "no output"
    if (value instanceof AutomationNullObject) {
      this.object(this.noOutput(), property, depthGiven, isWrapped);
      return;
    }
    if (this.level + 1 >= maxDepth) {
      this.known('Serialized XML is nested too deeply.', property, depthGiven, false);
      return;
    }
    this.level++;
    try {
      this.known(value, property, this.depthOf(value, depthGiven), isWrapped);
    } finally {
      this.level--;
    }
  }

  /** The one object that AutomationNull is. */
  private noOutput(): PSObject {
    this.nothing ??= new PSObject();
    return this.nothing;
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
    const reference = value === this.first ? 0 : this.references?.get(value);
    if (reference !== undefined) {
      this.out.empty('Ref', property, 'RefId', String(reference));
      return;
    }
    const register = (isWrapped && !(value instanceof PSObject)) || value.netType.isValueType ? null : value;
    if (primitive) {
      this.decorated(value, base, property, primitive, depth);
      return;
    }
    if (
      !(value instanceof PSObject && value.isCustomObject) &&
      this.container(value, base as NetObject, property, depth, register, isWrapped || this.level > 1)
    )
      return;
    if (depth <= 0 || serializationSettings(value).method === 'string') {
      this.asString(value, property, depth);
      return;
    }
    this.complex(value, base as NetObject, property, depth, register);
  }

  private primitive(value: Value, property: string | null, type: PrimitiveType): void {
    if (typeof value === 'string') this.out.leaf('S', property, value);
    else if (value instanceof ProgressRecord) writeProgressRecord(this.out, property, value);
    else {
      const text = this.remoting && value instanceof NetSecureString ? secureTextForPeer(value) : type.write(value);
      if (text === '' && type.tag === 'BA') this.out.empty('BA', property);
      else this.out.encodedLeaf(type.tag, property, text);
    }
  }

  /** Begins an Obj element, with its type names and its text. */
  private startObject(value: NetObject, property: string | null, register: NetObject | null, names: boolean, text: string | null): void {
    this.out.start('Obj', property);
    const reference = this.nextReference++;
    if (register && reference === 0) this.first = register;
    else if (register) (this.references ??= new Map()).set(register, reference);
    this.out.attribute('RefId', String(reference));
    if (names) this.typeNames(psTypeNames(value));
    if (text === '') this.out.empty('ToString', null);
    else if (text !== null) this.out.leaf('ToString', null, text);
  }

  private typeNames(names: readonly string[]): void {
    if (names.length === 0) return;
    if (this.remoting && this.firstTypeNames === null && this.typeReferences === null && Object.isFrozen(names)) {
      this.firstTypeNames = names;
      this.out.raw(firstTypeElement(names));
      return;
    }
    const known = names === this.firstTypeNames ? 0 : this.typeReference(names);
    if (known !== undefined) {
      this.out.empty('TNRef', null, 'RefId', String(known));
      return;
    }
    this.out.start('TN');
    this.out.attribute('RefId', String((this.typeReferences?.size ?? 1) - 1));
    for (const name of names) this.out.leaf('T', null, name);
    this.out.end();
  }

  /** The number under which the names have been written; undefined when they are new, and then they have one from now on. */
  private typeReference(names: readonly string[]): number | undefined {
    const fixed = this.fixedTypeReferences?.get(names);
    if (fixed !== undefined) return fixed;
    this.typeReferences ??= new Map(this.firstTypeNames ? [[this.firstTypeNames.join('\n'), 0]] : []);
    const key = names.join('\n');
    const known = this.typeReferences.get(key);
    const reference = known ?? this.typeReferences.size;
    if (known === undefined) this.typeReferences.set(key, reference);
    if (Object.isFrozen(names)) (this.fixedTypeReferences ??= new Map()).set(names, reference);
    return known;
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
    this.out.end();
  }

  private container(
    value: NetObject,
    base: NetObject,
    property: string | null,
    depth: number,
    register: NetObject | null,
    withMembers: boolean,
  ): boolean {
    const tag = containerTag(base);
    if (tag === null) return false;
    this.startObject(value, property, register, true, null);
    this.out.start(tag);
    if (base instanceof NetDictionary) this.entries(base, depth);
    else this.elements(base, depth);
    this.out.end();
    if (depth > 0) {
      if (tag === 'IE' || deserializedProperties(value)) this.properties(value, depth);
      // a collection that is the argument of a method comes without what was added to it
      else if (withMembers) this.memberSet([...(value.instanceMembers?.values() ?? [])] as PSMemberInfo[], value, depth);
    }
    this.out.end();
    return true;
  }

  private entries(dictionary: NetDictionary, depth: number): void {
    for (const [key, value] of dictionary.entries()) {
      this.out.start('En');
      this.object(key, 'Key', depth);
      this.object(value, 'Value', depth);
      this.out.end();
    }
  }

  private elements(value: Value, depth: number): void {
    try {
      for (const element of getEnumerable(value) ?? nodesIn(value)) this.object(element, null, depth);
    } catch (e) {
      if (isFlowControl(e)) throw e;
    }
  }

  /** Where the depth is used up: the text of the object. */
  private asString(value: NetObject, property: string | null, depth: number): void {
    const source = serializationSettings(value).stringSource;
    const text = source === null ? this.textOf(value) : this.textOf(this.sourceOfText(value, source));
    if (text === null) {
      this.out.empty('Nil', property);
      return;
    }
    const type = primitiveTypeOf(text) as PrimitiveType;
    if (!value.instanceMembers?.size && value !== this.nothing && !wasListed(value)) {
      this.primitive(text, property, type);
      return;
    }
    this.startObject(value, property, value, value.typeNames !== undefined, null);
    this.primitive(text, null, type);
    this.memberSet([...(value.instanceMembers?.values() ?? [])] as PSMemberInfo[], value, depth);
    this.out.end();
  }

  /** What an alias in a type's settings gives. @throws ExtendedTypeSystemException where there is no such member */
  private sourceOfText(value: NetObject, source: string): Value | undefined {
    const member = getMember(value, source);
    if (!member) throw extendedTypeSystemException('AliasLookupMemberNotPresent', `The member "${source}" is not present.`);
    return readMember(member as PSProperty, value);
  }

  private textOf(value: Value | undefined): string | null {
    if (value === undefined || value === null) return null;
    if (value instanceof PSObject && value.deserializedText !== undefined) return value.deserializedText;
    try {
      if (value instanceof NetType || value instanceof NetEnumerator) return toText(value);
      return brokeredText(value) ?? toStringValue(value);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      return null;
    }
  }

  private complex(value: NetObject, base: NetObject, property: string | null, depth: number, register: NetObject | null): void {
    const isCustom = value instanceof PSObject && value.isCustomObject;
    const hasText = !isCustom || (value as PSObject).deserializedText !== undefined;
    // the record that an exception holds is another one than the record that holds the exception
    this.startObject(value, property, base instanceof ErrorRecord ? null : register, true, hasText ? this.textOf(value) : null);
    if (base instanceof EnumValue) this.object(underlyingValue(base), null, depth);
    if (base instanceof ErrorRecord) this.memberSet([...errorRecordNotes(base), ...extendedMembers(value)], value, depth);
    else if (base instanceof InformationalRecord)
      this.memberSet([...informationalRecordNotes(base), ...extendedMembers(value)], value, depth);
    else this.properties(value, depth, base instanceof EnumValue);
    this.out.end();
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
      this.out.start('Props');
      for (const member of own) {
        const held = readMember(member, value);
        if (held !== undefined) this.object(held, member.name, depth - 1);
      }
      this.out.end();
    }
    this.memberSet(extended, value, depth);
  }

  /** An MS element with members that have a value; none when there are none. */
  private memberSet(list: readonly PSMemberInfo[], target: Value, depth: number, isOpenAlready = false): void {
    let isOpen = isOpenAlready;
    const open = (): void => {
      if (!isOpen) this.out.start('MS');
      isOpen = true;
    };
    for (const member of list) {
      const left = member.isInstance ? depth : depth - 1;
      if (member instanceof PSMemberSet) {
        // a set of members is written though it has none
        open();
        this.out.start('MS', member.name);
        this.memberSet(member.members, target, left, true);
        this.out.end();
      } else if ('getValue' in member) {
        if (!this.runsScripts && member instanceof PSScriptProperty) continue;
        const held = readMember(member as unknown as PSProperty, target);
        if (held === undefined) continue;
        open();
        this.object(held instanceof AutomationNullObject ? this.noOutput() : held, member.name, left);
      }
    }
    if (isOpen && !isOpenAlready) this.out.end();
  }
}

const firstTypeElements = new WeakMap<readonly string[], string>();

/** The element of the first type names of a message, for names that never change. */
function firstTypeElement(names: readonly string[]): string {
  let text = firstTypeElements.get(names);
  if (text === undefined) {
    const out = new ClixmlOutput(false);
    out.start('TN');
    out.attribute('RefId', '0');
    for (const name of names) out.leaf('T', null, name);
    out.end();
    text = out.take();
    firstTypeElements.set(names, text);
  }
  return text;
}

/** The value of a property; undefined when it cannot be read. */
function readMember(member: PSProperty | undefined, target: Value): Value | undefined {
  if (!member?.isGettable) return undefined;
  if (member instanceof PSNoteProperty) return member.value;
  try {
    // a script that writes nothing gives an object of its own, which is no null
    if (member instanceof PSScriptProperty) return runNow(member.getOutput(target));
    const value = runNow(member.getValue(target));
    return value instanceof AutomationNullObject ? null : value;
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return undefined;
  }
}

function extendedMembers(value: NetObject): PSMemberInfo[] {
  if (value instanceof PSObject && value.isCustomObject && typeTable.membersFor(psTypeNames(value)) === null) {
    const added = [...value.instanceMembers.values()] as PSMemberInfo[];
    const given = deserializedProperties(value) as readonly unknown[] | undefined;
    return given === undefined ? added : added.filter((m) => !given.includes(m));
  }
  const own = new Set<unknown>(deserializedProperties(value));
  return (members(value, 'extended', true) as PSMemberInfo[]).filter((m) => !own.has(m));
}

function adaptedProperties(value: NetObject): PSProperty[] {
  // a span cannot be an object, so that its property cannot be read
  const isSpan = (m: PSProperty): boolean => /^System\.(ReadOnly)?Span\b/.test(m.typeNameOfValue);
  return members(value, 'adapted', true).filter((m): m is PSProperty => m.memberType === 'Property' && !isSpan(m as PSProperty));
}

/** What is in an XML node, which no pipeline walks, but CLIXML does (SerializationUtilities.GetKnownContainerTypeInfo). */
function nodesIn(value: Value): readonly NetXmlNode[] {
  if (value instanceof NetXmlAttribute) return value.value === '' ? [] : [new NetXmlText(value.document, value.value)];
  return value instanceof NetXmlNode ? value.children : [];
}

/** The element for a collection; null for other values. */
function containerTag(value: NetObject): string | null {
  if (value instanceof NetDictionary) return 'DCT';
  const { fullName } = value.netType;
  if (value instanceof NetStack && /^System\.Collections\.(Generic\.)?Stack/.test(fullName)) return 'STK';
  if (value instanceof NetQueue && /^System\.Collections\.(Generic\.)?Queue/.test(fullName)) return 'QUE';
  if (isList(value)) return 'LST';
  // an enumerator can be walked, but is no collection
  if (value instanceof NetEnumerator && !isKindOf(value.netType, 'System.Collections.IEnumerable')) return null;
  return getEnumerable(value) || nodesIn(value).length > 0 || isKindOf(value.netType, 'System.Collections.IList') ? 'IE' : null;
}
