import { argumentException, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Int16, Int64 } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { byteArray, bytesOf, enumOf, long, notNull } from '../values.ts';

/** Bytes of an IPv4 address: one to four parts, decimal, octal or hexadecimal, the last one filling the rest; undefined when it is none. */
export function parseIPv4(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length > 4) return undefined;
  const numbers: number[] = [];
  for (const part of parts) {
    if (/^0[xX][0-9a-fA-F]+$/.test(part)) numbers.push(Number.parseInt(part, 16));
    else if (/^0[0-7]+$/.test(part)) numbers.push(Number.parseInt(part, 8));
    else if (/^\d+$/.test(part)) numbers.push(Number(part));
    else return undefined;
  }
  const last = numbers.pop() as number;
  if (numbers.some((n) => n > 255) || last >= 256 ** (4 - numbers.length)) return undefined;
  const bytes = [...numbers];
  for (let i = 3 - numbers.length; i >= 0; i--) bytes.push(Math.floor(last / 256 ** i) % 256);
  return Uint8Array.from(bytes);
}

/** Bytes and scope of an IPv6 address; undefined when it is none. */
export function parseIPv6(text: string): { bytes: Uint8Array; scope: number } | undefined {
  const [address, zone] = text.replace(/^\[([^\]]*)\](?::(?:\d+|0x[0-9a-f]+))?$/i, '$1').split('%') as [string, string | undefined];
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const words = (half: string): number[] | undefined => {
    if (half === '') return [];
    const result: number[] = [];
    const parts = half.split(':');
    for (const [i, part] of parts.entries()) {
      if (part.includes('.') && i === parts.length - 1) {
        const v4 = /^\d+(\.\d+){3}$/.test(part) ? parseIPv4(part) : undefined;
        if (!v4) return undefined;
        result.push(((v4[0] as number) << 8) | (v4[1] as number), ((v4[2] as number) << 8) | (v4[3] as number));
      } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) result.push(Number.parseInt(part, 16));
      else return undefined;
    }
    return result;
  };
  const left = words(halves[0] as string);
  const right = halves.length === 2 ? words(halves[1] as string) : [];
  if (!left || !right) return undefined;
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...left, ...new Array<number>(missing).fill(0), ...right];
  return { bytes: Uint8Array.from(all.flatMap((w) => [w >> 8, w & 0xff])), scope: zone && /^\d+$/.test(zone) ? Number(zone) : 0 };
}

/** System.Net.IPAddress: 4 or 16 bytes. */
export class NetIPAddress extends NetObject {
  constructor(
    readonly bytes: Uint8Array,
    public scope = 0,
  ) {
    super();
  }
  static of4(a: number, b: number, c: number, d: number): NetIPAddress {
    return new NetIPAddress(Uint8Array.of(a, b, c, d));
  }
  /** IPAddress.TryParse; undefined when the text is none. */
  static tryParse(text: string | null): NetIPAddress | undefined {
    if (text === null) return undefined;
    if (text.includes(':')) {
      const v6 = parseIPv6(text);
      return v6 && new NetIPAddress(v6.bytes, v6.scope);
    }
    const v4 = parseIPv4(text);
    return v4 && new NetIPAddress(v4);
  }
  /** IPAddress.Parse. @throws FormatException */
  static parse(text: string | null): NetIPAddress {
    const address = NetIPAddress.tryParse(notNull(text, 'ipString'));
    if (!address)
      throw exceptionOf(
        'System.FormatException',
        'An invalid IP address was specified.',
        exceptionOf('System.Net.Sockets.SocketException', 'Invalid argument'),
      );
    return address;
  }
  get isV6(): boolean {
    return this.bytes.length === 16;
  }
  get words(): number[] {
    return Array.from({ length: 8 }, (_, i) => ((this.bytes[i * 2] as number) << 8) | (this.bytes[i * 2 + 1] as number));
  }
  get isMappedV4(): boolean {
    return this.isV6 && this.words.slice(0, 5).every((w) => w === 0) && this.words[5] === 0xffff;
  }
  get isLoopback(): boolean {
    if (!this.isV6) return this.bytes[0] === 127;
    if (this.isMappedV4) return this.bytes[12] === 127;
    return this.bytes.every((b, i) => b === (i === 15 ? 1 : 0));
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return this.isV6 ? this.text6() : this.bytes.join('.');
  }
  private text6(): string {
    const { words } = this;
    const tail = this.isMappedV4 || (words.slice(0, 6).every((w) => w === 0) && (words[6] as number) !== 0);
    const shown = tail ? words.slice(0, 6) : words;
    let bestAt = -1;
    let best = 1;
    for (let i = 0; i < shown.length; i++) {
      let n = 0;
      while (shown[i + n] === 0) n++;
      if (n > best) {
        best = n;
        bestAt = i;
      }
    }
    const hex = (list: number[]): string => list.map((w) => w.toString(16)).join(':');
    let text = bestAt < 0 ? hex(shown) : `${hex(shown.slice(0, bestAt))}::${hex(shown.slice(bestAt + best))}`;
    if (tail) text += `${text.endsWith(':') ? '' : ':'}${this.bytes.slice(12).join('.')}`;
    return this.scope === 0 ? text : `${text}%${this.scope}`;
  }
}

/** The addresses that IPAddress has as static properties. */
export class ReadOnlyIPAddress extends NetIPAddress {}

/** System.Net.IPEndPoint. */
export class NetIPEndPoint extends NetObject {
  constructor(
    public address: NetIPAddress,
    public port: number,
  ) {
    super();
    if (port < 0 || port > 65535)
      throw exceptionOf(
        'System.ArgumentOutOfRangeException',
        "Specified argument was out of the range of valid values. (Parameter 'port')",
        null,
        { ParamName: 'port' },
      );
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return this.address.isV6 ? `[${this.address.toString()}]:${this.port}` : `${this.address.toString()}:${this.port}`;
  }
}

/** System.Net.DnsEndPoint. */
class DnsEndPoint extends NetObject {
  constructor(
    readonly host: string,
    readonly port: number,
    readonly family: EnumValue,
  ) {
    super();
    if (host === '') throw argumentException('The value cannot be an empty string.', 'host');
    if (port < 0) throw argumentOutOfRange('port', `port ('${port}') must be greater than or equal to '0'.`, port);
    if (port > 65535) throw argumentOutOfRange('port', `port ('${port}') must be less than or equal to '65535'.`, port);
  }
  override toString(): string {
    return `${this.family.toString()}/${this.host}:${this.port}`;
  }
}

function defineDnsEndPoint(): void {
  const family = 'System.Net.Sockets.AddressFamily';
  defineType({
    name: 'System.Net.DnsEndPoint',
    baseType: 'System.Net.EndPoint',
    jsClass: DnsEndPoint,
    constructors: {
      '(string host, int port)': (_t, host: string | null, port: number) => new DnsEndPoint(notNull(host, 'host'), port, enumOf(family, 0)),
      [`(string host, int port, ${family} addressFamily)`]: (_t, host: string | null, port: number, of: EnumValue) =>
        new DnsEndPoint(notNull(host, 'host'), port, of),
    },
    properties: {
      'string Host': { get: (e: DnsEndPoint) => e.host },
      [`${family} AddressFamily`]: { get: (e: DnsEndPoint) => e.family },
      'int Port': { get: (e: DnsEndPoint) => e.port },
    },
    methods: {
      'bool Equals(System.Object comparand)': (e: DnsEndPoint, o: Value) =>
        o instanceof DnsEndPoint && o.toString().toLowerCase() === e.toString().toLowerCase(),
      'string ToString()': (e: DnsEndPoint) => e.toString(),
    },
  });
}

function ofBytes(array: PSArray | null, scope = 0): NetIPAddress {
  const bytes = bytesOf(notNull(array, 'address'));
  if (bytes.length !== 4 && bytes.length !== 16)
    throw exceptionOf('System.ArgumentException', "An invalid IP address was specified. (Parameter 'address')", null, {
      ParamName: 'address',
    });
  return new NetIPAddress(bytes, scope);
}

function asNumber(a: NetIPAddress): bigint {
  return a.bytes.reduceRight((sum, b) => sum * 256n + BigInt(b), 0n);
}

/** Defines IPAddress and IPEndPoint. */
export function defineIPAddress(): void {
  const own = 'System.Net.IPAddress';
  const fixed = (text: string): { get: () => Value } => {
    const address = NetIPAddress.parse(text);
    const shared = new ReadOnlyIPAddress(address.bytes);
    return { get: () => shared };
  };
  const family = 'System.Net.Sockets.AddressFamily';
  defineType({
    name: family,
    kind: 'enum',
    enumValues: {
      Unspecified: 0,
      Unix: 1,
      InterNetwork: 2,
      ImpLink: 3,
      Pup: 4,
      Chaos: 5,
      NS: 6,
      Ipx: 6,
      Iso: 7,
      Osi: 7,
      Ecma: 8,
      DataKit: 9,
      Ccitt: 10,
      Sna: 11,
      DecNet: 12,
      DataLink: 13,
      Lat: 14,
      HyperChannel: 15,
      AppleTalk: 16,
      NetBios: 17,
      VoiceView: 18,
      FireFox: 19,
      Banyan: 21,
      Atm: 22,
      InterNetworkV6: 23,
      Cluster: 24,
      Ieee12844: 25,
      Irda: 26,
      NetworkDesigners: 28,
      Max: 29,
      Packet: 65536,
      ControllerAreaNetwork: 65537,
      Unknown: -1,
    },
  });
  const familyOf = (a: NetIPAddress): Value => enumOf(family, a.isV6 ? 23 : 2);
  type Out = { value: Value };
  defineType({ name: `${own}+ReadOnlyIPAddress`, baseType: own, jsClass: ReadOnlyIPAddress, sealed: true });
  defineType({
    name: own,
    jsClass: NetIPAddress,
    accelerators: ['ipaddress'],
    constructors: {
      '(long newAddress)': (_t, n: Int64) => {
        if (n.value < 0n || n.value > 0xffffffffn) {
          const given = String(BigInt.asUintN(64, n.value));
          throw argumentOutOfRange('newAddress', `newAddress ('${given}') must be less than or equal to '4294967295'.`, given);
        }
        return new NetIPAddress(Uint8Array.from({ length: 4 }, (_, i) => Number((n.value >> BigInt(8 * i)) & 255n)));
      },
      '(byte[] address)': (_t, bytes: PSArray | null) => ofBytes(bytes),
      '(byte[] address, long scopeid)': (_t, bytes: PSArray | null, scope: Int64) => ofBytes(bytes, Number(scope.value)),
    },
    properties: {
      [`${family} AddressFamily`]: { get: familyOf },
      'long ScopeId': {
        get: (a: NetIPAddress) => {
          if (!a.isV6)
            throw exceptionOf(
              'System.Net.Sockets.SocketException',
              'The attempted operation is not supported for the type of object referenced.',
            );
          return long(a.scope);
        },
        set: (a: NetIPAddress, scope: Int64) => {
          if (!a.isV6)
            throw exceptionOf(
              'System.Net.Sockets.SocketException',
              'The attempted operation is not supported for the type of object referenced.',
            );
          const id = Number(scope.value);
          if (id < 0) throw argumentOutOfRange('value', `value ('${id}') must be a non-negative value.`, id);
          if (id > 0xffffffff) throw argumentOutOfRange('value', `value ('${id}') must be less than or equal to '4294967295'.`, id);
          a.scope = id;
        },
      },
      'bool IsIPv6Multicast': { get: (a: NetIPAddress) => a.isV6 && a.bytes[0] === 0xff },
      'bool IsIPv6LinkLocal': { get: (a: NetIPAddress) => a.isV6 && a.bytes[0] === 0xfe && ((a.bytes[1] as number) & 0xc0) === 0x80 },
      'bool IsIPv6SiteLocal': { get: (a: NetIPAddress) => a.isV6 && a.bytes[0] === 0xfe && ((a.bytes[1] as number) & 0xc0) === 0xc0 },
      'bool IsIPv6Teredo': { get: (a: NetIPAddress) => a.isV6 && a.words[0] === 0x2001 && a.words[1] === 0 },
      'bool IsIPv6UniqueLocal': { get: (a: NetIPAddress) => a.isV6 && ((a.bytes[0] as number) & 0xfe) === 0xfc },
      'bool IsIPv4MappedToIPv6': { get: (a: NetIPAddress) => a.isMappedV4 },
      'long Address': {
        get: (a: NetIPAddress) => {
          if (a.isV6)
            throw exceptionOf(
              'System.Net.Sockets.SocketException',
              'The attempted operation is not supported for the type of object referenced.',
            );
          return long(asNumber(a));
        },
      },
    },
    staticProperties: {
      [`${own} Any`]: fixed('0.0.0.0'),
      [`${own} Loopback`]: fixed('127.0.0.1'),
      [`${own} Broadcast`]: fixed('255.255.255.255'),
      [`${own} None`]: fixed('255.255.255.255'),
      [`${own} IPv6Any`]: fixed('::'),
      [`${own} IPv6Loopback`]: fixed('::1'),
      [`${own} IPv6None`]: fixed('::'),
    },
    methods: {
      'byte[] GetAddressBytes()': (a: NetIPAddress) => byteArray(a.bytes),
      'string ToString()': (a: NetIPAddress) => a.toString(),
      'bool Equals(System.Object comparand)': (a: NetIPAddress, o: Value) => o instanceof NetIPAddress && o.toString() === a.toString(),
      [`${own} MapToIPv6()`]: (a: NetIPAddress) =>
        a.isV6 ? a : new NetIPAddress(Uint8Array.from([...new Array<number>(10).fill(0), 255, 255, ...a.bytes])),
      [`${own} MapToIPv4()`]: (a: NetIPAddress) => (a.isV6 ? new NetIPAddress(a.bytes.slice(12)) : a),
    },
    staticMethods: {
      [`${own} Parse(string ipString)`]: (_s, text: string | null) => NetIPAddress.parse(text),
      [`bool TryParse(string ipString, [ref] ${own} address)`]: (_s, text: string | null, ref: Out) => {
        const address = NetIPAddress.tryParse(text);
        ref.value = address ?? null;
        return address !== undefined;
      },
      [`bool IsLoopback(${own} address)`]: (_s, a: NetIPAddress | null) => notNull(a, 'address').isLoopback,
      'int HostToNetworkOrder(int host)': (_s, n: number) => swap32(n),
      'int NetworkToHostOrder(int network)': (_s, n: number) => swap32(n),
      'short HostToNetworkOrder(short host)': (_s, n: Int16) => swap16(n),
      'short NetworkToHostOrder(short network)': (_s, n: Int16) => swap16(n),
      'long HostToNetworkOrder(long host)': (_s, n: Int64) => swap64(n),
      'long NetworkToHostOrder(long network)': (_s, n: Int64) => swap64(n),
    },
  });
  defineType({ name: 'System.Net.EndPoint', abstract: true });
  defineDnsEndPoint();
  defineType({
    name: 'System.Net.IPEndPoint',
    baseType: 'System.Net.EndPoint',
    jsClass: NetIPEndPoint,
    accelerators: ['IPEndpoint'],
    constructors: {
      '(long address, int port)': (_t, n: Int64, port: number) =>
        new NetIPEndPoint(new NetIPAddress(Uint8Array.from({ length: 4 }, (_, i) => Number((n.value >> BigInt(8 * i)) & 255n))), port),
      [`(${own} address, int port)`]: (_t, a: NetIPAddress | null, port: number) => new NetIPEndPoint(notNull(a, 'address'), port),
    },
    properties: {
      [`${family} AddressFamily`]: { get: (e: NetIPEndPoint) => familyOf(e.address) },
      [`${own} Address`]: {
        get: (e: NetIPEndPoint) => e.address,
        set: (e: NetIPEndPoint, a: NetIPAddress) => {
          e.address = a;
        },
      },
      'int Port': {
        get: (e: NetIPEndPoint) => e.port,
        set: (e: NetIPEndPoint, p: number) => {
          e.port = p;
        },
      },
    },
    methods: { 'string ToString()': (e: NetIPEndPoint) => e.toString() },
    staticMethods: {
      'System.Net.IPEndPoint Parse(string s)': (_s, text: string | null) => {
        const found = endPointOf(notNull(text, 's'));
        if (!found) throw exceptionOf('System.FormatException', 'An invalid IPEndPoint was specified.');
        return found;
      },
      'bool TryParse(string s, [out] System.Net.IPEndPoint result)': (_s, text: string | null, result: { value: Value }) => {
        const found = text === null ? null : endPointOf(text);
        result.value = found;
        return found !== null;
      },
    },
    staticProperties: { 'int MinPort': { get: () => 0 }, 'int MaxPort': { get: () => 65535 } },
  });
}

function endPointOf(text: string): NetIPEndPoint | null {
  const match = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(text);
  const address = match && NetIPAddress.tryParse((match[1] as string).replace(/^\[|\]$/g, ''));
  const port = Number(match?.[2] ?? 0);
  return address && port <= 65535 ? new NetIPEndPoint(address, port) : null;
}

function swap16(n: Int16): Int16 {
  const swapped = ((n.value & 0xff) << 8) | ((n.value >> 8) & 0xff);
  return new Int16((swapped << 16) >> 16);
}

function swap32(n: number): number {
  return ((n & 0xff) << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24);
}

function swap64(n: Int64): Int64 {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, n.value, true);
  return new Int64(view.getBigInt64(0, false));
}
