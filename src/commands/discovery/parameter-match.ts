import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';

/** True when a parameter takes values of one of these types: `Get-Command -ParameterType`. */
export function isInstanceOfType(parameter: CompiledCommandParameter, types: readonly PSTypeName[]): boolean {
  if (types.length === 0) return true;
  const own = parameter.type;
  return types.some((wanted) => {
    const type = wanted.type;
    if (!type) return own.name.toLowerCase() === wanted.name.toLowerCase() || own.fullName.toLowerCase() === wanted.name.toLowerCase();
    return own === type || own.elementType === type || (own.fullName !== 'System.Object' && own.isAssignableFrom(type));
  });
}
