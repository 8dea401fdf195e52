/** Views as objects of scripts: ExtendedTypeDefinition, FormatViewDefinition, TableControl … and their builders (displayDescriptionData_*.cs). */
import { GenericList } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { NetGuid } from '../dotnet/system/guid.ts';
import { enumMember } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody, TypeDefinition } from '../objects/net-type.ts';
import { UInt32 } from '../objects/numbers.ts';
import { PSCodeProperty } from '../objects/ps-member-info.ts';
import { toText } from '../objects/to-string.ts';
import { defineTypeMembers } from '../objects/type-data.ts';
import { typeTable } from '../objects/type-table.ts';

const ns = 'System.Management.Automation.';

/** One object of a view: its kind, and its properties by name. */
export class ControlObject extends NetObject {
  constructor(
    readonly kind: string,
    readonly parts: Record<string, Value>,
  ) {
    super();
    this.netType = getType(ns + kind);
  }
  #id: NetGuid | null = null;
  /** What tells a view from others with the same name (FormatViewDefinition.InstanceId). */
  get instanceId(): NetGuid {
    return (this.#id ??= NetGuid.create());
  }
  /** The objects of a list property. */
  list(name: string): ControlObject[] {
    const value = this.parts[name] ?? null;
    return [...(getEnumerable(value) ?? [])].filter((v): v is ControlObject => v instanceof ControlObject);
  }
  object(name: string): ControlObject | null {
    const value = this.parts[name];
    return value instanceof ControlObject ? value : null;
  }
  text(name: string): string {
    const value = this.parts[name] ?? null;
    return value === null ? '' : toText(value);
  }
  flag(name: string): boolean {
    return this.parts[name] === true;
  }
  override toString(): string {
    switch (this.kind) {
      case 'ExtendedTypeDefinition':
        return this.text('TypeName');
      case 'TableControlColumn':
        return this.object('DisplayEntry')?.text('Value') ?? '';
      case 'DisplayEntry':
        return `${this.text('ValueType') === 'Property' ? 'property' : 'script'}: ${this.text('Value')}`;
      default:
        return this.netType.fullName;
    }
  }
}

/** A List of these objects. */
export function listOf(kind: string, items: readonly Value[]): GenericList {
  const element = kind === 'string' ? getType('string') : getType(ns + kind);
  return new GenericList([...items], genericOf('System.Collections.Generic.List', element));
}

function member(enumName: string, name: string): Value {
  return enumMember(getType(ns + enumName), name) ?? null;
}

/** A DisplayEntry. */
export function displayEntry(value: string, isScript: boolean): ControlObject {
  return new ControlObject('DisplayEntry', {
    ValueType: member('DisplayEntryValueType', isScript ? 'ScriptBlock' : 'Property'),
    Value: value,
  });
}

/** An Alignment. */
export function alignmentValue(name: string): Value {
  return member('Alignment', name);
}

/** The properties of a kind: `type name`, and what an object made without arguments has. */
interface Kind {
  base?: string;
  properties: Record<string, () => Value>;
  constructors?: Record<string, readonly string[]>;
}

const none = (): Value => null;
const no = (): Value => false;
const zero = (): Value => 0;
const empty = (kind: string) => (): Value => listOf(kind, []);
const undefinedAlignment = (): Value => alignmentValue('Undefined');
const L = (kind: string): string => `System.Collections.Generic.List[${kind === 'string' ? kind : ns + kind}]`;
const E = (kind: string): string => `System.Collections.Generic.IEnumerable[${kind === 'string' ? kind : ns + kind}]`;
const control: Record<string, () => Value> = { [`${ns}PSControlGroupBy GroupBy`]: none, 'bool OutOfBand': no };
const unsigned = (): Value => new UInt32(0);

const kinds: Record<string, Kind> = {
  PSControl: { properties: {} },
  CustomItemBase: { properties: {} },
  TableControl: {
    base: 'PSControl',
    properties: {
      [`${L('TableControlColumnHeader')} Headers`]: empty('TableControlColumnHeader'),
      [`${L('TableControlRow')} Rows`]: empty('TableControlRow'),
      'bool AutoSize': no,
      'bool HideTableHeaders': no,
      ...control,
    },
    constructors: { 'new()': [] },
  },
  ListControl: {
    base: 'PSControl',
    properties: { [`${L('ListControlEntry')} Entries`]: empty('ListControlEntry'), ...control },
    constructors: { 'new()': [], [`new(${E('ListControlEntry')} entries)`]: ['Entries'] },
  },
  WideControl: {
    base: 'PSControl',
    properties: {
      [`${L('WideControlEntryItem')} Entries`]: empty('WideControlEntryItem'),
      'bool AutoSize': no,
      'uint Columns': unsigned,
      ...control,
    },
    constructors: { 'new()': [], [`new(${E('WideControlEntryItem')} entries)`]: ['Entries'] },
  },
  CustomControl: { base: 'PSControl', properties: { [`${L('CustomControlEntry')} Entries`]: empty('CustomControlEntry'), ...control } },
  TableControlColumnHeader: {
    properties: { 'string Label': none, [`${ns}Alignment Alignment`]: undefinedAlignment, 'int Width': zero },
    constructors: { 'new()': [], [`new(string label, int width, ${ns}Alignment alignment)`]: ['Label', 'Width', 'Alignment'] },
  },
  TableControlRow: {
    properties: {
      [`${L('TableControlColumn')} Columns`]: empty('TableControlColumn'),
      [`${ns}EntrySelectedBy SelectedBy`]: none,
      'bool Wrap': no,
    },
    constructors: { 'new()': [], [`new(${E('TableControlColumn')} columns)`]: ['Columns'] },
  },
  TableControlColumn: {
    properties: { [`${ns}Alignment Alignment`]: undefinedAlignment, [`${ns}DisplayEntry DisplayEntry`]: none, 'string FormatString': none },
    constructors: { 'new()': [], [`new(${ns}Alignment alignment, ${ns}DisplayEntry entry)`]: ['Alignment', 'DisplayEntry'] },
  },
  ListControlEntry: {
    properties: { [`${L('ListControlEntryItem')} Items`]: empty('ListControlEntryItem'), [`${ns}EntrySelectedBy EntrySelectedBy`]: none },
    constructors: { 'new()': [], [`new(${E('ListControlEntryItem')} listItems)`]: ['Items'] },
  },
  ListControlEntryItem: {
    properties: {
      'string Label': none,
      [`${ns}DisplayEntry DisplayEntry`]: none,
      [`${ns}DisplayEntry ItemSelectionCondition`]: none,
      'string FormatString': none,
    },
    constructors: { [`new(string label, ${ns}DisplayEntry entry)`]: ['Label', 'DisplayEntry'] },
  },
  WideControlEntryItem: {
    properties: { [`${ns}DisplayEntry DisplayEntry`]: none, [`${ns}EntrySelectedBy EntrySelectedBy`]: none, 'string FormatString': none },
    constructors: { [`new(${ns}DisplayEntry entry)`]: ['DisplayEntry'] },
  },
  CustomControlEntry: {
    properties: { [`${ns}EntrySelectedBy SelectedBy`]: none, [`${L('CustomItemBase')} CustomItems`]: empty('CustomItemBase') },
  },
  CustomItemText: { base: 'CustomItemBase', properties: { 'string Text': none }, constructors: { 'new()': [] } },
  CustomItemNewline: { base: 'CustomItemBase', properties: { 'int Count': () => 1 }, constructors: { 'new()': [] } },
  CustomItemExpression: {
    base: 'CustomItemBase',
    properties: {
      [`${ns}DisplayEntry ItemSelectionCondition`]: none,
      [`${ns}DisplayEntry Expression`]: none,
      'bool EnumerateCollection': no,
      [`${ns}CustomControl CustomControl`]: none,
    },
  },
  CustomItemFrame: {
    base: 'CustomItemBase',
    properties: {
      'uint LeftIndent': unsigned,
      'uint RightIndent': unsigned,
      'uint FirstLineHanging': unsigned,
      'uint FirstLineIndent': unsigned,
      [`${L('CustomItemBase')} CustomItems`]: empty('CustomItemBase'),
    },
  },
  DisplayEntry: {
    properties: { [`${ns}DisplayEntryValueType ValueType`]: () => member('DisplayEntryValueType', 'Property'), 'string Value': none },
    constructors: { [`new(string value, ${ns}DisplayEntryValueType type)`]: ['Value', 'ValueType'] },
  },
  EntrySelectedBy: {
    properties: { [`${L('string')} TypeNames`]: none, [`${L('DisplayEntry')} SelectionCondition`]: none },
    constructors: { 'new()': [] },
  },
  PSControlGroupBy: {
    properties: { [`${ns}DisplayEntry Expression`]: none, 'string Label': none, [`${ns}CustomControl CustomControl`]: none },
    constructors: { 'new()': [] },
  },
  FormatViewDefinition: {
    properties: { 'string Name': none, [`${ns}PSControl Control`]: none },
    constructors: { [`new(string name, ${ns}PSControl control)`]: ['Name', 'Control'] },
  },
  ExtendedTypeDefinition: {
    properties: {
      'string TypeName': none,
      [`${L('string')} TypeNames`]: empty('string'),
      [`${L('FormatViewDefinition')} FormatViewDefinition`]: empty('FormatViewDefinition'),
    },
    constructors: {
      'new(string typeName)': ['TypeName'],
      [`new(string typeName, ${E('FormatViewDefinition')} viewDefinitions)`]: ['TypeName', 'FormatViewDefinition'],
    },
  },
};

/** The names of all kinds. */
export const controlKinds: readonly string[] = Object.keys(kinds);

/** A property of a kind, as it comes from another session. */
export interface ControlField {
  readonly name: string;
  /** The kind of its elements, or `string`; null: it is no list. */
  readonly listOf: string | null;
  /** True where its value is an object of a kind. */
  readonly isControl: boolean;
  type(): NetType;
}

/** The properties of a kind. */
export function controlFields(kind: string): ControlField[] {
  return Object.keys(kinds[kind]!.properties).map((signature) => {
    const [typeName = '', name = ''] = signature.split(' ');
    const list = /^System\.Collections\.Generic\.List\[(?:System\.Management\.Automation\.)?(\w+)\]$/.exec(typeName);
    const isControl = Object.hasOwn(kinds, typeName.slice(ns.length));
    return { name, listOf: list?.[1] ?? null, isControl, type: () => getType(typeName) };
  });
}

/** An object of a kind with what is given, and defaults for the rest. */
export function newControl(kind: string, fields: Record<string, Value> = {}): ControlObject {
  const all: Record<string, Value> = {};
  for (const [signature, initial] of Object.entries(kinds[kind]!.properties)) all[signature.split(' ').at(-1)!] = initial();
  for (const [name, value] of Object.entries(fields)) {
    const list = all[name];
    // a constructor takes any collection, the property is a List
    if (list instanceof GenericList && !(value instanceof GenericList)) list.items.push(...(getEnumerable(value) ?? []));
    else all[name] = value;
  }
  if (kind === 'ExtendedTypeDefinition' && (all['TypeNames'] as GenericList).items.length === 0 && all['TypeName'] !== null)
    (all['TypeNames'] as GenericList).items.push(all['TypeName'] as Value);
  return new ControlObject(kind, all);
}

defineType({ name: `${ns}DisplayEntryValueType`, kind: 'enum', enumValues: { Property: 0, ScriptBlock: 1 } });

function selectedNames(self: ControlObject): Value {
  const names = listOf('string', []);
  const selection = (self.parts['EntrySelectedBy'] ??= newControl('EntrySelectedBy', { TypeNames: names }));
  return selection instanceof ControlObject ? (selection.parts['TypeNames'] ?? null) : names;
}

/** The type of a kind. */
export function controlDefinition(name: string): TypeDefinition {
  const { base, properties, constructors } = kinds[name]!;
  const members: Record<string, PropertyBody> = {};
  const selected = `${ns}EntrySelectedBy EntrySelectedBy`;
  for (const signature of Object.keys(properties)) {
    const field = signature.split(' ').at(-1)!;
    // asking for the names makes the object that holds them
    if (signature === selected) members[`${L('string')} SelectedBy`] = { get: selectedNames };
    members[signature] = {
      get: (self: ControlObject) => self.parts[field] ?? null,
      set: (self: ControlObject, value: Value) => {
        self.parts[field] = value;
      },
    };
  }
  const made: Record<string, MemberBody> = {};
  for (const [signature, fields] of Object.entries(constructors ?? {}))
    made[signature] = (_self, ...args: Value[]) => newControl(name, Object.fromEntries(fields.map((f, i) => [f, args[i] ?? null])));
  return {
    name: ns + name,
    ...(base !== undefined && { baseType: ns + base }),
    properties: members,
    constructors: made,
    // the others are shown by their names
    ...(/^(DisplayEntry|ExtendedTypeDefinition)$/.test(name) && {
      methods: { 'string ToString()': (self: ControlObject) => self.toString() },
    }),
  };
}
// Those with builders are defined with them.
for (const name of Object.keys(kinds)) if (!/^(Table|List|Wide)Control$/.test(name)) defineType(controlDefinition(name));
// Each goes to another session with all that is in it, and views with what tells them apart (types.ps1xml).
for (const name of Object.keys(kinds)) defineTypeMembers(ns + name, { serializationDepth: 1 });
const instanceId = new PSCodeProperty('InstanceId', (view: Value) => (view instanceof ControlObject ? view.instanceId : null), 'guid');
instanceId.isHidden = true;
typeTable.addMember(`${ns}FormatViewDefinition`, instanceId);
defineTypeMembers(`${ns}ExtendedTypeDefinition`, { defaultDisplayPropertySet: ['TypeNames', 'FormatViewDefinition'] });
