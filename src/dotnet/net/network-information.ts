/** System.Net.NetworkInformation: the interfaces of this machine. */
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import { fs, os } from '../io/modules.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, byteArray, enumOf, long } from '../values.ts';
import { NetIPAddress } from './ip-address.ts';
import { definePing } from './ping.ts';

const ns = 'System.Net.NetworkInformation.';

/** What /sys says of an interface; undefined where it says nothing. */
function fact(name: string, what: string): string | undefined {
  try {
    return fs().readFileSync(`/sys/class/net/${name}/${what}`, 'utf8').trim();
  } catch {
    // Some facts cannot be read while an interface is down, others are not there at all.
    return undefined;
  }
}

interface Unicast {
  readonly address: NetIPAddress;
  readonly mask: NetIPAddress;
  readonly prefix: number;
}

/** One of NetworkInterface.GetAllNetworkInterfaces. */
class NetworkInterface extends NetObject {
  constructor(readonly name: string) {
    super();
  }
  get index(): number {
    return Number(fact(this.name, 'ifindex') ?? 0);
  }
  private get flags(): number {
    return Number(fact(this.name, 'flags') ?? 0);
  }
  get isLoopback(): boolean {
    return (this.flags & 8) !== 0;
  }
  get supportsMulticast(): boolean {
    return (this.flags & 0x1000) !== 0;
  }
  /** OperationalStatus: Up 1, Down 2, Testing 3, Unknown 4, Dormant 5, NotPresent 6, LowerLayerDown 7. */
  get status(): number {
    const state = fact(this.name, 'operstate') ?? 'unknown';
    if (state === 'unknown') return (this.flags & 1) !== 0 ? 1 : 4;
    return { up: 1, down: 2, testing: 3, dormant: 5, notpresent: 6, lowerlayerdown: 7 }[state] ?? 4;
  }
  get speed(): bigint {
    const speed = Number(fact(this.name, 'speed') ?? -1);
    return speed > 0 ? BigInt(speed) * 1_000_000n : -1n;
  }
  get hardwareAddress(): Uint8Array {
    return new Uint8Array(Buffer.from((fact(this.name, 'address') ?? '').replaceAll(':', ''), 'hex'));
  }
  get addresses(): Unicast[] {
    return (os().networkInterfaces()[this.name] ?? []).map((a) => ({
      address: NetIPAddress.parse(a.scopeid ? `${a.address}%${a.scopeid}` : a.address),
      mask: NetIPAddress.parse(a.family === 'IPv4' ? a.netmask : '0.0.0.0'),
      prefix: Number(a.cidr?.split('/')[1] ?? 0),
    }));
  }
}

class InterfaceProperties extends NetObject {
  constructor(readonly owner: NetworkInterface) {
    super();
  }
  /** The servers that resolv.conf names. */
  get servers(): NetIPAddress[] {
    try {
      const lines = fs().readFileSync('/etc/resolv.conf', 'utf8').split('\n');
      return lines.map((l) => NetIPAddress.tryParse(/^nameserver\s+(\S+)/.exec(l)?.[1] ?? null)).filter((a) => a !== undefined);
    } catch {
      // A machine without the file has no servers of its own.
      return [];
    }
  }
  /** Where packets go that are for nobody here. */
  get gateways(): NetIPAddress[] {
    const rows = (fs().existsSync('/proc/net/route') ? fs().readFileSync('/proc/net/route', 'utf8') : '')
      .split('\n')
      .map((l) => l.split('\t'));
    return rows
      .filter((r) => r[0] === this.owner.name && r[1] === '00000000' && r[2] !== '00000000')
      .map((r) => new NetIPAddress(new Uint8Array(Buffer.from(r[2] as string, 'hex').reverse())));
  }
}
class UnicastInformation extends NetObject {
  constructor(readonly of: Unicast) {
    super();
  }
}
class GatewayInformation extends NetObject {
  constructor(readonly address: NetIPAddress) {
    super();
  }
}
class PhysicalAddress extends NetObject {
  constructor(readonly bytes: Uint8Array) {
    super();
  }
  static parse(text: string | null): PhysicalAddress {
    if (text === null || text === '') return new PhysicalAddress(new Uint8Array(0));
    const plain = text.replace(/[-:.]/g, '');
    if (!/^([0-9A-F]{2})+$/i.test(plain) || (/[a-f]/.test(plain) && !text.includes(':') && text.includes('-')))
      throw exceptionOf('System.FormatException', `An invalid physical address was specified: '${text}'.`);
    return new PhysicalAddress(new Uint8Array(Buffer.from(plain, 'hex')));
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return Buffer.from(this.bytes).toString('hex').toUpperCase();
  }
}

const interfaces = (): NetworkInterface[] =>
  fs()
    .readdirSync('/sys/class/net')
    .map((name) => new NetworkInterface(name))
    .sort((a, b) => a.index - b.index);

const ip = (list: readonly NetIPAddress[]): Value => arrayOfType('System.Net.IPAddress', list);
const flag = (value: boolean): PropertyBody => ({ get: () => value });

function defineInterfaces(): void {
  type N = NetworkInterface;
  defineType({
    name: `${ns}NetworkInterface`,
    abstract: true,
    jsClass: NetworkInterface,
    propertyOrder: 'SupportsMulticast,OperationalStatus,NetworkInterfaceType,Speed,IsReceiveOnly,Id,Name,Description',
    staticProperties: {
      'int LoopbackInterfaceIndex': { get: () => interfaces().find((i) => i.isLoopback)?.index ?? 1 },
      'int IPv6LoopbackInterfaceIndex': { get: () => interfaces().find((i) => i.isLoopback)?.index ?? 1 },
    },
    staticMethods: {
      [`${ns}NetworkInterface[] GetAllNetworkInterfaces()`]: () => arrayOfType(`${ns}NetworkInterface`, interfaces()),
      'bool GetIsNetworkAvailable()': () => interfaces().some((i) => !i.isLoopback && i.status === 1),
    },
    properties: {
      'bool SupportsMulticast': { get: (n: N) => n.supportsMulticast },
      [`${ns}OperationalStatus OperationalStatus`]: { get: (n: N) => enumOf(`${ns}OperationalStatus`, n.status) },
      [`${ns}NetworkInterfaceType NetworkInterfaceType`]: { get: (n: N) => enumOf(`${ns}NetworkInterfaceType`, n.isLoopback ? 24 : 6) },
      'long Speed': { get: (n: N) => long(n.speed) },
      'bool IsReceiveOnly': flag(false),
      'string Id': { get: (n: N) => n.name },
      'string Name': { get: (n: N) => n.name },
      'string Description': { get: (n: N) => n.name },
    },
    methods: {
      [`${ns}IPInterfaceProperties GetIPProperties()`]: (n: N) => new InterfaceProperties(n),
      [`${ns}PhysicalAddress GetPhysicalAddress()`]: (n: N) => new PhysicalAddress(n.hardwareAddress),
      [`bool Supports(${ns}NetworkInterfaceComponent networkInterfaceComponent)`]: (n: N, part: { value: number }) =>
        n.addresses.some((a) => a.address.isV6 === (part.value === 1)),
    },
  });
  defineType({
    name: `${ns}IPInterfaceProperties`,
    abstract: true,
    jsClass: InterfaceProperties,
    properties: {
      'bool IsDnsEnabled': { get: (p: InterfaceProperties) => p.servers.length > 0 },
      'string DnsSuffix': { get: () => '' },
      [`${ns}UnicastIPAddressInformation[] UnicastAddresses`]: {
        get: (p: InterfaceProperties) =>
          arrayOfType(
            `${ns}UnicastIPAddressInformation`,
            p.owner.addresses.map((a) => new UnicastInformation(a)),
          ),
      },
      [`${ns}GatewayIPAddressInformation[] GatewayAddresses`]: {
        get: (p: InterfaceProperties) =>
          arrayOfType(
            `${ns}GatewayIPAddressInformation`,
            p.gateways.map((a) => new GatewayInformation(a)),
          ),
      },
      'ipaddress[] DnsAddresses': { get: (p: InterfaceProperties) => ip(p.servers) },
      'ipaddress[] DhcpServerAddresses': { get: () => ip([]) },
      'ipaddress[] WinsServersAddresses': { get: () => ip([]) },
    },
  });
  defineType({
    name: `${ns}UnicastIPAddressInformation`,
    abstract: true,
    jsClass: UnicastInformation,
    properties: {
      'ipaddress Address': { get: (u: UnicastInformation) => u.of.address },
      'ipaddress IPv4Mask': { get: (u: UnicastInformation) => u.of.mask },
      'int PrefixLength': { get: (u: UnicastInformation) => u.of.prefix },
    },
  });
  defineType({
    name: `${ns}GatewayIPAddressInformation`,
    abstract: true,
    jsClass: GatewayInformation,
    properties: { 'ipaddress Address': { get: (g: GatewayInformation) => g.address } },
  });
  defineType({
    name: `${ns}PhysicalAddress`,
    jsClass: PhysicalAddress,
    staticProperties: { [`${ns}PhysicalAddress None`]: { get: () => new PhysicalAddress(new Uint8Array(0)) } },
    staticMethods: { [`${ns}PhysicalAddress Parse(string address)`]: (_s, text: string | null) => PhysicalAddress.parse(text) },
    methods: {
      'byte[] GetAddressBytes()': (p: PhysicalAddress) => byteArray(p.bytes),
      'bool Equals(System.Object comparand)': (p: PhysicalAddress, o: Value) =>
        o instanceof PhysicalAddress && o.toString() === p.toString(),
      'string ToString()': (p: PhysicalAddress) => p.toString(),
    },
  });
}

/** Defines NetworkInterface, IPGlobalProperties, PhysicalAddress and Ping. */
export function defineNetworkInformation(): void {
  defineInterfaces();
  class GlobalProperties extends NetObject {}
  defineType({
    name: `${ns}IPGlobalProperties`,
    abstract: true,
    jsClass: GlobalProperties,
    properties: {
      'string DhcpScopeName': { get: () => '' },
      'string DomainName': { get: () => os().hostname().split('.').slice(1).join('.') },
      'string HostName': { get: () => os().hostname().split('.')[0] as string },
      'bool IsWinsProxy': flag(false),
    },
    staticMethods: { [`${ns}IPGlobalProperties GetIPGlobalProperties()`]: () => new GlobalProperties() },
  });
  definePing();
}
