import { type StatementBlockAst, SwitchFlags, type SwitchStatementAst, VariableExpressionAst } from '../../../grammar/index.ts';
import { equals } from '../../objects/language-primitives.ts';
import { textOf } from './simple-operations.ts';
import { inSwitch, type Source, type SourceWriter, valueText } from './source-writer.ts';

/**
 * A `switch` over one number or text as JavaScript, where at most one of the clauses can apply: their conditions are different numbers and texts (all are compared as
 * texts: PSSwitchClauseEvalBinder). Nobody may ask for `$_` and `$switch`, which is why all statements of the clauses have to have a text. Null for others.
 */
export function switchSource(
  ast: SwitchStatementAst,
  w: SourceWriter,
  blockSource: (ast: StatementBlockAst, w: SourceWriter) => string,
): string | null {
  const { condition, clauses } = ast;
  const ignoreCase = (ast.flags & SwitchFlags.CaseSensitive) === 0;
  if ((ast.flags & ~(SwitchFlags.CaseSensitive | SwitchFlags.Exact)) !== 0 || ast.label !== null || asksForElement(ast)) return null;
  const pure = condition.kind === 'PipelineAst' && !condition.background ? condition.getPureExpression() : null;
  const conditions = clauses.map((clause) => w.expression(clause.condition));
  const value = pure && w.expression(pure);
  if (value === null || !areDifferent(conditions)) return null;
  const calls = w.calls;
  const areNumbers = value.kind === 'int' && conditions.every((s) => s.kind === 'int');
  const v = w.temporary();
  const label = `S${w.loop()}`;
  const test = (s: Source): string => {
    if (areNumbers) return `${v} === ${s.text}`;
    const word = w.constant(s.word ?? String(s.number));
    return `${v} === ${word} || ${w.constant(ignoreCase ? sameText : sameWords)}(${v}, ${word})`;
  };
  const { jumps } = w;
  w.jumps = { onBreak: `break ${label};`, onContinue: `break ${label};` };
  w.around.push(inSwitch);
  const bodies = clauses.map(({ body }, i) => `if (${test(conditions[i]!)}) {${blockSource(body, w)}} else `);
  const otherwise = ast.default ? blockSource(ast.default, w) : '';
  w.around.pop();
  w.jumps = jumps;
  if (w.calls !== calls) {
    w.calls = calls;
    return null;
  }
  w.operations += clauses.length;
  const start = w.enter(w.place('statement', condition.extent));
  const element = areNumbers ? value.text : `${w.constant(textOf)}(${valueText(value.text, value.kind, w)})`;
  return `${start} ${v} = ${element}; ${label}: { ${bodies.join('')}{${otherwise}} }`;
}

/** True where something in it mentions the element, or the enumerator. */
function asksForElement(ast: SwitchStatementAst): boolean {
  return ast.find((a) => a instanceof VariableExpressionAst && /^(?:_|psitem|switch)$/i.test(a.variablePath.userPath), true) !== null;
}

/** True for integers and texts of ASCII of which no two are the same text. */
function areDifferent(conditions: readonly (Source | null)[]): conditions is Source[] {
  const texts = conditions.map((s) => (s?.kind === 'int' && s.number !== undefined ? String(s.number) : (s?.word ?? null)));
  return texts.every((t) => t !== null && /^[ -~]*$/.test(t)) && new Set(texts.map((t) => t?.toLowerCase())).size === texts.length;
}

const sameText = (l: string, r: string): boolean => equals(l, r, { ignoreCase: true });
const sameWords = (l: string, r: string): boolean => equals(l, r, { ignoreCase: false });
