import { wellKnown } from '../dotnet/registry.ts';
import { tryConvertTo } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';

/** The exit code that the argument of `exit` means: 0 for none or for what is no number (ExitException; ParserOps). */
export function exitCodeOf(argument: Value): number {
  if (argument === null) return 0;
  const code = tryConvertTo(argument, wellKnown.int32);
  return typeof code === 'number' ? code : 0;
}
