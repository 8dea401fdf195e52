import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { serverProgram } from '../runtime/backends/process/server-program.ts';
import { coldText } from '../src/host/cold-text.ts';

type Functions = ReadonlyMap<string, ts.Node>;
interface PureTables {
  functionsByName(source: ts.SourceFile): Functions;
  pureTables(functions: Functions): {
    isData(node: ts.Node): boolean;
    filled(statement: ts.Node): string | null;
  };
}
interface TypeGroups {
  withTypeGroups(
    text: string,
    moduleAt: (position: number) => string | undefined,
    isKept: (path: string) => boolean,
    script: string,
  ): string;
}

interface Drawered {
  text: string;
  drawers: string[];
}
interface LazyCode {
  withDrawers(file: string): Drawered;
}
interface Drawers {
  withOpeners(bundle: Drawered): string;
}
interface LazyTables {
  makeTablesLazy(text: string, fileName: string): string;
}
interface ColdTextScript {
  openedDrawers(bundle: Drawered): Set<number>;
  withoutColdText(
    bundle: Drawered,
    opened: ReadonlySet<number>,
    minify: (text: string) => Promise<string>,
  ): Promise<{ text: string; coldText: string }>;
}

const script = async (name: string): Promise<unknown> => import(new URL(`../scripts/${name}.mjs`, import.meta.url).pathname);
const { functionsByName, pureTables } = (await script('pure-tables')) as PureTables;
const { withTypeGroups } = (await script('type-groups')) as TypeGroups;
const { withDrawers } = (await script('lazy-code')) as LazyCode;
const { withOpeners } = (await script('drawers')) as Drawers;
const { makeTablesLazy } = (await script('lazy-tables')) as LazyTables;
const { openedDrawers, withoutColdText } = (await script('cold-text')) as ColdTextScript;

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
}

describe('what may be evaluated later', () => {
  const before = `
    var count = 0;
    function next() { return ++count; }
    function doubled(list) { let out = []; for (let x of list) out.push(x * 2); return out; }
    function adopts(c) { Object.setPrototypeOf(c.prototype, null); return c; }
    function changes(list) { list.push(1); return list; }
    var get = (f) => ({ get: f });
  `;
  const isData = (expression: string): boolean => {
    const source = parsed(`${before} var tested = ${expression};`);
    const last = source.statements.at(-1) as ts.VariableStatement;
    return pureTables(functionsByName(source)).isData(last.declarationList.declarations[0]?.initializer as ts.Node);
  };
  it.each([
    '{ a: 1, get b() { return next(); } }',
    '[1, 2].map((x) => x + 1)',
    'new Map([["a", doubled([1])]])',
    '{ ...get((x) => next()), ["a" + count]: new Foo("x") }',
    'Object.fromEntries("a b".split(" ").map((n) => [n, get(() => n)]))',
    'getType("System.Int32")',
  ])('%s', (expression) => expect(isData(expression)).toBe(true));
  it.each([
    'next()',
    'count++',
    '[1].map(() => next())',
    'adopts(Foo)',
    'changes([])',
    'unknown()',
    '(count = 1)',
    'list.sort()',
    'class { static x = 1; }',
  ])('not %s', (expression) => expect(isData(expression)).toBe(false));

  const filled = (statement: string): string | null => {
    const source = parsed(`${before} ${statement}`);
    return pureTables(functionsByName(source)).filled(source.statements.at(-1) as ts.Node);
  };
  it('finds the table that a loop fills', () => {
    expect(filled('for (let [a, b] of Object.entries(x)) table[a] = get(() => b);')).toBe('table');
    expect(filled('for (let a of x) { let b = a + 1; if (b) continue; names.add(b); }')).toBe('names');
    expect(filled('table.a.b = 1;')).toBeNull();
    expect(filled('for (let a of x) one[a] = 1, two[a] = 1;')).toBeNull();
    expect(filled('for (let a of x) one[a] = next();')).toBeNull();
  });
});

/** What the build wants to find in a bundle: the functions that define types. */
const table = `// src/dotnet/type-table.ts
var made = [], pending = new Map(), groups = [];
function defineType(def) { made.push(def.name); pending.delete(def.name.toLowerCase()); }
function defineTypes(defs) { for (let def of defs) defineType(def); }
function defineGenericType(def) { defineType(def); }
function defineNonPublic() {}
function defineNonPublicMethod() {}
function defined(key) { let make = pending.get(key); if (make) make(); return key; }
defineType.lazily = (name, accelerators, jsClass, make) => void pending.set(name.toLowerCase(), () => defineType(make()));
defineType.group = (names, define) => void groups.push([names, define]);
defineType.owns = (jsClass, name) => void (jsClass.owner = name);
defineGenericType.lazily = defineType.lazily;
`;

describe('types that wait in groups', () => {
  const rest = `// src/a.ts
var Late = class {}, Used = class {};
defineType.lazily("Ns.Late", ["late"], Late, () => ({ name: "Ns.Late" }));
defineType.lazily("Ns.Used", void 0, Used, () => ({ name: "Ns.Used" })), defineB();
// src/b.ts
var effects = [];
function defineB() { for (let n of ["X", "Y"]) defineType({ name: "Ns." + n }); }
function defineC() { effects.push("c"); defineType({ name: "Ns.C" }); }
defineC();
// src/kept.ts
defineType({ name: "Ns.Kept" });
// src/main.ts
defined("ns.used");
`;
  const text = table + rest;
  const moduleAt = (position: number): string | undefined =>
    [...text.matchAll(/^\/\/ (src\S+)$/gm)].findLast((m) => (m.index ?? 0) < position)?.[1];
  const result = withTypeGroups(text, moduleAt, (path) => path === 'src/kept.ts', '1');
  const run = new Function(`${result}; return { made, groups, effects, Late, Used };`) as () => {
    made: string[];
    effects: string[];
    groups: [string, () => void][];
    Late: { owner?: string };
    Used: { owner?: string };
  };

  it('defines at once what is asked for or stands where nothing may move', () => {
    expect(run().made).toEqual(['Ns.Kept', 'Ns.Used']);
  });
  it('does at once what else a function does', () => {
    expect(run().effects).toEqual(['c']);
  });
  it('names the others with their accelerators, and defines them when a group is opened', () => {
    const { groups, made } = run();
    expect(groups.map(([names]) => names).sort()).toEqual(['Ns.C', 'Ns.Late|late', 'Ns.X Ns.Y']);
    for (const [, define] of groups) define();
    expect(made).toEqual(['Ns.Kept', 'Ns.Used', 'Ns.X', 'Ns.Y', 'Ns.C']);
  });
  it('tells classes at once which types their values have', () => {
    expect(run().Late.owner).toBe('Ns.Late');
  });
});

describe('tables of types', () => {
  const lazy = (text: string): string => makeTablesLazy(text, 'a.ts');
  const made = (text: string): object[] =>
    new Function(`const made = []; const note = (name, value) => (made.push(name), value); ${text}; return [made, def];`)() as object[];
  it('are made when they are first read', () => {
    const [names, def] = made(lazy(`const def = { name: 'A', methods: note('methods', { x: 1 }), properties: note('properties', {}) };`));
    expect(names).toEqual([]);
    expect((def as { methods: object }).methods).toBe((def as { methods: object }).methods);
    expect(names).toEqual(['methods']);
  });
  it('are read later where they are constants of the module, not where they are variables around', () => {
    const text = lazy(`import { a } from './a'; const b = {}; let c = {};
      for (let d of [{}]) ({ name: 'A', methods: a, staticMethods: b, properties: c, staticProperties: d }); const methods = {}; ({ name: 'B', methods });`);
    expect([...text.matchAll(/get (\w+)\(\) \{ const madeLazily\$ = \((\w+)\)/g)].map((m) => `${m[1]} ${m[2]}`)).toEqual([
      'methods a',
      'staticMethods b',
      'methods methods',
    ]);
  });
});

describe('what moves into drawers', () => {
  const program = `"use strict";
${table}
// src/a.ts
var Base = class { name() { return "base"; } }, limit = [3].map((n) => n + 1), other = often;
function plain() { return "plain"; }
function often() { return new Made().name() + limit; }
var Made = class extends Base { name() { return "often " + super.name(); } };
function rare(x) { return x instanceof Made ? other() : new Seldom().name(); }
var Seldom = class extends Made { name() { return "rare " + super.name(); } };
// src/compile/b.ts
function hot() { return "hot"; }
function cold() { return "cold"; }
// src/c.ts
function serve() { return new Served().name(); }
// src/d.ts
var Served = class { name() { return "served"; } };
// src/main.ts
defineType({ name: "Ns.Kept" });
function main() {
  var results = [plain()], args = process.argv.join();
  if (args.includes("warm-up") && require("node:fs").readFileSync(process.argv.at(-1), "utf8").includes("Start-Job")) results.push(serve());
  if (args.includes("common-script")) results.push(often(), hot());
  if (args.includes("seldom")) results.push(rare(null), cold(), serve());
  return results;
}
var results = main();
`;
  const drawered = (): Drawered => {
    const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-drawers-'));
    try {
      const file = join(folder, 'bundle.cjs');
      writeFileSync(file, program);
      return withDrawers(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const { text, drawers } = drawered();

  it('is what a plain script does not run; what common scripts run of it apart from the rest, and what servers do', () => {
    const inside = (pattern: RegExp): string[] => [text, ...drawers].map((part) => (part.match(pattern) ?? []).join(' ')).filter(Boolean);
    const pattern = /(?<=function )(?:plain|often|rare|hot|cold|serve)\b|(?<=var )(?:Base|limit|other|Made|Seldom|Served)\b/g;
    expect(inside(pattern)).toEqual(['plain hot', 'Base limit often Made', 'other rare Seldom', 'cold', 'serve Served']);
  });
  it('does what it did', () => {
    const run = new Function('process', `${withOpeners({ text, drawers })}; return results;`) as (process: object) => string[];
    expect(run({ argv: [] })).toEqual(['plain']);
    expect(run({ argv: ['common-script.ps1'] })).toEqual(['plain', 'often base4', 'hot']);
    expect(run({ argv: ['seldom'] })).toEqual(['plain', 'rare often base', 'cold', 'served']);
  });
});

describe('how a server is started', () => {
  it('comes from the snapshot that has served a job, where the program came from a snapshot that has one beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-server-'));
    const { execArgv } = process;
    try {
      const blob = join(folder, 'pwsh-lite.blob');
      writeFileSync(blob, '');
      process.execArgv = ['--snapshot-blob', blob];
      expect(serverProgram().args).toEqual(['--snapshot-blob', blob, '--']);
      writeFileSync(join(folder, 'pwsh-lite-server.blob'), '');
      expect(serverProgram().args).toEqual(['--snapshot-blob', join(folder, 'pwsh-lite-server.blob'), '--']);
      process.execArgv = [`--snapshot-blob=${blob}`];
      expect(serverProgram().args).toEqual([`--snapshot-blob=${join(folder, 'pwsh-lite-server.blob')}`, '--']);
      rmSync(blob);
      expect(serverProgram().args).toEqual([`--snapshot-blob=${blob}`, '--']);
    } finally {
      process.execArgv = execArgv;
      rmSync(folder, { recursive: true });
    }
  });
});

describe('text that few scripts use', () => {
  const head = `
    var base = 40;
    let count = 0;
    function next() { return ++count; }
    class Shape { area() { return 0; } }
  `;
  const plain =
    'function double(x) { return next() * x; } var Square = class extends Shape { area() { return base; } }; return { double, Square };';
  const counting = 'function read() { return count; } return { read };';
  const open = 'return { base };';
  const bundle: Drawered = { text: `"use strict";\n${head}`, drawers: [plain, counting, open] };
  const split = () => withoutColdText(bundle, new Set([2]), async (text) => text);

  it('leaves the bundle, but for drawers that are opened and those that read what somebody assigns to', async () => {
    const { text, coldText: cold } = await split();
    expect(text).not.toContain('Square');
    expect(text).toContain(counting);
    expect(text).toContain(open);
    expect(cold).toContain('Square');
    expect(cold).not.toContain('function read');
  });
  it('is given what it mentions, and does what it did', async () => {
    const { text, coldText: cold } = await split();
    const code = (start: number, length: number): unknown => new Function(`return ${cold.slice(start, start + length)}`)();
    const run = new Function('coldText', `${text}; return { open: openDrawer$, opened: drawers$, Shape };`) as (from: object) => {
      open(drawer: 0): { double(x: number): number; Square: new () => { area(): number } };
      open(drawer: 1): { read(): number };
      opened: unknown[];
      Shape: new () => object;
    };
    const made = run({ code });
    const first = made.open(0);
    expect(first.double(3)).toBe(3);
    expect(first.double(3)).toBe(6);
    expect(made.open(1).read()).toBe(2);
    expect(new first.Square()).toBeInstanceOf(made.Shape);
    expect(new first.Square().area()).toBe(40);
    expect(made.opened.map((drawer) => drawer !== undefined)).toEqual([true, true, false]);
  });
  it('is not that of a bundle that does not run', () => {
    expect(() => openedDrawers({ text: 'process.exit(3)', drawers: [] })).toThrow('does not run');
  });
  it('is read from the file beside the program that stood there when the program began', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-cold-'));
    const [node, program] = process.argv as [string, string];
    try {
      process.argv[1] = join(folder, 'pwsh-lite.cjs');
      coldText.hold();
      expect(() => coldText.code(0, 4)).toThrow('Install pwsh-lite again');
      const file = join(folder, 'pwsh-lite-cold.cjs');
      writeFileSync(file, 'x=[(a)=>a+1,(b)=>b*2]');
      coldText.hold();
      rmSync(file);
      expect((coldText.code(12, 8) as (b: number) => number)(21)).toBe(42);
      expect(() => coldText.code(12, 80)).toThrow('Install pwsh-lite again');
    } finally {
      process.argv.splice(0, 2, node, program);
      rmSync(folder, { recursive: true });
    }
  });
});
