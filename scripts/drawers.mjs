// Writes a bundle anew with its unused code in drawers; lazy-code.mjs says what that is for, and finds what may move.
import ts from 'typescript';
import { edited } from './text-edits.mjs';

/** The parts of a cmdlet's definition that a session wants of each cmdlet before it is used. */
export const ofCommand = ['name', 'aliases', 'module', 'className'];

/** A property with a name of its own in an object literal, or undefined. */
export function propertyOf(node, name) {
  return node.properties.find((p) => p.name && ts.isIdentifier(p.name) && p.name.text === name);
}

/**
 * The text of a bundle with the statements that may move in one function for each module, its drawer, and every mention of one of them outside of it
 * replaced by one that opens the drawer. `candidates` are those that move, by name; `statements` are all, in order, with the names they mention. Answers the
 * text, and of each drawer, in order, its name and where the call stands that makes what is in it.
 */
export function intoDrawers(text, source, statements, candidates) {
  const edits = [];
  const drawers = new Map();
  const moves = (s) => s.name !== null && candidates.get(s.name) === s;
  const drawerOf = (name) => `drawer$${candidates.get(name).module}`;
  for (const s of statements) {
    for (const m of s.mentions) {
      const target = candidates.get(m.name);
      if (target === undefined || m.node.getStart(source) === declarationName(s, m.name, source)) continue;
      // Where the call moves too, it comes when its types are wanted.
      if (m.call !== null && !moves(s)) {
        const replaced = isOwnership(m.call) ? m.call : m.node;
        edits.push({ at: replaced.getStart(source), end: replaced.end, text: 'void 0' });
        target.types.push(m.call);
        continue;
      }
      // A command has something in its place that stands for it.
      if (target.kind === 'command' && !moves(s)) continue;
      if (moves(s) && s.module === target.module) continue;
      // In brackets for the sake of `new`.
      const opened = `(${drawerOf(m.name)}().${m.name})`;
      edits.push({ at: m.node.getStart(source), end: m.node.end, text: m.isShorthand ? `${m.name}: ${opened}` : opened });
      target.shared = true;
    }
    if (!moves(s)) continue;
    const drawer = drawers.get(s.module);
    if (drawer) drawer.push(s);
    else drawers.set(s.module, [s]);
  }
  edits.sort((a, b) => a.at - b.at);
  const pieces = [];
  const openers = [];
  const commandParts = new Set();
  let at = 0;
  for (const s of statements) {
    if (!moves(s)) continue;
    pieces.push(edited(text, edits, at, s.start));
    at = s.node.end;
    const name = `drawer$${s.module}`;
    if (s.kind === 'table') pieces.push(`() => ${name}().${s.name}()`);
    if (s.kind === 'command') {
      const { initializer } = s.node.declarationList.declarations[0];
      for (const p of initializer.properties) commandParts.add(p.name.getText(source));
      const parts = ofCommand.map((part) => propertyOf(initializer, part)?.initializer.getText(source) ?? 'void 0');
      pieces.push(`var ${s.name} = new DeferredCommand$(${parts.join(', ')}, () => ${name}().${s.name});`);
      s.shared = true;
    }
    const drawer = drawers.get(s.module);
    if (drawer[0] !== s) continue;
    const bodies = drawer.map((d) => {
      const body = edited(text, edits, d.start, d.node.end);
      return (d.kind === 'table' ? `const ${d.name} = ${body};` : body) + d.types.map((call) => ownership(d, call, source)).join('');
    });
    const shared = drawer.filter((d) => d.shared || d.kind === 'command').map((d) => d.name);
    openers.push({ name, made: `(() => {\n${bodies.join('\n')}\nreturn { ${shared.join(', ')} };\n})()` });
  }
  pieces.push(edited(text, edits, at, text.length));
  const head = pieces[0].indexOf('\n', pieces[0].indexOf('use strict')) + 1;
  const parts = JSON.stringify([...commandParts].filter((p) => !ofCommand.includes(p)));
  pieces[0] = `${pieces[0].slice(0, head)}${deferredCommand.replace('PARTS', parts)}${pieces[0].slice(head)}`;
  let result = pieces.join('');
  const places = openers.map(({ name, made }) => {
    result += `\nvar ${name}$open; function ${name}() { return ${name}$open ??= `;
    const start = result.length;
    result += made;
    const end = result.length;
    result += '; }';
    return { name, start, end };
  });
  return { text: result, drawers: places };
}

/** Stands for a cmdlet's definition until somebody asks for more than its name: then each part is fetched from the definition itself. */
const deferredCommand = `var DeferredCommand$ = class {
  constructor(name, aliases, module, className, open) {
    this.name = name; this.aliases = aliases; this.module = module; this.className = className; this.open$ = open;
  }
};
for (const part of PARTS) Object.defineProperty(DeferredCommand$.prototype, part, { configurable: true, get() {
  const value = this.open$()[part];
  Object.defineProperty(this, part, { value, enumerable: true, configurable: true });
  return value;
} });
`;

function isOwnership(call) {
  return call.expression.name.text === 'owns';
}

/** After the class of a type has been made, it is told what type that is. */
function ownership(statement, call, source) {
  const name = call.arguments[isOwnership(call) ? 1 : 0];
  return `\n${call.expression.expression.getText(source)}.owns(${statement.name}, ${name.getText(source)});`;
}

/** Where the statement itself declares the name, or -1. */
function declarationName(statement, name, source) {
  const { node } = statement;
  const declared = ts.isFunctionDeclaration(node)
    ? node.name
    : ts.isVariableStatement(node)
      ? node.declarationList.declarations[0].name
      : null;
  return declared && ts.isIdentifier(declared) && declared.text === name ? declared.getStart(source) : -1;
}
