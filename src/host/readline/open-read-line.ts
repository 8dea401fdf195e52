import { collectScriptBlock } from '../../compile/invoke.ts';
import { callNow, type NetDelegate } from '../../dotnet/delegates.ts';
import { enumOf } from '../../dotnet/values.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { consoleKeyOf } from './console-key-of.ts';
import { helpOfCommand, helpOfParameter } from './help-of-commands.ts';
import { type LineCompletion, ReadLine, type ReadLineSession } from './read-line.ts';
import { readLineState } from './read-line-state.ts';
import { type LineError, validateLine } from './validation.ts';
import { editExternally } from './vi/external-editor.ts';

/** Where a command goes: 0 nowhere, 1 into the history of the session, 2 into its file too (AddToHistoryOption). */
function historyOption(handler: NetDelegate | null, command: string): number {
  if (handler === null) return 2;
  const answer = callNow(handler, [command]) as Value;
  if (answer instanceof EnumValue) return Number(answer.value);
  return answer === false ? 0 : 2;
}

/** The line editor of a session at a terminal. `run` runs what keys are bound to. */
export function openReadLine(
  runspace: { readonly context: ExecutionContext; complete(text: string, cursor: number): Promise<LineCompletion> },
  host: { readonly width: number; readonly height: number; readonly unfinishedLine: string; write(text: string): void; flush(): void },
  run: (work: () => Steps<unknown>) => Promise<void>,
): ReadLine {
  const { context } = runspace;
  const state = readLineState(context);
  const session: ReadLineSession = {
    complete: (text, cursor) => runspace.complete(text, cursor),
    run,
    keyHandler: (block, key) => () => collectScriptBlock(context, block, { args: [consoleKeyOf(key), state.editor?.argument ?? null] }),
    modeHandler: (block, isCommandMode) => () =>
      collectScriptBlock(context, block, { args: [enumOf('Microsoft.PowerShell.ViMode', isCommandMode ? 1 : 0)] }),
    editExternally,
    async validate(text) {
      let wrong: LineError | null = null;
      await run(function* () {
        wrong = yield* validateLine(context, text, state.options.commandValidationHandler as NetDelegate | null);
      });
      return wrong;
    },
    get standing() {
      return host.unfinishedLine;
    },
    async commandHelp(command) {
      let text = '';
      await run(function* () {
        text = yield* helpOfCommand(context, command);
      });
      return text;
    },
    async parameterHelp(command, parameter) {
      let lines: string[] = [];
      await run(function* () {
        lines = yield* helpOfParameter(context, command, parameter);
      });
      return lines;
    },
    historyOption: (command) => historyOption(state.options.addToHistoryHandler as NetDelegate | null, command),
    get columns() {
      return host.width;
    },
    get rows() {
      return host.height;
    },
    write(text) {
      process.stdout.write(text);
    },
  };
  state.editor = new ReadLine(session, state.options, state.tables, state.viCommandTables);
  state.editor.history.load();
  return state.editor;
}
