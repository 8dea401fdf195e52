import { wellKnown } from '../dotnet/registry.ts';
import type { Value } from './net-object.ts';
import type { NetType } from './net-type.ts';
import { baseObject, PSObject } from './ps-object.ts';

/** The .NET type of a value (`$x.GetType()`); a PSObject answers for what it wraps, a custom object is a PSCustomObject. Not for null. */
export function typeOf(value: Value): NetType {
  switch (typeof value) {
    case 'number':
      return wellKnown.int32;
    case 'string':
      return wellKnown.string;
    case 'boolean':
      return wellKnown.boolean;
  }
  if (value instanceof PSObject) return value.isCustomObject ? (value.baseObject as { netType: NetType }).netType : typeOf(value.baseObject);
  return (value as { netType: NetType }).netType;
}

/** Type.ToString(): `System.Int32`, ``System.Collections.Generic.List`1[System.Int32]``, as conversion errors and `"$type"` show types. */
export function typeToString(type: NetType): string {
  if (type.kind === 'array' && type.elementType) return `${typeToString(type.elementType)}[${','.repeat(type.arrayRank - 1)}]`;
  if (type.genericDefinition && type.genericArguments.length > 0)
    return `${type.genericDefinition.fullName}[${type.genericArguments.map(typeToString).join(',')}]`;
  return type.fullName;
}

/**
 * The name of a value's type as "Method invocation failed because [System.String] …" shows it (ParserOps.GetTypeFullName): the first
 * of PSTypeNames for custom objects, else the full name; empty for null.
 */
export function typeNameOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof PSObject) {
    const first = value.typeNames?.[0];
    if (first !== undefined) return first;
  }
  return typeToString(typeOf(baseObject(value)));
}
