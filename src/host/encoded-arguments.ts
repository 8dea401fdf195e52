import { ArrayList } from '../dotnet/collections/array-list.ts';
import { NetException } from '../errors/exceptions.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { deserialize } from '../serialization/index.ts';

/** The objects of -EncodedArguments: a list as CLIXML, in UTF-16 and Base64 (StringToBase64Converter.Base64ToArgsConverter). Null for anything else. */
export function decodeArguments(encoded: string): readonly Value[] | null {
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(encoded)) return null;
  try {
    const list = baseObject(deserialize(Buffer.from(encoded, 'base64').toString('utf16le'))[0] ?? null);
    return list instanceof ArrayList ? list.items : null;
  } catch (e) {
    if (e instanceof NetException) return null;
    throw e;
  }
}
