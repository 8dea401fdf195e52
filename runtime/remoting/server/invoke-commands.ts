/** Runs the commands of a remote pipeline in a runspace (LocalPipeline.InvokeHelper, Command.CreateCommandProcessor). */
import { type CommandParameterInternal, NoArgument, namedArgument, positionalArgument } from '../../../src/binding/command-parameter.ts';
import { Frame } from '../../../src/compile/frame.ts';
import { setUsingValues } from '../../../src/compile/using-expression.ts';
import { BreakException, ContinueException } from '../../../src/errors/exceptions.ts';
import { NetDictionary } from '../../../src/objects/collections.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { CommandProcessor } from '../../../src/pipeline/command-processor.ts';
import { processorOf, scriptInfoOf } from '../../../src/pipeline/create-processor.ts';
import { nullPipe, type Pipe } from '../../../src/pipeline/pipe.ts';
import { CommandPipe, runPipeline } from '../../../src/pipeline/pipeline-processor.ts';
import { takesInput } from '../../../src/pipeline/read-enumerator.ts';
import { ScriptProcessor } from '../../../src/pipeline/script-processor.ts';
import type { Streams } from '../../../src/pipeline/streams.ts';
import { TaggedPipe } from '../../../src/pipeline/tagged-pipe.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { lookupCommand } from '../../../src/session/command-discovery.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { InvocationInfo } from '../../../src/session/invocation-info.ts';
import { parseHostedScript } from '../../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';
import { PipelineResultTypes, type RemoteCommand, type RemoteMerges, type RemoteParameter } from '../power-shell-data.ts';
import { plain } from '../remote-objects.ts';
import { InputProcessor, type PipelineInput } from './pipeline-input.ts';

/** The name of the argument that holds the values of `$using:` expressions (VERBATIM_ARGUMENT). */
const usingParameter = '--%';

/** What a pipeline runs with. */
export interface Invocation {
  readonly context: ExecutionContext;
  readonly commands: readonly RemoteCommand[];
  readonly out: Pipe;
  readonly streams: Streams;
  /** null: nothing is piped in. */
  readonly input: PipelineInput | null;
  /** The call that it runs below; absent: it is an outermost one. */
  readonly at?: Frame;
}

/** Runs a pipeline to its end. @throws whatever ends it */
export function* invokeCommands({ context, commands, out, streams, input, at }: Invocation): Steps<void> {
  setUsingValues(context, usingValues(commands));
  const processors: CommandProcessor[] = [];
  for (const [i, command] of commands.entries()) {
    const processor = processorFor(context, command, out, streams, at ?? null);
    processor.expectsInput = i > 0 || input !== null;
    processor.invocation.pipelinePosition = i + 1;
    processor.invocation.pipelineLength = commands.length;
    processor.invocation.expectingInput = processor.expectsInput;
    processors.push(processor);
  }
  const [first] = processors;
  if (!first) return;
  // a script reads what comes itself, where it can wait for it
  const isPiped = input !== null && !(yield* takesInput(first, input));
  if (isPiped) processors.unshift(new InputProcessor(first.caller, new InvocationInfo(null, null), input));
  for (let i = processors.length - 1; i >= 0; i--) {
    const processor = processors[i] as CommandProcessor;
    const next = processors[i + 1];
    processor.next = next ?? null;
    processor.out = next ? new CommandPipe(next) : out;
    const command = commands[i - (isPiped ? 1 : 0)];
    if (!command) continue;
    // A later command may claim the errors of those before it (MergeUnclaimedPreviousCommandResults), as Out-Default does for a prompt.
    const isClaimed = commands.slice(commands.indexOf(command) + 1).some((later) => later.merges.previousResults !== 0);
    const merges = isClaimed && command.merges.error === 0 ? { ...command.merges, error: PipelineResultTypes.Output } : command.merges;
    processor.streams = merged(processor.streams, merges, processor.out);
  }
  for (const [i, command] of commands.entries()) {
    const s = (processors[i + (isPiped ? 1 : 0)] as CommandProcessor).prepare(argumentsOf(command.parameters));
    if (s) yield* s.rest;
  }
  try {
    yield* complete(runPipeline(processors, null));
  } catch (e) {
    // break or continue that no loop took ends the script silently
    if (!(e instanceof BreakException || e instanceof ContinueException)) throw e;
  }
}

function processorFor(context: ExecutionContext, command: RemoteCommand, out: Pipe, streams: Streams, at: Frame | null): CommandProcessor {
  const state = at?.sessionState ?? context.globalState;
  const frameOf = (invocation: InvocationInfo | null): Frame => {
    const scope = at?.scope ?? state.globalScope;
    const frame = new Frame(context, state, scope, out, streams, at, '<ScriptBlock>', invocation, null);
    frame.isHidden = at !== null;
    return frame;
  };
  if (!command.isScript) {
    const info = lookupCommand(command.text, context, 'Runspace');
    const invocation = new InvocationInfo(info, null);
    invocation.invocationName = command.text;
    // no script calls it
    return processorOf(frameOf(null), info, invocation, command.useLocalScope === false);
  }
  const block = new ScriptBlock(parseHostedScript(command.text), state);
  const info = scriptInfoOf(block);
  const invocation = new InvocationInfo(info, null);
  const options = { dotSourced: command.useLocalScope !== true, isScriptFile: false, name: '<ScriptBlock>' };
  return new ScriptProcessor(frameOf(invocation), invocation, info, block, options);
}

function argumentsOf(parameters: readonly RemoteParameter[]): CommandParameterInternal[] {
  return parameters
    .filter(({ name }) => name !== usingParameter)
    .map(({ name, value }) => {
      const isSwitch = name !== null && value === null;
      if (name === null || name === '') return { ...positionalArgument(value), spaceAfterParameter: name !== null };
      const argument = isSwitch && name.startsWith('-') && !name.endsWith(':') ? NoArgument : value;
      const text = name.startsWith('-') ? name : `-${name}:`;
      return { ...namedArgument(name.replace(/^-/, '').replace(/:$/, ''), argument, text), spaceAfterParameter: true };
    });
}

/** Values of `$using:` expressions by their text, which travels as base64 of UTF-16 (GetUsingExpressionKey). */
function usingValues(commands: readonly RemoteCommand[]): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { parameters } of commands)
    for (const { name, value } of parameters) {
      const table = plain(value);
      if (name !== usingParameter || !(table instanceof NetDictionary)) continue;
      for (const [key, item] of table.entries())
        if (typeof key === 'string') values.set(Buffer.from(key, 'base64').toString('utf16le'), item);
    }
  return values;
}

function merged(streams: Streams, merges: RemoteMerges, out: Pipe): Streams {
  const { Output, Error: error, All, Null } = PipelineResultTypes;
  const target = (to: number, own: Pipe, stream: 'Error' | 'Warning' | 'Verbose' | 'Debug' | null): Pipe => {
    if (to === Null) return nullPipe;
    if (to !== Output) return own;
    return stream === null ? out : new TaggedPipe(out, stream);
  };
  // what version 2 of the protocol could say: errors, or everything, into the output
  const old = merges.toResult === Output && (merges.myResult === error || merges.myResult === All) ? Output : 0;
  const to = { ...merges, error: merges.error || old };
  if (!to.error && !to.warning && !to.verbose && !to.debug && !to.information) return streams;
  return {
    error: target(to.error, streams.error, 'Error'),
    warning: target(to.warning, streams.warning, 'Warning'),
    verbose: target(to.verbose, streams.verbose, 'Verbose'),
    debug: target(to.debug, streams.debug, 'Debug'),
    information: target(to.information, streams.information, null),
    errorRedirected: to.error !== 0 || streams.errorRedirected === true,
  };
}
