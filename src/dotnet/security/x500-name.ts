/** Names of holders of certificates: their text, and what stands for it in a certificate (X500NameEncoder). */
import { der, oid, sequence, setOf, Tag } from './asn1.ts';
import { cryptographic } from './symmetric.ts';

const attributes = new Map([
  ['CN', '2.5.4.3'],
  ['SN', '2.5.4.4'],
  ['SERIALNUMBER', '2.5.4.5'],
  ['C', '2.5.4.6'],
  ['L', '2.5.4.7'],
  ['S', '2.5.4.8'],
  ['ST', '2.5.4.8'],
  ['STREET', '2.5.4.9'],
  ['O', '2.5.4.10'],
  ['OU', '2.5.4.11'],
  ['T', '2.5.4.12'],
  ['TITLE', '2.5.4.12'],
  ['G', '2.5.4.42'],
  ['GN', '2.5.4.42'],
  ['I', '2.5.4.43'],
  ['E', '1.2.840.113549.1.9.1'],
  ['EMAIL', '1.2.840.113549.1.9.1'],
  ['DC', '0.9.2342.19200300.100.1.25'],
]);
const ia5 = new Set(['1.2.840.113549.1.9.1', '0.9.2342.19200300.100.1.25']);

const notValid = () => cryptographic('The string contains an invalid X500 name attribute key, oid, value or delimiter.');

/** The pairs of a name: `CN=Name, O="Some, Inc."`; a sign of its own within quotation marks, a quotation mark twice. */
function pairs(text: string): (readonly [key: string, value: string])[] {
  const found: (readonly [string, string])[] = [];
  const part = /\s*([^=,;]+?)\s*=\s*(?:"((?:[^"]|"")*)"\s*|([^,;]*))(?:[,;]|$)/y;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (!match) throw notValid();
    found.push([match[1] as string, match[2]?.replaceAll('""', '"') ?? (match[3] ?? '').trim()]);
  }
  return found;
}

/** The bytes of a name: its last part comes first. @throws CryptographicException for what is no name */
export function encodeName(text: string): Buffer {
  const parts = pairs(text).map(([key, value]) => {
    const id = attributes.get(key.toUpperCase()) ?? /^(?:OID\.)?(\d+(?:\.\d+)+)$/i.exec(key)?.[1];
    if (id === undefined) throw notValid();
    const tag = ia5.has(id) ? Tag.Ia5 : /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(value) ? Tag.Printable : Tag.Utf8;
    return setOf(sequence(oid(id), der(tag, Buffer.from(value, 'utf8'))));
  });
  return sequence(...parts.reverse());
}
