import { type CommandParameterInternal, NoArgument, namedArgument, positionalArgument } from '../../src/binding/command-parameter.ts';
import type { Frame } from '../../src/compile/frame.ts';
import { BreakException, ContinueException, ExitException } from '../../src/errors/exceptions.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import type { Transcription } from '../../src/host/transcript.ts';
import { NetDictionary } from '../../src/objects/collections.ts';
import { toItems } from '../../src/objects/enumerate.ts';
import { LanguageMode } from '../../src/objects/language-mode.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { toText } from '../../src/objects/to-string.ts';
import type { CommandProcessor } from '../../src/pipeline/command-processor.ts';
import { createProcessorFor, processorOf, scriptInfoOf } from '../../src/pipeline/create-processor.ts';
import { invocationException } from '../../src/pipeline/invocation-exception.ts';
import type { Pipe } from '../../src/pipeline/pipe.ts';
import { CommandPipe, runPipeline } from '../../src/pipeline/pipeline-processor.ts';
import { takesInput } from '../../src/pipeline/read-enumerator.ts';
import { ScriptProcessor } from '../../src/pipeline/script-processor.ts';
import type { Streams } from '../../src/pipeline/streams.ts';
import { TaggedPipe } from '../../src/pipeline/tagged-pipe.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import { CommandInfo } from '../../src/session/command-info.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';
import { parseHostedScript } from '../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../src/session/script-block.ts';
import { checkRestricted } from '../../src/session/types/script-block-types.ts';
import type { Command, CommandParameter, PSCommand } from './ps-command.ts';

function argumentOf(p: CommandParameter): CommandParameterInternal {
  const value = p.value === undefined ? null : p.value;
  if (p.name === null) return positionalArgument(value);
  const name = p.name.replace(/^-/, '').replace(/: ?$/, '');
  const argument = namedArgument(name, p.value === undefined ? NoArgument : p.value, `-${name}`);
  return p.fromHashtableSplatting ? { ...argument, fromHashtableSplatting: true } : argument;
}

function processorFor(frame: Frame, command: Command): CommandProcessor {
  if (command.info) return processorOf(frame, command.info, new InvocationInfo(command.info, null), false);
  if (!command.isScript) return createProcessorFor(frame, command.commandText, new InvocationInfo(null, null), command.commandOrigin);
  const block = new ScriptBlock(parseHostedScript(command.commandText), frame.context.sessionState);
  if (block.languageMode === LanguageMode.Restricted) checkRestricted(block, null);
  const info = scriptInfoOf(block);
  const invocation = new InvocationInfo(info, null);
  invocation.commandOrigin = 'Runspace';
  return new ScriptProcessor(frame, invocation, info, block, {
    dotSourced: command.useLocalScope !== true,
    isScriptFile: false,
    name: '<ScriptBlock>',
  });
}

/**
 * The streams of a command: errors and other records go into its output where MergeMyResults or MergeUnclaimedPreviousCommandResults of the
 * next command say so (Command.SetMergeSettingsOnCommandProcessor).
 */
function streamsOf(command: Command, next: Command | null, frame: Frame, out: Pipe): Streams {
  const merged = [...command.merges];
  if (next?.mergeUnclaimed) merged.push(toText(next.mergeUnclaimed));
  const names = new Set(merged.flatMap((text) => text.split(', ')));
  if (names.has('Output')) names.add('Error');
  let { streams } = frame;
  const into = (name: string, change: Partial<Streams>): void => {
    if (names.has(name) || names.has('All')) streams = { ...streams, ...change };
  };
  into('Error', { error: new TaggedPipe(out, 'Error'), errorRedirected: true });
  into('Warning', { warning: new TaggedPipe(out, 'Warning') });
  into('Verbose', { verbose: new TaggedPipe(out, 'Verbose') });
  into('Debug', { debug: new TaggedPipe(out, 'Debug') });
  into('Information', { information: out });
  return streams;
}

/** Writes down a command that no line of a script calls (PipelineProcessor.LogExecutionInfo and LogExecutionParameterBinding). */
function transcribeInvocation(transcription: Transcription, { myCommand, boundParameters }: InvocationInfo): void {
  const name = myCommand instanceof CommandInfo ? myCommand.name : '';
  transcription.command(`CommandInvocation(${name}): "${name}"`);
  if (!(boundParameters instanceof NetDictionary)) return;
  for (const [parameter, value] of boundParameters.entries())
    transcription.command(
      `ParameterBinding(${name}): name="${toText(parameter)}"; value="${toItems(value)
        .map((v) => toText(v))
        .join(', ')}"`,
    );
}

/** Makes the processors of one statement, bound to their parameters and to each other. @throws what cannot be found or bound */
export function* openCommands(frame: Frame, statement: readonly Command[], expectsInput: boolean, out: Pipe): Steps<CommandProcessor[]> {
  const processors = statement.map((command) => processorFor(frame, command));
  for (let i = processors.length - 1; i >= 0; i--) {
    const processor = processors[i]!;
    const next = processors[i + 1] ?? null;
    processor.next = next;
    processor.out = next ? new CommandPipe(next) : out;
    processor.streams = streamsOf(statement[i]!, statement[i + 1] ?? null, frame, processor.out);
    processor.invocation.pipelinePosition = i + 1;
    processor.invocation.pipelineLength = processors.length;
    processor.expectsInput = i > 0 || expectsInput;
    processor.invocation.expectingInput = processor.expectsInput;
  }
  for (const [i, processor] of processors.entries()) {
    const s = processor.prepare(statement[i]!.parameterList.map(argumentOf));
    if (s) yield* s.rest;
    const { transcription } = frame.context;
    if (transcription !== null && !statement[i]!.isScript) transcribeInvocation(transcription, processor.invocation);
  }
  return processors;
}

/** What a run of several statements does about the first ones. */
export interface Batch {
  /** True where what ended a statement has become an error of its own, and the next one runs (PowerShell.Invoke, ExtraCommands). */
  goesOn(e: unknown): boolean;
  /** Whether each statement gets the input, or only the first. */
  readonly repeatsInput: boolean;
  /** ExposeFlowControlExceptions. */
  readonly exposesFlow: boolean;
}

/**
 * Runs the commands of a PowerShell object, statement by statement (LocalPipeline). The input goes to the first statement.
 * @throws what ends a statement; of several, what ended the last one
 */
export function* runCommands(frame: Frame, commands: PSCommand, input: Iterable<Value> | null, out: Pipe, batch: Batch): Steps<void> {
  let items = input;
  let failure: { error: unknown } | null = null;
  for (const statement of commands.statements) {
    failure = null;
    try {
      yield* withoutExit(runStatement(frame, statement, items, out), batch.exposesFlow);
    } catch (e) {
      if (commands.statements.length === 1 || !batch.goesOn(e)) throw e;
      failure = { error: e };
    }
    if (!batch.repeatsInput) items = null;
  }
  if (failure !== null) throw failure.error;
}

function* runStatement(frame: Frame, statement: readonly Command[], items: Iterable<Value> | null, out: Pipe): Steps<void> {
  const processors = yield* openCommands(frame, statement, items !== null, out);
  try {
    yield* complete(runPipeline(processors, items !== null && (yield* takesInput(processors[0], items)) ? null : items));
  } catch (e) {
    // a command that a program runs, rather than a script, gives its errors as a cmdlet does
    throw processors.length === 1 && !statement[0]!.isScript ? invocationException(e, processors[0]!.invocation) : e;
  }
}

/** `exit` ends the commands, and so does a `break` that no loop took; who wants to know is told by an exception. */
function* withoutExit(work: Steps<void>, exposed: boolean): Steps<void> {
  try {
    yield* work;
  } catch (e) {
    const [name, details] =
      e instanceof ExitException
        ? ['Exit', { Argument: e.argument }]
        : e instanceof BreakException
          ? ['Break', { Label: e.label ?? '' }]
          : e instanceof ContinueException
            ? ['Continue', { Label: e.label ?? '' }]
            : [];
    if (name === undefined) throw e;
    if (exposed) throw exceptionOf(`System.Management.Automation.${name}Exception`, 'System error.', null, details);
  }
}
