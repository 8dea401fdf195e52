/** Checks of arguments that name cultures; the error lists all that there are. */

import { metadataStrings } from '../../binding/binding-messages.ts';
import { compareStrings } from '../../dotnet/comparers.ts';
import { listedCultures } from '../../dotnet/culture/culture-list.ts';
import { isKnownCulture } from '../../dotnet/culture/locale-data.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';

function cultureNames(): string {
  return listedCultures()
    .map((c) => c.name)
    .join(',');
}

function refusal(value: Value, known: (name: string) => boolean, examples: string): string | null {
  if (value === null) return metadataStrings.ValidateNotNullOrEmptyCollectionFailure;
  const items = value instanceof PSArray ? value.items : [value];
  const wrong = items.find((item) => !known(toText(item)));
  if (wrong === undefined) return null;
  const text = `The argument "${toText(wrong)}" does not belong to the set "${examples}" specified by the ValidateSet attribute.`;
  return `${text} Supply an argument that is in the set and then try the command again.`;
}

/** What completes the name of a culture; `others` are taken too. */
export function completeCulture(others: readonly string[] = []): () => string[] {
  return () => [...others, ...listedCultures().map((c) => c.name)].sort((a, b) => compareStrings(a, b, 'OrdinalIgnoreCase'));
}

/** -Name of Get-Culture. */
export function isCultureName(value: Value): string | null {
  return refusal(value, (name) => name === '' || isKnownCulture(name), `,${cultureNames()}`);
}

/** -Culture of Select-String. */
export function isMatchCulture(value: Value): string | null {
  const isKnown = (name: string): boolean => /^(ordinal|invariant|current|)$/i.test(name) || isKnownCulture(name);
  return refusal(value, isKnown, `Ordinal,Invariant,Current,,${cultureNames()}`);
}
