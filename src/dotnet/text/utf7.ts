import { NetEncoding } from './encodings.ts';

/** Characters that stand for themselves: set D of RFC 2152, blanks, and those of set O that .NET writes only when told to. */
const direct = /[A-Za-z0-9'(),\-./:? \t\r\n]/;

/** System.Text.UTF7Encoding (RFC 2152). */
export class Utf7Encoding extends NetEncoding {
  readonly webName = 'utf-7';
  readonly encodingName = 'Unicode (UTF-7)';
  readonly codePage = 65000;
  encode(text: string): Uint8Array {
    let result = '';
    for (let i = 0; i < text.length; ) {
      if (text[i] === '+') {
        result += '+-';
        i++;
      } else if (direct.test(text[i]!)) result += text[i++];
      else {
        // within a run of other characters a + is one of them (UTF7Encoding.GetBytes)
        let end = i;
        while (end < text.length && !direct.test(text[end]!)) end++;
        const units = Buffer.alloc((end - i) * 2);
        for (let k = i; k < end; k++) units.writeUInt16BE(text.charCodeAt(k), (k - i) * 2);
        result += `+${units.toString('base64').replace(/=+$/, '')}-`;
        i = end;
      }
    }
    return Buffer.from(result, 'latin1');
  }
  decode(bytes: Uint8Array): string {
    const text = Buffer.from(bytes).toString('latin1');
    return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_all, code: string) => {
      if (code === '') return '+';
      const units = Buffer.from(code, 'base64');
      let result = '';
      for (let i = 0; i + 1 < units.length; i += 2) result += String.fromCharCode(units.readUInt16BE(i));
      return result;
    });
  }
}

/** Encoding.UTF7. */
export const utf7: Utf7Encoding = new Utf7Encoding();
