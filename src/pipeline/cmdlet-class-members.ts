/** What the classes Cmdlet and PSCmdlet offer to classes derived from them: it goes to the command that runs the object. */
import type { CmdletRuntime } from '../commands/cmdlet.ts';
import { newInformationRecord } from '../commands/output/information-record.ts';
import { getType } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { PSArray, PSReference } from '../objects/collections.ts';
import { convertTo, toStringValue } from '../objects/language-primitives.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../objects/net-type.ts';
import { paths } from '../providers/path-intrinsics.ts';
import { resolvedProviderPaths } from '../providers/path-intrinsics-object.ts';
import { andThen, type Step } from '../scheduler/suspension.ts';
import type { EngineIntrinsics } from '../session/engine-intrinsics.ts';

const runtimes = new WeakMap<NetObject, CmdletRuntime>();

/** Says which command an object of a class derived from Cmdlet is. */
export function linkCmdlet(object: NetObject, runtime: CmdletRuntime): void {
  runtimes.set(object, runtime);
}

/** The command of an object. @throws NotImplementedException for one that no pipeline runs */
function runtimeOf(object: NetObject): CmdletRuntime {
  const found = runtimes.get(object);
  if (!found)
    throw exceptionOf('System.NotImplementedException', 'This method or property is not implemented for objects outside of a pipeline.');
  return found;
}

const done = (s: Step<unknown>): Step<undefined> => andThen(s, () => undefined);

/** System.Management.Automation.Cmdlet. */
export const cmdletMethods: Record<string, MemberBody> = {
  'void WriteObject(System.Object sendToPipeline)': (c: NetObject, v: Value) => done(runtimeOf(c).write(v)),
  'void WriteObject(System.Object sendToPipeline, bool enumerateCollection)': (c: NetObject, v: Value, enumerate: boolean) =>
    done(enumerate ? runtimeOf(c).writeEnumerated(v) : runtimeOf(c).write(v)),
  'void WriteError(System.Management.Automation.ErrorRecord errorRecord)': (c: NetObject, r: ErrorRecord) =>
    done(runtimeOf(c).writeError(r)),
  'void WriteWarning(string text)': (c: NetObject, text: string) => done(runtimeOf(c).writeWarning(text)),
  'void WriteVerbose(string text)': (c: NetObject, text: string) => done(runtimeOf(c).writeVerbose(text)),
  'void WriteDebug(string text)': (c: NetObject, text: string) => done(runtimeOf(c).writeDebug(text)),
  'void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)': (c: NetObject, r: Value) =>
    done(runtimeOf(c).writeProgress(r)),
  'void WriteCommandDetail(string text)': () => undefined,
  'void WriteInformation(System.Management.Automation.InformationRecord informationRecord)': (c: NetObject, r: Value) =>
    done(runtimeOf(c).writeInformation(r)),
  'void WriteInformation(System.Object messageData, string[] tags)': (c: NetObject, data: Value, tags: PSArray | null) => {
    const { context, commandName } = runtimeOf(c);
    const names = (tags?.items ?? []).map((t) => toStringValue(t));
    return done(runtimeOf(c).writeInformation(newInformationRecord({ context, commandName }, data, names)));
  },
  'void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)': (c: NetObject, r: ErrorRecord) =>
    runtimeOf(c).throwTerminatingError(r),
  'bool ShouldProcess(string target)': (c: NetObject, target: string) => runtimeOf(c).shouldProcess(target),
  'bool ShouldProcess(string target, string action)': (c: NetObject, target: string, action: string) =>
    runtimeOf(c).shouldProcess(target, action),
  'bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)': (
    c: NetObject,
    description: string,
    warning: string,
    caption: string,
  ) => runtimeOf(c).shouldProcessText(description, warning, caption),
  'bool ShouldContinue(string query, string caption)': (c: NetObject, query: string, caption: string) =>
    runtimeOf(c).shouldContinue(query, caption),
  'string GetResourceString(string baseName, string resourceId)': (_c: NetObject, _base: string, id: string) => id,
};

/** Properties of System.Management.Automation.Cmdlet. */
export const cmdletProperties: Record<string, PropertyBody> = {
  'bool Stopping': { get: (c: NetObject) => runtimeOf(c).stopping },
  'System.Threading.CancellationToken PipelineStopToken': { get: () => getType('System.Threading.CancellationToken').defaultValue() },
  'System.Management.Automation.CommandOrigin CommandOrigin': {
    get: (c: NetObject) => convertTo(runtimeOf(c).myInvocation.commandOrigin, getType('System.Management.Automation.CommandOrigin')),
  },
};

/** System.Management.Automation.PSCmdlet. */
export const psCmdletMethods: Record<string, MemberBody> = {
  'System.Object GetVariableValue(string name)': (c: NetObject, name: string) => runtimeOf(c).context.getVariableValue(name) ?? null,
  'System.Object GetVariableValue(string name, System.Object defaultValue)': (c: NetObject, name: string, otherwise: Value) =>
    runtimeOf(c).context.getVariableValue(name) ?? otherwise,
  'System.Management.Automation.PathInfo CurrentProviderLocation(string providerId)': (c: NetObject) => paths(runtimeOf(c).context).current,
  'string GetUnresolvedProviderPathFromPSPath(string path)': (c: NetObject, path: string) => paths(runtimeOf(c).context).parse(path).path,
  'System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] System.Management.Automation.ProviderInfo provider)':
    (c: NetObject, path: string, provider: PSReference) => resolvedProviderPaths(runtimeOf(c).context, path, provider),
};

/** Properties of System.Management.Automation.PSCmdlet. */
export const psCmdletProperties: Record<string, PropertyBody> = {
  'string ParameterSetName': { get: (c: NetObject) => runtimeOf(c).parameterSetName },
  'System.Management.Automation.InvocationInfo MyInvocation': { get: (c: NetObject) => runtimeOf(c).myInvocation },
  'System.Management.Automation.SessionState SessionState': { get: (c: NetObject) => runtimeOf(c).context.sessionState },
  'System.Management.Automation.Host.PSHost Host': { get: (c: NetObject) => runtimeOf(c).context.getVariableValue('Host') ?? null },
  'System.Management.Automation.CommandInvocationIntrinsics InvokeCommand': {
    get: (c: NetObject) => (runtimeOf(c).context.getVariableValue('ExecutionContext') as EngineIntrinsics).invokeCommand,
  },
};
