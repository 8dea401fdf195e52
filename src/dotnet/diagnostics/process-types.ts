import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { andThen, Suspension } from '../../scheduler/suspension.ts';
import { defineDelegate } from '../delegates.ts';
import { eventAccessors } from '../events.ts';
import { Hashtable } from '../hashtable.ts';
import { asTasks } from '../io/task-members.ts';
import { NetIntPtr } from '../numbers/native-integers.ts';
import { defineType, getType, wellKnown } from '../registry.ts';
import { osDescription } from '../system/environment.ts';
import { taskOfStep } from '../system/task-start.ts';
import type { NetEncoding } from '../text/encodings.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { NetTimeSpan as TimeSpan } from '../time/time-span.ts';
import { arrayOfType, enumOf, long, notNull, stringArray } from '../values.ts';
import { NetProcess, NetProcessStartInfo } from './process.ts';
import { defineProcessModule, moduleCollection, modulesOf } from './process-module.ts';
import { DataReceivedEventArgs, ProcessInput, ProcessReader } from './process-streams.ts';

const ns = 'System.Diagnostics.';
type P = NetProcess;
type I = NetProcessStartInfo;

function start(info: I): P | null {
  const process = new NetProcess();
  process.startInfo = info;
  process.start();
  return process;
}

function infoOf(file: string | null, args: string | null = null, list: PSArray | null = null): I {
  const info = new NetProcessStartInfo();
  info.fileName = notNull(file, 'fileName');
  info.arguments = args ?? '';
  for (const item of list?.items ?? []) info.argumentList.push(String(item));
  return info;
}

const textReads: Record<string, MemberBody> = {
  'string ReadToEnd()': (r: ProcessReader) => new Suspension(r.synchronously().readToEnd()),
  'string ReadLine()': (r: ProcessReader) => new Suspension(r.synchronously().readLine()),
};

/** Properties that only Windows has: reading and setting them fails. */
function windowsOnly(properties: Readonly<Record<string, string>>): Record<string, PropertyBody> {
  const refuse = (name: string) => (): never => {
    throw exceptionOf('System.PlatformNotSupportedException', `The ${name} property is not supported on this platform.`);
  };
  return Object.fromEntries(
    Object.entries(properties).map(([name, type]): [string, PropertyBody] => [`${type} ${name}`, { get: refuse(name), set: refuse(name) }]),
  );
}

function defineStartInfo(): void {
  const field = <K extends keyof I>(name: K): PropertyBody => ({
    get: (i: I) => i[name],
    set: (i: I, value: Value) => {
      Object.assign(i, { [name]: value ?? '' });
    },
  });
  const encoding = (name: 'standardErrorEncoding' | 'standardInputEncoding' | 'standardOutputEncoding'): PropertyBody => ({
    get: (i: I) => i[name],
    set: (i: I, value: NetEncoding | null) => {
      i[name] = value;
    },
  });
  const environment: PropertyBody = { get: (i: I) => new EnvironmentTable(i) };
  defineType({
    name: `${ns}ProcessStartInfo`,
    jsClass: NetProcessStartInfo,
    sealed: true,
    constructors: {
      '()': () => new NetProcessStartInfo(),
      '(string fileName)': (_t, file: string | null) => infoOf(file),
      '(string fileName, string arguments)': (_t, file: string | null, args: string | null) => infoOf(file, args),
      '(string fileName, System.Collections.Generic.IEnumerable[string] arguments)': (_t, file: string | null, list: PSArray) =>
        infoOf(file, null, list),
    },
    properties: {
      'string Arguments': field('arguments'),
      'System.Collections.ObjectModel.Collection[string] ArgumentList': {
        get: (i: I) => i.argumentList && i.argumentCollection,
      },
      'bool CreateNoWindow': field('createNoWindow'),
      'System.Collections.Generic.IDictionary[string,string] Environment': environment,
      'System.Collections.Specialized.StringDictionary EnvironmentVariables': environment,
      'string FileName': field('fileName'),
      'bool RedirectStandardError': field('redirectStandardError'),
      'bool RedirectStandardInput': field('redirectStandardInput'),
      'bool RedirectStandardOutput': field('redirectStandardOutput'),
      'System.Text.Encoding StandardErrorEncoding': encoding('standardErrorEncoding'),
      'System.Text.Encoding StandardInputEncoding': encoding('standardInputEncoding'),
      'System.Text.Encoding StandardOutputEncoding': encoding('standardOutputEncoding'),
      'bool ErrorDialog': field('errorDialog'),
      'System.IntPtr ErrorDialogParentHandle': {
        get: (i: I) => i.errorDialogParentHandle ?? getType('System.IntPtr').defaultValue(),
        set: (i: I, handle: Value) => {
          i.errorDialogParentHandle = handle;
        },
      },
      'string[] Verbs': { get: () => stringArray([]) },
      ...windowsOnly({
        Domain: 'string',
        LoadUserProfile: 'bool',
        Password: 'securestring',
        PasswordInClearText: 'string',
        UseCredentialsForNetworkingOnly: 'bool',
        CreateNewProcessGroup: 'bool',
      }),
      'string UserName': field('userName'),
      'bool UseShellExecute': field('useShellExecute'),
      'string Verb': field('verb'),
      'string WorkingDirectory': field('workingDirectory'),
      [`${ns}ProcessWindowStyle WindowStyle`]: {
        get: (i: I) => enumOf(`${ns}ProcessWindowStyle`, i.windowStyle),
        set: (i: I, style: EnumValue) => {
          i.windowStyle = style.value as number;
        },
      },
    },
  });
}

/** The environment of a process to be: a table of all variables, changes to which are kept. */
class EnvironmentTable extends Hashtable {
  constructor(private readonly info: I) {
    super();
    for (const [name, value] of Object.entries(process.env)) if (value !== undefined) super.set(name, value);
    for (const [name, value] of info.environment) {
      if (value === null) super.remove(name);
      else super.set(name, value);
    }
  }
  override set(key: Value, value: Value): void {
    super.set(key, value);
    this.info?.environment.set(String(key), value === null ? null : String(value));
  }
  override add(key: Value, value: Value): void {
    super.add(key, value);
    this.info?.environment.set(String(key), value === null ? null : String(value));
  }
  override remove(key: Value): boolean {
    this.info.environment.set(String(key), null);
    return super.remove(key);
  }
}

function defineStreams(): void {
  defineType({
    name: `${ns}ProcessStreamReader`,
    baseType: 'System.IO.StreamReader',
    jsClass: ProcessReader,
    properties: { 'bool EndOfStream': { get: (r: ProcessReader) => (r.isAtEnd ? true : new Suspension(r.waitForData())) } },
    methods: {
      ...textReads,
      ...asTasks(textReads, () => wellKnown.string, 'also'),
      'int Read()': (r: ProcessReader) => new Suspension(r.read()),
      'void Close()': () => undefined,
      'void Dispose()': () => undefined,
    },
  });
  defineType({ name: `${ns}ProcessStreamWriter`, baseType: 'System.IO.TextWriter', jsClass: ProcessInput });
}

/** The sizes as Int32, as .NET 1 had them: what does not fit is cut off. */
function memoryInInts(): Record<string, PropertyBody> {
  const cut = (get: (p: P) => number): PropertyBody => ({ get: (p: P) => Number(BigInt.asIntN(32, BigInt(Math.round(get(p))))) });
  const table: Record<string, PropertyBody> = {};
  for (const name of ['NonpagedSystemMemorySize', 'PagedMemorySize', 'PagedSystemMemorySize', 'PeakPagedMemorySize'])
    table[`int ${name}`] = cut(() => 0);
  for (const name of ['PeakWorkingSet', 'PrivateMemorySize', 'WorkingSet']) table[`int ${name}`] = cut((p) => p.workingSet);
  for (const name of ['PeakVirtualMemorySize', 'VirtualMemorySize']) table[`int ${name}`] = cut((p) => p.facts?.virtualBytes ?? 0);
  return table;
}

/** PriorityClass from the nice value (Process.Linux.cs). */
function priorityClass(p: P): Value {
  const nice = p.facts?.nice ?? 0;
  const name =
    nice > 15 ? 'Idle' : nice > 10 ? 'BelowNormal' : nice >= 0 ? 'Normal' : nice >= -9 ? 'AboveNormal' : nice >= -19 ? 'High' : 'RealTime';
  return enumMember(getType(`${ns}ProcessPriorityClass`), name) ?? null;
}

const order =
  'SafeHandle,Handle,BasePriority,ExitCode,HasExited,StartTime,ExitTime,Id,MachineName,MaxWorkingSet,MinWorkingSet,Modules,NonpagedSystemMemorySize64,NonpagedSystemMemorySize,PagedMemorySize64,PagedMemorySize,PagedSystemMemorySize64,PagedSystemMemorySize,PeakPagedMemorySize64,PeakPagedMemorySize,PeakWorkingSet64,PeakWorkingSet,PeakVirtualMemorySize64,PeakVirtualMemorySize,PriorityBoostEnabled,PriorityClass,PrivateMemorySize64,PrivateMemorySize,ProcessorAffinity,SessionId,StartInfo,Threads,HandleCount,VirtualMemorySize64,VirtualMemorySize,EnableRaisingEvents,StandardInput,StandardOutput,StandardError,WorkingSet64,WorkingSet,SynchronizingObject,MainModule,MainWindowHandle,MainWindowTitle,Responding,ProcessName,PrivilegedProcessorTime,TotalProcessorTime,UserProcessorTime,Site,Container';

function properties(): Record<string, PropertyBody> {
  const bytes = (get: (p: P) => number): PropertyBody => ({ get: (p: P) => long(Math.round(get(p))) });
  const number = (get: (p: P) => number): PropertyBody => ({ get });
  const redirected = <T extends NetObject>(stream: T | null, name: string): T => {
    if (!stream) throw exceptionOf('System.InvalidOperationException', `${name} has not been redirected.`);
    return stream;
  };
  return {
    'int BasePriority': number((p) => 8 - Math.trunc((p.facts?.nice ?? 0) / 3)),
    'bool EnableRaisingEvents': {
      get: (p: P) => p.enableRaisingEvents,
      set: (p: P, value: boolean) => {
        p.enableRaisingEvents = value;
      },
    },
    'int ExitCode': number((p) => p.exitCode),
    'datetime ExitTime': { get: (p: P) => p.exitedAt },
    'System.IntPtr Handle': { get: () => null },
    'int HandleCount': number(() => 0),
    'bool HasExited': { get: (p: P) => p.hasExited },
    'int Id': number((p) => p.id),
    'string MachineName': { get: () => '.' },
    [`${ns}ProcessModule MainModule`]: { get: (p: P) => modulesOf(p)[0] ?? null },
    [`${ns}ProcessModuleCollection Modules`]: { get: moduleCollection },
    'System.IntPtr MainWindowHandle': { get: () => new NetIntPtr(0n) },
    'string MainWindowTitle': { get: () => '' },
    'long NonpagedSystemMemorySize64': bytes(() => 0),
    'long PagedMemorySize64': bytes(() => 0),
    'long PagedSystemMemorySize64': bytes(() => 0),
    'long PeakWorkingSet64': bytes((p) => p.workingSet),
    'long PeakVirtualMemorySize64': bytes((p) => p.facts?.virtualBytes ?? 0),
    'long PrivateMemorySize64': bytes((p) => p.workingSet),
    'timespan PrivilegedProcessorTime': { get: (p: P) => p.systemTime },
    'string ProcessName': { get: (p: P) => p.processName },
    'bool Responding': { get: () => true },
    'int SessionId': number((p) => p.facts?.session ?? 0),
    [`${ns}ProcessStartInfo StartInfo`]: {
      get: (p: P) => p.startInfo,
      set: (p: P, info: I) => {
        p.startInfo = info;
      },
    },
    'datetime StartTime': { get: (p: P) => p.startTime },
    'System.IO.StreamReader StandardError': { get: (p: P) => redirected(p.errors, 'StandardError') },
    'System.IO.StreamWriter StandardInput': { get: (p: P) => redirected(p.input, 'StandardIn') },
    'System.IO.StreamReader StandardOutput': { get: (p: P) => redirected(p.output, 'StandardOut') },
    'timespan TotalProcessorTime': { get: (p: P) => new TimeSpan(p.userTime.ticks + p.systemTime.ticks) },
    'timespan UserProcessorTime': { get: (p: P) => p.userTime },
    'long VirtualMemorySize64': bytes((p) => p.facts?.virtualBytes ?? 0),
    'long WorkingSet64': bytes((p) => p.workingSet),
    ...memoryInInts(),
    'long PeakPagedMemorySize64': bytes(() => 0),
    'bool PriorityBoostEnabled': { get: () => false },
    [`${ns}ProcessPriorityClass PriorityClass`]: { get: (p: P) => priorityClass(p) },
    'System.ComponentModel.ISynchronizeInvoke SynchronizingObject': { get: () => null },
  };
}

/** System.Runtime.InteropServices.OSPlatform. */
class NetOSPlatform extends NetObject {
  constructor(readonly name: string) {
    super();
  }
  hashKey(): string {
    return this.name.toUpperCase();
  }
  override toString(): string {
    return this.name;
  }
}

function defineRuntimeInformation(): void {
  const space = 'System.Runtime.InteropServices.';
  const own = `${space}OSPlatform`;
  const fixed = (name: string): PropertyBody => {
    const platform = new NetOSPlatform(name);
    return { get: () => platform };
  };
  const architecture: PropertyBody = { get: () => enumOf(`${space}Architecture`, process.arch === 'arm64' ? 3 : 1) };
  defineType({
    name: `${space}Architecture`,
    kind: 'enum',
    enumValues: { X86: 0, X64: 1, Arm: 2, Arm64: 3, Wasm: 4, S390x: 5, LoongArch64: 6, Armv6: 7, Ppc64le: 8, RiscV64: 9 },
  });
  defineType({
    name: own,
    kind: 'struct',
    jsClass: NetOSPlatform,
    staticProperties: {
      [`${own} FreeBSD`]: fixed('FREEBSD'),
      [`${own} Linux`]: fixed('LINUX'),
      [`${own} OSX`]: fixed('OSX'),
      [`${own} Windows`]: fixed('WINDOWS'),
    },
    methods: { 'string ToString()': (p: NetOSPlatform) => p.name },
    staticMethods: { [`${own} Create(string osPlatform)`]: (_s, name: string) => new NetOSPlatform(name) },
  });
  defineType({
    name: `${space}RuntimeInformation`,
    kind: 'static',
    staticProperties: {
      'string FrameworkDescription': { get: () => '.NET 10.0.3' },
      'string OSDescription': { get: osDescription },
      'string RuntimeIdentifier': { get: () => `linux-${process.arch}` },
      [`${space}Architecture OSArchitecture`]: architecture,
      [`${space}Architecture ProcessArchitecture`]: architecture,
    },
    staticMethods: {
      [`bool IsOSPlatform(${own} osPlatform)`]: (_s, platform: NetOSPlatform) =>
        platform.hashKey() ===
        (process.platform === 'darwin' ? 'OSX' : process.platform === 'win32' ? 'WINDOWS' : process.platform.toUpperCase()),
    },
  });
}

/** Defines Process, ProcessStartInfo and their streams, and RuntimeInformation. */
export function defineProcess(): void {
  defineProcessModule();
  defineType({ name: `${ns}ProcessWindowStyle`, kind: 'enum', enumValues: { Normal: 0, Hidden: 1, Minimized: 2, Maximized: 3 } });
  defineType({
    name: `${ns}ProcessPriorityClass`,
    kind: 'enum',
    enumValues: { Normal: 32, Idle: 64, High: 128, RealTime: 256, BelowNormal: 16384, AboveNormal: 32768 },
  });
  defineDelegate(`${ns}DataReceivedEventHandler`, `void Invoke(System.Object sender, ${ns}DataReceivedEventArgs e)`);
  defineType({
    name: `${ns}DataReceivedEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: DataReceivedEventArgs,
    properties: { 'string Data': { get: (e: DataReceivedEventArgs) => e.data } },
  });
  defineStartInfo();
  defineStreams();
  const own = `${ns}Process`;
  const nothing = (): undefined => undefined;
  defineType({
    name: own,
    propertyOrder: order,
    baseType: 'System.ComponentModel.Component',
    jsClass: NetProcess,
    interfaces: ['System.IDisposable'],
    events: [
      'System.EventHandler Exited',
      `${ns}DataReceivedEventHandler OutputDataReceived`,
      `${ns}DataReceivedEventHandler ErrorDataReceived`,
    ],
    constructors: { '()': () => new NetProcess() },
    properties: properties(),
    methods: {
      ...eventAccessors('Exited', 'System.EventHandler'),
      ...eventAccessors('OutputDataReceived', `${ns}DataReceivedEventHandler`),
      ...eventAccessors('ErrorDataReceived', `${ns}DataReceivedEventHandler`),
      'void BeginOutputReadLine()': (p: P) => p.beginRead('Output'),
      'void BeginErrorReadLine()': (p: P) => p.beginRead('Error'),
      'void CancelOutputRead()': (p: P) => p.cancelRead('Output'),
      'void CancelErrorRead()': (p: P) => p.cancelRead('Error'),
      'System.Threading.Tasks.Task WaitForExitAsync(System.Threading.CancellationToken cancellationToken = default)': (p: P) =>
        taskOfStep(null, () => andThen(p.waitForExit(), () => undefined)),
      'bool Start()': (p: P) => p.start(),
      'void Kill()': (p: P) => p.kill(),
      'void Kill(bool entireProcessTree)': (p: P) => p.kill(),
      'void WaitForExit()': (p: P) => andThen(p.waitForExit(), () => undefined),
      'bool WaitForExit(int milliseconds)': (p: P, ms: number) => p.waitForExit(ms),
      'bool WaitForExit(timespan timeout)': (p: P, t: NetTimeSpan) => p.waitForExit(t.totalMilliseconds),
      'bool WaitForInputIdle()': () => true,
      'bool WaitForInputIdle(int milliseconds)': () => true,
      'bool WaitForInputIdle(timespan timeout)': () => true,
      'bool CloseMainWindow()': () => false,
      'void Refresh()': nothing,
      'void Close()': nothing,
      'void Dispose()': nothing,
      'string ToString()': (p: P) => p.toString(),
    },
    staticMethods: {
      [`${own} GetCurrentProcess()`]: () => NetProcess.ofId(process.pid),
      [`${own} GetProcessById(int processId)`]: (_s, id: number) => {
        const found = NetProcess.ofId(id);
        if (!found.facts) throw exceptionOf('System.ArgumentException', `Process with an Id of ${id} is not running.`);
        return found;
      },
      [`${own}[] GetProcesses()`]: () => arrayOfType(own, NetProcess.all()),
      [`${own}[] GetProcessesByName(string processName)`]: (_s, name: string | null) =>
        arrayOfType(
          own,
          NetProcess.all().filter((p) => p.processName.toLowerCase() === (name ?? '').toLowerCase()),
        ),
      [`${own} Start(${ns}ProcessStartInfo startInfo)`]: (_s, info: I | null) => start(notNull(info, 'startInfo')),
      [`${own} Start(string fileName)`]: (_s, file: string | null) => start(infoOf(file)),
      [`${own} Start(string fileName, string arguments)`]: (_s, file: string | null, args: string | null) => start(infoOf(file, args)),
      [`${own} Start(string fileName, System.Collections.Generic.IEnumerable[string] arguments)`]: (
        _s,
        file: string | null,
        list: PSArray,
      ) => start(infoOf(file, null, list)),
    },
  });
  defineRuntimeInformation();
}
