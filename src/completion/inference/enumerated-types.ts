import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { arrayTypeOf, findType, getType, wellKnown } from '../../dotnet/registry.ts';
import type { NetType } from '../../objects/net-type.ts';
import { isKindOf } from '../../objects/type-of.ts';
import { reflectionTypeOf, typeNamed } from './inferred-type.ts';

const enumeratorDefinitions = ['System.Collections.Generic.IEnumerator`1', 'System.Collections.Generic.IEnumerable`1'];

/** What the pipeline makes of an object of this type: the elements' type; the type itself for strings, dictionaries and XML; null when it is not enumerated. */
function enumeratedItemType(type: NetType): NetType | null {
  if (type.kind === 'array') return type.elementType;
  if (type === wellKnown.string || isKindOf(type, 'System.Collections.IDictionary') || isKindOf(type, 'System.Xml.XmlNode')) return type;
  if (type.fullName === 'System.Data.DataTable') return findType('System.Data.DataRow') ?? null;
  const candidates = type.kind === 'interface' ? [type, ...type.interfaces] : type.interfaces;
  for (const candidate of candidates)
    if (candidate.genericDefinition && enumeratorDefinitions.includes(candidate.genericDefinition.fullName))
      return candidate.genericArguments[0] as NetType;
  const named = (name: string): boolean => candidates.some((c) => c.fullName === name);
  if (named('System.Collections.IDictionaryEnumerator')) return getType('System.Collections.DictionaryEntry');
  return named('System.Collections.IEnumerator') || named('System.Collections.IEnumerable') ? wellKnown.object : null;
}

/** The types of the elements of what has these types, those that are no collections as they are (GetInferredEnumeratedTypes). */
export function enumeratedTypes(names: readonly PSTypeName[]): PSTypeName[] {
  return names.map((name) => {
    const type = reflectionTypeOf(name);
    const item = type && enumeratedItemType(type);
    return item ? typeNamed(item) : name;
  });
}

/** The narrowest array type for elements of these types (GetArrayType). */
export function arrayTypeFor(names: readonly PSTypeName[]): PSTypeName {
  const any = typeNamed(wellKnown.objectArray);
  let found: NetType | null = null;
  for (const name of names) {
    const type = reflectionTypeOf(name);
    if (!type) return any;
    if (isKindOf(type, 'System.Collections.IEnumerator')) {
      found = type;
      break;
    }
    if (found && found !== type) return any;
    found = type;
  }
  if (!found) return any;
  if (found.kind === 'array') return typeNamed(found);
  return typeNamed(arrayTypeOf(enumeratedItemType(found) ?? found));
}
