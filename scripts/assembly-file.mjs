// Writes the files of assemblies: portable executables that .NET and every other tool can read, with an identity, the attributes that
// say its version and a version resource, and no types. ECMA-335, partition II (chapters 22 to 25); the resource: VS_VERSIONINFO.
import { createHash } from 'node:crypto';

const fileAlignment = 0x200;
const sectionAlignment = 0x2000;
const align = (n, to) => Math.ceil(n / to) * to;

/** Little-endian numbers of the given sizes as bytes. */
function bytes(...parts) {
  return Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part;
      const [value, size] = part;
      const b = Buffer.alloc(size);
      b.writeUIntLE(value, 0, size);
      return b;
    }),
  );
}
const u16 = (...values) => bytes(...values.map((v) => [v, 2]));
const u32 = (...values) => bytes(...values.map((v) => [v, 4]));
const padded = (b, to) => Buffer.concat([b, Buffer.alloc(align(b.length, to) - b.length)]);

/** A length as the blob heap has it. */
function compressed(n) {
  return n < 0x80 ? Buffer.from([n]) : Buffer.from([0x80 | (n >> 8), n & 0xff]);
}

/** A heap that gives the place of what is added. */
class Heap {
  parts = [Buffer.from([0])];
  length = 1;
  add(part) {
    const at = this.length;
    this.parts.push(part);
    this.length += part.length;
    return at;
  }
  get bytes() {
    return padded(Buffer.concat(this.parts), 4);
  }
}

const tokenOf = (publicKey) => createHash('sha1').update(publicKey).digest().subarray(-8).reverse();

/** The metadata: Module, TypeRef, TypeDef, MemberRef, CustomAttribute, Assembly and AssemblyRef. */
function metadata({ name, version, publicKey, attributes, runtime }, identity) {
  const strings = new Heap();
  const blobs = new Heap();
  const string = (text) => strings.add(Buffer.from(`${text}\0`));
  const blob = (b) => blobs.add(Buffer.concat([compressed(b.length), b]));
  const serialized = (text) => {
    const utf8 = Buffer.from(text);
    return Buffer.concat([Buffer.from([1, 0]), compressed(utf8.length), utf8, Buffer.from([0, 0])]);
  };
  const reflection = string('System.Reflection');
  const maker = string('.ctor');
  const signature = blob(Buffer.from([0x20, 1, 0x01, 0x0e])); // void (string)
  const entries = Object.entries(attributes);
  const assemblyRef = u16(...runtime.version.split('.').map(Number));
  const rows = new Map([
    [0x00, [u16(0, string(`${name}.dll`), 1, 0, 0)]],
    [0x01, entries.map(([type]) => u16((1 << 2) | 2, string(type), reflection))],
    [0x02, [Buffer.concat([u32(0), u16(string('<Module>'), 0, 0, 1, 1)])]],
    [0x0a, entries.map((_, i) => u16(((i + 1) << 3) | 1, maker, signature))],
    [0x0c, entries.map(([, text], i) => u16((1 << 5) | 14, ((i + 1) << 3) | 3, blob(serialized(text))))],
    [
      0x20,
      [
        Buffer.concat([
          u32(0x8004),
          u16(...version.split('.').map(Number)),
          u32(1), // PublicKey
          u16(blob(publicKey), string(name), 0),
        ]),
      ],
    ],
    [0x23, [Buffer.concat([assemblyRef, u32(0), u16(blob(Buffer.from(runtime.publicKeyToken, 'hex')), string(runtime.name), 0, 0)])]],
  ]);
  let valid = 0n;
  for (const table of rows.keys()) valid |= 1n << BigInt(table);
  const bits = Buffer.alloc(16);
  bits.writeBigUInt64LE(valid);
  bits.writeBigUInt64LE(0x16003301fa00n, 8); // which tables are sorted
  const tables = Buffer.concat([
    u32(0),
    Buffer.from([2, 0, 0, 1]),
    bits,
    u32(...[...rows.values()].map((r) => r.length)),
    ...[...rows.values()].flat(),
  ]);
  const streams = [
    ['#~', padded(tables, 4)],
    ['#Strings', strings.bytes],
    ['#GUID', identity],
    ['#Blob', blobs.bytes],
  ];
  const runtimeVersion = padded(Buffer.from('v4.0.30319\0'), 4);
  const headers = (at) =>
    streams.map(([label, content]) => {
      const header = Buffer.concat([u32(at, content.length), padded(Buffer.from(`${label}\0`), 4)]);
      at += content.length;
      return header;
    });
  const root = Buffer.concat([Buffer.from('BSJB'), u16(1, 1), u32(0, runtimeVersion.length), runtimeVersion, u16(0, streams.length)]);
  const size = root.length + Buffer.concat(headers(0)).length;
  return Buffer.concat([root, ...headers(size), ...streams.map(([, content]) => content)]);
}

/** One block of a version resource; its length counts all that is in it. */
function block(key, value, isText, children = []) {
  const head = padded(Buffer.concat([Buffer.alloc(6), Buffer.from(`${key}\0`, 'utf16le')]), 4);
  const inner = children.reduce((all, child) => Buffer.concat([padded(all, 4), child]), Buffer.concat([head, value]));
  inner.writeUInt16LE(inner.length, 0);
  inner.writeUInt16LE(isText ? value.length / 2 : value.length, 2);
  inner.writeUInt16LE(isText ? 1 : 0, 4);
  return inner;
}

function versionResource({ fileVersion, strings }) {
  const [major, minor, build, revision] = fileVersion.split('.').map(Number);
  const high = major * 0x10000 + minor;
  const low = build * 0x10000 + revision;
  const fixed = u32(0xfeef04bd, 0x10000, high, low, high, low, 0x3f, 0, 4, 2, 0, 0, 0);
  const texts = Object.entries(strings).map(([key, text]) => block(key, Buffer.from(`${text}\0`, 'utf16le'), true));
  const neutral = '000004b0'; // no language, Unicode
  return block('VS_VERSION_INFO', fixed, false, [
    block('VarFileInfo', Buffer.alloc(0), true, [block('Translation', u16(0, 0x4b0), false)]),
    block('StringFileInfo', Buffer.alloc(0), true, [block(neutral, Buffer.alloc(0), true, texts)]),
  ]);
}

/** The section of resources with one version resource. */
function resources(content, address) {
  const directory = (id, offset, isLeaf) => Buffer.concat([u32(0, 0, 0), u16(0, 1), u32(id, isLeaf ? offset : offset + 0x80000000)]);
  const level = 24;
  const data = 3 * level;
  return Buffer.concat([
    directory(16, level, false),
    directory(1, 2 * level, false),
    directory(0, data, true),
    u32(address + data + 16, content.length, 0, 0),
    content,
  ]);
}

/**
 * The bytes of an assembly without types.
 * @param assembly its name, version (four numbers), publicKey (bytes), fileVersion (four numbers), attributes of System.Reflection that take one
 * text, by the name of their class, strings of the version resource, and the assembly of .NET that those attributes are in
 */
export function assemblyFile(assembly) {
  const identity = createHash('sha256').update(JSON.stringify(assembly)).digest().subarray(0, 16);
  const textAddress = sectionAlignment;
  const header = 72;
  const data = metadata(assembly, identity);
  const cli = Buffer.concat([
    u32(header),
    u16(2, 5),
    u32(textAddress + header, data.length, 1, 0), // metadata, IL only, no entry point
    Buffer.alloc(header - 24),
  ]);
  const text = Buffer.concat([cli, data]);
  const resourceAddress = textAddress + align(text.length, sectionAlignment);
  const rsrc = resources(versionResource(assembly), resourceAddress);
  const headersSize = fileAlignment;
  const textSize = align(text.length, fileAlignment);
  const rsrcSize = align(rsrc.length, fileAlignment);
  const dos = Buffer.alloc(0x80);
  dos.write('MZ');
  dos.writeUInt32LE(0x80, 0x3c);
  const directories = Array.from({ length: 16 }, () => u32(0, 0));
  directories[2] = u32(resourceAddress, rsrc.length);
  directories[14] = u32(textAddress, header);
  const optional = Buffer.concat([
    u16(0x10b),
    Buffer.from([48, 0]),
    u32(textSize, rsrcSize, 0, 0, textAddress, resourceAddress, 0x10000000, sectionAlignment, fileAlignment),
    u16(4, 0, 0, 0, 4, 0),
    u32(0, resourceAddress + align(rsrc.length, sectionAlignment), headersSize, 0),
    u16(3, 0x8540), // console; NX, no SEH, dynamic base, terminal server aware
    u32(0x100000, 0x1000, 0x100000, 0x1000, 0, 16),
    ...directories,
  ]);
  const section = (name, content, size, address, offset, flags) =>
    Buffer.concat([Buffer.from(name.padEnd(8, '\0')), u32(content.length, address, size, offset, 0, 0), u16(0, 0), u32(flags)]);
  const head = Buffer.concat([
    dos,
    Buffer.from('PE\0\0'),
    u16(0x14c, 2),
    u32(0, 0, 0),
    u16(optional.length, 0x2022), // executable, large addresses, library
    optional,
    section('.text', text, textSize, textAddress, headersSize, 0x60000020),
    section('.rsrc', rsrc, rsrcSize, resourceAddress, headersSize + textSize, 0x40000040),
  ]);
  return Buffer.concat([padded(head, fileAlignment), padded(text, fileAlignment), padded(rsrc, fileAlignment)]);
}

/** The public key of PowerShell's assemblies, whose token is 31bf3856ad364e35. */
const publicKey = Buffer.from(
  '0024000004800000940000000602000000240000525341310004000001000100b5fc90e7027f67871e773a8fde8938c81dd402ba65b9201d60593e96c492651e889cc13f1415ebb53fac1131ae0bd333c5ee6021672d9718ea31a8aebd0da0072f25d87dba6fc90ffd598ed4da35e44c398c454307e8e33b8426143daec9f596836f97c8f74750e5975c64e2189f45def46b2a2b1247adc3652bf5c308055da9',
  'hex',
);

/**
 * The file of one of PowerShell's assemblies, as PowerShell.Common.props describes them.
 * @param identity its display name, the version of PowerShell and the commit that this was made from
 */
export function powerShellAssemblyFile({ fullName, version, commit }) {
  const [, name, assemblyVersion, token] = /^([^,]+), Version=([\d.]+), .*PublicKeyToken=([0-9a-f]+)$/.exec(fullName);
  if (tokenOf(publicKey).toString('hex') !== token) throw new Error(`${name} has another public key.`);
  const fileVersion = `${version}.${assemblyVersion.split('.')[3]}`;
  const productVersion = `${version} SHA: ${commit}+${commit}`;
  const texts = {
    company: 'Microsoft Corporation',
    copyright: '(c) Microsoft Corporation.',
    comments: `PowerShell's ${name} project`,
    product: 'PowerShell',
    title: 'PowerShell 7',
  };
  return assemblyFile({
    name,
    version: assemblyVersion,
    publicKey,
    fileVersion,
    runtime: { name: 'System.Runtime', version: '10.0.0.0', publicKeyToken: 'b03f5f7f11d50a3a' },
    attributes: {
      AssemblyCompanyAttribute: texts.company,
      AssemblyCopyrightAttribute: texts.copyright,
      AssemblyDescriptionAttribute: texts.comments,
      AssemblyFileVersionAttribute: fileVersion,
      AssemblyInformationalVersionAttribute: productVersion,
      AssemblyProductAttribute: texts.product,
      AssemblyTitleAttribute: texts.title,
    },
    strings: {
      Comments: texts.comments,
      CompanyName: texts.company,
      FileDescription: texts.title,
      FileVersion: fileVersion,
      InternalName: `${name}.dll`,
      LegalCopyright: texts.copyright,
      OriginalFilename: `${name}.dll`,
      ProductName: texts.product,
      ProductVersion: productVersion,
      'Assembly Version': assemblyVersion,
    },
  });
}
