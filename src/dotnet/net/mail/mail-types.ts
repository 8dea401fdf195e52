import { exceptionOf } from '../../../errors/throw.ts';
import type { EnumValue } from '../../../objects/enum-value.ts';
import type { Value } from '../../../objects/net-object.ts';
import type { PropertyBody } from '../../../objects/net-type.ts';
import { lift } from '../../../scheduler/suspension.ts';
import { mustNotBeNegative } from '../../argument-errors.ts';
import { readBytes } from '../../io/file-operations.ts';
import { fileNameOf } from '../../io/path.ts';
import type { NetStream } from '../../io/streams.ts';
import { defineType } from '../../registry.ts';
import type { NetNetworkCredential } from '../../security/secure-string.ts';
import { enumOf, notNull } from '../../values.ts';
import { NetMailAddress } from '../mail-address.ts';
import { SmtpClient } from '../sockets/smtp.ts';
import { Attachment, MailAddresses, MailMessage } from './message.ts';

const ns = 'System.Net.Mail.';

/** A property that is a field of the object. */
function field<T extends object, K extends keyof T & string>(name: K, fallback: Value = null): PropertyBody {
  return {
    get: (o: T) => (o[name] as Value) ?? fallback,
    set: (o: T, value: Value) => {
      Object.assign(o, { [name]: value ?? fallback });
    },
  };
}

function enumField<T extends object>(type: string, name: keyof T & string): PropertyBody {
  return {
    get: (o: T) => enumOf(ns + type, o[name] as number),
    set: (o: T, value: EnumValue) => {
      Object.assign(o, { [name]: Number(value.value) });
    },
  };
}

function message(from: string | null, to: string | null, subject = '', body = ''): MailMessage {
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (notNull(text, name) === '')
      throw exceptionOf('System.ArgumentException', `The value cannot be an empty string. (Parameter '${name}')`, null, {
        ParamName: name,
      });
  const made = new MailMessage();
  made.from = NetMailAddress.parse(from);
  made.to.addText(to as string);
  return Object.assign(made, { subject: subject ?? '', body: body ?? '' });
}

function defineMessage(): void {
  defineType({ name: `${ns}MailPriority`, kind: 'enum', enumValues: { Normal: 0, Low: 1, High: 2 } });
  defineType({
    name: `${ns}DeliveryNotificationOptions`,
    kind: 'enum',
    flags: true,
    enumValues: { None: 0, OnSuccess: 1, OnFailure: 2, Delay: 4, Never: 134217728 },
  });
  defineType({
    name: `${ns}MailAddressCollection`,
    baseType: 'System.Collections.ObjectModel.Collection[System.Net.Mail.MailAddress]',
    jsClass: MailAddresses,
    constructors: { '()': () => new MailAddresses() },
    methods: {
      'void Add(string addresses)': (list: MailAddresses, text: string | null) => list.addText(notNull(text, 'addresses')),
      'string ToString()': (list: MailAddresses) => list.toString(),
    },
  });
  defineType({
    name: `${ns}Attachment`,
    jsClass: Attachment,
    interfaces: ['System.IDisposable'],
    constructors: {
      '(string fileName)': (_t, path: string | null) => new Attachment(readBytes(path), fileNameOf(path ?? '')),
      '(string fileName, string mediaType)': (_t, path: string | null, type: string) =>
        new Attachment(readBytes(path), fileNameOf(path ?? ''), type),
      '(System.IO.Stream contentStream, string name)': (_t, stream: NetStream, name: string) =>
        new Attachment(stream.read(stream.length - stream.position), name),
      '(System.IO.Stream contentStream, string name, string mediaType)': (_t, stream: NetStream, name: string, type: string) =>
        new Attachment(stream.read(stream.length - stream.position), name, type),
    },
    properties: { 'string Name': field<Attachment, 'name'>('name') },
    methods: { 'void Dispose()': () => undefined },
    staticMethods: {
      [`${ns}Attachment CreateAttachmentFromString(string content, string name)`]: (_s, content: string, name: string) =>
        new Attachment(Buffer.from(content), name, 'text/plain'),
    },
  });
  type M = MailMessage;
  const list = (get: (m: M) => Value): PropertyBody => ({ get });
  defineType({
    name: `${ns}MailMessage`,
    jsClass: MailMessage,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new MailMessage(),
      '(string from, string to)': (_t, from: string | null, to: string | null) => message(from, to),
      '(string from, string to, string subject, string body)': (_t, ...all: Parameters<typeof message>) => message(...all),
      '(mailaddress from, mailaddress to)': (_t, from: NetMailAddress | null, to: NetMailAddress | null) => {
        const made = new MailMessage();
        made.from = notNull(from, 'from');
        made.to.push(notNull(to, 'to'));
        return made;
      },
    },
    properties: {
      'mailaddress From': field<M, 'from'>('from'),
      'mailaddress Sender': field<M, 'sender'>('sender'),
      'mailaddress ReplyTo': {
        get: (m: M) => m.replyTo.all[0] ?? null,
        set: (m: M, value: NetMailAddress | null) => {
          m.replyTo.clear();
          if (value) m.replyTo.push(value);
        },
      },
      [`${ns}MailAddressCollection ReplyToList`]: list((m) => m.replyTo),
      [`${ns}MailAddressCollection To`]: list((m) => m.to),
      [`${ns}MailAddressCollection Bcc`]: list((m) => m.bcc),
      [`${ns}MailAddressCollection CC`]: list((m) => m.cc),
      [`${ns}MailPriority Priority`]: enumField<M>('MailPriority', 'priority'),
      [`${ns}DeliveryNotificationOptions DeliveryNotificationOptions`]: enumField<M>('DeliveryNotificationOptions', 'notifications'),
      'string Subject': {
        get: (m: M) => m.subject,
        set: (m: M, value: string | null) => {
          if (/[\r\n]/.test(value ?? ''))
            throw exceptionOf('System.ArgumentException', 'The specified string is not in the form required for a subject.');
          m.subject = value ?? '';
        },
      },
      'System.Text.Encoding SubjectEncoding': field<M, 'subjectEncoding'>('subjectEncoding'),
      'System.Collections.Specialized.NameValueCollection Headers': list((m) => m.headers),
      'string Body': field<M, 'body'>('body', ''),
      'System.Text.Encoding BodyEncoding': {
        get: (m: M) => m.bodyEncoding,
        set: (m: M, value: M['bodyEncoding']) => {
          m.bodyEncoding = value;
        },
      },
      'bool IsBodyHtml': field<M, 'isHtml'>('isHtml'),
      'System.Collections.ObjectModel.Collection[System.Net.Mail.Attachment] Attachments': list((m) => m.attachments),
    },
    methods: { 'void Dispose()': () => undefined },
  });
}

function defineClient(): void {
  type C = SmtpClient;
  defineType({
    name: `${ns}SmtpDeliveryMethod`,
    kind: 'enum',
    enumValues: { Network: 0, SpecifiedPickupDirectory: 1, PickupDirectoryFromIis: 2 },
  });
  defineType({
    name: `${ns}SmtpClient`,
    jsClass: SmtpClient,
    interfaces: ['System.IDisposable'],
    constructors: {
      '()': () => new SmtpClient(),
      '(string host)': (_t, host: string | null) => new SmtpClient(host),
      '(string host, int port)': (_t, host: string | null, port: number) => {
        if (port < 0) throw mustNotBeNegative('port', port);
        return new SmtpClient(host, port);
      },
    },
    properties: {
      'string Host': field<C, 'host'>('host'),
      'int Port': field<C, 'port'>('port'),
      'bool UseDefaultCredentials': field<C, 'useDefaultCredentials'>('useDefaultCredentials'),
      'System.Net.ICredentialsByHost Credentials': {
        get: (c: C) => c.credentials,
        set: (c: C, value: NetNetworkCredential | null) => {
          c.credentials = value;
        },
      },
      'int Timeout': field<C, 'timeout'>('timeout'),
      [`${ns}SmtpDeliveryMethod DeliveryMethod`]: enumField<C>('SmtpDeliveryMethod', 'deliveryMethod'),
      'string PickupDirectoryLocation': field<C, 'pickupDirectory'>('pickupDirectory'),
      'bool EnableSsl': field<C, 'enableSsl'>('enableSsl'),
      'string TargetName': { get: (c: C) => `SMTPSVC/${c.host ?? ''}`, set: () => undefined },
    },
    methods: {
      [`void Send(${ns}MailMessage message)`]: (c: C, m: MailMessage | null) => lift(c.send(notNull(m, 'message'))),
      'void Send(string from, string recipients, string subject, string body)': (c: C, ...all: Parameters<typeof message>) =>
        lift(c.send(message(...all))),
      'void Dispose()': () => undefined,
    },
  });
}

/** Defines the messages of System.Net.Mail and what sends them. */
export function defineMail(): void {
  defineMessage();
  defineClient();
}
