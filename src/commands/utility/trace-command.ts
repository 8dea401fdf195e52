import { collectScriptBlock } from '../../compile/invoke.ts';
import { FileTraceListener, type TraceListener, type TraceSource } from '../../debugger/trace-sources.ts';
import { ErrorRecord } from '../../errors/error-record.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { lookupCommand } from '../../session/command-discovery.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { isNothing } from './object-model.ts';
import { allOptions, type ListenerArguments, listenersFor, matchingSources, whileTracing } from './trace-support.ts';

/** Trace-Command (TraceExpressionCommand.cs): runs a block for each object, or a command for all, while sources are traced. */
export const traceCommand = defineCmdlet({
  name: 'Trace-Command',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.TraceCommandCommand',
  defaultParameterSet: 'expressionSet',
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Name: { type: 'string[]', position: 0, mandatory: true, help: 'Names of trace sources.' },
    Option: {
      type: 'System.Management.Automation.PSTraceSourceOptions',
      position: 2,
      help: 'What is traced.',
    },
    Expression: { type: 'scriptblock', position: 1, mandatory: true, sets: ['expressionSet'], help: 'The script block to run.' },
    Command: { type: 'string', position: 1, mandatory: true, sets: ['commandSet'], help: 'The commands that are meant.' },
    ArgumentList: { type: 'object[]', remaining: true, sets: ['commandSet'], aliases: ['Args'], help: 'Arguments.' },
    ListenerOption: { type: 'System.Diagnostics.TraceOptions', help: 'What is written with each trace.' },
    FilePath: { type: 'string', aliases: ['PSPath', 'Path'], help: 'The file that takes the trace.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    Debugger: { type: 'switch', help: 'Sends the trace to the debugger.' },
    PSHost: { type: 'switch', help: 'Sends the trace to the host.' },
  },
  synopsis: 'Runs a command and traces what the engine does.',
  state: (): { setting: Setting | null } => ({ setting: null }),
  *begin(cmd, state): Steps<void> {
    if (cmd.args.Command !== undefined) lookupCommand(cmd.args.Command, cmd.context);
    const sources = yield* matchingSources(cmd, cmd.args.Name ?? [], false);
    state.setting = { sources, listeners: yield* listenersFor(cmd, cmd.args as ListenerArguments), input: [] };
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    const input = args.InputObject as Value | undefined;
    const setting = state.setting as Setting;
    if (args.Command !== undefined) {
      if (!isNothing(input)) setting.input.push(input as Value);
      return;
    }
    const options = isNothing(input) ? { dotSourced: true } : { dotSourced: true, underbar: input as Value, input: [input as Value] };
    const run = () => collectScriptBlock(cmd.context, args.Expression as ScriptBlock, options);
    for (const item of yield* whileTracing(setting.sources, optionsOf(args.Option), setting.listeners, run))
      yield* complete(cmd.write(item));
  },
  *end(cmd, state): Steps<void> {
    const { args } = cmd;
    const { sources, listeners, input } = state.setting as Setting;
    if (args.Command !== undefined) {
      const text = `$rest = $args[1]; ${input.length > 0 ? '$input | ' : ''}& $args[0] @rest 2>&1`;
      const block = new ScriptBlock(parseScript(text), cmd.context.sessionState);
      const options = { args: [args.Command, new PSArray([...(args.ArgumentList ?? [])])], input: input.length > 0 ? input : null };
      const run = () => collectScriptBlock(cmd.context, block, options);
      for (const item of yield* whileTracing(sources, optionsOf(args.Option), listeners, run)) {
        const isError = item instanceof ErrorRecord;
        yield* complete(isError ? cmd.writeError(copyOf(item)) : cmd.write(item));
      }
    }
    for (const listener of listeners) if (listener instanceof FileTraceListener) listener.close();
  },
});

/** What was asked for, once it has been looked up. */
interface Setting {
  readonly sources: readonly TraceSource[];
  readonly listeners: readonly TraceListener[];
  readonly input: Value[];
}

function optionsOf(option: Value | undefined): number {
  return option instanceof EnumValue ? Number(option.value) : allOptions;
}

/** An error of the traced command becomes one of Trace-Command. */
function copyOf(record: ErrorRecord): ErrorRecord {
  return newErrorRecord(record.exception, record.errorId, record.category, record.targetObject);
}
