import { currentCulture, currentUICulture } from '../dotnet/culture/culture-info.ts';
import { invokeMethod } from '../dotnet/invocation.ts';
import { randomUuid } from '../dotnet/io/random-bytes.ts';
import { defineType, findType, getType } from '../dotnet/registry.ts';
import { keyAvailable } from '../dotnet/system/console.ts';
import { argumentException, exceptionOf } from '../errors/throw.ts';
import { bufferCells } from '../formatting/display-cells.ts';
import { enumValue } from '../objects/enum-value.ts';
import { tryConvertTo } from '../objects/language-primitives.ts';
import { getProperty } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import type { ProgressRecord } from '../pipeline/progress-record.ts';
import { showProgressOn } from '../pipeline/show-progress.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { andThen, lift, type Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { registerVariable } from '../session/built-in-variables.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { requireInteractive } from '../session/host-prompt.ts';
import { enterNestedPrompt, exitNestedPrompt } from '../session/nested-prompt.ts';
import { ComputedVariable } from '../session/ps-variable.ts';
import { runspaceObjects } from '../session/runspace-events.ts';
import { ConsoleColorProxy } from './console-color-proxy.ts';
import { promptMethods } from './host-prompts.ts';
import { readKeyMethods } from './key-info.ts';
import { promptForChoice } from './prompt-for-choice.ts';
import type { PSHost } from './ps-host.ts';

const host = 'System.Management.Automation.Host.';
const internal = 'System.Management.Automation.Internal.Host.';

/** System.Management.Automation.Host.Size and Coordinates: two numbers. */
class Pair extends NetObject {
  constructor(
    public first: number,
    public second: number,
  ) {
    super();
  }
  override toString(): string {
    return `${this.first},${this.second}`;
  }
}
class Size extends Pair {}
class Coordinates extends Pair {}

/** `$Host.UI.RawUI` (InternalHostRawUserInterface). */
class InternalHostRawUserInterface extends NetObject {
  foregroundColor: Value = null;
  backgroundColor: Value = null;
  windowTitle = '';
  constructor(readonly host: PSHost) {
    super();
  }
}

/** `$Host.UI` (InternalHostUserInterface). */
class InternalHostUserInterface extends NetObject {
  readonly rawUI: InternalHostRawUserInterface;
  constructor(readonly host: PSHost) {
    super();
    this.rawUI = new InternalHostRawUserInterface(host);
  }
}

/** `$Host` (InternalHost). */
export class InternalHost extends NetObject {
  readonly ui: InternalHostUserInterface;
  private id: Value | undefined;
  /** `$Host.PrivateData`. */
  readonly privateData = new ConsoleColorProxy();
  /** Whether the console asks what to do where a script stops. */
  debuggerEnabled = true;
  constructor(readonly context: ExecutionContext) {
    super();
    this.ui = new InternalHostUserInterface(context.host);
  }
  /** Made when asked for: random numbers take long to load. */
  get instanceId(): Value {
    this.id ??= fromText('System.Guid', randomUuid());
    return this.id;
  }
}

const exitKey = Symbol('ShouldExit');

/** What `$Host.SetShouldExit` was last given: the session ends with it when the present command is done. null: it was not called. */
export function requestedExitCode(context: ExecutionContext): number | null {
  return (context.services.get(exitKey) as number | undefined) ?? null;
}

/** SetShouldExit of the console: the session ends with this code, unless the script itself says another. */
export function requestExit(context: ExecutionContext, code: number): void {
  context.services.set(exitKey, code);
}

const key = Symbol('InternalHost');

/** The object behind `$Host` of a runspace; the same each time. */
export function hostObject(context: ExecutionContext): InternalHost {
  return context.service(key, () => new InternalHost(context));
}

/** ScopedItemOptions of `$Host`: Constant and AllScope. */
const constantInAllScopes = 10;

registerVariable({
  name: 'Host',
  make(context) {
    const v = new ComputedVariable('Host', () => hostObject(context), null, constantInAllScopes);
    v.description = 'A reference to the host of the current runspace';
    return v;
  },
});

/** A value of a .NET type from its text; null while that type is not defined. */
function fromText(typeName: string, text: string): Value {
  const type = findType(typeName);
  return type ? (tryConvertTo(text, type) ?? null) : null;
}

function pairType(name: string, jsClass: new (a: number, b: number) => Pair, first: string, second: string): void {
  defineType({
    name: `${host}${name}`,
    jsClass,
    kind: 'struct',
    constructors: {
      [`${name}(int ${first.toLowerCase()}, int ${second.toLowerCase()})`]: (_: unknown, a: number, b: number) => new jsClass(a, b),
    },
    defaultValue: () => new jsClass(0, 0),
    properties: {
      [`int ${first}`]: {
        get: (p: Pair) => p.first,
        set: (p: Pair, value: number) => {
          p.first = value;
        },
      },
      [`int ${second}`]: {
        get: (p: Pair) => p.second,
        set: (p: Pair, value: number) => {
          p.second = value;
        },
      },
    },
    methods: { 'string ToString()': (p: Pair) => p.toString() },
  });
}
pairType('Size', Size, 'Width', 'Height');
pairType('Coordinates', Coordinates, 'X', 'Y');

/**
 * Reads a line for a script: Read-Host, `$Host.UI.ReadLine()`. Nothing typed at a terminal is null; input that has ended too.
 * @param prompt what was asked for it; null when nothing was
 * @throws as {@link requireInteractive}
 */
export function* readHostLine(at: PSHost, prompt: string | null = null): Steps<string | null> {
  requireInteractive(at, prompt);
  return yield* waitFor(at.readLine());
}

/** As {@link readHostLine}, without showing what is typed. */
export function* readHostSecret(at: PSHost, prompt: string | null = null): Steps<string | null> {
  requireInteractive(at, prompt);
  return yield* waitFor(at.readSecret());
}

type Raw = InternalHostRawUserInterface;
/** True where escape sequences are not shown. */
const knowsSequences = ({ host }: Raw): boolean => host.isVirtualTerminal ?? host.supportsVirtualTerminal;
/** The members of a raw interface, which a host may not have. @throws HostException there (ThrowNotInteractive) */
const ifThere = <T extends Record<string, PropertyBody>>(properties: T): Record<string, PropertyBody> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { get, set }]) => {
      const checked: PropertyBody = {
        get: (r: Raw) => {
          r.host.refuseRawUI?.();
          return get?.(r);
        },
      };
      if (set)
        checked.set = (r: Raw, value: Value) => {
          r.host.refuseRawUI?.();
          return set(r, value);
        };
      return [name, checked];
    }),
  );
const size = { get: (r: Raw) => new Size(r.host.width, r.host.height), set: () => undefined };
const windowPosition = { get: () => new Coordinates(0, 0), set: () => undefined };
const unsetColor = (): Value => enumValue(getType('System.ConsoleColor'), -1);

/** What a class of a script that derives from PSHost or a part of it has to say of itself. */
const saidByHost = { get: () => null };
const setByHost = { get: () => null, set: () => undefined };
defineType({
  name: `${host}PSHostRawUserInterface`,
  kind: 'class',
  abstract: true,
  properties: {
    'System.ConsoleColor ForegroundColor': setByHost,
    'System.ConsoleColor BackgroundColor': setByHost,
    [`${host}Coordinates CursorPosition`]: setByHost,
    [`${host}Coordinates WindowPosition`]: setByHost,
    'int CursorSize': setByHost,
    [`${host}Size BufferSize`]: setByHost,
    [`${host}Size WindowSize`]: setByHost,
    [`${host}Size MaxWindowSize`]: saidByHost,
    [`${host}Size MaxPhysicalWindowSize`]: saidByHost,
    'bool KeyAvailable': saidByHost,
    'string WindowTitle': setByHost,
  },
});
defineType({
  name: `${internal}InternalHostRawUserInterface`,
  baseType: `${host}PSHostRawUserInterface`,
  jsClass: InternalHostRawUserInterface,
  properties: ifThere({
    'System.ConsoleColor ForegroundColor': {
      get: (r: Raw) => r.foregroundColor ?? unsetColor(),
      set: (r: Raw, value: Value) => {
        r.foregroundColor = value;
      },
    },
    'System.ConsoleColor BackgroundColor': {
      get: (r: Raw) => r.backgroundColor ?? unsetColor(),
      set: (r: Raw, value: Value) => {
        r.backgroundColor = value;
      },
    },
    [`${host}Coordinates CursorPosition`]: {
      get: () => new Coordinates(0, 0),
      set: (r: Raw, to: Coordinates) => {
        if (r.host.supportsVirtualTerminal) r.host.write(`\u001b[${to.second + 1};${to.first + 1}H`);
      },
    },
    [`${host}Coordinates WindowPosition`]: windowPosition,
    'int CursorSize': { get: () => 100, set: () => undefined },
    [`${host}Size BufferSize`]: size,
    [`${host}Size WindowSize`]: size,
    [`${host}Size MaxWindowSize`]: { get: size.get },
    [`${host}Size MaxPhysicalWindowSize`]: { get: size.get },
    'bool KeyAvailable': { get: keyAvailable },
    'string WindowTitle': {
      get: (r: Raw) => r.windowTitle,
      set: (r: Raw, title: string) => {
        r.windowTitle = title;
        if (r.host.supportsVirtualTerminal) r.host.write(`\u001b]0;${title}\u0007`);
      },
    },
  }),
  methods: {
    'void FlushInputBuffer()': () => undefined,
    ...readKeyMethods,
    'int LengthInBufferCells(string str)': (r: Raw, text: string | null) => bufferCells(text ?? '', 0, knowsSequences(r)),
    'int LengthInBufferCells(string str, int offset)': (r: Raw, text: string | null, offset: number) =>
      bufferCells(text ?? '', offset, knowsSequences(r)),
    'int LengthInBufferCells(char character)': () => 1,
  },
});

type UI = InternalHostUserInterface;

const choiceSignature = `int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[${host}ChoiceDescription] choices, int defaultChoice)`;

/** What every host's interface says itself (MshHostUserInterface.cs). */
const abstractUI = [
  'string ReadLine()',
  'securestring ReadLineAsSecureString()',
  'void Write(string value)',
  'void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)',
  'void WriteLine(string value)',
  'void WriteErrorLine(string value)',
  'void WriteDebugLine(string message)',
  'void WriteProgress(long sourceId, System.Management.Automation.ProgressRecord record)',
  'void WriteVerboseLine(string message)',
  'void WriteWarningLine(string message)',
  ...Object.keys(promptMethods),
  choiceSignature,
];

/** The body of an abstract method as C# calls it: that of the class of the object. */
function saidByObject(signature: string): MemberBody {
  const name = signature.slice(signature.indexOf(' ') + 1, signature.indexOf('('));
  return (u: NetObject, ...args: Value[]) => {
    const own = u.netType
      .getMethods(name, false)
      .find((m) => m.parameters.length === args.length && m.declaringType.fullName !== `${host}PSHostUserInterface`);
    if (!own) throw exceptionOf('System.NotImplementedException', 'The method or operation is not implemented.');
    return own.body(u, ...args);
  };
}

defineType({
  name: `${host}PSHostUserInterface`,
  kind: 'class',
  abstract: true,
  properties: { 'bool SupportsVirtualTerminal': { get: () => false }, [`${host}PSHostRawUserInterface RawUI`]: saidByHost },
  methods: {
    'void WriteLine()': (u: NetObject) => andThen(invokeMethod(u, 'WriteLine', ['']), () => null),
    ...Object.fromEntries(abstractUI.map((signature) => [signature, saidByObject(signature)])),
    // what a class that says no more makes of it (MshHostUserInterface.cs)
    'void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)': (
      u: NetObject,
      foreground: Value,
      background: Value,
      text: string | null,
    ) => andThen(invokeMethod(u, 'Write', [foreground, background, `${text ?? ''}\n`]), () => null),
    'void WriteInformation(System.Management.Automation.InformationRecord record)': () => null,
  },
});
defineType({
  name: `${internal}InternalHostUserInterface`,
  baseType: `${host}PSHostUserInterface`,
  jsClass: InternalHostUserInterface,
  properties: {
    [`${host}PSHostRawUserInterface RawUI`]: { get: (u: UI) => ofScript(u.host.behind, 'UI', 'RawUI') ?? u.rawUI },
    'bool SupportsVirtualTerminal': { get: (u: UI) => u.host.isVirtualTerminal ?? u.host.supportsVirtualTerminal },
  },
  methods: {
    'string ReadLine()': (u: UI) => lift(readHostLine(u.host)),
    'securestring ReadLineAsSecureString()': (u: UI) => lift(readSecureString(u.host)),
    'void Write(string value)': (u: UI, text: string) => u.host.write(text),
    'void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)': (
      u: UI,
      foreground: Value,
      background: Value,
      text: string,
    ) => writeColoured(u.host, foreground, background, text, false),
    'void WriteLine()': (u: UI) => u.host.writeLine(''),
    'void WriteLine(string value)': (u: UI, text: string) => u.host.writeLine(text),
    'void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)': (
      u: UI,
      foreground: Value,
      background: Value,
      text: string,
    ) => writeColoured(u.host, foreground, background, text, true),
    'void WriteErrorLine(string value)': (u: UI, text: string) => u.host.writeErrorLine(text),
    'void WriteDebugLine(string message)': (u: UI, text: string) => u.host.writeDebugLine(text),
    'void WriteProgress(long sourceId, System.Management.Automation.ProgressRecord record)': (u: UI, id: Value, record: ProgressRecord) =>
      showProgressOn(u.host, record, id),
    'void WriteVerboseLine(string message)': (u: UI, text: string) => u.host.writeVerboseLine(text),
    'void WriteWarningLine(string message)': (u: UI, text: string) => u.host.writeWarningLine(text),
    ...promptMethods,
    [choiceSignature]: (u: UI, caption: string, message: string, choices: Value, otherwise: number) =>
      lift(promptForChoice(u.host, caption, message, choices, otherwise)),
  },
});

/** What is typed, as a SecureString. */
export function* readSecureString(at: PSHost, prompt: string | null = null): Steps<Value> {
  const text = (yield* readHostSecret(at, prompt)) ?? '';
  const make = getType('System.Security.SecureString')
    .getConstructors()
    .find((c) => c.parameters.length === 0);
  const secure = make?.body(getType('System.Security.SecureString')) as NetObject;
  const append = secure.netType.getMethods('AppendChar', false)[0];
  for (const c of text) append?.body(secure, tryConvertTo(c, getType('System.Char')));
  return secure;
}

/** ConsoleColor's names in the order of their numbers, as SGR codes of the foreground. */
const colourCodes: Record<string, number> = {
  black: 30,
  darkblue: 34,
  darkgreen: 32,
  darkcyan: 36,
  darkred: 31,
  darkmagenta: 35,
  darkyellow: 33,
  gray: 37,
  darkgray: 90,
  blue: 94,
  green: 92,
  cyan: 96,
  red: 91,
  magenta: 95,
  yellow: 93,
  white: 97,
};

function writeColoured(at: PSHost, foreground: Value, background: Value, text: string, newLine: boolean): void {
  if (at.writeInColours) at.writeInColours(foreground, background, text, newLine);
  else if (newLine) at.writeLine(coloured(at, foreground, background, text));
  else at.write(coloured(at, foreground, background, text));
}

/** Text with escape sequences for two ConsoleColors, where the host shows them. */
export function coloured(at: PSHost, foreground: Value, background: Value, text: string): string {
  if (!at.supportsVirtualTerminal) return text;
  const front = foreground === null ? undefined : colourCodes[String(foreground).toLowerCase()];
  const back = background === null ? undefined : colourCodes[String(background).toLowerCase()];
  const start = (front === undefined ? '' : `\u001b[${front}m`) + (back === undefined ? '' : `\u001b[${back + 10}m`);
  return start === '' ? text : `${start}${text}\u001b[0m`;
}

/** What a host that a script has made has in these properties, one within the other; null where it is none, or has nothing there. */
export function ofScript(behind: Value | undefined, ...properties: readonly string[]): Value {
  let at: Value = behind ?? null;
  for (const name of properties) at = at === null ? null : baseObject(runSync(getProperty(at, name)) ?? null);
  return at;
}

defineType({
  name: `${host}PSHost`,
  kind: 'class',
  abstract: true,
  properties: {
    'string Name': saidByHost,
    'version Version': saidByHost,
    'guid InstanceId': saidByHost,
    [`${host}PSHostUserInterface UI`]: saidByHost,
    'cultureinfo CurrentCulture': saidByHost,
    'cultureinfo CurrentUICulture': saidByHost,
    'psobject PrivateData': saidByHost,
    'bool DebuggerEnabled': { get: () => false, set: () => undefined },
  },
});
defineType({
  name: `${internal}InternalHost`,
  baseType: `${host}PSHost`,
  jsClass: InternalHost,
  properties: {
    'string Name': { get: (h: InternalHost) => h.context.host.name },
    'version Version': { get: (h: InternalHost) => fromText('System.Version', h.context.host.version) },
    'guid InstanceId': { get: (h: InternalHost) => ofScript(h.context.host.behind, 'InstanceId') ?? h.instanceId },
    [`${host}PSHostUserInterface UI`]: { get: (h: InternalHost) => h.ui },
    'cultureinfo CurrentCulture': { get: () => currentCulture() },
    'cultureinfo CurrentUICulture': { get: () => currentUICulture() },
    'psobject PrivateData': {
      get: (h: InternalHost) => (h.context.host.behind ? ofScript(h.context.host.behind, 'PrivateData') : h.privateData),
    },
    'bool DebuggerEnabled': {
      get: (h: InternalHost) => h.debuggerEnabled,
      set: (h: InternalHost, value: boolean) => {
        h.debuggerEnabled = value;
      },
    },
    'bool IsRunspacePushed': { get: () => false },
    'System.Management.Automation.Runspaces.Runspace Runspace': { get: (h: InternalHost) => runspaceObjects.of(h.context) },
  },
  methods: {
    'void SetShouldExit(int exitCode)': (h: InternalHost, code: number) => {
      const { behind } = h.context.host;
      if (behind) return andThen(invokeMethod(behind, 'SetShouldExit', [code]), () => null);
      requestExit(h.context, code);
      return null;
    },
    'void PushRunspace(System.Management.Automation.Runspaces.Runspace runspace)': () => {
      // There are no remote ones.
      throw argumentException('PushRunspace can only push a remote runspace.', 'runspace');
    },
    'void PopRunspace()': () => undefined,
    'void EnterNestedPrompt()': (h: InternalHost) => lift(enterNestedPrompt(h.context)),
    'void ExitNestedPrompt()': (h: InternalHost) => lift(exitNestedPrompt(h.context)),
    'void NotifyBeginApplication()': () => undefined,
    'void NotifyEndApplication()': () => undefined,
  },
});
