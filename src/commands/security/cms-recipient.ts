/** Whom messages of the Cms cmdlets are for (CmsMessageRecipient in SecuritySupport.cs). */
import { defineType } from '../../dotnet/registry.ts';
import { NetCertificate } from '../../dotnet/security/certificate.ts';
import { CertificateCollection } from '../../dotnet/security/certificate-collection.ts';
import { storeLocations, X509Store } from '../../dotnet/security/certificate-store.ts';
import { KeyUsageExtension } from '../../dotnet/security/x509-extension.ts';
import type { ErrorCategory, ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { SessionState } from '../../session/session-state.ts';
import { removeArmor } from './cms-armor.ts';
import { filesIn, isFolder, readBytes } from './security-files.ts';

const documentEncryption = '1.3.6.1.4.1.311.80.1';
/** DataEncipherment and KeyEncipherment of X509KeyUsageFlags. */
const encipherment = 16 | 32;

/** ResolutionPurpose. */
export type Purpose = 'Encryption' | 'Decryption';

function isGoodForEncryption(c: NetCertificate): boolean {
  const usage = c.extensions.find((e) => e instanceof KeyUsageExtension);
  return c.enhancedKeyUsages.includes(documentEncryption) && usage !== undefined && (usage.usages & encipherment) !== 0;
}

/** The certificate of bytes; null where they are none. */
function certificateOf(data: () => Uint8Array): NetCertificate | null {
  try {
    return NetCertificate.read(data(), null);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return null;
  }
}

/** System.Management.Automation.CmsMessageRecipient: a certificate, or what leads to one. */
export class CmsMessageRecipient extends NetObject {
  readonly certificates = new CertificateCollection();
  constructor(
    private readonly identifier: string | null,
    private readonly pending: NetCertificate | null,
  ) {
    super();
  }

  /** Finds the certificates that are meant. @returns the error of what is none; null when all is well */
  resolve(context: ExecutionContext, purpose: Purpose): ErrorRecord | null {
    const { identifier, pending } = this;
    if (pending) {
      const error = this.take([pending], purpose);
      if (error || this.certificates.count > 0) return error;
    }
    if (identifier !== null) {
      for (const find of [this.inText, this.atPath, this.inStore]) {
        const found = find.call(this, identifier, context);
        const error = Array.isArray(found) ? this.take(found, purpose) : found;
        if (error || this.certificates.count > 0) return error;
      }
    }
    if (purpose === 'Decryption' && identifier !== null && containsWildcardCharacters(identifier)) return null;
    const text = `Cannot load encryption certificate. The certificate setting '${identifier ?? ''}' does not represent a valid base-64 encoded certificate, nor does it represent a valid certificate by file, directory, thumbprint, or subject name.`;
    return problem('NoCertificateFound', text, 'ObjectNotFound', identifier);
  }

  private inText(identifier: string): NetCertificate[] {
    const data = (): Uint8Array => removeArmor(identifier, 'CERTIFICATE')?.data ?? new Uint8Array();
    const found = identifier.includes('-----BEGIN CERTIFICATE-----') ? certificateOf(data) : null;
    return found ? [found] : [];
  }
  private atPath(identifier: string, context: ExecutionContext): NetCertificate[] | ErrorRecord {
    let targets: ReturnType<ReturnType<typeof paths>['glob']>;
    try {
      targets = paths(context).glob(identifier);
    } catch (e) {
      if (!(e instanceof NetException) || !derivesFrom(e, 'System.Management.Automation.SessionStateException')) throw e;
      return [];
    }
    if (targets.some((t) => t.provider.name !== 'FileSystem'))
      return problem(
        'CertificatePathMustBeFileSystemPath',
        `Cannot load certificate. '${identifier}' must resolve to a file system path.`,
        'ObjectNotFound',
        identifier,
      );
    const files = targets.flatMap(({ path }) => (isFolder(path) ? filesIn(path) : [path]));
    return files.flatMap((file) => certificateOf(() => readBytes(file)) ?? []);
  }
  private inStore(identifier: string): NetCertificate[] {
    const store = new X509Store('my', storeLocations.currentUser);
    store.open(0);
    const all = store.certificates;
    const byThumbprint = all.find(0, identifier).items;
    if (byThumbprint.length > 0) return byThumbprint;
    const pattern = new WildcardPattern(identifier, true);
    return all.items.filter((c) => pattern.isMatch(c.subject) || pattern.isMatch(c.simpleName(false)));
  }

  /** ProcessResolvedCertificates: those that can be used; one alone to encrypt for. */
  private take(found: readonly NetCertificate[], purpose: Purpose): ErrorRecord | null {
    const { identifier, certificates } = this;
    const seen = new Set<string>();
    for (const certificate of found) {
      if (!isGoodForEncryption(certificate)) {
        if (identifier !== null && containsWildcardCharacters(identifier)) continue;
        const text = `Certificate '${certificate.thumbprint}' cannot be used for encryption. Encryption certificates must contain the Data Encipherment or Key Encipherment key usage, and include the Document Encryption Enhanced Key Usage (${documentEncryption}).`;
        return problem('CertificateCannotBeUsedForEncryption', text, 'InvalidData', certificate);
      }
      if ((purpose === 'Decryption' && !certificate.key) || seen.has(certificate.thumbprint)) continue;
      seen.add(certificate.thumbprint);
      if (purpose === 'Encryption' && certificates.count > 0) {
        certificates.items.length = 0;
        const text = `Cannot load certificate. The identifier '${identifier ?? ''}' matches multiple certificates. To encrypt to multiple recipients, provide multiple specific values to the 'To' parameter, rather than a wildcard that matches multiple certificates.`;
        return problem('IdentifierMustReferenceSingleCertificate', text, 'LimitsExceeded', new CertificateCollection([...found]));
      }
      certificates.items.push(certificate);
    }
    return null;
  }
}

function problem(id: string, text: string, category: ErrorCategory, target: Value): ErrorRecord {
  return newErrorRecord(exceptionOf('System.ArgumentException', text), id, category, target);
}

const sma = 'System.Management.Automation.';
defineType({ name: `${sma}ResolutionPurpose`, kind: 'enum', enumValues: { Encryption: 0, Decryption: 1 } });
defineType({
  name: `${sma}CmsMessageRecipient`,
  jsClass: CmsMessageRecipient,
  constructors: {
    '(string identifier)': (_t, identifier: string | null) => new CmsMessageRecipient(identifier, null),
    '(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)': (_t, c: NetCertificate | null) =>
      new CmsMessageRecipient(null, c),
  },
  properties: {
    'System.Security.Cryptography.X509Certificates.X509Certificate2Collection Certificates': {
      get: (r: CmsMessageRecipient) => r.certificates,
    },
  },
  methods: {
    [`void Resolve(${sma}SessionState sessionState, ${sma}ResolutionPurpose purpose, [out] ${sma}ErrorRecord error)`]: (
      r: CmsMessageRecipient,
      state: SessionState,
      purpose: NetObject,
      error: { value: Value },
    ) => {
      error.value = r.resolve(state.context, String(purpose) as Purpose);
    },
  },
});
