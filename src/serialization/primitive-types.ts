/** The types that CLIXML has elements for, and their text (KnownTypes). */
import type { NetUri } from '../dotnet/net/uri.ts';
import { findType, wellKnown } from '../dotnet/registry.ts';
import { NetSecureString } from '../dotnet/security/secure-string.ts';
import type { NetGuid } from '../dotnet/system/guid.ts';
import { type NetVersion, tryParseVersion } from '../dotnet/system/version.ts';
import { NetXmlDocument } from '../dotnet/xml/nodes.ts';
import { parseDocument } from '../dotnet/xml/parser.ts';
import { durationText, parseDurationText } from '../dotnet/xml/xsd-duration.ts';
import { NetException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { parseDecimalText } from '../objects/number-parse.ts';
import { invariantNumberText } from '../objects/number-text.ts';
import {
  Byte,
  type Char,
  charOf,
  Decimal,
  Double,
  Int16,
  Int64,
  type NumberObject,
  SByte,
  Single,
  UInt16,
  UInt32,
  UInt64,
} from '../objects/numbers.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf } from '../objects/type-of.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { decodeText, encodeText } from './encoded-text.ts';
import { dateTimeText, doubleXmlText, parseDateTimeText, parseDoubleXmlText, singleXmlText } from './xml-text.ts';

/** One such type. */
export interface PrimitiveType {
  readonly tag: string;
  readonly typeName: string;
  /** The content of the element. */
  write(value: Value): string;
  /** The value of an element's content; undefined when it is not valid. */
  read(text: string): Value | undefined;
}

const byTag = new Map<string, PrimitiveType>();
const byType = new Map<string, PrimitiveType>();

function add(tag: string, typeName: string, write: (value: never) => string, read: PrimitiveType['read']): void {
  const full = `System.${typeName}`;
  const entry: PrimitiveType = { tag, typeName: full, write: write as PrimitiveType['write'], read };
  byTag.set(tag, entry);
  byType.set(full, entry);
}

/** A number of at most nine digits; undefined for other text. */
function smallInteger(text: string): number | undefined {
  const isNegative = text.charCodeAt(0) === 45;
  const start = isNegative ? 1 : 0;
  if (text.length === start || text.length > start + 9) return undefined;
  let value = 0;
  for (let i = start; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return isNegative && value !== 0 ? -value : value;
}

/** An integer type with its limits. */
function addInteger(tag: string, typeName: string, min: bigint, max: bigint, make: (value: bigint) => Value): void {
  add(
    tag,
    typeName,
    (value: Value) => invariantNumberText(value as number | NumberObject),
    (text) => {
      if (tag === 'I32') {
        const number = smallInteger(text);
        if (number !== undefined) return number;
      }
      const trimmed = text.trim();
      if (!/^[+-]?\d+$/.test(trimmed)) return undefined;
      const value = BigInt(trimmed.replace(/^\+/, ''));
      return value < min || value > max ? undefined : make(value);
    },
  );
}

/** What a conversion gives; undefined where it fails. */
function converted(text: string, type: NetType): Value | undefined {
  try {
    return convertTo(text, type);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return undefined;
  }
}

function secureText(value: NetSecureString): string {
  return Buffer.from(value.text, 'utf16le').toString('hex');
}

/** What a secure string is on the way to a peer: its bytes (PSRemotingCryptoHelper, protocol 2.4: the transport keeps secrets). */
export function secureTextForPeer(value: NetSecureString): string {
  return Buffer.from(value.text, 'utf16le').toString('base64');
}

/** The secure string that a peer sent. */
export function secureStringOfPeer(text: string): NetSecureString {
  return new NetSecureString(Buffer.from(text, 'base64').toString('utf16le'));
}

const decoded = (text: string): Value => decodeText(text);

add(
  'B',
  'Boolean',
  (value: boolean) => String(value),
  (text) => {
    const trimmed = text.trim();
    return trimmed === 'true' || trimmed === '1' ? true : trimmed === 'false' || trimmed === '0' ? false : undefined;
  },
);
addInteger('By', 'Byte', 0n, 255n, (v) => new Byte(Number(v)));
add(
  'C',
  'Char',
  (value: Char) => String(value.code),
  (text) => {
    const code = Number(text);
    return /^\s*\+?\d+\s*$/.test(text) && code <= 65_535 ? charOf(code) : undefined;
  },
);
addInteger('I16', 'Int16', -32_768n, 32_767n, (v) => new Int16(Number(v)));
addInteger('I32', 'Int32', -2_147_483_648n, 2_147_483_647n, Number);
addInteger('I64', 'Int64', -(2n ** 63n), 2n ** 63n - 1n, (v) => new Int64(v));
addInteger('SB', 'SByte', -128n, 127n, (v) => new SByte(Number(v)));
addInteger('U16', 'UInt16', 0n, 65_535n, (v) => new UInt16(Number(v)));
addInteger('U32', 'UInt32', 0n, 4_294_967_295n, (v) => new UInt32(Number(v)));
addInteger('U64', 'UInt64', 0n, 2n ** 64n - 1n, (v) => new UInt64(v));
add('DT', 'DateTime', dateTimeText, parseDateTimeText);
add(
  'D',
  'Decimal',
  (value: Decimal) => invariantNumberText(value),
  (text) => {
    const result = parseDecimalText(text.trim());
    return result instanceof Decimal ? result : undefined;
  },
);
add(
  'Db',
  'Double',
  (value: Double) => doubleXmlText(value.value),
  (text) => {
    const value = parseDoubleXmlText(text);
    return value === undefined ? undefined : new Double(value);
  },
);
add(
  'Sg',
  'Single',
  (value: Single) => singleXmlText(value.value),
  (text) => {
    const value = parseDoubleXmlText(text);
    return value === undefined ? undefined : new Single(Math.fround(value));
  },
);
add(
  'G',
  'Guid',
  (value: NetGuid) => toText(value),
  (text) => converted(text.trim(), findType('System.Guid') as NetType),
);
add('SBK', 'Management.Automation.ScriptBlock', (value: ScriptBlock) => encodeText(toText(value)), decoded);
add('S', 'String', (value: string) => encodeText(value), decoded);
add('TS', 'TimeSpan', durationText, parseDurationText);
add(
  'URI',
  'Uri',
  (value: NetUri) => encodeText(toText(value)),
  (text) => converted(decodeText(text), findType('System.Uri') as NetType),
);
add(
  'BA',
  'Byte[]',
  (value: PSArray) => Buffer.from(value.items.map((b) => (b as Byte).value)).toString('base64'),
  (text) => {
    const compact = text.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) return undefined;
    const items = [...Buffer.from(compact, 'base64')].map((b) => new Byte(b));
    return new PSArray(items, (findType('System.Byte') as NetType).makeArrayType());
  },
);
add(
  'Version',
  'Version',
  (value: NetVersion) => toText(value),
  (text) => tryParseVersion(text),
);
add(
  'XD',
  'Xml.XmlDocument',
  (value: NetXmlDocument) => encodeText(value.outerXml),
  (text) => {
    const document = converted(decodeText(text), wellKnown.xmlDocument);
    if (!(document instanceof NetXmlDocument)) return document;
    // what is between elements is kept (InternalDeserializer.LoadUnsafeXmlDocument)
    const whole = new NetXmlDocument();
    whole.preserveWhitespace = true;
    parseDocument(decodeText(text), whole, { preserveWhitespace: true });
    return whole;
  },
);
add('SS', 'Security.SecureString', secureText, (text) => {
  for (let i = 0; i < text.length; i += 2)
    if (!/^[0-9a-f]{2}$/i.test(text.slice(i, i + 2)))
      throw exceptionOf('System.FormatException', `The input string '${text.slice(i, i + 2)}' was not in a correct format.`);
  return new NetSecureString(Buffer.from(text, 'hex').toString('utf16le'));
});

// its element has a structure of its own: see progress-record-text.ts
const progress = 'System.Management.Automation.ProgressRecord';
byType.set(progress, { tag: 'PR', typeName: progress, write: toText, read: () => undefined });

/** The entry of a value's type. */
export function primitiveTypeOf(value: Value): PrimitiveType | undefined {
  return value === null ? undefined : byType.get(typeOf(value).fullName);
}

/** The entry of an element. */
export function primitiveTypeByTag(tag: string): PrimitiveType | undefined {
  return byTag.get(tag);
}
