import type { AssignmentStatementAst, Ast, Expression, VariableExpressionAst } from '../../grammar/index.ts';
import { TokenKind } from '../../grammar/index.ts';
import type { PSTypeName } from '../binding/attributes/attributes.ts';
import { attributeFromAst } from '../binding/attributes/from-ast.ts';
import { ArgumentTypeConverterAttribute } from '../binding/attributes/transformation-attributes.ts';
import { ValidateSetAttribute } from '../binding/attributes/validate-attributes.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { NetDictionary } from '../objects/collections.ts';
import { sortedEnumValues } from '../objects/enum-value.ts';
import type { NetType } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { Suspension } from '../scheduler/suspension.ts';
import { byName, type CompletionContext, type Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { lastConstraint } from './found-variables.ts';
import { inferTypeOf } from './inference/infer.ts';
import { DefinitionTypeName, PSSyntheticTypeName, reflectionTypeOf } from './inference/inferred-type.ts';
import { safeEval } from './inference/safe-eval.ts';
import { reflectionType, typeNameOf } from './inference/type-names.ts';
import { startsWith } from './quoting.ts';

/** What a variable may hold: the values of a set, or of an enum. */
interface Constraint {
  type: NetType | null;
  set: ValidateSetAttribute | null;
}

/** The variable that is assigned, with what stands before it on the left side. */
function constrainedVariable(left: Expression, at: CompletionContext, found: Constraint): VariableExpressionAst | null {
  switch (left.kind) {
    case 'VariableExpressionAst':
      return left;
    case 'ConvertExpressionAst':
      found.type = reflectionType(left.type.typeName, left, at.context);
      return constrainedVariable(left.child, at, found);
    case 'AttributedExpressionAst': {
      if (
        left.attribute.kind === 'AttributeAst' &&
        /^(system\.management\.automation\.)?validateset(attribute)?$/i.test(left.attribute.typeName.fullName)
      ) {
        const made = attributeFromAst(left.attribute, at.context.sessionState);
        if (made instanceof ValidateSetAttribute) found.set = made;
      }
      return constrainedVariable(left.child, at, found);
    }
    default:
      return null;
  }
}

/** What the variable of the session may hold. */
function sessionConstraint(variable: VariableExpressionAst, at: CompletionContext): Constraint {
  const path = variable.variablePath;
  const found: Constraint = { type: null, set: null };
  for (const { attribute } of at.context.sessionState.findVariable(path.unqualifiedPath.toLowerCase())?.constraints ?? []) {
    if (attribute instanceof ArgumentTypeConverterAttribute) found.type = attribute.targetType;
    else if (attribute instanceof ValidateSetAttribute) found.set = attribute;
  }
  return found;
}

/** Text in the quotes that were begun, else in single ones. */
function inQuotes(value: string, at: CompletionContext): string {
  const quote = at.tokenAtCursor?.text.startsWith('"') ? '"' : "'";
  return quote + value + quote;
}

function typedText(at: CompletionContext): string {
  return at.tokenAtCursor && at.tokenAtCursor.kind !== TokenKind.Equals ? at.tokenAtCursor.text : '';
}

function enumNames(type: NetType): string[] {
  return sortedEnumValues(type).map(([name]) => name);
}

function fromConstraint({ type, set }: Constraint, at: CompletionContext): Results {
  const word = typedText(at);
  const values = set?.validValues();
  if (values !== undefined && !(values instanceof Suspension)) {
    const quoted = type !== null && (type === wellKnown.string || type.isEnum);
    const shown = values.map((v) => (quoted ? inQuotes(v, at) : v));
    return shown.filter((v) => startsWith(v, word)).map((v) => new CompletionResult(v));
  }
  if (!type?.isEnum) return null;
  const names = enumNames(type).map((n) => inQuotes(n, at));
  return names
    .filter((n) => startsWith(n, word))
    .sort(byName)
    .map((n) => new CompletionResult(n));
}

function namesOfTypes(types: readonly PSTypeName[]): string[] {
  const names = new Set<string>();
  for (const name of types) {
    const type = reflectionTypeOf(name);
    if (type?.isEnum) for (const n of enumNames(type)) names.add(n);
    else if (!type && name instanceof DefinitionTypeName && name.definition.isEnum)
      for (const m of name.definition.members) if (m.kind === 'PropertyMemberAst') names.add(m.name);
  }
  return [...names].sort(byName);
}

/** Names of the enum that the left side is known to be by the text alone (TryGetInferredCompletionsForAssignment). */
function fromInference(target: Ast, at: CompletionContext): Results {
  const expression = target as Expression;
  const parent = expression.parent as Expression | null;
  let types: PSTypeName[] = [];
  if (parent?.kind === 'ConvertExpressionAst') types = [typeNameOf(parent.type.typeName, parent, at.context)];
  else if (expression.kind === 'MemberExpressionAst') types = inferTypeOf(expression, at.inference);
  else if (expression.kind === 'VariableExpressionAst') types = [lastConstraint(expression, at.inference)].filter((t) => t !== null);
  const word = at.word || typedText(at);
  const found = namesOfTypes(types)
    .filter((n) => startsWith(inQuotes(n, at), word))
    .map((n) => new CompletionResult(inQuotes(n, at), n, 'Property', n));
  return found.length > 0 ? found : null;
}

/** Values that the left side of an assignment can take: those of its enum or set (TryGetCompletionsForVariableAssignment). */
export function completeAssignment(at: CompletionContext, assignment: AssignmentStatementAst): Results {
  const { left } = assignment;
  if (left.kind === 'MemberExpressionAst') {
    const value = safeEval(left, at.context);
    if (value === undefined || value === null) return fromInference(left, at);
    const type = typeOf(value);
    return type.isEnum ? fromConstraint({ type, set: null }, at) : null;
  }
  const written: Constraint = { type: null, set: null };
  const variable = constrainedVariable(left, at, written);
  if (!variable) return null;
  const found = fromConstraint(written, at);
  if (found) return found;
  const known = sessionConstraint(variable, at);
  if (known.type === null && known.set === null) return fromInference(variable, at);
  return fromConstraint(known, at);
}

/** The names of the enum that the left side of a comparison is (CompleteComparisonOperatorValues). */
export function completeComparison(at: CompletionContext, left: Expression): CompletionResult[] {
  const value = safeEval(left, at.context);
  const types =
    value === undefined || value === null
      ? inferTypeOf(left, at.inference, true).flatMap((t) => reflectionTypeOf(t) ?? [])
      : [typeOf(value)];
  const type = types.find((t) => t.isEnum);
  const names = type ? enumNames(type).filter((n) => startsWith(n, at.word)) : [];
  return names.map((n) => new CompletionResult(`'${n}'`, n, 'ParameterValue', n));
}

/** Keys of what an index is taken of (CompletionCompleters.CompleteIndexExpression). */
export function completeIndex(at: CompletionContext, target: Expression): CompletionResult[] {
  const value = baseObject(safeEval(target, at.context) ?? null);
  const keys: string[] = [];
  if (value instanceof NetDictionary) for (const [key] of value.entries()) keys.push(typeof key === 'string' ? key : '');
  else
    for (const type of inferTypeOf(target, at.inference, true))
      if (type instanceof PSSyntheticTypeName) keys.push(...type.members.map((m) => m.name));
  return keys.filter((k) => k !== '' && startsWith(k, at.word)).map((k) => new CompletionResult(`'${k}'`, k, 'Property', k));
}
