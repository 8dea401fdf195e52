import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import type { Char } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { formatComposite } from '../text/composite-format.ts';
import { notNull } from '../values.ts';

/** Takes text that was written; `self` is the writer (null for Console). */
export type Sink<T> = (self: T, text: string) => void;

function charsText(chars: PSArray | null, index = 0, count?: number): string {
  if (chars === null) return '';
  return (chars.items as Char[])
    .slice(index, count === undefined ? undefined : index + count)
    .map((c) => String.fromCharCode(c.code))
    .join('');
}

/**
 * The overloads of Write or WriteLine, as TextWriter and Console have them.
 * @param end what stands behind each text: the writer's line end for WriteLine, nothing for Write
 * @param provider the culture that the writer was made with, null for the current one
 */
export function writeOverloads<T>(
  name: 'Write' | 'WriteLine',
  sink: Sink<T>,
  end: (self: T) => string,
  provider: (self: T) => Value = () => null,
): Record<string, MemberBody> {
  const put = (self: T, text: string): undefined => {
    sink(self, text + end(self));
  };
  const value: MemberBody = (self: T, v: Value) => {
    const culture = provider(self);
    return put(self, v === null ? '' : culture === null ? toText(v) : formatComposite('{0}', [v], culture));
  };
  const format = (self: T, f: string | null, args: readonly Value[]): undefined =>
    put(self, formatComposite(notNull(f, 'format'), args, provider(self)));
  const table: Record<string, MemberBody> = name === 'WriteLine' ? { [`void ${name}()`]: (self: T) => put(self, '') } : {};
  for (const type of ['bool', 'char', 'decimal', 'double', 'float', 'int', 'uint', 'long', 'ulong', 'System.Object', 'string'])
    table[`void ${name}(${type} value)`] = value;
  return {
    ...table,
    [`void ${name}(char[] buffer)`]: (self: T, chars: PSArray | null) => put(self, charsText(chars)),
    [`void ${name}(char[] buffer, int index, int count)`]: (self: T, chars: PSArray, i: number, n: number) =>
      put(self, charsText(chars, i, n)),
    [`void ${name}(string format, System.Object arg0)`]: (self: T, f: string, a: Value) => format(self, f, [a]),
    [`void ${name}(string format, System.Object arg0, System.Object arg1)`]: (self: T, f: string, a: Value, b: Value) =>
      format(self, f, [a, b]),
    [`void ${name}(string format, System.Object arg0, System.Object arg1, System.Object arg2)`]: (
      self: T,
      f: string,
      a: Value,
      b: Value,
      c: Value,
    ) => format(self, f, [a, b, c]),
    [`void ${name}(string format, Params System.Object[] arg)`]: (self: T, f: string, args: PSArray) => format(self, f, args.items),
  };
}
