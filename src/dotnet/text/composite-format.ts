import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { wellKnown } from '../registry.ts';

let body: MemberBody | undefined;

/** String.Format(provider, format, args), through the type table, so that there is one implementation. @throws FormatException */
export function formatComposite(format: string, args: readonly Value[], provider: Value = null): string {
  body ??= wellKnown.string
    .getMethods('Format', true)
    .find(
      (m) => m.parameters.length === 3 && m.parameters[0]?.type.name === 'IFormatProvider' && m.parameters[2]?.type.kind === 'array',
    )?.body;
  if (!body) throw new Error('String.Format(IFormatProvider, string, object[]) is not defined');
  return runNow(body(null, provider, format, new PSArray([...args], wellKnown.objectArray))) as string;
}
