import { ioException } from '../../dotnet/io/errors.ts';
import { requireUnlocked } from '../../dotnet/io/file-locks.ts';
import { fs, nodeCrypto } from '../../dotnet/io/modules.ts';
import { NetStream } from '../../dotnet/io/streams.ts';
import { defineType } from '../../dotnet/registry.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { resolveFiles, unresolvedPath } from './file-access.ts';

/** What Get-FileHash emits. */
export class FileHashInfo extends NetObject {
  constructor(
    public algorithm: string,
    public hash: string,
    public path: string,
  ) {
    super();
  }
}

defineType({
  name: 'Microsoft.PowerShell.Commands.FileHashInfo',
  jsClass: FileHashInfo,
  properties: {
    'string Algorithm': { get: (self: FileHashInfo) => self.algorithm, set: (self: FileHashInfo, v: string) => void (self.algorithm = v) },
    'string Hash': { get: (self: FileHashInfo) => self.hash, set: (self: FileHashInfo, v: string) => void (self.hash = v) },
    'string Path': { get: (self: FileHashInfo) => self.path, set: (self: FileHashInfo, v: string) => void (self.path = v) },
  },
});

function hashOf(algorithm: string, read: (take: (bytes: Uint8Array) => void) => void): string {
  const hash = nodeCrypto().createHash(algorithm.toLowerCase());
  read((bytes) => hash.update(bytes));
  return hash.digest('hex').toUpperCase();
}

/** Reads a file in pieces. @throws FileNotFoundException, UnauthorizedAccessException, IOException */
function readFile(path: string, take: (bytes: Uint8Array) => void): void {
  let file: number;
  try {
    requireUnlocked(path);
    file = fs().openSync(path, 'r');
  } catch (e) {
    throw ioException(e, path);
  }
  try {
    const buffer = Buffer.alloc(1 << 16);
    for (let count = fs().readSync(file, buffer); count > 0; count = fs().readSync(file, buffer)) take(buffer.subarray(0, count));
  } catch (e) {
    throw ioException(e, path);
  } finally {
    fs().closeSync(file);
  }
}

const failures: Record<string, readonly [string, 'ObjectNotFound' | 'InvalidData' | 'ReadError']> = {
  FileNotFoundException: ['FileNotFound', 'ObjectNotFound'],
  ItemNotFoundException: ['FileNotFound', 'ObjectNotFound'],
  UnauthorizedAccessException: ['UnauthorizedAccessError', 'InvalidData'],
};

const failureOf = (e: NetException, path: string): ErrorRecord => {
  const [id, category] = failures[e.netType.name] ?? (['FileReadError', 'ReadError'] as const);
  return newErrorRecord(e, id, category, path);
};

/** What cannot be read is an error about that file; the others come nevertheless (GetFileHashCommand.ComputeFileHash). */
function* writeHash(cmd: CmdletRuntime, file: string, algorithm: string): Steps<void> {
  let hash: string;
  try {
    hash = hashOf(algorithm, (take) => readFile(file, take));
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    yield* complete(cmd.writeError(failureOf(e, file)));
    return;
  }
  yield* complete(cmd.write(new FileHashInfo(algorithm, hash, file)));
}

/** Get-FileHash (GetHash.cs). */
export const getFileHash = defineCmdlet({
  name: 'Get-FileHash',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetFileHashCommand',
  defaultParameterSet: 'Path',
  outputType: ['Microsoft.PowerShell.Commands.FileHashInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'both',
      sets: ['Path'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['LiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    InputStream: { type: 'System.IO.Stream', position: 0, mandatory: true, sets: ['StreamParameterSet'], help: 'The stream to read.' },
    Algorithm: {
      type: 'string',
      position: 1,
      validate: [{ set: ['SHA1', 'SHA256', 'SHA384', 'SHA512', 'MD5'] }],
      help: 'The hash algorithm.',
    },
  },
  synopsis: 'Computes hashes of files.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const algorithm = (args.Algorithm ?? 'SHA256').toUpperCase();
    for (const path of args.Path ?? args.LiteralPath ?? []) {
      const literal = args.LiteralPath !== undefined;
      let files: readonly string[];
      try {
        files = literal ? [unresolvedPath(cmd, path)] : yield* resolveFiles(cmd, [path], false);
      } catch (e) {
        if (!(e instanceof NetException) || isFlowControl(e)) throw e;
        if (containsWildcardCharacters(path)) {
          // A pattern whose folder is missing means no file.
          if (e.netType.name === 'ItemNotFoundException') continue;
          throw e;
        }
        // only what the path leads to is an error of its own
        if (e.netType.name === 'DriveNotFoundException') throw e;
        yield* complete(cmd.writeError(failureOf(e, path)));
        continue;
      }
      for (const file of files) yield* writeHash(cmd, file, algorithm);
    }
  },
  *end(cmd): Steps<void> {
    const stream = cmd.args.InputStream as Value | undefined;
    if (!(stream instanceof NetStream)) return;
    const algorithm = (cmd.args.Algorithm ?? 'SHA256').toUpperCase();
    const hash = hashOf(algorithm, (take) => {
      for (let piece = stream.read(1 << 16); piece.length > 0; piece = stream.read(1 << 16)) take(piece);
    });
    yield* complete(cmd.write(new FileHashInfo(algorithm, hash, '')));
  },
});
