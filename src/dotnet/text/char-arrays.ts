import { argumentOutOfRange } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { wellKnown } from '../registry.ts';
import { notNull } from '../values.ts';

/** The text of a `char[]`, or of a part of it. @throws ArgumentNullException */
export function charsToText(chars: PSArray | null, index = 0, count?: number): string {
  const items = notNull(chars, 'chars').items as Char[];
  if (index < 0 || (count ?? 0) < 0) throw argumentOutOfRange(index < 0 ? 'index' : 'count', 'Non-negative number required.');
  if (index + (count ?? 0) > items.length) throw argumentOutOfRange('chars', 'Index and count must refer to a location within the buffer.');
  let text = '';
  for (const c of items.slice(index, count === undefined ? undefined : index + count)) text += String.fromCharCode(c.code);
  return text;
}

/** A `char[]` of a text. */
export function charArray(text: string): PSArray {
  const items: Value[] = [];
  for (let i = 0; i < text.length; i++) items.push(charOf(text.charCodeAt(i)));
  return new PSArray(items, wellKnown.charArray);
}
