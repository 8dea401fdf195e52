/**
 * Which variables surely have a value where they are read (C# specification, "Definite assignment"; Roslyn's DefiniteAssignment.cs): a walk over the syntax of
 * one method that carries what is assigned, forward only, with the jumps that are still under way.
 */
import type { Diagnostics } from '../diagnostics.ts';
import type { ArrayItems, Expr, Member, Stmt, SwitchSection } from '../syntax/ast.ts';
import { type Bits, ExpressionFlow, type FunctionSyntax, type Tracked, unreachable } from './assignment-expressions.ts';
import { alwaysMatches } from './pattern-flow.ts';

const isStatement = (body: Stmt | Expr): body is Stmt => !('k' in body) || statementKinds.has(body.k);
const statementKinds: ReadonlySet<string> = new Set(['block', 'expr', 'return', 'throw', 'empty']);

class AssignmentFlow extends ExpressionFlow {
  /** The local functions that have been declared so far. */
  private readonly functions = new Map<string, Member>();
  private readonly running = new Set<Member>();

  protected override assignedBy(name: string): Bits {
    const m = this.functions.get(name);
    if (!m?.body || this.meaning(name) !== null || this.running.has(m)) return 0n;
    this.running.add(m);
    const { bits, isSilent } = this;
    this.isSilent = true;
    const found = this.function({ params: m.params, body: m.body, pos: m.pos });
    this.isSilent = isSilent;
    this.bits = bits;
    this.running.delete(m);
    return found;
  }

  override function(f: FunctionSyntax): Bits {
    this.scopes.push(new Map());
    const outs = f.params.filter((p) => p.mode === 'out').map((p) => this.track(p.name, true));
    for (const p of f.params) if (p.mode !== 'out') this.scope.set(p.name, null);
    const before = this.jumps;
    this.jumps = [];
    if (isStatement(f.body) && f.body.k !== 'throw') this.statement(f.body);
    else this.value(f.body as Expr);
    for (const jump of this.jumps) if (jump.kind === 'return') this.leave(outs, jump.bits, jump.pos);
    this.leave(outs, this.bits, f.pos);
    let all = this.bits;
    for (const jump of this.jumps) if (jump.kind === 'return') all &= jump.bits;
    this.jumps = before;
    this.scopes.pop();
    return all;
  }
  private leave(outs: readonly Tracked[], bits: Bits, pos: number): void {
    if (this.isSilent) return;
    for (const out of outs) if ((bits & out.bit) === 0n) this.diagnostics.error(pos, 'CS0177', out.name);
  }

  /** A lambda may call the variable that it is given to, but not before that has a value. */
  private initialized(name: string, init: Expr | ArrayItems, isConst: boolean): void {
    const isLambda = 'k' in init && init.k === 'lambda';
    if (isLambda) this.track(name);
    this.initial(init);
    if (isLambda) this.assign(name);
    else this.scope.set(name, isConst && 'k' in init && init.k === 'literal' && typeof init.value === 'boolean' ? init.value : null);
  }

  private statements(list: readonly Stmt[]): void {
    for (const s of list) {
      if (s.k !== 'function') continue;
      this.scope.set(s.method.name, null);
      this.functions.set(s.method.name, s.method);
    }
    for (const s of list) this.statement(s);
  }

  private statement(s: Stmt): void {
    switch (s.k) {
      case 'local':
        for (const v of s.vars) {
          if (v.init) this.initialized(v.name, v.init, s.isConst);
          else if (this.isWhole(v.pos)) this.scope.set(v.name, null);
          else this.track(v.name);
        }
        return;
      case 'expr':
        this.value(s.e);
        return;
      case 'block':
        this.inScope(() => this.statements(s.body));
        return;
      case 'if': {
        const { yes, no } = this.condition(s.test);
        this.bits = yes;
        this.inScope(() => this.statement(s.yes));
        const after = this.bits;
        this.bits = no;
        if (s.no) this.inScope(() => this.statement(s.no as Stmt));
        this.bits &= after;
        return;
      }
      case 'while':
      case 'for':
        this.inScope(() => {
          if (s.k === 'for') this.statements(s.init);
          const since = this.jumps.length;
          const { yes, no } = s.test ? this.condition(s.test) : { yes: this.bits, no: unreachable };
          this.bits = yes;
          this.inScope(() => this.statement(s.body));
          this.bits &= this.taken(since, ['continue']);
          if (s.k === 'for') for (const e of s.step) this.value(e);
          this.bits = no & this.taken(since, ['break']);
        });
        return;
      case 'do': {
        const since = this.jumps.length;
        this.inScope(() => this.statement(s.body));
        this.bits &= this.taken(since, ['continue']);
        this.bits = this.condition(s.test).no & this.taken(since, ['break']);
        return;
      }
      case 'foreach': {
        this.value(s.of);
        const start = this.bits;
        const since = this.jumps.length;
        this.inScope(() => {
          for (const n of s.names) this.scope.set(n.name, null);
          this.statement(s.body);
        });
        this.bits = start & this.taken(since, ['break', 'continue']);
        return;
      }
      case 'switch':
        this.value(s.e);
        this.sections(s.sections);
        return;
      case 'return':
        if (s.e) this.value(s.e);
        this.jump('return', s.pos);
        return;
      case 'throw':
        if (s.e) this.value(s.e);
        this.bits = unreachable;
        return;
      case 'yield':
        if (s.e) {
          this.value(s.e);
          return;
        }
        this.jump('return', s.pos);
        return;
      case 'break':
      case 'continue':
        this.jump(s.k, s.pos);
        return;
      case 'goto':
        if (s.label === null) this.bits = unreachable;
        else this.jump('goto', s.pos, s.label);
        return;
      case 'labeled': {
        // who comes from further down has at least what is assigned here
        const here = this.bits & this.taken(0, ['goto'], s.label);
        this.bits = here === unreachable ? (1n << BigInt(this.count)) - 1n : here;
        this.statement(s.body);
        return;
      }
      case 'try':
        this.tried(s);
        return;
      case 'using':
        this.inScope(() => {
          this.statement(s.init);
          if (s.body) this.statement(s.body);
          else for (const [name, of] of this.scope) this.scopes.at(-2)?.set(name, of);
        });
        return;
      case 'lock':
        this.value(s.e);
        this.statement(s.body);
        return;
      case 'checked':
        this.statement(s.body);
        return;
      case 'function':
        this.localFunction(s.method);
        return;
      default:
    }
  }

  private sections(sections: readonly SwitchSection[]): void {
    const start = this.bits;
    const since = this.jumps.length;
    let end = unreachable;
    let isComplete = sections.some((section) => section.labels.some((l) => !l.when && (l.pattern === null || alwaysMatches(l.pattern))));
    const truths = sections.flatMap((section) => section.labels.map((l) => (l.when ? null : l.pattern)));
    const literal = (value: boolean | null): boolean =>
      truths.some((p) => p?.k === 'constant' && p.e.k === 'literal' && p.e.value === value);
    if (literal(true) && literal(false)) isComplete = true;
    this.inScope(() => {
      for (const section of sections)
        this.inScope(() => {
          let entry = unreachable;
          for (const label of section.labels) {
            this.bits = start;
            if (label.pattern) this.bits = this.pattern(label.pattern).yes;
            if (label.when) this.bits = this.condition(label.when).yes;
            entry &= this.bits;
          }
          this.bits = entry;
          this.statements(section.body);
          end &= this.bits;
        });
    });
    this.bits = end & this.taken(since, ['break']) & (isComplete ? unreachable : start);
  }

  private tried(s: Stmt & { k: 'try' }): void {
    const start = this.bits;
    const since = this.jumps.length;
    this.statement(s.body);
    let end = this.bits;
    for (const c of s.catches) {
      this.bits = start;
      this.inScope(() => {
        if (c.name !== null) this.scope.set(c.name, null);
        if (c.when) this.bits = this.condition(c.when).yes;
        this.statement(c.body);
      });
      end &= this.bits;
    }
    this.bits = end;
    if (!s.last) return;
    const under = this.jumps.splice(since);
    this.bits = start;
    this.statement(s.last);
    const gained = this.bits;
    for (const jump of under) jump.bits |= gained;
    if (gained !== unreachable) this.jumps.push(...under);
    this.bits = end | gained;
  }

  /** A local function may be called where all around it has a value; only its own variables are looked at. */
  private localFunction(m: Member): void {
    const before = this.bits;
    this.bits = (1n << BigInt(this.count)) - 1n;
    if (m.body) this.function({ params: m.params, body: m.body, pos: m.pos });
    this.bits = before;
  }
}

/** Says where a function reads variables that may have no value, and where it can end without one for its `out` parameters. */
export function checkAssignments(diagnostics: Diagnostics, f: FunctionSyntax, isWhole: (pos: number) => boolean): void {
  new AssignmentFlow(diagnostics, isWhole).function(f);
}
