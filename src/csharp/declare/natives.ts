/** `extern` methods: functions of native libraries, of which a few of the C library can be called from here. */

import { nativeFunction, nativeNumber, setLastNativeError } from '../../dotnet/system/c-library.ts';
import { pointerTo } from '../../dotnet/system/marshal-memory.ts';
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { TypeCode } from '../../objects/type-code.ts';
import { numericCode } from '../bind/conversions.ts';
import { convertNumber } from '../bind/numeric.ts';
import type { Member } from '../syntax/ast.ts';

/** What a native function gave, as the type that the method is declared with. */
function managed(v: number | bigint | string | null, type: NetType): Value {
  if (v === null || typeof v === 'string') return type.fullName === 'System.IntPtr' ? pointerTo(v) : v;
  const number = nativeNumber(v);
  if (numericCode(type) !== 0) return convertNumber(number, numericCode(type), false);
  if (type.fullName === 'System.Void') return null;
  if (type.fullName === 'System.Boolean') return v !== 0;
  return convertTo(convertNumber(number, TypeCode.Int64, false), type);
}

/** The body of an `extern` method. @throws when it is called, not before */
export function nativeBody(m: Member, returnType: NetType): MemberBody {
  const attribute = m.attributes.find((a) => /^(DllImport|LibraryImport)(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? ''));
  const library = attribute?.args[0]?.e;
  const file = library?.k === 'literal' ? String(library.value) : '';
  const named = (name: string) => attribute?.named.find((n) => n.name === name)?.e;
  const entry = named('EntryPoint');
  const keepsError = named('SetLastError');
  const name = entry?.k === 'literal' ? String(entry.value) : m.name;
  return (_self: Value, ...args: Value[]): Value => {
    const known = nativeFunction(file, name);
    if (known) {
      if (keepsError?.k === 'literal' && keepsError.value === true) setLastNativeError(0);
      return managed(known(...args), returnType);
    }
    if (file === '') throw exceptionOf('System.TypeLoadException', `The method '${name}' has no library.`);
    // a library that does not exist: PowerShell looks for it beside the assembly, which has no file
    if (!/^(libc$|libc\.so|libm\.so|libdl|libpthread|libcrypt|libSystem|ld-linux)/.test(file)) throw argumentNull('path1');
    throw exceptionOf(
      'System.PlatformNotSupportedException',
      `The function '${name}' of the native library '${file}' cannot be called: there is no way to native code here.`,
    );
  };
}
