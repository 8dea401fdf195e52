import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { charOf } from '../../objects/numbers.ts';
import { defineType, wellKnown } from '../registry.ts';
import { isBrokenLink, tryStat } from './errors.ts';
import { fs, os } from './modules.ts';
import {
  changeExtension,
  combinePaths,
  directoryNameOf,
  extensionOf,
  fileNameOf,
  fileNameWithoutExtension,
  fullPath,
  joinPaths,
  relativePath,
  trimEndingSeparator,
} from './path.ts';
import { randomBytes } from './random-bytes.ts';

type Text = string | null;

const exists = (path: string): boolean => tryStat(path) !== null || isBrokenLink(path);

function randomName(length: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz012345';
  const bytes = randomBytes(length);
  return [...bytes].map((b) => alphabet[b % 32]).join('');
}

/** Path.GetTempPath: `TMPDIR` or /tmp, with a separator at its end. */
export function tempPath(): string {
  const path = process.env['TMPDIR'] || os().tmpdir();
  return path.endsWith('/') ? path : `${path}/`;
}

function tempFile(): string {
  for (let attempt = 0; ; attempt++) {
    const path = `${tempPath()}tmp${randomName(6)}.tmp`;
    try {
      fs().closeSync(fs().openSync(path, 'wx', 0o600));
      return path;
    } catch (e) {
      if (attempt > 20) throw exceptionOf('System.IO.IOException', e instanceof Error ? e.message : String(e));
    }
  }
}

function chars(text: string): PSArray {
  return new PSArray(
    [...text].map((c) => charOf(c.charCodeAt(0))),
    wellKnown.charArray,
  );
}

/** Defines System.IO.Path. */
export function definePath(): void {
  const nullable = (f: (path: string) => string | null) => (_s: unknown, path: Text) => (path === null ? null : f(path));
  const field = (ch: string): { get: () => unknown } => ({ get: () => charOf(ch.charCodeAt(0)) });
  defineType({
    name: 'System.IO.Path',
    kind: 'static',
    staticProperties: {
      'char DirectorySeparatorChar': field('/'),
      'char AltDirectorySeparatorChar': field('/'),
      'char VolumeSeparatorChar': field('/'),
      'char PathSeparator': field(':'),
      'char[] InvalidPathChars': { get: () => chars('\0') },
    },
    staticMethods: {
      'string ChangeExtension(string path, string extension)': (_s, path: Text, extension: Text) => changeExtension(path, extension),
      'string Combine(string path1, string path2)': (_s, a: Text, b: Text) => combinePaths(a, b),
      'string Combine(string path1, string path2, string path3)': (_s, a: Text, b: Text, c: Text) => combinePaths(a, b, c),
      'string Combine(string path1, string path2, string path3, string path4)': (_s, a: Text, b: Text, c: Text, d: Text) =>
        combinePaths(a, b, c, d),
      'string Combine(Params string[] paths)': (_s, paths: PSArray) => combinePaths(...(paths.items as Text[])),
      'string Join(string path1, string path2)': (_s, a: Text, b: Text) => joinPaths(a, b),
      'string Join(string path1, string path2, string path3)': (_s, a: Text, b: Text, c: Text) => joinPaths(a, b, c),
      'string Join(string path1, string path2, string path3, string path4)': (_s, a: Text, b: Text, c: Text, d: Text) =>
        joinPaths(a, b, c, d),
      'string Join(Params string[] paths)': (_s, paths: PSArray) => joinPaths(...(paths.items as Text[])),
      'bool EndsInDirectorySeparator(string path)': (_s, path: Text) => path?.endsWith('/') ?? false,
      'bool Exists(string path)': (_s, path: Text) => path !== null && path !== '' && exists(fullPath(path)),
      'string GetDirectoryName(string path)': (_s, path: Text) => directoryNameOf(path),
      'string GetExtension(string path)': nullable(extensionOf),
      'string GetFileName(string path)': nullable(fileNameOf),
      'string GetFileNameWithoutExtension(string path)': nullable(fileNameWithoutExtension),
      'string GetFullPath(string path)': (_s, path: Text) => fullPath(path),
      'string GetFullPath(string path, string basePath)': (_s, path: Text, base: Text) => {
        if (base !== null && !base.startsWith('/'))
          throw exceptionOf('System.ArgumentException', "Basepath argument is not fully qualified. (Parameter 'basePath')", null, {
            ParamName: 'basePath',
          });
        return fullPath(path === '' ? '.' : path, base ?? undefined);
      },
      'char[] GetInvalidFileNameChars()': () => chars('\0/'),
      'char[] GetInvalidPathChars()': () => chars('\0'),
      'string GetPathRoot(string path)': (_s, path: Text) => (path === null || path === '' ? null : path.startsWith('/') ? '/' : ''),
      'string GetRandomFileName()': () => `${randomName(8)}.${randomName(3)}`,
      'string GetRelativePath(string relativeTo, string path)': (_s, from: string, to: string) => relativePath(from, to),
      'string GetTempFileName()': () => tempFile(),
      'string GetTempPath()': () => tempPath(),
      'bool HasExtension(string path)': (_s, path: Text) => path !== null && extensionOf(path) !== '',
      'bool IsPathFullyQualified(string path)': (_s, path: Text) => path?.startsWith('/') ?? false,
      'bool IsPathRooted(string path)': (_s, path: Text) => path?.startsWith('/') ?? false,
      'string TrimEndingDirectorySeparator(string path)': (_s, path: string) => trimEndingSeparator(path),
    },
  });
}
