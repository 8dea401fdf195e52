import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Modules that a file takes values or types from, by import, export-from, `import()` types and `require`. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\*|\/\/).*$/gm, '');
  const found = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(|\brequire\()\s*'([^']+)'/g)].map((m) => m[1] as string);
  return found.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name));
}

const grammar = sources('grammar');
const src = sources('src');
const runtime = sources('runtime');

/** Where the outside world may be touched. */
const mayUseSystem = ['src/main.ts', 'src/host/', 'src/native/', 'src/providers/', 'src/dotnet/io/', 'runtime/'];
const systemModules = ['fs', 'fs/promises', 'child_process', 'net', 'ssh2'];

/** Files that use a system module although their folder should not, each with the reason why it stays so. */
const exceptions: Record<string, string> = {
  'src/commands/management/clear-content.ts': 'empties files; belongs into the FileSystem provider',
  'src/commands/management/get-child-item.ts': 'walks folders; belongs into the FileSystem provider',
  'src/commands/management/get-content.ts': 'reads files; belongs into the FileSystem provider',
  'src/commands/management/get-process.ts': 'reads /proc, as System.Diagnostics.Process does',
  'src/commands/management/invoke-item.ts': 'asks whether a file may be run',
  'src/commands/management/start-process.ts': 'opens the files of -RedirectStandardOutput and its like',
  'src/commands/management/test-connection.ts': 'connects: that is all it does',
  'src/commands/management/write-content.ts': 'writes files; belongs into the FileSystem provider',
  'src/commands/modules/new-module-manifest.ts': 'writes one file',
  'src/dotnet/diagnostics/process.ts': 'System.Diagnostics.Process starts programs',
  'src/dotnet/language/types.ts': 'Parser.ParseFile reads one file',
  'src/dotnet/system/environment.ts': 'System.Environment tells of the machine',
  'src/session/script-services.ts': 'reads the text of scripts',
};

function offenders(files: readonly string[], isWrong: (module: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(isWrong)
      .map((module) => `${file} imports ${module}`),
  );
}

describe('imports point one way', () => {
  it('grammar imports nothing of ours', () => {
    expect(offenders(grammar, (m) => m.startsWith('src/') || m.startsWith('runtime/'))).toEqual([]);
  });
  it('src does not import runtime; only main wires them together', () => {
    const wired = src.filter((file) => file !== 'src/main.ts');
    expect(offenders(wired, (m) => m.startsWith('runtime/'))).toEqual([]);
  });
  it('nothing imports main', () => {
    expect(offenders([...grammar, ...src, ...runtime], (m) => m === 'src/main.ts')).toEqual([]);
  });
  it('nothing imports tests or scripts', () => {
    expect(offenders([...grammar, ...src, ...runtime], (m) => m.startsWith('test/') || m.startsWith('scripts/'))).toEqual([]);
  });
});

describe('the outside world', () => {
  it('is touched only by providers, native programs, the host, the types of System.IO and the job backends', () => {
    const others = [...grammar, ...src, ...runtime].filter(
      (file) => !mayUseSystem.some((place) => file.startsWith(place)) && !(file in exceptions),
    );
    expect(offenders(others, (m) => systemModules.includes(m.replace(/^node:/, '')))).toEqual([]);
  });
  it('has no exception that is not needed any more', () => {
    const unneeded = Object.keys(exceptions).filter(
      (file) => !importsOf(file).some((m) => systemModules.includes(m.replace(/^node:/, ''))),
    );
    expect(unneeded).toEqual([]);
  });
});

describe('the start-up snapshot', () => {
  it('loads no module that cannot be part of it', () => {
    const forbidden = ['tls', 'http', 'https', 'http2', 'worker_threads', 'ssh2'];
    const eager = [...grammar, ...src, ...runtime].flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const modules = [...text.matchAll(/^import (?!type\b)[^;]*?from '([^']+)'/gm)].map((m) => (m[1] as string).replace(/^node:/, ''));
      return modules.filter((m) => forbidden.includes(m)).map((m) => `${file} imports ${m}`);
    });
    expect(eager).toEqual([]);
  });
});
