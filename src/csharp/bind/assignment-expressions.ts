/** What expressions do to the variables that surely have a value: the half of definite assignment that knows no statements. */
import type { Diagnostics } from '../diagnostics.ts';
import type { Argument, ArrayItems, Expr, Initializer, Stmt } from '../syntax/ast.ts';
import { patternFlow } from './pattern-flow.ts';

/** The variables that have a value, a bit each; what cannot be reached has all. */
export type Bits = bigint;
/** What is assigned where nothing gets. */
export const unreachable: Bits = -1n;

/** A variable that may lack a value. */
export interface Tracked {
  readonly bit: Bits;
  readonly name: string;
  readonly isOut: boolean;
  isReported: boolean;
}

/** A jump that has not come to its end: what is assigned on its way. */
export interface Jump {
  readonly kind: 'return' | 'break' | 'continue' | 'goto';
  readonly label: string | null;
  readonly pos: number;
  bits: Bits;
}

/** What is assigned where a condition holds and where it does not. */
export interface Branches {
  readonly yes: Bits;
  readonly no: Bits;
}

/** A method, accessor, lambda or local function. */
export interface FunctionSyntax {
  readonly params: readonly { readonly name: string; readonly mode: string }[];
  readonly body: Stmt | Expr;
  /** Where a parameter is said to lack a value at the end. */
  readonly pos: number;
}

/** The walk over expressions, with what statements need as well: names, jumps, what is assigned. */
export abstract class ExpressionFlow {
  protected bits: Bits = 0n;
  protected count = 0;
  /** Names in blocks: variables that may lack a value, true and false for constants, null for all else. */
  protected scopes: Map<string, Tracked | boolean | null>[] = [new Map()];
  protected jumps: Jump[] = [];
  /** @param isWhole tells of a variable's place that it is always assigned: it has no fields to assign, or its type is not known */
  constructor(
    protected readonly diagnostics: Diagnostics,
    protected readonly isWhole: (pos: number) => boolean,
  ) {}

  /** Nothing is said: something is gone through once more. */
  protected isSilent = false;
  /** What a call of this local function gives a value to. */
  protected abstract assignedBy(name: string): Bits;
  /** Goes through a method, lambda or local function. */
  protected abstract function(f: FunctionSyntax): Bits;

  protected get scope(): Map<string, Tracked | boolean | null> {
    return this.scopes.at(-1) as Map<string, Tracked | boolean | null>;
  }
  protected meaning(name: string): Tracked | boolean | null {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]?.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }
  protected find(name: string): Tracked | null {
    const found = this.meaning(name);
    return typeof found === 'boolean' ? null : found;
  }
  protected track(name: string, isOut = false): Tracked {
    const made: Tracked = { bit: 1n << BigInt(this.count++), name, isOut, isReported: false };
    this.scope.set(name, made);
    if (this.bits !== unreachable) this.bits &= ~made.bit;
    return made;
  }
  protected assign(name: string): void {
    this.bits |= this.find(name)?.bit ?? 0n;
  }
  protected inScope(work: () => void): void {
    this.scopes.push(new Map());
    work();
    this.scopes.pop();
  }

  protected read(name: string, pos: number): void {
    const found = this.find(name);
    if (!found || (this.bits & found.bit) !== 0n || found.isReported || this.isSilent) return;
    found.isReported = true;
    this.diagnostics.error(pos, found.isOut ? 'CS0269' : 'CS0165', name);
  }

  protected jump(kind: Jump['kind'], pos: number, label: string | null = null): void {
    if (this.bits !== unreachable) this.jumps.push({ kind, label, pos, bits: this.bits });
    this.bits = unreachable;
  }
  /** What the jumps of these kinds since a place bring along. */
  protected taken(since: number, kinds: readonly Jump['kind'][], label: string | null = null): Bits {
    let bits = unreachable;
    const left: Jump[] = [];
    for (const jump of this.jumps.slice(since)) {
      if (kinds.includes(jump.kind) && (label === null || jump.label === label)) bits &= jump.bits;
      else left.push(jump);
    }
    this.jumps.length = since;
    this.jumps.push(...left);
    return bits;
  }

  protected initial(e: Expr | ArrayItems): void {
    if ('k' in e) this.value(e);
    else for (const item of e.items) this.initial(item);
  }

  protected initializers(list: readonly Initializer[] | null): void {
    for (const i of list ?? []) {
      for (const e of i.index ?? []) this.value(e);
      for (const e of i.items) this.value(e);
      this.initializers(i.nested);
    }
  }

  protected arguments(args: readonly Argument[]): void {
    for (const a of args) {
      if (a.mode !== 'out') this.value(a.e);
      else if (a.declares) this.track(a.declares.name);
      else if (a.e.k !== 'name') this.value(a.e);
    }
    for (const a of args) {
      if (a.mode !== 'out') continue;
      if (a.declares) this.assign(a.declares.name);
      else if (a.e.k === 'name') this.assign(a.e.name);
    }
  }

  protected pattern(p: Parameters<typeof patternFlow>[0]): Branches {
    const flow = patternFlow(p);
    for (const e of flow.values) this.value(e);
    const start = this.bits;
    let yes = start;
    let no = start;
    for (const [name, when] of flow.names) {
      const { bit } = this.track(name);
      if (when !== 'no') yes |= bit;
      if (when !== 'yes') no |= bit;
    }
    return { yes, no };
  }

  protected condition(e: Expr): Branches {
    const constant = e.k === 'literal' ? e.value : e.k === 'name' ? this.meaning(e.name) : null;
    if (typeof constant === 'boolean') return constant ? { yes: this.bits, no: unreachable } : { yes: unreachable, no: this.bits };
    if (e.k === 'unary' && e.op === '!') {
      const { yes, no } = this.condition(e.e);
      return { yes: no, no: yes };
    }
    if (e.k === 'binary' && (e.op === '&&' || e.op === '||')) {
      const isAnd = e.op === '&&';
      const l = this.condition(e.l);
      this.bits = isAnd ? l.yes : l.no;
      const r = this.condition(e.r);
      return isAnd ? { yes: r.yes, no: l.no & r.no } : { yes: l.yes & r.yes, no: r.no };
    }
    if (e.k === 'ternary') {
      const test = this.condition(e.test);
      this.bits = test.yes;
      const l = this.condition(e.yes);
      this.bits = test.no;
      const r = this.condition(e.no);
      return { yes: l.yes & r.yes, no: l.no & r.no };
    }
    if (e.k === 'is') {
      if (e.e.k !== 'conditional') this.value(e.e);
      else return this.chain(e.e, () => this.pattern(e.pattern));
      return this.pattern(e.pattern);
    }
    if (e.k === 'binary' && e.op === '??' && e.l.k === 'conditional' && e.r.k === 'literal') {
      const found = this.chain(e.l, () => ({ yes: this.bits, no: this.bits }));
      return e.r.value === true ? { yes: found.no, no: found.yes } : found;
    }
    if (e.k === 'binary' && (e.op === '==' || e.op === '!=') && e.l.k === 'conditional' && e.r.k === 'literal') {
      const found = this.chain(e.l, () => ({ yes: this.bits, no: this.bits }));
      return (e.op === '==') === (e.r.value !== null) ? found : { yes: found.no, no: found.yes };
    }
    this.value(e);
    return { yes: this.bits, no: this.bits };
  }
  /** `a?.F(out x) == true`: where it holds all of the chain has run. */
  protected chain(e: Expr & { k: 'conditional' }, rest: () => Branches): Branches {
    this.value(e.of);
    const short = this.bits;
    this.value(e.rest);
    const { yes, no } = rest();
    return { yes, no: no & short };
  }

  protected assignment(e: Expr & { k: 'assign' }): void {
    if (e.op === '=' && e.l.k === 'name') {
      this.value(e.r);
      this.assign(e.l.name);
      return;
    }
    if (e.op === '=' && e.l.k === 'tuple') {
      this.value(e.r);
      this.targets(e.l);
      return;
    }
    this.value(e.l);
    const before = this.bits;
    this.value(e.r);
    if (e.op === '??=') this.bits = before;
  }
  protected targets(e: Expr): void {
    if (e.k === 'tuple') for (const item of e.items) this.targets(item.e);
    else if (e.k === 'name') this.assign(e.name);
    else this.value(e);
  }

  protected value(e: Expr): void {
    switch (e.k) {
      case 'name':
        this.read(e.name, e.pos);
        return;
      case 'assign':
        this.assignment(e);
        return;
      case 'binary':
      case 'ternary':
      case 'unary':
      case 'is':
        this.operator(e);
        return;
      case 'call':
        if (e.fn.k !== 'name') this.value(e.fn);
        else this.read(e.fn.name, e.fn.pos);
        this.arguments(e.args);
        if (e.fn.k === 'name') this.bits |= this.assignedBy(e.fn.name);
        return;
      case 'index':
        this.value(e.of);
        this.arguments(e.args);
        return;
      case 'new':
        this.arguments(e.args);
        this.initializers(e.init);
        return;
      case 'with':
        this.value(e.e);
        this.initializers(e.init);
        return;
      case 'conditional': {
        this.value(e.of);
        const before = this.bits;
        this.value(e.rest);
        this.bits = before;
        return;
      }
      case 'lambda': {
        const before = this.bits;
        this.function({ params: e.params ?? [], body: e.body, pos: e.pos });
        this.bits = before;
        return;
      }
      case 'switch':
        this.switchValue(e);
        return;
      case 'throw':
        this.value(e.e);
        this.bits = unreachable;
        return;
      case 'declaration':
        this.scope.set(e.name, null);
        return;
      case 'nameof':
      case 'typeof':
      case 'sizeof':
      case 'default':
        return;
      case 'array':
        for (const size of e.sizes) this.value(size);
        if (e.items) this.initial(e.items);
        return;
      case 'named':
        for (const n of e.names) {
          this.value(n.e);
          this.scope.set(n.name, null);
        }
        this.value(e.e);
        return;
      default:
        this.parts(e);
    }
  }

  protected operator(e: Expr & { k: 'binary' | 'ternary' | 'unary' | 'is' }): void {
    if (e.k === 'binary' && e.op !== '&&' && e.op !== '||') {
      this.value(e.l);
      const before = this.bits;
      this.value(e.r);
      if (e.op === '??') this.bits = before;
      return;
    }
    if (e.k === 'unary' && e.op !== '!') {
      this.value(e.e);
      return;
    }
    if (e.k === 'ternary') {
      const test = this.condition(e.test);
      this.bits = test.yes;
      this.value(e.yes);
      const yes = this.bits;
      this.bits = test.no;
      this.value(e.no);
      this.bits &= yes;
      return;
    }
    const { yes, no } = this.condition(e);
    this.bits = yes & no;
  }

  protected switchValue(e: Expr & { k: 'switch' }): void {
    this.value(e.e);
    const start = this.bits;
    let end = unreachable;
    for (const arm of e.arms)
      this.inScope(() => {
        this.bits = start;
        this.bits = this.pattern(arm.pattern).yes;
        if (arm.when) this.bits = this.condition(arm.when).yes;
        this.value(arm.e);
        end &= this.bits;
      });
    this.bits = end;
  }

  /** Expressions whose parts are all evaluated, one after the other. */
  protected parts(e: Expr): void {
    switch (e.k) {
      case 'interpolated':
        for (const p of e.parts) if (typeof p !== 'string') this.value(p.e);
        return;
      case 'anonymous':
        for (const m of e.members) this.value(m.e);
        return;
      case 'collection':
      case 'tuple':
        for (const item of e.items) this.value(item.e);
        return;
      case 'range':
        if (e.from) this.value(e.from);
        if (e.to) this.value(e.to);
        return;
      case 'member':
        this.value(e.of);
        return;
      case 'cast':
      case 'as':
      case 'postfix':
      case 'await':
      case 'checked':
      case 'ref':
      case 'stackalloc':
        this.value(e.e);
        return;
      default:
    }
  }
}
