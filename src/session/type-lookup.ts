/** What the checks of the grammar learn of types while a session parses: .NET's, and the classes of scripts that ran before. */

import type { ResolvedType, TypeLookup } from '../../grammar/checks/type-lookup.ts';
import type { ITypeName } from '../../grammar/index.ts';
import { TypeName } from '../../grammar/index.ts';
import { attributeTargetsOf } from '../binding/attributes/usage.ts';
import { currentNamespaces } from '../compile/current-namespaces.ts';
import { scriptType } from '../compile/types.ts';
import { findType, getType, isPlaceholder, resolveTypeName } from '../dotnet/registry.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { isSameOrSubclass, type NetType } from '../objects/net-type.ts';
import { currentContext, sessionContext } from './current-context.ts';
import { hasAssembly, hasModule, moduleProblem } from './using-names.ts';

class KnownType implements ResolvedType {
  constructor(private readonly type: NetType) {}
  get fullName(): string {
    return this.type.fullName;
  }
  get displayName(): string {
    return typeDisplayName(this.type);
  }
  get isEnum(): boolean {
    return this.type.isEnum;
  }
  isSubclassOf(other: ResolvedType): boolean {
    return other instanceof KnownType && isSameOrSubclass(this.type.baseType, other.type);
  }
  get attributeTargets(): readonly string[] | undefined {
    return attributeTargetsOf(this.type);
  }
  get attributeProperties(): readonly string[] | undefined {
    return isPlaceholder(this.type) ? undefined : this.properties(true);
  }
  get readOnlyProperties(): readonly string[] {
    return this.properties(false);
  }
  /** Own ones first, then those of the base classes. */
  private properties(canWrite: boolean): string[] {
    const all = this.type.allProperties(false).filter((p) => p.canWrite === canWrite && p.indexParameters.length === 0);
    const ordered: string[] = [];
    for (let type: NetType | null = this.type; type; type = type.baseType)
      for (const p of all) if (p.declaringType === type) ordered.push(p.name);
    return ordered;
  }
}

/**
 * False for what cannot be an assembly: the next base type of a class stands where the assembly of a generic one would
 * (`class C : IComparable[int], IDisposable`).
 */
function isAssemblyName(name: string | null): boolean {
  if (name === null) return true;
  const simple = name.split(',')[0]!.trim();
  return /^(system|microsoft|mscorlib|netstandard|windowsbase|newtonsoft)\b/i.test(simple) && !findType(simple);
}

/**
 * The types that the running session knows, for `parse` (PowerShell's SymbolResolver asks TypeResolver). A name below `System` or
 * `Microsoft` that is not known may be a type of .NET that this program does not have: it is no error before it is used.
 */
export const sessionTypes: TypeLookup = {
  resolve(name, namespaces, isAttribute) {
    const context = sessionContext() && currentContext();
    // without `using`, those of the script that runs count
    const used = namespaces.length > 1 || !context ? namespaces : currentNamespaces(context);
    const scope = {
      namespaces: used,
      ...(context && { lookupScriptType: (n: string) => scriptType(context.sessionState.currentScope, n) }),
    };
    const find = (n: ITypeName): NetType | null => {
      if (!isAssemblyName(n.assemblyName)) return null;
      const type = resolveTypeName(n, scope);
      return type && (!isAttribute || isSameOrSubclass(type, getType('System.Attribute'))) ? type : null;
    };
    let type = find(name);
    if (!type && isAttribute && name.kind === 'TypeName')
      type = find(new TypeName(name.extent, `${name.name}Attribute`, name.assemblyName));
    return type && new KnownType(type);
  },
  mayExist: (name) => isAssemblyName(name.assemblyName) && (name.assemblyName !== null || /^(system|microsoft)\./i.test(name.name)),
  moduleProblem,
  hasModule,
  hasAssembly,
};
