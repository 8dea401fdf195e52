/** What Format-Hex emits (ByteCollection, UtilityCommon.cs). */
import { defineType } from '../../dotnet/registry.ts';
import { byteArray } from '../../dotnet/values.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { UInt32, UInt64 } from '../../objects/numbers.ts';

/** Up to 16 bytes, and where they stand. */
export class ByteCollection extends NetObject {
  constructor(
    readonly offset: bigint,
    readonly bytes: Uint8Array,
    readonly label: string | null,
    readonly path: string | null,
  ) {
    super();
  }
  get hexBytes(): string {
    return [...this.bytes].map((b) => b.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  }
  /** The bytes as characters: zero as a blank, other control characters as the replacement character. */
  get ascii(): string {
    return [...this.bytes].map((b) => (b === 0 ? ' ' : b < 32 || (b > 126 && b < 160) ? '\ufffd' : String.fromCharCode(b))).join('');
  }
  get hexOffset(): string {
    return this.offset.toString(16).toUpperCase().padStart(16, '0');
  }
  override toString(): string {
    if (this.bytes.length === 0) return '';
    const line = `${`${this.hexOffset}   ${this.hexBytes} `.padEnd(16 + 3 + 48)} ${this.ascii.padEnd(16)}`;
    return this.bytes.length === 16 && this.path === null ? `${line}\n` : line;
  }
}

defineType({
  name: 'Microsoft.PowerShell.Commands.ByteCollection',
  jsClass: ByteCollection,
  methods: { 'string ToString()': (self: ByteCollection) => self.toString() },
  properties: {
    'uint Offset': { get: (self: ByteCollection) => new UInt32(Number(BigInt.asUintN(32, self.offset))) },
    'ulong Offset64': { get: (self: ByteCollection) => new UInt64(self.offset) },
    'byte[] Bytes': { get: (self: ByteCollection): Value => byteArray(self.bytes) },
    'string Path': { get: (self: ByteCollection) => self.path },
    'string HexOffset': { get: (self: ByteCollection) => self.hexOffset },
    'string Label': { get: (self: ByteCollection) => self.label },
    'string HexBytes': { get: (self: ByteCollection) => self.hexBytes },
    'string Ascii': { get: (self: ByteCollection) => self.ascii },
  },
});
