import { removeKeyHandler } from '../../host/readline/key-handlers.ts';
import { readLineState } from '../../host/readline/read-line-state.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { chordParameters, eachChord } from './key-handler-support.ts';

/** Remove-PSReadLineKeyHandler (Cmdlets.cs, RemoveKeyHandlerCommand). */
export const removePSReadLineKeyHandler = defineCmdlet({
  name: 'Remove-PSReadLineKeyHandler',
  module: 'PSReadLine',
  className: 'Microsoft.PowerShell.RemoveKeyHandlerCommand',
  parameters: chordParameters,
  synopsis: 'Takes from keys what they do.',
  end: (cmd) => eachChord(cmd, cmd.args.Chord ?? [], (chord) => removeKeyHandler(readLineState(cmd.context).tables, chord)),
});
