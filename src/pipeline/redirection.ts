import { RedirectionStream } from '../../grammar/index.ts';
import { NoArgument, namedArgument } from '../binding/command-parameter.ts';
import type { Frame } from '../compile/frame.ts';
import type { RedirectionNode } from '../compile/redirections.ts';
import { appendBytes } from '../native/byte-file.ts';
import { AutomationNull } from '../objects/collections.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { paths } from '../providers/path-intrinsics.ts';
import { type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import type { CommandProcessor } from './command-processor.ts';
import { createProcessorFor } from './create-processor.ts';
import { nullPipe, type Pipe } from './pipe.ts';
import { failureOf } from './pipeline-processor.ts';
import type { Streams } from './streams.ts';
import { TaggedPipe } from './tagged-pipe.ts';

/** Pipes of a redirected command, and what closes the files. */
export interface OpenRedirection {
  readonly out: Pipe;
  readonly streams: Streams;
  close(): Steps<void>;
}

/**
 * Opens the redirections of a command (CommandRedirection.Bind): files are written by Out-File, `$null` swallows, merging sends a stream
 * where the output goes. File redirections of the output count first, so that `2>&1 > file` sends both to the file.
 * @param targets what {@link redirectionTargets} gave for the nodes
 */
export function* redirect(
  f: Frame,
  out: Pipe,
  streams: Streams,
  nodes: readonly RedirectionNode[],
  targets: readonly Value[],
): Steps<OpenRedirection> {
  let target = out;
  let changed: Streams = streams;
  const files: CommandProcessor[] = [];
  for (const [i, node] of nodes.entries()) {
    if (node.kind !== 'file') continue;
    const pipe = yield* filePipe(f, targets[i] ?? null, node.append, files);
    if (node.from === RedirectionStream.Output) target = pipe;
    else if (node.from === RedirectionStream.All) {
      target = pipe;
      changed = { error: pipe, warning: pipe, verbose: pipe, debug: pipe, information: pipe, errorRedirected: true };
    } else changed = withStream(changed, node.from, pipe);
  }
  for (const node of nodes) {
    if (node.kind !== 'merge') continue;
    if (node.from === RedirectionStream.All)
      changed = {
        error: new TaggedPipe(target, 'Error'),
        warning: new TaggedPipe(target, 'Warning'),
        verbose: new TaggedPipe(target, 'Verbose'),
        debug: new TaggedPipe(target, 'Debug'),
        information: target,
        errorRedirected: true,
      };
    else changed = withStream(changed, node.from, mergedPipe(target, node.from));
  }
  return {
    out: target,
    streams: changed,
    *close() {
      for (const file of files) {
        const s = alone(file, () => file.end());
        if (s) yield* s.rest;
        const d = file.dispose();
        if (d) yield* d.rest;
      }
    },
  };
}

/** What the files of redirections are called, at the index of each; null for those that merge streams. */
export function* redirectionTargets(f: Frame, nodes: readonly RedirectionNode[]): Steps<Value[]> {
  const targets: Value[] = [];
  for (const node of nodes) {
    const s = node.kind === 'file' ? node.target(f) : null;
    targets.push(s instanceof Suspension ? yield* s.rest : s);
  }
  return targets;
}

/** The output, as a place for records of another stream. */
function mergedPipe(target: Pipe, stream: RedirectionStream): Pipe {
  switch (stream) {
    case RedirectionStream.Error:
      return new TaggedPipe(target, 'Error');
    case RedirectionStream.Warning:
      return new TaggedPipe(target, 'Warning');
    case RedirectionStream.Verbose:
      return new TaggedPipe(target, 'Verbose');
    case RedirectionStream.Debug:
      return new TaggedPipe(target, 'Debug');
    default:
      return target;
  }
}

function withStream(streams: Streams, stream: RedirectionStream, pipe: Pipe): Streams {
  switch (stream) {
    case RedirectionStream.Error:
      return { ...streams, error: pipe, errorRedirected: true };
    case RedirectionStream.Warning:
      return { ...streams, warning: pipe };
    case RedirectionStream.Verbose:
      return { ...streams, verbose: pipe };
    case RedirectionStream.Debug:
      return { ...streams, debug: pipe };
    case RedirectionStream.Information:
      return { ...streams, information: pipe };
    default:
      return streams;
  }
}

/** A pipe into a file, or nowhere for `$null`. */
function* filePipe(f: Frame, target: Value, append: boolean, files: CommandProcessor[]): Steps<Pipe> {
  if (target === null || target === AutomationNull) return nullPipe;
  const path = toStringValue(target);
  if (path === '') return nullPipe;
  // A drive must be there; `> variable:name`, or `> name` on that drive, sets a variable (FileRedirection.GetRedirectionPipe).
  const intrinsics = paths(f.context);
  const onDrive = /^[^/\\:]+:/.test(path) || intrinsics.current.provider.name === 'Variable' ? intrinsics.parse(path) : null;
  const variable = onDrive?.provider.name === 'Variable' ? onDrive.path : null;
  const processor = createProcessorFor(f, variable === null ? 'out-file' : 'Set-Variable', new InvocationInfo(null, f.position));
  processor.expectsInput = true;
  processor.out = nullPipe;
  const args = [variable === null ? namedArgument('FilePath', path ?? NoArgument) : namedArgument('Name', variable)];
  if (append) args.push(namedArgument('Append', true));
  const s = alone(processor, () => processor.prepare(args));
  if (s) yield* s.rest;
  const b = alone(processor, () => processor.begin());
  if (b) yield* b.rest;
  files.push(processor);
  const add = (value: Value): Done => alone(processor, () => processor.process(value));
  return variable !== null ? { add } : { add, addBytes: (bytes) => appendBytes(f.context, path, bytes) };
}

/** A step of a command that no pipeline runs: what it fails with is an exception like any other. */
function alone(processor: CommandProcessor, step: () => Done): Done {
  try {
    const s = step();
    return s === undefined ? undefined : new Suspension(aloneRest(processor, s));
  } catch (e) {
    throw failureOf([processor], e);
  }
}

function* aloneRest(processor: CommandProcessor, s: Suspension<undefined>): Steps<undefined> {
  try {
    return yield* s.rest;
  } catch (e) {
    throw failureOf([processor], e);
  }
}
