import type { NetType } from '../objects/net-type.ts';

/** Built-in accelerators by full type name; filled by the registry, the first name that a type was given wins (TypeAccelerators.FindBuiltinAccelerator). */
export const acceleratorByType = new Map<string, string>();

const coreLibrary = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';

/**
 * A type in PowerShell's words, as signatures, errors and Get-Member show it (ToStringCodeMethods.Type): an accelerator where there is one,
 * else the full name; generic arguments in brackets, without arity.
 */
export function typeDisplayName(type: NetType, dropNamespaces = false): string {
  if (type.kind === 'array') {
    const element = type.elementType as NetType;
    return `${typeDisplayName(element, dropNamespaces)}[${','.repeat(type.arrayRank - 1)}]`;
  }
  if (type.genericDefinition) {
    const definition = typeDisplayName(type.genericDefinition, dropNamespaces);
    const args = type.genericArguments.map((a) => typeDisplayName(a, dropNamespaces)).join(',');
    // the name of a nested type keeps what stands behind the type that it is nested in
    const end = definition.lastIndexOf(type.fullName.includes('+') ? '[' : '`');
    return `${end < 0 ? definition : definition.slice(0, end)}[${args}]`;
  }
  const own = acceleratorByType.get(type.fullName);
  if (own && !type.isScriptType) return own;
  if (type.fullName === 'System.Management.Automation.PSCustomObject') return type.name;
  // Nothing but the name with its assembly is known of a reference to a value.
  if (type.fullName.endsWith('&')) return `${String(type)}, ${coreLibrary}`;
  if (dropNamespaces) {
    if (!type.fullName.includes('+')) return type.name;
    return type.namespace === '' ? type.fullName : type.fullName.slice(type.namespace.length + 1);
  }
  return String(type);
}
