import { PagingParameters } from '../binding/paging-parameters.ts';
import { newInformationRecord } from '../commands/output/information-record.ts';
import { protectedPart } from '../dotnet/protected-methods.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { CommandFailure, isFlowControl, NetException } from '../errors/exceptions.ts';
import { argumentNull, psArgumentNull } from '../errors/throw.ts';
import { PSArray, type PSReference } from '../objects/collections.ts';
import { convertTo, toStringValue } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { isEnding } from '../providers/failures.ts';
import { providerLocation, resolvedProviderPaths, unresolvedPath } from '../providers/path-intrinsics-object.ts';
import { andThen, lift, type Step } from '../scheduler/suspension.ts';
import { CommandInfo } from '../session/command-info.ts';
import type { EngineIntrinsics } from '../session/engine-intrinsics.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { runspaceEvents } from '../session/runspace-events.ts';
import { PSVariableIntrinsics } from '../session/variable-intrinsics.ts';
import { cmdletMethods, cmdletProperties, psCmdletMethods, psCmdletProperties } from './cmdlet-class-members.ts';
import type { AdvancedCommand } from './function-automatics.ts';

/** MyInvocation.MyCommand.Name: nothing for a block, though messages call it `<ScriptBlock>`. */
const nameOf = ({ command: { processor } }: PSScriptCmdlet): string => {
  const { myCommand } = processor.invocation;
  return myCommand instanceof CommandInfo ? myCommand.name : '';
};

/** `$PSCmdlet` of an advanced function (PSScriptCmdlet). */
export class PSScriptCmdlet extends NetObject {
  constructor(
    readonly context: ExecutionContext,
    readonly command: AdvancedCommand,
  ) {
    super();
  }
  /** `$PSCmdlet.CommandRuntime`. */
  readonly commandRuntime = new MshCommandRuntime(this);
}

/** What `$PSCmdlet.CommandRuntime` shows: the side of the command that writes to the pipeline (MshCommandRuntime). */
class MshCommandRuntime extends NetObject {
  constructor(readonly cmdlet: PSScriptCmdlet) {
    super();
  }
}

const done = (s: Step<unknown>): Step<undefined> => andThen(s, () => undefined);

/** Calls a method of the command's runtime: what it throws ends the command, whatever the script around the call would catch. */
function ending<T>(c: PSScriptCmdlet, work: () => T): T {
  try {
    return work();
  } catch (e) {
    // that nobody can be asked is an exception of the method like any other
    if (isFlowControl(e) || !c.command.processor.begun || (e instanceof NetException && isEnding(e))) throw e;
    throw new CommandFailure(c.command.processor, e);
  }
}

defineType({
  name: 'System.Management.Automation.MshCommandRuntime',
  jsClass: MshCommandRuntime,
  properties: {
    'System.Management.Automation.Host.PSHost Host': { get: (r: MshCommandRuntime) => r.cmdlet.context.getVariableValue('Host') ?? null },
  },
  methods: {
    'void WriteObject(System.Object sendToPipeline)': (r: MshCommandRuntime, v: Value) => done(r.cmdlet.command.runtime.write(v)),
    'void WriteObject(System.Object sendToPipeline, bool enumerateCollection)': (r: MshCommandRuntime, v: Value, enumerate: boolean) =>
      done(enumerate ? r.cmdlet.command.runtime.writeEnumerated(v) : r.cmdlet.command.runtime.write(v)),
    'void WriteError(System.Management.Automation.ErrorRecord errorRecord)': (r: MshCommandRuntime, e: ErrorRecord) =>
      ending(r.cmdlet, () => done(r.cmdlet.command.runtime.writeErrorHere(e))),
    'void WriteWarning(string text)': (r: MshCommandRuntime, t: string) => done(r.cmdlet.command.runtime.writeWarning(t)),
    'void WriteVerbose(string text)': (r: MshCommandRuntime, t: string) => done(r.cmdlet.command.runtime.writeVerbose(t)),
    'void WriteDebug(string text)': (r: MshCommandRuntime, t: string) => done(r.cmdlet.command.runtime.writeDebug(t)),
    'string ToString()': (r: MshCommandRuntime) => r.cmdlet.command.runtime.commandName,
  },
});
function nameSet(names: readonly string[]): Value {
  return convertTo(new PSArray([...names]), getType('System.Collections.Generic.HashSet[string]'));
}

defineType({
  name: 'System.Management.Automation.PSCmdlet',
  baseType: 'System.Management.Automation.Cmdlet',
  abstract: true,
  properties: psCmdletProperties,
  methods: psCmdletMethods,
});
defineType({
  name: 'System.Management.Automation.Cmdlet',
  baseType: 'System.Management.Automation.Internal.InternalCommand',
  abstract: true,
  properties: cmdletProperties,
  methods: cmdletMethods,
  staticProperties: {
    'System.Collections.Generic.HashSet[string] CommonParameters': {
      get: () =>
        nameSet([
          ...[
            'Verbose',
            'Debug',
            'ErrorAction',
            'WarningAction',
            'InformationAction',
            'ProgressAction',
            'ErrorVariable',
            'WarningVariable',
          ],
          ...['OutVariable', 'OutBuffer', 'PipelineVariable', 'InformationVariable'],
        ]),
    },
    'System.Collections.Generic.HashSet[string] OptionalCommonParameters': { get: () => nameSet(['WhatIf', 'Confirm', 'UseTransaction']) },
  },
});
defineType({ name: 'System.Management.Automation.Internal.InternalCommand', abstract: true });
// what they do where a class of C# calls its base
const nothing = (): undefined => undefined;
defineType({
  name: protectedPart('System.Management.Automation.Cmdlet'),
  methods: {
    'void BeginProcessing()': nothing,
    'void ProcessRecord()': nothing,
    'void EndProcessing()': nothing,
    'void StopProcessing()': nothing,
  },
});
/** A variable as the session state sees it that called the command: of a module's function, not the module's. */
function callerVariable(c: PSScriptCmdlet, name: string): Value | undefined {
  const { sessionState } = c.command.processor.caller;
  return new PSVariableIntrinsics(sessionState).value(name) ?? sessionState.getVariableValue(name);
}

/** What a method of the command cannot do without. @throws PSArgumentNullException */
function given<T>(value: T | null, parameter: string): T {
  if (value === null) throw psArgumentNull(parameter);
  return value;
}

defineType({
  name: 'System.Management.Automation.PSScriptCmdlet',
  baseType: 'System.Management.Automation.PSCmdlet',
  jsClass: PSScriptCmdlet,
  properties: {
    'string ParameterSetName': { get: (c: PSScriptCmdlet) => c.command.binder.parameterSetName },
    'System.Management.Automation.InvocationInfo MyInvocation': { get: (c: PSScriptCmdlet) => c.command.processor.invocation },
    // the session state that called the command, not the one of its module (InternalCommand.Context)
    'System.Management.Automation.SessionState SessionState': { get: (c: PSScriptCmdlet) => c.command.processor.caller.sessionState },
    'System.Management.Automation.Host.PSHost Host': { get: (c: PSScriptCmdlet) => c.context.getVariableValue('Host') ?? null },
    'bool Stopping': { get: () => false },
    'System.Management.Automation.ICommandRuntime CommandRuntime': { get: (c: PSScriptCmdlet) => c.commandRuntime },
    'System.Management.Automation.PSTransactionContext CurrentPSTransaction': { get: () => null },
    'System.Management.Automation.CommandInvocationIntrinsics InvokeCommand': {
      get: (c: PSScriptCmdlet) => (c.context.getVariableValue('ExecutionContext') as EngineIntrinsics).invokeCommand,
    },
    'System.Management.Automation.ProviderIntrinsics InvokeProvider': {
      get: (c: PSScriptCmdlet) => (c.context.getVariableValue('ExecutionContext') as EngineIntrinsics).invokeProvider,
    },
    'System.Management.Automation.PSEventManager Events': { get: (c: PSScriptCmdlet) => runspaceEvents.of(c.context) },
    'System.Management.Automation.CommandOrigin CommandOrigin': {
      get: (c: PSScriptCmdlet) =>
        convertTo(c.command.processor.invocation.commandOrigin, getType('System.Management.Automation.CommandOrigin')),
    },
    'System.Management.Automation.PagingParameters PagingParameters': {
      get: (c: PSScriptCmdlet) => (c.command.metadata.supportsPaging ? new PagingParameters(c.command.binder.common) : null),
    },
  },
  methods: {
    'void WriteObject(System.Object sendToPipeline)': (c: PSScriptCmdlet, v: Value) => done(c.command.runtime.write(v)),
    'void WriteObject(System.Object sendToPipeline, bool enumerateCollection)': (c: PSScriptCmdlet, v: Value, enumerate: boolean) =>
      done(enumerate ? c.command.runtime.writeEnumerated(v) : c.command.runtime.write(v)),
    'void WriteError(System.Management.Automation.ErrorRecord errorRecord)': (c: PSScriptCmdlet, r: ErrorRecord | null) => {
      const record = given(r, 'errorRecord');
      return ending(c, () => done(c.command.runtime.writeErrorHere(record)));
    },
    'void WriteWarning(string text)': (c: PSScriptCmdlet, text: string) => ending(c, () => done(c.command.runtime.writeWarning(text))),
    'void WriteVerbose(string text)': (c: PSScriptCmdlet, text: string) => ending(c, () => done(c.command.runtime.writeVerbose(text))),
    'void WriteDebug(string text)': (c: PSScriptCmdlet, text: string) => ending(c, () => done(c.command.runtime.writeDebug(text))),
    'void WriteInformation(System.Management.Automation.InformationRecord informationRecord)': (c: PSScriptCmdlet, r: Value) => {
      const record = given(r, 'obj');
      return ending(c, () => done(c.command.runtime.writeInformation(record)));
    },
    'void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)': (c: PSScriptCmdlet, r: ErrorRecord | null) => {
      if (r === null) throw argumentNull('errorRecord');
      return ending(c, () => c.command.runtime.throwTerminatingError(r));
    },
    'bool ShouldProcess(string target)': (c: PSScriptCmdlet, target: string) =>
      c.command.runtime.shouldProcess(target, nameOf(c), c.command.metadata.confirmImpact),
    'bool ShouldProcess(string target, string action)': (c: PSScriptCmdlet, target: string, action: string) =>
      c.command.runtime.shouldProcess(target, action, c.command.metadata.confirmImpact),
    'bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)': (
      c: PSScriptCmdlet,
      description: string,
      warning: string,
      caption: string,
    ) => c.command.runtime.shouldProcessText(description, warning, caption, c.command.metadata.confirmImpact),
    'bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, [ref] System.Management.Automation.ShouldProcessReason shouldProcessReason)':
      (c: PSScriptCmdlet, description: string, warning: string, caption: string, reason: PSReference) => {
        reason.value = convertTo(
          c.command.runtime.isWhatIf ? 'WhatIf' : 'None',
          getType('System.Management.Automation.ShouldProcessReason'),
        );
        return c.command.runtime.shouldProcessText(description, warning, caption, c.command.metadata.confirmImpact);
      },
    'bool ShouldContinue(string query, string caption)': (c: PSScriptCmdlet, query: string, caption: string) =>
      lift(c.command.runtime.shouldContinueOnce(query, caption)),
    'bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)': (
      c: PSScriptCmdlet,
      query: string,
      caption: string,
      yesToAll: PSReference,
      noToAll: PSReference,
    ) => lift(c.command.runtime.shouldContinueAll(query, caption, yesToAll, noToAll)),
    'bool ShouldContinue(string query, string caption, bool hasSecurityImpact, [ref] bool yesToAll, [ref] bool noToAll)': (
      c: PSScriptCmdlet,
      query: string,
      caption: string,
      hasSecurityImpact: boolean,
      yesToAll: PSReference,
      noToAll: PSReference,
    ) => lift(c.command.runtime.shouldContinueAll(query, caption, yesToAll, noToAll, hasSecurityImpact)),
    'System.Object GetVariableValue(string name)': (c: PSScriptCmdlet, name: string) => callerVariable(c, name) ?? null,
    'System.Object GetVariableValue(string name, System.Object defaultValue)': (c: PSScriptCmdlet, name: string, otherwise: Value) =>
      callerVariable(c, name) ?? otherwise,
    'void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)': (_c: PSScriptCmdlet, r: Value) => {
      given(r, 'progressRecord');
    },
    'void WriteCommandDetail(string text)': () => undefined,
    'void WriteInformation(System.Object messageData, string[] tags)': (c: PSScriptCmdlet, data: Value, tags: PSArray | null) =>
      ending(c, () =>
        done(
          c.command.runtime.writeInformation(
            newInformationRecord(
              { context: c.context, commandName: c.command.runtime.commandName },
              data,
              (tags?.items ?? []).map((t) => toStringValue(t)),
            ),
          ),
        ),
      ),
    'string GetResourceString(string baseName, string resourceId)': (_c: PSScriptCmdlet, _base: string, id: string) => id,
    'System.Management.Automation.PathInfo CurrentProviderLocation(string providerId)': (c: PSScriptCmdlet, id: string) =>
      providerLocation(c.context, id),
    'string GetUnresolvedProviderPathFromPSPath(string path)': (c: PSScriptCmdlet, path: string) => unresolvedPath(c.context, path),
    'bool TransactionAvailable()': () => false,
    'void Dispose()': () => undefined,
    'System.Object GetDynamicParameters()': () => null,
    'System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)':
      (c: PSScriptCmdlet, path: string, provider: PSReference) => resolvedProviderPaths(c.context, path, provider),
    'string ToString()': () => 'System.Management.Automation.PSScriptCmdlet',
  },
});
