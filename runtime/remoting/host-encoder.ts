/** Calls of a remote host and what is known of it (RemoteHostMethodInfo.cs, RemoteHost.cs, RemoteHostEncoder.cs, HostInfo.cs). */
import { ArrayList } from '../../src/dotnet/collections/array-list.ts';
import { Hashtable } from '../../src/dotnet/hashtable.ts';
import type { ErrorRecord } from '../../src/errors/error-record.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { newErrorRecord } from '../../src/errors/throw.ts';
import { NetDictionary } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Int64 } from '../../src/objects/numbers.ts';
import { decodeErrorRecord, errorRecordBag } from './error-records.ts';
import { bagPayload, booleanOf, fromPayload, listOf, managementEnum, numberOf, optional, plain, propertyBag } from './remote-objects.ts';

/** RemoteHostMethodId. */
const RemoteHostMethodId = {
  GetName: 1,
  GetVersion: 2,
  GetInstanceId: 3,
  GetCurrentCulture: 4,
  GetCurrentUICulture: 5,
  SetShouldExit: 6,
  EnterNestedPrompt: 7,
  ExitNestedPrompt: 8,
  NotifyBeginApplication: 9,
  NotifyEndApplication: 10,
  ReadLine: 11,
  ReadLineAsSecureString: 12,
  Write1: 13,
  Write2: 14,
  WriteLine1: 15,
  WriteLine2: 16,
  WriteLine3: 17,
  WriteErrorLine: 18,
  WriteDebugLine: 19,
  WriteProgress: 20,
  WriteVerboseLine: 21,
  WriteWarningLine: 22,
  Prompt: 23,
  PromptForCredential1: 24,
  PromptForCredential2: 25,
  PromptForChoice: 26,
  GetForegroundColor: 27,
  SetForegroundColor: 28,
  GetBackgroundColor: 29,
  SetBackgroundColor: 30,
  GetCursorPosition: 31,
  SetCursorPosition: 32,
  GetWindowPosition: 33,
  SetWindowPosition: 34,
  GetCursorSize: 35,
  SetCursorSize: 36,
  GetBufferSize: 37,
  SetBufferSize: 38,
  GetWindowSize: 39,
  SetWindowSize: 40,
  GetWindowTitle: 41,
  SetWindowTitle: 42,
  GetMaxWindowSize: 43,
  GetMaxPhysicalWindowSize: 44,
  GetKeyAvailable: 45,
  ReadKey: 46,
  FlushInputBuffer: 47,
  SetBufferContents1: 48,
  SetBufferContents2: 49,
  GetBufferContents: 50,
  ScrollBufferContents: 51,
  PushRunspace: 52,
  PopRunspace: 53,
  GetIsRunspacePushed: 54,
  GetRunspace: 55,
  PromptForChoiceMultipleSelection: 56,
} as const;
/** The name of a host method. */
export type RemoteHostMethod = keyof typeof RemoteHostMethodId;

const methodNames = new Map<number, RemoteHostMethod>(
  (Object.entries(RemoteHostMethodId) as [RemoteHostMethod, number][]).map(([name, id]) => [id, name]),
);

/** ServerDispatchTable.VoidCallId: the caller waits for no answer. */
export const voidCallId = -100;

/** A call of a method of the host on the other side (RemoteHostCall). Parameters are encoded already. */
export interface RemoteHostCall {
  readonly callId: number;
  readonly method: RemoteHostMethod;
  readonly parameters: readonly Value[];
}

/** What the call came to (RemoteHostResponse): a value, or the error that it failed with. */
export interface RemoteHostResponse {
  readonly callId: number;
  readonly method: RemoteHostMethod;
  /** null for methods that give nothing. */
  readonly returnValue: Value;
  readonly exception: NetException | null;
}

function methodEnum(method: RemoteHostMethod): Value {
  return managementEnum('Remoting.RemoteHostMethodId', method, RemoteHostMethodId[method] ?? Number(method));
}

function methodOf(bag: Value): RemoteHostMethod {
  const id = numberOf(bag, 'mi');
  // a method that this version does not know is answered by whoever has no case for it
  return methodNames.get(id) ?? (`${id}` as RemoteHostMethod);
}

/** A list as calls carry it. */
export function hostList(items: readonly Value[]): ArrayList {
  return new ArrayList([...items]);
}

/** The payload of a host call. */
export function encodeHostCall(call: RemoteHostCall): string {
  return bagPayload([
    ['ci', new Int64(BigInt(call.callId))],
    ['mi', methodEnum(call.method)],
    ['mp', hostList(call.parameters)],
  ]);
}

/** A host call of its payload. @throws PSRemotingDataStructureException, XmlException */
export function decodeHostCall(payload: string): RemoteHostCall {
  const bag = fromPayload(payload);
  return { callId: numberOf(bag, 'ci'), method: methodOf(bag), parameters: listOf(bag, 'mp') };
}

/** The payload of an answer. */
export function encodeHostResponse(response: RemoteHostResponse): string {
  const entries: [string, Value][] = [];
  if (response.returnValue !== null) entries.push(['mr', response.returnValue]);
  if (response.exception !== null) entries.push(['me', errorRecordBag(recordFor(response.exception))]);
  entries.push(['ci', new Int64(BigInt(response.callId))], ['mi', methodEnum(response.method)]);
  return bagPayload(entries);
}

function recordFor(exception: NetException): ErrorRecord {
  return exception.errorRecord ?? newErrorRecord(exception, 'RemoteHostExecutionException', 'NotSpecified');
}

/** An answer of its payload. @throws PSRemotingDataStructureException, XmlException */
export function decodeHostResponse(payload: string): RemoteHostResponse {
  const bag = fromPayload(payload);
  const failure = optional(bag, 'me') ?? null;
  const exception = failure === null ? null : decodeErrorRecord(failure).exception;
  return { callId: numberOf(bag, 'ci'), method: methodOf(bag), returnValue: optional(bag, 'mr') ?? null, exception };
}

/** A value with its type beside it (EncodeObjectWithType). */
function withType(typeName: string, value: Value): Value {
  return propertyBag([
    ['T', typeName],
    ['V', value],
  ]);
}

/** Two numbers, or null. */
export interface HostPair {
  readonly first: number;
  readonly second: number;
}

/** What the client's console is like (HostDefaultData). */
export interface HostDefaultData {
  readonly foregroundColor: number;
  readonly backgroundColor: number;
  readonly cursorPosition: HostPair;
  readonly windowPosition: HostPair;
  readonly cursorSize: number;
  readonly bufferSize: HostPair;
  readonly windowSize: HostPair;
  readonly maxWindowSize: HostPair;
  readonly maxPhysicalWindowSize: HostPair;
  readonly windowTitle: string;
}

/** What a server is told of the host that its calls go to (HostInfo). */
export interface HostInfo {
  readonly isHostNull: boolean;
  readonly isHostUINull: boolean;
  readonly isHostRawUINull: boolean;
  /** The pipeline has no host of its own: calls go to the session's. */
  readonly useRunspaceHost: boolean;
  readonly defaultData: HostDefaultData | null;
}

/** What every pipeline of a session says: use the session's host. */
export const runspaceHostInfo: HostInfo = {
  isHostNull: true,
  isHostUINull: true,
  isHostRawUINull: true,
  useRunspaceHost: true,
  defaultData: null,
};

/** A console of 80 columns and 24 lines, which is what .NET finds where there is none. */
export const defaultConsole: HostDefaultData = {
  foregroundColor: -1,
  backgroundColor: -1,
  cursorPosition: { first: 0, second: 0 },
  windowPosition: { first: 0, second: 0 },
  cursorSize: 100,
  bufferSize: { first: 80, second: 24 },
  windowSize: { first: 80, second: 24 },
  maxWindowSize: { first: 80, second: 24 },
  maxPhysicalWindowSize: { first: 80, second: 24 },
  windowTitle: '',
};

const hostNamespace = 'System.Management.Automation.Host.';

function encodeDefaultData(data: HostDefaultData): Value {
  const size = ({ first, second }: HostPair): Value =>
    withType(
      `${hostNamespace}Size`,
      propertyBag([
        ['width', first],
        ['height', second],
      ]),
    );
  const coordinates = ({ first, second }: HostPair): Value =>
    withType(
      `${hostNamespace}Coordinates`,
      propertyBag([
        ['x', first],
        ['y', second],
      ]),
    );
  const values: Value[] = [
    withType('System.ConsoleColor', data.foregroundColor),
    withType('System.ConsoleColor', data.backgroundColor),
    coordinates(data.cursorPosition),
    coordinates(data.windowPosition),
    withType('System.Int32', data.cursorSize),
    size(data.bufferSize),
    size(data.windowSize),
    size(data.maxWindowSize),
    size(data.maxPhysicalWindowSize),
    withType('System.String', data.windowTitle),
  ];
  const table = Hashtable.literal();
  for (let i = values.length - 1; i >= 0; i--) table.set(i, values[i] as Value);
  return propertyBag([['data', table]]);
}

/** HostInfo as the property bag of a message. */
export function encodeHostInfo(info: HostInfo): Value {
  const entries: [string, Value][] = [
    ['_isHostUINull', info.isHostUINull],
    ['_isHostRawUINull', info.isHostRawUINull],
    ['_isHostNull', info.isHostNull],
  ];
  if (info.defaultData) entries.splice(3, 0, ['_hostDefaultData', encodeDefaultData(info.defaultData)]);
  entries.push(['_useRunspaceHost', info.useRunspaceHost]);
  return propertyBag(entries);
}

/** HostInfo of the property bag of a message. Data that are missing or of another kind are those of {@link defaultConsole}. @throws PSRemotingDataStructureException */
export function decodeHostInfo(bag: Value): HostInfo {
  const data = optional(bag, '_hostDefaultData');
  return {
    isHostUINull: booleanOf(bag, '_isHostUINull'),
    isHostRawUINull: booleanOf(bag, '_isHostRawUINull'),
    isHostNull: booleanOf(bag, '_isHostNull'),
    useRunspaceHost: booleanOf(bag, '_useRunspaceHost'),
    defaultData: data === undefined || data === null ? null : decodeDefaultData(data),
  };
}

function decodeDefaultData(bag: Value): HostDefaultData {
  const table = plain(optional(bag, 'data') ?? null);
  const entry = (key: number): Value => (table instanceof NetDictionary ? (optional(table.lookup(key) ?? null, 'V') ?? null) : null);
  const int = (key: number, otherwise: number): number => {
    const value = plain(entry(key));
    return typeof value === 'number' ? value : otherwise;
  };
  const pair = (key: number, first: string, second: string, otherwise: HostPair): HostPair => {
    const [a, b] = [plain(optional(entry(key), first) ?? null), plain(optional(entry(key), second) ?? null)];
    return typeof a === 'number' && typeof b === 'number' ? { first: a, second: b } : otherwise;
  };
  const title = plain(entry(9));
  const d = defaultConsole;
  return {
    foregroundColor: int(0, d.foregroundColor),
    backgroundColor: int(1, d.backgroundColor),
    cursorPosition: pair(2, 'x', 'y', d.cursorPosition),
    windowPosition: pair(3, 'x', 'y', d.windowPosition),
    cursorSize: int(4, d.cursorSize),
    bufferSize: pair(5, 'width', 'height', d.bufferSize),
    windowSize: pair(6, 'width', 'height', d.windowSize),
    maxWindowSize: pair(7, 'width', 'height', d.maxWindowSize),
    maxPhysicalWindowSize: pair(8, 'width', 'height', d.maxPhysicalWindowSize),
    windowTitle: typeof title === 'string' ? title : '',
  };
}
