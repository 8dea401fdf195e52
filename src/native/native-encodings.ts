import { StringDecoder } from 'node:string_decoder';
import { NetEncoding } from '../dotnet/text/encodings.ts';
import { baseObject } from '../objects/ps-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { PieceDecoder } from './line-splitter.ts';

const utf8Page = 65001;
const nodeEncodings: ReadonlyMap<number, BufferEncoding> = new Map([
  [1200, 'utf16le'],
  [28591, 'latin1'],
]);

/** What `$OutputEncoding` says where a command runs (ProcessInputWriter.Start); null for UTF-8 without a byte order mark, which it is by default. */
export function inputEncodingOf(context: ExecutionContext): NetEncoding | null {
  const value = baseObject(context.getVariableValue('OutputEncoding') ?? null);
  if (!(value instanceof NetEncoding)) return null;
  return value.codePage === utf8Page && value.preamble.length === 0 ? null : value;
}

/** What reads the lines of a program in an encoding (`[Console]::OutputEncoding`); undefined for UTF-8. */
export function lineDecoder(encoding: NetEncoding): PieceDecoder | undefined {
  if (encoding.codePage === utf8Page) return undefined;
  const known = nodeEncodings.get(encoding.codePage);
  if (known) return new StringDecoder(known);
  if (encoding.isSingleByte) return { write: (chunk) => encoding.decode(chunk), end: () => '' };
  // of all others nobody can tell where a character ends: they are read as a whole
  const chunks: Buffer[] = [];
  return {
    write: (chunk) => {
      chunks.push(chunk);
      return '';
    },
    end: () => encoding.decode(Buffer.concat(chunks)),
  };
}
