// Makes the functions and classes that a plain script does not use come into being only when one of them is first used. The bundle is one
// scope of thousands of functions; each, though nobody calls it, is some objects in the start-up snapshot, and the time to start grows with their number.
//
// A module's unused functions and classes move into a function, a "drawer", that makes them all when it is first opened; whoever mentions one of them opens
// the drawer. What common scripts use of them has a drawer of its own, and what servers of jobs do, so that they need not make the rest. What is unused is found by running the bundle (V8's
// coverage). Of code that has to be fast once it runs only what common scripts do not use moves. Before that, types that a plain script does not ask for are made to
// wait (type-groups.mjs), so that what only defines them is unused too.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { commonScript, coverageOf, isFunction } from './coverage.mjs';
import { intoDrawers, ofCommand, propertyOf } from './drawers.mjs';
import { functionsByName, namesBound, pureTables } from './pure-tables.mjs';
import { edited } from './text-edits.mjs';
import { withTypeGroups } from './type-groups.mjs';

/** Runs only while the snapshot is made, so coverage does not see it; what it mentions must be there then. */
const warmUp = 'src/host/warm-up.ts';

/** What the bundle runs, as script files, to tell used functions from unused ones: what the snapshots are warmed up with, that of servers besides. */
function warmUpScripts() {
  const text = readFileSync(new URL(`../${warmUp}`, import.meta.url), 'utf8');
  const scripts = [...text.matchAll(/^const \w*script = `([^`]*)`;$/gim)];
  if (scripts.length !== 2) throw new Error(`${warmUp} has ${scripts.length} scripts.`);
  return { plain: scripts[0][1], server: scripts.map((script) => script[1]).join('') };
}

/** Stays as it is. */
const kept = 'src/main.ts';

/** Modules whose functions call each other in hot loops: what common scripts use of them stays, because each mention of what has moved looks into its drawer. */
const hot = /node_modules\/|^src\/(?:compile|operators|scheduler|objects|pipeline)\//;

/** Calls `found` for every name that stands for a variable (not for a property), with the innermost function around it (`null`: none). */
export function forEachName(node, found, around = null) {
  if (ts.isIdentifier(node)) {
    found(node, around, false);
    return;
  }
  if (ts.isMetaProperty(node)) return;
  if (ts.isShorthandPropertyAssignment(node)) {
    found(node.name, around, true);
    return;
  }
  if (ts.isPropertyAccessExpression(node)) {
    forEachName(node.expression, found, around);
    return;
  }
  const inside = isFunction(node) || (ts.isPropertyDeclaration(node) && !isStatic(node)) ? node : around;
  const name = node.name && ts.isIdentifier(node.name) && !ts.isVariableDeclaration(node) ? node.name : null;
  const isKey =
    name !== null &&
    (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isAccessor(node));
  ts.forEachChild(node, (child) => {
    if (isKey && child === name) return;
    if (ts.isBindingElement(node) && child === node.propertyName && ts.isIdentifier(child)) return;
    if ((ts.isBreakOrContinueStatement(node) || ts.isLabeledStatement(node)) && child === node.label) return;
    forEachName(child, found, inside);
  });
}

function isStatic(node) {
  return node.modifiers?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) === true;
}

/** The declaration that a statement makes, if it is of a kind that may be made later: a function, a class without work of its own, or data (`isData`), another name of one of the `functions` among it. */
function movable(statement, isData, functions) {
  if (ts.isFunctionDeclaration(statement) && statement.name) return { name: statement.name.text, node: statement, kind: 'function' };
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return null;
  const { name, initializer } = statement.declarationList.declarations[0];
  if (!initializer || !ts.isIdentifier(name)) return null;
  if (ts.isArrowFunction(initializer)) return { name: name.text, node: initializer, kind: 'function' };
  if (ts.isClassExpression(initializer)) {
    const works = initializer.members.some((m) => ts.isClassStaticBlockDeclaration(m) || (ts.isPropertyDeclaration(m) && isStatic(m)));
    return works ? null : { name: name.text, node: initializer, kind: 'class' };
  }
  if (ts.isIdentifier(initializer) ? !functions.has(initializer.text) : !isData(initializer) || ts.isToken(initializer)) return null;
  return { name: name.text, node: initializer, kind: isCommand(initializer) ? 'command' : 'data' };
}

function isCommand(node) {
  if (!ts.isObjectLiteralExpression(node) || node.properties.some((p) => ts.isSpreadAssignment(p))) return false;
  const own = (name) => propertyOf(node, name);
  return (
    ['name', 'module', 'className', 'synopsis'].every(own) && ofCommand.every((name) => !own(name) || ts.isPropertyAssignment(own(name)))
  );
}

/** True when no function in the declaration ran. */
function isUnused(node, hasRun) {
  let used = false;
  const visit = (n) => {
    used ||= isFunction(n) && hasRun(n);
    if (!used) ts.forEachChild(n, visit);
  };
  visit(node);
  return !used;
}

function mentionsThis(node) {
  if (node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && node.text === 'arguments')) return true;
  if (ts.isFunctionExpression(node) || ts.isClassLike(node) || ts.isAccessor(node)) return false;
  return ts.forEachChild(node, mentionsThis) ?? false;
}

/** True for a call `defineType.NAME(…)`. */
function callsDefiner(node, name) {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === name;
}

/** The class that a call `defineType.lazily(name, accelerators, class, table)` or `defineType.owns(class, name)` names, and the name. */
function classOfType(node) {
  const [owner, name] = callsDefiner(node, 'lazily')
    ? [node.arguments[2], node.arguments[0]]
    : callsDefiner(node, 'owns')
      ? node.arguments
      : [];
  return owner && ts.isIdentifier(owner) ? { owner, name } : null;
}

/** The modules whose text stands in a bundle: the place where each begins, and its path. */
function modulesOf(text) {
  return [...text.matchAll(/^\/\/ ((?:src|grammar|runtime)\/\S+|\S*node_modules\/\S+)$/gm)].map((m) => ({ at: m.index, path: m[1] }));
}

/** A function that tells the path of the module that stands at a place of the text, or undefined. */
function moduleFinder(text) {
  const modules = modulesOf(text);
  return (place) => modules.findLast(({ at }) => at < place)?.path;
}

/** Gives each variable of the top level a statement of its own, where the minifier has joined several: of some, only one is used. */
function withoutJoinedDeclarations(text) {
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const edits = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarations } = statement.declarationList;
    for (const [i, declaration] of declarations.entries())
      if (i > 0) edits.push({ at: declarations[i - 1].end, end: declaration.getStart(source), text: ';\nvar ' });
  }
  return edited(text, edits);
}

/** The bundle in `file` with its unused code in drawers (intoDrawers). */
export function withDrawers(file) {
  const separate = withoutJoinedDeclarations(readFileSync(file, 'utf8'));
  const text = withTypeGroups(separate, moduleFinder(separate), (path) => path === kept, warmUpScripts().plain);
  writeFileSync(file, text);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const bundle = { text, source, ...coverages(file, source) };
  const found = findStatements(bundle);
  noteMentions(bundle, found);
  keepWhatIsNeeded(bundle, found);
  markSharers(found, bundle);
  return intoDrawers(text, source, found.statements, found.candidates);
}

/** What a plain script runs of a bundle (`plain`), what that and common scripts do (`both`), and what servers of jobs do (`server`): coverageOf. */
function coverages(file, source) {
  const script = `${file}.warm-up.ps1`;
  const scripts = warmUpScripts();
  const [plain, server] = [scripts.plain, scripts.server].map((text) => {
    writeFileSync(script, text);
    return coverageOf(file, source, ['-File', script]);
  });
  rmSync(script);
  const common = coverageOf(file, source, commonScript.args, commonScript.variables);
  const both = {
    hasRun: (node) => plain.hasRun(node) || common.hasRun(node),
    wasMet: (mention) => plain.wasMet(mention) || common.wasMet(mention),
  };
  return { plain, both, server };
}

/**
 * The statements of the top level in order, and the tables of types in them, as records; those that may move, by the name they have there, as `candidates`; and all names that are
 * `declared`.
 */
function findStatements({ text, source, plain, both }) {
  const modules = modulesOf(text);
  let module = -1;
  const functions = functionsByName(source);
  const { isData, filled } = pureTables(functions);
  const candidates = new Map();
  const declared = new Set();
  const mayMove = (made, path) =>
    made !== null &&
    path !== kept &&
    !(hot.test(path) && !isUnused(made.node, both.hasRun)) &&
    // What ran while the bundle was loaded alone is found by who mentions it.
    (made.kind === 'function' || made.kind === 'data' || isUnused(made.node, plain.hasRun)) &&
    !(made.kind !== 'class' && mentionsThis(made.node.body ?? made.node));
  const statements = source.statements.flatMap((node) => {
    const start = node.getStart(source);
    while (module + 1 < modules.length && modules[module + 1].at < start) module++;
    const made = movable(node, isData, functions);
    for (const name of made ? [made.name] : ts.isVariableStatement(node) ? node.declarationList.declarations.map((d) => d.name.text) : []) {
      if (declared.has(name)) candidates.delete(name);
      declared.add(name);
    }
    const path = modules[module]?.path ?? kept;
    const isCandidate = mayMove(made, path);
    const statement = {
      node,
      start,
      module,
      path,
      name: isCandidate ? made.name : null,
      kind: made?.kind,
      mentions: [],
      types: [],
    };
    const fills = made === null && path !== kept ? filled(node) : null;
    if (fills !== null && candidates.get(fills)?.module === module) {
      Object.assign(statement, { name: `fill$${start}`, kind: 'fill', fills });
      candidates.set(statement.name, statement);
      return statement;
    }
    if (isCandidate) candidates.set(made.name, statement);
    if (isCandidate || path === kept) return statement;
    const tables = typeTables(node).filter((table) => isUnused(table, plain.hasRun) && !mentionsThis(table));
    statement.tables = new Map(
      tables.map((table) => {
        const name = `table$${table.pos}`;
        const own = { node: table, start: table.getStart(source), name, kind: 'table', mentions: [], types: [] };
        const record = { ...statement, ...own };
        candidates.set(name, record);
        return [table, record];
      }),
    );
    return [statement, ...statement.tables.values()];
  });
  return { statements, candidates, declared };
}

/** Notes in each record which candidates it mentions, and where. */
function noteMentions({ text }, { statements, candidates, declared }) {
  for (const s of statements) {
    // The class of a type is named where the type is registered; that need not make it.
    const owners = new Map();
    const findOwners = (node) => {
      // What a group defines has said so beside it.
      if (callsDefiner(node, 'group')) return;
      const type = classOfType(node);
      if (type && namesOnly(type.name, declared)) owners.set(type.owner, node);
      ts.forEachChild(node, findOwners);
    };
    if (/\.(?:lazily|owns)\(/.test(text.slice(s.start, s.node.end)) && s.kind !== 'table') findOwners(s.node);
    if (s.kind === 'table') continue;
    forEachName(s.node, (name, around, isShorthand) => {
      if (!candidates.has(name.text)) return;
      const table = s.tables?.size > 0 ? tableAround(name, s) : undefined;
      (table ?? s).mentions.push({ name: name.text, node: name, around, isShorthand, call: owners.get(name) ?? null });
    });
  }
}

/** A declaration that is needed as soon as the bundle is loaded stays; and so, in turn, does what a class that stays is derived from. */
function keepWhatIsNeeded({ text, plain, both }, { statements, candidates }) {
  for (let changed = true; changed; ) {
    changed = false;
    for (const s of statements) {
      // What fills a table goes where it is.
      if (s.kind === 'fill' && candidates.has(s.name) !== candidates.has(s.fills)) {
        candidates.delete(s.name);
        candidates.delete(s.fills);
        changed = true;
      }
      const stays = s.name === null || candidates.get(s.name) !== s;
      for (const m of s.mentions) {
        const target = candidates.get(m.name);
        if (target === undefined || target === s || m.call !== null) continue;
        const { wasMet } = hot.test(target.path) ? both : plain;
        const isList = target.kind === 'command' && m.around === null;
        const needed = stays && !isList && (m.around === null || wasMet(m) || s.path === warmUp);
        if (needed || isWritten(m, text)) {
          candidates.delete(m.name);
          changed = true;
        }
      }
    }
  }
}

/**
 * Tells who uses what moves (`sharers`): common scripts, servers of jobs, or neither. These have drawers of their own, so that nobody has to make the rest.
 */
function markSharers(found, { both, server }) {
  const groups = [
    ['common', usedBy(found, both)],
    ['server', usedBy(found, server)],
  ];
  for (const s of found.statements) s.sharers = groups.find(([, used]) => used.has(s))?.[0] ?? 'few';
}

/** The records of what scripts with a `coverage` (coverageOf) use. Besides what runs, that is what is come to while it runs, or when it is made. */
function usedBy({ statements, candidates }, coverage) {
  const moves = (s) => s.name !== null && candidates.get(s.name) === s;
  const used = new Set(statements.filter((s) => !moves(s) || !isUnused(s.node, coverage.hasRun)));
  for (let before = -1; before !== used.size; ) {
    before = used.size;
    for (const s of statements) {
      const isMade = used.has(s) && moves(s);
      for (const m of s.mentions)
        if (m.call === null && (m.around === null ? isMade : coverage.wasMet(m)) && candidates.has(m.name))
          used.add(candidates.get(m.name));
      // What fills a table is where it is.
      const table = s.kind === 'fill' ? candidates.get(s.fills) : undefined;
      if (table && (used.has(s) || used.has(table))) used.add(s).add(table);
    }
  }
  return used;
}

/** The functions in a statement that make the definition of a type (lazy-tables.mjs) from nothing but names of the top level. */
function typeTables(statement) {
  const tables = [];
  const locals = [];
  const visit = (node) => {
    const isTopLevel = ts.isVariableDeclaration(node) && node.parent.parent === statement && ts.isVariableStatement(statement);
    if ((ts.isVariableDeclaration(node) && !isTopLevel) || ts.isParameter(node) || ts.isBindingElement(node))
      for (const name of namesBound(node.name)) locals.push({ name, at: node.pos });
    else if ((ts.isFunctionLike(node) || ts.isClassLike(node)) && node !== statement && node.name && ts.isIdentifier(node.name))
      locals.push({ name: node.name.text, at: node.name.pos });
    const table = callsDefiner(node, 'lazily') ? node.arguments[3] : callsDefiner(node, 'group') ? node.arguments[1] : null;
    // What is in a group comes with it.
    if (table && ts.isArrowFunction(table) && !tables.some((around) => around.pos <= table.pos && table.end <= around.end))
      tables.push(table);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return tables.filter((table) => {
    const around = new Set(locals.filter(({ at }) => at < table.pos || at >= table.end).map(({ name }) => name));
    let isFree = true;
    forEachName(table, (name) => {
      isFree &&= !around.has(name.text);
    });
    return isFree;
  });
}

/** The record of the type table of a statement in which a name stands, or undefined. */
function tableAround(name, statement) {
  for (let node = name; node && node !== statement.node; node = node.parent) {
    const table = statement.tables.get(node);
    if (table) return table;
  }
  return undefined;
}

/** True when an expression mentions nothing but what the bundle itself declares. */
function namesOnly(node, declared) {
  let known = true;
  forEachName(node, (name) => {
    known &&= declared.has(name.text);
  });
  return known;
}

/** True when the name is assigned to, so that its value is not that of the declaration alone. */
function isWritten(mention, text) {
  const after = text.slice(mention.node.end, mention.node.end + 6);
  return /^\s*(?:=(?!=)|[-+*/%&|^]=|\+\+|--|\?\?=|\|\|=|&&=|<<=|>>=)/.test(after);
}
