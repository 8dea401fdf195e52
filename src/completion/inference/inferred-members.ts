import { type Ast, type FunctionMemberAst, type PropertyMemberAst, TypeDefinitionAst } from '../../../grammar/index.ts';
import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { PSPropertyInfo } from '../../objects/ps-member-base.ts';
import type { PSMemberInfo } from '../../objects/ps-member-info.ts';
import { typeHierarchy } from '../../objects/type-names.ts';
import { typeTable } from '../../objects/type-table.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { DefinitionTypeName, PSSyntheticTypeName, reflectionTypeOf, typeCalled, typeNamed } from './inferred-type.ts';
import { definitionOf, reflectionType } from './type-names.ts';

/** A member that something of an inferred type will have. */
export type InferredMember =
  /** Of a .NET type, or of a class that was run. */
  | { readonly kind: 'property'; readonly name: string; readonly property: PropertyInfo }
  | { readonly kind: 'method'; readonly name: string; readonly overloads: readonly MethodInfo[] }
  | { readonly kind: 'constructor'; readonly name: 'new'; readonly overloads: readonly MethodInfo[] }
  /** Of the type table: what types.ps1xml and Update-TypeData add. */
  | { readonly kind: 'extended'; readonly name: string; readonly member: PSMemberInfo }
  /** Of a class that is only text so far. */
  | { readonly kind: 'ast'; readonly name: string; readonly member: PropertyMemberAst | FunctionMemberAst }
  | { readonly kind: 'defaultConstructor'; readonly name: 'new'; readonly definition: TypeDefinitionAst }
  /** Of a literal, or of what a command makes. */
  | { readonly kind: 'inferred'; readonly name: string; readonly type: PSTypeName };

/** True for members that hold a value. */
export function isProperty(member: InferredMember): boolean {
  switch (member.kind) {
    case 'property':
    case 'inferred':
      return true;
    case 'extended':
      return member.member instanceof PSPropertyInfo;
    case 'ast':
      return member.member.kind === 'PropertyMemberAst';
    default:
      return false;
  }
}

const accessor = /^(get|set|add|remove|op)_/;

function methodsByName(type: NetType, isStatic: boolean): Map<string, MethodInfo[]> {
  const found = new Map<string, MethodInfo[]>();
  for (const method of type.allMethods(isStatic)) {
    const list = found.get(method.name);
    if (list) list.push(method);
    else found.set(method.name, [method]);
  }
  return found;
}

/** Interface methods that a class implements besides its own of the same name, as `IEnumerable.GetEnumerator` (explicit implementations). */
function withExplicit(type: NetType, name: string, own: readonly MethodInfo[]): readonly MethodInfo[] {
  if (type.kind === 'interface' || type.kind === 'array') return own;
  const all = [...own];
  for (const i of type.interfaces)
    for (const method of i.getMethods(name, false)) {
      const same = (m: MethodInfo): boolean =>
        m.returnType === method.returnType &&
        m.parameters.length === method.parameters.length &&
        m.parameters.every((p, at) => p.type === method.parameters[at]?.type);
      if (!all.some(same)) all.push(method);
    }
  return all;
}

/** The members of a .NET type, hidden ones only where the cursor is inside of the class. */
function ofNetType(type: NetType, isStatic: boolean, showHidden: boolean): InferredMember[] {
  const found: InferredMember[] = [];
  for (const property of type.allProperties(isStatic))
    if ((showHidden || !property.isHidden) && property.indexParameters.length === 0 && !property.isPrivate)
      found.push({ kind: 'property', name: property.name, property });
  for (const [name, overloads] of methodsByName(type, isStatic)) {
    const shown = showHidden ? overloads : overloads.filter((m) => !m.isHidden);
    if (shown.length > 0 && !(isStatic && accessor.test(name)))
      found.push({ kind: 'method', name, overloads: isStatic ? shown : withExplicit(type, name, shown) });
  }
  const constructors = isStatic ? type.getConstructors() : [];
  if (constructors.length > 0) found.push({ kind: 'constructor', name: 'new', overloads: constructors });
  return found;
}

function fromTypeTable(names: readonly string[]): InferredMember[] {
  return [...(typeTable.membersFor(names)?.values() ?? [])].map((m) => ({ kind: 'extended', name: m.name, member: m as PSMemberInfo }));
}

function ofReflectionType(type: NetType, isStatic: boolean, context: TypeInferenceContext): InferredMember[] {
  const showHidden = context.currentTypeDefinition !== null && context.currentTypeDefinition === (type as { ast?: Ast }).ast;
  const elements =
    type.kind === 'array'
      ? [type.elementType as NetType]
      : type.interfaces.filter((i) => i.genericDefinition?.fullName === 'System.Collections.Generic.IEnumerable`1');
  return [type, ...elements].flatMap((t) => [...(isStatic ? [] : fromTypeTable(typeHierarchy(t))), ...ofNetType(t, isStatic, showHidden)]);
}

function ofDefinition(definition: TypeDefinitionAst, isStatic: boolean, context: TypeInferenceContext): InferredMember[] {
  const showHidden = context.currentTypeDefinition === definition;
  const found: InferredMember[] = [];
  let hasConstructor = false;
  for (const member of definition.members) {
    const isConstructor = member.kind === 'FunctionMemberAst' && member.isConstructor;
    hasConstructor ||= isConstructor;
    const fits = isConstructor ? isStatic : member.isStatic === isStatic || (definition.isEnum && isStatic);
    if (fits && (showHidden || !member.isHidden)) found.push({ kind: 'ast', name: isConstructor ? 'new' : member.name, member });
  }
  for (const base of definition.baseTypes) {
    if (base.typeName.kind !== 'TypeName') continue;
    const own = definitionOf(base.typeName.name, definition);
    const type = reflectionType(base.typeName, base, context.execution);
    const name = type ? typeNamed(type) : own instanceof TypeDefinitionAst ? new DefinitionTypeName(own) : null;
    if (name) found.push(...membersOfType(name, isStatic, context).filter((m) => !isStatic || !isConstructorMember(m)));
  }
  if (isStatic && !hasConstructor && !definition.isEnum) found.push({ kind: 'defaultConstructor', name: 'new', definition });
  if (definition.isEnum && !isStatic) found.push({ kind: 'inferred', name: 'value__', type: typeNamed(wellKnown.int32) });
  const root = typeNamed(definition.isEnum ? wellKnown.enum : wellKnown.object);
  found.push(...membersOfType(root, isStatic, context).filter((m) => !isStatic || !isConstructorMember(m)));
  return found;
}

function isConstructorMember(member: InferredMember): boolean {
  return member.kind === 'constructor' || member.kind === 'defaultConstructor';
}

/** Everything that can stand after the dot of something of this type, or after `::` (GetMembersByInferredType). */
export function membersOfType(name: PSTypeName, isStatic: boolean, context: TypeInferenceContext): InferredMember[] {
  const found: InferredMember[] = [];
  if (name instanceof PSSyntheticTypeName)
    for (const { name: memberName, psTypeName } of name.members) found.push({ kind: 'inferred', name: memberName, type: psTypeName });
  const type = reflectionTypeOf(name);
  if (type) found.push(...ofReflectionType(type, isStatic, context));
  else if (name instanceof DefinitionTypeName) found.push(...ofDefinition(name.definition, isStatic, context));
  else if (!isStatic) found.push(...fromTypeTable([name instanceof PSSyntheticTypeName ? typeCalled(name.name).name : name.name]));
  return found;
}
