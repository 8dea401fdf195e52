import { type PSTypeName, PSTypeNameAttribute } from '../../binding/attributes/attributes.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';
import { findType, wellKnown } from '../../dotnet/registry.ts';
import { ConversionRank } from '../../objects/conversion-rank.ts';
import { figureConversion } from '../../objects/convert.ts';
import type { NetType } from '../../objects/net-type.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';

/** True when a parameter takes values of one of these types: `Get-Command -ParameterType`. */
export function isInstanceOfType(parameter: CompiledCommandParameter, types: readonly PSTypeName[]): boolean {
  return types.length === 0 || types.some((wanted) => isMatchingType(parameter, wanted));
}

/** A type as values that need no more than widening; a name that is no type as the end of the parameter's (ParameterMetadata.IsMatchingType). */
function isMatchingType(parameter: CompiledCommandParameter, wanted: PSTypeName): boolean {
  const own = parameter.type;
  const type = wanted.type ?? findType(wanted.name);
  if (type) return takes(own, type);
  const pattern = getWildcardPattern(`*${wanted.name}`);
  const names = [own.fullName, own.elementType?.fullName];
  for (const a of parameter.attributes) if (a instanceof PSTypeNameAttribute) names.push(a.psTypeName);
  return names.some((name) => name !== undefined && pattern.isMatch(name));
}

function takes(own: NetType, type: NetType): boolean {
  const takesObjects = figureConversion(wellKnown.object, own).rank >= ConversionRank.AssignableS2A;
  if (takesObjects || type === wellKnown.object) return takesObjects && type === wellKnown.object;
  return figureConversion(type, own).rank >= ConversionRank.NumericImplicitS2A;
}
