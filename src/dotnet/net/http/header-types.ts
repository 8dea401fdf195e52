import { exceptionOf } from '../../../errors/throw.ts';
import type { PSArray, PSReference } from '../../../objects/collections.ts';
import { toItems } from '../../../objects/enumerate.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { NetType, PropertyBody } from '../../../objects/net-type.ts';
import type { Double } from '../../../objects/numbers.ts';
import { toText } from '../../../objects/to-string.ts';
import { ArrayListEnumerator } from '../../collections/array-list.ts';
import { defineType, genericOf, getType } from '../../registry.ts';
import { formatDateTime } from '../../time/date-format.ts';
import { NetDateTime } from '../../time/date-time.ts';
import { NetDateTimeOffset } from '../../time/date-time-offset.ts';
import { NetTimeSpan } from '../../time/time-span.ts';
import { arrayOfType, dbl, long, notNull, stringArray } from '../../values.ts';
import { NetUri } from '../uri.ts';
import { checkHeaderValue } from './header-validation.ts';
import {
  AuthenticationHeader,
  CacheControlHeader,
  ContentDispositionHeader,
  EntityTagHeader,
  HeaderValueCollection,
  type ItemReader,
  MediaTypeHeader,
  MediaTypeWithQualityHeader,
  NameValueHeader,
  ProductHeader,
  ProductInfoHeader,
  StringWithQualityHeader,
  splitOutsideQuotes,
} from './header-values.ts';
import { HttpHeaders } from './headers.ts';

const ns = 'System.Net.Http.Headers.';

/** HttpRequestHeaders. */
export class HttpRequestHeaders extends HttpHeaders {
  constructor() {
    super('request');
  }
}
/** HttpResponseHeaders. */
export class HttpResponseHeaders extends HttpHeaders {
  constructor() {
    super('response');
  }
}
/** HttpContentHeaders; what the content knows about itself stands in for headers nobody has set. */
export class HttpContentHeaders extends HttpHeaders {
  constructor(private readonly length: () => number | null) {
    super('content');
  }
  get contentLength(): number | null {
    const text = this.first('Content-Length');
    return text === null ? this.length() : Number(text);
  }
}

const commas = (text: string): string[] => splitOutsideQuotes(text, ',').filter((t) => t.trim() !== '');
const readers: Record<string, readonly [string, ItemReader]> = {
  mediaTypes: [`${ns}MediaTypeWithQualityHeaderValue`, { split: commas, parse: (t) => MediaTypeWithQualityHeader.parse(t.trim()) }],
  qualities: [`${ns}StringWithQualityHeaderValue`, { split: commas, parse: (t) => StringWithQualityHeader.parse(t) }],
  products: [`${ns}ProductInfoHeaderValue`, { split: ProductInfoHeader.split, parse: (t) => ProductInfoHeader.parse(t) }],
  texts: ['string', { split: commas, parse: (t) => t }],
  pairs: [`${ns}NameValueHeaderValue`, { split: commas, parse: (t) => NameValueHeader.parse(t) }],
  tags: [`${ns}EntityTagHeaderValue`, { split: commas, parse: (t) => EntityTagHeader.parse(t) }],
  challenges: [`${ns}AuthenticationHeaderValue`, { split: (t) => [t], parse: (t) => AuthenticationHeader.parse(t) }],
};

/** A header with several items: `Accept`, `UserAgent`. */
function listed(name: string, kind: keyof typeof readers): Record<string, PropertyBody> {
  const [item, reader] = readers[kind]!;
  const property = name.replace(/-/g, '');
  return {
    [`${ns}HttpHeaderValueCollection[${item}] ${property}`]: {
      get: (h: HttpHeaders) => new HeaderValueCollection(genericOf(`${ns}HttpHeaderValueCollection`, getType(item)), h, name, reader),
    },
  };
}

/** A header with one value. */
function single(
  type: string,
  name: string,
  parse: (text: string) => Value,
  text: (v: Value) => string = toText,
): Record<string, PropertyBody> {
  return {
    [`${type} ${name.replace(/-/g, '')}`]: {
      get: (h: HttpHeaders) => {
        const value = h.first(name);
        return value === null ? null : parse(value);
      },
      set: (h: HttpHeaders, v: Value) => h.set(name, v === null ? null : text(v)),
    },
  };
}

const date = (name: string): Record<string, PropertyBody> =>
  single(
    'System.Nullable[System.DateTimeOffset]',
    name,
    (t) => NetDateTimeOffset.ofUtc(NetDateTime.fromUnixMilliseconds(Date.parse(t)).ticks),
    (v) => formatDateTime(new NetDateTime((v as NetDateTimeOffset).utcTicks), 'R'),
  );
const flag = (property: string, name: string, word: string): Record<string, PropertyBody> => ({
  [`System.Nullable[bool] ${property}`]: {
    get: (h: HttpHeaders) => (h.values(name)?.some((v) => v.toLowerCase() === word) ? true : null),
    set: (h: HttpHeaders, v: Value) => (v === true ? h.set(name, word) : void h.remove(name)),
  },
});
const uriHeader = (name: string): Record<string, PropertyBody> =>
  single(
    'uri',
    name,
    (t) => NetUri.of(t),
    (v) => (v as NetUri).originalString,
  );

const general = (): Record<string, PropertyBody> => ({
  ...single(`${ns}CacheControlHeaderValue`, 'Cache-Control', (t) => CacheControlHeader.parse(t)),
  ...listed('Connection', 'texts'),
  ...flag('ConnectionClose', 'Connection', 'close'),
  ...date('Date'),
  ...listed('Pragma', 'pairs'),
  ...listed('Trailer', 'texts'),
  ...listed('Transfer-Encoding', 'texts'),
  ...flag('TransferEncodingChunked', 'Transfer-Encoding', 'chunked'),
  ...listed('Upgrade', 'products'),
  ...listed('Via', 'texts'),
  ...listed('Warning', 'texts'),
});

function addUnchecked(h: HttpHeaders, name: string | null, value: string | null): boolean {
  if (name === null || name === '') return false;
  h.add(name, value ?? '');
  return true;
}

function defineHeaderSets(): void {
  defineType({
    name: `${ns}HttpHeaders`,
    abstract: true,
    jsClass: HttpHeaders,
    interfaces: ['System.Collections.IEnumerable'],
    methods: {
      'void Add(string name, string value)': (h: HttpHeaders, name: string | null, value: string | null) => {
        const checked = h.checkName(name);
        h.add(checked, checkHeaderValue(checked, value ?? ''));
      },
      'void Add(string name, System.Collections.Generic.IEnumerable[string] values)': (
        h: HttpHeaders,
        name: string | null,
        values: Value,
      ) => {
        const checked = h.checkName(name);
        for (const value of toItems(notNull(values, 'values'))) h.add(checked, toText(value));
      },
      'bool TryAddWithoutValidation(string name, string value)': (h: HttpHeaders, name: string | null, value: string | null) =>
        addUnchecked(h, name, value),
      'bool TryAddWithoutValidation(string name, System.Collections.Generic.IEnumerable[string] values)': (
        h: HttpHeaders,
        name: string | null,
        values: Value,
      ) => {
        if (name === null || name === '') return false;
        for (const value of toItems(notNull(values, 'values'))) h.add(name, toText(value));
        return true;
      },
      'System.Collections.Generic.IEnumerable[string] GetValues(string name)': (h: HttpHeaders, name: string | null) => {
        const values = h.values(h.checkName(name));
        if (!values) throw exceptionOf('System.InvalidOperationException', 'The given header was not found.');
        return stringArray(values);
      },
      'bool TryGetValues(string name, [ref] System.Collections.Generic.IEnumerable[string] values)': (
        h: HttpHeaders,
        name: string | null,
        result: PSReference,
      ) => {
        const values = h.values(name ?? '');
        result.value = values ? stringArray(values) : null;
        return values !== undefined;
      },
      'bool Contains(string name)': (h: HttpHeaders, name: string | null) => h.has(h.checkName(name)),
      'string ToString()': (h: HttpHeaders) => h.toString(),
      'System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[string,System.Collections.Generic.IEnumerable[string]]] GetEnumerator()':
        (h: HttpHeaders) => new ArrayListEnumerator(() => h[Symbol.iterator]()),
      'bool Remove(string name)': (h: HttpHeaders, name: string | null) => h.remove(h.checkName(name)),
      'void Clear()': (h: HttpHeaders) => h.clear(),
    },
  });
  defineType({
    name: `${ns}HttpRequestHeaders`,
    sealed: true,
    baseType: `${ns}HttpHeaders`,
    jsClass: HttpRequestHeaders,
    properties: {
      ...listed('Accept', 'mediaTypes'),
      ...listed('Accept-Charset', 'qualities'),
      ...listed('Accept-Encoding', 'qualities'),
      ...listed('Accept-Language', 'qualities'),
      ...single(`${ns}AuthenticationHeaderValue`, 'Authorization', (t) => AuthenticationHeader.parse(t)),
      ...flag('ExpectContinue', 'Expect', '100-continue'),
      ...single('string', 'From', (t) => t),
      ...single('string', 'Host', (t) => t),
      ...listed('If-Match', 'tags'),
      ...date('If-Modified-Since'),
      ...listed('If-None-Match', 'tags'),
      ...date('If-Unmodified-Since'),
      ...single('System.Nullable[int]', 'Max-Forwards', Number),
      ...single(`${ns}AuthenticationHeaderValue`, 'Proxy-Authorization', (t) => AuthenticationHeader.parse(t)),
      'uri Referrer': uriHeader('Referer')['uri Referer']!,
      ...listed('TE', 'texts'),
      ...listed('User-Agent', 'products'),
      ...listed('Expect', 'texts'),
      ...general(),
    },
  });
  defineType({
    name: `${ns}HttpResponseHeaders`,
    sealed: true,
    baseType: `${ns}HttpHeaders`,
    jsClass: HttpResponseHeaders,
    properties: {
      ...listed('Accept-Ranges', 'texts'),
      ...single(
        'System.Nullable[timespan]',
        'Age',
        (t) => NetTimeSpan.fromMilliseconds(Number(t) * 1000),
        (v) => String((v as NetTimeSpan).totalMilliseconds / 1000),
      ),
      'System.Object ETag': single('x', 'ETag', (t) => EntityTagHeader.parse(t))['x ETag']!,
      ...uriHeader('Location'),
      ...listed('Proxy-Authenticate', 'challenges'),
      ...listed('Server', 'products'),
      ...listed('Vary', 'texts'),
      ...listed('WWW-Authenticate', 'challenges'),
      ...general(),
    },
  });
  defineType({
    name: `${ns}HttpContentHeaders`,
    sealed: true,
    baseType: `${ns}HttpHeaders`,
    jsClass: HttpContentHeaders,
    properties: {
      'System.Collections.Generic.ICollection[string] Allow': {
        get: (h: HttpHeaders) => stringArray((h.values('Allow') ?? []).flatMap(commas)),
      },
      ...single(`${ns}ContentDispositionHeaderValue`, 'Content-Disposition', (t) => ContentDispositionHeader.parse(t)),
      'System.Collections.Generic.ICollection[string] ContentEncoding': {
        get: (h: HttpHeaders) => stringArray((h.values('Content-Encoding') ?? []).flatMap(commas).map((t) => t.trim())),
      },
      'System.Collections.Generic.ICollection[string] ContentLanguage': {
        get: (h: HttpHeaders) => stringArray((h.values('Content-Language') ?? []).flatMap(commas).map((t) => t.trim())),
      },
      'System.Nullable[long] ContentLength': {
        get: (h: HttpContentHeaders) => (h.contentLength === null ? null : long(h.contentLength)),
        set: (h: HttpHeaders, v: Value) => h.set('Content-Length', v === null ? null : toText(v)),
      },
      ...uriHeader('Content-Location'),
      ...single(`${ns}MediaTypeHeaderValue`, 'Content-Type', (t) => MediaTypeHeader.parse(t)),
      ...date('Expires'),
      ...date('Last-Modified'),
    },
  });
  defineType({
    name: `${ns}HttpHeaderValueCollection\`1`,
    typeParameters: ['T'],
    jsClass: HeaderValueCollection,
    interfaces: ['System.Collections.Generic.ICollection[T]', 'System.Collections.IEnumerable'],
    properties: { 'int Count': { get: (c: HeaderValueCollection) => c.count }, 'bool IsReadOnly': { get: () => false } },
    methods: {
      'void Add(T item)': (c: HeaderValueCollection, item: Value) => c.add(notNull(item, 'item')),
      'void ParseAdd(string input)': (c: HeaderValueCollection, text: string | null) => c.parseAdd(text ?? ''),
      'bool TryParseAdd(string input)': (c: HeaderValueCollection, text: string | null) => {
        try {
          c.parseAdd(text ?? '');
          return true;
        } catch (e) {
          if (e instanceof NetObject) return false;
          throw e;
        }
      },
      'void Clear()': (c: HeaderValueCollection) => c.clear(),
      'bool Contains(T item)': (c: HeaderValueCollection, item: Value) => c.has(item),
      'void CopyTo(T[] array, int arrayIndex)': (c: HeaderValueCollection, array: PSArray, index: number) => {
        [...c].forEach((item, i) => {
          array.items[index + i] = item;
        });
      },
      'bool Remove(T item)': (c: HeaderValueCollection, item: Value) => c.remove(item),
      'System.Collections.Generic.IEnumerator[T] GetEnumerator()': (c: HeaderValueCollection) =>
        new ArrayListEnumerator(() => c[Symbol.iterator]()),
      'string ToString()': (c: HeaderValueCollection) => c.toString(),
    },
  });
}

const parameters: PropertyBody = {
  get: (h: { parameters: readonly NameValueHeader[] }) => arrayOfType(`${ns}NameValueHeaderValue`, h.parameters),
};
const inner = (name: string): PropertyBody => ({
  get: (h: MediaTypeHeader) => h.parameter(name),
  set: (h: MediaTypeHeader, v: string | null) => h.setParameter(name, v),
});

function defineMediaTypes(): void {
  for (const [name, make] of [
    ['MediaTypeHeaderValue', MediaTypeHeader],
    ['MediaTypeWithQualityHeaderValue', MediaTypeWithQualityHeader],
  ] as const) {
    const own = ns + name;
    const derived = make === MediaTypeWithQualityHeader;
    const extra: Record<string, PropertyBody> = derived
      ? {
          'System.Nullable[double] Quality': {
            get: (h: MediaTypeHeader) => (h.parameter('q') === null ? null : dbl(Number(h.parameter('q')))),
            set: (h: MediaTypeHeader, v: Double | null) => h.setParameter('q', v === null ? null : v.value.toFixed(1)),
          },
        }
      : {
          'string CharSet': inner('charset'),
          [`System.Collections.Generic.ICollection[${ns}NameValueHeaderValue] Parameters`]: parameters,
          'string MediaType': {
            get: (h: MediaTypeHeader) => h.main,
            set: (h: MediaTypeHeader, v: string | null) => void (h.main = MediaTypeHeader.check(v ?? '')),
          },
        };
    defineType({
      name: own,
      ...(derived ? { baseType: `${ns}MediaTypeHeaderValue`, sealed: true } : {}),
      jsClass: make,
      constructors: {
        '(string mediaType)': (_t, m: string | null) => new make(notNull(m, 'mediaType')),
        ...(derived
          ? {
              '(string mediaType, double quality)': (_t: NetType, m: string, q: Double) => {
                const made = new make(m);
                made.setParameter('q', q.value.toFixed(1));
                return made;
              },
            }
          : { '(string mediaType, string charSet)': (_t: NetType, m: string, c: string | null) => new make(m, c) }),
      },
      properties: extra,
      methods: { 'string ToString()': (h: MediaTypeHeader) => h.toString() },
      staticMethods: { [`${own} Parse(string input)`]: (_s, text: string | null) => make.parse(text ?? '') },
    });
  }
  const disposition = `${ns}ContentDispositionHeaderValue`;
  defineType({
    name: disposition,
    jsClass: ContentDispositionHeader,
    constructors: { '(string dispositionType)': (_t, t: string | null) => new ContentDispositionHeader(notNull(t, 'dispositionType')) },
    properties: {
      'string DispositionType': {
        get: (h: ContentDispositionHeader) => h.main,
        set: (h: ContentDispositionHeader, v: string) => void (h.main = v),
      },
      [`System.Collections.Generic.ICollection[${ns}NameValueHeaderValue] Parameters`]: parameters,
      'string Name': inner('name'),
      'string FileName': inner('filename'),
      'string FileNameStar': inner('filename*'),
    },
    methods: { 'string ToString()': (h: ContentDispositionHeader) => h.toString() },
    staticMethods: { [`${disposition} Parse(string input)`]: (_s, text: string | null) => ContentDispositionHeader.parse(text ?? '') },
  });
}

function defineSmallValues(): void {
  const text = { 'string ToString()': (h: NetObject) => String(h) };
  defineType({
    name: `${ns}NameValueHeaderValue`,
    jsClass: NameValueHeader,
    constructors: {
      '(string name)': (_t, n: string) => new NameValueHeader(n),
      '(string name, string value)': (_t, n: string, v: string | null) => new NameValueHeader(n, v),
    },
    properties: {
      'string Name': { get: (h: NameValueHeader) => h.name },
      'string Value': { get: (h: NameValueHeader) => h.value, set: (h: NameValueHeader, v: string | null) => void (h.value = v) },
    },
    methods: text,
  });
  defineType({
    name: `${ns}StringWithQualityHeaderValue`,
    jsClass: StringWithQualityHeader,
    constructors: {
      '(string value)': (_t, v: string) => new StringWithQualityHeader(v),
      '(string value, double quality)': (_t, v: string, q: Double) => new StringWithQualityHeader(v, q.value.toFixed(1)),
    },
    properties: {
      'string Value': { get: (h: StringWithQualityHeader) => h.value },
      'System.Nullable[double] Quality': { get: (h: StringWithQualityHeader) => (h.quality === null ? null : dbl(Number(h.quality))) },
    },
    methods: text,
  });
  defineType({
    name: `${ns}ProductHeaderValue`,
    jsClass: ProductHeader,
    constructors: {
      '(string name)': (_t, n: string) => new ProductHeader(n),
      '(string name, string version)': (_t, n: string, v: string | null) => new ProductHeader(n, v),
    },
    properties: { 'string Name': { get: (h: ProductHeader) => h.name }, 'string Version': { get: (h: ProductHeader) => h.version } },
    methods: text,
  });
  defineType({
    name: `${ns}ProductInfoHeaderValue`,
    jsClass: ProductInfoHeader,
    constructors: {
      '(string productName, string productVersion)': (_t, n: string, v: string | null) => new ProductInfoHeader(new ProductHeader(n, v)),
      [`(${ns}ProductHeaderValue product)`]: (_t, p: ProductHeader) => new ProductInfoHeader(p),
      '(string comment)': (_t, c: string) => new ProductInfoHeader(null, c),
    },
    properties: {
      [`${ns}ProductHeaderValue Product`]: { get: (h: ProductInfoHeader) => h.product },
      'string Comment': { get: (h: ProductInfoHeader) => h.comment },
    },
    methods: text,
    staticMethods: { [`${ns}ProductInfoHeaderValue Parse(string input)`]: (_s, t: string | null) => ProductInfoHeader.parse(t ?? '') },
  });
  defineType({
    name: `${ns}AuthenticationHeaderValue`,
    jsClass: AuthenticationHeader,
    constructors: {
      '(string scheme)': (_t, s: string) => new AuthenticationHeader(s),
      '(string scheme, string parameter)': (_t, s: string, p: string | null) => new AuthenticationHeader(s, p),
    },
    properties: {
      'string Scheme': { get: (h: AuthenticationHeader) => h.scheme },
      'string Parameter': { get: (h: AuthenticationHeader) => h.parameter },
    },
    methods: text,
    staticMethods: {
      [`${ns}AuthenticationHeaderValue Parse(string input)`]: (_s, t: string | null) => AuthenticationHeader.parse(t ?? ''),
    },
  });
  defineType({
    name: `${ns}EntityTagHeaderValue`,
    jsClass: EntityTagHeader,
    constructors: {
      '(string tag)': (_t, t: string) => new EntityTagHeader(t),
      '(string tag, bool isWeak)': (_t, t: string, w: boolean) => new EntityTagHeader(t, w),
    },
    properties: { 'string Tag': { get: (h: EntityTagHeader) => h.tag }, 'bool IsWeak': { get: (h: EntityTagHeader) => h.isWeak } },
    methods: text,
  });
  const cache = (property: string, name: string): Record<string, PropertyBody> => ({
    [`bool ${property}`]: {
      get: (h: CacheControlHeader) => h.has(name),
      set: (h: CacheControlHeader, v: boolean) => h.put(name, null, v),
    },
  });
  defineType({
    name: `${ns}CacheControlHeaderValue`,
    jsClass: CacheControlHeader,
    constructors: { '()': () => new CacheControlHeader() },
    properties: {
      ...cache('NoCache', 'no-cache'),
      ...cache('NoStore', 'no-store'),
      ...cache('Public', 'public'),
      ...cache('Private', 'private'),
      ...cache('MustRevalidate', 'must-revalidate'),
      'System.Nullable[timespan] MaxAge': {
        get: (h: CacheControlHeader) =>
          h.value('max-age') === null ? null : NetTimeSpan.fromMilliseconds(Number(h.value('max-age')) * 1000),
        set: (h: CacheControlHeader, v: NetTimeSpan | null) =>
          h.put('max-age', v === null ? null : String(v.totalMilliseconds / 1000), v !== null),
      },
    },
    methods: text,
  });
}

/** Defines the types of System.Net.Http.Headers. */
export function defineHttpHeaders(): void {
  defineHeaderSets();
  defineMediaTypes();
  defineSmallValues();
}
