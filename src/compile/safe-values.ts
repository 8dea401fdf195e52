/** Which parts of a script are plain data: what data files and module manifests may contain (SafeValues.cs). */
import type { Ast, Expression, Statement, StatementBlockAst } from '../../grammar/index.ts';
import { TokenKind } from '../../grammar/index.ts';
import { findType } from '../dotnet/registry.ts';

const safeVariables = new Set(['true', 'false', 'null']);
/** Operators with one operand that change nothing and look at nothing. */
const safeUnary = new Set<TokenKind>([TokenKind.Not, TokenKind.Exclaim, TokenKind.Bnot, TokenKind.Plus, TokenKind.Minus]);
const safePrimitives = new Set([
  'System.Boolean',
  'System.Byte',
  'System.Char',
  'System.Decimal',
  'System.Double',
  'System.Int16',
  'System.Int32',
  'System.Int64',
  'System.SByte',
  'System.Single',
  'System.String',
  'System.UInt16',
  'System.UInt32',
  'System.UInt64',
]);

/** Limits on the size of data, so that reading it stays cheap. */
export interface SafeValueLimits {
  readonly maxNodes: number;
  readonly maxKeys: number;
  /** Further variables that may stand in the data, in lower case. */
  readonly variables?: ReadonlySet<string>;
}

/** The limits that hold unless someone asks to skip them. */
export const defaultLimits: SafeValueLimits = { maxNodes: 5000, maxKeys: 500 };

/** True when evaluating an expression runs no command, calls no method and looks at no variable but constants (IsSafeValueVisitor). */
export function isSafeValue(ast: Expression, limits: SafeValueLimits = defaultLimits): boolean {
  let nodes = 0;
  const all = (list: readonly Expression[]): boolean => list.every(safe);
  const block = (body: StatementBlockAst): boolean => body.statements.every(statement);

  function statement(node: Statement): boolean {
    if (node.kind !== 'PipelineAst' || node.pipelineElements.length !== 1) return false;
    const [only] = node.pipelineElements;
    return only?.kind === 'CommandExpressionAst' && only.redirections.length === 0 && safe(only.expression);
  }

  function safe(node: Expression): boolean {
    nodes++;
    switch (node.kind) {
      case 'ConstantExpressionAst':
      case 'StringConstantExpressionAst':
      case 'ScriptBlockExpressionAst':
        return true;
      case 'VariableExpressionAst': {
        const name = node.variablePath.userPath.toLowerCase();
        return safeVariables.has(name) || (limits.variables?.has(name) ?? false);
      }
      case 'ExpandableStringExpressionAst':
        return all(node.nestedExpressions);
      case 'ArrayLiteralAst':
        return all(node.elements);
      case 'HashtableAst':
        return node.keyValuePairs.length <= limits.maxKeys && node.keyValuePairs.every((p) => safe(p.key) && statement(p.value));
      case 'ArrayExpressionAst':
      case 'SubExpressionAst':
        return block(node.subExpression);
      case 'ParenExpressionAst':
        return statement(node.pipeline as Statement);
      case 'TernaryExpressionAst':
        return all([node.condition, node.ifTrue, node.ifFalse]);
      case 'UnaryExpressionAst':
        return safeUnary.has(node.tokenKind) && safe(node.child);
      case 'IndexExpressionAst':
        return safe(node.index) && safe(node.target);
      case 'ConvertExpressionAst':
        return safePrimitives.has(findType(node.attribute.typeName.fullName)?.fullName ?? '') && safe(node.child);
      default:
        return false;
    }
  }
  return safe(ast) && nodes < limits.maxNodes;
}

/** The first hashtable literal in a tree, as data files have one; null when there is none. */
export function findHashtable(ast: Ast): (Expression & { kind: 'HashtableAst' }) | null {
  const queue: unknown[] = [ast];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      queue.unshift(...node);
      continue;
    }
    const { kind } = node as { kind?: string };
    if (kind === 'HashtableAst') return node as Expression & { kind: 'HashtableAst' };
    if (kind === 'ScriptBlockExpressionAst') continue;
    const children = Object.entries(node).filter(([name]) => name !== 'parent' && name !== 'extent');
    queue.unshift(
      ...children.map(([, child]) => child).filter((c) => Array.isArray(c) || (typeof c === 'object' && c !== null && 'kind' in c)),
    );
  }
  return null;
}
