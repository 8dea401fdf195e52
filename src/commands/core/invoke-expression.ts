import { invokeScriptBlock } from '../../compile/invoke.ts';
import { LanguageMode } from '../../objects/language-mode.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { parsedOnce } from '../../session/parsed-scripts.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from './engine-command.ts';

const parameters = {
  Command: {
    type: 'string',
    mandatory: true,
    position: 0,
    pipeline: 'value',
    validate: ['trustedData'],
    help: 'The text to run as a command.',
  },
} as const;

/** Invoke-Expression: runs text in the current scope (InvokeExpressionCommand.cs). */
export const invokeExpression = defineCmdlet<typeof parameters>({
  name: 'Invoke-Expression',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.InvokeExpressionCommand',
  synopsis: 'Runs commands or expressions on the local computer.',
  parameters,
  process: (cmd) => run(cmd),
});

function* run(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { caller, runtime } = engineCommand(cmd);
  const block = new ScriptBlock(parsedOnce(cmd.context, cmd.args.Command!), caller.sessionState);
  // text that a constrained session has had a hand in stays constrained
  if (cmd.context.wasConstrained) block.languageMode = LanguageMode.Constrained;
  yield* invokeScriptBlock(cmd.context, block, runtime.pipe, { dotSourced: true, transparent: true, caller });
}
