/** An invocation as records take it along (InvocationInfo's constructor from a PSObject; RemoteCommandInfo in InvocationInfo.cs). */
import { ScriptExtent, ScriptSource } from '../../grammar/index.ts';
import { PSBoundParametersDictionary } from '../../src/binding/bound-parameters.ts';
import { defineType, getType } from '../../src/dotnet/registry.ts';
import { arrayOf, NetDictionary } from '../../src/objects/collections.ts';
import { convertTo } from '../../src/objects/convert.ts';
import { getEnumerable } from '../../src/objects/enumerate.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { CommandInfo, type CommandType, commandTypeBits } from '../../src/session/command-info.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';
import { booleanOf, numberOf, optional, plain, textOf } from './remote-objects.ts';

/** System.Management.Automation.RemoteCommandInfo: what is known here of a command of the other side. */
export class RemoteCommandInfo extends CommandInfo {
  constructor(
    name: string,
    readonly commandType: CommandType,
    readonly definition: string,
  ) {
    super(name);
  }
}

defineType({
  name: 'System.Management.Automation.RemoteCommandInfo',
  baseType: 'System.Management.Automation.CommandInfo',
  jsClass: RemoteCommandInfo,
});

function commandOf(bag: Value): RemoteCommandInfo | null {
  if (optional(bag, 'CommandInfo_CommandType') === undefined) return null;
  const bits = numberOf(bag, 'CommandInfo_CommandType');
  const type = (Object.entries(commandTypeBits).find(([, value]) => value === bits)?.[0] ?? 'Cmdlet') as CommandType;
  return new RemoteCommandInfo(textOf(bag, 'CommandInfo_Name') ?? '', type, textOf(bag, 'CommandInfo_Definition') ?? '');
}

/** A place in a text of which only one line is known: lines before it are empty. */
function extentOf(file: string | null, line: number, column: number, text: string): ScriptExtent | null {
  if (line <= 0) return null;
  // a peer that names the billionth line gets no text of that many lines
  const before = Math.min(line, 1_000_000) - 1;
  const source = new ScriptSource('\n'.repeat(before) + text, file === '' ? null : file);
  const start = before + Math.max(0, Math.min(column - 1, text.length));
  return new ScriptExtent(source, start, before + text.length);
}

/** The invocation of a record that was sent with it. @throws PSRemotingDataStructureException */
export function decodeInvocationInfo(bag: Value): InvocationInfo {
  const file = textOf(bag, 'InvocationInfo_ScriptName');
  const line = textOf(bag, 'InvocationInfo_Line') ?? '';
  const position = extentOf(file, numberOf(bag, 'InvocationInfo_ScriptLineNumber'), numberOf(bag, 'InvocationInfo_OffsetInLine'), line);
  const info = new InvocationInfo(commandOf(bag), position);
  info.commandOrigin = numberOf(bag, 'InvocationInfo_CommandOrigin') === 0 ? 'Runspace' : 'Internal';
  info.expectingInput = booleanOf(bag, 'InvocationInfo_ExpectingInput');
  info.invocationName = textOf(bag, 'InvocationInfo_InvocationName') ?? '';
  info.historyId = numberOf(bag, 'InvocationInfo_HistoryId');
  info.pipelineLength = numberOf(bag, 'InvocationInfo_PipelineLength');
  info.pipelinePosition = numberOf(bag, 'InvocationInfo_PipelinePosition');
  const bound = plain(optional(bag, 'InvocationInfo_BoundParameters') ?? null);
  const parameters = new PSBoundParametersDictionary();
  if (bound instanceof NetDictionary) for (const [key, value] of bound.entries()) if (typeof key === 'string') parameters.set(key, value);
  info.boundParameters = parameters;
  const unbound = [...(getEnumerable(plain(optional(bag, 'InvocationInfo_UnboundArguments') ?? null)) ?? [])];
  info.unboundArguments = convertTo(arrayOf(unbound), getType('System.Collections.Generic.List[System.Object]'));
  return info;
}
