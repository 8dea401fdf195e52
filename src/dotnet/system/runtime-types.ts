import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { programFolder } from '../../host/program-file.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { allAssemblies } from '../assemblies.ts';
import { eventAccessors } from '../events.ts';
import { byteSizeOf, bytesOfElement, elementOfBytes } from '../numbers/element-bytes.ts';
import { NetAssembly } from '../reflection/assembly.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, long, notNull } from '../values.ts';

/** System.AppDomain: there is one. */
class AppDomain extends NetObject {
  override toString(): string {
    return 'Name:pwsh\nThere are no context policies.';
  }
}
class AppDomainSetup extends NetObject {}

const nothing = (): undefined => undefined;
const domain = new AppDomain();
const setup = new AppDomainSetup();
const baseDirectory = (): string => `${programFolder().replace(/\/$/, '')}/`;

/** The garbage collector, the application domain, memory of arrays, diagnostics: what scripts ask of the runtime itself. */
export function defineRuntimeTypes(): void {
  defineType({
    name: 'System.GC',
    kind: 'static',
    staticProperties: { 'int MaxGeneration': { get: () => 2 } },
    staticMethods: {
      'void Collect()': nothing,
      'void Collect(int generation)': (_s, n: number) => {
        if (n < 0) throw argumentOutOfRange('generation', 'Value must be positive.');
      },
      'void WaitForPendingFinalizers()': nothing,
      'long GetTotalMemory(bool forceFullCollection)': () => long(process.memoryUsage().heapUsed),
      'long GetTotalAllocatedBytes(bool precise = false)': () => long(process.memoryUsage().heapTotal),
      'long GetAllocatedBytesForCurrentThread()': () => long(process.memoryUsage().heapTotal),
      'int CollectionCount(int generation)': () => 0,
      'int GetGeneration(System.Object obj)': () => 0,
      'void KeepAlive(System.Object obj)': nothing,
      'void SuppressFinalize(System.Object obj)': nothing,
      'void ReRegisterForFinalize(System.Object obj)': nothing,
      'void AddMemoryPressure(long bytesAllocated)': nothing,
      'void RemoveMemoryPressure(long bytesAllocated)': nothing,
    },
  });
  defineDomain();
  defineBuffer();
  defineDiagnostics();
  defineType({
    name: 'System.Runtime.CompilerServices.RuntimeHelpers',
    kind: 'static',
    staticMethods: {
      'int GetHashCode(System.Object o)': (_s, o: Value) => identityOf(o),
      'bool Equals(System.Object o1, System.Object o2)': (_s, a: Value, b: Value) => a === b,
      'bool ReferenceEquals(System.Object o1, System.Object o2)': (_s, a: Value, b: Value) => a === b,
      'void EnsureSufficientExecutionStack()': nothing,
    },
  });
  defineWindowsOnly();
}

const identities = new WeakMap<NetObject, number>();
let lastIdentity = 32000000;

function identityOf(value: Value): number {
  if (!(value instanceof NetObject)) return 0;
  let id = identities.get(value);
  if (id === undefined) {
    id = ++lastIdentity;
    identities.set(value, id);
  }
  return id;
}

function defineDomain(): void {
  defineType({
    name: 'System.AppDomainSetup',
    jsClass: AppDomainSetup,
    properties: {
      'string ApplicationBase': { get: baseDirectory },
      'string TargetFrameworkName': { get: () => '.NETCoreApp,Version=v10.0' },
    },
  });
  defineType({
    name: 'System.AppDomain',
    jsClass: AppDomain,
    staticProperties: { 'System.AppDomain CurrentDomain': { get: () => domain } },
    properties: {
      'string BaseDirectory': { get: baseDirectory },
      'string RelativeSearchPath': { get: () => null },
      'System.AppDomainSetup SetupInformation': { get: () => setup },
      'string DynamicDirectory': { get: () => null },
      'string FriendlyName': { get: () => 'pwsh' },
      'int Id': { get: () => 1 },
      'bool IsFullyTrusted': { get: () => true },
      'bool IsHomogenous': { get: () => true },
      'bool ShadowCopyFiles': { get: () => false },
    },
    methods: {
      'System.Reflection.Assembly[] GetAssemblies()': () =>
        arrayOfType(
          'System.Reflection.Assembly',
          allAssemblies().map((name) => NetAssembly.of(name)),
        ),
      'System.Object GetData(string name)': () => null,
      'bool IsDefaultAppDomain()': () => true,
      'string ToString()': (d: AppDomain) => d.toString(),
      ...eventAccessors('AssemblyResolve', 'System.ResolveEventHandler'),
      ...eventAccessors('ProcessExit', 'System.EventHandler'),
      ...eventAccessors('UnhandledException', 'System.UnhandledExceptionEventHandler'),
    },
  });
  defineType({
    name: 'System.AppContext',
    kind: 'static',
    staticProperties: {
      'string BaseDirectory': { get: baseDirectory },
      'string TargetFrameworkName': { get: () => '.NETCoreApp,Version=v10.0' },
    },
    staticMethods: {
      'System.Object GetData(string name)': () => null,
      'void SetSwitch(string switchName, bool isEnabled)': nothing,
      'bool TryGetSwitch(string switchName, [out] bool isEnabled)': () => false,
    },
  });
}

function defineBuffer(): void {
  const size = (array: PSArray | null, name: string): number => byteSizeOf(notNull(array, name).elementType, name);
  defineType({
    name: 'System.Buffer',
    kind: 'static',
    staticMethods: {
      'void BlockCopy(array src, int srcOffset, array dst, int dstOffset, int count)': (
        _s,
        from: PSArray | null,
        at: number,
        to: PSArray | null,
        start: number,
        count: number,
      ) => {
        const [a, b] = [size(from, 'src'), size(to, 'dst')];
        const source = Buffer.concat(from!.items.map((v) => bytesOfElement(v, a)));
        const target = Buffer.concat(to!.items.map((v) => bytesOfElement(v, b)));
        for (const [name, n] of [
          ['srcOffset', at],
          ['dstOffset', start],
          ['count', count],
        ] as const)
          if (n < 0) throw argumentOutOfRange(name, `${name} ('${n}') must be a non-negative value.`, n);
        if (at + count > source.length || start + count > target.length)
          throw exceptionOf(
            'System.ArgumentException',
            'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
          );
        source.copy(target, start, at, at + count);
        for (let i = 0; i < to!.items.length; i++) to!.items[i] = elementOfBytes(target.subarray(i * b, i * b + b), to!.elementType);
      },
      'int ByteLength(array array)': (_s, array: PSArray | null) => notNull(array, 'array').items.length * size(array, 'array'),
      'void SetByte(array array, int index, byte value)': (_s, array: PSArray, index: number, value: Value) => {
        const b = size(array, 'array');
        const at = Math.floor(index / b);
        const bytes = bytesOfElement(array.items[at] ?? null, b);
        bytes[index % b] = (bytesOfElement(value, 1)[0] as number) & 255;
        array.items[at] = elementOfBytes(bytes, array.elementType);
      },
      'byte GetByte(array array, int index)': (_s, array: PSArray, index: number) => {
        const b = size(array, 'array');
        const byte = bytesOfElement(array.items[Math.floor(index / b)] ?? null, b)[index % b];
        return elementOfBytes(Buffer.of(byte ?? 0), null);
      },
    },
  });
}

/** What the default listener does: the process ends (DebugProvider.FailCore). */
function failAssertion(texts: readonly (string | null)[]): never {
  const lines = ['Process terminated.', 'Assertion failed.', ...texts.filter((t) => t)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.abort();
}

function defineDiagnostics(): void {
  const write: Record<string, MemberBody> = {};
  for (const name of ['Write', 'WriteLine', 'Print'])
    for (const type of ['string message', 'System.Object value', 'string message, string category'])
      write[`void ${name}(${type})`] = nothing;
  write['void Indent()'] = nothing;
  write['void Unindent()'] = nothing;
  write['void Flush()'] = nothing;
  write['void Close()'] = nothing;
  for (const rest of ['', ', string message', ', string message, string detailMessage'])
    write[`void Assert(bool condition${rest})`] = (_s, holds: boolean, ...texts: (string | null)[]) => {
      if (!holds) failAssertion(texts);
    };
  write['void Fail(string message)'] = (_s, ...texts: (string | null)[]) => failAssertion(texts);
  write['void Fail(string message, string detailMessage)'] = (_s, ...texts: (string | null)[]) => failAssertion(texts);
  for (const name of ['WriteIf', 'WriteLineIf'])
    for (const type of ['string message', 'System.Object value', 'string message, string category'])
      write[`void ${name}(bool condition, ${type})`] = nothing;
  const settings = { 'bool AutoFlush': { get: () => false, set: nothing }, 'int IndentLevel': { get: () => 0, set: nothing } };
  defineType({ name: 'System.Diagnostics.Debug', kind: 'static', staticMethods: write, staticProperties: settings });
  defineType({
    name: 'System.Diagnostics.Trace',
    kind: 'static',
    staticMethods: {
      ...write,
      'void TraceInformation(string message)': nothing,
      'void TraceWarning(string message)': nothing,
      'void TraceError(string message)': nothing,
    },
    staticProperties: settings,
  });
  defineType({
    name: 'System.Diagnostics.Debugger',
    kind: 'static',
    staticProperties: { 'bool IsAttached': { get: () => false } },
    staticMethods: { 'void Break()': nothing, 'bool Launch()': () => false, 'bool IsLogging()': () => false },
  });
}

const refuse = (message: string) => (): never => {
  throw exceptionOf('System.PlatformNotSupportedException', message);
};

/** The rules of access control lists. */
function defineAccessRules(): void {
  const noLists = refuse(
    'Access Control List (ACL) APIs are part of resource management on Windows and are not supported on this platform.',
  );
  const a = 'System.Security.AccessControl.';
  const rules = { AccessRule: `${a}AccessControlType type`, AuditRule: `${a}AuditFlags flags` };
  defineType({ name: `${a}AuthorizationRule`, abstract: true });
  for (const rule of Object.keys(rules)) defineType({ name: a + rule, baseType: `${a}AuthorizationRule`, abstract: true });
  const inherited = `${a}InheritanceFlags inheritanceFlags, ${a}PropagationFlags propagationFlags, `;
  for (const [things, rights] of [
    ['FileSystem', `${a}FileSystemRights fileSystemRights`],
    ['Registry', `${a}RegistryRights registryRights`],
  ] as const)
    for (const [rule, last] of Object.entries(rules))
      defineType({
        name: a + things + rule,
        baseType: a + rule,
        constructors: Object.fromEntries(
          ['System.Security.Principal.IdentityReference', 'string'].flatMap((identity) =>
            ['', inherited].map((more) => [`(${identity} identity, ${rights}, ${more}${last})`, noLists]),
          ),
        ),
      });
  defineType({ name: `${a}NativeObjectSecurity`, abstract: true });
  defineType({ name: `${a}FileSystemSecurity`, baseType: `${a}NativeObjectSecurity`, abstract: true });
  const ofFile = { '()': noLists, [`(string fileName, ${a}AccessControlSections includeSections)`]: noLists };
  for (const name of ['FileSecurity', 'DirectorySecurity'])
    defineType({ name: a + name, baseType: `${a}FileSystemSecurity`, constructors: ofFile });
  defineType({ name: `${a}RegistrySecurity`, baseType: `${a}NativeObjectSecurity`, constructors: { '()': noLists } });
}

/** Types that exist on Linux but only say that Windows is missing. */
function defineWindowsOnly(): void {
  const noPrincipal = refuse('Windows Principal functionality is not supported on this platform.');
  const noRegistry = refuse('Registry is not supported on this platform.');
  const p = 'System.Security.Principal.';
  defineType({
    name: `${p}WindowsIdentity`,
    staticMethods: { [`${p}WindowsIdentity GetCurrent()`]: noPrincipal, [`${p}WindowsIdentity GetAnonymous()`]: noPrincipal },
    constructors: { '(string sUserPrincipalName)': noPrincipal },
  });
  defineType({ name: `${p}WindowsPrincipal`, constructors: { [`(${p}WindowsIdentity ntIdentity)`]: noPrincipal } });
  defineType({
    name: `${p}WindowsBuiltInRole`,
    kind: 'enum',
    enumValues: Object.fromEntries(
      [
        'Administrator',
        'User',
        'Guest',
        'PowerUser',
        'AccountOperator',
        'SystemOperator',
        'PrintOperator',
        'BackupOperator',
        'Replicator',
      ].map((name, i) => [name, 544 + i]),
    ),
  });
  const reference = `${p}IdentityReference`;
  defineType({ name: reference, abstract: true, properties: { 'string Value': { get: noPrincipal } } });
  defineType({
    name: `${p}NTAccount`,
    baseType: reference,
    constructors: { '(string name)': noPrincipal, '(string domainName, string accountName)': noPrincipal },
  });
  const identifier = `${p}SecurityIdentifier`;
  defineType({
    name: identifier,
    baseType: reference,
    constructors: {
      '(byte[] binaryForm, int offset)': noPrincipal,
      [`(${p}WellKnownSidType sidType, ${identifier} domainSid)`]: noPrincipal,
      '(string sddlForm)': noPrincipal,
    },
  });
  defineAccessRules();
  defineType({
    name: 'System.Media.SoundPlayer',
    interfaces: ['System.IDisposable'],
    constructors: Object.fromEntries(
      ['()', '(System.IO.Stream stream)', '(string soundLocation)'].map((signature) => [
        signature,
        refuse('System.Windows.Extensions types are not supported on this platform.'),
      ]),
    ),
  });
  const key = 'Microsoft.Win32.RegistryKey';
  defineType({ name: key, interfaces: ['System.IDisposable'] });
  const roots = ['CurrentUser', 'LocalMachine', 'ClassesRoot', 'Users', 'PerformanceData', 'CurrentConfig'];
  defineType({
    name: 'Microsoft.Win32.Registry',
    kind: 'static',
    staticProperties: Object.fromEntries(roots.map((r) => [`${key} ${r}`, { get: () => null }])),
    staticMethods: {
      'System.Object GetValue(string keyName, string valueName, System.Object defaultValue)': noRegistry,
      'void SetValue(string keyName, string valueName, System.Object value)': noRegistry,
    },
  });
}
