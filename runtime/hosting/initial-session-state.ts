import { GenericCollection } from '../../src/dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../../src/dotnet/registry.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import { nullPipe } from '../../src/pipeline/pipe.ts';
import { lift, type Step, type Steps } from '../../src/scheduler/suspension.ts';
import { AliasInfo, FunctionInfo } from '../../src/session/command-info.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { parseScript } from '../../src/session/parse-errors.ts';
import { PSVariable } from '../../src/session/ps-variable.ts';
import { ScriptBlock } from '../../src/session/script-block.ts';
import { runScript } from '../backends/thread/script-run.ts';

const ns = 'System.Management.Automation.Runspaces.';
const options = 'System.Management.Automation.ScopedItemOptions';

/** InitialSessionStateEntry: something that a new runspace gets. */
abstract class SessionStateEntry extends NetObject {
  constructor(readonly name: string) {
    super();
  }
  abstract bind(context: ExecutionContext): void;
}

/** SessionStateVariableEntry. */
class VariableEntry extends SessionStateEntry {
  constructor(
    name: string,
    readonly value: Value,
    readonly description: string,
    readonly options = 0,
  ) {
    super(name);
  }
  bind(context: ExecutionContext): void {
    const v = new PSVariable(this.name, this.value, this.options);
    v.description = this.description ?? '';
    context.globalState.define(v);
  }
}

/** SessionStateFunctionEntry. */
class FunctionEntry extends SessionStateEntry {
  constructor(
    name: string,
    readonly definition: string,
    readonly options = 0,
  ) {
    super(name);
  }
  bind(context: ExecutionContext): void {
    const block = new ScriptBlock(parseScript(this.definition), context.globalState);
    block.functionName = this.name;
    context.globalState.setFunction(this.name, new FunctionInfo(this.name, block, this.options), context.globalState.globalScope);
  }
}

/** SessionStateAliasEntry. */
class AliasEntry extends SessionStateEntry {
  constructor(
    name: string,
    readonly definition: string,
    readonly description = '',
    readonly options = 0,
  ) {
    super(name);
  }
  bind(context: ExecutionContext): void {
    const alias = new AliasInfo(this.name, this.definition, this.options, this.description);
    alias.context = context;
    context.globalState.setAlias(this.name, alias, context.globalState.globalScope);
  }
}

/** System.Management.Automation.Runspaces.InitialSessionState: what a runspace begins with besides what every runspace has. */
export class InitialSessionState extends NetObject {
  readonly variables = entriesOf('SessionStateVariableEntry');
  readonly commands = entriesOf('SessionStateCommandEntry');
  readonly environmentVariables = entriesOf('SessionStateVariableEntry');
  readonly startupScripts: string[] = [];
  readonly modules: string[] = [];
  languageMode: Value = null;
  throwOnRunspaceOpenError = false;

  /** Gives a new runspace what stands here, and imports the modules. */
  bind(context: ExecutionContext): Step<undefined> {
    for (const list of [this.variables, this.commands])
      for (const entry of list.items) if (entry instanceof SessionStateEntry) entry.bind(context);
    for (const entry of this.environmentVariables.items)
      if (entry instanceof VariableEntry) process.env[entry.name] = toText(entry.value ?? '');
    return this.modules.length > 0 || this.startupScripts.length > 0 ? lift(this.run(context)) : undefined;
  }

  private *run(context: ExecutionContext): Steps<undefined> {
    for (const module of this.modules) yield* runScript(context, parseScript(`Import-Module '${module.replaceAll("'", "''")}'`), nullPipe);
    for (const path of this.startupScripts) yield* runScript(context, parseScript(`. '${path.replaceAll("'", "''")}'`), nullPipe);
    return undefined;
  }
}

function entriesOf(element: string): GenericCollection {
  return new GenericCollection(genericOf(`${ns}InitialSessionStateEntryCollection`, getType(ns + element)), []);
}

type EntryDetails = Pick<Parameters<typeof defineType>[0], 'constructors' | 'properties'>;

function entryType(name: string, jsClass: Parameters<typeof defineType>[0]['jsClass'], base: string, more: EntryDetails): void {
  defineType({ name: ns + name, ...(jsClass && { jsClass }), baseType: ns + base, sealed: true, ...more });
}
const bitsOf = (value: Value): number => Number((value as { value?: number } | null)?.value ?? 0);

/** Defines the types. */
export function defineInitialSessionState(): void {
  defineType({
    name: `${ns}InitialSessionStateEntry`,
    abstract: true,
    jsClass: SessionStateEntry,
    properties: { 'string Name': { get: (e: SessionStateEntry) => e.name } },
  });
  for (const name of ['ConstrainedSessionStateEntry', 'SessionStateCommandEntry'])
    defineType({
      name: ns + name,
      abstract: true,
      baseType: `${ns}${name === 'SessionStateCommandEntry' ? 'ConstrainedSessionStateEntry' : 'InitialSessionStateEntry'}`,
    });
  entryType('SessionStateVariableEntry', VariableEntry, 'ConstrainedSessionStateEntry', {
    constructors: {
      '(string name, System.Object value, string description)': (_t: unknown, name: string, value: Value, text: string) =>
        new VariableEntry(name, value, text),
      [`(string name, System.Object value, string description, ${options} options)`]: (
        _t: unknown,
        name: string,
        value: Value,
        text: string,
        bits: Value,
      ) => new VariableEntry(name, value, text, bitsOf(bits)),
    },
    properties: {
      'System.Object Value': { get: (e: VariableEntry) => e.value },
      'string Description': { get: (e: VariableEntry) => e.description },
    },
  });
  entryType('SessionStateFunctionEntry', FunctionEntry, 'SessionStateCommandEntry', {
    constructors: {
      '(string name, string definition)': (_t: unknown, name: string, text: string) => new FunctionEntry(name, text),
      [`(string name, string definition, ${options} options, string helpFile)`]: (_t: unknown, name: string, text: string, bits: Value) =>
        new FunctionEntry(name, text, bitsOf(bits)),
    },
    properties: { 'string Definition': { get: (e: FunctionEntry) => e.definition } },
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
    properties: { 'string Definition': { get: (e: AliasEntry) => e.definition } },
  });
  defineType({
    name: `${ns}InitialSessionStateEntryCollection\`1`,
    typeParameters: ['T'],
    baseType: 'System.Collections.ObjectModel.Collection[T]',
    sealed: true,
  });
  const make = (): InitialSessionState => new InitialSessionState();
  const entries = (element: string) => `${ns}InitialSessionStateEntryCollection[${ns}${element}]`;
  defineType({
    name: `${ns}InitialSessionState`,
    jsClass: InitialSessionState,
    staticMethods: {
      [`${ns}InitialSessionState CreateDefault()`]: make,
      [`${ns}InitialSessionState CreateDefault2()`]: make,
    },
    properties: {
      [`${entries('SessionStateVariableEntry')} Variables`]: { get: (i: InitialSessionState) => i.variables },
      [`${entries('SessionStateVariableEntry')} EnvironmentVariables`]: { get: (i: InitialSessionState) => i.environmentVariables },
      [`${entries('SessionStateCommandEntry')} Commands`]: { get: (i: InitialSessionState) => i.commands },
      'System.Management.Automation.PSLanguageMode LanguageMode': {
        get: (i: InitialSessionState) =>
          i.languageMode ?? enumMember(getType('System.Management.Automation.PSLanguageMode'), 'FullLanguage') ?? null,
        set: (i: InitialSessionState, mode: Value) => {
          i.languageMode = mode;
        },
      },
      'bool ThrowOnRunspaceOpenError': {
        get: (i: InitialSessionState) => i.throwOnRunspaceOpenError,
        set: (i: InitialSessionState, value: boolean) => {
          i.throwOnRunspaceOpenError = value;
        },
      },
    },
    methods: {
      'void ImportPSModule(Params string[] name)': (i: InitialSessionState, names: Value) =>
        void i.modules.push(...toItems(names, true).map((n) => toText(n))),
      [`${ns}InitialSessionState Clone()`]: (i: InitialSessionState) => {
        const copy = new InitialSessionState();
        copy.variables.items.push(...i.variables.items);
        copy.commands.items.push(...i.commands.items);
        copy.environmentVariables.items.push(...i.environmentVariables.items);
        copy.modules.push(...i.modules);
        copy.languageMode = i.languageMode;
        return copy;
      },
    },
  });
}
