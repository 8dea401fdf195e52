/** Makes objects from CLIXML (serialization.cs, InternalDeserializer). */
import { ArrayList } from '../dotnet/collections/array-list.ts';
import type { NetList } from '../dotnet/collections/generic-list.ts';
import type { LinearCollection } from '../dotnet/collections/linear-collection.ts';
import { OrderedDictionary } from '../dotnet/collections/ordered-dictionary.ts';
import { PlainQueue, PlainStack } from '../dotnet/collections/queue-types.ts';
import { defaultKeys, ignoreCaseKeys, type KeyComparer } from '../dotnet/comparers.ts';
import { Hashtable } from '../dotnet/hashtable.ts';
import { xmlError } from '../dotnet/xml/parser.ts';
import type { NetDictionary } from '../objects/collections.ts';
import { addMember } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { type PSMemberInfo, PSMemberSet, PSNoteProperty } from '../objects/ps-member-info.ts';
import { PSMemberTable } from '../objects/ps-members.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { typeHierarchy } from '../objects/type-names.ts';
import { typeOf } from '../objects/type-of.ts';
import { ClixmlScanner } from './clixml-scanner.ts';
import { DeserializedProperty, getTypeMethod, setDeserializedProperties, toStringMethod } from './deserialized-object.ts';
import { decodeText } from './encoded-text.ts';
import { primitiveTypeByTag, secureStringOfPeer } from './primitive-types.ts';
import { readProgressRecord } from './progress-record-text.ts';
import { rehydrated } from './rehydration.ts';

const prefix = 'Deserialized.';
const containers = new Set(['LST', 'IE', 'STK', 'QUE', 'DCT']);
const namespaceUri = 'http://schemas.microsoft.com/powershell/2004/04';
/** Objects inside objects (InternalDeserializer.MaxDepthBelowTopLevel). */
const maxDepth = 50;

/** Reads the objects of one text, one after another. */
export class ClixmlReader {
  private readonly source: ClixmlScanner;
  private readonly objects = new Numbered<Value>();
  private readonly typeNames = new Numbered<readonly string[]>();
  /** The type names that were read last, while no object has them. */
  private unusedNames: readonly string[] | null = null;
  private readonly unknownTagsAllowed: boolean = false;
  private depth = 0;
  /** Member sets inside member sets, over all objects that are being read. */
  private sets = 0;
  private isDone = false;
  /** The stream that the object read last belongs to; null where the text does not say. */
  stream: string | null = null;

  /**
   * @param remoting the text is one object without a root element, as a peer sends it (DeserializationOptions.RemotingOptions)
   * @throws XmlException
   */
  constructor(
    text: string,
    private readonly remoting = false,
  ) {
    const source = new ClixmlScanner(text);
    this.source = source;
    if (remoting) return;
    if (!source.next()) throw xmlError('Root element is missing.');
    if (source.tag !== 'Objs' || source.namespace !== namespaceUri)
      throw source.at(`Element 'Objs' with namespace name '${namespaceUri}' was not found.`);
    const version = source.version ?? '1.1.0.1';
    if (!/^\d+(\.\d+){1,3}$/.test(version)) throw source.here('Version of PSObject is not valid.');
    const [major, minor] = version.split('.').map(Number) as [number, number];
    if (major !== 1) throw source.here(`Version of incoming PSObject is ${major}. Expected value is 1.`);
    // a newer minor version may have elements that are to be passed over
    this.unknownTagsAllowed = minor > 1;
    this.isDone = source.isEmpty;
  }

  /** The objects. @throws XmlException where one is not valid */
  *[Symbol.iterator](): IterableIterator<Value> {
    const { source } = this;
    if (this.remoting) {
      if (source.next()) yield this.read();
      return;
    }
    while (!this.isDone && source.next(true)) {
      this.stream = source.stream;
      const value = this.read();
      source.follow();
      yield value;
    }
    if (!this.isDone) source.end();
    this.isDone = true;
    source.finish();
  }

  private name(): string {
    const { name } = this.source;
    if (name === null) throw this.source.at('N attribute was expected.');
    return sameText(decodeText(name));
  }

  private unknownTag(tag: string): never {
    throw this.source.at(`${tag} XML tag is not recognized.`);
  }

  /** Reads the element that was found. */
  private read(): Value {
    const { source } = this;
    if (++this.depth >= maxDepth) throw source.at('Serialized XML is nested too deeply.');
    try {
      const { tag } = source;
      if (tag === 'Obj') return rehydrated(this.object());
      if (tag === 'Nil') {
        source.skip();
        return null;
      }
      if (tag === 'Ref') return this.referenced();
      return this.primitive(tag);
    } finally {
      this.depth--;
    }
  }

  private referenced(): Value {
    const { source } = this;
    const id = source.refId;
    if (id === null) throw source.at('RefId attribute was expected.');
    const found = this.objects.get(id);
    if (found === undefined) throw source.at(`No object found for referenceId ${id}`);
    source.skip();
    return found;
  }

  private primitive(tag: string): Value {
    if (tag === 'PR') return this.progressRecord();
    const type = primitiveTypeByTag(tag);
    if (!type) this.unknownTag(tag);
    const text = this.source.content();
    const value = this.remoting && tag === 'SS' ? secureStringOfPeer(text) : type.read(text);
    if (value === undefined) throw this.source.here(`The contents of the ${type.typeName} primitive type are not valid.`);
    return value;
  }

  private progressRecord(): Value {
    const { source } = this;
    const { isEmpty } = source;
    const begin = (): void => {
      if (isEmpty || !source.next()) throw source.here("'EndElement' is an invalid XmlNodeType.");
    };
    const record = readProgressRecord({
      text: (tag) => {
        begin();
        if (source.tag !== tag) throw source.at(this.notFound(tag));
        return decodeText(source.content());
      },
      operation: () => {
        begin();
        const value = this.read();
        return value === null ? null : toText(value);
      },
    });
    if (record === undefined)
      throw source.here('The contents of the System.Management.Automation.ProgressRecord primitive type are not valid.');
    source.end();
    return record;
  }

  private notFound(tag: string): string {
    return `Element '${tag}' with namespace name '${this.remoting ? '' : namespaceUri}' was not found.`;
  }

  private object(): NetObject {
    const { source } = this;
    const id = source.refId;
    if (source.isEmpty) return this.known(id, new PSObject());
    let result: NetObject | null = null;
    let typeNames: readonly string[] | undefined;
    let properties: DeserializedProperty[] | null = null;
    while (source.next()) {
      const { tag } = source;
      if (tag === 'TN' || tag === 'TNRef') {
        typeNames = this.readTypeNames(tag);
        if (result) result.typeNames = this.ownNames(typeNames);
        continue;
      }
      if (containers.has(tag)) {
        const made = this.known(id, emptyContainer(tag, typeNames)) as NetList | LinearCollection | NetDictionary;
        if (result?.instanceMembers) made.instanceMembers = result.instanceMembers;
        if (typeNames) made.typeNames = this.ownNames(typeNames);
        result = this.fill(made, tag, id);
        continue;
      }
      if (result === null) {
        result = this.known(id, new PSObject());
        if (typeNames) result.typeNames = this.ownNames(typeNames);
      }
      if (tag === 'MS') addMembers(result, this.members());
      else if (tag === 'ToString') this.setText(result);
      else if (tag === 'Props') {
        addMember(result, getTypeMethod());
        if (result instanceof PSObject) result.isDeserialized = true;
        properties = this.properties();
      } else this.setBase(result, tag, typeNames === undefined);
    }
    source.end();
    result ??= this.known(id, new PSObject());
    if (typeNames && !result.typeNames) result.typeNames = this.ownNames(typeNames);
    if (properties) {
      setDeserializedProperties(result, properties);
      for (const property of properties) {
        const known = result.instanceMembers?.get(property.name);
        // the last one of a name is the one that holds
        if (known instanceof DeserializedProperty) known.value = property.value;
        else if (!known) addMember(result, property);
      }
    }
    return result;
  }

  private known<T extends NetObject>(id: string | null, value: T): T {
    if (id !== null) this.objects.set(id, value);
    return value;
  }

  private properties(): DeserializedProperty[] {
    const { source } = this;
    const found: DeserializedProperty[] = [];
    if (source.isEmpty) return found;
    while (source.next()) {
      const name = this.name();
      found.push(new DeserializedProperty(name, this.read()));
    }
    source.end();
    return found;
  }

  private setText(target: NetObject): void {
    const text = decodeText(this.source.content());
    if (!(target instanceof PSObject)) return;
    target.deserializedText = text;
    addMember(target, toStringMethod());
  }

  /** What the object is beside its members. */
  private setBase(target: NetObject, tag: string, ownNames: boolean): void {
    let base: Value;
    if (tag === 'Obj') base = this.read();
    else if (!primitiveTypeByTag(tag) && this.unknownTagsAllowed) {
      this.source.skip();
      return;
    } else base = this.primitive(tag);
    if (base === null || !(target instanceof PSObject)) return;
    (target as { baseObject: Value }).baseObject = base;
    if (ownNames && base instanceof NetObject && base.typeNames) target.typeNames = [...base.typeNames];
    else if (ownNames) target.typeNames = [...typeHierarchy(typeOf(base))];
  }

  /** The list for one object: itself for the first one, then copies. */
  private ownNames(names: readonly string[]): string[] {
    if (this.unusedNames !== names) return [...names];
    this.unusedNames = null;
    return names as string[];
  }

  private readTypeNames(tag: string): readonly string[] {
    const { source } = this;
    const id = source.refId;
    if (tag === 'TNRef') {
      if (id === null) throw source.at('RefId attribute was expected.');
      const known = this.typeNames.get(id);
      if (!known) throw source.at(`Cannot process names because no TypeNames were found for referenceId ${id}.`);
      source.skip();
      return known;
    }
    const names: string[] = [];
    if (!source.isEmpty) {
      while (source.next()) {
        if (source.tag !== 'T') this.unknownTag(source.tag);
        const name = decodeText(source.content());
        if (name !== '') names.push(deserializedName(name));
      }
      source.end();
    }
    if (id !== null) this.typeNames.set(id, names);
    this.unusedNames = names;
    return names;
  }

  private members(): PSMemberInfo[] {
    const { source } = this;
    const found: PSMemberInfo[] = [];
    if (source.isEmpty) return found;
    // sets inside of sets are bounded like objects inside of objects
    if (++this.sets > 2 * maxDepth) throw source.at('Serialized XML is nested too deeply.');
    while (source.next()) {
      const name = this.name();
      found.push(source.tag === 'MS' ? new PSMemberSet(name, this.members()) : new PSNoteProperty(name, this.read()));
    }
    source.end();
    this.sets--;
    return found;
  }

  /** Reads the elements of a container; gives another one where keys that differ only in case need it. */
  private fill(target: NetList | LinearCollection | NetDictionary, tag: string, id: string | null): NetObject {
    const { source } = this;
    if (source.isEmpty) return target;
    let result: NetObject = target;
    if (tag !== 'DCT') while (source.next()) (target as NetList | LinearCollection).push(this.read());
    else while (source.next()) result = this.entry(result as NetDictionary, id);
    source.end();
    return result;
  }

  /** Reads an entry into the dictionary, or into one that takes its place (PSDictionary.Add). */
  private entry(target: NetDictionary, id: string | null): NetDictionary {
    const { source } = this;
    if (source.tag !== 'En') throw source.at(this.notFound('En'));
    if (source.isEmpty || !source.next()) throw source.here('Key for dictionary entry is not specified.');
    if (this.name().toLowerCase() !== 'key') throw source.at('Name attribute for dictionary key is incorrectly specified.');
    const key = this.read();
    if (key === null) throw source.here('Null is specified as dictionary key.');
    if (!source.next()) throw source.here('Value for dictionary entry is not specified.');
    if (this.name().toLowerCase() !== 'value') throw source.at('Name attribute for dictionary value is incorrectly specified.');
    const value = this.read();
    source.end();
    let result = target;
    for (const keys of [defaultKeys, eachForItself]) {
      if (!result.containsKey(key)) break;
      result = this.known(id, copyWith(result, keys));
    }
    result.add(key, value);
    return result;
  }
}

/** What is known by the numbers that a text gives it. Most texts have one number: a map is only made for more. */
class Numbered<T> {
  private first: string | null = null;
  private firstValue: T | undefined;
  private rest: Map<string, T> | null = null;

  get(id: string): T | undefined {
    return id === this.first ? this.firstValue : this.rest?.get(id);
  }
  set(id: string, value: T): void {
    if (this.first === null || this.first === id) {
      this.first = id;
      this.firstValue = value;
    } else (this.rest ??= new Map()).set(id, value);
  }
}

/** Names that stand in one text after another, so that many objects of one form do not keep a copy each. */
const texts = new Map<string, string>();

function sameText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size > 2000) texts.clear();
  texts.set(text, text);
  return text;
}

const deserializedNames = new Map<string, string>();

/** The name of a type as that of a deserialized object. */
function deserializedName(name: string): string {
  let known = deserializedNames.get(name);
  if (known === undefined) {
    if (deserializedNames.size > 2000) deserializedNames.clear();
    known = /^deserialized\./i.test(name) ? name : prefix + name;
    deserializedNames.set(name, known);
  }
  return known;
}

function addMembers(target: NetObject, members: readonly PSMemberInfo[]): void {
  if (target instanceof PSObject && target.instanceMembers.size === 0) target.instanceMembers = PSMemberTable.from(members);
  else for (const member of members) addMember(target, member);
}

/** Tells keys apart that are equal (ReferenceEqualityComparer). */
const eachForItself: KeyComparer = { keyOf: (value) => (value instanceof NetObject ? value : Symbol('key')) };

/** The dictionary with another way of finding keys. */
function copyWith(source: NetDictionary, keys: KeyComparer): NetDictionary {
  const result = source instanceof OrderedDictionary ? new OrderedDictionary(keys) : new Hashtable(keys);
  for (const [key, value] of source.entries()) result.add(key, value);
  if (source.typeNames) result.typeNames = source.typeNames;
  result.instanceMembers = source.instanceMembers;
  return result;
}

/** The collection that elements of this name are read into. */
function emptyContainer(tag: string, typeNames: readonly string[] | undefined): NetList | LinearCollection | NetDictionary {
  if (tag === 'STK') return new PlainStack([]);
  if (tag === 'QUE') return new PlainQueue([]);
  if (tag !== 'DCT') return new ArrayList();
  const isOrdered = typeNames?.[0]?.toLowerCase() === `${prefix}System.Collections.Specialized.OrderedDictionary`.toLowerCase();
  return isOrdered ? new OrderedDictionary(ignoreCaseKeys) : Hashtable.literal();
}
