import { HostLineOutput } from '../../formatting/line-output.ts';
import { OutCommandInner } from '../../formatting/out-command.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';

interface HostOutput {
  readonly inner: OutCommandInner;
  /** True once nothing is shown because of it. */
  hides: boolean;
}

/** How Out-Default and Out-Host begin and end: what they show goes to the host (OutConsole.cs). */
export const toHost = {
  state: (cmd: CmdletRuntime): HostOutput => ({
    inner: new OutCommandInner(cmd.context, new HostLineOutput(cmd.context.host, cmd.context), (record) =>
      cmd.throwTerminatingError(record),
    ),
    hides: false,
  }),
  end(_cmd: CmdletRuntime, { inner }: HostOutput): void {
    inner.end();
  },
};

/** Shows one object with the run's OutCommandInner. */
export function* showObject(cmd: Pick<CmdletRuntime, 'boundValue'>, inner: OutCommandInner): Steps<void> {
  const value = cmd.boundValue('InputObject');
  if (value !== undefined) yield* inner.process(value);
}

/** Out-Default (OutConsole.cs). */
export const outDefault = defineCmdlet({
  name: 'Out-Default',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.OutDefaultCommand',
  synopsis: 'Sends the output to the default formatter and to the default output cmdlet.',
  parameters: {
    Transcript: { type: 'switch', help: 'Shows the objects in the transcript only, and passes them on.' },
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to show.' },
  },
  examples: [{ code: 'Get-Date | Out-Default', remarks: 'Shows a date even inside a function whose output is assigned.' }],
  ...toHost,
  begin(cmd, state) {
    if (!cmd.args.Transcript) return;
    state.hides = true;
    cmd.context.transcribeOnly++;
  },
  dispose(cmd, { hides }) {
    if (hides) cmd.context.transcribeOnly--;
  },
  *process(cmd, state) {
    if (cmd.args.Transcript) {
      const s = cmd.write(cmd.boundValue('InputObject') ?? null);
      if (s) yield* s.rest;
    }
    yield* showObject(cmd, state.inner);
  },
});
