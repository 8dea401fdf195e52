import { type CommandParameterInternal, NoArgument, namedArgument, positionalArgument } from '../../src/binding/command-parameter.ts';
import type { Frame } from '../../src/compile/frame.ts';
import type { Value } from '../../src/objects/net-object.ts';
import type { CommandProcessor } from '../../src/pipeline/command-processor.ts';
import { createProcessorFor, scriptInfoOf } from '../../src/pipeline/create-processor.ts';
import { invocationException } from '../../src/pipeline/invocation-exception.ts';
import type { Pipe } from '../../src/pipeline/pipe.ts';
import { CommandPipe, runPipeline } from '../../src/pipeline/pipeline-processor.ts';
import { ScriptProcessor } from '../../src/pipeline/script-processor.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';
import { parseScript } from '../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../src/session/script-block.ts';
import type { Command, CommandParameter, PSCommand } from './ps-command.ts';

function argumentOf(p: CommandParameter): CommandParameterInternal {
  const value = p.value === undefined ? null : p.value;
  if (p.name === null) return positionalArgument(value);
  const name = p.name.replace(/^-/, '').replace(/:$/, '');
  return namedArgument(name, p.value === undefined ? NoArgument : p.value, `-${name}`);
}

function processorFor(frame: Frame, command: Command): CommandProcessor {
  if (!command.isScript) return createProcessorFor(frame, command.commandText, new InvocationInfo(null, null));
  const block = new ScriptBlock(parseScript(command.commandText), frame.context.sessionState);
  const info = scriptInfoOf(block);
  const invocation = new InvocationInfo(info, null);
  invocation.commandOrigin = 'Runspace';
  return new ScriptProcessor(frame, invocation, info, block, {
    dotSourced: !command.useLocalScope,
    isScriptFile: false,
    name: '<ScriptBlock>',
  });
}

/**
 * Runs the commands of a PowerShell object, statement by statement (LocalPipeline). The input goes to the first statement.
 * @throws what ends a statement
 */
export function* runCommands(frame: Frame, commands: PSCommand, input: readonly Value[] | null, out: Pipe): Steps<void> {
  let items = input;
  for (const statement of commands.statements) {
    const processors = statement.map((command) => processorFor(frame, command));
    for (let i = processors.length - 1; i >= 0; i--) {
      const processor = processors[i]!;
      const next = processors[i + 1] ?? null;
      processor.next = next;
      processor.out = next ? new CommandPipe(next) : out;
      processor.streams = frame.streams;
      processor.invocation.pipelinePosition = i + 1;
      processor.invocation.pipelineLength = processors.length;
      processor.expectsInput = i > 0 || items !== null;
      processor.invocation.expectingInput = processor.expectsInput;
    }
    for (const [i, processor] of processors.entries()) {
      const s = processor.prepare(statement[i]!.parameterList.map(argumentOf));
      if (s) yield* s.rest;
    }
    try {
      yield* runPipeline(processors, items);
    } catch (e) {
      // a command that a program runs, rather than a script, gives its errors as a cmdlet does
      throw processors.length === 1 && !statement[0]!.isScript ? invocationException(e, processors[0]!.invocation) : e;
    }
    items = null;
  }
}
