import { argumentOutOfRange, exceptionOf, psArgumentNull } from '../../errors/throw.ts';
import { getProperty } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Char } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { defineType } from '../registry.ts';

/** System.Security.SecureString. Text that is not shown; .NET does not encrypt it on Unix either. */
export class NetSecureString extends NetObject {
  isReadOnly = false;
  private isClosed = false;
  constructor(private content = '') {
    super();
  }
  /** The text in the clear. @throws ObjectDisposedException */
  get text(): string {
    if (this.isClosed)
      throw exceptionOf(
        'System.ObjectDisposedException',
        "Cannot access a disposed object.\nObject name: 'System.Security.SecureString'.",
        null,
        { ObjectName: 'System.Security.SecureString' },
      );
    return this.content;
  }
  /** @throws InvalidOperationException once it is read-only */
  change(text: string): void {
    if (this.isReadOnly) throw exceptionOf('System.InvalidOperationException', 'Instance is read-only.');
    this.content = text;
  }
  close(): void {
    this.isClosed = true;
    this.content = '';
  }
}

/** System.Management.Automation.PSCredential. */
export class NetPSCredential extends NetObject {
  constructor(
    readonly userName: string,
    readonly password: NetSecureString,
  ) {
    super();
  }
  static readonly empty: NetPSCredential = new NetPSCredential('', new NetSecureString());
}

/** System.Net.NetworkCredential. */
export class NetNetworkCredential extends NetObject {
  constructor(
    public userName = '',
    public password = '',
    public domain = '',
  ) {
    super();
  }
}

/** Defines SecureString, PSCredential and NetworkCredential. */
export function defineSecureString(): void {
  type S = NetSecureString;
  const checkIndex = (s: S, index: number, last: number): void => {
    if (index < 0 || index > last)
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    void s;
  };
  const charText = (c: Char): string => String.fromCharCode(c.code);
  defineType({
    name: 'System.Security.SecureString',
    jsClass: NetSecureString,
    accelerators: ['securestring'],
    sealed: true,
    interfaces: ['System.IDisposable'],
    constructors: { '()': () => new NetSecureString() },
    properties: { 'int Length': { get: (s: S) => s.text.length } },
    methods: {
      'void AppendChar(char c)': (s: S, c: Char) => s.change(s.text + charText(c)),
      'void Clear()': (s: S) => s.change(''),
      'securestring Copy()': (s: S) => new NetSecureString(s.text),
      'void InsertAt(int index, char c)': (s: S, i: number, c: Char) => {
        checkIndex(s, i, s.text.length);
        s.change(s.text.slice(0, i) + charText(c) + s.text.slice(i));
      },
      'bool IsReadOnly()': (s: S) => s.isReadOnly,
      'void MakeReadOnly()': (s: S) => {
        s.isReadOnly = true;
      },
      'void RemoveAt(int index)': (s: S, i: number) => {
        checkIndex(s, i, s.text.length - 1);
        s.change(s.text.slice(0, i) + s.text.slice(i + 1));
      },
      'void SetAt(int index, char c)': (s: S, i: number, c: Char) => {
        checkIndex(s, i, s.text.length - 1);
        s.change(s.text.slice(0, i) + charText(c) + s.text.slice(i + 1));
      },
      'void Dispose()': (s: S) => s.close(),
    },
  });
  defineCredentials();
}

function defineCredentials(): void {
  const own = 'System.Management.Automation.PSCredential';
  defineType({
    name: own,
    jsClass: NetPSCredential,
    accelerators: ['pscredential'],
    sealed: true,
    interfaces: ['System.Runtime.Serialization.ISerializable'],
    constructors: {
      '(string userName, securestring password)': (_t, user: string | null, password: NetSecureString | null) => {
        if (user === null || user === '')
          throw exceptionOf(
            'System.Management.Automation.PSArgumentException',
            'Cannot process argument because the value of argument "userName" is not valid. Change the value of the "userName" argument and run the operation again.',
          );
        if (password === null) throw psArgumentNull('password');
        return new NetPSCredential(user, password);
      },
      '(psobject pso)': (_t, given: Value) => {
        const password = baseObject((getProperty(given, 'Password') as Value | undefined) ?? null);
        return new NetPSCredential(
          toText((getProperty(given, 'UserName') as Value | undefined) ?? null),
          password instanceof NetSecureString ? password : new NetSecureString(),
        );
      },
    },
    operators: {
      'System.Net.NetworkCredential op_Explicit(pscredential credential)': (_s, c: NetPSCredential) => networkCredential(c),
    },
    properties: {
      'string UserName': { get: (c: NetPSCredential) => (c === NetPSCredential.empty ? null : c.userName) },
      'securestring Password': { get: (c: NetPSCredential) => (c === NetPSCredential.empty ? null : c.password) },
    },
    staticProperties: { [`${own} Empty`]: { get: () => NetPSCredential.empty } },
    methods: {
      'System.Net.NetworkCredential GetNetworkCredential()': (c: NetPSCredential) =>
        c === NetPSCredential.empty ? null : networkCredential(c),
    },
  });
  const field = (
    name: 'userName' | 'password' | 'domain',
  ): { get: (c: NetNetworkCredential) => Value; set: (c: NetNetworkCredential, v: string | null) => void } => ({
    get: (c) => c[name],
    set: (c, v) => {
      c[name] = v ?? '';
    },
  });
  defineType({
    name: 'System.Net.NetworkCredential',
    interfaces: ['System.Net.ICredentials', 'System.Net.ICredentialsByHost'],
    jsClass: NetNetworkCredential,
    constructors: {
      '()': () => new NetNetworkCredential(),
      '(string userName, string password)': (_t, user: string | null, password: string | null) =>
        new NetNetworkCredential(user ?? '', password ?? ''),
      '(string userName, securestring password)': (_t, user: string | null, password: NetSecureString | null) =>
        new NetNetworkCredential(user ?? '', password?.text ?? ''),
      '(string userName, string password, string domain)': (_t, user: string | null, password: string | null, domain: string | null) =>
        new NetNetworkCredential(user ?? '', password ?? '', domain ?? ''),
      '(string userName, securestring password, string domain)': (
        _t,
        user: string | null,
        password: NetSecureString | null,
        domain: string | null,
      ) => new NetNetworkCredential(user ?? '', password?.text ?? '', domain ?? ''),
    },
    properties: {
      'string UserName': field('userName'),
      'string Password': field('password'),
      'securestring SecurePassword': { get: (c: NetNetworkCredential) => new NetSecureString(c.password) },
      'string Domain': field('domain'),
    },
  });
}

/** PSCredential.GetNetworkCredential: the user without the domain that stands at the name. */
export function networkCredential(credential: NetPSCredential): NetNetworkCredential {
  const [domain, user] = splitUser(credential.userName);
  return new NetNetworkCredential(user, credential.password.text, domain);
}

/** `domain\user` and `user@domain` (PSCredential.SplitUserDomain). */
function splitUser(text: string): [string, string] {
  const backslash = text.indexOf('\\');
  if (backslash >= 0) return [text.slice(0, backslash), text.slice(backslash + 1)];
  const at = text.lastIndexOf('@');
  return at >= 0 ? [text.slice(at + 1), text.slice(0, at)] : ['', text];
}
