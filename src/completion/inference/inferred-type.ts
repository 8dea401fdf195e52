import type { TypeDefinitionAst } from '../../../grammar/index.ts';
import { PSTypeName } from '../../binding/attributes/attributes.ts';
import { defineType, findTypeInScope, getType, wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';

const sma = 'System.Management.Automation.';

/** A type of the script's own text that no run has made yet: known by its definition (PSTypeName.TypeDefinitionAst). */
export class DefinitionTypeName extends PSTypeName {
  constructor(readonly definition: TypeDefinitionAst) {
    super(definition.name, null);
  }
}

/** A member of a {@link PSSyntheticTypeName}: its name, what type it has, and its value where the text tells (CommandInfo.cs). */
export class PSMemberNameAndType extends NetObject {
  constructor(
    readonly name: string,
    readonly psTypeName: PSTypeName,
    readonly value: Value | undefined = undefined,
  ) {
    super();
  }
}

/** A type with members that only this value has: a hashtable or custom object written as a literal, the result of Select-Object (CommandInfo.cs). */
export class PSSyntheticTypeName extends PSTypeName {
  /** Use {@link PSSyntheticTypeName.create}. */
  constructor(
    name: string,
    type: NetType | null,
    readonly members: readonly PSMemberNameAndType[],
  ) {
    super(name, type);
  }
  /** The type `base` with these members. A member PSTypeName names a custom object and is no member of it. */
  static create(base: PSTypeName, given: readonly PSMemberNameAndType[]): PSSyntheticTypeName {
    const isName = (m: PSMemberNameAndType): boolean => m.name.toLowerCase() === 'pstypename';
    const isCustom = base.name === wellKnown.psObject.fullName;
    const naming = isCustom ? given.findLast((m) => isName(m) && m.value !== undefined) : undefined;
    const members = [...given].sort((a, b) => compareNames(a.name, b.name));
    const shown = members.filter((m) => !isName(m)).map((m) => m.name);
    const name = `${naming ? toText(naming.value as Value) : base.name}#${shown.join(':')}`;
    const type = reflectionTypeOf(base);
    const hidden = type === wellKnown.psObject ? members.findIndex(isName) : -1;
    if (hidden >= 0) members.splice(hidden, 1);
    return new PSSyntheticTypeName(shown.length === 0 ? name.slice(0, -1) : name, type, members);
  }
}

function compareNames(a: string, b: string): number {
  const x = a.toUpperCase();
  const y = b.toUpperCase();
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The name of a .NET type as inference passes it about. */
export function typeNamed(type: NetType): PSTypeName {
  return new PSTypeName(type.fullName, type);
}

/** {@link typeNamed} by the type's full name: for types that this program has. A type that it has not is known by its name alone. */
export function typeCalled(name: string): PSTypeName {
  return new PSTypeName(name, findTypeInScope(name) ?? null);
}

/** The .NET type behind a name, looked up when it was given as text; null when there is none. */
export function reflectionTypeOf(name: PSTypeName): NetType | null {
  if (name.type) return name.type;
  return name instanceof DefinitionTypeName ? null : (findTypeInScope(name.name) ?? null);
}

defineType({
  name: `${sma}PSMemberNameAndType`,
  kind: 'struct',
  jsClass: PSMemberNameAndType,
  properties: {
    'string Name': { get: (m: PSMemberNameAndType) => m.name },
    [`${sma}PSTypeName PSTypeName`]: { get: (m: PSMemberNameAndType) => m.psTypeName },
    'System.Object Value': { get: (m: PSMemberNameAndType) => m.value ?? null },
  },
});
defineType({
  name: `${sma}PSSyntheticTypeName`,
  baseType: `${sma}PSTypeName`,
  sealed: true,
  jsClass: PSSyntheticTypeName,
  properties: {
    [`${sma}PSMemberNameAndType[] Members`]: {
      get: (t: PSSyntheticTypeName) => new PSArray([...t.members], getType(`${sma}PSMemberNameAndType`).makeArrayType()),
    },
  },
});
