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
 * The text of a bundle without the statements that may move, which are in drawers of their modules (one for the statements with the same `sharers`; those of servers are in one of no module), and with every mention of one of them from outside of it
 * replaced by one that opens the drawer. `candidates` are those that move, by name; `statements` are all, in order, with the names they mention. Answers the
 * text, which lacks what opens the drawers (withOpeners), and `drawers`: for each the text of a function's body that makes what is in it.
 */
export function intoDrawers(text, source, statements, candidates) {
  const edits = [];
  const drawers = new Map();
  const moves = (s) => s.name !== null && candidates.get(s.name) === s;
  // All that servers of jobs use comes at once: they use all of it.
  const keyOf = (s) => (s.sharers === 'server' ? s.sharers : `${s.module} ${s.sharers}`);
  for (const s of statements) {
    if (!moves(s)) continue;
    const drawer = drawers.get(keyOf(s));
    if (drawer) drawer.statements.push(s);
    else drawers.set(keyOf(s), { index: drawers.size, statements: [s], shared: [] });
  }
  const drawerOf = (s) => drawers.get(keyOf(s));
  /** What a declaration is called outside of its drawer, by its place among those that are mentioned there: the names themselves are a part of the snapshot that can be measured. */
  const sharedName = (s) => {
    const { shared } = drawerOf(s);
    if (!shared.includes(s)) shared.push(s);
    return shortName(shared.indexOf(s));
  };
  const opened = (s) => {
    const { index } = drawerOf(s);
    return `(drawers$[${index}] ?? openDrawer$(${index}))`;
  };
  for (const s of statements)
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
      if (moves(s) && keyOf(s) === keyOf(target)) continue;
      // In brackets for the sake of `new`.
      const member = `(${opened(target)}.${sharedName(target)})`;
      edits.push({ at: m.node.getStart(source), end: m.node.end, text: m.isShorthand ? `${m.name}: ${member}` : member });
    }
  edits.sort((a, b) => a.at - b.at);
  const pieces = [];
  const commandParts = new Set();
  let at = 0;
  for (const s of statements) {
    if (!moves(s)) continue;
    pieces.push(edited(text, edits, at, s.start));
    at = s.node.end;
    if (s.kind === 'table') {
      const number = tablesOf(drawerOf(s)).indexOf(s);
      pieces.push(isOfGroup(s) ? `openTable$, ${drawerOf(s).index}, ${number}` : `() => ${opened(s)}[${number}]()`);
    }
    if (s.kind === 'command') {
      const { initializer } = s.node.declarationList.declarations[0];
      for (const p of initializer.properties) commandParts.add(p.name.getText(source));
      const parts = ofCommand.map((part) => propertyOf(initializer, part)?.initializer.getText(source) ?? 'void 0');
      pieces.push(`var ${s.name} = new DeferredCommand$(${parts.join(', ')}, ${drawerOf(s).index}, "${sharedName(s)}");`);
    }
  }
  pieces.push(edited(text, edits, at, text.length));
  const parts = JSON.stringify([...commandParts].filter((p) => !ofCommand.includes(p)));
  const bodies = [...drawers.values()].map((drawer) => {
    const made = drawer.statements.map((d) => {
      const body = edited(text, edits, d.start, d.node.end);
      return (d.kind === 'table' ? `const ${d.name} = ${body};` : body) + d.types.map((call) => ownership(d, call, source)).join('');
    });
    const shared = drawer.shared.map((d) => `${sharedName(d)}: ${d.name}`);
    const numbered = tablesOf(drawer).map((d, i) => `${i}: ${d.name}`);
    return `${made.join('\n')}\nreturn { ${[...shared, ...numbered].join(', ')} };`;
  });
  return { text: atHead(pieces.join(''), deferredCommand.replace('PARTS', parts)), drawers: bodies };
}

/** The tables of types in a drawer. They have numbers, not names, there: hundreds of names are a part of the snapshot that can be measured. */
const tablesOf = ({ statements }) => statements.filter((s) => s.kind === 'table');

/** The name of one letter or more for a place in a list: a, b, … z, aa, ab … */
const shortName = (place) => (place < 26 ? '' : shortName(Math.floor(place / 26) - 1)) + String.fromCharCode(97 + (place % 26));

/** True for a table that is the second argument of `defineType.group`, which also takes the place of one. */
const isOfGroup = ({ node }) => node.parent.expression.name.text === 'group';

/** How many drawers whose text is elsewhere have one function together: such a function has little text, and so many are a part of the snapshot that can be measured. */
const openedTogether = 32;

/**
 * A bundle of intoDrawers with what opens its drawers. `elsewhere(index)` is an expression that makes the contents of a drawer whose text has been put elsewhere, or
 * null.
 */
export function withOpeners({ text, drawers }, elsewhere = () => null) {
  const functions = new Map();
  const openers = drawers.map((body, i) => {
    const made = elsewhere(i);
    // Nameless ones are not variables of the bundle, each of which has a name in the snapshot.
    if (made === null) return `function () {\n${body}\n}`;
    const name = `openElsewhere${Math.floor(i / openedTogether)}$`;
    functions.set(name, `${functions.get(name) ?? ''}if (drawer$ === ${i}) return ${made};\n`);
    return name;
  });
  const head = `var drawers$ = Array(${drawers.length}).fill(void 0), openers$ = [${openers.join(', ')}];
function openDrawer$(drawer) { return drawers$[drawer] = openers$[drawer](drawer); }
function openTable$(drawer, table) { (drawers$[drawer] ?? openDrawer$(drawer))[table](); }
`;
  return atHead(text, head) + [...functions].map(([name, body]) => `\nfunction ${name}(drawer$) {\n${body}\n}`).join('');
}

/** A bundle with further text at its beginning. */
function atHead(text, head) {
  const at = text.indexOf('\n', text.indexOf('use strict')) + 1;
  return `${text.slice(0, at)}${head}${text.slice(at)}`;
}

/** Stands for a cmdlet's definition until somebody asks for more than its name: then each part is fetched from the definition itself. */
const deferredCommand = `var DeferredCommand$ = class {
  constructor(name, aliases, module, className, drawer, variable) {
    this.name = name; this.aliases = aliases; this.module = module; this.className = className; this.drawer$ = drawer; this.variable$ = variable;
  }
};
for (const part of PARTS) Object.defineProperty(DeferredCommand$.prototype, part, { configurable: true, get() {
  const value = (drawers$[this.drawer$] ?? openDrawer$(this.drawer$))[this.variable$][part];
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
