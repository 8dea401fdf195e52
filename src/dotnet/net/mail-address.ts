import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';

/** System.Net.Mail.MailAddress. */
export class NetMailAddress extends NetObject {
  constructor(
    readonly user: string,
    readonly host: string,
    readonly displayName: string,
  ) {
    super();
  }
  get address(): string {
    return `${this.user}@${this.host}`;
  }
  /** @throws FormatException, ArgumentNullException, ArgumentException */
  static parse(text: string | null, displayName: string | null = null): NetMailAddress {
    if (text === null) throw argumentNull('address');
    if (text === '')
      throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'address')", null, {
        ParamName: 'address',
      });
    const made = NetMailAddress.tryParse(text, displayName);
    if (!made && text.trim().endsWith('@'))
      throw exceptionOf('System.FormatException', "An invalid character was found in the mail header: '@'.");
    if (!made) throw exceptionOf('System.FormatException', 'The specified string is not in the form required for an e-mail address.');
    return made;
  }
  static tryParse(text: string, displayName: string | null = null): NetMailAddress | undefined {
    const named = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<>"]*?))\s*<\s*([^<>]*)\s*>\s*$/.exec(text);
    const loose = named ? null : /^\s*(.*\S)\s+(\S+@\S+)\s*$/.exec(text);
    const address = named ? (named[3] as string) : (loose?.[2] ?? text.trim());
    const match = /^((?:[^\s@<>()[\],;:\\"]+)|"(?:[^"\\]|\\.)*")@([^\s@<>(),;:\\"]+)$/.exec(address);
    if (!match || /^\.|\.\.|\.$/.test(match[1] as string)) return undefined;
    const shown = displayName ?? (named ? (named[1] ?? named[2] ?? '').replace(/\\(.)/g, '$1') : (loose?.[1] ?? ''));
    return new NetMailAddress(match[1] as string, match[2] as string, shown);
  }
  hashKey(): string {
    return this.toString().toLowerCase();
  }
  override toString(): string {
    return this.displayName === '' ? this.address : `"${this.displayName}" <${this.address}>`;
  }
}

/** Defines System.Net.Mail.MailAddress. */
export function defineMailAddress(): void {
  const own = 'System.Net.Mail.MailAddress';
  type Out = { value: Value };
  const named = (_s: null, a: string | null, name: string | null, ref: Out): boolean => {
    const isOne = a !== null && a !== '' && NetMailAddress.tryParse(a) !== undefined;
    ref.value = isOne ? NetMailAddress.parse(a, name) : null;
    return isOne;
  };
  defineType({
    name: own,
    jsClass: NetMailAddress,
    accelerators: ['mailaddress'],
    constructors: {
      '(string address)': (_t, a: string | null) => NetMailAddress.parse(a),
      '(string address, string displayName)': (_t, a: string | null, name: string | null) => NetMailAddress.parse(a, name),
      '(string address, string displayName, System.Text.Encoding displayNameEncoding)': (_t, a: string | null, name: string | null) =>
        NetMailAddress.parse(a, name),
    },
    properties: {
      'string DisplayName': { get: (m: NetMailAddress) => m.displayName },
      'string User': { get: (m: NetMailAddress) => m.user },
      'string Host': { get: (m: NetMailAddress) => m.host },
      'string Address': { get: (m: NetMailAddress) => m.address },
    },
    methods: {
      'string ToString()': (m: NetMailAddress) => m.toString(),
      'bool Equals(System.Object value)': (m: NetMailAddress, o: Value) => o instanceof NetMailAddress && o.hashKey() === m.hashKey(),
    },
    staticMethods: {
      [`bool TryCreate(string address, [ref] ${own} result)`]: (_s, a: string | null, ref: Out) => {
        const made = a ? NetMailAddress.tryParse(a) : undefined;
        ref.value = made ?? null;
        return made !== undefined;
      },
      [`bool TryCreate(string address, string displayName, [ref] ${own} result)`]: named,
      [`bool TryCreate(string address, string displayName, System.Text.Encoding displayNameEncoding, [ref] ${own} result)`]: (
        s: null,
        a: string | null,
        name: string | null,
        _encoding: Value,
        ref: Out,
      ) => named(s, a, name, ref),
    },
  });
}
