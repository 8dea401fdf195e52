// A plugin for esbuild that makes the big tables of the program lazy: the members of a type and the parameters of a command are
// written as object literals, hundreds of them, of which a script looks into a few. In the bundle each becomes a getter that makes its table when it is first
// read. That halves the start-up snapshot, and with it the time to start; nothing else changes.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Properties that hold such a table, in an object literal that has all the marks of its kind. */
const kinds = [
  {
    marks: ['name'],
    tables: ['constructors', 'methods', 'staticMethods', 'properties', 'staticProperties', 'indexers', 'operators'],
  },
  { marks: ['name', 'module', 'className'], tables: ['parameters', 'examples'] },
];

function propertyName(property) {
  const isNamed = ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property);
  return isNamed && ts.isIdentifier(property.name) ? property.name.text : null;
}

/** The names of a module's own that always mean the same: what it imports, and its constants. */
function constantsOf(source) {
  const names = new Set();
  for (const statement of source.statements) {
    if (
      ts.isImportDeclaration(statement) &&
      statement.importClause?.namedBindings &&
      ts.isNamedImports(statement.importClause.namedBindings)
    )
      for (const { name } of statement.importClause.namedBindings.elements) names.add(name.text);
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const)
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
  }
  return names;
}

/** `defineType({ name: …, … });` makes its definition when the type is first asked for. */
function makeDefinitionLazy(call, source, edits) {
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression) || call.arguments.length !== 1) return;
  if (!['defineType', 'defineGenericType'].includes(call.expression.text)) return;
  const [definition] = call.arguments;
  if (!ts.isObjectLiteralExpression(definition) || definition.properties.some((p) => ts.isSpreadAssignment(p))) return;
  const value = (name) => {
    const property = definition.properties.find((p) => p.name && ts.isIdentifier(p.name) && p.name.text === name);
    if (!property) return 'undefined';
    return ts.isShorthandPropertyAssignment(property) ? name : property.initializer.getText(source);
  };
  if (value('name') === 'undefined') return;
  // Generic types are those of their instances, not of a class.
  const jsClass = value('typeParameters') === 'undefined' ? value('jsClass') : 'undefined';
  const start = definition.getStart(source);
  edits.push({ at: call.expression.end, end: start, text: `.lazily(${value('name')}, ${value('accelerators')}, ${jsClass}, () => (` });
  edits.push({ at: definition.end, end: definition.end, text: ')' });
}

/** The text (whose own names may be anything but `madeLazily$`) with the tables of its object literals made lazy; the same text when there are none. */
export function makeTablesLazy(text, fileName) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  const edits = [];
  const constants = constantsOf(source);
  const visit = (node) => {
    if (ts.isExpressionStatement(node)) makeDefinitionLazy(node.expression, source, edits);
    if (ts.isObjectLiteralExpression(node)) {
      const names = node.properties.map((p) => (p.name && ts.isIdentifier(p.name) ? p.name.text : null));
      for (const { marks, tables } of kinds) {
        if (!marks.every((mark) => names.includes(mark))) continue;
        for (const property of node.properties) {
          const name = propertyName(property);
          if (name === null || !tables.includes(name)) continue;
          const value = property.initializer ?? property.name;
          // A variable around it may have another value by then.
          if (ts.isIdentifier(value) && !constants.has(value.text)) continue;
          const start = property.getStart(source);
          edits.push({ at: start, end: value.getStart(source), text: `get ${name}() { const madeLazily$ = (` });
          edits.push({
            at: value.end,
            end: value.end,
            text: `); Object.defineProperty(this, '${name}', { value: madeLazily$, enumerable: true }); return madeLazily$; }`,
          });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let result = text;
  for (const edit of edits.sort((a, b) => b.at - a.at)) result = result.slice(0, edit.at) + edit.text + result.slice(edit.end);
  return result;
}

/** The plugin. */
export const lazyTables = {
  name: 'lazy-tables',
  setup(build) {
    build.onLoad({ filter: /\/(?:src|runtime)\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!/\bdefineType|\b(?:methods|properties|staticMethods|staticProperties|constructors|parameters):/.test(text)) return undefined;
      return { contents: makeTablesLazy(text, path), loader: 'ts' };
    });
  },
};
