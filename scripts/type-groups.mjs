// Makes the definitions of types that a plain script does not ask for wait together. Even a definition that is made when its type is first asked for (lazy-tables.mjs) has
// a name, a function, and the class it belongs to; a thousand of them are a tenth of the start-up snapshot. All of a module become one function, which
// defines them when one of their names is asked for. Their names are found by running the bundle.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { functionsByName, namesBound, pureTables } from './pure-tables.mjs';
import { inTemporaryFolder, runBundle } from './run-bundle.mjs';
import { edited } from './text-edits.mjs';

/** The module whose functions define types. */
const typeTable = 'src/dotnet/type-table.ts';
const definers = ['defineType', 'defineTypes', 'defineGenericType'];
/** Functions that add members to a type which is known by its name: nobody can ask for them before the type is asked for. */
const memberDefiners = ['defineNonPublic', 'defineNonPublicMethod'];

/**
 * The text of a bundle with the definitions of types that `script` does not ask for in groups. `moduleAt(position)` is the path of the module that stands there,
 * `isKept(path)` says which ones to leave alone.
 */
export function withTypeGroups(text, moduleAt, isKept, script) {
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const functions = functionsByName(source);
  for (const name of [...definers, 'defined'])
    if (!functions.has(name) || moduleAt(functions.get(name).getStart(source)) !== typeTable)
      throw new Error(`${typeTable} has no function ${name}.`);
  const defines = definitionFinder(functions);
  const found = [];
  /** Looks through statements that run while the bundle is loaded: those of the top level, and of functions that only they call. */
  const search = (statements, module, owner) => {
    for (const statement of statements) {
      if (!ts.isExpressionStatement(statement) && !ts.isForOfStatement(statement) && !ts.isForStatement(statement)) continue;
      // The minifier joins calls with commas.
      for (const node of ts.isExpressionStatement(statement) ? operands(statement.expression) : [statement]) {
        const callee = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : null;
        const called = callee === null || definers.includes(callee) ? undefined : functions.get(callee);
        const path = called ? moduleAt(called.getStart(source)) : module;
        if (path === undefined || path === typeTable || isKept(path)) continue;
        if (defines(node, new Map())) found.push({ node, group: `${path} ${owner}`, types: [] });
        else if (called?.name && text.match(new RegExp(`\\b${called.name.text.replaceAll('$', '\\$')}\\b`, 'g')).length === 2)
          search(called.body.statements, path, called.name.text);
      }
    }
  };
  for (const statement of source.statements) search([statement], moduleAt(statement.getStart(source)), '');
  const asked = record(text, source, found, script);
  if (globalThis.__tg) {
    const set = new Set(found.map((f) => f.node));
    globalThis.__tg.asked = found
      .filter(({ types }) => types.some(({ name }) => asked.has(name.toLowerCase())))
      .map(
        (f) =>
          f.group +
          '\t' +
          f.types
            .filter((t) => asked.has(t.name.toLowerCase()))
            .map((t) => t.name)
            .slice(0, 6) +
          '\t' +
          f.types.length,
      );
    globalThis.__tg.none = found.filter((f) => f.types.length === 0).map((f) => f.group + '\t' + f.node.getText(source).slice(0, 80));
    globalThis.__tg.other = [];
    const look = (n, module) => {
      if (set.has(n)) return;
      if (ts.isCallExpression(n) && ts.isIdentifier(n.expression) && definers.includes(n.expression.text))
        globalThis.__tg.other.push(module + '\t' + n.getText(source).slice(0, 110).replace(/\s+/g, ' '));
      ts.forEachChild(n, (c) => look(c, module));
    };
    for (const st of source.statements) if (ts.isExpressionStatement(st)) look(st, moduleAt(st.getStart(source)));
  }
  return grouped(
    text,
    source,
    found.filter(({ types }) => types.length > 0 && !types.some(({ name }) => asked.has(name.toLowerCase()))),
  );
}

function operands(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken
    ? [...operands(node.left), ...operands(node.right)]
    : [node];
}

/**
 * A function that tells whether a statement or expression does nothing but define types: it calls what defines types, or functions that do nothing else, and makes
 * tables for that. `locals` are the variables around it, with their functions.
 */
function definitionFinder(functions) {
  const known = new Map([...definers, ...memberDefiners].map((name) => [functions.get(name), true]));
  const { isData } = pureTables(functions);
  const isDefiner = (fn) => {
    if (!known.has(fn)) {
      known.set(fn, false);
      const locals = new Map();
      for (const { name } of fn.parameters) for (const bound of namesBound(name)) locals.set(bound, null);
      known.set(fn, fn.body !== undefined && (ts.isBlock(fn.body) ? all(fn.body.statements, locals) : defines(fn.body, locals)));
    }
    return known.get(fn);
  };
  const all = (nodes, locals) => {
    for (const node of nodes) {
      if (ts.isVariableStatement(node))
        for (const { name, initializer } of node.declarationList.declarations)
          for (const bound of namesBound(name)) locals.set(bound, initializer && ts.isFunctionLike(initializer) ? initializer : null);
      if (ts.isFunctionDeclaration(node)) locals.set(node.name.text, node);
    }
    return nodes.every((node) => {
      if (ts.isVariableStatement(node))
        return node.declarationList.declarations.every((d) => !d.initializer || isData(d.initializer, locals));
      return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || defines(node, locals);
    });
  };
  const defines = (node, locals) => {
    if (ts.isExpressionStatement(node)) return operands(node.expression).every((part) => defines(part, locals));
    if (ts.isBlock(node)) return all(node.statements, new Map(locals));
    if (ts.isForOfStatement(node) || ts.isForStatement(node)) {
      if (ts.isForOfStatement(node) && !isData(node.expression, locals)) return false;
      const inner = new Map(locals);
      for (const { name } of node.initializer?.declarations ?? []) for (const bound of namesBound(name)) inner.set(bound, null);
      return defines(node.statement, inner);
    }
    if (ts.isIfStatement(node) && !isData(node.expression, locals)) return false;
    if (ts.isIfStatement(node)) return defines(node.thenStatement, locals) && (!node.elseStatement || defines(node.elseStatement, locals));
    if (ts.isContinueStatement(node)) return true;
    if (ts.isParenthesizedExpression(node)) return defines(node.expression, locals);
    if (ts.isReturnStatement(node)) return node.expression === undefined || defines(node.expression, locals);
    if (ts.isVoidExpression(node)) return defines(node.expression, locals);
    if (changesLocal(node, locals))
      return ts.isBinaryExpression(node) ? isData(node.right, locals) : node.arguments.every((a) => isData(a, locals));
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.CommaToken) return operands(node).every((part) => defines(part, locals));
      return (
        [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(kind) &&
        isData(node.left, locals) &&
        defines(node.right, locals)
      );
    }
    if (!ts.isCallExpression(node)) return false;
    const { expression: callee } = node;
    if (!node.arguments.every((a) => isData(a, locals))) return false;
    if (ts.isIdentifier(callee)) {
      const called = locals.has(callee.text) ? locals.get(callee.text) : functions.get(callee.text);
      return called ? isDefiner(called) : false;
    }
    if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
    return callee.name.text === 'lazily' && definers.includes(callee.expression.text);
  };
  return defines;
}

/** True for an assignment to something in a local variable, or a call of a method of one: it makes a table. */
function changesLocal(node, locals) {
  const base = (e) => (ts.isPropertyAccessExpression(e) || ts.isElementAccessExpression(e) ? base(e.expression) : e);
  const isLocal = (e) => ts.isIdentifier(base(e)) && locals.has(base(e).text);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return isLocal(node.left);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  if (name.text === 'assign' && ts.isIdentifier(expression) && expression.text === 'Object') return isLocal(node.arguments[0]);
  return isLocal(expression);
}

/**
 * Runs the bundle with the script, and notes in each of `found` the types it defines: name, accelerators, and the variable of the top level that holds the class of their
 * values. Answers the names that were asked for, in lower case.
 */
function record(text, source, found, script) {
  const inserts = [];
  const insert = (at, inserted) => inserts.push({ at, end: at, text: inserted });
  found.forEach(({ node }, i) => {
    const isStatement = !ts.isExpression(node);
    insert(node.getStart(source), isStatement ? `record$.at = ${i};` : `(record$.at = ${i}, `);
    insert(node.end, isStatement ? ';record$.at = -1;' : ', record$.at = -1)');
  });
  const classes = [];
  for (const node of source.statements) {
    if (!ts.isVariableStatement(node)) continue;
    for (const { name, initializer } of node.declarationList.declarations)
      if (initializer && ts.isClassExpression(initializer)) classes.push(name.text);
  }
  const lazily = source.statements.find((s) => s.getText(source).startsWith('defineGenericType.lazily ='));
  insert(lazily.getStart(source), recording);
  inserts.sort((a, b) => a.at - b.at);
  const ending = `\nrecord$.classes = new Map([${classes.map((name) => `[${name}, "${name}"]`).join(', ')}]);\n`;
  return inTemporaryFolder((folder) => {
    const bundle = join(folder, 'bundle.cjs');
    writeFileSync(bundle, edited(text, inserts) + ending);
    runBundle(bundle, ['-Command', script], { PWSH_LITE_RECORD: folder });
    const asked = new Set();
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    for (const [i, name] of files.entries()) {
      const noted = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      for (const key of noted.asked) asked.add(key);
      if (i === 0) for (const { at: index, ...type } of noted.defined) found[index].types.push(type);
    }
    if (files.length === 0) throw new Error('The bundle has recorded no types.');
    return asked;
  });
}

/** Stands in the recorded bundle after the functions that define types. */
const recording = `var record$ = { at: -1, defined: [], asked: new Set(), classes: new Map() };
{
  const [type, lazily, ask] = [defineType, defineType.lazily, defined];
  const note = (name, accelerators = [], jsClass) => {
    if (record$.at >= 0) record$.defined.push({ at: record$.at, name, accelerators, jsClass });
  };
  defineType = (def) => (note(def.name, def.accelerators, def.typeParameters ? void 0 : def.jsClass), type(def));
  Object.assign(defineType, { owns: type.owns, each: type.each });
  defineType.lazily = (name, accelerators, jsClass, make) => (note(name, accelerators, jsClass), lazily(name, accelerators, jsClass, make));
  defined = (key) => (record$.asked.add(key), ask(key));
  process.on('exit', () => {
    for (const type of record$.defined) type.jsClass = record$.classes.get(type.jsClass);
    require('node:fs').writeFileSync(
      process.env.PWSH_LITE_RECORD + '/' + process.pid + '.json',
      JSON.stringify({ defined: record$.defined, asked: [...record$.asked] }),
    );
  });
}
`;

/** The text with the definitions `waiting` in groups, each where the last one of it stood. */
function grouped(text, source, waiting) {
  const groups = new Map();
  for (const one of waiting) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  const edits = waiting.map((one) => {
    const { node } = one;
    const owns = one.types.filter((t) => t.jsClass).map((t) => `defineType.owns(${t.jsClass}, ${JSON.stringify(t.name)})`);
    const group = groups.get(one.group);
    if (group.at(-1) === one) {
      const names = group.flatMap(({ types }) => types.map((t) => [t.name, ...t.accelerators].join('|'))).join(' ');
      const bodies = group.map((g) => g.node.getText(source)).join(';\n');
      owns.push(`defineType.group(${JSON.stringify(names)}, () => {\n${bodies};\n})`);
    }
    const isStatement = !ts.isExpression(node);
    return {
      at: node.getStart(source),
      end: node.end,
      text: owns.length > 0 ? owns.join(isStatement ? ';\n' : ',\n') : isStatement ? ';' : 'void 0',
    };
  });
  return edited(
    text,
    edits.sort((a, b) => a.at - b.at),
  );
}
