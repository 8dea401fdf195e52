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
  'src/commands/management/child-item-conditions.ts': 'asks whether an item is a link; belongs into the FileSystem provider',
  'src/commands/management/content-reading.ts': 'reads files; belongs into the FileSystem provider',
  'src/commands/management/get-process.ts': 'reads /proc, as System.Diagnostics.Process does',
  'src/commands/management/invoke-item.ts': 'asks whether a file may be run',
  'src/commands/management/start-process.ts': 'opens the files of -RedirectStandardOutput and its like',
  'src/commands/management/test-connection-work.ts': 'connects: that is all it does',
  'src/commands/management/write-content.ts': 'writes files; belongs into the FileSystem provider',
  'src/commands/modules/new-module-manifest.ts': 'writes one file',
  'src/dotnet/diagnostics/process.ts': 'System.Diagnostics.Process starts programs',
  'src/dotnet/net/ping.ts': 'Ping runs the program of the system',
  'src/dotnet/net/sockets/sockets.ts': 'TcpClient and TcpListener connect: that is all they do',
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

/** Modules of ours that a file needs values of: imports of types alone are gone when the program runs. */
function valueImportsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: string[] = [];
  for (const [, names, from] of text.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^;']*?)\bfrom\s+)?'(\.[^']+)'/gm)) {
    const listed = /^\{([^}]*)\}\s*$/.exec(names ?? '')?.[1];
    const isTypes = listed?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    if (!isTypes) found.push(relative(root, resolve(root, dirname(file), from as string)));
  }
  return found;
}

/** The folder that a file belongs to as a stage of the flow: `src/compile`, `grammar`, `runtime`. */
function stageOf(file: string): string {
  const [top, folder, rest] = file.split('/') as [string, string, string | undefined];
  return top === 'src' && rest !== undefined ? `${top}/${folder}` : top;
}

/** Groups of files that need each other in a circle (Tarjan's strongly connected components of two files and more). */
function circles(files: readonly string[]): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const known = new Set(files);
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.get(file) as number);
    open.push(file);
    for (const next of valueImportsOf(file).filter((name) => known.has(name))) {
      if (!order.has(next)) {
        visit(next);
        low.set(file, Math.min(low.get(file) as number, low.get(next) as number));
      } else if (open.includes(next)) low.set(file, Math.min(low.get(file) as number, order.get(next) as number));
    }
    if (low.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}

/** Stages whose files may need each other in a circle, and why. */
const circlesAcross: Record<string, string> = {
  'src/dotnet src/objects': 'conversion reads members, and calls of members convert their arguments',
  'src/dotnet src/errors': 'exceptions are made of types, and making types throws exceptions',
};

describe('circles of imports', () => {
  const all = circles([...grammar, ...src, ...runtime]);
  it('go through several stages only where the stages are one thing', () => {
    const stages = all.map((circle) => [...new Set(circle.map(stageOf))].sort().join(' '));
    expect(stages.filter((list) => list.includes(' ')).sort()).toEqual(Object.keys(circlesAcross).sort());
  });
  it('are not larger than they were', () => {
    expect(Math.max(...all.map((circle) => circle.length))).toBeLessThanOrEqual(12);
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
  it('is built of modules that are all imported: esbuild wraps what a required one needs, and then nothing can wait any more', () => {
    const required = [...grammar, ...src, ...runtime].filter((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '');
      return /\b(?:require|await import)\(\s*'\./.test(text);
    });
    expect(required).toEqual([]);
  });
});
