import { argumentException, argumentNull, exceptionOf } from '../../errors/throw.ts';

// System.IO.Path on Unix, as pure text functions.

/** Path.Combine: an absolute part drops what stands before it. */
export function combinePaths(...parts: readonly (string | null)[]): string {
  let result = '';
  parts.forEach((part, i) => {
    if (part === null) throw argumentNull(parts.length > 4 ? 'paths' : `path${i + 1}`);
    if (part === '') return;
    if (part.startsWith('/') || result === '') result = part;
    else result = result.endsWith('/') ? result + part : `${result}/${part}`;
  });
  return result;
}

/** Path.Join: parts with one separator between them. */
export function joinPaths(...parts: readonly (string | null)[]): string {
  let result = '';
  for (const part of parts) {
    if (!part) continue;
    if (result === '') result = part;
    else result = result.endsWith('/') || part.startsWith('/') ? result + part : `${result}/${part}`;
  }
  return result;
}

/** Path.GetFileName. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Path.GetExtension, with its dot; empty without one. */
export function extensionOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 || dot === name.length - 1 ? '' : name.slice(dot);
}

/** Path.GetFileNameWithoutExtension. */
export function fileNameWithoutExtension(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Path.GetDirectoryName: null for a root, empty for a plain name. */
export function directoryNameOf(path: string | null): string | null {
  if (path === null || path === '' || /^\/+$/.test(path)) return null;
  let end = path.lastIndexOf('/');
  if (end < 0) return '';
  while (end > 0 && path[end - 1] === '/') end--;
  return end === 0 ? '/' : path.slice(0, end).replace(/\/{2,}/g, '/');
}

/** Path.ChangeExtension; null takes the extension away. */
export function changeExtension(path: string | null, extension: string | null): string | null {
  if (path === null || path === '') return path;
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  const stem = dot > slash ? path.slice(0, dot) : path;
  if (extension === null) return stem;
  return extension.startsWith('.') ? stem + extension : `${stem}.${extension}`;
}

/** Removes `.`, `..`, double separators and the separator at the end from an absolute path. */
export function normalizeFullPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** {@link normalizeFullPath}, but a separator at the end stays, as for Path.GetFullPath. */
export function normalizePath(path: string): string {
  const text = normalizeFullPath(path);
  return text !== '/' && path.endsWith('/') ? `${text}/` : text;
}

/** The folder this process works in; when that has been removed, what it was called. */
export function processDirectory(): string {
  try {
    return process.cwd();
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e;
    return process.env['PWD'] || '/';
  }
}

/**
 * Path.GetFullPath, against the directory of the process (which is not the location of a session).
 * @throws ArgumentException for an empty path
 */
export function fullPath(path: string | null, base: string = processDirectory()): string {
  if (path === null) throw argumentNull('path');
  if (path === '')
    throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'path')", null, { ParamName: 'path' });
  if (path.includes('\0'))
    throw exceptionOf('System.ArgumentException', "Null character in path. (Parameter 'path')", null, { ParamName: 'path' });
  return normalizePath(path.startsWith('/') ? path : `${base}/${path}`);
}

/** Path.GetRelativePath. */
export function relativePath(from: string | null, to: string | null): string {
  for (const [name, path] of [
    ['relativeTo', from],
    ['path', to],
  ] as const) {
    if (path === null) throw argumentNull(name);
    if (path === '') throw argumentException('The path is empty.', name);
  }
  const a = fullPath(from as string)
    .split('/')
    .filter(Boolean);
  const target = fullPath(to as string);
  const b = target.split('/').filter(Boolean);
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const parts = [...a.slice(same).map(() => '..'), ...b.slice(same)];
  if (parts.length === 0) return '.';
  return parts.join('/') + (target.endsWith('/') && target !== '/' && b.length > same ? '/' : '');
}

/** Path.TrimEndingDirectorySeparator. */
export function trimEndingSeparator(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
