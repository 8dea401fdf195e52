import { TextLineOutput } from '../../formatting/line-output.ts';
import { OutCommandInner } from '../../formatting/out-command.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { showObject } from './out-default.ts';

interface State {
  readonly inner: OutCommandInner;
  readonly output: TextLineOutput;
  text: string;
}

/** Passes on or collects the lines written since the last call. */
function* takeLines(cmd: Pick<CmdletRuntime, 'write'>, state: State, stream: boolean, noNewline: boolean): Steps<void> {
  for (const line of state.output.drain()) {
    if (stream) {
      const s = cmd.write(line);
      if (s) yield* s.rest;
    } else state.text += noNewline ? line : `${line}\n`;
  }
}

/** Out-String (Out-String.cs). */
export const outString = defineCmdlet({
  name: 'Out-String',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.OutStringCommand',
  synopsis: 'Outputs input objects as a string.',
  defaultParameterSet: 'NoNewLineFormatting',
  parameters: {
    Stream: { type: 'switch', sets: ['StreamFormatting'], help: 'Gives every line as a string of its own.' },
    Width: { type: 'int', validate: [{ range: [2, 2147483647] }], help: 'The width of the text; longer lines are cut or wrapped.' },
    NoNewline: { type: 'switch', sets: ['NoNewLineFormatting'], help: 'Leaves out the line ends.' },
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to show.' },
  },
  outputType: ['System.String'],
  examples: [{ code: "Get-Help about_If | Out-String -Stream | Select-String 'else'", remarks: 'Searches formatted text line by line.' }],
  state: (cmd): State => {
    const output = new TextLineOutput(cmd.args.Width, cmd.context.host);
    return { inner: new OutCommandInner(cmd.context, output, (record) => cmd.throwTerminatingError(record)), output, text: '' };
  },
  *process(cmd, state) {
    yield* showObject(cmd, state.inner);
    yield* takeLines(cmd, state, cmd.args.Stream, cmd.args.NoNewline);
  },
  *end(cmd, state) {
    state.inner.end();
    yield* takeLines(cmd, state, cmd.args.Stream, cmd.args.NoNewline);
    if (cmd.args.Stream) return;
    const s = cmd.write(state.text);
    if (s) yield* s.rest;
  },
});
