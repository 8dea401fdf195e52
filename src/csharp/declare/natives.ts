/** `extern` methods: functions of native libraries, which cannot be called from here but for a few of the C library. */
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { numericCode } from '../bind/conversions.ts';
import { convertNumber } from '../bind/numeric.ts';
import type { Member } from '../syntax/ast.ts';

/** What the C library tells of this process. */
const libc: Readonly<Record<string, () => number | undefined>> = {
  getpid: () => process.pid,
  getppid: () => process.ppid,
  getuid: () => process.getuid?.(),
  geteuid: () => process.geteuid?.(),
  getgid: () => process.getgid?.(),
  getegid: () => process.getegid?.(),
};

/** The body of an `extern` method. @throws when it is called, not before */
export function nativeBody(m: Member, returnType: NetType): MemberBody {
  const attribute = m.attributes.find((a) => /^(DllImport|LibraryImport)(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? ''));
  const library = attribute?.args[0]?.e;
  const file = library?.k === 'literal' ? String(library.value) : '';
  const entry = attribute?.named.find((n) => n.name === 'EntryPoint')?.e;
  const name = entry?.k === 'literal' ? String(entry.value) : m.name;
  return (): Value => {
    const known = /^(libc|libc\.so(\.6)?|c)$/.test(file) ? ownEntry(libc, name)?.() : undefined;
    if (known !== undefined) return numericCode(returnType) !== 0 ? convertNumber(known, numericCode(returnType), false) : known;
    if (file === '') throw exceptionOf('System.TypeLoadException', `The method '${name}' has no library.`);
    // a library that does not exist: PowerShell looks for it beside the assembly, which has no file
    if (!/^(libc|libm|libdl|libpthread|libcrypt|libSystem|ld-linux)/.test(file)) throw argumentNull('path1');
    throw exceptionOf(
      'System.PlatformNotSupportedException',
      `The function '${name}' of the native library '${file}' cannot be called: there is no way to native code here.`,
    );
  };
}
