/** What the commands of tracing share (TraceCommandBase.cs, TraceListenerCommandBase.cs). */
import {
  applyTracing,
  FileTraceListener,
  HostTraceListener,
  type TraceListener,
  type TraceSource,
  traceSources,
} from '../../debugger/trace-sources.ts';
import '../../debugger/trace-types.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { type OutputFile, openOutputFile } from '../../providers/output-file.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { resolveOutput } from './file-access.ts';

/** The arguments that say who listens. */
export interface ListenerArguments {
  readonly Option?: EnumValue | null;
  readonly ListenerOption?: EnumValue | null;
  readonly FilePath?: string | null;
  readonly Force?: boolean;
  readonly PSHost?: boolean;
}

/** PSTraceSourceOptions.All. */
export const allOptions = 32767;

/** The sources of names with wildcards, each once; a plain name that no source has is an error where one is wanted. */
export function* matchingSources(cmd: CmdletRuntime, names: readonly string[], reportMissing: boolean): Steps<TraceSource[]> {
  const found = new Set<TraceSource>();
  for (const name of names) {
    const pattern = new WildcardPattern(name, true);
    const matches = traceSources().filter((s) => pattern.isMatch(s.sourceName));
    for (const source of matches) found.add(source);
    if (matches.length > 0 || !reportMissing || containsWildcardCharacters(name)) continue;
    const message = `Cannot find a trace source with the name '${name}'.`;
    const record = errorRecord(
      'System.Management.Automation.ItemNotFoundException',
      message,
      'TraceSourceNotFound',
      'ObjectNotFound',
      name,
    );
    yield* complete(cmd.writeError(record));
  }
  return [...found];
}

/** The listeners that the arguments ask for. A file that cannot be written is an error, and nothing listens there. */
export function* listenersFor(cmd: CmdletRuntime, args: ListenerArguments): Steps<TraceListener[]> {
  const listeners: TraceListener[] = [];
  if (args.PSHost) listeners.push(new HostTraceListener(cmd.context.host));
  if (args.FilePath !== undefined && args.FilePath !== null) {
    const file = yield* traceFile(cmd, args.FilePath, args.Force === true);
    if (file !== null) listeners.push(new FileTraceListener(args.FilePath, file));
  }
  const { ListenerOption } = args;
  if (ListenerOption) for (const listener of listeners) listener.outputOptions = Number(ListenerOption.value);
  return listeners;
}

function* traceFile(cmd: CmdletRuntime, given: string, force: boolean): Steps<OutputFile | null> {
  const { provider } = paths(cmd.context).parse(given);
  if (provider.name !== 'FileSystem') {
    const message = `Trace output can only be written to the file system. The path '${given}' referred to a 'Microsoft.PowerShell.Core\\${provider.name}' provider path.`;
    const type = 'System.Management.Automation.PSNotSupportedException';
    yield* complete(cmd.writeError(errorRecord(type, message, 'FileListenerPathResolutionFailed', 'InvalidArgument', given)));
    return null;
  }
  const path = yield* resolveOutput(cmd, given, false);
  try {
    return openOutputFile(path, { append: true, force, staysWritable: true });
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    yield* complete(cmd.writeError(newErrorRecord(e, 'FileListenerPathResolutionFailed', 'OpenError', path)));
    return null;
  }
}

/** Runs something while sources are traced, and puts everything back however it ends. */
export function* whileTracing<T>(
  sources: readonly TraceSource[],
  options: number,
  listeners: readonly TraceListener[],
  run: () => Steps<T>,
): Steps<T> {
  const before = sources.map((source) => ({ source, options: source.options, listeners: source.listeners }));
  for (const source of sources) {
    source.options = options;
    source.listeners = [...source.listeners, ...listeners];
  }
  applyTracing();
  try {
    return yield* run();
  } finally {
    for (const { source, options, listeners } of before) Object.assign(source, { options, listeners });
    applyTracing();
  }
}
