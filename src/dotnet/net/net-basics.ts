import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, throwException } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { waitEvent } from '../../scheduler/wait.ts';
import { defineDelegate } from '../delegates.ts';
import { defineType, getType } from '../registry.ts';
import { taskOfStep } from '../system/task-start.ts';
import { arrayOfType, enumOf, notNull, stringArray } from '../values.ts';
import { defineCookies } from './cookie-types.ts';
import { NetIPAddress, parseIPv4, parseIPv6 } from './ip-address.ts';

const ns = 'System.Net.';

/** System.Net.IPNetwork: an address and how many of its bits name the network. */
class IPNetwork extends NetObject {
  constructor(
    readonly base: NetIPAddress,
    readonly prefix: number,
  ) {
    super();
  }
  /** @throws FormatException */
  static parse(text: string): IPNetwork {
    return IPNetwork.tryParse(text) ?? throwException('System.FormatException', 'An invalid IP network was specified.');
  }
  static tryParse(text: string): IPNetwork | null {
    const found = /^(.+)\/(\d{1,3})$/.exec(text);
    const bytes = found && (parseIPv4(found[1]!) ?? parseIPv6(found[1]!)?.bytes);
    if (!found || !bytes || Number(found[2]) > bytes.length * 8) return null;
    return new IPNetwork(new NetIPAddress(IPNetwork.masked(bytes, Number(found[2]))), Number(found[2]));
  }
  private static masked(bytes: Uint8Array, prefix: number): Uint8Array {
    return bytes.map((b, i) => b & (0xff << Math.max(0, 8 - Math.max(0, prefix - i * 8))));
  }
  contains(address: NetIPAddress): boolean {
    if (address.bytes.length !== this.base.bytes.length) return false;
    const masked = IPNetwork.masked(address.bytes, this.prefix);
    return this.base.bytes.every((b, i) => b === masked[i]);
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return `${this.base.toString()}/${this.prefix}`;
  }
}

class IPHostEntry extends NetObject {
  constructor(
    public hostName: string,
    public addresses: readonly NetIPAddress[],
  ) {
    super();
  }
}

/** The addresses of a name, as the system finds them. @throws SocketException */
export function* lookupAddresses(name: string): Steps<NetIPAddress[]> {
  const literal = parseIPv4(name) ?? parseIPv6(name)?.bytes;
  if (literal && name !== '') return [new NetIPAddress(literal)];
  const host = name === '' ? (require('node:os') as typeof import('node:os')).hostname() : name;
  const dns = require('node:dns') as typeof import('node:dns');
  const found = yield* waitEvent<{ address: string }[] | null>((resume) => {
    dns.lookup(host, { all: true }, (error, addresses) => resume(error ? null : addresses));
    return () => undefined;
  });
  if (!found) throw unknownHost();
  const bytes = found.map((f) => parseIPv4(f.address) ?? parseIPv6(f.address)?.bytes).filter((b) => b !== undefined);
  return [...new Map(bytes.map((b) => [String(b), new NetIPAddress(b)])).values()];
}

function unknownHost(): NetException {
  return exceptionOf('System.Net.Sockets.SocketException', 'Name or service not known', null, {
    ErrorCode: -131073,
    NativeErrorCode: -131073,
    SocketErrorCode: enumOf('System.Net.Sockets.SocketError', 11001),
  });
}

/** The name that the system knows for an address. @throws SocketException without one */
export function* hostNameOf(address: NetIPAddress): Steps<string> {
  const dns = require('node:dns') as typeof import('node:dns');
  const found = yield* waitEvent<string | null>((resume) => {
    dns.lookupService(address.toString(), 0, (error, name) => resume(error || name === address.toString() ? null : name));
    return () => undefined;
  });
  if (found === null) throw unknownHost();
  return found;
}

const addresses = (name: string | null): Step<Value> =>
  lift(
    (function* (): Steps<Value> {
      return arrayOfType(`${ns}IPAddress`, yield* lookupAddresses(notNull(name, 'hostNameOrAddress')));
    })(),
  );

function hostEntry(name: string | null): Step<Value> {
  return lift(
    (function* (): Steps<Value> {
      const given = notNull(name, 'hostNameOrAddress');
      const literal = NetIPAddress.tryParse(given);
      if (literal) return new IPHostEntry(yield* hostNameOf(literal), [literal]);
      return new IPHostEntry(
        given === '' ? (require('node:os') as typeof import('node:os')).hostname() : given,
        yield* lookupAddresses(given),
      );
    })(),
  );
}

/** Names and networks, and the settings that scripts make before they ask the web. */
export function defineNetBasics(): void {
  defineType({
    name: `${ns}IPNetwork`,
    kind: 'struct',
    jsClass: IPNetwork,
    defaultValue: () => IPNetwork.parse('0.0.0.0/0'),
    constructors: {
      [`(${ns}IPAddress baseAddress, int prefixLength)`]: (_t, a: NetIPAddress, n: number) => new IPNetwork(a, n),
    },
    properties: {
      [`${ns}IPAddress BaseAddress`]: { get: (n: IPNetwork) => n.base },
      'int PrefixLength': { get: (n: IPNetwork) => n.prefix },
    },
    methods: {
      [`bool Contains(${ns}IPAddress address)`]: (n: IPNetwork, a: NetIPAddress | null) => n.contains(notNull(a, 'address')),
      'string ToString()': (n: IPNetwork) => n.toString(),
    },
    staticMethods: {
      [`${ns}IPNetwork Parse(string s)`]: (_s, s: string | null) => IPNetwork.parse(notNull(s, 's')),
      [`bool TryParse(string s, [out] ${ns}IPNetwork result)`]: (_s, s: string | null, r: PSReference) => {
        const found = IPNetwork.tryParse(s ?? '');
        r.value = found ?? IPNetwork.parse('0.0.0.0/0');
        return found !== null;
      },
    },
  });
  defineType({
    name: `${ns}IPHostEntry`,
    jsClass: IPHostEntry,
    constructors: { '()': () => new IPHostEntry('', []) },
    properties: {
      'string HostName': { get: (h: IPHostEntry) => h.hostName, set: (h: IPHostEntry, v: string) => void (h.hostName = v) },
      'string[] Aliases': { get: () => stringArray([]) },
      [`${ns}IPAddress[] AddressList`]: { get: (h: IPHostEntry) => arrayOfType(`${ns}IPAddress`, h.addresses) },
    },
  });
  defineType({
    name: `${ns}Dns`,
    kind: 'static',
    staticMethods: {
      'string GetHostName()': () => (require('node:os') as typeof import('node:os')).hostname(),
      [`${ns}IPAddress[] GetHostAddresses(string hostNameOrAddress)`]: (_s, name: string | null) => addresses(name),
      [`${ns}IPHostEntry GetHostEntry(string hostNameOrAddress)`]: (_s, name: string | null) => hostEntry(name),
      [`${ns}IPHostEntry GetHostEntry(${ns}IPAddress address)`]: (_s, a: NetIPAddress) => hostEntry(a.toString()),
      [`System.Threading.Tasks.Task[${ns}IPAddress[]] GetHostAddressesAsync(string hostNameOrAddress)`]: (_s, name: string | null) =>
        taskOfStep(getType(`${ns}IPAddress`).makeArrayType(), () => addresses(name)),
      [`System.Threading.Tasks.Task[${ns}IPHostEntry] GetHostEntryAsync(string hostNameOrAddress)`]: (_s, name: string | null) =>
        taskOfStep(getType(`${ns}IPHostEntry`), () => hostEntry(name)),
      [`${ns}IPHostEntry GetHostByName(string hostName)`]: (_s, name: string | null) => hostEntry(name),
      [`${ns}IPHostEntry Resolve(string hostName)`]: (_s, name: string | null) => hostEntry(name),
    },
  });
  defineServicePoints();
  defineCookies();
}

function defineServicePoints(): void {
  defineDelegate(
    'System.Net.Security.RemoteCertificateValidationCallback',
    'bool Invoke(System.Object sender, System.Object certificate, System.Object chain, System.Object sslPolicyErrors)',
  );
  const protocol = `${ns}SecurityProtocolType`;
  defineType({
    name: protocol,
    kind: 'enum',
    flags: true,
    enumValues: { SystemDefault: 0, Ssl3: 48, Tls: 192, Tls11: 768, Tls12: 3072, Tls13: 12288 },
  });
  // What .NET does with these settings since it has HttpClient: it keeps them.
  const settings = { protocol: 0, limit: 2, expect: true, check: null as Value, nagle: true };
  defineType({
    name: `${ns}ServicePointManager`,
    staticProperties: {
      [`${protocol} SecurityProtocol`]: {
        get: () => enumOf(protocol, settings.protocol),
        set: (_s: null, v: EnumValue) => void (settings.protocol = Number(v.value)),
      },
      'int DefaultConnectionLimit': { get: () => settings.limit, set: (_s: null, v: number) => void (settings.limit = v) },
      'bool Expect100Continue': { get: () => settings.expect, set: (_s: null, v: boolean) => void (settings.expect = v) },
      'bool UseNagleAlgorithm': { get: () => settings.nagle, set: (_s: null, v: boolean) => void (settings.nagle = v) },
      'bool CheckCertificateRevocationList': { get: () => false, set: () => undefined },
      'System.Net.Security.RemoteCertificateValidationCallback ServerCertificateValidationCallback': {
        get: () => settings.check,
        set: (_s: null, v: Value) => void (settings.check = v),
      },
    },
  });
}
