/** Collections of certificates, and what is looked for in them. */
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { NetDateTime } from '../time/date-time.ts';
import type { NetCertificate } from './certificate.ts';
import { ItemCollection, KeyUsageExtension, SubjectKeyIdentifierExtension } from './x509-extension.ts';

/** System.Security.Cryptography.X509Certificates.X509CertificateCollection. */
export class PlainCertificateCollection extends ItemCollection<NetCertificate> {}

/** System.Security.Cryptography.X509Certificates.X509Certificate2Collection. */
export class CertificateCollection extends PlainCertificateCollection {
  /**
   * The certificates that something is true of.
   * @param type X509FindType
   * @throws CryptographicException for a value that cannot be looked for so
   */
  find(type: number, value: Value): CertificateCollection {
    const test = finder(type, value);
    return new CertificateCollection(this.items.filter(test));
  }
}

type Test = (c: NetCertificate) => boolean;
const upperHex = (text: string): string => text.replace(/[^0-9a-f]/gi, '').toUpperCase();

function finder(type: number, value: Value): Test {
  const text = toText(value);
  const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
  switch (type) {
    case 0:
      return (c) => c.thumbprint === upperHex(text);
    case 1:
      return (c) => c.subjectParts.some((part) => part.toLowerCase().includes(text.toLowerCase()));
    case 2:
      return (c) => same(c.subject, text);
    case 3:
      return (c) => c.issuerParts.some((part) => part.toLowerCase().includes(text.toLowerCase()));
    case 4:
      return (c) => same(c.issuer, text);
    case 5:
      return (c) => c.serialNumber.replace(/^(00)+/, '') === upperHex(text).replace(/^(00)+/, '');
    case 6:
    case 7:
    case 8: {
      if (!(value instanceof NetDateTime)) throw wrongValue();
      const at = value.toUniversalTime().ticks;
      return (c) => {
        const from = c.notBefore.toUniversalTime().ticks;
        const to = c.notAfter.toUniversalTime().ticks;
        return type === 6 ? at >= from && at <= to : type === 7 ? at < from : at > to;
      };
    }
    case 10:
      return (c) => {
        const usages = c.enhancedKeyUsages;
        return usages.length === 0 || usages.includes(text);
      };
    case 12:
      return (c) => c.extensions.some((e) => e.oid.value === text || same(e.oid.friendlyName ?? '', text));
    case 13: {
      const bits = usageBits(value, text);
      return (c) => {
        const usage = c.extensions.find((e) => e instanceof KeyUsageExtension);
        return !usage || (usage.usages & bits) === bits;
      };
    }
    case 14:
      return (c) => {
        const id = c.extensions.find((e) => e instanceof SubjectKeyIdentifierExtension);
        return id !== undefined && Buffer.from(id.identifier).toString('hex').toUpperCase() === upperHex(text);
      };
  }
  throw exceptionOf('System.Security.Cryptography.CryptographicException', 'The specified find type is not valid.');
}

const usageNames = [
  'EncipherOnly',
  'CrlSign',
  'KeyCertSign',
  'KeyAgreement',
  'DataEncipherment',
  'KeyEncipherment',
  'NonRepudiation',
  'DigitalSignature',
];

function usageBits(value: Value, text: string): number {
  const bit = usageNames.findIndex((name) => name.toLowerCase() === text.toLowerCase());
  if (bit >= 0) return 1 << bit;
  const number = typeof value === 'number' ? value : Number((value as { value?: unknown } | null)?.value);
  if (!Number.isInteger(number)) throw wrongValue();
  return number;
}

function wrongValue() {
  return exceptionOf('System.Security.Cryptography.CryptographicException', 'The value was invalid.');
}
