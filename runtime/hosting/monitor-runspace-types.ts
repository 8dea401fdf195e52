/** Which runspace a debugger watches, and how it is told to (PSMonitorRunspaceInfo and DebuggerUtils in debugger.cs). */

import { defineType } from '../../src/dotnet/registry.ts';
import type { NetGuid } from '../../src/dotnet/system/guid.ts';
import { enumOf } from '../../src/dotnet/values.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { PowerShell } from './powershell.ts';
import type { Runspace } from './runspace.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Internal.`;

const missing = (name: string): NetException =>
  exceptionOf(`${m}PSArgumentNullException`, `Value cannot be null. (Parameter '${name}')`, null, { ParamName: name });

/** System.Management.Automation.Internal.PSMonitorRunspaceInfo. */
export abstract class PSMonitorRunspaceInfo extends NetObject {
  readonly runspace: Runspace;
  /** @throws PSArgumentNullException without a runspace */
  constructor(
    runspace: Runspace | null,
    readonly runspaceType: Value,
  ) {
    super();
    if (runspace === null) throw missing('runspace');
    this.runspace = runspace;
  }
}

/** A runspace of its own. */
export class PSStandaloneMonitorRunspaceInfo extends PSMonitorRunspaceInfo {
  constructor(runspace: Runspace | null) {
    super(runspace, enumOf(`${ns}PSMonitorRunspaceType`, 0));
  }
}

/** A runspace that runs a command of another one. */
export class PSEmbeddedMonitorRunspaceInfo extends PSMonitorRunspaceInfo {
  constructor(
    runspace: Runspace | null,
    type: Value,
    readonly command: PowerShell | null,
    readonly parentDebuggerId: NetGuid,
  ) {
    super(runspace, type);
  }
}

/** Names of commands that are kept out of the history. */
const noHistory = new Set(['prompt', 'set-psdebuggeraction', 'get-psdebuggerstopargs', 'set-psdebugmode', 'tabexpansion2']);

function monitor(debug: Value, info: PSMonitorRunspaceInfo | null): never {
  if (debug === null) throw missing('debugger');
  if (info === null) throw missing('runspaceInfo');
  throw exceptionOf(`${m}PSNotImplementedException`, 'The method or operation is not implemented.');
}

/** Defines the types. */
export function defineMonitorRunspaces(): void {
  defineType({
    name: `${ns}PSMonitorRunspaceInfo`,
    abstract: true,
    jsClass: PSMonitorRunspaceInfo,
    properties: {
      [`${m}Runspaces.Runspace Runspace`]: { get: (i: PSMonitorRunspaceInfo) => i.runspace },
      [`${ns}PSMonitorRunspaceType RunspaceType`]: { get: (i: PSMonitorRunspaceInfo) => i.runspaceType },
    },
  });
  defineType({
    name: `${ns}PSStandaloneMonitorRunspaceInfo`,
    baseType: `${ns}PSMonitorRunspaceInfo`,
    sealed: true,
    jsClass: PSStandaloneMonitorRunspaceInfo,
    constructors: {
      [`(${m}Runspaces.Runspace runspace)`]: (_t, runspace: Runspace | null) => new PSStandaloneMonitorRunspaceInfo(runspace),
    },
  });
  defineType({
    name: `${ns}PSEmbeddedMonitorRunspaceInfo`,
    baseType: `${ns}PSMonitorRunspaceInfo`,
    sealed: true,
    jsClass: PSEmbeddedMonitorRunspaceInfo,
    constructors: {
      [`(${m}Runspaces.Runspace runspace, ${ns}PSMonitorRunspaceType runspaceType, ${m}PowerShell command, guid parentDebuggerId)`]: (
        ...[_t, runspace, type, command, id]: [unknown, Runspace | null, Value, PowerShell | null, NetGuid]
      ) => new PSEmbeddedMonitorRunspaceInfo(runspace, type, command, id),
    },
    properties: {
      [`${m}PowerShell Command`]: { get: (i: PSEmbeddedMonitorRunspaceInfo) => i.command },
      'guid ParentDebuggerId': { get: (i: PSEmbeddedMonitorRunspaceInfo) => i.parentDebuggerId },
    },
  });
  defineType({
    name: `${ns}DebuggerUtils`,
    kind: 'static',
    staticMethods: {
      'bool ShouldAddCommandToHistory(string command)': (_s: null, command: string | null) => {
        if (command === null) throw missing('command');
        return !noHistory.has(command.toLowerCase());
      },
      [`void StartMonitoringRunspace(${m}Debugger debugger, ${ns}PSMonitorRunspaceInfo runspaceInfo)`]: (
        _s: null,
        debug: Value,
        info: PSMonitorRunspaceInfo | null,
      ) => monitor(debug, info),
      [`void EndMonitoringRunspace(${m}Debugger debugger, ${ns}PSMonitorRunspaceInfo runspaceInfo)`]: (
        _s: null,
        debug: Value,
        info: PSMonitorRunspaceInfo | null,
      ) => monitor(debug, info),
    },
  });
}
