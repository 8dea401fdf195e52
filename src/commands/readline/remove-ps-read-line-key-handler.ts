import { removeKeyHandler } from '../../host/readline/key-handlers.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { chordParameters, eachChord, requestedTables } from './key-handler-support.ts';

/** Remove-PSReadLineKeyHandler (Cmdlets.cs, RemoveKeyHandlerCommand). */
export const removePSReadLineKeyHandler = defineCmdlet({
  name: 'Remove-PSReadLineKeyHandler',
  module: 'PSReadLine',
  className: 'Microsoft.PowerShell.RemoveKeyHandlerCommand',
  parameters: chordParameters,
  synopsis: 'Takes from keys what they do.',
  end(cmd) {
    const tables = requestedTables(cmd);
    eachChord(cmd, cmd.args.Chord ?? [], (chord) => removeKeyHandler(tables, chord));
  },
});
