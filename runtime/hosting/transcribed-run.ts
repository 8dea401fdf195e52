import type { Frame } from '../../src/compile/frame.ts';
import { HostLineOutput } from '../../src/formatting/line-output.ts';
import { OutputManager } from '../../src/formatting/output-manager.ts';
import type { Value } from '../../src/objects/net-object.ts';
import type { Pipe } from '../../src/pipeline/pipe.ts';
import { lift, type Steps } from '../../src/scheduler/suspension.ts';
import { type Batch, runCommands } from './command-run.ts';
import type { PSCommand } from './ps-command.ts';

/**
 * Runs the commands of a PowerShell object as {@link runCommands}; where the runspace is being transcribed, the transcripts get the text of its scripts and
 * what they give, as if an `Out-Default -Transcript` stood at the end (LocalPipeline.InvokeHelper).
 * @throws what ends a statement
 */
export function* runTranscribed(frame: Frame, commands: PSCommand, input: Iterable<Value> | null, out: Pipe, batch: Batch): Steps<void> {
  const { context } = frame;
  const { transcription } = context;
  if (!transcription?.isActive) {
    yield* runCommands(frame, commands, input, out, batch);
    // it may have begun in them
    context.transcription?.pipelineComplete();
    return;
  }
  for (const command of commands.commands) if (command.isScript) transcription.command(command.commandText);
  const shown = new OutputManager(context.host, context, new HostLineOutput(context.host, context));
  const both: Pipe = { add: (value) => lift<undefined>(showAndPass(shown, out, value)) };
  context.transcribeOnly++;
  try {
    yield* runCommands(frame, commands, input, both, batch);
    shown.flush();
  } finally {
    context.transcribeOnly--;
  }
  transcription.pipelineComplete();
}

function* showAndPass(shown: OutputManager, out: Pipe, value: Value): Steps<undefined> {
  const passed = out.add(value);
  if (passed !== undefined) yield* passed.rest;
  const s = shown.write(value);
  if (s !== undefined) yield* s.rest;
  return undefined;
}
