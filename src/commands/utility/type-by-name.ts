import { parseTypeName } from '../../../grammar/index.ts';
import { scriptServices } from '../../binding/services.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { tryConvertTo } from '../../objects/convert.ts';
import { NetType } from '../../objects/net-type.ts';

/** The type that a name means where the command is called, types of the script included; null when there is none. */
export function typeByName(name: string): NetType | null {
  const parsed = parseTypeName(name);
  const found = parsed && scriptServices().findTypeName(parsed, null);
  if (found) return found;
  const type = tryConvertTo(name, wellKnown.type);
  return type instanceof NetType ? type : null;
}
