import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { functionGroups } from '../../host/readline/functions/editor-function.ts';
import type { KeyHandler, KeyTables } from '../../host/readline/key-handlers.ts';
import { readLineState } from '../../host/readline/read-line-state.ts';
import { KeyHandlerInfo } from '../../host/readline/read-line-types.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** EditMode.Vi */
export const viEditMode = 2;

/** The parameters of the commands that change what a key does (ChangePSReadLineKeyHandlerCommandBase). */
export const chordParameters = {
  Chord: {
    type: 'string[]',
    position: 0,
    mandatory: true,
    aliases: ['Key'],
    validate: ['notNullOrEmpty'],
    help: 'Keys, or two keys one after the other.',
  },
  ViMode: { type: 'Microsoft.PowerShell.ViMode', help: 'The mode of Vi whose keys are meant.' },
} as const;

/** The tables that the parameter -ViMode means: those of insert mode unless it says otherwise. */
export function requestedTables(cmd: CmdletRuntime<typeof chordParameters>): KeyTables {
  const { options, tables, viCommandTables } = readLineState(cmd.context);
  if (!cmd.isBound('ViMode')) return tables;
  if (options.editMode !== viEditMode) cmd.writeWarning('The -ViMode parameter was used, but the current EditMode is not Vi.');
  return Number((cmd.args.ViMode as EnumValue).value) === 1 ? viCommandTables : tables;
}

/** Does something for each chord; what is no chord ends the command. */
export function eachChord(cmd: CmdletRuntime, chords: readonly string[], body: (chord: string) => void): void {
  for (const chord of chords)
    try {
      body(chord);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      cmd.throwTerminatingError(newErrorRecord(e, e.netType.fullName, 'NotSpecified'));
    }
}

/** What Get-PSReadLineKeyHandler gives for a handler. */
export function handlerInfo(chord: string, { name, description, group }: KeyHandler): KeyHandlerInfo {
  return new KeyHandlerInfo(chord, name, description, functionGroups.indexOf(group));
}
