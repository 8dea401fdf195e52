import type { ScriptExtent } from '../../../grammar/index.ts';
import { GenericDictionary } from '../../dotnet/collections/generic-dictionary.ts';
import { defineNonPublic } from '../../dotnet/reflection/non-public.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { positionMessage } from '../../errors/position-message.ts';
import { PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { Int64 } from '../../objects/numbers.ts';
import { InvocationInfo } from '../invocation-info.ts';

const m = 'System.Management.Automation.';

const position = (i: InvocationInfo): ScriptExtent | null => i.displayScriptPosition ?? i.scriptPosition;

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.startsWith('/') ? 1 : 0));
}

/** Parameters of a command that has bound none: a dictionary like any other. */
function noParameters(): Value {
  return new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.object));
}

/** InvocationInfo (MshCommandRuntime's and `$MyInvocation`). */
export function defineInvocationInfo(): void {
  defineNonPublic(`${m}InvocationInfo`, 'Property', `${m}Language.IScriptExtent`, 'ScriptPosition', {
    get: (i: InvocationInfo) => i.scriptPosition as unknown as Value,
  });
  defineType({
    name: `${m}InvocationInfo`,
    jsClass: InvocationInfo,
    properties: {
      [`${m}CommandInfo MyCommand`]: { get: (i: InvocationInfo) => i.myCommand },
      'System.Collections.Generic.Dictionary[string,System.Object] BoundParameters': {
        get: (i: InvocationInfo) => (i.boundParameters ??= noParameters()),
      },
      'System.Collections.Generic.List[System.Object] UnboundArguments': {
        get: (i: InvocationInfo) =>
          (i.unboundArguments ??= convertTo(new PSArray([]), getType('System.Collections.Generic.List[System.Object]'))),
      },
      'int ScriptLineNumber': { get: (i: InvocationInfo) => position(i)?.startLineNumber ?? 0 },
      'int OffsetInLine': { get: (i: InvocationInfo) => position(i)?.startColumnNumber ?? 0 },
      'long HistoryId': { get: (i: InvocationInfo) => new Int64(BigInt(i.historyId)) },
      'string ScriptName': { get: (i: InvocationInfo) => position(i)?.file ?? '' },
      'string Line': { get: (i: InvocationInfo) => lineOf(position(i)) },
      'string Statement': { get: (i: InvocationInfo) => i.scriptPosition?.text ?? '' },
      'string PositionMessage': { get: (i: InvocationInfo) => positionMessage(position(i)) },
      'string PSScriptRoot': { get: (i: InvocationInfo) => folderOf(position(i)?.file ?? '') },
      'string PSCommandPath': { get: (i: InvocationInfo) => position(i)?.file ?? null },
      'string InvocationName': { get: (i: InvocationInfo) => i.invocationName },
      'int PipelineLength': { get: (i: InvocationInfo) => i.pipelineLength },
      'int PipelinePosition': { get: (i: InvocationInfo) => i.pipelinePosition },
      'bool ExpectingInput': { get: (i: InvocationInfo) => i.expectingInput },
      [`${m}CommandOrigin CommandOrigin`]: { get: (i: InvocationInfo) => convertTo(i.commandOrigin, getType(`${m}CommandOrigin`)) },
      [`${m}Language.IScriptExtent DisplayScriptPosition`]: {
        get: (i: InvocationInfo) => i.displayScriptPosition as unknown as Value,
        set: (i: InvocationInfo, v: ScriptExtent | null) => {
          i.displayScriptPosition = v;
        },
      },
    },
  });
}

/** The whole line that an extent begins on; of a script's own invocation nothing. */
function lineOf(extent: ScriptExtent | null): string {
  return extent === null ? '' : extent.startScriptPosition.line;
}
