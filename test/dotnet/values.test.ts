import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { combinePaths, directoryNameOf, extensionOf, fullPath, relativePath } from '../../src/dotnet/io/path.ts';
import { NetIPAddress } from '../../src/dotnet/net/ip-address.ts';
import { escapeData, NetUri, unescapeData } from '../../src/dotnet/net/uri.ts';
import { htmlDecode, htmlEncode, urlDecode, urlEncode } from '../../src/dotnet/net/web-encoding.ts';
import { NetGuid, NetRandom, parseGuid, parseSemanticVersion, parseVersion } from '../../src/dotnet/system/index.ts';
import { encodingByName, utf8NoBom, utf16, utf32 } from '../../src/dotnet/text/index.ts';
import { NetException } from '../../src/errors/exceptions.ts';

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (e) {
    if (e instanceof NetException) return e.message;
    throw e;
  }
  return '';
}

describe('Guid', () => {
  const guid = parseGuid('A1B2C3D4-0001-4002-8003-ABCDEF012345');
  it.each([
    ['N', 'a1b2c3d4000140028003abcdef012345'],
    ['B', '{a1b2c3d4-0001-4002-8003-abcdef012345}'],
    ['X', '{0xa1b2c3d4,0x0001,0x4002,{0x80,0x03,0xab,0xcd,0xef,0x01,0x23,0x45}}'],
  ])('format %s', (format, text) => {
    expect(guid.format(format)).toBe(text);
    expect(parseGuid(text).digits).toBe(guid.digits);
  });
  it('orders its bytes as .NET does', () => {
    expect([...guid.bytes]).toEqual([212, 195, 178, 161, 1, 0, 2, 64, 128, 3, 171, 205, 239, 1, 35, 69]);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(NetGuid.ofBytes(bytes).bytes).toEqual(bytes);
      }),
    );
  });
  it('says what is wrong', () => {
    expect(messageOf(() => parseGuid('xyz'))).toBe('Unrecognized Guid format.');
  });
});

describe('versions', () => {
  it('compares by number', () => {
    expect(parseVersion('2.10').compareTo(parseVersion('2.9'))).toBe(1);
    expect(parseVersion('1.0').compareTo(parseVersion('1.0.0'))).toBe(-1);
    expect(messageOf(() => parseVersion('5'))).toBe("Version string portion was too short or too long. (Parameter 'input')");
  });
  it('follows SemVer', () => {
    const sorted = ['1.0.0', '1.0.0-rc.1', '1.0.0-alpha', '1.0.0-alpha.2', '1.0.0-alpha.10', '0.9.9']
      .map(parseSemanticVersion)
      .sort((a, b) => a.compareTo(b));
    expect(sorted.map(String)).toEqual(['0.9.9', '1.0.0-alpha', '1.0.0-alpha.2', '1.0.0-alpha.10', '1.0.0-rc.1', '1.0.0']);
  });
});

describe('Random', () => {
  it('gives the numbers of .NET for a seed', () => {
    const random = new NetRandom(1);
    expect([1, 2, 3, 4].map(() => random.nextIn(0, 100))).toEqual([24, 11, 46, 77]);
    expect([1, 2, 3, 4].map(() => random.nextIn(5, 10))).toEqual([8, 7, 6, 9]);
    expect(random.nextDouble()).toBeCloseTo(0.101266, 6);
    expect([1, 2, 3, 4].map(() => random.nextByte())).toEqual([207, 255, 70, 105]);
  });
});

describe('Path', () => {
  it('combines, cuts and resolves', () => {
    expect(combinePaths('a', 'b', 'c.txt')).toBe('a/b/c.txt');
    expect(combinePaths('/root', '/abs')).toBe('/abs');
    expect(directoryNameOf('/x/y/')).toBe('/x/y');
    expect(directoryNameOf('/')).toBeNull();
    expect(extensionOf('a.b/c')).toBe('');
    expect(fullPath('/a/b/../c/./d')).toBe('/a/c/d');
    expect(relativePath('/a/b/c', '/a/d/e')).toBe('../../d/e');
  });
});

describe('encodings', () => {
  it('reads back any text', () => {
    const text = fc.string({ unit: 'grapheme' });
    for (const encoding of [utf8NoBom, utf16, utf32])
      fc.assert(
        fc.property(text, (t) => {
          expect(encoding.decode(encoding.encode(t))).toBe(t);
        }),
      );
  });
  it('shows what a code page cannot say', () => {
    expect([...encodingByName('us-ascii').encode('Aé€')]).toEqual([65, 63, 63]);
    expect([...encodingByName('iso-8859-1').encode('é€')]).toEqual([233, 63]);
    expect([...encodingByName('windows-1252').encode('€')]).toEqual([128]);
  });
});

describe('Uri', () => {
  const uri = NetUri.of('https://user@EXAMPLE.com:8443/a/b%20c/file.txt?x=1&y=two#frag');
  it('takes an address apart', () => {
    const { scheme, host, port, path, query, fragment, userInfo } = uri.absolute;
    expect([scheme, host, port, path, query, fragment, userInfo]).toEqual([
      'https',
      'example.com',
      8443,
      '/a/b%20c/file.txt',
      '?x=1&y=two',
      '#frag',
      'user',
    ]);
    expect(uri.segments).toEqual(['/', 'a/', 'b%20c/', 'file.txt']);
    expect(uri.localPath).toBe('/a/b c/file.txt');
  });
  it.each([
    ['http://example.com/docs/v1/', '../v2/index.html', 'http://example.com/docs/v2/index.html'],
    ['http://example.com/docs/v1', 'page', 'http://example.com/docs/page'],
    ['http://example.com/a/b?q', '?x=1', 'http://example.com/a/b?x=1'],
    ['http://example.com/a', '//other/b', 'http://other/b'],
  ])('%s and %s', (base, reference, expected) => {
    expect(NetUri.resolve(NetUri.of(base), NetUri.of(reference)).absoluteUri).toBe(expected);
  });
  it('says what is wrong', () => {
    expect(messageOf(() => NetUri.of('', 'absolute'))).toBe('Invalid URI: The URI is empty.');
    expect(messageOf(() => NetUri.of('http://', 'absolute'))).toBe('Invalid URI: The hostname could not be parsed.');
    expect(messageOf(() => NetUri.of('not absolute', 'absolute'))).toBe('Invalid URI: The format of the URI could not be determined.');
  });
  it('escapes any text', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, (t) => {
        expect(unescapeData(escapeData(t))).toBe(t);
      }),
    );
    fc.assert(
      fc.property(text, (t) => {
        expect(urlDecode(urlEncode(t, true))).toBe(t);
      }),
    );
    fc.assert(
      fc.property(text, (t) => {
        expect(htmlDecode(htmlEncode(t))).toBe(t);
      }),
    );
  });
});

describe('IPAddress', () => {
  it.each([
    ['192.168.10.5', '192.168.10.5'],
    ['1.2', '1.0.0.2'],
    ['2001:db8:0:0:0:ff00:42:8329', '2001:db8::ff00:42:8329'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['::1', '::1'],
  ])('reads %s', (text, shown) => {
    expect(NetIPAddress.parse(text).toString()).toBe(shown);
  });
  it('refuses what is none', () => {
    expect(NetIPAddress.tryParse('300.1.1.1')).toBeUndefined();
    expect(messageOf(() => NetIPAddress.parse('not.an.ip'))).toBe('An invalid IP address was specified.');
  });
});
