import { HashSet } from '../../src/dotnet/collections/set-types.ts';
import { genericOf, getType } from '../../src/dotnet/registry.ts';
import { programFolder } from '../../src/host/program-file.ts';
import { NetCollection } from '../../src/objects/collections.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { NetType } from '../../src/objects/net-type.ts';
import { toText } from '../../src/objects/to-string.ts';
import { nullPipe } from '../../src/pipeline/pipe.ts';
import { lift, type Step, type Steps } from '../../src/scheduler/suspension.ts';
import { AliasInfo, FunctionInfo } from '../../src/session/command-info.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { defaultSessionState } from '../../src/session/initial-session-state.ts';
import { parseScript } from '../../src/session/parse-errors.ts';
import { runScript } from '../backends/thread/script-run.ts';
import { bindData, defaultFormatEntries, defaultTypeEntries } from './data-entries.ts';
import {
  AliasEntry,
  CmdletEntry,
  FunctionEntry,
  NamedEntry,
  PathEntry,
  type SessionStateEntry,
  VariableEntry,
} from './session-state-entries.ts';

const ns = 'System.Management.Automation.Runspaces.';

/** What a session begins with: nothing, or what every session has (CreateDefault lists the commands of all modules, CreateDefault2 those of the core). */
export type InitialKind = 'empty' | 'default' | 'default2';

/** System.Management.Automation.Runspaces.InitialSessionStateEntryCollection`1. */
export class EntryCollection extends NetCollection {
  private entries: SessionStateEntry[] | null = null;
  private readonly removed: SessionStateEntry[] = [];

  /** @param initial what it begins with, made when somebody looks */
  constructor(
    private readonly element: string,
    private readonly initial: () => SessionStateEntry[],
  ) {
    super();
    this.netType = genericOf(`${ns}InitialSessionStateEntryCollection`, getType(ns + element));
  }
  get list(): SessionStateEntry[] {
    this.entries ??= this.initial();
    return this.entries;
  }
  /** False while nobody has looked at it: then it has what it began with. */
  get isTouched(): boolean {
    return this.entries !== null;
  }
  get count(): number {
    return this.list.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.list[Symbol.iterator]();
  }
  add(entry: SessionStateEntry): void {
    this.list.push(entry);
  }
  /** Those of a name, in any case. */
  named(name: string): SessionStateEntry[] {
    const lower = name.toLowerCase();
    return this.list.filter((e) => e.name.toLowerCase() === lower);
  }
  /** Takes out those of a name, of one type where that is given. */
  remove(name: string, type: NetType | null): void {
    const gone = new Set(this.named(name).filter((e) => type === null || e.netType === type));
    if (gone.size > 0) this.keep((e) => !gone.has(e));
  }
  removeAt(index: number, count = 1): void {
    this.keep((_e, i) => i < index || i >= index + count);
  }
  clear(): void {
    this.keep(() => false);
  }
  private keep(stays: (entry: SessionStateEntry, index: number) => boolean): void {
    const before = this.list;
    this.entries = before.filter(stays);
    this.removed.push(...before.filter((e, i) => e.isDefault && !stays(e, i)));
  }
  /** Gives a runspace what was added, and takes from it what it has by default but what was taken out here. */
  bind(context: ExecutionContext): void {
    if (!this.isTouched) return;
    for (const entry of this.removed) entry.unbind(context);
    for (const entry of this.list) if (!entry.isDefault) entry.bind(context);
  }
  clone(): EntryCollection {
    const copy = new EntryCollection(this.element, this.initial);
    if (this.entries) copy.entries = this.entries.map((e) => e.clone());
    copy.removed.push(...this.removed);
    return copy;
  }
}

const builtIn = <T extends SessionStateEntry>(entry: T): T => {
  entry.isDefault = true;
  return entry;
};

function defaultCommands(kind: InitialKind): SessionStateEntry[] {
  if (kind === 'empty') return [];
  const { cmdlets, aliases, functions } = defaultSessionState();
  const all: SessionStateEntry[] = [new PathEntry('*', 'Application'), new PathEntry('*', 'ExternalScript')];
  for (const f of functions.values()) if (f instanceof FunctionInfo) all.push(new FunctionEntry(f.name, f.definition, f.options));
  for (const a of aliases.values()) if (a instanceof AliasInfo) all.push(new AliasEntry(a.name, a.target, a.description, a.options));
  for (const { cmdlet } of cmdlets.values())
    if (kind === 'default' || cmdlet.module === 'Microsoft.PowerShell.Core')
      all.push(new CmdletEntry(cmdlet.name, cmdlet.className, helpFileOf(cmdlet.module), cmdlet.module));
  return all.map(builtIn);
}

/** The help file of a module's cmdlets, as its assembly is called. */
function helpFileOf(module: string): string {
  const assembly: Record<string, string> = {
    'Microsoft.PowerShell.Core': 'System.Management.Automation',
    'Microsoft.PowerShell.Management': 'Microsoft.PowerShell.Commands.Management',
    'Microsoft.PowerShell.Utility': 'Microsoft.PowerShell.Commands.Utility',
    'Microsoft.PowerShell.Host': 'Microsoft.PowerShell.ConsoleHost',
  };
  return `${assembly[module] ?? module}.dll-Help.xml`;
}

/** The variables that CreateDefault names, in its order (InitialSessionState.BuiltInVariables). */
const variableNames =
  '$ ^ StackTrace PSStyle OutputEncoding ConfirmPreference DebugPreference ErrorActionPreference ProgressPreference VerbosePreference WarningPreference InformationPreference ErrorView NestedPromptLevel WhatIfPreference FormatEnumerationLimit PSEmailServer PSSessionOption PSSessionConfigurationName PSSessionApplicationName IsLinux IsMacOS IsWindows IsCoreCLR PSNativeCommandUseErrorActionPreference PSNativeCommandArgumentPassing';

const named = (kind: NamedEntry['kind'], names: readonly string[]): SessionStateEntry[] =>
  names.map((name) => builtIn(new NamedEntry(name, kind)));

const enumOf = (type: string, name: string): Value => enumMember(getType(type), name) ?? null;

/** System.Management.Automation.Runspaces.InitialSessionState: what a runspace begins with. */
export class InitialSessionState extends NetObject {
  variables: EntryCollection;
  commands: EntryCollection;
  environmentVariables: EntryCollection;
  providers: EntryCollection;
  types: EntryCollection;
  formats: EntryCollection;
  assemblies: EntryCollection;
  startupScripts = new HashSet(getType('System.Collections.Generic.HashSet[string]'));
  readonly modules: string[] = [];
  languageMode: Value;
  executionPolicy: Value = enumOf('Microsoft.PowerShell.ExecutionPolicy', 'Restricted');
  threadOptions: Value = enumOf(`${ns}PSThreadOptions`, 'Default');
  apartmentState: Value = enumOf('System.Threading.ApartmentState', 'Unknown');
  transcriptDirectory: Value = null;
  throwOnRunspaceOpenError = false;
  useFullLanguageModeInDebugger = false;
  disableFormatUpdates = false;

  constructor(readonly kind: InitialKind) {
    super();
    const isEmpty = kind === 'empty';
    const collection = (element: string, initial: () => SessionStateEntry[]) => new EntryCollection(element, isEmpty ? () => [] : initial);
    this.languageMode = enumOf('System.Management.Automation.PSLanguageMode', isEmpty ? 'NoLanguage' : 'FullLanguage');
    this.commands = collection('SessionStateCommandEntry', () => defaultCommands(kind));
    this.variables = collection('SessionStateVariableEntry', () =>
      variableNames.split(' ').map((n) => builtIn(new VariableEntry(n, null, ''))),
    );
    this.environmentVariables = collection('SessionStateVariableEntry', () => []);
    this.providers = collection('SessionStateProviderEntry', () =>
      named('Provider', ['Alias', 'Environment', 'FileSystem', 'Function', 'Variable']),
    );
    this.types = collection('SessionStateTypeEntry', () => defaultTypeEntries(programFolder()).map(builtIn));
    this.formats = collection('SessionStateFormatEntry', () => defaultFormatEntries(programFolder()).map(builtIn));
    this.assemblies = collection('SessionStateAssemblyEntry', () => named('Assembly', ['System.Management.Automation']));
  }

  /** Gives a new runspace what stands here, imports the modules and runs the start-up scripts. */
  bind(context: ExecutionContext): Step<undefined> {
    if (this.kind === 'empty') {
      const scope = context.globalState.globalScope;
      for (const name of [...context.cmdlets.keys()]) context.removeCmdlet(name);
      scope.functions = new Map();
      scope.aliases = new Map();
      scope.sharesFunctions = false;
      scope.sharesAliases = false;
    }
    this.bindData(context);
    this.variables.bind(context);
    this.commands.bind(context);
    for (const entry of this.environmentVariables) if (entry instanceof VariableEntry) process.env[entry.name] = toText(entry.value ?? '');
    return this.modules.length > 0 || this.startupScripts.count > 0 ? lift(this.run(context)) : undefined;
  }

  private bindData(context: ExecutionContext): void {
    const throws = this.throwOnRunspaceOpenError;
    const bind = (kind: 'Types' | 'Formats', { isTouched, list: entries }: EntryCollection): void => {
      if (isTouched) bindData(context, { kind, entries, keepsOwn: entries.some((e) => e.isDefault), throws });
    };
    bind('Types', this.types);
    if (!this.disableFormatUpdates) bind('Formats', this.formats);
  }

  private *run(context: ExecutionContext): Steps<undefined> {
    const quoted = (text: Value): string => `'${toText(text).replaceAll("'", "''")}'`;
    for (const module of this.modules) yield* runScript(context, parseScript(`Import-Module ${quoted(module)}`), nullPipe);
    for (const path of this.startupScripts) yield* runScript(context, parseScript(`. ${quoted(path)}`), nullPipe);
    return undefined;
  }

  /** A copy that can be changed without changing this one. */
  clone(): InitialSessionState {
    const copy = new InitialSessionState(this.kind);
    copy.commands = this.commands.clone();
    copy.variables = this.variables.clone();
    copy.environmentVariables = this.environmentVariables.clone();
    copy.providers = this.providers.clone();
    copy.types = this.types.clone();
    copy.formats = this.formats.clone();
    copy.assemblies = this.assemblies.clone();
    copy.modules.push(...this.modules);
    for (const path of this.startupScripts) copy.startupScripts.addValue(path);
    copy.languageMode = this.languageMode;
    copy.executionPolicy = this.executionPolicy;
    copy.threadOptions = this.threadOptions;
    copy.apartmentState = this.apartmentState;
    copy.transcriptDirectory = this.transcriptDirectory;
    copy.throwOnRunspaceOpenError = this.throwOnRunspaceOpenError;
    copy.useFullLanguageModeInDebugger = this.useFullLanguageModeInDebugger;
    copy.disableFormatUpdates = this.disableFormatUpdates;
    return copy;
  }
}
