/** The trace sources of a session and who listens to them (StructuredTraceSource.cs, TraceListenerCommandBase.cs). */

import type { PSHost } from '../host/ps-host.ts';
import { NetObject } from '../objects/net-object.ts';
import { type Tracer, tracing } from '../objects/tracing.ts';

/** Bits of PSTraceSourceOptions. */
const optionBits = { writeLine: 4096, scope: 8192 };
/** Bits of TraceOptions, in the order in which listeners write them. */
const outputBits = { logicalOperationStack: 1, dateTime: 2, timestamp: 4, processId: 8, threadId: 16, callstack: 32 };

/** Who takes the lines of a trace source. */
export abstract class TraceListener extends NetObject {
  /** TraceOptions: what is written below each line. */
  outputOptions = 0;
  constructor(public listenerName: string) {
    super();
  }
  /** Writes one line of a source, and what the options ask for. */
  write(line: string): void {
    this.put(line, true);
    const has = (bit: number): boolean => (this.outputOptions & bit) !== 0;
    if (has(outputBits.processId)) this.put(`    ProcessId=${process.pid}`, false);
    if (has(outputBits.logicalOperationStack)) this.put('    LogicalOperationStack=', false);
    if (has(outputBits.threadId)) this.put('    ThreadId=1', false);
    if (has(outputBits.dateTime)) this.put(`    DateTime=${new Date().toISOString().replace('Z', '0000Z')}`, false);
    if (has(outputBits.timestamp)) this.put(`    Timestamp=${process.hrtime.bigint()}`, false);
    if (has(outputBits.callstack)) this.put('    Callstack=', false);
  }
  protected abstract put(line: string, isHead: boolean): void;
}

/** The listener that every source begins with, which nobody sees (DefaultTraceListener). */
export class DefaultTraceListener extends TraceListener {
  protected put(): void {}
}

/** Writes debug lines to the host (PSHostTraceListener). */
export class HostTraceListener extends TraceListener {
  constructor(private readonly host: PSHost) {
    super('');
  }
  protected put(line: string, isHead: boolean): void {
    const time = new Date()
      .toISOString()
      .replace('T', ' ')
      .replace(/(\d)Z$/, '$10');
    this.host.writeDebugLine(isHead ? `${time} ${line}` : line);
  }
}

/** Writes lines behind those of a file (TextWriterTraceListener). */
export class FileTraceListener extends TraceListener {
  constructor(
    name: string,
    private readonly file: { write(bytes: Uint8Array): void; close(): void },
  ) {
    super(name);
  }
  protected put(line: string): void {
    this.file.write(Buffer.from(`${line}\n`));
  }
  /** Closes the file. */
  close(): void {
    this.file.close();
  }
}

/** One thing that can be traced. */
export class TraceSource extends NetObject implements Tracer {
  /** PSTraceSourceOptions. */
  options = 0;
  listeners: TraceListener[] = [new DefaultTraceListener('Default')];
  depth = 0;
  constructor(
    readonly sourceName: string,
    public description: string,
  ) {
    super();
  }
  line(text: string): void {
    if ((this.options & optionBits.writeLine) !== 0) this.report(text);
  }
  enter(text: string): void {
    if ((this.options & optionBits.scope) !== 0) this.report(text);
    this.depth++;
  }
  leave(): void {
    if (this.depth > 0) this.depth--;
  }
  private report(text: string): void {
    const line = `${this.sourceName} Information: 0 : ${'    '.repeat(this.depth)}${text}`;
    for (const listener of this.listeners) listener.write(line);
  }
}

const described = `CmdletProviderClasses|The namespace provider base classes tracer
CommandDiscovery|Traces the discovery of cmdlets, scripts, functions, applications, etc.
CommandSearch|CommandSearch
ConsoleHost|ConsoleHost subclass of S.M.A.PSHost
ConsoleHostRunspaceInit|Initialization code for ConsoleHost's Runspace
ConsoleLineOutput|ConsoleLineOutput
ETS|Extended Type System
FileSystemProvider|The namespace navigation provider for the file system
FormatFileLoading|Loading format files
LocationGlobber|The location globber converts PowerShell paths with glob characters to zero or more paths.
MemberResolution|Traces the resolution from member name to the member. A member can be a property, method, etc.
MethodInvocation|Traces the invocation of .NET methods.
Modules|Module loading and analysis
MshSnapinLoadUnload|Loading and unloading mshsnapins
ParameterBinderBase|A abstract helper class for the CommandProcessor that binds parameters to the specified object.
ParameterBinderController|Controls the interaction between the command processor and the parameter binder(s).
ParameterBinding|Traces the process of binding the arguments to the parameters of cmdlets, scripts, and applications.
PathResolution|Traces the path resolution algorithm.
PSDriveInfo|The namespace navigation tracer
PSSnapInLoadUnload|Loading and unloading mshsnapins
RunspaceInit|Initialization code for Runspace
SessionState|SessionState Class
TypeConversion|Traces the type conversion algorithm`;

let sources: readonly TraceSource[] | undefined;

/** All trace sources. */
export function traceSources(): readonly TraceSource[] {
  sources ??= described.split('\n').map((line) => {
    const [name = '', description = ''] = line.split('|');
    return new TraceSource(name, description);
  });
  return sources;
}

/** Has the engine report to the sources that have options; call it when options have changed. */
export function applyTracing(): void {
  const active = (name: string): TraceSource | null => {
    const source = traceSources().find((s) => s.sourceName === name);
    if (!source || source.options === 0) return null;
    source.depth = 0;
    return source;
  };
  tracing.binding = active('ParameterBinding');
  tracing.invocation = active('MethodInvocation');
}
