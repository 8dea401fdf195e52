/** Statements: each becomes a function that says how it ended. */
import { getType, wellKnown } from '../../dotnet/registry.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { andThen, type Step, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { CSharpNotSupported } from '../diagnostics.ts';
import {
  blockText,
  conditionalText,
  declarationText,
  effectText,
  HotLoop,
  jumpText,
  type LoopParts,
  loopText,
  returnText,
  type StatementText,
  statementText,
} from '../emit/statements.ts';
import type { Expr, Stmt } from '../syntax/ast.ts';
import { dynamicType, shownType } from '../types/compilation.ts';
import { CSharpType } from '../types/csharp-type.ts';
import { type Body, isVoid } from './body.ts';
import { Completion } from './completion.ts';
import { convertImplicit, numericCode } from './conversions.ts';
import { filledArray } from './creation.ts';
import { asValue, bind, bindCondition, bindTo, bindValue, convertOrReport, typeOfRef } from './expressions.ts';
import { reportLambdaReturn } from './function-results.ts';
import { yieldStep } from './iterators.ts';
import { gotoStatement, labeledBlock, labelsOf, withLabels } from './labels.ts';
import { declareLocalFunction } from './local-functions.ts';
import { bindForeach, loopRun } from './loops.ts';
import { constantNode, type Frame, type Node } from './node.ts';
import { tupleNamesOf } from './properties.ts';
import { bindLock, bindTry, bindUsing } from './protected.ts';
import { bindReference, declareReference } from './references.ts';
import { bindSwitchStatement, constantOf } from './switches.ts';

export { Completion };

/** Runs a statement. */
export type StmtRun = (f: Frame) => Step<number>;

/** A statement; `ends` where its end is never reached. */
export interface BoundStmt {
  readonly run: StmtRun;
  readonly ends: boolean;
  /** It as JavaScript, for loops that run often. */
  readonly text?: StatementText;
  /** What it was made of. */
  ast?: Stmt;
}

const nothing: StmtRun = () => Completion.normal;

/** Does something and goes on. */
function effect(run: (f: Frame) => Step<unknown>): StmtRun {
  return (f) => {
    const s = run(f);
    return s instanceof Suspension ? andThen(s, () => Completion.normal) : Completion.normal;
  };
}

/** A statement inside another one has names of its own. */
export function embedded(b: Body, s: Stmt): BoundStmt {
  return b.inBlock(() => bindStatement(b, s));
}

/** Compiles one statement. */
export function bindStatement(b: Body, s: Stmt): BoundStmt {
  const made = bindKind(b, s);
  made.ast ??= s;
  return made;
}

function bindKind(b: Body, s: Stmt): BoundStmt {
  b.statementPos = s.pos;
  switch (s.k) {
    case 'block':
      return b.inBlock(() => bindBlock(b, s.body));
    case 'empty':
      return { run: nothing, ends: false, text: () => ';' };
    case 'local':
      return { ...declaration(b, s), ends: false };
    case 'expr':
      return { ...expression(b, s.e), ends: s.e.k === 'throw' };
    case 'if':
      return conditional(b, s);
    case 'while':
    case 'do':
    case 'for':
      return b.inBlock(() => loop(b, s));
    case 'foreach':
      return b.inBlock(() => bindForeach(b, s));
    case 'switch':
      return b.inBlock(() => bindSwitchStatement(b, s));
    case 'return':
      return { ...returnStatement(b, s), ends: true };
    case 'throw':
      return { run: throwStatement(b, s), ends: true };
    case 'yield':
      return yieldStatement(b, s);
    case 'break':
      if (b.breakables === 0) b.error(s.pos, 'CS0139');
      return { run: () => Completion.break, ends: true, text: jumpText('break') };
    case 'continue':
      if (b.loops === 0) b.error(s.pos, 'CS0139');
      return { run: () => Completion.continue, ends: true, text: jumpText('continue') };
    case 'goto':
      return gotoStatement(b, s, s.value ? constantOf(bind(b, s.value)) : undefined);
    case 'labeled':
      return bindStatement(b, s.body);
    case 'try':
      return bindTry(b, s);
    case 'using':
      return b.inBlock(() => bindUsing(b, s, { run: nothing, ends: false }));
    case 'lock':
      return bindLock(b, s);
    case 'checked': {
      const before = b.isChecked;
      b.isChecked = s.on;
      try {
        return bindStatement(b, s.body);
      } finally {
        b.isChecked = before;
      }
    }
    case 'function':
      declareLocalFunction(b, s.method)();
      return { run: nothing, ends: false };
  }
}

/** The statements of a block. Functions are known in all of it; `using` without a body holds for the rest. */
export function bindBlock(b: Body, body: readonly Stmt[]): BoundStmt {
  const names = labelsOf(b, body);
  return names.size === 0 ? bindStatements(b, body) : withLabels(b, names, () => bindStatements(b, body));
}

function bindStatements(b: Body, body: readonly Stmt[]): BoundStmt {
  const functions = new Map<Stmt, () => void>();
  for (const s of body) if (s.k === 'function') functions.set(s, declareLocalFunction(b, s.method));
  const list: BoundStmt[] = [];
  const labels = new Map<string, number>();
  let ends = false;
  let isWarned = false;
  for (const [i, s] of body.entries()) {
    let inner = s;
    while (inner.k === 'labeled') {
      labels.set(inner.label, list.length);
      ends = false;
      inner = inner.body;
    }
    if (inner.k === 'using' && inner.body === null) {
      const rest = body.slice(i + 1);
      const made = bindUsing(b, inner, () => bindBlock(b, rest));
      list.push(made);
      ends ||= made.ends;
      break;
    }
    if (inner.k === 'function' && functions.has(inner)) {
      (functions.get(inner) as () => void)();
      continue;
    }
    if (ends && !isWarned && inner.k !== 'empty' && inner.k !== 'function') {
      isWarned = true;
      b.error(inner.pos, 'CS0162');
    }
    const made = bindStatement(b, inner);
    list.push(made);
    ends ||= made.ends;
  }
  const runs = list.map((l) => l.run);
  if (labels.size > 0) return { run: labeledBlock(runs, labels), ends };
  return { run: sequenceOf(runs), ends, text: blockText(list) };
}

function sequenceOf(runs: readonly StmtRun[]): StmtRun {
  if (runs.length === 0) return nothing;
  if (runs.length === 1) return runs[0] as StmtRun;
  return (f) => {
    for (let i = 0; i < runs.length; i++) {
      const c = (runs[i] as StmtRun)(f);
      if (c instanceof Suspension) return new Suspension(sequenceRest(runs, f, c, i));
      if (c !== Completion.normal) return c;
    }
    return Completion.normal;
  };
}

function* sequenceRest(runs: readonly StmtRun[], f: Frame, pending: Suspension<number>, at: number): Steps<number> {
  let c = yield* pending.rest;
  for (let i = at + 1; c === Completion.normal && i < runs.length; i++) {
    const s = (runs[i] as StmtRun)(f);
    c = s instanceof Suspension ? yield* s.rest : s;
  }
  return c;
}

/** A statement that goes on behind itself. */
type Plain = Pick<BoundStmt, 'run' | 'text'>;

function declaration(b: Body, s: Stmt & { k: 'local' }): Plain {
  const declared = s.type ? typeOfRef(b, s.type) : null;
  const texts: StatementText[] = [];
  const runs = s.vars.map((v): StmtRun => {
    if (s.isRef && v.init && 'k' in v.init) return effect(declareReference(b, v.name, declared, v.init, v.pos));
    if (s.type) return typedVariable(b, declared ?? wellKnown.object, s, v, declared === null, texts);
    if (!v.init) {
      b.error(v.pos, 'CS0818');
      b.declare(v.name, wellKnown.object, v.pos).hasEffect = true;
      return nothing;
    }
    if (!('k' in v.init)) {
      b.error(v.pos, 'CS0820');
      return nothing;
    }
    const bound = bind(b, v.init);
    let value: Node | null = null;
    if (bound.kind === 'value') {
      bound.place?.noteRead?.();
      value = bound;
    } else if (bound.kind === 'untyped' && bound.what !== '<null>') value = bound.natural?.() ?? null;
    else if (bound.kind !== 'untyped') value = asValue(b, bound, v.init);
    const isNothing = value !== null && isVoid(value.type);
    if (!value || isNothing) {
      if (bound.kind === 'untyped' && bound.methods && v.init) b.error((v.init as Expr).pos, 'CS8917');
      else b.error(v.pos, 'CS0815', isNothing ? 'void' : bound.kind === 'untyped' ? bound.what : 'this');
      const local = b.declare(v.name, wellKnown.object, v.pos);
      local.hasEffect = true;
      return nothing;
    }
    const local = b.declare(v.name, value.type, v.pos);
    local.tupleNames = value.tupleNames;
    local.writes++;
    local.hasEffect = value.constant === undefined || value.isBad === true;
    const run = b.kept(value);
    if (run === value.run) texts.push(declarationText(local, value));
    return effect((f) => andThen(run(f), (x) => local.declare(f, x)));
  });
  const run = sequenceOf(runs);
  return texts.length === runs.length ? { run, text: (w) => texts.map((t) => t(w)).join('') } : { run };
}

function typedVariable(
  b: Body,
  type: NetType,
  s: Stmt & { k: 'local' },
  v: (Stmt & { k: 'local' })['vars'][number],
  isBad: boolean,
  texts: StatementText[],
): StmtRun {
  if (v.init && !('k' in v.init)) {
    if (type.kind !== 'array') {
      b.error(v.init.pos, 'CS0622');
      return nothing;
    }
    const made = filledArray(b, type.elementType as NetType, type.arrayRank, v.init);
    const local = b.declare(v.name, type, v.pos);
    local.hasEffect = true;
    return effect((f) => andThen(made.run(f), (x) => local.declare(f, x)));
  }
  // a lambda may use the variable that it is given to, once that has a value
  const isFunction = v.init?.k === 'lambda';
  const early = isFunction ? b.declare(v.name, type, v.pos) : null;
  const bound = v.init ? (isBad ? asValue(b, bind(b, v.init), v.init) : bind(b, v.init)) : null;
  const value = bound && v.init && !isBad ? convertOrReport(b, bound, type, v.init.pos) : null;
  const local = early ?? b.declare(v.name, type, v.pos);
  local.tupleNames = s.type ? tupleNamesOf(s.type) : undefined;
  if (isBad) local.hasEffect = true;
  if (!value) {
    if (isBad || (type instanceof CSharpType && type.kind === 'struct')) local.isWhole = true;
    const isStruct = type instanceof CSharpType && type.kind === 'struct';
    if (!isStruct) texts.push(declarationText(local, constantNode(type, type.isValueType ? type.defaultValue() : null)));
    return (f) => {
      local.declare(f, type.isValueType ? type.defaultValue() : null);
      return Completion.normal;
    };
  }
  local.writes++;
  if (s.isConst) {
    if (value.constant === undefined && !value.isBad) b.error((v.init as Expr).pos, 'CS0133', v.name);
    local.constant = value.constant ?? null;
    texts.push(() => '');
    return nothing;
  }
  const isSimple =
    value.constant !== undefined &&
    (numericCode(type) !== 0 || type === wellKnown.boolean || type === wellKnown.string || type.isEnum || value.constant === null);
  local.hasEffect = !isSimple || value.isBad === true;
  const run = b.kept(value);
  if (run === value.run) texts.push(declarationText(local, value));
  return (f) => {
    const x = run(f);
    if (x instanceof Suspension)
      return andThen(x, (y) => {
        local.declare(f, y);
        return Completion.normal;
      });
    local.declare(f, x);
    return Completion.normal;
  };
}

function expression(b: Body, e: Expr): Plain & { value?: Node } {
  const allowed =
    e.k === 'call' ||
    e.k === 'assign' ||
    e.k === 'postfix' ||
    e.k === 'new' ||
    e.k === 'await' ||
    e.k === 'conditional' ||
    e.k === 'throw' ||
    (e.k === 'unary' && (e.op === '++' || e.op === '--'));
  const bound = bind(b, e);
  if (bound.kind === 'untyped' && e.k === 'throw') return { run: effect((bound.convert(wellKnown.object) as Node).run) };
  const value = asValue(b, bound, e);
  if (!allowed && !value.isBad) b.error(e.pos, 'CS0201');
  return { run: effect(value.run), text: effectText(value), value };
}

function conditional(b: Body, s: Stmt & { k: 'if' }): BoundStmt {
  const test = bindCondition(b, s.test);
  if (s.yes.k === 'empty' && !s.no) b.error(s.yes.pos, 'CS0642');
  const yes = embedded(b, s.yes);
  const no = s.no ? embedded(b, s.no) : null;
  const t = test.run;
  const y = yes.run;
  const n = no?.run ?? nothing;
  const ends = test.constant === true ? yes.ends : test.constant === false ? (no?.ends ?? false) : yes.ends && (no?.ends ?? false);
  return {
    run: (f) => {
      const v = t(f);
      if (v instanceof Suspension) return andThen(v, (x) => (x === true ? y(f) : n(f)));
      return v === true ? y(f) : n(f);
    },
    ends,
    text: conditionalText(test, yes, no),
  };
}

/** True when a `break` in statements leaves the loop or switch around them. */
export function hasBreak(s: unknown): boolean {
  if (Array.isArray(s)) return s.some(hasBreak);
  if (s === null || typeof s !== 'object') return false;
  const { k } = s as Stmt;
  if (k === 'break') return true;
  if (k === 'for' || k === 'while' || k === 'do' || k === 'foreach' || k === 'switch' || k === 'function' || (k as string) === 'lambda')
    return false;
  return Object.values(s).some((part) => typeof part === 'object' && hasBreak(part));
}

function loop(b: Body, s: Stmt & { k: 'for' | 'while' | 'do' }): BoundStmt {
  const inits = s.k === 'for' ? s.init.map((i) => bindStatement(b, i)) : [];
  const init = s.k === 'for' ? sequenceOf(inits.map((i) => i.run)) : nothing;
  const bindBody = (): BoundStmt => {
    b.loops++;
    b.breakables++;
    try {
      return embedded(b, s.body);
    } finally {
      b.loops--;
      b.breakables--;
    }
  };
  if (s.k === 'do') {
    const body = bindBody();
    const test = bindCondition(b, s.test);
    const parts: LoopParts = { test, body, step: null, testFirst: false };
    const run = loopRun(test.run, body.run, null, false, new HotLoop(loopText(parts, true)));
    return { run, ends: test.constant === true && !hasBreak(s.body), text: loopText(parts, false) };
  }
  const test = s.test ? bindCondition(b, s.test) : null;
  const body = bindBody();
  const steps = s.k === 'for' ? s.step.map((e) => expression(b, e)) : [];
  const step = s.k === 'for' ? sequenceOf(steps.map((x) => x.run)) : null;
  const endless = test === null || test.constant === true;
  const values = steps.flatMap((x) => x.value ?? []);
  const parts: LoopParts = { test: endless ? null : test, body, step: values, testFirst: true };
  const text = values.length === steps.length ? loopText(parts, true) : null;
  const run = loopRun(endless ? null : (test as Node).run, body.run, step, true, text && new HotLoop(text));
  const whole: StmtRun = init === nothing ? run : (f) => andThen(init(f), () => run(f));
  const all: StatementText | null = text && ((w) => inits.map((i) => statementText(w, i)).join('') + text(w));
  return { run: whole, ends: endless && !hasBreak(s.body), ...(all && { text: all }) };
}

function returnStatement(b: Body, s: Stmt & { k: 'return' }): Plain {
  const { level } = b;
  if (b.finallies > 0) b.error(s.pos, 'CS0157');
  if (level.yields) b.error(s.pos, 'CS1622');
  if (!s.e) {
    if (level.returnType === null) level.found.push('void');
    else if (!isVoid(level.returnType)) b.error(s.pos, 'CS0126', shownType(level.returnType));
    return { run: () => Completion.return, text: returnText(null) };
  }
  let value: Node;
  if (level.returnType === null) {
    const bound = bind(b, s.e);
    if (bound.kind === 'untyped' && (bound.what === '<null>' || bound.lambda)) {
      value = convertImplicit(bound, wellKnown.object) ?? asValue(b, bound, s.e);
    } else {
      value = asValue(b, bound, s.e);
      level.found.push(value.type);
    }
  } else if (isVoid(level.returnType)) {
    bindValue(b, s.e);
    b.error(s.pos, level.isAsync ? 'CS1997' : 'CS0127', level.shown);
    return { run: () => Completion.return };
  } else if (level.returnsRef) value = bindReference(b, s.e);
  else {
    value = bindTo(b, s.e, level.returnType);
    if (value.isBad && level.delegateType) reportLambdaReturn(b, s.e.pos);
  }
  const run = b.kept(value);
  const go: StmtRun = (f) => {
    const v = run(f);
    if (v instanceof Suspension)
      return andThen(v, (x) => {
        f.ret = x;
        return Completion.return;
      });
    f.ret = v;
    return Completion.return;
  };
  return run === value.run && !level.returnsRef ? { run: go, text: returnText(value) } : { run: go };
}

function throwStatement(b: Body, s: Stmt & { k: 'throw' }): StmtRun {
  if (!s.e) {
    const slot = b.caught.at(-1);
    if (slot === undefined) b.error(s.pos, 'CS0156');
    return (f) => {
      throw f.vars[slot as number];
    };
  }
  const bound = bind(b, s.e);
  if (bound.kind === 'value') {
    bound.place?.noteRead?.();
    if (!bound.isBad && bound.type !== dynamicType() && !convertImplicit(bound, getType('System.Exception')))
      b.error(s.e.pos, 'CS0029', shownType(bound.type), 'System.Exception');
  }
  const value = bound.kind === 'value' ? bound : bindTo(b, s.e, getType('System.Exception'));
  return effect((f) =>
    andThen(value.run(f), (v: Value) => {
      // a trace begins where it is thrown
      if (v instanceof NetException) v.stackTrace = null;
      throw v ?? exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    }),
  );
}

function yieldStatement(b: Body, s: Stmt & { k: 'yield' }): BoundStmt {
  const element = b.level.yields;
  if (!element) throw new CSharpNotSupported("'yield' here", s.pos);
  if (!s.e) return { run: () => Completion.return, ends: true };
  const value = bindTo(b, s.e, element);
  const run = b.kept(value);
  return { run: effect((f) => andThen(run(f), (v) => yieldStep(v))), ends: false };
}
