import { DictionaryEntry } from '../../dotnet/hashtable.ts';
import { NetCollection, NetDictionary, PSArray } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { addMember } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double, UInt64 } from '../../objects/numbers.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSScriptMethod } from '../../objects/ps-method-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { ClixmlReader } from '../../serialization/index.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { openForReading, resolveOneFile } from './file-access.ts';

const directive = '#< CLIXML';

/** What -First and -Skip count: the elements of collections. */
function* flat(objects: Iterable<Value>): IterableIterator<Value> {
  for (const value of objects) {
    if (value instanceof NetDictionary) for (const [key, item] of value.entries()) yield new DictionaryEntry(key, item);
    else if (value instanceof PSArray || value instanceof NetCollection) yield* toItems(value);
    else yield value;
  }
}

/** The number of a paging parameter. */
function unsigned(value: Value | undefined): bigint | undefined {
  return value instanceof UInt64 ? value.value : undefined;
}

/** What NewTotalCount gives a number for its ToString. */
const totalCountText = `
  switch ($this.Accuracy) {
    { $_ -ge 1.0 } { 'Total count: {0}' -f $this.PSObject.BaseObject }
    { $_ -le 0.0 } { 'Unknown total count' }
    default { 'Estimated total count: {0}' -f $this.PSObject.BaseObject }
  }`;

/** PagingParameters.NewTotalCount(0, 0). */
function unknownTotalCount(): PSObject {
  const count = new PSObject(new UInt64(0n));
  count.deserializedText = 'Unknown total count';
  addMember(count, new PSNoteProperty('Accuracy', new Double(0)));
  addMember(count, new PSScriptMethod('ToString', new ScriptBlock(parseScript(totalCountText), null)));
  return count;
}

/** Import-Clixml (XmlCommands.cs). */
export const importClixml = defineCmdlet({
  name: 'Import-Clixml',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportClixmlCommand',
  defaultParameterSet: 'ByPath',
  supportsPaging: true,
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['ByPath'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ByLiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
  },
  synopsis: 'Makes objects from a file that Export-Clixml wrote.',
  *process(cmd): Steps<void> {
    const runtime: CmdletRuntime = cmd;
    for (const path of cmd.args.Path ?? cmd.args.LiteralPath ?? []) {
      const file = yield* resolveOneFile(runtime, path, cmd.args.LiteralPath !== undefined);
      const text = openForReading(runtime, file, undefined);
      const line = /^#[^\r\n]*/.exec(text)?.[0];
      const reader = new ClixmlReader(line === directive ? text.slice(directive.length).trimStart() : text);
      if (runtime.boundValue('IncludeTotalCount') !== undefined) yield* complete(cmd.write(unknownTotalCount()));
      const skip = unsigned(runtime.boundValue('Skip')) ?? 0n;
      const first = unsigned(runtime.boundValue('First'));
      const isPaged = skip > 0n || first !== undefined;
      let position = 0n;
      for (const value of isPaged ? flat(reader) : reader) {
        if (first !== undefined && position >= skip + first) break;
        if (position++ >= skip) yield* complete(cmd.write(value));
      }
    }
  },
});
