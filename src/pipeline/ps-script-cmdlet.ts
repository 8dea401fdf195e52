import { PagingParameters } from '../binding/paging-parameters.ts';
import { defineType } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { andThen, lift, type Step } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { AdvancedCommand } from './function-automatics.ts';

/** `$PSCmdlet` of an advanced function (PSScriptCmdlet). */
export class PSScriptCmdlet extends NetObject {
  constructor(
    readonly context: ExecutionContext,
    readonly command: AdvancedCommand,
  ) {
    super();
  }
}

const done = (s: Step<unknown>): Step<undefined> => andThen(s, () => undefined);

defineType({
  name: 'System.Management.Automation.PSCmdlet',
  baseType: 'System.Management.Automation.Cmdlet',
  abstract: true,
});
defineType({ name: 'System.Management.Automation.Cmdlet', abstract: true });
defineType({
  name: 'System.Management.Automation.PSScriptCmdlet',
  baseType: 'System.Management.Automation.PSCmdlet',
  jsClass: PSScriptCmdlet,
  properties: {
    'string ParameterSetName': { get: (c: PSScriptCmdlet) => c.command.binder.parameterSetName },
    'System.Management.Automation.InvocationInfo MyInvocation': { get: (c: PSScriptCmdlet) => c.command.processor.invocation },
    'System.Management.Automation.SessionState SessionState': {
      get: (c: PSScriptCmdlet) => c.context.getVariableValue('ExecutionContext') ?? null,
    },
    'object Host': { get: (c: PSScriptCmdlet) => c.context.getVariableValue('Host') ?? null },
    'bool Stopping': { get: () => false },
    'object InvokeCommand': { get: (c: PSScriptCmdlet) => c.context.getVariableValue('ExecutionContext') ?? null },
    'System.Management.Automation.PagingParameters PagingParameters': {
      get: (c: PSScriptCmdlet) => (c.command.metadata.supportsPaging ? new PagingParameters(c.command.binder.common) : null),
    },
  },
  methods: {
    'void WriteObject(System.Object sendToPipeline)': (c: PSScriptCmdlet, v: Value) => done(c.command.runtime.write(v)),
    'void WriteObject(System.Object sendToPipeline, bool enumerateCollection)': (c: PSScriptCmdlet, v: Value, enumerate: boolean) =>
      done(enumerate ? c.command.runtime.writeEnumerated(v) : c.command.runtime.write(v)),
    'void WriteError(System.Management.Automation.ErrorRecord errorRecord)': (c: PSScriptCmdlet, r: ErrorRecord) =>
      done(c.command.runtime.writeError(r)),
    'void WriteWarning(string text)': (c: PSScriptCmdlet, text: string) => done(c.command.runtime.writeWarning(text)),
    'void WriteVerbose(string text)': (c: PSScriptCmdlet, text: string) => done(c.command.runtime.writeVerbose(text)),
    'void WriteDebug(string text)': (c: PSScriptCmdlet, text: string) => done(c.command.runtime.writeDebug(text)),
    'void WriteInformation(System.Management.Automation.InformationRecord informationRecord)': (c: PSScriptCmdlet, r: Value) =>
      done(c.command.runtime.writeInformation(r)),
    'void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)': (c: PSScriptCmdlet, r: ErrorRecord) =>
      c.command.runtime.throwTerminatingError(r),
    'bool ShouldProcess(string target)': (c: PSScriptCmdlet, target: string) =>
      c.command.runtime.shouldProcess(target, c.command.runtime.commandName, c.command.metadata.confirmImpact),
    'bool ShouldProcess(string target, string action)': (c: PSScriptCmdlet, target: string, action: string) =>
      c.command.runtime.shouldProcess(target, action, c.command.metadata.confirmImpact),
    'bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)': (
      c: PSScriptCmdlet,
      description: string,
      warning: string,
    ) => c.command.runtime.shouldProcessText(description, warning, c.command.metadata.confirmImpact),
    'bool ShouldContinue(string query, string caption)': (c: PSScriptCmdlet, query: string, caption: string) =>
      lift(c.command.runtime.shouldContinue(query, caption)),
    'System.Object GetVariableValue(string name)': (c: PSScriptCmdlet, name: string) => c.context.getVariableValue(name) ?? null,
    'System.Object GetVariableValue(string name, System.Object defaultValue)': (c: PSScriptCmdlet, name: string, otherwise: Value) =>
      c.context.getVariableValue(name) ?? otherwise,
    'string GetUnresolvedProviderPathFromPSPath(string path)': (c: PSScriptCmdlet, path: string) =>
      path.startsWith('/') ? path : `${String(c.context.getVariableValue('PWD') ?? '')}/${path}`,
    'string ToString()': () => 'System.Management.Automation.PSScriptCmdlet',
  },
});
