/** The lines around the text of messages and certificates (CmsUtils in SecuritySupport.cs). */
import { exceptionOf } from '../../errors/throw.ts';

/** Where armored data was found, and the data. */
export interface Armored {
  readonly data: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A message as text. */
export function addArmor(data: Uint8Array): string {
  const lines =
    Buffer.from(data)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return `-----BEGIN CMS-----\n${lines.join('\r\n')}\n-----END CMS-----`;
}

/** The data between the lines of a kind; null where there are none. @throws FormatException for what is no base 64 */
export function removeArmor(text: string, label: 'CMS' | 'CERTIFICATE'): Armored | null {
  const begin = `-----BEGIN ${label}-----`;
  const finish = `-----END ${label}-----`;
  const lower = text.toLowerCase();
  const start = lower.indexOf(begin.toLowerCase());
  const end = start < 0 ? -1 : lower.indexOf(finish.toLowerCase(), start);
  if (end < 0) return null;
  const encoded = text.slice(start + begin.length, end).replace(/\s/g, '');
  if (encoded.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded))
    throw exceptionOf(
      'System.FormatException',
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    );
  return { data: Buffer.from(encoded, 'base64'), start, end: end + finish.length };
}
