import { type ScriptExtent, SwitchFlags, type SwitchStatementAst } from '../../grammar/index.ts';
import { ArrayEnumerator } from '../dotnet/collections/array-type.ts';
import { NetRegex } from '../dotnet/regex/index.ts';
import { BreakException, ContinueException, NetException } from '../errors/exceptions.ts';
import { derivesFrom, throwRuntime } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { equals, isTrue, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { scriptInvoker } from '../objects/script-hooks.ts';
import { WildcardPattern } from '../objects/wildcard.ts';
import { matchOperator } from '../operators/match-ops.ts';
import { andThen, complete, finallyDo, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { PSVariable } from '../session/ps-variable.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { readSwitchFile } from '../session/switch-file.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { isForLoop } from './loop-turns.ts';
import { elementsOf } from './loops.ts';

interface Clause {
  readonly extent: ScriptExtent;
  /** The clause's block, run with `$_` as the value, when the condition is a script block. */
  readonly block: ScriptBlock | null;
  readonly condition: Expr;
  readonly body: Stmt;
}

/** `switch` in all its forms (about_Switch). */
export function compileSwitch(ast: SwitchStatementAst, c: CompileContext): Stmt {
  const isFile = (ast.flags & SwitchFlags.File) !== 0;
  const condition = isFile ? compiler.statementValue(ast.condition, c) : compiler.walked(ast.condition, c);
  const watched = (extent: ScriptExtent, node: Expr): Expr => (c.watch === null ? node : c.watch.expression(extent, node));
  const clauses = ast.clauses.map(
    (clause): Clause => ({
      block: null,
      extent: clause.condition.extent,
      condition: watched(clause.condition.extent, compiler.expression(clause.condition, c)),
      body: compileBlock(clause.body, c),
    }),
  );
  const otherwise = ast.default ? compileBlock(ast.default, c) : null;
  const label = ast.label;
  const again = c.watch === null ? null : c.watch.again(ast.condition.extent);
  const { flags } = ast;
  const where = ast.condition.extent;

  function run(f: Frame): Step<Flow | undefined> {
    f.position = ast.condition.extent;
    const value = condition(f);
    return value instanceof Suspension ? andThen(value, (v) => walkElements(f, v)) : walkElements(f, value);
  }

  function walkElements(f: Frame, value: Value): Step<Flow | undefined> {
    f.position = ast.condition.extent;
    const elements: Iterable<Value> = isFile
      ? readSwitchFile(f.context, toStringValue(value))
      : value === null
        ? [null]
        : elementsOf(value);
    const { scope } = f;
    const outerUnder = scope.dollarUnder;
    const outerSwitch = scope.localVariable('switch');
    const walk = new ArrayEnumerator(() => elements[Symbol.iterator]());
    // the lines of a file have no enumerator that scripts could move
    if (!isFile) scope.putVariable('switch', new PSVariable('switch', walk));
    return finallyDo<Flow | undefined>(
      () => eachElement(f, walk),
      () => {
        scope.dollarUnder = outerUnder;
        if (outerSwitch) scope.putVariable('switch', outerSwitch);
        else if (!isFile) scope.removeVariable('switch');
      },
    );
  }

  function eachElement(f: Frame, walk: ArrayEnumerator): Step<Flow | undefined> {
    for (;;) {
      // an error of the enumerator stands at what is walked over
      f.position = where;
      if (!walk.moveNext()) return undefined;
      const flow = clausesFor(f, walk.current);
      if (flow instanceof Suspension || again !== null) return new Suspension(elementsRest(f, walk, flow));
      if (flow === 'break') return undefined;
      if (flow !== undefined) return flow;
    }
  }

  function* elementsRest(f: Frame, walk: ArrayEnumerator, first: Step<ElementEnd>): Steps<Flow | undefined> {
    for (let s = first; ; s = clausesFor(f, walk.current)) {
      const flow = s instanceof Suspension ? yield* s.rest : s;
      if (flow === 'break') return undefined;
      if (flow !== undefined) return flow;
      const asked = again === null ? undefined : again(f);
      if (asked) yield* asked.rest;
      f.position = where;
      if (!walk.moveNext()) return undefined;
    }
  }

  function clausesFor(f: Frame, element: Value): Step<ElementEnd> {
    f.scope.dollarUnder = element;
    return clausesFrom(f, element, 0, false);
  }

  /** Runs the clauses from the one given on that match an element, or the default clause when none has. */
  function clausesFrom(f: Frame, element: Value, from: number, hasMatched: boolean): Step<ElementEnd> {
    let matched = hasMatched;
    for (let i = from; i < clauses.length; i++) {
      const end = runClause(f, element, clauses[i]!);
      if (end instanceof Suspension) return new Suspension(clausesRest(f, element, i, matched, end));
      if (end === 'unmatched') continue;
      matched = true;
      if (end !== undefined) return end === 'next' ? undefined : end;
    }
    if (matched || otherwise === null) return undefined;
    const end = runBody(f, otherwise);
    return end instanceof Suspension ? andThen(end, elementEnd) : elementEnd(end);
  }

  function* clausesRest(f: Frame, element: Value, at: number, matched: boolean, s: Suspension<ClauseEnd>): Steps<ElementEnd> {
    const end = yield* s.rest;
    if (end !== undefined && end !== 'unmatched') return end === 'next' ? undefined : end;
    return yield* complete(clausesFrom(f, element, at + 1, matched || end !== 'unmatched'));
  }

  function runClause(f: Frame, element: Value, clause: Clause): Step<ClauseEnd> {
    f.position = clause.extent;
    const wanted = clause.condition(f);
    return wanted instanceof Suspension
      ? andThen(wanted, (w) => runWhenMatched(f, element, clause, w))
      : runWhenMatched(f, element, clause, wanted);
  }

  function runWhenMatched(f: Frame, element: Value, clause: Clause, wanted: Value): Step<ClauseEnd> {
    f.position = clause.extent;
    // A body may have given `$_` another value: the clauses after it see that.
    const hit = clauseMatches(f, wanted, f.scope.dollarUnder ?? element, flags);
    if (hit instanceof Suspension) return andThen<boolean, ClauseEnd>(hit, (h) => (h ? runBody(f, clause.body) : 'unmatched'));
    return hit ? runBody(f, clause.body) : 'unmatched';
  }

  function runBody(f: Frame, body: Stmt): Step<BodyEnd> {
    let s: ReturnType<Stmt>;
    try {
      s = body(f);
    } catch (e) {
      return bodyEnd(flowOf(e));
    }
    return s instanceof Suspension ? new Suspension(bodyRest(s)) : bodyEnd(s);
  }

  function* bodyRest(s: Suspension<Flow | undefined>): Steps<BodyEnd> {
    try {
      return bodyEnd(yield* s.rest);
    } catch (e) {
      return bodyEnd(flowOf(e));
    }
  }

  function bodyEnd(flow: Flow | undefined): BodyEnd {
    if (flow instanceof BreakException && isForLoop(flow.label, label)) return 'break';
    if (flow instanceof ContinueException && isForLoop(flow.label, label)) return 'next';
    return flow;
  }

  return run;
}

/** How a clause's body ended: 'next' and 'break' where that is meant for this switch, else what goes further up. */
type BodyEnd = Flow | 'break' | 'next' | undefined;
type ClauseEnd = BodyEnd | 'unmatched';
/** What becomes of the switch after an element: undefined: the next one, 'break': its end. */
type ElementEnd = Flow | 'break' | undefined;

const elementEnd = (end: BodyEnd): ElementEnd => (end === 'next' ? undefined : end);

function flowOf(e: unknown): Flow {
  if (e instanceof BreakException || e instanceof ContinueException) return e;
  throw e;
}

/** True when a clause applies to a value: everything but blocks and null is compared as text (PSSwitchClauseEvalBinder). */
function clauseMatches(f: Frame, wanted: Value, element: Value, flags: SwitchFlags): Step<boolean> {
  const base = baseObject(wanted);
  const value = element === AutomationNull ? null : element;
  if (base === null || base === AutomationNull) return value === null;
  if (base instanceof ScriptBlock) {
    // an error of its statements ends the switch
    return andThen(scriptInvoker().invoke(base, [], { underbar: value, errors: 'external', context: f.context }), isTrue);
  }
  const ignoreCase = (flags & SwitchFlags.CaseSensitive) === 0;
  const text = toStringValue(value, f.context);
  if (base instanceof NetRegex || (flags & SwitchFlags.Regex) !== 0) {
    const { matched, matches } = matchClause(text, toStringValue(wanted), ignoreCase);
    if (matches !== null) f.scope.setLocal('Matches', matches);
    return matched;
  }
  if (base instanceof WildcardPattern || (flags & SwitchFlags.Wildcard) !== 0) {
    const pattern = base instanceof WildcardPattern ? base : new WildcardPattern(toStringValue(wanted), ignoreCase);
    return pattern.isMatch(text);
  }
  return equals(text, toStringValue(wanted, f.context), { ignoreCase });
}

/** A regex clause: case matters as the switch says, whatever the pattern was made with (SwitchOps.ConditionSatisfiedRegex). */
function matchClause(text: string, pattern: string, ignoreCase: boolean): ReturnType<typeof matchOperator> {
  try {
    return matchOperator(text, pattern, ignoreCase);
  } catch (e) {
    if (!(e instanceof NetException) || !derivesFrom(e, 'System.ArgumentException')) throw e;
    return throwRuntime('InvalidRegularExpression', 'InvalidOperation', `The regular expression pattern ${pattern} is not valid.`, pattern);
  }
}
