// Takes the text of code that common scripts do not use out of the bundle. The start-up snapshot holds the text of the whole bundle, and starting reads,
// checks and copies all of it; the drawers (lazy-code.mjs) that few scripts open are more than half. Their text goes into a file beside the bundle,
// from which src/host/cold-text.ts fetches it when one of them is opened. Which ones common scripts open is found by running some (common-script.ps1).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { commonScript } from './coverage.mjs';
import { withOpeners } from './drawers.mjs';
import { forEachName } from './lazy-code.mjs';
import { namesBound } from './pure-tables.mjs';
import { inTemporaryFolder, runBundle, runNode } from './run-bundle.mjs';

/** What Node gives each module of its own. */
const ofModule = ['require', 'module', 'exports', '__filename', '__dirname'];

/**
 * Which drawers of a bundle (intoDrawers) are opened when it is loaded, when its snapshots are made, or by common scripts: their places in the list. Throws when the
 * bundle does not run.
 */
export function openedDrawers({ text, drawers }) {
  return inTemporaryFolder((folder) => {
    const [bundle, list] = [join(folder, 'bundle.cjs'), join(folder, 'opened')];
    const note = (i) => `require("node:fs").appendFileSync(process.env.PWSH_LITE_RECORD, "${i}\\n");\n`;
    writeFileSync(bundle, withOpeners({ text, drawers: drawers.map((body, i) => note(i) + body) }));
    writeFileSync(list, '');
    const record = { PWSH_LITE_RECORD: list };
    runBundle(bundle, commonScript.args, { ...commonScript.variables, ...record });
    for (const PWSH_LITE_WARM_UP of ['', 'server'])
      runNode(['--snapshot-blob', join(folder, 'blob'), '--build-snapshot', bundle], { ...record, PWSH_LITE_WARM_UP });
    return new Set(readFileSync(list, 'utf8').split('\n').filter(Boolean).map(Number));
  });
}

/**
 * A bundle (intoDrawers) with what opens its drawers, and without the text of those that are not `opened`. `minify` answers the text of a module minified. Answers the
 * bundle's text and that of the other file.
 *
 * A body that has left the bundle's scope is given the values of the names it mentions; so one that mentions a variable that somebody assigns to stays.
 */
export async function withoutColdText(bundle, opened, minify) {
  const constants = constantNames(parsed(withOpeners(bundle)));
  const cold = new Map();
  const bodies = [];
  for (const [i, body] of bundle.drawers.entries()) {
    if (opened.has(i)) continue;
    const names = new Set();
    forEachName(parsed(`(() => {${body}})`), ({ text: name }) => names.add(name));
    const given = [...names].filter((name) => constants.has(name) || ofModule.includes(name));
    if (!given.every((name) => constants.get(name) !== false)) continue;
    cold.set(i, { given: given.join(', '), place: bodies.length });
    // As a function in brackets it is compiled at once, not read through twice.
    bodies.push(`function (${given.join(', ')}) {${body}}`);
  }
  const coldText = await minify(`module.exports = [\n${bodies.join(',\n')}\n];`);
  const places = elementsOf(coldText);
  if (places.length !== bodies.length) throw new Error('Minifying has changed how many functions there are.');
  const text = withOpeners(bundle, (i) => {
    const moved = cold.get(i);
    if (moved === undefined) return null;
    const { start, end } = places[moved.place];
    return `coldText.code(${start}, ${end - start})(${moved.given})`;
  });
  return { text, coldText };
}

function parsed(text) {
  return ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
}

/** The names of the top level, each with whether nothing assigns to it but its declaration. */
function constantNames(source) {
  const names = new Map();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) names.set(statement.name.text, true);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      for (const bound of namesBound(name)) names.set(bound, initializer !== undefined && !names.has(bound));
  }
  // By name alone: a local variable of the same name only keeps a drawer where it is.
  const assigned = (target) => {
    if (ts.isIdentifier(target) && names.has(target.text)) names.set(target.text, false);
    else if (ts.isArrayLiteralExpression(target) || ts.isObjectLiteralExpression(target)) ts.forEachChild(target, assigned);
    else if (ts.isPropertyAssignment(target)) assigned(target.initializer);
    else if (ts.isShorthandPropertyAssignment(target)) assigned(target.name);
    else if (ts.isSpreadElement(target) || ts.isSpreadAssignment(target) || ts.isParenthesizedExpression(target))
      assigned(target.expression);
    else if (ts.isBinaryExpression(target)) assigned(target.left);
  };
  const visit = (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) assigned(node.left);
    if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator)) assigned(node.operand);
    if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer))
      assigned(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

const isAssignment = (operator) => operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
const isStep = (operator) => operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;

/** Where the elements of the array stand that a module exports. */
function elementsOf(text) {
  const source = parsed(text);
  return source.statements.at(-1).expression.right.elements.map((e) => ({ start: e.getStart(source), end: e.end }));
}
