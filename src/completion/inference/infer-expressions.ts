import {
  type BinaryExpressionAst,
  type Expression,
  type HashtableAst,
  type IndexExpressionAst,
  TokenKind,
} from '../../../grammar/index.ts';
import { PSTypeName } from '../../binding/attributes/attributes.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import type { NetType } from '../../objects/net-type.ts';
import { literalValue } from '../../objects/number-literal.ts';
import { toText } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import { arrayTypeFor } from './enumerated-types.ts';
import { distinct, inferTypes } from './infer.ts';
import { inferMember } from './infer-members.ts';
import { inferVariable } from './infer-variables.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { DefinitionTypeName, PSMemberNameAndType, PSSyntheticTypeName, reflectionTypeOf, typeNamed } from './inferred-type.ts';
import { safeEval } from './safe-eval.ts';
import { definitionOf, reflectionType, typeNameOf } from './type-names.ts';

function kindsOf(...names: (keyof typeof TokenKind)[]): ReadonlySet<TokenKind> {
  return new Set(names.flatMap((n) => [TokenKind[n], TokenKind[n.replace(/^I/, 'C') as keyof typeof TokenKind] ?? TokenKind[n]]));
}

const answersBoolean = (): ReadonlySet<TokenKind> =>
  new Set([
    ...kindsOf('Icontains', 'Iin', 'Inotcontains', 'Inotin'),
    TokenKind.And,
    TokenKind.Or,
    TokenKind.Xor,
    TokenKind.Is,
    TokenKind.IsNot,
  ]);
const comparisons = (): ReadonlySet<TokenKind> =>
  kindsOf('Ieq', 'Ige', 'Igt', 'Ile', 'Ilike', 'Ilt', 'Imatch', 'Ine', 'Inotlike', 'Inotmatch');
const answersText = (): ReadonlySet<TokenKind> => new Set([...kindsOf('Ireplace'), TokenKind.Format, TokenKind.Join]);

const operatorMethods = new Map<TokenKind, string>([
  [TokenKind.Divide, 'op_Division'],
  [TokenKind.Minus, 'op_Subtraction'],
  [TokenKind.Multiply, 'op_Multiply'],
  [TokenKind.Plus, 'op_Addition'],
  [TokenKind.Rem, 'op_Modulus'],
  [TokenKind.Shl, 'op_LeftShift'],
  [TokenKind.Shr, 'op_RightShift'],
]);

/** What the operator methods of the left operand's types give for the right one's; the left types where there are none. */
function ofOperatorMethod(left: readonly PSTypeName[], name: string, right: readonly PSTypeName[]): PSTypeName[] {
  const found: PSTypeName[] = [];
  for (const leftName of left) {
    for (const method of reflectionTypeOf(leftName)?.getMethods(name, true) ?? []) {
      const operand = method.parameters[1]?.type;
      const fits = right.length === 0 || right.some((r) => operand?.isAssignableFrom(reflectionTypeOf(r) ?? wellKnown.object) === true);
      if (fits && method.returnType) found.push(typeNamed(method.returnType));
    }
  }
  return found.length > 0 ? distinct(found) : [...left];
}

function inferBinary(ast: BinaryExpressionAst, context: TypeInferenceContext): PSTypeName[] {
  const { operator } = ast;
  if (answersBoolean().has(operator)) return [typeNamed(wellKnown.boolean)];
  if (comparisons().has(operator)) return [typeNamed(wellKnown.boolean), ...inferTypes(ast.left, context)];
  if (answersText().has(operator)) return [typeNamed(wellKnown.string)];
  if (operator === TokenKind.Isplit || operator === TokenKind.Csplit) return [typeNamed(wellKnown.stringArray)];
  if (operator === TokenKind.As && ast.right.kind === 'TypeExpressionAst') {
    const type = reflectionType(ast.right.typeName, ast, context.execution);
    return [type ? typeNamed(type) : new PSTypeName(ast.right.typeName.fullName, null)];
  }
  const left = inferTypes(ast.left, context);
  if (operator === TokenKind.QuestionQuestion) return distinct([...left, ...inferTypes(ast.right, context)]);
  const method = operatorMethods.get(operator);
  return method === undefined || left.length === 0 ? left : ofOperatorMethod(left, method, inferTypes(ast.right, context));
}

/** A hashtable literal with its keys as members, each with its value where that is known. */
function inferHashtable(ast: HashtableAst, context: TypeInferenceContext): PSTypeName[] {
  const members: PSMemberNameAndType[] = [];
  for (const { key, value } of ast.keyValuePairs) {
    const name =
      key.kind === 'StringConstantExpressionAst'
        ? key.value
        : key.kind === 'ConstantExpressionAst'
          ? key.extent.text
          : textOf(safeEval(key, context.execution));
    if (name === null) continue;
    const expression = value.kind === 'PipelineAst' ? value.getPureExpression() : null;
    const known = expression ? safeEval(expression, context.execution) : undefined;
    if (known !== undefined && known !== null) {
      members.push(new PSMemberNameAndType(name, typeNamed(typeOf(known)), known));
      continue;
    }
    const types = inferTypes(expression ?? value, context);
    for (const type of types.length > 0 ? types : [typeNamed(wellKnown.object)]) members.push(new PSMemberNameAndType(name, type));
  }
  const hashtable = typeNamed(wellKnown.hashtable);
  return [ast.keyValuePairs.length > 0 ? PSSyntheticTypeName.create(hashtable, members) : hashtable];
}

function textOf(value: ReturnType<typeof safeEval>): string | null {
  return value === undefined || value === null ? null : toText(value);
}

/** The element types behind `[…]`: of arrays, lists, dictionaries and indexers. */
function indexedTypes(type: NetType): NetType[] {
  if (type.kind === 'array') return [type.elementType as NetType];
  const definition = (t: NetType): string => t.genericDefinition?.fullName ?? '';
  const list = 'System.Collections.Generic.IList`1';
  if (definition(type) === list) return [type.genericArguments[0] as NetType];
  const found: NetType[] = [];
  for (const i of type.interfaces) {
    if (definition(i) === 'System.Collections.Generic.IDictionary`2') found.push(i.genericArguments[1] as NetType);
    else if (definition(i) === list) found.push(i.genericArguments[0] as NetType);
  }
  return [...found, ...type.getIndexers().map((p) => p.propertyType)];
}

function inferIndex(ast: IndexExpressionAst, context: TypeInferenceContext): PSTypeName[] {
  return inferTypes(ast.target, context).flatMap((target) => {
    if (target instanceof PSSyntheticTypeName) return target.members.map((m) => m.psTypeName);
    const type = reflectionTypeOf(target);
    const found = type ? indexedTypes(type) : [];
    // What cannot be indexed was several objects, of which one is picked.
    return found.length > 0 ? found.map(typeNamed) : [target];
  });
}

/** The types that an expression may have. */
export function inferExpression(ast: Expression, context: TypeInferenceContext): PSTypeName[] {
  switch (ast.kind) {
    case 'TypeExpressionAst':
      return [typeNamed(wellKnown.type)];
    case 'StringConstantExpressionAst':
    case 'ExpandableStringExpressionAst':
      return [typeNamed(wellKnown.string)];
    case 'ConstantExpressionAst':
      return [typeNamed(ast.value === true ? wellKnown.boolean : typeOf(literalValue(ast.value)))];
    case 'ScriptBlockExpressionAst':
      return [typeNamed(wellKnown.scriptBlock)];
    case 'ArrayExpressionAst':
      return [
        ast.subExpression.statements.length === 0 ? typeNamed(wellKnown.objectArray) : arrayTypeFor(inferTypes(ast.subExpression, context)),
      ];
    case 'ArrayLiteralAst':
      return [arrayTypeFor(ast.elements.flatMap((e) => inferTypes(e, context)))];
    case 'HashtableAst':
      return inferHashtable(ast, context);
    case 'ParenExpressionAst':
      return inferTypes(ast.pipeline, context);
    case 'SubExpressionAst':
      return inferTypes(ast.subExpression, context);
    case 'UsingExpressionAst':
      return inferTypes(ast.subExpression, context);
    case 'AttributedExpressionAst':
      return inferTypes(ast.child, context);
    case 'VariableExpressionAst':
      return inferVariable(ast, context);
    case 'BinaryExpressionAst':
      return inferBinary(ast, context);
    case 'UnaryExpressionAst':
      return ast.tokenKind === TokenKind.Not || ast.tokenKind === TokenKind.Exclaim
        ? [typeNamed(wellKnown.boolean)]
        : inferTypes(ast.child, context);
    case 'TernaryExpressionAst':
      return [...inferTypes(ast.ifTrue, context), ...inferTypes(ast.ifFalse, context)];
    case 'IndexExpressionAst':
      return inferIndex(ast, context);
    case 'ErrorExpressionAst':
      return ast.nestedAst.flatMap((a) => inferTypes(a, context));
    case 'MemberExpressionAst':
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
      return inferMember(ast, context);
    case 'ConvertExpressionAst': {
      const { typeName } = ast.type;
      const type = reflectionType(typeName, ast, context.execution);
      if (!type && typeName.kind === 'TypeName') {
        const definition = definitionOf(typeName.name, ast);
        if (definition) return [new DefinitionTypeName(definition)];
      }
      if (type === wellKnown.psObject && ast.child.kind === 'HashtableAst') {
        const [literal] = inferTypes(ast.child, context);
        if (literal instanceof PSSyntheticTypeName) return [PSSyntheticTypeName.create(typeNamed(type), literal.members)];
      }
      return [typeNameOf(typeName, ast, context.execution)];
    }
  }
}
