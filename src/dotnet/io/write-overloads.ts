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
 * @param dispatch what those of formats, objects and numbers do with their text: they call the one of text, which the class of the writer may override
 * @param provider the culture that the writer was made with, null for the current one
 */
export function writeOverloads<T>(
  name: 'Write' | 'WriteLine',
  sink: Sink<T>,
  provider: (self: T) => Value = () => null,
  dispatch: Sink<T> = sink,
): Record<string, MemberBody> {
  const put = (self: T, text: string): undefined => {
    sink(self, text);
  };
  const valueTo =
    (to: Sink<T>): MemberBody =>
    (self: T, v: Value): undefined => {
      const culture = provider(self);
      to(self, v === null ? '' : culture === null ? toText(v) : formatComposite('{0}', [v], culture));
    };
  const format = (self: T, f: string | null, args: readonly Value[]): undefined => {
    dispatch(self, formatComposite(notNull(f, 'format'), args, provider(self)));
  };
  const table: Record<string, MemberBody> = name === 'WriteLine' ? { [`void ${name}()`]: (self: T) => put(self, '') } : {};
  for (const type of ['bool', 'char', 'decimal', 'double', 'float', 'int', 'uint', 'long', 'ulong', 'System.Object', 'string'])
    table[`void ${name}(${type} value)`] = valueTo(type === 'char' || type === 'string' ? sink : dispatch);
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
