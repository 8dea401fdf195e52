/** What messages of CMS and files of PKCS #12 both hold: identifiers of content, and of the ciphers that it is encrypted with (RFC 5652, RFC 3565). */

/** Content that is data. */
export const dataId = '1.2.840.113549.1.7.1';

/** Ciphers by their identifiers: Node's name, and the sizes of key and block. */
export const ciphers: Readonly<Record<string, readonly [name: string, keyBytes: number, blockBytes: number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16, 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24, 16],
  '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32, 16],
  '1.2.840.113549.3.7': ['des-ede3-cbc', 24, 8],
};
