import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { replaceProcess } from '../../native/replace-process.ts';
import { applicationLookup } from '../../session/command-discovery.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Switch-Process (SwitchProcessCommand.cs), which the function `exec` calls. */
export const switchProcess = defineCmdlet({
  name: 'Switch-Process',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.SwitchProcessCommand',
  synopsis: 'Runs a program in place of this process.',
  parameters: {
    WithCommand: { type: 'string[]', position: 0, remaining: true, help: 'The program and its arguments.' },
  },
  end(cmd) {
    const [command, ...args] = cmd.args.WithCommand ?? [];
    if (command === undefined) return;
    const lookup = applicationLookup();
    const path = command.includes('/')
      ? lookup?.kindOf(command) === 'executable'
        ? command
        : null
      : (lookup?.findInPath([command], true).find((p) => lookup.kindOf(p) === 'executable') ?? null);
    if (path === null)
      cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.CommandNotFoundException',
            `Command '${command}' was not found. The specified command must be an executable.`,
          ),
          'CommandNotFound',
          'InvalidArgument',
          command,
        ),
      );
    else replaceProcess(cmd.context, path, args);
  },
});
