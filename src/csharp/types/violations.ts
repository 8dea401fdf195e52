/** What is said about type arguments that break the constraints of their parameters. */
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { csharpName } from './names.ts';

/** Says what is wrong with the first argument that may not stand for its parameter. @returns false where all may */
export function reportViolation(
  diagnostics: Diagnostics,
  parameters: readonly NetType[],
  args: readonly NetType[],
  owner: string,
  pos: number,
): boolean {
  for (const [i, p] of parameters.entries()) {
    const arg = args[i];
    if (!(p instanceof TypeParameter) || !arg) continue;
    const found = p.violation?.(arg, args);
    if (!found) continue;
    const [code, ...more] = found;
    diagnostics.error(pos, code, owner, p.name, csharpName(arg), ...more);
    return true;
  }
  return false;
}
