/** Bodies of -Form: multipart/form-data. */

import { readBytes } from '../../dotnet/io/file-operations.ts';
import { NetFileInfo } from '../../dotnet/io/file-system-info.ts';
import { randomUuid } from '../../dotnet/io/random-bytes.ts';
import { isToken } from '../../dotnet/net/http/header-values.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';

/** A value of Content-Disposition: in quotes unless it is a token. */
function quoted(text: string): string {
  return isToken(text) ? text : `"${text}"`;
}

function part(boundary: string, name: string, value: Value): Buffer {
  const base = baseObject(value);
  const isFile = base instanceof NetFileInfo;
  const file = isFile ? `; filename=${quoted(base.name)}; filename*=utf-8''${encodeURIComponent(base.name)}` : '';
  const type = isFile ? 'Content-Type: application/octet-stream\r\n' : 'Content-Type: text/plain; charset=utf-8\r\n';
  const head = `--${boundary}\r\n${isFile ? '' : type}Content-Disposition: form-data; name=${quoted(name)}${file}\r\n${isFile ? type : ''}\r\n`;
  return Buffer.concat([
    Buffer.from(head, 'utf8'),
    isFile ? readBytes(base.fullName) : Buffer.from(toStringValue(base), 'utf8'),
    Buffer.from('\r\n'),
  ]);
}

/** The body of a form and its content type; each element of a collection becomes a part, files with their content. */
export function multipart(form: NetDictionary): { bytes: Uint8Array; type: string } {
  const boundary = randomUuid();
  const parts: Buffer[] = [];
  for (const [name, value] of form.entries()) for (const item of toItems(value)) parts.push(part(boundary, toText(name), item));
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { bytes: Buffer.concat(parts), type: `multipart/form-data; boundary="${boundary}"` };
}
