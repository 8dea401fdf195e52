import { type Ast, type ParameterAst, type Statement, TokenKind } from '../../../grammar/index.ts';
import { PSTypeName } from '../../binding/attributes/attributes.ts';
import { distinct, inferTypes } from './infer.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { typeNameOf } from './type-names.ts';

const counting: ReadonlySet<TokenKind> = new Set([
  TokenKind.PlusPlus,
  TokenKind.MinusMinus,
  TokenKind.PostfixPlusPlus,
  TokenKind.PostfixMinusMinus,
]);

/** Assignments, `$i++` and the like write nothing unless they stand in parentheses or are redirected. */
function writesNothing(statement: Statement): boolean {
  if (statement.kind === 'AssignmentStatementAst') return true;
  if (statement.kind !== 'PipelineAst') return false;
  const expression = statement.getPureExpression();
  return expression?.kind === 'UnaryExpressionAst' && counting.has(expression.tokenKind);
}

function inferAll(asts: readonly (Ast | null)[], context: TypeInferenceContext): PSTypeName[] {
  return asts.flatMap((a) => (a === null ? [] : inferTypes(a, context)));
}

function ofStatements(statements: readonly Statement[], context: TypeInferenceContext): PSTypeName[] {
  return inferAll(
    statements.filter((s) => !writesNothing(s)),
    context,
  );
}

/** The type constraint of a parameter, and the names that PSTypeName attributes give it. */
function ofParameter(parameter: ParameterAst, context: TypeInferenceContext): PSTypeName[] {
  let constrained = false;
  return parameter.attributes.flatMap((attribute) => {
    if (attribute.kind === 'TypeConstraintAst') {
      if (constrained) return [];
      constrained = true;
      return [typeNameOf(attribute.typeName, parameter, context.execution)];
    }
    const [name] = attribute.positionalArguments;
    const isName = /^(system\.management\.automation\.)?pstypename(attribute)?$/i.test(attribute.typeName.fullName);
    return isName && name?.kind === 'StringConstantExpressionAst' ? [new PSTypeName(name.value, null)] : [];
  });
}

type Node = Statement | Extract<import('../../../grammar/index.ts').AnyAst, Ast>;

/** The types that a statement, a block or a clause may write; nothing for definitions, attributes and what leaves the block. */
export function inferStatement(statement: Ast, context: TypeInferenceContext): PSTypeName[] {
  const ast = statement as Node;
  switch (ast.kind) {
    case 'PipelineAst':
      return inferAll(ast.pipelineElements.slice(-1) as unknown as Ast[], context);
    case 'PipelineChainAst':
      return distinct(inferAll([ast.lhsPipelineChain, ast.rhsPipeline], context));
    case 'AssignmentStatementAst': {
      for (let left: Ast = ast.left; left.kind === 'AttributedExpressionAst' || left.kind === 'ConvertExpressionAst'; ) {
        const attributed = left as Extract<typeof ast.left, { kind: 'AttributedExpressionAst' | 'ConvertExpressionAst' }>;
        if (attributed.kind === 'ConvertExpressionAst') return [typeNameOf(attributed.type.typeName, attributed, context.execution)];
        left = attributed.child;
      }
      return inferTypes(ast.right, context);
    }
    case 'ScriptBlockAst':
      return inferAll([ast.beginBlock, ast.processBlock, ast.endBlock], context);
    case 'NamedBlockAst':
    case 'StatementBlockAst':
      return ofStatements(ast.statements, context);
    case 'IfStatementAst':
      return inferAll([...ast.clauses.map((c) => c.body), ast.elseClause], context);
    case 'SwitchStatementAst':
      return inferAll([...ast.clauses.map((c) => c.body), ast.default], context);
    case 'TryStatementAst':
      return inferAll([ast.body, ...ast.catchClauses, ast.finally], context);
    case 'TrapStatementAst':
    case 'CatchClauseAst':
    case 'DataStatementAst':
    case 'BlockStatementAst':
    case 'ForEachStatementAst':
    case 'ForStatementAst':
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return inferTypes(ast.body, context);
    case 'ReturnStatementAst':
      return ast.pipeline ? inferTypes(ast.pipeline, context) : [];
    case 'ErrorStatementAst':
      return inferAll([...ast.conditions, ...ast.bodies, ...ast.nestedAst], context);
    case 'ParameterAst':
      return ofParameter(ast, context);
    default:
      return [];
  }
}
