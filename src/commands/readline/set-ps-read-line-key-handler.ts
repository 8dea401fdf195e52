import { editorFunctions } from '../../host/readline/functions/index.ts';
import { type KeyHandler, setKeyHandler } from '../../host/readline/key-handlers.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { chordParameters, eachChord, requestedTables } from './key-handler-support.ts';

/** Set-PSReadLineKeyHandler (Cmdlets.cs, SetPSReadLineKeyHandlerCommand). */
export const setPSReadLineKeyHandler = defineCmdlet({
  name: 'Set-PSReadLineKeyHandler',
  module: 'PSReadLine',
  className: 'Microsoft.PowerShell.SetPSReadLineKeyHandlerCommand',
  parameters: {
    ...chordParameters,
    ScriptBlock: {
      type: 'scriptblock',
      sets: ['ScriptBlock'],
      position: 1,
      mandatory: true,
      validate: ['notNull'],
      help: 'What the keys run, with the key and the number typed before it.',
    },
    BriefDescription: { type: 'string', sets: ['ScriptBlock'], help: 'A name for it.' },
    Description: { type: 'string', sets: ['ScriptBlock'], aliases: ['LongDescription'], help: 'What it does.' },
    Function: {
      type: 'string',
      sets: ['Function'],
      position: 1,
      mandatory: true,
      dynamic: true,
      validate: [{ set: [...editorFunctions.values()].map((f) => f.name).sort() }],
      help: 'The function of the line editor that the keys call.',
    },
  },
  synopsis: 'Says what keys do.',
  end(cmd) {
    const { args } = cmd;
    const block = args.ScriptBlock;
    const handler: KeyHandler | undefined = block
      ? { name: args.BriefDescription ?? 'CustomAction', description: args.Description ?? 'User defined action', group: 'Custom', block }
      : editorFunctions.get((args.Function ?? '').toLowerCase());
    const tables = requestedTables(cmd);
    if (handler) eachChord(cmd, args.Chord ?? [], (chord) => setKeyHandler(tables, chord, handler));
  },
});
