/**
 * What the file of a compiled assembly says about itself: its identity and the attributes that take one text. ECMA-335, partition II, chapters
 * 22 to 25. Nothing of it can run here.
 */
import { nodeCrypto } from '../io/modules.ts';

/** The identity of an assembly in a file. */
export interface AssemblyImage {
  /** The name of its module: the file as the compiler wrote it. */
  readonly moduleName: string;
  readonly fullName: string;
  readonly version: string;
  /** The values of attributes of System.Reflection with one text, by the name of their class. */
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The columns of the tables up to Assembly: 2 and 4 are bytes; S, G and B places in the heaps; @n a row of table n; a word a coded index. The tables
 * from 0x20 on stand behind what is read.
 */
const layouts = [
  '2 S G G G',
  'ResolutionScope S S',
  '4 S S TypeDefOrRef @4 @6',
  '@4',
  '2 S B',
  '@6',
  '4 2 2 S B @8',
  '@8',
  '2 2 S',
  '@2 TypeDefOrRef',
  'MemberRefParent S B',
  '2 HasConstant B',
  'HasCustomAttribute CustomAttributeType B',
  'HasFieldMarshal B',
  '2 HasDeclSecurity B',
  '2 4 @2',
  '4 @4',
  'B',
  '@2 @20',
  '@20',
  '2 S TypeDefOrRef',
  '@2 @23',
  '@23',
  '2 S B',
  '2 @6 HasSemantics',
  '@2 MethodDefOrRef MethodDefOrRef',
  'S',
  'B',
  '2 MemberForwarded S @26',
  '4 @4',
  '4 4',
  '4',
  '4 2 2 2 2 4 B S S',
].map((text) => text.split(' '));

/** Coded indexes: how many bits name the table, and the tables (-1 for none). */
const codes = new Map<string, readonly [bits: number, ...tables: number[]]>([
  ['ResolutionScope', [2, 0, 26, 35, 1]],
  ['TypeDefOrRef', [2, 2, 1, 27]],
  ['MemberRefParent', [3, 2, 1, 26, 6, 27]],
  ['HasConstant', [2, 4, 8, 23]],
  ['HasCustomAttribute', [5, 6, 4, 1, 2, 8, 9, 10, 0, 14, 23, 20, 17, 26, 27, 32, 35, 38, 39, 40, 42, 44, 43]],
  ['CustomAttributeType', [3, -1, -1, 6, 10]],
  ['HasFieldMarshal', [1, 4, 8]],
  ['HasDeclSecurity', [2, 2, 6, 32]],
  ['HasSemantics', [1, 20, 23]],
  ['MethodDefOrRef', [1, 6, 10]],
  ['MemberForwarded', [1, 4, 6]],
]);

const typeRef = 1;
const typeDef = 2;
const memberRef = 10;
const customAttribute = 12;
const assemblyTable = 32;

/** The tables of metadata, with the heaps that their columns point into. */
class Metadata {
  private readonly streams = new Map<string, Buffer>();
  private readonly tables: Buffer;
  private readonly counts: number[] = [];
  private readonly starts: number[] = [];
  private readonly columns: number[][] = [];

  constructor(root: Buffer) {
    if (root.toString('latin1', 0, 4) !== 'BSJB') throw new RangeError('no metadata');
    let at = 16 + root.readUInt32LE(12);
    const count = root.readUInt16LE(at + 2);
    at += 4;
    for (let i = 0; i < count; i++) {
      const end = root.indexOf(0, at + 8);
      const offset = root.readUInt32LE(at);
      this.streams.set(root.toString('latin1', at + 8, end), root.subarray(offset, offset + root.readUInt32LE(at + 4)));
      at = at + 8 + ((end - at - 8 + 4) & ~3);
    }
    this.tables = this.streams.get('#~') ?? Buffer.alloc(0);
    const present = this.tables.readBigUInt64LE(8);
    let place = 24;
    for (let table = 0; table < 64; table++) {
      const has = (present >> BigInt(table)) & 1n;
      this.counts[table] = has ? this.tables.readUInt32LE(place) : 0;
      if (has) place += 4;
    }
    for (const [table, layout] of layouts.entries()) {
      const sizes = layout.map((column) => this.sizeOf(column));
      this.columns[table] = sizes;
      this.starts[table] = place;
      place += sizes.reduce((a, b) => a + b, 0) * this.count(table);
    }
  }

  /** How many rows a table has. */
  count(table: number): number {
    return this.counts[table] ?? 0;
  }

  private sizeOf(column: string): number {
    const heap = 'SGB'.indexOf(column);
    if (heap >= 0) return ((this.tables[6] ?? 0) >> heap) & 1 ? 4 : 2;
    if (column.startsWith('@')) return this.count(Number(column.slice(1))) < 0x10000 ? 2 : 4;
    const code = codes.get(column);
    if (!code) return Number(column);
    const [bits, ...tables] = code;
    return Math.max(...tables.map((t) => this.count(t))) < 2 ** (16 - bits) ? 2 : 4;
  }

  /** The columns of a row; the first one is number 1. */
  row(table: number, number: number): number[] {
    const sizes = this.columns[table] ?? [];
    let at = (this.starts[table] ?? 0) + (number - 1) * sizes.reduce((a, b) => a + b, 0);
    return sizes.map((size) => {
      const value = this.tables.readUIntLE(at, size);
      at += size;
      return value;
    });
  }

  string(at: number): string {
    const heap = this.streams.get('#Strings') ?? Buffer.alloc(0);
    return heap.toString('utf8', at, heap.indexOf(0, at));
  }

  blob(at: number): Buffer {
    return sized(this.streams.get('#Blob') ?? Buffer.alloc(0), at);
  }
}

/** What stands behind a compressed length. */
function sized(bytes: Buffer, at: number): Buffer {
  const first = bytes.readUInt8(at);
  if (first < 0x80) return bytes.subarray(at + 1, at + 1 + first);
  if (first < 0xc0) return bytes.subarray(at + 2, at + 2 + (bytes.readUInt16BE(at) & 0x3fff));
  return bytes.subarray(at + 4, at + 4 + (bytes.readUInt32BE(at) & 0x1fffffff));
}

/** The metadata of a portable executable; null where it has none. */
function metadataIn(file: Buffer): Metadata | null {
  const header = file.readUInt32LE(0x3c);
  if (file.toString('latin1', header, header + 4) !== 'PE\0\0') return null;
  const sections = file.readUInt16LE(header + 6);
  const optional = header + 24;
  const directories = optional + (file.readUInt16LE(optional) === 0x20b ? 112 : 96);
  const first = optional + file.readUInt16LE(header + 20);
  const offsetOf = (address: number): number => {
    for (let i = 0; i < sections; i++) {
      const at = first + 40 * i;
      const start = file.readUInt32LE(at + 12);
      if (address >= start && address < start + Math.max(file.readUInt32LE(at + 8), file.readUInt32LE(at + 16)))
        return address - start + file.readUInt32LE(at + 20);
    }
    throw new RangeError('an address outside all sections');
  };
  const cliAddress = file.readUInt32LE(directories + 14 * 8);
  if (cliAddress === 0) return null;
  const cli = offsetOf(cliAddress);
  const at = offsetOf(file.readUInt32LE(cli + 8));
  return new Metadata(file.subarray(at, at + file.readUInt32LE(cli + 12)));
}

/** The name of the class of an attribute in System.Reflection, of which a row of MemberRef or MethodDef is the constructor. */
function attributeClass(metadata: Metadata, maker: number): string | null {
  const row = maker >> 3;
  let [name, namespace] = [0, 0];
  if ((maker & 7) === 3) {
    const parent = metadata.row(memberRef, row)[0] ?? 0;
    if ((parent & 7) !== 1) return null;
    [, name = 0, namespace = 0] = metadata.row(typeRef, parent >> 3);
  } else {
    // a constructor of this file: of the last type whose methods do not begin behind it
    let type = 1;
    while (type < metadata.count(typeDef) && (metadata.row(typeDef, type + 1)[5] ?? 0) <= row) type++;
    [, name = 0, namespace = 0] = metadata.row(typeDef, type);
  }
  return metadata.string(namespace) === 'System.Reflection' ? metadata.string(name) : null;
}

const theAssembly = (1 << 5) | 14;

/** The last eight bytes of the key's hash, backwards (II.6.3). */
function tokenOf(publicKey: Buffer): string {
  if (publicKey.length === 0) return 'null';
  return nodeCrypto().createHash('sha1').update(publicKey).digest().subarray(-8).reverse().toString('hex');
}

/** What a file says; null for all but portable executables with an assembly. */
export function readAssemblyImage(bytes: Uint8Array): AssemblyImage | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 0x40 || file.toString('latin1', 0, 2) !== 'MZ') return null;
  try {
    const metadata = metadataIn(file);
    if (!metadata || metadata.count(assemblyTable) === 0) return null;
    const attributes = new Map<string, string>();
    for (let i = 1; i <= metadata.count(customAttribute); i++) {
      const [parent, maker = 0, value = 0] = metadata.row(customAttribute, i);
      if (parent !== theAssembly) continue;
      const name = attributeClass(metadata, maker);
      const blob = metadata.blob(value);
      // one text, which is not null
      if (name !== null && blob.length > 4 && blob[2] !== 0xff) attributes.set(name, sized(blob, 2).toString('utf8'));
    }
    const [, major, minor, build, revision, , key = 0, name = 0, culture = 0] = metadata.row(assemblyTable, 1);
    const version = [major, minor, build, revision].join('.');
    const identity = `Version=${version}, Culture=${metadata.string(culture) || 'neutral'}, PublicKeyToken=${tokenOf(metadata.blob(key))}`;
    return {
      moduleName: metadata.string(metadata.row(0, 1)[1] ?? 0),
      fullName: `${metadata.string(name)}, ${identity}`,
      version,
      attributes,
    };
  } catch (e) {
    // places outside the file: it is damaged
    if (e instanceof RangeError) return null;
    throw e;
  }
}
