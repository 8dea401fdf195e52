import type { Ast, InvokeMemberExpressionAst, ITypeName, MemberExpressionAst } from '../../../grammar/index.ts';
import { OutputTypeAttribute, PSTypeName } from '../../binding/attributes/attributes.ts';
import { CommandMetadata } from '../../binding/command-metadata.ts';
import { makeGenericMethod } from '../../dotnet/generic-methods.ts';
import { Method } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { TypeBase } from '../../dotnet/type-base.ts';
import type { MethodInfo, NetType } from '../../objects/net-type.ts';
import type { PSMemberInfo } from '../../objects/ps-member-info.ts';
import { PSScriptMethod } from '../../objects/ps-method-info.ts';
import { PSAliasProperty, PSCodeProperty, PSNoteProperty, PSScriptProperty } from '../../objects/ps-property-info.ts';
import { typeOf } from '../../objects/type-of.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { inferTypes } from './infer.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { type InferredMember, membersOfType } from './inferred-members.ts';
import { DefinitionTypeName, PSSyntheticTypeName, reflectionTypeOf, typeCalled, typeNamed } from './inferred-type.ts';
import { definitionOf, reflectionType, typeNameOf } from './type-names.ts';

/** How a member is used. */
export interface MemberUse {
  readonly isCall: boolean;
  readonly typeArguments?: readonly NetType[] | undefined;
}

const psMethod = (): PSTypeName => typeCalled('System.Management.Automation.PSMethod');

/** What the overloads of a method give, each type once. */
function returnTypes(overloads: readonly MethodInfo[], use: MemberUse): PSTypeName[] {
  if (!use.isCall) return [psMethod()];
  const found: PSTypeName[] = [];
  const seen = new Set<string>(['system.void']);
  for (const method of overloads) {
    let type = method.returnType;
    if (type instanceof TypeBase && type.containsGenericParameters && method instanceof Method)
      type = (use.typeArguments && makeGenericMethod(method, use.typeArguments)?.returnType) ?? null;
    if (!type || seen.has(type.fullName.toLowerCase())) continue;
    seen.add(type.fullName.toLowerCase());
    found.push(typeNamed(type));
  }
  return found;
}

/** The type behind the OutputType attribute of a block, or else of what it writes. `$this` is `owner` in it. */
function ofScript(block: ScriptBlock | null, owner: PSTypeName, context: TypeInferenceContext): PSTypeName[] {
  if (!block) return [];
  const before = context.currentThisType;
  context.currentThisType = owner;
  try {
    const declared = CommandMetadata.fromScriptBlock(block, '').outputTypes.flatMap((a) =>
      a instanceof OutputTypeAttribute ? [...a.types] : [],
    );
    return declared.length > 0 ? declared : inferTypes(block.ast as Ast, context);
  } finally {
    context.currentThisType = before;
  }
}

/** The types of one member; null when the search goes on, a text when it is another name of a member. */
function typesOf(owner: PSTypeName, member: InferredMember, use: MemberUse, context: TypeInferenceContext): PSTypeName[] | string | null {
  switch (member.kind) {
    case 'property':
      return use.isCall ? null : [typeNamed(member.property.propertyType)];
    case 'method':
      return returnTypes(member.overloads, use);
    case 'constructor':
    case 'defaultConstructor':
      return null;
    case 'inferred':
      return [member.type];
    case 'ast': {
      const { member: ast } = member;
      if (ast.kind === 'PropertyMemberAst') {
        if (use.isCall) return null;
        return [ast.propertyType ? typeNameOf(ast.propertyType.typeName, ast, context.execution) : typeNamed(wellKnown.object)];
      }
      if (!use.isCall) return [psMethod()];
      return ast.isReturnTypeVoid() || !ast.returnType ? null : [typeNameOf(ast.returnType.typeName, ast, context.execution)];
    }
    case 'extended':
      return ofExtended(owner, member.member, context);
  }
}

function ofExtended(owner: PSTypeName, member: PSMemberInfo, context: TypeInferenceContext): PSTypeName[] | string | null {
  if (member instanceof PSAliasProperty) return member.referencedMemberName;
  if (member instanceof PSNoteProperty) return member.value === null ? [] : [typeNamed(typeOf(member.value))];
  if (member instanceof PSCodeProperty) return [new PSTypeName(member.typeNameOfValue, null)];
  if (member instanceof PSScriptProperty) return ofScript(member.getterScript, owner, context);
  if (member instanceof PSScriptMethod) return ofScript(member.script, owner, context);
  return null;
}

/** The types that a member of a type has, aliases followed (GetTypesOfMembers). */
export function typesOfMember(
  owner: PSTypeName,
  name: string,
  members: readonly InferredMember[],
  use: MemberUse,
  context: TypeInferenceContext,
): PSTypeName[] {
  const found: PSTypeName[] = [];
  const names = [name.toLowerCase()];
  for (const wanted of names)
    for (const member of members) {
      if (member.name.toLowerCase() !== wanted) continue;
      const types = typesOf(owner, member, use, context);
      if (types === null) continue;
      if (typeof types === 'string') {
        if (!names.includes(types.toLowerCase())) names.push(types.toLowerCase());
        break;
      }
      found.push(...types);
      // What a literal is known to have does not end the search: the type may have a member of that name as well.
      if (member.kind !== 'inferred') break;
    }
  return found;
}

/** What stands before the dot; for `::` the type that is written there. */
function targetTypes(ast: MemberExpressionAst<string>, context: TypeInferenceContext): readonly PSTypeName[] {
  const { expression } = ast;
  if (!ast.static) return inferTypes(expression, context);
  if (expression.kind !== 'TypeExpressionAst') return [];
  const type = reflectionType(expression.typeName, expression, context.execution);
  if (type) return [typeNamed(type)];
  const definition = expression.typeName.kind === 'TypeName' ? definitionOf(expression.typeName.name, expression) : null;
  return definition ? [new DefinitionTypeName(definition)] : [];
}

function resolveAll(names: readonly ITypeName[], at: Ast, context: TypeInferenceContext): NetType[] | undefined {
  const types = names.flatMap((n) => reflectionType(n, at, context.execution) ?? []);
  return names.length > 0 && types.length === names.length ? types : undefined;
}

/** `$x.Member`, `[T]::Member`, `$x.Method()` (InferTypesFrom(MemberExpressionAst)). */
export function inferMember(
  ast: MemberExpressionAst<string> | InvokeMemberExpressionAst<string>,
  context: TypeInferenceContext,
): PSTypeName[] {
  if (ast.member.kind !== 'StringConstantExpressionAst') return [];
  const name = ast.member.value;
  const isCall = 'arguments' in ast;
  const use: MemberUse = { isCall, typeArguments: isCall ? resolveAll(ast.genericTypeArguments, ast, context) : undefined };
  const isNew = ast.static && isCall && name.toLowerCase() === 'new';
  const found: PSTypeName[] = [];
  for (const target of targetTypes(ast, context)) {
    if (!(target instanceof PSSyntheticTypeName) && reflectionTypeOf(target) === wellKnown.psObject) continue;
    const members = membersOfType(target, ast.static, context);
    const types = typesOfMember(target, name, members, use, context);
    found.push(...types);
    const isMethod = members.some((m) => m.kind === 'method' && m.name.toLowerCase() === 'new');
    if (isNew && !isMethod) found.push(target);
  }
  return found;
}

/** `[ref] $x` among the arguments of a static method: the type of the parameter that is given out there (InferTypeFromRef). */
export function typesOfReference(call: InvokeMemberExpressionAst, argument: Ast, context: TypeInferenceContext): PSTypeName[] {
  const index = (call.arguments as readonly Ast[]).indexOf(argument);
  if (call.expression.kind !== 'TypeExpressionAst' || call.member.kind !== 'StringConstantExpressionAst' || index < 0) return [];
  const type = reflectionType(call.expression.typeName, call, context.execution);
  const found: PSTypeName[] = [];
  for (const method of type?.getMethods(call.member.value, true) ?? []) {
    const parameter = method.parameters[index];
    if (parameter?.isOut) found.push(typeNamed(parameter.type.kind === 'byref' ? (parameter.type.elementType as NetType) : parameter.type));
  }
  return found;
}
