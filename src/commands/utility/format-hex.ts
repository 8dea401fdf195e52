import { NetFileSystemInfo } from '../../dotnet/io/file-system-info.ts';
import { stringArray } from '../../dotnet/values.ts';
import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Int64 } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from './encoding-argument.ts';
import { resolveFiles, unresolvedPath } from './file-access.ts';
import { HexDump } from './hex-dump.ts';

/** Format-Hex (Format-Hex.cs). */
export const formatHex = defineCmdlet({
  name: 'Format-Hex',
  aliases: ['fhx'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.FormatHex',
  outputType: ['Microsoft.PowerShell.Commands.ByteCollection'],
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      sets: ['Path'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      sets: ['LiteralPath'],
      aliases: ['PSPath', 'LP'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file, taken as it is.',
    },
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['ByInputObject'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    Encoding: {
      type: 'System.Text.Encoding',
      sets: ['ByInputObject'],
      transform: toEncoding,
      validate: ['notNullOrEmpty'],
      help: 'The encoding of the text.',
    },
    Count: { type: 'long', validate: [{ range: 'Positive' }], help: 'How many.' },
    Offset: { type: 'long', validate: [{ range: 'NonNegative' }], help: 'How many bytes to skip.' },
    Raw: {
      type: 'switch',
      dontShow: true,
      obsolete: 'Raw parameter is deprecated.',
      sets: ['ByInputObject'],
      help: 'Gives plain values in place of objects.',
    },
  },
  synopsis: 'Shows values and files as hexadecimal digits.',
  state: (cmd) =>
    new HexDump(
      cmd,
      (cmd.args.Offset as Int64 | undefined)?.value ?? 0n,
      (cmd.args.Count as Int64 | undefined)?.value ?? 9223372036854775807n,
    ),
  *begin(cmd): Steps<void> {
    yield* warnOfUtf7(cmd, cmd.args.Encoding);
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    if (cmd.parameterSetName !== 'ByInputObject') {
      const paths = args.LiteralPath ? args.LiteralPath.map((p) => unresolvedPath(cmd, p)) : yield* existingFiles(cmd, args.Path ?? []);
      for (const path of paths) yield* state.file(path);
      return;
    }
    const input = baseObject(args.InputObject as Value);
    if (input instanceof NetFileSystemInfo) {
      yield* state.flush();
      yield* state.file(input.fullName);
    } else if (typeof input === 'string') {
      yield* state.flush();
      yield* state.write(encodingArgument(args.Encoding).encode(input), HexDump.label(typeOf(input)), null);
    } else yield* state.value(input);
  },
  end: (_cmd, state) => state.flush(),
});

/** The files of -Path; one that is not there is an error of its own (FormatHex.ProcessPath). */
function* existingFiles(cmd: CmdletRuntime, given: readonly string[]): Steps<string[]> {
  const found: string[] = [];
  for (const path of given) {
    try {
      found.push(...(yield* resolveFiles(cmd, [path], false)));
    } catch (e) {
      if (!(e instanceof NetException) || e.netType.name !== 'ItemNotFoundException') throw e;
      yield* complete(cmd.writeError(newErrorRecord(e, 'FileNotFound', 'ObjectNotFound', stringArray(given))));
    }
  }
  return found;
}
