import type { Expression, ScriptExtent, StatementBlockAst } from '../../grammar/index.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { getEnumerable } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { setsStatus } from './execution-status.ts';
import type { Expr, Frame } from './frame.ts';
import { collected } from './output.ts';
import { writesNothing } from './pipelines.ts';
import { statementFailed } from './statement-errors.ts';

/** The expression when a block holds nothing but one pure expression. */
export function soleExpression(ast: StatementBlockAst): Expression | null {
  if (ast.statements.length !== 1 || ast.traps.length > 0) return null;
  const only = ast.statements[0]!;
  return only.kind === 'PipelineAst' && !only.background ? only.getPureExpression() : null;
}

/**
 * A block that holds nothing but one pure expression, as a value: the same as collecting what its statement writes, without a pipe to write to.
 * An error ends the block as it ends the statement, and there is no output then.
 * @returns null where the block holds something else, or a debugger wants to see its statement
 */
export function soleExpressionValue(ast: StatementBlockAst, c: CompileContext): Expr | null {
  const expression = soleExpression(ast);
  if (expression === null || c.watch !== null || writesNothing(expression)) return null;
  const value = compiler.expression(expression, c);
  const sets = setsStatus(expression);
  const extent: ScriptExtent = ast.statements[0]!.extent;
  return (f) => {
    f.position = extent;
    let v: Value | Suspension<Value>;
    try {
      v = value(f);
      if (!(v instanceof Suspension)) {
        if (sets) f.context.questionMark = true;
        return typeof v === 'object' ? outputOf(v) : v;
      }
    } catch (e) {
      return noOutput(f, e);
    }
    return new Suspension(soleRest(f, v, sets));
  };
}

function* soleRest(f: Frame, s: Suspension<Value>, sets: boolean): Steps<Value> {
  try {
    const v = yield* s.rest;
    if (sets) f.context.questionMark = true;
    return outputOf(v);
  } catch (e) {
    const reported = statementFailed(f, e);
    if (reported !== undefined) yield* reported.rest;
    return AutomationNull;
  }
}

function noOutput(f: Frame, e: unknown): Value | Suspension<Value> {
  const reported = statementFailed(f, e);
  return reported === undefined ? AutomationNull : new Suspension(afterReport(reported));
}

function* afterReport(reported: Suspension<undefined>): Steps<Value> {
  yield* reported.rest;
  return AutomationNull;
}

/** What is collected when a value is written element by element. */
function outputOf(value: Value): Value {
  if (typeof value !== 'object' || value === null || value === AutomationNull) return value;
  const elements = value instanceof PSArray ? value.items : getEnumerable(value);
  if (elements === null) return value;
  const items: Value[] = [];
  for (const item of elements) if (item !== AutomationNull) items.push(item);
  return collected(items);
}
