/** Which expressions are constants (IsConstantValueVisitor in PowerShell's ConstantValues.cs). */

import type { AnyAst, Ast, Expression } from '../ast.ts';
import { hasTrait, TokenFlags, TokenKind } from '../tokens.ts';
import { isSafePrimitive, simpleTypeLookup, type TypeLookup } from './type-lookup.ts';

/** Where a constant is asked for: some more expressions count there. */
export interface ConstantContext {
  readonly types: TypeLookup;
  readonly namespaces: readonly string[];
  readonly attributeArgument?: boolean;
  /** Inside a class, where a script block is no constant. */
  readonly classAttributeArgument?: boolean;
  readonly requiresArgument?: boolean;
}

/** Whether the value of `node` can be told before the script runs. */
export function isConstant(node: Ast, context: ConstantContext): boolean {
  const ast = node as AnyAst;
  const test = (child: Ast): boolean => isConstant(child, context);
  switch (ast.kind) {
    case 'ConstantExpressionAst':
    case 'StringConstantExpressionAst':
      return true;
    case 'VariableExpressionAst':
      return ast.isConstantVariable();
    case 'StatementBlockAst':
      return ast.traps.length === 0 && ast.statements.length === 1 && test(ast.statements[0]!);
    case 'PipelineAst': {
      const expression = ast.getPureExpression();
      return expression !== null && test(expression);
    }
    case 'ParenExpressionAst':
      return test(ast.pipeline);
    case 'SubExpressionAst':
    case 'UsingExpressionAst':
      return test(ast.subExpression);
    case 'TernaryExpressionAst':
      return test(ast.condition) && test(ast.ifTrue) && test(ast.ifFalse);
    case 'BinaryExpressionAst':
      return (
        hasTrait(ast.operator, TokenFlags.CanConstantFold) &&
        test(ast.left) &&
        test(ast.right) &&
        !((ast.operator === TokenKind.Divide || ast.operator === TokenKind.Rem) && isNullOrFalse(ast.right))
      );
    case 'UnaryExpressionAst':
      return hasTrait(ast.tokenKind, TokenFlags.CanConstantFold) && test(ast.child);
    case 'ConvertExpressionAst': {
      const type = context.types.resolve(ast.type.typeName, context.namespaces, false);
      return (type === null ? isUnknown(context) : isSafePrimitive(type)) && test(ast.child);
    }
    case 'TypeExpressionAst':
      return (
        context.attributeArgument === true || isUnknown(context) || context.types.resolve(ast.typeName, context.namespaces, false) !== null
      );
    case 'MemberExpressionAst':
      // A constant of a type, such as an enum's value or [int]::MaxValue; which members are constants is not known here.
      return (
        ast.static &&
        ast.expression.kind === 'TypeExpressionAst' &&
        ast.member.kind === 'StringConstantExpressionAst' &&
        (isUnknown(context) || context.types.resolve(ast.expression.typeName, context.namespaces, false) !== null)
      );
    case 'ArrayLiteralAst':
      return (context.attributeArgument === true || context.requiresArgument === true) && ast.elements.every(test);
    case 'HashtableAst':
      return context.requiresArgument === true && ast.keyValuePairs.every((pair) => test(pair.key) && test(pair.value));
    case 'ScriptBlockExpressionAst':
      return context.attributeArgument === true && context.classAttributeArgument !== true;
    default:
      return false;
  }
}

/** Whether too little is known of types to call one unknown: it gets the benefit of the doubt. */
function isUnknown(context: ConstantContext): boolean {
  return context.types === simpleTypeLookup;
}

function isNullOrFalse(ast: Ast): boolean {
  const node = ast as AnyAst;
  return node.kind === 'VariableExpressionAst' && /^(false|null)$/i.test(node.variablePath.unqualifiedPath);
}

/** What a constant expression is worth, as `#requires` and `using module` need it; hashtables keep their keys as they are written. */
export type ConstantValue = string | number | boolean | null | ConstantValue[] | ReadonlyMap<string, ConstantValue>;

/** The variables that are constants ($null has no value). */
const constantVariables: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** The value of a constant expression. Numbers keep their text, which is what versions are read from. */
export function constantValue(expression: Expression): ConstantValue {
  switch (expression.kind) {
    case 'StringConstantExpressionAst':
      return expression.value;
    case 'ConstantExpressionAst':
      return expression.value === true ? true : expression.value.text;
    case 'VariableExpressionAst':
      return constantVariables.get(expression.variablePath.unqualifiedPath.toLowerCase()) ?? null;
    case 'ArrayLiteralAst':
      return expression.elements.map(constantValue);
    case 'ParenExpressionAst': {
      const inner = expression.pipeline.kind === 'PipelineAst' ? expression.pipeline.getPureExpression() : null;
      return inner === null ? null : constantValue(inner);
    }
    case 'HashtableAst':
      return new Map(
        expression.keyValuePairs.map(({ key, value }): [string, ConstantValue] => {
          const inner = value.kind === 'PipelineAst' ? value.getPureExpression() : null;
          return [String(constantValue(key)), inner === null ? null : constantValue(inner)];
        }),
      );
    default:
      return expression.extent.text;
  }
}
