/** References to characters and entities in XML text (XmlTextReaderImpl.ParseNumericCharRef, ParseNamedCharRef, ParseEntityName). */

import type { Entities, Fail } from './entities.ts';

/** Where a piece of text stands, and what is known of it. */
export interface ReferencePlace {
  /** The whole text. */
  readonly text: string;
  /** Where the piece begins. */
  readonly at: number;
  readonly entities: Entities;
  readonly fail: Fail;
}

const endOfFile = 'Unexpected end of file has occurred.';

/** The piece with its references replaced. Which characters a number may mean is not looked at, but for those beyond Unicode. */
export function expandReferences(raw: string, { text, at, entities, fail }: ReferencePlace): string {
  const number = (place: number, digits: string, radix: 10 | 16): string => {
    const start = place + (radix === 16 ? 3 : 2);
    const end = start + digits.length;
    if (end >= text.length) fail(endOfFile.replace('file', 'file while parsing '), place);
    if (digits === '' || text[end] !== ';')
      fail(`Invalid syntax for a ${radix === 16 ? 'hexadecimal' : 'decimal'} numeric entity reference.`, end);
    const code = Number.parseInt(digits, radix);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    const high = (0xd800 + ((code - 0x10000) >>> 10)) & 0xffff;
    return fail(`'${String.fromCharCode(high)}', hexadecimal value 0x${high.toString(16).toUpperCase()}, is an invalid character.`, start);
  };
  return raw.replace(
    /&(?:#x([0-9a-fA-F]*);?|#(\d*);?|([^;\s&]*)(;?))/g,
    (whole, hex?: string, decimal?: string, name?: string, semicolon?: string, offset?: number) => {
      const place = at + (offset ?? 0);
      if (hex !== undefined) return number(place, hex, 16);
      if (decimal !== undefined) return number(place, decimal, 10);
      if (place + 1 === text.length) fail(endOfFile, place);
      if (!name || !/^[A-Za-z_:\u00c0-\uffff]/.test(name)) fail('An error occurred while parsing EntityName.', place + 1);
      const next = text[place + whole.length];
      if (semicolon === '') {
        if (next === undefined) fail('An error occurred while parsing EntityName.', place + 1);
        fail(`'${next}' is an unexpected token. The expected token is ';'.`, place + whole.length);
      }
      const found = entities.textOf(name as string, (message, at = place + 1) => fail(message, at));
      return found ?? fail(`Reference to undeclared entity '${name}'.`, place + 1);
    },
  );
}
