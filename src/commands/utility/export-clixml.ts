import type { NetEncoding } from '../../dotnet/text/encodings.ts';
import type { Value } from '../../objects/net-object.ts';
import type { OutputFile } from '../../providers/output-file.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { ClixmlWriter } from '../../serialization/index.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { encodingArgument, toEncoding, warnOfUtf7 } from './encoding-argument.ts';
import { openForWriting, resolveOutput } from './file-access.ts';

/** Export-Clixml (XmlCommands.cs). */
export const exportClixml = defineCmdlet({
  name: 'Export-Clixml',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ExportClixmlCommand',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  parameters: {
    Depth: { type: 'int', validate: [{ range: [1, 2147483647] }], help: 'How many levels of contained objects are written.' },
    Path: { type: 'string', position: 0, mandatory: true, sets: ['ByPath'], help: 'Path of the file; wildcards are allowed.' },
    LiteralPath: {
      type: 'string',
      mandatory: true,
      sets: ['ByLiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      allowNull: true,
      help: 'The objects to work on, usually from the pipeline.',
    },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Never replaces an existing file.' },
    Encoding: { type: 'System.Text.Encoding', transform: toEncoding, validate: ['notNullOrEmpty'], help: 'The encoding of the text.' },
  },
  synopsis: 'Writes objects to a file as XML from which they can be made again.',
  state: () => ({ file: null as OutputFile | null, encoding: null as NetEncoding | null, writer: null as ClixmlWriter | null }),
  *begin(cmd, state): Steps<void> {
    const { args } = cmd;
    yield* warnOfUtf7(cmd, args.Encoding);
    const given = args.Path ?? args.LiteralPath ?? '';
    if (!(yield* complete(cmd.shouldProcess(given)))) return;
    const path = yield* resolveOutput(cmd, given, args.LiteralPath !== undefined);
    state.encoding = encodingArgument(args.Encoding);
    state.file = openForWriting(cmd, path, state.encoding, {
      append: false,
      force: args.Force,
      noClobber: args.NoClobber,
      staysWritable: true,
    });
    state.writer = new ClixmlWriter(args.Depth || 2);
  },
  process(cmd, state) {
    state.writer?.write((cmd.args.InputObject ?? null) as Value, true);
  },
  end(_cmd, state) {
    if (state.writer && state.encoding) state.file?.write(state.encoding.encode(state.writer.end()));
    state.file?.close();
    state.file = null;
  },
  dispose(_cmd, state) {
    state?.file?.close();
  },
});
