/** What requests of the web commands send: bodies, forms and files (WebRequestPSCmdlet.FillRequestStream). */
import { readBytes } from '../../dotnet/io/file-operations.ts';
import { NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { NetMemoryStream, NetStream } from '../../dotnet/io/streams.ts';
import {
  ByteArrayContent,
  type HttpContent,
  MultipartFormDataContent,
  StreamContent,
  StringContent,
} from '../../dotnet/net/http/content.ts';
import { ContentDispositionHeader, isToken, MediaTypeHeader } from '../../dotnet/net/http/header-values.ts';
import { urlEncode } from '../../dotnet/net/web-encoding.ts';
import { encodingByName, utf8NoBom } from '../../dotnet/text/encodings.ts';
import { NetXmlNode } from '../../dotnet/xml/node.ts';
import { NetXmlDocument } from '../../dotnet/xml/nodes.ts';
import { NetException } from '../../errors/exceptions.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Byte } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';

/** `a=1&b=2`, encoded. */
export function formText(table: NetDictionary): string {
  return [...table.entries()]
    .map(([key, value]) => `${urlEncode(toText(key), false)}=${value === null ? '' : urlEncode(toStringValue(value), false)}`)
    .join('&');
}

/**
 * The content of -Body.
 * @param contentType the content type that the request names; its charset encodes texts
 * @param refuse is told about a content type that cannot be read
 */
export function bodyContent(given: Value, contentType: string | null, refuse: (e: NetException) => void): HttpContent {
  const body = baseObject(given);
  if (body instanceof MultipartFormDataContent) return body;
  if (body instanceof NetXmlNode) return new ByteArrayContent(xmlBytes(body));
  if (body instanceof NetStream) return new StreamContent(body);
  if (body instanceof PSArray && body.netType.elementType?.fullName === 'System.Byte')
    return new ByteArrayContent(Uint8Array.from(body.items.map((b) => (b as Byte).value)));
  const text = body instanceof NetDictionary ? formText(body) : toStringValue(body);
  return new ByteArrayContent(textBytes(text, contentType, refuse));
}

function xmlBytes(node: NetXmlNode): Uint8Array {
  const encoding = node instanceof NetXmlDocument ? node.declaration?.encoding : null;
  return (encoding ? encodingByName(encoding) : utf8NoBom).encode(node.outerXml);
}

function textBytes(text: string, contentType: string | null, refuse: (e: NetException) => void): Uint8Array {
  if (contentType !== null)
    try {
      const charset = MediaTypeHeader.parse(contentType).parameter('charset')?.replace(/^"|"$/g, '');
      if (charset) return encodingByName(charset).encode(text);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      refuse(e);
    }
  return utf8NoBom.encode(text);
}

/** A value of Content-Disposition: in quotes unless it is a token. */
function quoted(text: string): string {
  return isToken(text) ? text : `"${text}"`;
}

/** The content of -InFile. @throws as opening a file does */
export function fileContent(path: string): HttpContent {
  return new StreamContent(new NetMemoryStream(readBytes(path)));
}

/** The content of -Form: each element of a collection is a part, files with their content. */
export function formContent(form: NetDictionary): MultipartFormDataContent {
  const content = new MultipartFormDataContent();
  for (const [name, value] of form.entries()) {
    const base = baseObject(value);
    const items = typeof base === 'string' || base instanceof NetFileInfo ? [base] : toItems(base);
    for (const item of items) content.addPart(partOf(toText(name), baseObject(item)));
  }
  return content;
}

function partOf(name: string, value: Value): HttpContent {
  const disposition = new ContentDispositionHeader('form-data');
  disposition.setParameter('name', quoted(name));
  if (!(value instanceof NetFileInfo)) {
    const text = new StringContent(toStringValue(value), null, null);
    text.headers.set('Content-Disposition', disposition.toString());
    return text;
  }
  disposition.setParameter('filename', quoted(value.name));
  disposition.setParameter('filename*', `utf-8''${encodeURIComponent(value.name)}`);
  const file = fileContent(value.fullName);
  file.headers.set('Content-Disposition', disposition.toString());
  file.headers.set('Content-Type', 'application/octet-stream');
  return file;
}
