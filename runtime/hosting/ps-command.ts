import { GenericCollection } from '../../src/dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../../src/dotnet/registry.ts';
import { argumentNull, psArgumentNull } from '../../src/errors/throw.ts';
import { enumMember } from '../../src/objects/enum-value.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import type { CommandInfo } from '../../src/session/command-info.ts';

const ns = 'System.Management.Automation.Runspaces.';
const m = 'System.Management.Automation.';

/** System.Management.Automation.Runspaces.CommandParameter: a name (null: by position) and a value (undefined: a switch without one). */
export class CommandParameter extends NetObject {
  constructor(
    readonly name: string | null,
    readonly value: Value | undefined,
    /** A parameter that is given as well takes its place. */
    readonly fromHashtableSplatting = false,
  ) {
    super();
  }
}

/** System.Management.Automation.Runspaces.Command: a command or script of a pipeline that a program builds. */
export class Command extends NetObject {
  readonly parameters: Value[] = [];
  private collection: GenericCollection | null = null;
  constructor(
    readonly commandText: string,
    readonly isScript: boolean,
    /** Null where nobody has said: scripts then run in the scope that is current, other commands in one of their own. */
    readonly useLocalScope: boolean | null,
    /** The command itself, where it was found already. */
    readonly info: CommandInfo | null = null,
  ) {
    super();
  }
  /** MergeUnclaimedPreviousCommandResults; null: None. */
  mergeUnclaimed: Value = null;
  /** What MergeMyResults has said: streams of this command that go into its output. */
  readonly merges: string[] = [];
  commandOrigin: 'Runspace' | 'Internal' = 'Runspace';
  /** The last one of its statement: what comes next is another statement. */
  isEndOfStatement = false;
  add(name: string | null, value: Value | undefined, fromHashtableSplatting = false): void {
    this.parameters.push(new CommandParameter(name, value, fromHashtableSplatting));
  }
  get parameterList(): CommandParameter[] {
    return this.parameters as unknown as CommandParameter[];
  }
  get parameterCollection(): GenericCollection {
    this.collection ??= new GenericCollection(getType(`${ns}CommandParameterCollection`), this.parameters);
    return this.collection;
  }
  override toString(): string {
    return this.commandText;
  }
  clone(): Command {
    const copy = new Command(this.commandText, this.isScript, this.useLocalScope, this.info);
    copy.parameters.push(...this.parameters);
    copy.isEndOfStatement = this.isEndOfStatement;
    copy.mergeUnclaimed = this.mergeUnclaimed;
    copy.merges.push(...this.merges);
    copy.commandOrigin = this.commandOrigin;
    return copy;
  }
}

/** System.Management.Automation.PSCommand: the commands of a PowerShell object, statement after statement. */
export class PSCommand extends NetObject {
  readonly list: Value[] = [];
  private collection: GenericCollection | null = null;

  get commands(): Command[] {
    return this.list as unknown as Command[];
  }
  get collectionOfCommands(): GenericCollection {
    this.collection ??= new GenericCollection(getType(`${ns}CommandCollection`), this.list);
    return this.collection;
  }
  addCommand(text: string, isScript: boolean, useLocalScope: boolean | null): void {
    this.list.push(new Command(text, isScript, useLocalScope));
  }
  /** A command that was found already (AddCommand(CommandInfo)). */
  addInfo(info: CommandInfo): void {
    this.list.push(new Command(info.name, false, null, info));
  }
  /** The command that parameters belong to now. @throws InvalidOperationException when there is none */
  get last(): Command | undefined {
    return this.commands[this.list.length - 1];
  }
  /** The commands of each statement. */
  get statements(): Command[][] {
    const all: Command[][] = [[]];
    for (const command of this.commands) {
      all[all.length - 1]!.push(command);
      if (command.isEndOfStatement) all.push([]);
    }
    return all.filter((s) => s.length > 0);
  }
  clear(): void {
    this.list.length = 0;
  }
  /** The same commands again, so that changing one leaves the other as it is. */
  clone(): PSCommand {
    const copy = new PSCommand();
    for (const command of this.commands) copy.list.push(command.clone());
    return copy;
  }
}

/** @throws PSArgumentNullException where there is none */
export function commandText(text: string | null): string {
  if (text === null) throw psArgumentNull('command');
  return text;
}

function named(name: string | null): string {
  if (name === null) throw argumentNull('name');
  return name;
}

const parameter = `${ns}CommandParameter`;
defineType({
  name: parameter,
  jsClass: CommandParameter,
  sealed: true,
  constructors: {
    '(string name)': (_t, name: string) => new CommandParameter(named(name), undefined),
    '(string name, System.Object value)': (_t, name: string, value: Value) => new CommandParameter(name || null, value),
  },
  properties: {
    'string Name': { get: (p: CommandParameter) => p.name },
    'System.Object Value': { get: (p: CommandParameter) => p.value ?? null },
  },
});
const collectionOf = (element: string): string => genericOf('System.Collections.ObjectModel.Collection', getType(element)).fullName;

defineType({
  name: `${ns}PipelineResultTypes`,
  kind: 'enum',
  flags: true,
  enumValues: { None: 0, Output: 1, Error: 2, Warning: 3, Verbose: 4, Debug: 5, Information: 6, All: 7, Null: 8 },
});
defineType({
  name: `${ns}Command`,
  jsClass: Command,
  sealed: true,
  constructors: {
    '(string command)': (_t, text: string | null) => new Command(commandText(text), false, null),
    '(string command, bool isScript)': (_t, text: string | null, isScript: boolean) => new Command(commandText(text), isScript, null),
    '(string command, bool isScript, bool useLocalScope)': (_t, text: string, isScript: boolean, local: boolean) =>
      new Command(commandText(text), isScript, local),
  },
  properties: {
    [`${ns}CommandParameterCollection Parameters`]: { get: (c: Command) => c.parameterCollection },
    'string CommandText': { get: (c: Command) => c.commandText },
    'bool IsScript': { get: (c: Command) => c.isScript },
    'bool UseLocalScope': { get: (c: Command) => c.useLocalScope ?? false },
    [`${m}CommandOrigin CommandOrigin`]: {
      get: (c: Command) => enumMember(getType(`${m}CommandOrigin`), c.commandOrigin) ?? null,
      set: (c: Command, value: Value) => {
        c.commandOrigin = toText(value) === 'Internal' ? 'Internal' : 'Runspace';
      },
    },
    'bool IsEndOfStatement': { get: (c: Command) => c.isEndOfStatement },
    [`${ns}PipelineResultTypes MergeUnclaimedPreviousCommandResults`]: {
      get: (c: Command) => c.mergeUnclaimed ?? enumMember(getType(`${ns}PipelineResultTypes`), 'None') ?? null,
      set: (c: Command, value: Value) => {
        c.mergeUnclaimed = value;
      },
    },
  },
  methods: {
    'string ToString()': (c: Command) => c.commandText,
    [`void MergeMyResults(${ns}PipelineResultTypes myResult, ${ns}PipelineResultTypes toResult)`]: (c: Command, from: Value) => {
      c.merges.push(toText(from));
    },
  },
});
defineType({
  name: `${ns}CommandParameterCollection`,
  baseType: collectionOf(parameter),
  sealed: true,
  methods: {
    'void Add(string name)': (c: GenericCollection, name: string) => void c.items.push(new CommandParameter(named(name), undefined)),
    'void Add(string name, System.Object value)': (c: GenericCollection, name: string, value: Value) =>
      void c.items.push(new CommandParameter(named(name), value)),
  },
});
defineType({
  name: `${ns}CommandCollection`,
  baseType: collectionOf(`${ns}Command`),
  sealed: true,
  methods: {
    'void Add(string command)': (c: GenericCollection, text: string) => void c.items.push(new Command(text, false, true)),
    'void AddScript(string scriptContents)': (c: GenericCollection, text: string) => void c.items.push(new Command(text, true, false)),
    'void AddScript(string scriptContents, bool useLocalScope)': (c: GenericCollection, text: string, local: boolean) =>
      void c.items.push(new Command(text, true, local)),
  },
});
