import { type Ast, CommandExpressionAst, type Expression, type Statement } from '../../../grammar/index.ts';
import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { inferCommand } from './infer-commands.ts';
import { inferExpression } from './infer-expressions.ts';
import { inferStatement } from './infer-statements.ts';
import type { TypeInferenceContext } from './inference-context.ts';

const expressionKinds = /ExpressionAst$|^ArrayLiteralAst$|^HashtableAst$/;

/** The types that a node may give, as they come: a type may be there several times (TypeInferenceVisitor). */
export function inferTypes(ast: Ast, context: TypeInferenceContext): PSTypeName[] {
  const { kind } = ast;
  if (kind === 'CommandAst') return inferCommand(ast as Extract<Ast, { kind: 'CommandAst' }>, context);
  if (ast instanceof CommandExpressionAst) return inferTypes(ast.expression, context);
  return expressionKinds.test(kind) ? inferExpression(ast as Expression, context) : inferStatement(ast as Statement, context);
}

/** {@link inferTypes} without repetitions: the types that a node may give (AstTypeInference.InferTypeOf). */
export function inferTypeOf(ast: Ast, context: TypeInferenceContext, allowSafeEval = false): PSTypeName[] {
  return context.withSafeEval(allowSafeEval, () => distinct(inferTypes(ast, context)));
}

/** Each type once, by name. */
export function distinct(names: readonly PSTypeName[]): PSTypeName[] {
  const seen = new Set<string>();
  return names.filter((n) => !seen.has(n.name) && seen.add(n.name));
}
