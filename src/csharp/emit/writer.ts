/** Writes hot loops as JavaScript: what is known while the text is made. Numbers that stand in boxes elsewhere are plain in it. */
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import {
  Byte,
  Char,
  charOf,
  Double,
  Int16,
  Int64,
  type NumberObject,
  SByte,
  Single,
  UInt16,
  UInt32,
  UInt64,
} from '../../objects/numbers.ts';
import { TypeCode } from '../../objects/type-code.ts';
import { Suspension } from '../../scheduler/suspension.ts';
import { sliceEnd } from '../../scheduler/wait.ts';
import type { Local } from '../bind/body.ts';
import { numericCode } from '../bind/conversions.ts';
import type { Node } from '../bind/node.ts';

/** A text that gives a value of {@link type}, plain where it is a number. */
export interface Code {
  readonly type: NetType;
  readonly text: (w: Writer) => string;
}

/** Something that can be assigned to, as text: what is evaluated first, reading and writing. */
export interface PlaceCode {
  readonly prepare: (w: Writer) => { readonly setup: string; readonly read: string; readonly write: (value: string) => string };
}

/** A loop cannot be written: its nodes go on running it. */
export class NoText extends Error {}

/** The types of numbers that stand in boxes, by their codes: the class, and where its number is. */
const boxes: Readonly<Record<number, readonly [string, unknown]>> = {
  [TypeCode.SByte]: ['SByte', SByte],
  [TypeCode.Byte]: ['Byte', Byte],
  [TypeCode.Int16]: ['Int16', Int16],
  [TypeCode.UInt16]: ['UInt16', UInt16],
  [TypeCode.UInt32]: ['UInt32', UInt32],
  [TypeCode.Int64]: ['Int64', Int64],
  [TypeCode.UInt64]: ['UInt64', UInt64],
  [TypeCode.Single]: ['Single', Single],
  [TypeCode.Double]: ['Double', Double],
};

/** The code of a number that is plain in the text and boxed elsewhere; 0 for all else (an Int32 is plain everywhere). */
export function boxedCode(type: NetType): number {
  const code = numericCode(type);
  return code === TypeCode.Char || boxes[code] ? code : 0;
}

/** A plain number as everyone else has it. */
export function boxed(type: NetType, text: string): string {
  const code = boxedCode(type);
  if (code === 0) return text;
  return code === TypeCode.Char ? `charOf(${text})` : `new ${boxes[code]?.[0]}(${text})`;
}

/** A value as the text has it. */
export function plain(type: NetType, text: string): string {
  const code = boxedCode(type);
  if (code === 0) return text;
  return code === TypeCode.Char ? `${text}.code` : `${text}.value`;
}

/** A constant as text; objects and texts are handed over. */
function constantText(w: Writer, type: NetType, value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
  const code = boxedCode(type);
  if (typeof value === 'string' || code === 0) return w.ref(value);
  if (value instanceof Char) return String(value.code);
  const held = (value as NumberObject).value as number | bigint;
  if (typeof held === 'bigint') return held < 0n ? `(${held}n)` : `${held}n`;
  return Number.isFinite(held) && !Object.is(held, -0) ? (held < 0 ? `(${held})` : String(held)) : w.ref(held);
}

/** What an own variable begins with where nothing is in its place yet. */
function initial(type: NetType): string {
  const code = boxedCode(type);
  return code === TypeCode.Int64 || code === TypeCode.UInt64 ? '0n' : code === 0 ? 'undefined' : '0';
}

/** The names in a part of the syntax tree. */
function namesIn(part: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(part)) for (const p of part) namesIn(p, into);
  else if (part !== null && typeof part === 'object') {
    if ((part as { k?: string }).k === 'goto') throw new NoText();
    for (const [key, value] of Object.entries(part)) {
      if (key === 'name' && typeof value === 'string') into.add(value);
      else if (typeof value === 'object') namesIn(value, into);
    }
  }
  return into;
}

const known = new WeakMap<object, Set<string>>();

/** One text in the making. */
export class Writer {
  private readonly refs: unknown[] = [];
  private temps = 0;
  /** Loops around the place that is written: their labels. */
  readonly labels: string[] = [];
  private labelCount = 0;
  constructor(
    /** Variables that are JavaScript's own while the text runs. */
    private readonly own: Map<Local, string>,
    private readonly collects: boolean,
  ) {}

  /** A name for something that the text uses. */
  ref(value: unknown): string {
    let at = this.refs.indexOf(value);
    if (at < 0) at = this.refs.push(value) - 1;
    return `r[${at}]`;
  }
  /** A variable for a value in between. */
  temp(): string {
    return `t${this.temps++}`;
  }
  label(): string {
    return `L${this.labelCount++}`;
  }

  /** The own variable of a local variable; null where it has to stay in its frame. */
  ownName(local: Local): string | null {
    if (local.captured || local.kind === 'reference') return null;
    const name = this.own.get(local);
    if (name !== undefined) return name;
    if (!this.collects) throw new NoText();
    const made = `v${local.slot}`;
    this.own.set(local, made);
    return made;
  }

  /** Nodes that stand for a value that a variable of the text holds. */
  private readonly standing = new Map<Node['run'], string>();
  standingFor(node: Node, name: string, work: () => string): string {
    this.standing.set(node.run, name);
    try {
      return work();
    } finally {
      this.standing.delete(node.run);
    }
  }

  /** A value as the node has it, of the node's type. */
  value(node: Node): string {
    const stands = this.standing.get(node.run);
    if (stands !== undefined) return stands;
    if (node.constant !== undefined) return constantText(this, node.type, node.constant);
    const { code } = node;
    if (code) {
      const same =
        code.type === node.type || (boxedCode(code.type) === boxedCode(node.type) && numericCode(code.type) === numericCode(node.type));
      const asBox = boxedCode(node.type) === 0 && numericCode(node.type) === 0;
      if (same || asBox) {
        try {
          const text = code.text(this);
          return same ? text : boxed(code.type, text);
        } catch (e) {
          if (!(e instanceof NoText) || !node.ast) throw e;
        }
      }
    }
    return this.opaque(node);
  }
  /** A value as everyone else has it. */
  boxed(node: Node): string {
    return boxed(node.type, this.value(node));
  }

  /** The own variables that a part of the source mentions. */
  private mentioned(ast: object): [Local, string][] {
    let names = known.get(ast);
    if (!names) known.set(ast, (names = namesIn(ast)));
    return [...this.own].filter(([local]) => names.has(local.name));
  }
  private stored(list: readonly [Local, string][]): string[] {
    return list.map(([local, name]) => `f.vars[${local.slot}]=${boxed(local.type, name)}`);
  }
  private loaded(list: readonly [Local, string][]): string[] {
    return list.map(([local, name]) => `${name}=${plain(local.type, `f.vars[${local.slot}]`)}`);
  }

  /** What waits is waited for. */
  step(temp: string): string {
    return `${temp} instanceof Suspension&&(${temp}=yield* ${temp}.rest)`;
  }

  /** A node that has no text runs as it is, with its variables in the frame. */
  private opaque(node: Node): string {
    if (!node.ast) throw new NoText();
    const list = this.mentioned(node.ast);
    const t = this.temp();
    const parts = [...this.stored(list), `${t}=${this.ref(node.run)}(f)`, this.step(t), ...this.loaded(list), plain(node.type, t)];
    return `(${parts.join(',')})`;
  }

  /** A statement without a text: how it ended decides how it goes on. */
  opaqueStatement(run: unknown, ast: object): string {
    const list = this.mentioned(ast);
    const t = this.temp();
    const label = this.labels.at(-1);
    const text = [...this.stored(list), `${t}=${this.ref(run)}(f)`, this.step(t), ...this.loaded(list)].join(';');
    const leave = label ? `if(${t}===1)break ${label};if(${t}===2)break B${label};` : '';
    return `${text};if(${t}!==0){${leave}return ${t};}`;
  }

  /** The function of a text. */
  finish(text: string, helpers: Readonly<Record<string, unknown>>): (f: unknown, ...more: unknown[]) => Generator<never, number, never> {
    const own = [...this.own];
    const declared = own.map(([local, name]) => {
      const held = `f.vars[${local.slot}]`;
      return `${name}=${boxedCode(local.type) === 0 ? held : `${held}===undefined?${initial(local.type)}:${plain(local.type, held)}`}`;
    });
    const temps = [...Array(this.temps).keys()].map((i) => `t${i}`);
    const kept = own.map(([local, name]) => `f.vars[${local.slot}]=${boxed(local.type, name)};`).join('');
    const list = [...declared, ...temps];
    const body = `return function*(f,a0,a1){${list.length > 0 ? `let ${list.join(',')};` : ''}try{${text}return 0;}finally{${kept}}}`;
    const names = Object.keys(helpers);
    return new Function('r', ...names, body)(this.refs, ...names.map((n) => helpers[n]));
  }
}

/** What texts use by name. */
export const writerHelpers: Readonly<Record<string, unknown>> = {
  Suspension,
  sliceEnd,
  PSArray,
  charOf,
  ...Object.fromEntries(Object.values(boxes)),
};
