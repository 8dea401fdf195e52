/** Values as bytes for Format-Hex (Format-Hex.cs). */
import { underlyingType } from '../../dotnet/enum-members.ts';
import { readBytes } from '../../dotnet/io/file-operations.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { derivesFrom, newErrorRecord } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { Char, Double, NumberObject, Single } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { ByteCollection } from './byte-collection.ts';
import { errorRecord } from './cmdlet-errors.ts';

/** Sizes of integer types in bytes, by name. */
const sizes: Record<string, number> = {
  SByte: 1,
  Byte: 1,
  Boolean: 4,
  // as Marshal.SizeOf has it
  Char: 1,
  Int16: 2,
  UInt16: 2,
  Int32: 4,
  UInt32: 4,
  Int64: 8,
  UInt64: 8,
  Single: 4,
  Double: 8,
};

/** The type whose bytes are shown: for an enum the integer type below it. */
function integerType(type: NetType): NetType {
  return type.kind === 'enum' ? underlyingType(type) : type;
}

/** The bytes of a primitive value, little end first; null for other values. */
function primitiveBytes(value: Value): Uint8Array | null {
  const type = typeOf(value);
  const size = sizes[integerType(type).name];
  if (size === undefined) return null;
  const view = new DataView(new ArrayBuffer(size));
  if (value instanceof Double) view.setFloat64(0, value.value, true);
  else if (value instanceof Single) view.setFloat32(0, value.value, true);
  else {
    const raw =
      value instanceof Char ? value.code : value instanceof NumberObject || value instanceof EnumValue ? value.value : Number(value);
    const bits = BigInt.asUintN(64, BigInt(raw));
    for (let i = 0; i < size; i++) view.setUint8(i, Number((bits >> BigInt(8 * i)) & 255n));
  }
  return new Uint8Array(view.buffer);
}

/** One invocation of Format-Hex: values of one type are shown together. */
export class HexDump {
  private buffer: number[] = [];
  private type: NetType | null = null;
  private groups = true;
  constructor(
    private readonly cmd: CmdletRuntime,
    private readonly offset: bigint,
    private readonly count: bigint,
  ) {}

  /** Writes the wanted part of some bytes, 16 to an object. */
  *write(bytes: Uint8Array, label: string | null, path: string | null): Steps<void> {
    const start = this.offset < bytes.length ? Number(this.offset) : bytes.length;
    const wanted = bytes.subarray(start, this.count < bytes.length - start ? start + Number(this.count) : bytes.length);
    for (let at = 0; at < wanted.length; at += 16) {
      const shown = BigInt(at) + (path === null ? 0n : this.offset);
      yield* complete(this.cmd.write(new ByteCollection(shown, wanted.slice(at, at + 16), label, path)));
    }
  }

  static label(type: NetType): string {
    const id = Math.floor(Math.random() * 2147483647);
    const shown = integerType(type);
    return `${shown.name} (${shown.fullName}) <${id.toString(16).toUpperCase().padStart(8, '0')}>`;
  }

  *flush(): Steps<void> {
    const { buffer, type } = this;
    this.buffer = [];
    this.type = null;
    this.groups = true;
    if (buffer.length > 0 && type) yield* this.write(Uint8Array.from(buffer), HexDump.label(type), null);
  }

  *value(value: Value): Steps<void> {
    const isArray = value instanceof PSArray;
    const items = isArray ? value.items : [value];
    const parts = items.map((v) => (v === null ? null : primitiveBytes(baseObject(v))));
    const type = typeOf(isArray ? value : (items[0] as Value));
    if (isArray || (this.type !== null && this.type !== type)) yield* this.flush();
    this.type = type;
    this.groups = !isArray;
    if (parts.length === 0 || parts.some((p) => p === null)) {
      const message = `Cannot convert input of type '${typeToString(type)}' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.`;
      yield* complete(this.cmd.writeError(errorRecord('Argument', message, 'FormatHexTypeNotSupported', 'InvalidArgument', type)));
    } else for (const part of parts) this.buffer.push(...(part as Uint8Array));
    if (!this.groups) yield* this.flush();
  }

  *file(path: string): Steps<void> {
    try {
      yield* this.write(readBytes(path), path, path);
    } catch (e) {
      // what may not be read ends the command (FormatHex.ProcessFileContent catches IOException alone)
      if (!(e instanceof NetException) || isFlowControl(e) || !derivesFrom(e, 'System.IO.IOException')) throw e;
      yield* complete(this.cmd.writeError(newErrorRecord(e, 'FormatHexIOError', 'WriteError', path)));
    }
  }
}
