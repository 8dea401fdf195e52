import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { lift } from '../../scheduler/suspension.ts';
import { defineType } from '../registry.ts';
import { taskOfStep } from '../system/task-start.ts';
import type { NetTimeSpan } from '../time/time-span.ts';
import { enumOf, notNull } from '../values.ts';
import {
  AnonymousPipeClientStream,
  AnonymousPipeServerStream,
  AnonymousPipeStream,
  NamedPipeClientStream,
  NamedPipeServerStream,
  PipeDirection,
  PipeStream,
  pipePath,
  SafePipeHandle,
} from './pipe-streams.ts';
import { notReadable, notWritable } from './streams.ts';

const ns = 'System.IO.Pipes.';
const task = 'System.Threading.Tasks.Task';
const mode = `${ns}PipeTransmissionMode`;
const shared = 'IsConnected,IsAsync,IsMessageComplete,SafePipeHandle,CanRead,CanWrite,CanSeek,Length,Position';
const timeouts = 'CanTimeout,ReadTimeout,WriteTimeout';
const anonymousOrder = `TransmissionMode,ReadMode,${shared},InBufferSize,OutBufferSize,${timeouts}`;
const handleType = 'Microsoft.Win32.SafeHandles.SafePipeHandle';

function definePipeStream(): void {
  type P = PipeStream;
  defineType({
    name: handleType,
    sealed: true,
    jsClass: SafePipeHandle,
    interfaces: ['System.IDisposable'],
    properties: { 'bool IsInvalid': { get: () => false }, 'bool IsClosed': { get: (h: SafePipeHandle) => h.isClosed } },
    methods: { 'void Dispose()': (h: SafePipeHandle) => h.close(), 'void Close()': (h: SafePipeHandle) => h.close() },
  });
  defineType({
    name: `${ns}PipeStream`,
    baseType: 'System.IO.Stream',
    abstract: true,
    jsClass: PipeStream,
    properties: {
      'int InBufferSize': { get: (p: P) => (p.canRead ? p.bufferSize() : notReadable()) },
      'int OutBufferSize': { get: (p: P) => (p.canWrite ? p.bufferSize() : notWritable()) },
      'bool IsConnected': { get: (p: P) => p.isConnected },
      'bool IsAsync': { get: (p: P) => (p.options & 0x40000000) !== 0 },
      'bool IsMessageComplete': {
        get: (p: P) => {
          p.requireConnection();
          throw exceptionOf('System.InvalidOperationException', 'ReadMode is not of PipeTransmissionMode.Message.');
        },
      },
      [`${handleType} SafePipeHandle`]: { get: (p: P) => p.pipeHandle() },
      [`${mode} TransmissionMode`]: { get: () => enumOf(mode, 0) },
      [`${mode} ReadMode`]: {
        get: () => enumOf(mode, 0),
        set: (_p: P, value: EnumValue) => {
          if (value.value !== 0)
            throw exceptionOf('System.PlatformNotSupportedException', 'Message transmission mode is not supported on this platform.');
        },
      },
    },
    methods: { 'void WaitForPipeDrain()': () => undefined },
    propertyOrder: `InBufferSize,OutBufferSize,${shared},TransmissionMode,ReadMode,${timeouts}`,
  });
}

function defineAnonymous(): void {
  type S = AnonymousPipeServerStream;
  const readMode: Record<string, PropertyBody> = {
    [`${mode} ReadMode`]: {
      set: (_p: AnonymousPipeStream, value: EnumValue) => {
        if (value.value !== 0)
          throw exceptionOf('System.NotSupportedException', 'Anonymous pipes do not support PipeTransmissionMode.Message ReadMode.');
      },
    },
  };
  const direction = `${ns}PipeDirection direction`;
  defineType({ name: `${ns}AnonymousPipeStream`, baseType: `${ns}PipeStream`, abstract: true, jsClass: AnonymousPipeStream });
  defineType({
    name: `${ns}AnonymousPipeServerStream`,
    baseType: `${ns}PipeStream`,
    sealed: true,
    jsClass: AnonymousPipeServerStream,
    propertyOrder: `ClientSafePipeHandle,${anonymousOrder}`,
    constructors: {
      '()': () => new AnonymousPipeServerStream(PipeDirection.Out),
      [`(${direction})`]: (_t, d: EnumValue) => new AnonymousPipeServerStream(d.value),
      [`(${direction}, System.IO.HandleInheritability inheritability)`]: (_t, d: EnumValue) => new AnonymousPipeServerStream(d.value),
      [`(${direction}, System.IO.HandleInheritability inheritability, int bufferSize)`]: (_t, d: EnumValue) =>
        new AnonymousPipeServerStream(d.value),
    },
    properties: {
      [`${handleType} ClientSafePipeHandle`]: {
        get: (s: S) => {
          s.isGiven = true;
          return s.client;
        },
      },
      ...readMode,
    },
    methods: {
      'string GetClientHandleAsString()': (s: S) => {
        s.isGiven = true;
        return String(s.client.number);
      },
      // a client of this process lives on the very handle, so that the copy is no end of its own
      'void DisposeLocalCopyOfClientHandle()': () => undefined,
    },
  });
  const make = (d: number, handle: SafePipeHandle | null): AnonymousPipeClientStream =>
    new AnonymousPipeClientStream(d, notNull(handle, 'safePipeHandle'));
  const named = (d: number, text: string | null): AnonymousPipeClientStream =>
    make(d, SafePipeHandle.of(notNull(text, 'pipeHandleAsString')));
  defineType({
    name: `${ns}AnonymousPipeClientStream`,
    baseType: `${ns}PipeStream`,
    sealed: true,
    jsClass: AnonymousPipeClientStream,
    propertyOrder: anonymousOrder,
    constructors: {
      '(string pipeHandleAsString)': (_t, text: string | null) => named(PipeDirection.In, text),
      [`(${direction}, string pipeHandleAsString)`]: (_t, d: EnumValue, text: string | null) => named(d.value, text),
      [`(${direction}, ${handleType} safePipeHandle)`]: (_t, d: EnumValue, handle: SafePipeHandle | null) => make(d.value, handle),
    },
    properties: readMode,
  });
}

function checkedServer(most: number, transmission: number): void {
  if (transmission !== 0)
    throw exceptionOf('System.PlatformNotSupportedException', 'Message transmission mode is not supported on this platform.');
  if ((most < 1 || most > 254) && most !== -1)
    throw argumentOutOfRange(
      'maxNumberOfServerInstances',
      'maxNumberOfServerInstances must either be a value between 1 and 254, or NamedPipeServerStream.MaxAllowedServerInstances (to obtain the maximum number allowed by system resources).',
    );
}

function defineServer(): void {
  type S = NamedPipeServerStream;
  const listen = (name: string | null, direction = 3, most = 1, transmission = 0, options = 0) => {
    // PowerShell gives .NET an empty text for null
    const given = name ?? '';
    pipePath('.', given);
    checkedServer(most, transmission);
    return lift(NamedPipeServerStream.listen(given, direction, most, options));
  };
  const signature = [
    'string pipeName',
    `${ns}PipeDirection direction`,
    'int maxNumberOfServerInstances',
    `${mode} transmissionMode`,
    `${ns}PipeOptions options`,
    'int inBufferSize, int outBufferSize',
  ];
  const constructors: Record<string, MemberBody> = {};
  for (let n = 1; n <= signature.length; n++)
    constructors[`(${signature.slice(0, n).join(', ')})`] = (
      _t,
      name: string | null,
      d?: EnumValue,
      most?: number,
      t?: EnumValue,
      o?: EnumValue,
    ) => listen(name, d?.value, most, t?.value, o?.value);
  defineType({
    name: `${ns}NamedPipeServerStream`,
    baseType: `${ns}PipeStream`,
    sealed: true,
    jsClass: NamedPipeServerStream,
    constructors,
    staticProperties: { 'int MaxAllowedServerInstances': { get: () => -1 } },
    methods: {
      'void WaitForConnection()': (s: S) => lift(s.waitForConnection()),
      [`${task} WaitForConnectionAsync()`]: (s: S) => taskOfStep(null, () => lift(s.waitForConnection())),
      [`${task} WaitForConnectionAsync(System.Threading.CancellationToken cancellationToken)`]: (s: S) =>
        taskOfStep(null, () => lift(s.waitForConnection())),
      'void Disconnect()': (s: S) => s.disconnect(),
    },
  });
}

function defineClient(): void {
  type C = NamedPipeClientStream;
  const make = (server: string | null, name: string | null, direction = 3, options = 0): NamedPipeClientStream => {
    const path = pipePath(server === null || server === '' ? '.' : server, notNull(name, 'pipeName'));
    return new NamedPipeClientStream(path, direction, options);
  };
  const two = 'string serverName, string pipeName';
  const wait = (ms: number): number => {
    if (ms < -1) throw argumentOutOfRange('timeout', `timeout ('${ms}') must be greater than or equal to '-1'.`, ms);
    return ms;
  };
  defineType({
    name: `${ns}NamedPipeClientStream`,
    baseType: `${ns}PipeStream`,
    sealed: true,
    jsClass: NamedPipeClientStream,
    constructors: {
      '(string pipeName)': (_t, name: string | null) => make('.', name),
      [`(${two})`]: (_t, server: string | null, name: string | null) => make(server, name),
      [`(${two}, ${ns}PipeDirection direction)`]: (_t, server: string | null, name: string | null, d: EnumValue) =>
        make(server, name, d.value),
      [`(${two}, ${ns}PipeDirection direction, ${ns}PipeOptions options)`]: (
        _t,
        server: string | null,
        name: string | null,
        d: EnumValue,
        o: EnumValue,
      ) => make(server, name, d.value, o.value),
    },
    methods: {
      'void Connect()': (c: C) => lift(c.connect(-1)),
      'void Connect(int timeout)': (c: C, ms: number) => lift(c.connect(wait(ms))),
      'void Connect(timespan timeout)': (c: C, t: NetTimeSpan) => lift(c.connect(wait(t.totalMilliseconds))),
      [`${task} ConnectAsync()`]: (c: C) => taskOfStep(null, () => lift(c.connect(-1))),
      [`${task} ConnectAsync(int timeout)`]: (c: C, ms: number) => taskOfStep(null, () => lift(c.connect(wait(ms)))),
    },
  });
}

/** Defines System.IO.Pipes. */
export function definePipes(): void {
  definePipeStream();
  defineAnonymous();
  defineServer();
  defineClient();
}
