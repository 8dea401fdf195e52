import { WildcardPattern } from '../../objects/wildcard.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type HistoryInfo, historyOf, noHistoryForId } from './history.ts';

const parameters = {
  Id: {
    type: 'int[]',
    sets: { IDParameter: { position: 0 } },
    validate: [{ range: [1, 2147483647] }],
    helpMessage: 'Specifies the ID of a command in the session history.Clear history clears only the specified command',
    help: 'Ids of entries.',
  },
  CommandLine: {
    type: 'string[]',
    sets: ['CommandLineParameter'],
    validate: ['notNullOrEmpty'],
    helpMessage: 'Specifies the name of a command in the session history',
    help: 'Lines; wildcards are allowed.',
  },
  Count: {
    type: 'int',
    position: 1,
    validate: [{ range: [1, 2147483647] }],
    helpMessage: 'Clears the specified number of history entries',
    help: 'How many entries.',
  },
  Newest: {
    type: 'switch',
    helpMessage: 'Specifies whether new entries to be cleared or the default old ones.',
    help: 'The newest ones instead of the oldest.',
  },
} as const;

/** Clear-History (HistoryCommands.cs). */
export const clearHistory = defineCmdlet<typeof parameters>({
  name: 'Clear-History',
  aliases: ['clhy'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ClearHistoryCommand',
  synopsis: 'Deletes entries from the PowerShell session command history.',
  defaultParameterSet: 'IDParameter',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  *process(cmd) {
    const history = historyOf(cmd.context);
    let doomed: HistoryInfo[] = cmd.args.Newest ? [...history.entries].reverse() : [...history.entries];
    if (cmd.args.Id) {
      for (const id of cmd.args.Id) {
        if (history.entries.some((e) => e.id === id)) continue;
        const s = cmd.writeError(noHistoryForId(id));
        if (s) yield* s.rest;
      }
      doomed = doomed.filter((e) => cmd.args.Id!.includes(e.id));
    }
    if (cmd.args.CommandLine) {
      const patterns = cmd.args.CommandLine.map((c) => new WildcardPattern(c, true));
      doomed = doomed.filter((e) => patterns.some((p) => p.isMatch(e.commandLine)));
    }
    if (cmd.args.Count !== undefined) doomed = doomed.slice(0, cmd.args.Count);
    if (!(yield* complete(cmd.shouldProcess('This command will clear all the entries from the session history.')))) return;
    history.entries = history.entries.filter((e) => !doomed.includes(e));
  },
});
