/** Classes that are DSC resources must have certain members (DscResourceChecker in PowerShell's SemanticChecks.cs). */

import type { AnyAst, Ast, AttributeAst, FunctionMemberAst, ITypeName, Member, PropertyMemberAst, TypeDefinitionAst } from '../ast.ts';
import { rootOf, TypeAttributes } from '../ast.ts';
import type { ErrorSink } from '../parse-error.ts';
import { isConstant } from './constant-values.ts';
import type { TypeLookup } from './type-lookup.ts';

const integers = /^System\.(S?Byte|U?Int(16|32|64))$/;

/** Reports what a class with `[DscResource()]` is missing; other types pass. */
export function checkDscResource(type: TypeDefinitionAst, types: TypeLookup, namespaces: readonly string[], errors: ErrorSink): void {
  const isAttribute = (attribute: AttributeAst, name: string): boolean =>
    types.resolve(attribute.typeName, namespaces, true)?.fullName === `System.Management.Automation.${name}`;
  const marker = type.attributes.find((attribute) => isAttribute(attribute, 'DscResourceAttribute'));
  if (marker === undefined) return;
  const found = { set: false, get: false, test: false, key: false };

  const checkGet = (method: FunctionMemberAst): void => {
    if (found.get || !isCalled(method, 'get')) return;
    found.get = true;
    const owner = method.parent as TypeDefinitionAst;
    const returned = method.returnType?.typeName;
    const name = returned?.kind === 'ArrayTypeName' ? returned.elementType : returned;
    if (name?.kind !== 'TypeName' || name.fullName.toLowerCase() !== owner.name.toLowerCase()) {
      errors.reportError(method.extent, 'DscResourceInvalidGetMethod', owner.name);
    }
  };
  const isKey = (property: PropertyMemberAst): boolean =>
    property.attributes.some(
      (attribute) =>
        isAttribute(attribute, 'DscPropertyAttribute') &&
        attribute.namedArguments.some(
          (named) =>
            named.argumentName.toLowerCase() === 'key' &&
            isConstant(named.argument, { types, namespaces, attributeArgument: true }) &&
            isTrueText(named.argument),
        ),
    );
  const mayBeKey = (name: ITypeName | undefined): boolean => {
    if (name?.kind !== 'TypeName') return false;
    const resolved = types.resolve(name, namespaces, false);
    if (resolved) return resolved.fullName === 'System.String' || integers.test(resolved.fullName) || resolved.isEnum === true;
    return typeNamed(type, name.name)?.isEnum === true;
  };
  const check = (members: readonly Member[]): void => {
    for (const member of members) {
      if (member.kind === 'FunctionMemberAst') {
        found.set ||= isCalled(member, 'set') && member.isReturnTypeVoid();
        checkGet(member);
        const returned = member.returnType?.typeName;
        found.test ||=
          isCalled(member, 'test') && returned !== undefined && types.resolve(returned, namespaces, false)?.fullName === 'System.Boolean';
      } else if (isKey(member)) {
        found.key = true;
        if (!mayBeKey(member.propertyType?.typeName)) errors.reportError(member.extent, 'DscResourceInvalidKeyProperty');
      }
    }
  };
  const seen = new Set<TypeDefinitionAst>([type]);
  const checkBases = (of: TypeDefinitionAst): void => {
    for (const base of of.baseTypes) {
      if (found.set && found.get && found.test && found.key) return;
      const definition = base.typeName.kind === 'TypeName' ? typeNamed(type, base.typeName.name) : undefined;
      if (definition === undefined || (definition.typeAttributes & TypeAttributes.Class) === 0 || seen.has(definition)) continue;
      seen.add(definition);
      check(definition.members);
      checkBases(definition);
    }
  };
  check(type.members);
  checkBases(type);

  const constructors = type.members.filter(
    (member): member is FunctionMemberAst => member.kind === 'FunctionMemberAst' && member.isConstructor && !member.isStatic,
  );
  const noDefault = constructors.length > 0 && !constructors.some((candidate) => candidate.parameters.length === 0);
  const report = (id: 'Set' | 'Get' | 'Test'): void => errors.reportError(marker.extent, `DscResourceMissing${id}Method`, type.name);
  if (!found.set) report('Set');
  if (!found.get) report('Get');
  if (!found.test) report('Test');
  if (noDefault) errors.reportError(marker.extent, 'DscResourceMissingDefaultConstructor', type.name);
  if (!found.key) errors.reportError(marker.extent, 'DscResourceMissingKeyProperty', type.name);
}

function isCalled(method: FunctionMemberAst, name: string): boolean {
  return method.name.toLowerCase() === name && method.parameters.length === 0;
}

/** The value of `Key` or of `Key = …`, which is a constant: only `$false`, `$null`, 0 and the empty string are not true. */
function isTrueText(argument: Ast): boolean {
  return !/^(\$(false|null)|0+|''|"")$/i.test(argument.extent.text);
}

/** The class or enum of the same script that has a name. */
function typeNamed(from: Ast, name: string): TypeDefinitionAst | undefined {
  const lower = name.toLowerCase();
  const found = rootOf(from).find(
    (ast) => (ast as AnyAst).kind === 'TypeDefinitionAst' && (ast as TypeDefinitionAst).name.toLowerCase() === lower,
    true,
  );
  return (found as TypeDefinitionAst | null) ?? undefined;
}
