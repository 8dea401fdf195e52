import { type ScriptExtent, SwitchFlags, type SwitchStatementAst } from '../../grammar/index.ts';
import { ArrayEnumerator } from '../dotnet/collections/array-type.ts';
import { NetRegex } from '../dotnet/regex/index.ts';
import { BreakException, ContinueException, NetException } from '../errors/exceptions.ts';
import { derivesFrom, throwRuntime } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { equals, isTrue, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { WildcardPattern } from '../objects/wildcard.ts';
import { matchOperator } from '../operators/match-ops.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { lift, type Steps, Suspension } from '../scheduler/suspension.ts';
import { PSVariable } from '../session/ps-variable.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { readSwitchFile } from '../session/switch-file.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { invokeScriptBlock } from './invoke.ts';
import { elementsOf, isForLoop } from './loops.ts';
import { compileBlock } from './statements.ts';

interface Clause {
  readonly extent: ScriptExtent;
  /** The clause's block, run with `$_` as the value, when the condition is a script block. */
  readonly block: ScriptBlock | null;
  readonly condition: Expr;
  readonly body: Stmt;
}

/** `switch` in all its forms (about_Switch). */
export function compileSwitch(ast: SwitchStatementAst, c: CompileContext): Stmt {
  const condition = compiler.statementValue(ast.condition, c);
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
  const isFile = (flags & SwitchFlags.File) !== 0;

  function* run(f: Frame): Steps<Flow | undefined> {
    f.position = ast.condition.extent;
    const s = condition(f);
    const value = s instanceof Suspension ? yield* s.rest : s;
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
    try {
      while (walk.moveNext()) {
        const element = walk.current;
        const flow = yield* oneElement(f, element);
        if (flow === 'break') return undefined;
        if (flow !== undefined) return flow;
        const asked = again === null ? undefined : again(f);
        if (asked) yield* asked.rest;
      }
    } finally {
      scope.dollarUnder = outerUnder;
      if (outerSwitch) scope.putVariable('switch', outerSwitch);
      else if (!isFile) scope.removeVariable('switch');
    }
    return undefined;
  }

  /** Runs the clauses that match one element: undefined: next element, 'break': end of the switch. */
  function* oneElement(f: Frame, element: Value): Steps<Flow | 'break' | undefined> {
    let matched = false;
    f.scope.dollarUnder = element;
    for (const clause of clauses) {
      f.position = clause.extent;
      const cs = clause.condition(f);
      const wanted = cs instanceof Suspension ? yield* cs.rest : cs;
      f.position = clause.extent;
      // A body may have given `$_` another value: the clauses after it see that.
      const hit = yield* clauseMatches(f, wanted, f.scope.dollarUnder ?? element, flags);
      if (!hit) continue;
      matched = true;
      const flow = yield* runBody(f, clause.body);
      if (flow === 'next') return undefined;
      if (flow !== undefined) return flow;
    }
    if (matched || otherwise === null) return undefined;
    const flow = yield* runBody(f, otherwise);
    return flow === 'next' ? undefined : flow;
  }

  function* runBody(f: Frame, body: Stmt): Steps<Flow | 'break' | 'next' | undefined> {
    let flow: Flow | undefined;
    try {
      const s = body(f);
      flow = s instanceof Suspension ? yield* s.rest : s;
    } catch (e) {
      if (!(e instanceof BreakException || e instanceof ContinueException)) throw e;
      flow = e;
    }
    if (flow instanceof BreakException && isForLoop(flow.label, label)) return 'break';
    if (flow instanceof ContinueException && isForLoop(flow.label, label)) return 'next';
    return flow;
  }

  return (f) => lift(run(f));
}

/** True when a clause applies to a value: everything but blocks and null is compared as text (PSSwitchClauseEvalBinder). */
function* clauseMatches(f: Frame, wanted: Value, element: Value, flags: SwitchFlags): Steps<boolean> {
  const base = baseObject(wanted);
  const value = element === AutomationNull ? null : element;
  if (base === null || base === AutomationNull) return value === null;
  if (base instanceof ScriptBlock) {
    const list = new ListPipe();
    yield* invokeScriptBlock(f.context, base, list, { underbar: value, caller: f, errors: 'external' });
    return list.items.length === 1 ? isTrue(list.items[0]!) : list.items.length > 1;
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
