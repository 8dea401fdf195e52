import { argumentOutOfRange } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { ArrayListEnumerator } from '../collections/array-list.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import { Cookie, CookieCollection, CookieContainer, type CookieTarget } from './cookies.ts';
import type { NetUri } from './uri.ts';

const ns = 'System.Net.';
type C = CookieContainer;

/** What of an address tells where a cookie belongs. @throws ArgumentNullException */
export function cookieTarget(uri: NetUri | null): CookieTarget {
  return new URL(notNull(uri, 'uri').absoluteUri);
}

/** Defines Cookie, CookieCollection and CookieContainer. */
export function defineCookies(): void {
  const field = (key: keyof Cookie): PropertyBody => ({
    get: (c: Cookie) => c[key],
    set: (c: Cookie, v: Value) => void Object.assign(c, { [key]: v ?? '' }),
  });
  defineType({
    name: `${ns}Cookie`,
    sealed: true,
    jsClass: Cookie,
    constructors: {
      '()': () => new Cookie(),
      '(string name, string value)': (_t, n: string, v: string) => Cookie.of(n, v),
      '(string name, string value, string path)': (_t, n: string, v: string, p: string) => Cookie.of(n, v, p),
      '(string name, string value, string path, string domain)': (_t, n: string, v: string, p: string, d: string) => Cookie.of(n, v, p, d),
    },
    properties: {
      'string Comment': field('comment'),
      'uri CommentUri': { get: () => null, set: () => undefined },
      'bool HttpOnly': field('httpOnly'),
      'bool Discard': field('discard'),
      'string Domain': field('domain'),
      'bool Expired': {
        get: (c: Cookie) => c.isOver,
        set: (c: Cookie, v: boolean) => void (c.expired = v),
      },
      'datetime Expires': field('expires'),
      'string Name': field('name'),
      'string Path': field('path'),
      'string Port': field('port'),
      'bool Secure': field('secure'),
      'datetime TimeStamp': { get: (c: Cookie) => c.timeStamp },
      'string Value': field('value'),
      'int Version': field('version'),
    },
    methods: { 'string ToString()': (c: Cookie) => c.toString() },
  });
  defineType({
    name: `${ns}CookieCollection`,
    jsClass: CookieCollection,
    interfaces: [`System.Collections.Generic.ICollection[${ns}Cookie]`, 'System.Collections.ICollection', 'System.Collections.IEnumerable'],
    constructors: { '()': () => new CookieCollection() },
    indexers: {
      [`${ns}Cookie Item(int index)`]: {
        get: (c: CookieCollection, i: number) => {
          const found = c.items[i];
          if (!found) throw argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
          return found;
        },
      },
      [`${ns}Cookie Item(string name)`]: { get: (c: CookieCollection, name: string | null) => c.byName(notNull(name, 'name')) },
    },
    properties: {
      'bool IsReadOnly': { get: () => false },
      'int Count': { get: (c: CookieCollection) => c.count },
      'bool IsSynchronized': { get: () => false },
      'System.Object SyncRoot': { get: (c: CookieCollection) => c },
    },
    methods: {
      [`void Add(${ns}Cookie cookie)`]: (c: CookieCollection, cookie: Cookie | null) => c.add(notNull(cookie, 'cookie')),
      [`void Add(${ns}CookieCollection cookies)`]: (c: CookieCollection, cookies: CookieCollection) => {
        for (const cookie of cookies.items) c.add(cookie);
      },
      'void Clear()': (c: CookieCollection) => {
        c.items.length = 0;
      },
      [`bool Contains(${ns}Cookie cookie)`]: (c: CookieCollection, cookie: Cookie) => c.items.includes(cookie),
      [`bool Remove(${ns}Cookie cookie)`]: (c: CookieCollection, cookie: Cookie) => {
        const index = c.items.indexOf(cookie);
        if (index >= 0) c.items.splice(index, 1);
        return index >= 0;
      },
      'void CopyTo(array array, int index)': (c: CookieCollection, array: PSArray, index: number) => {
        c.items.forEach((item, i) => {
          array.items[index + i] = item;
        });
      },
      'System.Collections.IEnumerator GetEnumerator()': (c: CookieCollection) => new ArrayListEnumerator(() => c[Symbol.iterator]()),
    },
  });
  const number = (key: 'capacity' | 'maxCookieSize' | 'perDomainCapacity'): PropertyBody => ({
    get: (c: C) => c[key],
    set: (c: C, v: number) => void (c[key] = v),
  });
  defineType({
    name: `${ns}CookieContainer`,
    jsClass: CookieContainer,
    constructors: {
      '()': () => new CookieContainer(),
      '(int capacity)': (_t, n: number) => Object.assign(new CookieContainer(), { capacity: n }),
    },
    properties: {
      'int Capacity': number('capacity'),
      'int Count': { get: (c: C) => c.count },
      'int MaxCookieSize': number('maxCookieSize'),
      'int PerDomainCapacity': number('perDomainCapacity'),
    },
    staticProperties: {
      'int DefaultCookieLimit': { get: () => 300 },
      'int DefaultPerDomainCookieLimit': { get: () => 20 },
      'int DefaultCookieLengthLimit': { get: () => 4096 },
    },
    methods: {
      [`void Add(${ns}Cookie cookie)`]: (c: C, cookie: Cookie | null) => c.add(notNull(cookie, 'cookie')),
      [`void Add(${ns}CookieCollection cookies)`]: (c: C, cookies: CookieCollection) => {
        for (const cookie of cookies.items) c.add(cookie);
      },
      [`void Add(uri uri, ${ns}Cookie cookie)`]: (c: C, uri: NetUri | null, cookie: Cookie | null) =>
        c.addFor(cookieTarget(uri), notNull(cookie, 'cookie')),
      [`void Add(uri uri, ${ns}CookieCollection cookies)`]: (c: C, uri: NetUri | null, cookies: CookieCollection) => {
        for (const cookie of cookies.items) c.addFor(cookieTarget(uri), cookie);
      },
      [`${ns}CookieCollection GetCookies(uri uri)`]: (c: C, uri: NetUri | null) => c.cookiesFor(cookieTarget(uri)),
      [`${ns}CookieCollection GetAllCookies()`]: (c: C) => {
        const all = new CookieCollection();
        all.items.push(...c.items);
        return all;
      },
      'string GetCookieHeader(uri uri)': (c: C, uri: NetUri | null) => c.cookiesFor(cookieTarget(uri)).items.join('; '),
      'void SetCookies(uri uri, string cookieHeader)': (c: C, uri: NetUri | null, header: string | null) => {
        // Commas stand between cookies, and in dates.
        for (const part of notNull(header, 'cookieHeader').split(/,(?=\s*[^;,=\s]+=)/)) c.take(cookieTarget(uri), part.trim());
      },
    },
  });
}
