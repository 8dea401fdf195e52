/** Messages of System.Net.Mail and their text (RFC 5322), in the form in which .NET writes it. */

import { NetObject } from '../../../objects/net-object.ts';
import { GenericCollection } from '../../collections/generic-list.ts';
import { NameValueCollection } from '../../collections/name-value-collection.ts';
import { invariantCulture } from '../../culture/culture-info.ts';
import { getType } from '../../registry.ts';
import type { NetEncoding } from '../../text/encodings.ts';
import { formatDateTime } from '../../time/date-format.ts';
import { NetDateTime } from '../../time/date-time.ts';
import { NetMailAddress } from '../mail-address.ts';

const collection = 'System.Collections.ObjectModel.Collection';

/** System.Net.Mail.MailAddressCollection. */
export class MailAddresses extends GenericCollection {
  constructor() {
    super(getType('System.Net.Mail.MailAddressCollection'));
  }
  get all(): readonly NetMailAddress[] {
    return this.items as NetMailAddress[];
  }
  /** Adds addresses with commas between them. @throws FormatException */
  addText(text: string): void {
    for (const part of text.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? ['']) this.push(NetMailAddress.parse(part.trim()));
  }
  override toString(): string {
    return this.all.map(String).join(', ');
  }
}

/** System.Net.Mail.AttachmentCollection. */
export class Attachments extends GenericCollection {
  constructor() {
    super(getType(`${collection}[System.Net.Mail.Attachment]`));
  }
}

/** System.Net.Mail.Attachment: bytes with a name and a type. */
export class Attachment extends NetObject {
  constructor(
    readonly data: Uint8Array,
    public name: string,
    readonly mediaType = 'application/octet-stream',
  ) {
    super();
  }
  get contentType(): string {
    return `${this.mediaType}; name=${/^[\w.!#$&^+-]+$/.test(this.name) ? this.name : `"${this.name}"`}`;
  }
}

/** System.Net.Mail.MailMessage. */
export class MailMessage extends NetObject {
  from: NetMailAddress | null = null;
  sender: NetMailAddress | null = null;
  readonly to = new MailAddresses();
  readonly cc = new MailAddresses();
  readonly bcc = new MailAddresses();
  readonly replyTo = new MailAddresses();
  readonly headers = new NameValueCollection();
  readonly attachments = new Attachments();
  priority = 0;
  notifications = 0;
  subject = '';
  body = '';
  isHtml = false;
  subjectEncoding: NetEncoding | null = null;
  bodyEncoding: NetEncoding | null = null;
  /** Everybody who gets it. */
  get receivers(): readonly NetMailAddress[] {
    return [...this.to.all, ...this.cc.all, ...this.bcc.all];
  }
}

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
const encoded = (text: string): string => (isAscii(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`);
const shown = (address: NetMailAddress): string =>
  address.displayName === ''
    ? address.address
    : `${isAscii(address.displayName) ? `"${address.displayName}"` : encoded(address.displayName)} <${address.address}>`;
const listed = (addresses: readonly NetMailAddress[]): string => addresses.map(shown).join(', ');

/** Quoted-printable (RFC 2045), lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  const lines = text.split(/\r\n/).map((line) => {
    const units = [...Buffer.from(line)].map((b, i, all) => {
      const isBlankAtEnd = (b === 32 || b === 9) && i === all.length - 1;
      return (b >= 33 && b <= 126 && b !== 61) || ((b === 32 || b === 9) && !isBlankAtEnd)
        ? String.fromCharCode(b)
        : `=${b.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    let result = '';
    let width = 0;
    for (const unit of units) {
      if (width + unit.length > 75) {
        result += '=\r\n';
        width = 0;
      }
      result += unit;
      width += unit.length;
    }
    return result;
  });
  return lines.join('\r\n');
}

const base64Lines = (data: Uint8Array): string =>
  (
    Buffer.from(data)
      .toString('base64')
      .match(/.{1,70}/g) ?? []
  ).join('\r\n');

/** The body with its headers. */
function bodyPart(message: MailMessage): string {
  const charset = message.bodyEncoding?.webName ?? (isAscii(message.body) ? 'us-ascii' : 'utf-8');
  const type = `Content-Type: text/${message.isHtml ? 'html' : 'plain'}; charset=${charset}\r\n`;
  if (charset === 'us-ascii') return `${type}Content-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(message.body)}`;
  const data = message.bodyEncoding ? message.bodyEncoding.encode(message.body) : Buffer.from(message.body);
  return `${type}Content-Transfer-Encoding: base64\r\n\r\n${base64Lines(data)}`;
}

/** The text of a message; `boundary` stands between its parts where it has attachments. */
export function messageText(message: MailMessage, boundary: string): string {
  const lines: string[] = [];
  for (const [name, values] of message.headers.pairs()) for (const value of values) lines.push(`${name ?? ''}: ${value ?? ''}`);
  lines.push('MIME-Version: 1.0');
  if (message.sender) lines.push(`Sender: ${shown(message.sender)}`);
  if (message.from) lines.push(`From: ${shown(message.from)}`);
  if (message.to.count > 0) lines.push(`To: ${listed(message.to.all)}`);
  if (message.cc.count > 0) lines.push(`Cc: ${listed(message.cc.all)}`);
  if (message.replyTo.count > 0) lines.push(`Reply-To: ${listed(message.replyTo.all)}`);
  if (message.priority === 2) lines.push('X-Priority: 1', 'Priority: urgent', 'Importance: high');
  if (message.priority === 1) lines.push('X-Priority: 5', 'Priority: non-urgent', 'Importance: low');
  lines.push(`Date: ${formatDateTime(NetDateTime.now, 'dd MMM yyyy HH:mm:ss zzz', invariantCulture).replace(/:(\d\d)$/, '$1')}`);
  if (message.subject !== '') lines.push(`Subject: ${encoded(message.subject)}`);
  const head = lines.map((line) => `${line}\r\n`).join('');
  const attachments = message.attachments.items as Attachment[];
  if (attachments.length === 0) return `${head}${bodyPart(message)}\r\n`;
  const parts = attachments.map(
    (a) =>
      `Content-Type: ${a.contentType}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${base64Lines(a.data)}`,
  );
  const inside = [bodyPart(message), ...parts].map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `${head}Content-Type: multipart/mixed;\r\n boundary=${boundary}\r\n\r\n\r\n${inside}--${boundary}--\r\n\r\n`;
}
