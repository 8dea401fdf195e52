/** Statements and loops as JavaScript, and the loops that have run often enough for it. */
import { exceptionOf } from '../../errors/throw.ts';
import { safepoint, slice } from '../../scheduler/scheduler.ts';
import { type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { Local } from '../bind/body.ts';
import type { Frame, Node } from '../bind/node.ts';
import type { BoundStmt } from '../bind/statements.ts';
import { callHelpers } from './calls.ts';
import { numberHelpers } from './numbers.ts';
import { placeHelpers } from './places.ts';
import { boxed, NoText, plain, Writer, writerHelpers } from './writer.ts';

/** After how many turns a loop is written as JavaScript. */
const manyTurns = 150;

/** A statement as text. */
export type StatementText = (w: Writer) => string;

/** A statement inside of others: as text, or as it is. */
export function statementText(w: Writer, s: BoundStmt): string {
  if (s.text) {
    try {
      return s.text(w);
    } catch (e) {
      if (!(e instanceof NoText) || !s.ast) throw e;
    }
  }
  if (!s.ast) throw new NoText();
  return w.opaqueStatement(s.run, s.ast);
}

/** An expression for what it does. */
export function effectText(value: Node): StatementText {
  return (w) => `${w.value(value)};`;
}

/** The statements of a block. */
export function blockText(list: readonly BoundStmt[]): StatementText {
  return (w) => list.map((s) => statementText(w, s)).join('');
}

/** `if`. */
export function conditionalText(test: Node, yes: BoundStmt, no: BoundStmt | null): StatementText {
  return (w) => `if(${w.value(test)}){${statementText(w, yes)}}${no ? `else{${statementText(w, no)}}` : ''}`;
}

/** `break` and `continue` of the loop around. */
export function jumpText(kind: 'break' | 'continue'): StatementText {
  return (w) => {
    const label = w.labels.at(-1);
    if (!label) throw new NoText();
    return kind === 'break' ? `break ${label};` : `break B${label};`;
  };
}

/** `return`. */
export function returnText(value: Node | null): StatementText {
  return (w) => `${value ? `f.ret=${w.boxed(value)};` : ''}return 3;`;
}

/** A variable with its first value. */
export function declarationText(local: Local, value: Node): StatementText {
  return (w) => {
    const text = w.value({ ...value, type: local.type });
    const own = w.ownName(local);
    return own ? `${own}=${text};` : `${w.ref(local)}.declare(f,${boxed(local.type, text)});`;
  };
}

/** A loop: what is looked at, what is done, what comes after each turn. */
export interface LoopParts {
  readonly test: Node | null;
  readonly body: BoundStmt;
  readonly step: readonly Node[] | null;
  readonly testFirst: boolean;
}

const giveWay = 'if(--slice.budget<0&&(slice.budget++,safepoint()))yield sliceEnd;';

/** @param testFirst false: the body runs once before anything is looked at */
export function loopText({ test, body, step }: LoopParts, testFirst: boolean): StatementText {
  return (w) => {
    const label = w.label();
    w.labels.push(label);
    try {
      const looks = test ? `if(!${w.value(test)})break;` : '';
      const turn = `B${label}:{${statementText(w, body)}}`;
      const after = (step ?? []).map((s) => `${w.value(s)};`).join('');
      return `${label}:for(;;){${testFirst ? looks : ''}${turn}${after}${testFirst ? '' : looks}${giveWay}}`;
    } finally {
      w.labels.pop();
    }
  };
}

/** `foreach` over an array, from an index on. */
export function arrayWalkText(array: Node, local: Local, body: BoundStmt, from: string | null): StatementText {
  return (w) => {
    const label = w.label();
    const [items, at] = [w.temp(), w.temp()];
    const own = w.ownName(local);
    const element = array.type.elementType;
    if (!element || element !== local.type) throw new NoText();
    const item = `${items}[${at}++]`;
    const set = own ? `${own}=${plain(element, item)};` : `${w.ref(local)}.declare(f,${item});`;
    w.labels.push(label);
    try {
      const start = from === null ? `${items}=itemsOf(${w.value(array)});${at}=0;` : `${items}=a0;${at}=${from};`;
      return `${start}${label}:while(${at}<${items}.length){${set}B${label}:{${statementText(w, body)}}${giveWay}}`;
    } finally {
      w.labels.pop();
    }
  };
}

const helpers: Readonly<Record<string, unknown>> = {
  ...writerHelpers,
  ...numberHelpers,
  ...placeHelpers,
  ...callHelpers,
  slice,
  safepoint,
  itemsOf: (a: { items?: unknown[] } | null): unknown[] => {
    if (!a?.items) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    return a.items;
  },
};

type LoopFunction = (f: Frame, ...more: unknown[]) => Generator<never, number, never>;

/** Runs a loop as JavaScript once it has had many turns. */
export class HotLoop {
  private turns = 0;
  private made: LoopFunction | null | undefined = undefined;
  constructor(private readonly text: StatementText) {}

  /** Counts a turn; what goes on instead of the nodes, once there is something. */
  turn(): LoopFunction | null {
    if (++this.turns < manyTurns) return null;
    if (this.made === undefined) this.made = this.make();
    return this.made;
  }

  private make(): LoopFunction | null {
    const own = new Map<Local, string>();
    try {
      this.text(new Writer(own, true));
      const writer = new Writer(own, false);
      return writer.finish(this.text(writer), helpers) as LoopFunction;
    } catch (e) {
      if (e instanceof NoText) return null;
      throw e;
    }
  }
}

/** Goes on in JavaScript. */
export function goOn(run: LoopFunction, f: Frame, ...more: unknown[]): Step<number> {
  const g = run(f, ...more);
  const first = g.next();
  return first.done ? first.value : new Suspension(rest(g, first.value));
}

function* rest(g: Generator<never, number, never>, first: never): Steps<number> {
  let next: IteratorResult<never, number> = { done: false, value: first };
  let ended = false;
  try {
    while (!next.done) {
      let sent: never;
      try {
        sent = (yield next.value) as never;
      } catch (e) {
        next = g.throw(e);
        continue;
      }
      next = g.next(sent);
    }
    ended = true;
    return next.value;
  } finally {
    if (!ended) g.return(0);
  }
}
