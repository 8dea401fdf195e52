import { writeEnumerated } from '../../compile/output.ts';
import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { getType } from '../../dotnet/registry.ts';
import { exceptionOf, newErrorRecord, throwRuntime } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { Byte, type Int64 } from '../../objects/numbers.ts';
import type { ProviderPath } from '../../providers/path-intrinsics.ts';
import { contentOf } from '../../providers/session-providers.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from '../core/for-each-object.ts';
import { toEncoding } from '../utility/encoding-argument.ts';
import { decodeFile } from './encoding-parameter.ts';
import { givenPaths, nameTest, reportFailure, resolveItems } from './item-support.ts';
import { filterParameters, forceParameter, pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  ReadCount: { type: 'long', pipeline: 'propertyName', default: '1', help: 'Lines to send at a time; 0 for all at once.' },
  TotalCount: { type: 'long', aliases: ['First', 'Head'], pipeline: 'propertyName', help: 'Lines from the beginning.' },
  Tail: { type: 'int', aliases: ['Last'], pipeline: 'propertyName', help: 'Lines from the end.' },
  ...filterParameters,
  ...forceParameter,
  Delimiter: { type: 'string', help: 'What ends a line.' },
  Wait: { type: 'switch', help: 'Waits for more; not supported.' },
  Raw: { type: 'switch', help: 'The whole file as one text.' },
  Encoding: { type: 'System.Text.Encoding', transform: toEncoding, validate: ['notNullOrEmpty'], help: 'How text is encoded.' },
  AsByteStream: { type: 'switch', help: 'Bytes instead of lines.' },
  Stream: { type: 'string', help: 'Alternate data streams; there are none on Linux.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Get-Content (GetContentCommand.cs). */
export const getContent = defineCmdlet<typeof parameters>({
  name: 'Get-Content',
  aliases: ['gc', 'type'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetContentCommand',
  synopsis: 'Gets the content of the item at the specified location.',
  defaultParameterSet: 'Path',
  parameters,
  process: (cmd) => run(cmd),
});

const count = (v: unknown): number | undefined =>
  v === undefined || v === null ? undefined : typeof v === 'number' ? v : Number((v as Int64).value);

function* run(cmd: Cmd): Steps<void> {
  if (cmd.isBound('TotalCount') && cmd.isBound('Tail')) {
    const s = cmd.writeError(
      newErrorRecord(
        exceptionOf(
          'System.InvalidOperationException',
          'The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.',
        ),
        'TailAndHeadCannotCoexist',
        'InvalidOperation',
        null,
      ),
    );
    if (s) yield* s.rest;
    return;
  }
  if (cmd.args.AsByteStream && cmd.isBound('Encoding')) {
    const s = cmd.writeWarning("Encoding not used when '-AsByteStream' specified.");
    if (s) yield* s.rest;
  }
  if (cmd.args.Wait)
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf('System.NotSupportedException', 'The parameter -Wait of Get-Content is not supported yet.'),
        'WaitNotSupported',
        'NotImplemented',
        null,
      ),
    );
  for (const p of yield* resolveItems(cmd, givenPaths(cmd.args), cmd.args.Force, nameTest(cmd.args))) {
    try {
      yield* read(cmd, p);
    } catch (e) {
      yield* reportFailure(cmd, e, p.path);
    }
  }
}

function* read(cmd: Cmd, p: ProviderPath): Steps<void> {
  if (p.provider.name !== 'FileSystem') {
    const s = writeEnumerated(engineCommand(cmd).runtime.pipe, contentOf(p.provider.getItem(cmd.context, p.path) ?? null));
    if (s) yield* s.rest;
    return;
  }
  if (isDirectoryPath(p.path)) {
    const e = exceptionOf(
      'System.InvalidOperationException',
      `Unable to get content because it is a directory: '${p.path}'. Please use 'Get-ChildItem' instead.`,
    );
    e.errorRecord = newErrorRecord(e, 'GetContainerContentException', 'InvalidOperation', null);
    throw e;
  }
  if (cmd.args.Raw)
    for (const name of ['TotalCount', 'Tail', 'Delimiter'] as const)
      if (cmd.isBound(name))
        throwRuntime(
          'InvalidOperation',
          'InvalidOperation',
          `The 'Raw' and '${name}' parameters cannot be specified in the same command.`,
          null,
          'System.Management.Automation.PSInvalidOperationException',
        );
  const { readFileSync } = require('node:fs') as typeof import('node:fs');
  const bytes = readFileSync(p.path);
  if (cmd.args.AsByteStream) return yield* emit(cmd, cmd.args.Raw ? [bytesOf(bytes)] : [...bytes].map((b) => new Byte(b)));
  const text = decodeFile(bytes, cmd.args.Encoding as Value | undefined);
  if (cmd.args.Raw) {
    const s = cmd.write(text);
    if (s) yield* s.rest;
    return;
  }
  yield* emit(cmd, lines(text, cmd.args.Delimiter));
}

function bytesOf(bytes: Buffer): Value {
  return new PSArray(
    [...bytes].map((b) => new Byte(b)),
    getType('System.Byte[]'),
  );
}

/** Lines of a text: a delimiter at the end begins no new line. A delimiter other than the line end stays out of the pieces. */
function lines(text: string, delimiter: string | undefined): string[] {
  if (text === '') return [];
  const parts = delimiter === undefined || delimiter === '\n' ? text.split(/\r\n|\n|\r/) : text.split(delimiter);
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function* emit(cmd: Cmd, all: readonly Value[]): Steps<void> {
  const total = count(cmd.args.TotalCount);
  const tail = cmd.args.Tail;
  let items = all;
  if (total !== undefined && total >= 0) items = items.slice(0, total);
  if (tail !== undefined && tail >= 0) items = tail === 0 ? [] : items.slice(-tail);
  const readCount = count(cmd.args.ReadCount) ?? 1;
  if (readCount === 1) {
    for (const item of items) {
      const s = cmd.write(item);
      if (s) yield* s.rest;
    }
    return;
  }
  const size = readCount <= 0 ? items.length : readCount;
  for (let i = 0; i < items.length; i += size) {
    const s = cmd.write(new PSArray(items.slice(i, i + size)));
    if (s) yield* s.rest;
  }
}
