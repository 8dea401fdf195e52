/** System.Runtime.InteropServices.Marshal: memory that scripts hold by pointers, and texts in it. On Unix what is Auto and Ansi is UTF-8. */
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { byteSizeOf, bytesOfElement, elementOfBytes } from '../numbers/element-bytes.ts';
import { NetIntPtr } from '../numbers/native-integers.ts';
import { defineType, getType } from '../registry.ts';
import type { NetSecureString } from '../security/secure-string.ts';
import { byteOf, notNull } from '../values.ts';
import { lastNativeError, setLastNativeError } from './c-library.ts';
import { sizeMethods } from './marshal.ts';

type Encoding = 'utf8' | 'utf16le';

/** Blocks of memory by their address, until they are freed. */
const blocks = new Map<bigint, Buffer>();
let nextAddress = 0x7f0000001000n;

function allocate(bytes: Buffer): NetIntPtr {
  const pointer = nextAddress;
  nextAddress += (BigInt(bytes.length) / 0x1000n + 1n) * 0x1000n;
  blocks.set(pointer, bytes);
  return new NetIntPtr(pointer);
}

/** A pointer to a text that ends with zero; null is no pointer. */
export function pointerTo(text: string | null, encoding: Encoding = 'utf8'): NetIntPtr {
  return text === null ? new NetIntPtr(0n) : allocate(Buffer.concat([Buffer.from(text, encoding), Buffer.alloc(2)]));
}

/** The memory from a pointer on. @throws AccessViolationException where there is none */
function memoryAt(pointer: NetIntPtr, offset = 0): Buffer {
  const at = pointer.value + BigInt(offset);
  for (const [start, bytes] of blocks) if (at >= start && at < start + BigInt(bytes.length)) return bytes.subarray(Number(at - start));
  throw exceptionOf(
    'System.AccessViolationException',
    'Attempted to read or write protected memory. This is often an indication that other memory is corrupt.',
  );
}

/** The text at a pointer: of so many units, or up to zero. */
function textAt(pointer: NetIntPtr, encoding: Encoding, length = -1): string | null {
  if (pointer.value === 0n) return null;
  const memory = memoryAt(pointer);
  const unit = encoding === 'utf8' ? 1 : 2;
  if (length >= 0) return memory.subarray(0, length * unit).toString(encoding);
  let end = 0;
  while (end + unit <= memory.length && (memory[end] !== 0 || (unit === 2 && memory[end + 1] !== 0))) end += unit;
  return memory.subarray(0, end).toString(encoding);
}

const free = (_s: null, p: NetIntPtr): void => void blocks.delete(p.value);
const pointer = 'System.IntPtr';

/** PtrToString, StringTo and SecureStringTo in their forms, and what frees them. */
function texts(): Record<string, MemberBody> {
  const members: Record<string, MemberBody> = {
    [`string PtrToStringBSTR(${pointer} ptr)`]: (_s, p: NetIntPtr) => {
      if (p.value === 0n) throw argumentNull('ptr');
      return textAt(p, 'utf16le');
    },
    [`${pointer} StringToBSTR(string s)`]: (_s, s: string | null) => pointerTo(s, 'utf16le'),
    [`${pointer} SecureStringToBSTR(securestring s)`]: (_s, s: NetSecureString | null) => pointerTo(notNull(s, 's').text, 'utf16le'),
    [`void FreeBSTR(${pointer} ptr)`]: free,
    [`void ZeroFreeBSTR(${pointer} s)`]: free,
    [`void FreeHGlobal(${pointer} hglobal)`]: free,
    [`void FreeCoTaskMem(${pointer} ptr)`]: free,
    [`void ZeroFreeCoTaskMemUTF8(${pointer} s)`]: free,
  };
  for (const [name, encoding] of [
    ['Auto', 'utf8'],
    ['Ansi', 'utf8'],
    ['UTF8', 'utf8'],
    ['Uni', 'utf16le'],
  ] as const) {
    members[`string PtrToString${name}(${pointer} ptr)`] = (_s, p: NetIntPtr) => textAt(p, encoding);
    members[`string PtrToString${name}(${pointer} ptr, int ${name === 'UTF8' ? 'byteLen' : 'len'})`] = (_s, p: NetIntPtr, length: number) =>
      textAt(p, encoding, length);
    for (const place of ['HGlobal', 'CoTaskMem'])
      if (place === 'CoTaskMem' || name !== 'UTF8')
        members[`${pointer} StringTo${place}${name}(string s)`] = (_s, s: string | null) => pointerTo(s, encoding);
  }
  for (const [name, encoding] of [
    ['Ansi', 'utf8'],
    ['Unicode', 'utf16le'],
  ] as const)
    for (const place of ['GlobalAlloc', 'CoTaskMem']) {
      members[`${pointer} SecureStringTo${place}${name}(securestring s)`] = (_s, s: NetSecureString | null) =>
        pointerTo(notNull(s, 's').text, encoding);
      members[`void ZeroFree${place}${name}(${pointer} s)`] = free;
    }
  return members;
}

/** Numbers and bytes in memory. */
function contents(): Record<string, MemberBody> {
  const members: Record<string, MemberBody> = {
    [`${pointer} AllocHGlobal(int cb)`]: (_s, count: number) => allocate(Buffer.alloc(Math.max(count, 1))),
    [`${pointer} AllocCoTaskMem(int cb)`]: (_s, count: number) => allocate(Buffer.alloc(Math.max(count, 1))),
    [`void Copy(byte[] source, int startIndex, ${pointer} destination, int length)`]: (
      _s,
      source: PSArray | null,
      start: number,
      to: NetIntPtr,
      length: number,
    ) => {
      const bytes = notNull(source, 'source').items.slice(start, start + length);
      Buffer.concat(bytes.map((b) => bytesOfElement(b, 1))).copy(memoryAt(to));
    },
    [`void Copy(${pointer} source, byte[] destination, int startIndex, int length)`]: (
      _s,
      source: NetIntPtr,
      to: PSArray | null,
      start: number,
      length: number,
    ) => {
      const { items } = notNull(to, 'destination');
      for (const [i, b] of memoryAt(source).subarray(0, length).entries()) items[start + i] = byteOf(b);
    },
  };
  for (const [name, word] of [
    ['Byte', 'byte'],
    ['Int16', 'short'],
    ['Int32', 'int'],
    ['Int64', 'long'],
  ] as const) {
    const type = (): NetType => getType(`System.${name}`);
    const size = (): number => byteSizeOf(type());
    const read = (p: NetIntPtr, offset: number): Value => elementOfBytes(Buffer.from(memoryAt(p, offset).subarray(0, size())), type());
    const write = (p: NetIntPtr, offset: number, v: Value): void => void bytesOfElement(v, size()).copy(memoryAt(p, offset));
    members[`${word} Read${name}(${pointer} ptr)`] = (_s, p: NetIntPtr) => read(p, 0);
    members[`${word} Read${name}(${pointer} ptr, int ofs)`] = (_s, p: NetIntPtr, offset: number) => read(p, offset);
    members[`void Write${name}(${pointer} ptr, ${word} val)`] = (_s, p: NetIntPtr, v: Value) => write(p, 0, v);
    members[`void Write${name}(${pointer} ptr, int ofs, ${word} val)`] = (_s, p: NetIntPtr, offset: number, v: Value) =>
      write(p, offset, v);
  }
  return members;
}

/** Defines Marshal. */
export function defineMarshal(): void {
  defineType({
    name: 'System.Runtime.InteropServices.Marshal',
    kind: 'static',
    staticMethods: {
      ...sizeMethods,
      ...texts(),
      ...contents(),
      'int GetLastWin32Error()': () => lastNativeError(),
      'int GetLastPInvokeError()': () => lastNativeError(),
      'void SetLastPInvokeError(int error)': (_s, error: number) => setLastNativeError(error),
    },
  });
}
