/** The commands of a pipeline as CREATE_PIPELINE carries them (PowerShell.ToPSObjectForRemoting, Command.cs, Parameter.cs). */
import type { Value } from '../../src/objects/net-object.ts';
import { decodeHostInfo, encodeHostInfo, type HostInfo, runspaceHostInfo } from './host-encoder.ts';
import {
  bagPayload,
  booleanOf,
  fromPayload,
  listOf,
  listOfObjects,
  managementEnum,
  numberOf,
  optional,
  plain,
  propertyBag,
  remoteEnum,
  required,
  textOf,
} from './remote-objects.ts';

/** An argument: `name` is null for a positional one. */
export interface RemoteParameter {
  readonly name: string | null;
  readonly value: Value;
}

/** PipelineResultTypes: which stream a stream of a command is merged into. */
export const PipelineResultTypes = {
  None: 0,
  Output: 1,
  Error: 2,
  Warning: 3,
  Verbose: 4,
  Debug: 5,
  Information: 6,
  All: 7,
  Null: 8,
} as const;

/** Merging of a command's streams; numbers of {@link PipelineResultTypes}. */
export interface RemoteMerges {
  readonly myResult: number;
  readonly toResult: number;
  readonly previousResults: number;
  readonly error: number;
  readonly warning: number;
  readonly verbose: number;
  readonly debug: number;
  readonly information: number;
}

/** Nothing is merged. */
export const noMerges: RemoteMerges = {
  myResult: 0,
  toResult: 0,
  previousResults: 0,
  error: 0,
  warning: 0,
  verbose: 0,
  debug: 0,
  information: 0,
};

/** One command of a pipeline: a name, or the text of a script. */
export interface RemoteCommand {
  readonly text: string;
  readonly isScript: boolean;
  /** null: scripts run in the scope of the session, commands as they do. */
  readonly useLocalScope: boolean | null;
  readonly merges: RemoteMerges;
  readonly parameters: readonly RemoteParameter[];
}

/** RemoteStreamOptions: which records bring their invocation along. */
export const RemoteStreamOptions = {
  AddInvocationInfoToErrorRecord: 1,
  AddInvocationInfoToWarningRecord: 2,
  AddInvocationInfoToDebugRecord: 4,
  AddInvocationInfoToVerboseRecord: 8,
  AddInvocationInfo: 15,
} as const;

/** A pipeline that a client asks for (CREATE_PIPELINE). */
export interface CreatePowerShell {
  readonly commands: readonly RemoteCommand[];
  /** Further statements, each with its commands (AddStatement). */
  readonly extraCommands: readonly (readonly RemoteCommand[])[];
  readonly isNested: boolean;
  readonly historyText: string | null;
  readonly redirectShellErrorOutputPipe: boolean;
  /** False: PIPELINE_INPUT messages follow, and an end. */
  readonly noInput: boolean;
  readonly addToHistory: boolean;
  /** Bits of {@link RemoteStreamOptions}. */
  readonly remoteStreamOptions: number;
  readonly hostInfo: HostInfo;
}

/** A command that is the text of a script. */
export function scriptCommand(text: string, parameters: readonly RemoteParameter[] = []): RemoteCommand {
  return { text, isScript: true, useLocalScope: null, merges: noMerges, parameters };
}

/**
 * A command that is not the text of a script.
 * @param merges names of the streams that go into its output
 */
export function remoteCommandOf(
  text: string,
  parameters: readonly { readonly name: string | null; readonly value: Value | undefined }[],
  merges: readonly string[],
): RemoteCommand {
  const [from] = merges;
  const myResult = PipelineResultTypes[from as keyof typeof PipelineResultTypes];
  return {
    text,
    isScript: false,
    useLocalScope: null,
    merges: from === undefined ? noMerges : { ...noMerges, myResult, toResult: PipelineResultTypes.Output },
    parameters: parameters.map(({ name, value }) => ({ name, value: value ?? null })),
  };
}

/** A pipeline of these commands with the defaults of Invoke-Command and Start-Job. */
export function powerShellOf(commands: readonly RemoteCommand[], options: Partial<CreatePowerShell> = {}): CreatePowerShell {
  return {
    commands,
    extraCommands: [],
    isNested: false,
    historyText: null,
    redirectShellErrorOutputPipe: true,
    noInput: true,
    addToHistory: true,
    remoteStreamOptions: 0,
    hostInfo: runspaceHostInfo,
    ...options,
  };
}

const resultNames = Object.fromEntries(Object.entries(PipelineResultTypes).map(([name, value]) => [value, name]));

function merge(value: number): Value {
  return managementEnum('Runspaces.PipelineResultTypes', resultNames[value] ?? String(value), value);
}

function encodeCommand(command: RemoteCommand): Value {
  const { merges } = command;
  return propertyBag([
    ['Cmd', command.text],
    ['IsScript', command.isScript],
    ['UseLocalScope', command.useLocalScope],
    ['MergeMyResult', merge(merges.myResult)],
    ['MergeToResult', merge(merges.toResult)],
    ['MergePreviousResults', merge(merges.previousResults)],
    ['MergeError', merge(merges.error)],
    ['MergeWarning', merge(merges.warning)],
    ['MergeVerbose', merge(merges.verbose)],
    ['MergeDebug', merge(merges.debug)],
    ['MergeInformation', merge(merges.information)],
    [
      'Args',
      listOfObjects(
        command.parameters.map(({ name, value }) =>
          propertyBag([
            ['N', name],
            ['V', value],
          ]),
        ),
      ),
    ],
  ]);
}

function streamOptions(bits: number): Value {
  const names = Object.entries(RemoteStreamOptions).filter(([name, bit]) => name !== 'AddInvocationInfo' && (bits & bit) !== 0);
  const text = bits === RemoteStreamOptions.AddInvocationInfo ? 'AddInvocationInfo' : names.map(([name]) => name).join(', ');
  return managementEnum('RemoteStreamOptions', text === '' ? String(bits) : text, bits);
}

/** The payload of CREATE_PIPELINE. */
export function encodeCreatePowerShell(shell: CreatePowerShell): string {
  const entries: [string, Value][] = [];
  entries.push(['Cmds', listOfObjects(shell.commands.map(encodeCommand))]);
  if (shell.extraCommands.length > 0) {
    const all = [shell.commands, ...shell.extraCommands].map((commands) =>
      propertyBag([['Cmds', listOfObjects(commands.map(encodeCommand))]]),
    );
    entries.unshift(['ExtraCmds', listOfObjects(all)]);
  }
  entries.push(
    ['IsNested', shell.isNested],
    ['History', shell.historyText],
    ['RedirectShellErrorOutputPipe', shell.redirectShellErrorOutputPipe],
  );
  return bagPayload([
    ['PowerShell', propertyBag(entries)],
    ['NoInput', shell.noInput],
    ['ApartmentState', remoteEnum('System.Threading.ApartmentState', 'Unknown', 2)],
    ['RemoteStreamOptions', streamOptions(shell.remoteStreamOptions)],
    ['AddToHistory', shell.addToHistory],
    ['HostInfo', encodeHostInfo(shell.hostInfo)],
    ['IsNested', shell.isNested],
  ]);
}

function decodeCommand(bag: Value): RemoteCommand {
  const number = (name: string): number => (optional(bag, name) === undefined ? 0 : numberOf(bag, name));
  const scope = plain(required(bag, 'UseLocalScope'));
  return {
    text: textOf(bag, 'Cmd') ?? '',
    isScript: booleanOf(bag, 'IsScript'),
    useLocalScope: typeof scope === 'boolean' ? scope : null,
    merges: {
      myResult: numberOf(bag, 'MergeMyResult'),
      toResult: numberOf(bag, 'MergeToResult'),
      previousResults: numberOf(bag, 'MergePreviousResults'),
      error: number('MergeError'),
      warning: number('MergeWarning'),
      verbose: number('MergeVerbose'),
      debug: number('MergeDebug'),
      information: number('MergeInformation'),
    },
    parameters: listOf(bag, 'Args').map((p) => ({ name: textOf(p, 'N'), value: required(p, 'V') })),
  };
}

/** A pipeline of its payload. @throws PSRemotingDataStructureException, XmlException */
export function decodeCreatePowerShell(payload: string): CreatePowerShell {
  const bag = fromPayload(payload);
  const shell = required(bag, 'PowerShell');
  const statements =
    optional(shell, 'ExtraCmds') === undefined ? [] : listOf(shell, 'ExtraCmds').map((s) => listOf(s, 'Cmds').map(decodeCommand));
  return {
    commands: listOf(shell, 'Cmds').map(decodeCommand),
    // the first of them repeats the commands themselves
    extraCommands: statements.slice(1),
    isNested: booleanOf(shell, 'IsNested'),
    historyText: textOf(shell, 'History'),
    redirectShellErrorOutputPipe: booleanOf(shell, 'RedirectShellErrorOutputPipe'),
    noInput: booleanOf(bag, 'NoInput'),
    addToHistory: booleanOf(bag, 'AddToHistory'),
    remoteStreamOptions: numberOf(bag, 'RemoteStreamOptions'),
    hostInfo: decodeHostInfo(required(bag, 'HostInfo')),
  };
}
