import { NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { functionGroups } from '../../host/readline/functions/editor-function.ts';
import type { KeyHandler } from '../../host/readline/key-handlers.ts';
import { KeyHandlerInfo } from '../../host/readline/read-line-types.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

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
  ViMode: { type: 'Microsoft.PowerShell.ViMode', help: 'The mode of vi, which there is none of here.' },
} as const;

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
