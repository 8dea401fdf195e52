/** Stores of certificates, as .NET keeps them on Unix: files in folders of the user, and the certificates of the system to be read. */
import { NetObject } from '../../objects/net-object.ts';
import { isDirectoryPath, isFilePath } from '../io/errors.ts';
import { fs } from '../io/modules.ts';
import { NetCertificate } from './certificate.ts';
import { CertificateCollection } from './certificate-collection.ts';
import { writePfx } from './pkcs12.ts';
import { cryptographic } from './symmetric.ts';

/** StoreLocation. */
export const storeLocations = { currentUser: 1, localMachine: 2 } as const;
const openFlags = { readWrite: 1, maxAllowed: 2, openExistingOnly: 4 } as const;

/** Where the folders of the stores are. */
function storesFolder(): string {
  const home = process.env['HOME'] ?? '/';
  return `${home.replace(/\/$/, '')}/.dotnet/corefx/cryptography/x509stores`;
}

/** System.Security.Cryptography.X509Certificates.X509Store. */
export class X509Store extends NetObject {
  isOpen = false;
  private isWritable = false;
  constructor(
    readonly name: string,
    readonly location: number,
  ) {
    super();
  }
  private get folder(): string {
    return `${storesFolder()}/${this.name.toLowerCase()}`;
  }
  /** @throws CryptographicException, PlatformNotSupportedException for what cannot be opened so */
  open(flags: number): void {
    const writes = (flags & openFlags.readWrite) !== 0;
    if (this.location === storeLocations.localMachine) {
      if (!/^(root|ca|certificateauthority)$/i.test(this.name))
        throw cryptographic('Unix LocalMachine X509Store is limited to the Root and CertificateAuthority stores.');
      if (writes) throw cryptographic('Unix LocalMachine X509Stores are read-only for all users.');
    } else {
      if ((flags & openFlags.openExistingOnly) !== 0 && !isDirectoryPath(this.folder))
        throw cryptographic('The specified X509 certificate store does not exist.');
      this.isWritable = writes || (flags & openFlags.maxAllowed) !== 0;
    }
    this.isOpen = true;
  }
  close(): void {
    this.isOpen = false;
    this.isWritable = false;
  }
  get certificates(): CertificateCollection {
    if (!this.isOpen) return new CertificateCollection();
    return new CertificateCollection(this.location === storeLocations.localMachine ? systemCertificates(this.name) : this.read());
  }
  private read(): NetCertificate[] {
    if (!isDirectoryPath(this.folder)) return [];
    const names = fs()
      .readdirSync(this.folder)
      .filter((name) => name.endsWith('.pfx'));
    return names.sort().map((name) => NetCertificate.read(fs().readFileSync(`${this.folder}/${name}`), null));
  }
  private checkWritable(): void {
    if (!this.isOpen) throw cryptographic('The X509 certificate store has not been opened.');
    if (!this.isWritable) throw cryptographic('The X509 certificate store is read-only.');
  }
  /** @throws CryptographicException where the store is closed or cannot be written to */
  add(certificate: NetCertificate): void {
    this.checkWritable();
    const path = `${this.folder}/${certificate.thumbprint}.pfx`;
    if (isFilePath(path) && (!certificate.key || NetCertificate.read(fs().readFileSync(path), null).key)) return;
    fs().mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const entry = { certificate: certificate.raw, key: certificate.key, friendlyName: certificate.friendlyName };
    fs().rmSync(path, { force: true });
    fs().writeFileSync(path, writePfx([entry], null), { mode: 0o600, flag: 'wx' });
  }
  /** @throws as {@link add} */
  remove(certificate: NetCertificate): void {
    this.checkWritable();
    fs().rmSync(`${this.folder}/${certificate.thumbprint}.pfx`, { force: true });
  }
}

/** What OpenSSL trusts on this system. */
function systemCertificates(name: string): NetCertificate[] {
  if (!/^root$/i.test(name)) return [];
  const file = process.env['SSL_CERT_FILE'] ?? '/etc/ssl/certs/ca-certificates.crt';
  if (!isFilePath(file)) return [];
  const texts =
    fs()
      .readFileSync(file, 'utf8')
      .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return texts.map((text) => new NetCertificate(Buffer.from(text)));
}
