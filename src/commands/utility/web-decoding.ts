/** What kind of content an answer has, and its text (ContentHelper.Common.cs, StreamHelper.cs). */
import type { HttpContent } from '../../dotnet/net/http/content.ts';
import { MediaTypeHeader } from '../../dotnet/net/http/header-values.ts';
import type { HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import { encodingByName, type NetEncoding, utf8NoBom } from '../../dotnet/text/encodings.ts';
import { NetException } from '../../errors/exceptions.ts';

function header(content: HttpContent | null): MediaTypeHeader | null {
  const text = content?.headers.first('Content-Type') ?? null;
  if (text === null) return null;
  try {
    return MediaTypeHeader.parse(text);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return null;
  }
}

/** The media type of a content, null without one. */
export function mediaType(content: HttpContent | null): string | null {
  return header(content)?.main ?? null;
}

/** The charset that a content names. */
export function charsetOf(content: HttpContent | null): string | null {
  return header(content)?.parameter('charset')?.replace(/^"|"$/g, '') ?? null;
}

/** JSON, and the names of JavaScript that are sent for it. */
export function isJson(type: string | null): boolean {
  return /^(application\/(json|x-javascript|javascript)|text\/(json|x-javascript|javascript))$/i.test(type ?? '');
}

/** XML, by the names of RFC 3023. */
export function isXml(type: string | null): boolean {
  return /^(application\/(xml|xml-external-parsed-entity|xml-dtd)|.*\+xml)$/i.test(type ?? '');
}

/** Content that is read as text. */
export function isText(type: string | null): boolean {
  return /^text\//i.test(type ?? '') || isXml(type) || isJson(type);
}

function tryEncoding(name: string | null): NetEncoding | null {
  if (name === null || name === '') return null;
  try {
    return encodingByName(name);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return null;
  }
}

const declaration = (element: string, attribute: string): RegExp =>
  new RegExp(`<${element}\\s.*[^.><]*${attribute}\\s*=\\s*["'\\n]?(?<charset>[A-Za-z].[^\\s"'\\n<>]*)[\\s"'\\n>]`, 'is');
const metaElement = declaration('meta', 'charset');
const xmlDeclaration = declaration('\\?xml', 'encoding');

/** Bytes as text, by a charset, or by what their beginning says of itself; else UTF-8 (DecodeStream). */
export function decodeContent(bytes: Uint8Array, charset: string | null): { text: string; encoding: NetEncoding } {
  const given = tryEncoding(charset);
  if (given) return { text: given.decode(bytes), encoding: given };
  const text = utf8NoBom.decode(bytes);
  const start = text.slice(0, 1024);
  const named = (metaElement.exec(start) ?? xmlDeclaration.exec(start))?.groups?.['charset'];
  const encoding = tryEncoding(named ?? null);
  return encoding ? { text: encoding.decode(bytes), encoding } : { text, encoding: utf8NoBom };
}

/** The text of an answer. */
export function answerText(answer: HttpResponseMessage): string {
  return decodeContent(answer.shownContent.bytes(), charsetOf(answer.content)).text;
}
