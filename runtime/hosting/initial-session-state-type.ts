import { GenericCollection, ReadOnlyList } from '../../src/dotnet/collections/generic-list.ts';
import { GenericEnumerator } from '../../src/dotnet/collections/generic-types.ts';
import { defineType, genericOf, getType } from '../../src/dotnet/registry.ts';
import { argumentNull, argumentOutOfRange, exceptionOf } from '../../src/errors/throw.ts';
import { EnumValue, enumMember, enumValue } from '../../src/objects/enum-value.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import type { Value } from '../../src/objects/net-object.ts';
import type { NetType, PropertyBody } from '../../src/objects/net-type.ts';
import { toText } from '../../src/objects/to-string.ts';
import { FormatEntry, TypeEntry } from './data-entries.ts';
import { EntryCollection, InitialSessionState } from './initial-session-state.ts';
import {
  AliasEntry,
  CmdletEntry,
  cmdletEntry,
  FunctionEntry,
  NamedEntry,
  PathEntry,
  SessionStateEntry,
  VariableEntry,
} from './session-state-entries.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;
const options = `${m}ScopedItemOptions`;
const bitsOf = (value: Value): number => (value instanceof EnumValue ? value.value : 0);
const optionsOf = (e: { readonly options: number }): Value => enumValue(getType(options), e.options);
const required = (value: Value, name: string): Value => {
  if (value === null) throw argumentNull(name);
  return value;
};

type EntryDetails = Pick<Parameters<typeof defineType>[0], 'constructors' | 'properties'>;

function entryType(name: string, jsClass: Parameters<typeof defineType>[0]['jsClass'], base: string, more: EntryDetails): void {
  defineType({ name: ns + name, ...(jsClass && { jsClass }), baseType: ns + base, sealed: true, ...more });
}

const entryProperties = {
  'string Name': { get: (e: SessionStateEntry) => e.name },
  [`${m}PSSnapInInfo PSSnapIn`]: { get: (e: SessionStateEntry) => e.snapIn },
  'psmoduleinfo Module': { get: (): Value => null },
};

/** The entries: what stands in the collections of an InitialSessionState. In the order of their classes, which Format-List shows. */
function defineEntries(): void {
  defineType({
    name: `${ns}InitialSessionStateEntry`,
    abstract: true,
    jsClass: SessionStateEntry,
    properties: entryProperties,
    methods: { [`${ns}InitialSessionStateEntry Clone()`]: (e: SessionStateEntry) => e.clone() },
  });
  defineType({
    name: `${ns}ConstrainedSessionStateEntry`,
    abstract: true,
    baseType: `${ns}InitialSessionStateEntry`,
    properties: {
      [`${m}SessionStateEntryVisibility Visibility`]: {
        get: (e: SessionStateEntry) => e.visibility ?? enumMember(getType(`${m}SessionStateEntryVisibility`), 'Public') ?? null,
        set: (e: SessionStateEntry, value: Value) => {
          e.visibility = value;
          e.isDefault = false;
        },
      },
    },
  });
  defineType({
    name: `${ns}SessionStateCommandEntry`,
    abstract: true,
    baseType: `${ns}ConstrainedSessionStateEntry`,
    properties: {
      [`${m}CommandTypes CommandType`]: {
        get: (e: SessionStateEntry) => enumMember(getType(`${m}CommandTypes`), e.commandType ?? '') ?? null,
      },
    },
  });
  entryType('SessionStateVariableEntry', VariableEntry, 'ConstrainedSessionStateEntry', {
    constructors: {
      '(string name, System.Object value, string description)': (_t: unknown, name: string, value: Value, text: string | null) =>
        new VariableEntry(name, value, text),
      [`(string name, System.Object value, string description, ${options} options)`]: (
        _t: unknown,
        name: string,
        value: Value,
        text: string | null,
        bits: Value,
      ) => new VariableEntry(name, value, text, bitsOf(bits)),
    },
    properties: {
      'System.Object Value': { get: (e: VariableEntry) => e.value },
      'string Description': { get: (e: VariableEntry) => e.description },
      [`${options} Options`]: { get: optionsOf },
      'System.Collections.ObjectModel.Collection[System.Attribute] Attributes': { get: (e: VariableEntry) => e.attributes },
    },
  });
  entryType('SessionStateFunctionEntry', FunctionEntry, 'SessionStateCommandEntry', {
    constructors: {
      '(string name, string definition)': (_t: unknown, name: string, text: string) => new FunctionEntry(name, text),
      '(string name, string definition, string helpFile)': (_t: unknown, name: string, text: string, help: string) =>
        new FunctionEntry(name, text, 0, help),
      [`(string name, string definition, ${options} options, string helpFile)`]: (
        _t: unknown,
        name: string,
        text: string,
        bits: Value,
        help: string,
      ) => new FunctionEntry(name, text, bitsOf(bits), help),
    },
    properties: {
      'string Definition': { get: (e: FunctionEntry) => e.definition },
      [`${options} Options`]: { get: optionsOf },
      'string HelpFile': { get: (e: FunctionEntry) => e.helpFile },
    },
  });
  entryType('SessionStateAliasEntry', AliasEntry, 'SessionStateCommandEntry', {
    constructors: {
      '(string name, string definition)': (_t: unknown, name: string, target: string) => new AliasEntry(name, target),
      '(string name, string definition, string description)': (_t: unknown, name: string, target: string, text: string) =>
        new AliasEntry(name, target, text),
      [`(string name, string definition, string description, ${options} options)`]: (
        _t: unknown,
        name: string,
        target: string,
        text: string,
        bits: Value,
      ) => new AliasEntry(name, target, text, bitsOf(bits)),
    },
    properties: {
      'string Definition': { get: (e: AliasEntry) => e.definition },
      'string Description': { get: (e: AliasEntry) => e.description },
      [`${options} Options`]: { get: optionsOf },
    },
  });
  entryType('SessionStateCmdletEntry', CmdletEntry, 'SessionStateCommandEntry', {
    constructors: {
      '(string name, type implementingType, string helpFileName)': (_t: unknown, name: string, type: NetType | null, help: Value) =>
        cmdletEntry(name, type, help),
    },
    properties: {
      'type ImplementingType': { get: (e: CmdletEntry) => e.implementingType },
      'string HelpFileName': { get: (e: CmdletEntry) => e.helpFile },
    },
  });
  for (const [name, type] of [
    ['SessionStateApplicationEntry', 'Application'],
    ['SessionStateScriptEntry', 'ExternalScript'],
  ] as const)
    entryType(name, undefined, 'SessionStateCommandEntry', {
      constructors: { '(string path)': (_t: unknown, path: string) => new PathEntry(path, type) },
      properties: { 'string Path': { get: (e: PathEntry) => e.path } },
    });
  for (const kind of ['Provider', 'Assembly'] as const) {
    const given: Record<string, Record<string, PropertyBody>> = {
      Provider: { 'type ImplementingType': { get: (): Value => null }, 'string HelpFileName': { get: (): Value => null } },
      Assembly: { 'string FileName': { get: (e: NamedEntry) => e.name } },
    };
    entryType(`SessionState${kind}Entry`, undefined, kind === 'Provider' ? 'ConstrainedSessionStateEntry' : 'InitialSessionStateEntry', {
      constructors: { '(string fileName)': (_t: unknown, name: string) => new NamedEntry(name, kind) },
      properties: given[kind] as Record<string, PropertyBody>,
    });
  }
  defineDataEntries();
}

function defineDataEntries(): void {
  entryType('SessionStateTypeEntry', TypeEntry, 'InitialSessionStateEntry', {
    constructors: {
      '(string fileName)': (_t: unknown, name: string | null) => TypeEntry.ofFile(name),
      [`(${ns}TypeTable typeTable)`]: () => {
        throw exceptionOf(`${m}PSNotSupportedException`, 'SessionStateTypeEntry: tables of types are not supported.');
      },
      [`(${ns}TypeData typeData, bool isRemove)`]: (_t: unknown, data: Value, isRemove: boolean) => TypeEntry.ofData(data, isRemove),
    },
    properties: {
      'string FileName': { get: (e: TypeEntry) => e.fileName },
      [`${ns}TypeTable TypeTable`]: { get: (): Value => null },
      [`${ns}TypeData TypeData`]: { get: (e: TypeEntry) => e.given },
      'bool IsRemove': { get: (e: TypeEntry) => e.isRemove },
    },
  });
  entryType('SessionStateFormatEntry', FormatEntry, 'InitialSessionStateEntry', {
    constructors: {
      '(string fileName)': (_t: unknown, name: string | null) => FormatEntry.ofFile(name),
      [`(${ns}FormatTable formattable)`]: () => {
        throw exceptionOf(`${m}PSNotSupportedException`, 'SessionStateFormatEntry: tables of formats are not supported.');
      },
      [`(${m}ExtendedTypeDefinition typeDefinition)`]: (_t: unknown, definition: Value) => FormatEntry.ofData(definition),
    },
    properties: {
      'string FileName': { get: (e: FormatEntry) => e.fileName },
      [`${ns}FormatTable Formattable`]: { get: (): Value => null },
      [`${m}ExtendedTypeDefinition FormatData`]: { get: (e: FormatEntry) => e.given },
    },
  });
}

const entriesOf = (items: Value): SessionStateEntry[] => [...toItems(items, true)].filter((e) => e instanceof SessionStateEntry);

function defineCollection(): void {
  const elementType = (c: EntryCollection): NetType => c.netType.genericArguments[0] as NetType;
  defineType({
    name: `${ns}InitialSessionStateEntryCollection\`1`,
    typeParameters: ['T'],
    jsClass: EntryCollection,
    sealed: true,
    interfaces: ['System.Collections.Generic.IEnumerable[T]', 'System.Collections.IEnumerable'],
    properties: { 'int Count': { get: (c: EntryCollection) => c.count } },
    indexers: {
      'T Item(int index)': {
        get: (c: EntryCollection, index: number) => {
          const entry = c.list[index];
          if (!entry) throw argumentOutOfRange('index');
          return entry;
        },
      },
      'System.Collections.ObjectModel.Collection[T] Item(string name)': {
        get: (c: EntryCollection, name: string) =>
          new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', elementType(c)), c.named(name)),
      },
    },
    methods: {
      'void Add(T item)': (c: EntryCollection, item: Value) => c.add(required(item, 'item') as SessionStateEntry),
      'void Add(System.Collections.Generic.IEnumerable[T] items)': (c: EntryCollection, items: Value) => {
        for (const entry of entriesOf(required(items, 'items'))) c.add(entry);
      },
      'void Clear()': (c: EntryCollection) => c.clear(),
      [`${ns}InitialSessionStateEntryCollection[T] Clone()`]: (c: EntryCollection) => c.clone(),
      'System.Collections.Generic.IEnumerator[T] GetEnumerator()': (c: EntryCollection) =>
        new GenericEnumerator(() => c[Symbol.iterator](), genericOf('System.Collections.Generic.IEnumerator', elementType(c))),
      'void Remove(string name, System.Object type)': (c: EntryCollection, name: string, type: Value) =>
        c.remove(toText(required(name, 'name')), type as NetType | null),
      'void RemoveItem(int index)': (c: EntryCollection, index: number) => c.removeAt(index),
      'void RemoveItem(int index, int count)': (c: EntryCollection, index: number, count: number) => c.removeAt(index, count),
      'void Reset()': (c: EntryCollection) => c.clear(),
    },
  });
}

type Settable =
  | 'languageMode'
  | 'executionPolicy'
  | 'threadOptions'
  | 'apartmentState'
  | 'transcriptDirectory'
  | 'throwOnRunspaceOpenError'
  | 'useFullLanguageModeInDebugger'
  | 'disableFormatUpdates';

const field = (name: Settable): PropertyBody => ({
  get: (i: InitialSessionState) => i[name],
  set: (i: InitialSessionState, value: Value) => {
    (i as unknown as Record<Settable, Value>)[name] = value;
  },
});

/** Defines the types. */
export function defineInitialSessionState(): void {
  defineEntries();
  defineCollection();
  const entries = (element: string) => `${ns}InitialSessionStateEntryCollection[${ns}${element}]`;
  const own = `${ns}InitialSessionState`;
  defineType({
    name: own,
    jsClass: InitialSessionState,
    staticMethods: {
      [`${own} Create()`]: () => new InitialSessionState('empty'),
      [`${own} CreateDefault()`]: () => new InitialSessionState('default'),
      [`${own} CreateDefault2()`]: () => new InitialSessionState('default2'),
    },
    properties: {
      [`${m}PSLanguageMode LanguageMode`]: field('languageMode'),
      'string TranscriptDirectory': field('transcriptDirectory'),
      'Microsoft.PowerShell.ExecutionPolicy ExecutionPolicy': field('executionPolicy'),
      'bool UseFullLanguageModeInDebugger': field('useFullLanguageModeInDebugger'),
      'System.Threading.ApartmentState ApartmentState': field('apartmentState'),
      [`${ns}PSThreadOptions ThreadOptions`]: field('threadOptions'),
      'bool ThrowOnRunspaceOpenError': field('throwOnRunspaceOpenError'),
      [`${m}AuthorizationManager AuthorizationManager`]: { get: () => 'Microsoft.PowerShell.PSAuthorizationManager', set: () => undefined },
      'System.Collections.ObjectModel.ReadOnlyCollection[Microsoft.PowerShell.Commands.ModuleSpecification] Modules': {
        get: (i: InitialSessionState) =>
          new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', getType('string')), { items: i.modules }),
      },
      [`${entries('SessionStateAssemblyEntry')} Assemblies`]: { get: (i: InitialSessionState) => i.assemblies },
      [`${entries('SessionStateTypeEntry')} Types`]: { get: (i: InitialSessionState) => i.types },
      [`${entries('SessionStateFormatEntry')} Formats`]: { get: (i: InitialSessionState) => i.formats },
      'bool DisableFormatUpdates': field('disableFormatUpdates'),
      [`${entries('SessionStateProviderEntry')} Providers`]: { get: (i: InitialSessionState) => i.providers },
      [`${entries('SessionStateCommandEntry')} Commands`]: { get: (i: InitialSessionState) => i.commands },
      [`${entries('SessionStateVariableEntry')} Variables`]: { get: (i: InitialSessionState) => i.variables },
      [`${entries('SessionStateVariableEntry')} EnvironmentVariables`]: { get: (i: InitialSessionState) => i.environmentVariables },
      'System.Collections.Generic.HashSet[string] StartupScripts': { get: (i: InitialSessionState) => i.startupScripts },
    },
    methods: {
      'void ImportPSModule(Params string[] name)': (i: InitialSessionState, names: Value) =>
        void i.modules.push(...[...toItems(required(names, 'name'), true)].map((n) => toText(n))),
      'void ImportPSModulesFromPath(string path)': (i: InitialSessionState, path: string) => void i.modules.push(path),
      [`${own} Clone()`]: (i: InitialSessionState) => i.clone(),
    },
  });
}
