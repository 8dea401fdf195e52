import { exceptionOf } from '../../../errors/throw.ts';
import { NetCollection } from '../../../objects/collections.ts';
import type { Value } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { genericOf, wellKnown } from '../../registry.ts';
import { KeyValuePair } from '../../tuple-types.ts';
import { notNull, stringArray } from '../../values.ts';
import { isToken } from './header-values.ts';

/** What a set of headers is for: some names belong to one kind only (HttpHeaders.cs, KnownHeaders.cs). */
export type HeaderKind = 'request' | 'response' | 'content';

const contentNames = new Set(
  'allow content-disposition content-encoding content-language content-length content-location content-md5 content-range content-type expires last-modified'.split(
    ' ',
  ),
);
const requestNames = new Set(
  'accept accept-charset accept-encoding accept-language authorization expect from host if-match if-modified-since if-none-match if-range if-unmodified-since max-forwards proxy-authorization range referer te user-agent'.split(
    ' ',
  ),
);
const responseNames = new Set(
  'accept-ranges age etag location proxy-authenticate retry-after server set-cookie vary www-authenticate'.split(' '),
);

function belongsElsewhere(name: string, kind: HeaderKind): boolean {
  const lower = name.toLowerCase();
  if (contentNames.has(lower)) return kind !== 'content';
  if (requestNames.has(lower)) return kind !== 'request';
  return responseNames.has(lower) && kind !== 'response';
}

/** @throws FormatException for a name that no header may have */
export function requireHeaderName(name: string): void {
  if (!isToken(name)) throw exceptionOf('System.FormatException', `The header name '${name}' has an invalid format.`);
}

let pairType: NetType | null = null;

/** System.Net.Http.Headers.HttpHeaders: names without regard to case, each with its values in order. */
export class HttpHeaders extends NetCollection {
  private readonly table = new Map<string, { readonly name: string; values: string[] }>();
  constructor(readonly kind: HeaderKind) {
    super();
  }
  get count(): number {
    return this.table.size;
  }
  /** Names with their values, in the order in which they came. */
  pairs(): (readonly [string, readonly string[]])[] {
    return [...this.table.values()].map((e) => [e.name, e.values] as const);
  }
  /** @throws FormatException for a name that is none, InvalidOperationException for one that belongs to another kind */
  checkName(name: string | null): string {
    const given = notNull(name, 'name');
    requireHeaderName(given);
    if (belongsElsewhere(given, this.kind))
      throw exceptionOf(
        'System.InvalidOperationException',
        `Misused header name, '${given}'. Make sure request headers are used with HttpRequestMessage, response headers with HttpResponseMessage, and content headers with HttpContent objects.`,
      );
    return given;
  }
  add(name: string, value: string): void {
    const entry = this.table.get(name.toLowerCase());
    if (entry) entry.values.push(value);
    else this.table.set(name.toLowerCase(), { name, values: [value] });
  }
  /** One value in place of all; null takes the header away. */
  set(name: string, value: string | null): void {
    if (value === null) this.remove(name);
    else {
      const entry = this.table.get(name.toLowerCase());
      if (entry) entry.values = [value];
      else this.table.set(name.toLowerCase(), { name, values: [value] });
    }
  }
  values(name: string): readonly string[] | undefined {
    return this.table.get(name.toLowerCase())?.values;
  }
  /** The only or first value. */
  first(name: string): string | null {
    return this.values(name)?.[0] ?? null;
  }
  has(name: string): boolean {
    return this.table.has(name.toLowerCase());
  }
  remove(name: string): boolean {
    return this.table.delete(name.toLowerCase());
  }
  clear(): void {
    this.table.clear();
  }
  /** What stands between several values of one header. */
  static join(name: string, values: readonly string[]): string {
    return values.join(/^(user-agent|server)$/i.test(name) ? ' ' : ', ');
  }
  *[Symbol.iterator](): Iterator<Value> {
    pairType ??= genericOf(
      'System.Collections.Generic.KeyValuePair',
      wellKnown.string,
      genericOf('System.Collections.Generic.IEnumerable', wellKnown.string),
    );
    for (const [name, values] of this.pairs()) yield new KeyValuePair(name, stringArray(values), pairType);
  }
  override toString(): string {
    return this.pairs()
      .map(([name, values]) => `${name}: ${HttpHeaders.join(name, values)}\n`)
      .join('');
  }
}
