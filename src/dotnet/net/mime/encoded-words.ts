/** How many bytes one encoded word holds: a line of a header has at most 70 characters. */
const bytesOfWord = 42;

/** A text as words of a header: as it is where it is ASCII on one line, else as words in Base64 of UTF-8 (RFC 2047, MimeBasePart.EncodeHeaderValue). */
export function encodedWords(text: string): string {
  if (/^[\0-\x09\x0b\x0c\x0e-\x7f]*$/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > bytesOfWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((w) => `=?utf-8?B?${Buffer.from(w, 'utf8').toString('base64')}?=`).join('\r\n ');
}

function decodedWord(charset: string, kind: string, text: string): string | null {
  const bytes =
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  return Buffer.isEncoding(charset) ? bytes.toString(charset) : null;
}

/** What encoded words say; a text that is none stays as it is (MimeBasePart.DecodeHeaderValue). */
export function decodedWords(text: string): string {
  let whole = '';
  for (const part of text.split(/\r\n[ \t]/)) {
    const [, charset, kind, content] = /^=\?([^?]+)\?([BbQq])\?([^?]*)\?=$/.exec(part.trim()) ?? [];
    const word = charset && kind && content !== undefined ? decodedWord(charset, kind, content) : null;
    if (word === null) return text;
    whole += word;
  }
  return whole;
}
