import { compareStrings } from '../../dotnet/comparers.ts';
import { editorFunctions } from '../../host/readline/functions/index.ts';
import type { KeyHandler } from '../../host/readline/key-handlers.ts';
import { parseChord } from '../../host/readline/keys.ts';
import { readLineState } from '../../host/readline/read-line-state.ts';
import type { KeyHandlerInfo } from '../../host/readline/read-line-types.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { eachChord, handlerInfo, viEditMode } from './key-handler-support.ts';

/** Get-PSReadLineKeyHandler (Cmdlets.cs, GetKeyHandlerCommand). */
export const getPSReadLineKeyHandler = defineCmdlet({
  name: 'Get-PSReadLineKeyHandler',
  module: 'PSReadLine',
  className: 'Microsoft.PowerShell.GetKeyHandlerCommand',
  defaultParameterSet: 'FullListing',
  outputType: ['Microsoft.PowerShell.KeyHandler'],
  parameters: {
    Bound: { type: 'switch', sets: ['FullListing'], help: 'Gives the keys that do something.' },
    Unbound: { type: 'switch', sets: ['FullListing'], help: 'Gives the functions that no key calls.' },
    Chord: {
      type: 'string[]',
      sets: ['SpecificBindings'],
      position: 0,
      mandatory: true,
      aliases: ['Key'],
      validate: ['notNullOrEmpty'],
      help: 'The keys that are asked for.',
    },
  },
  synopsis: 'Gives what keys do.',
  *end(cmd): Steps<void> {
    const { tables, viCommandTables, options } = readLineState(cmd.context);
    // those of Vi's command mode stand in angle brackets
    const all: readonly (readonly [chord: string, handler: KeyHandler])[] = [
      ...tables.handlers,
      ...(options.editMode === viEditMode ? [...viCommandTables.handlers].map(([chord, h]) => [`<${chord}>`, h] as const) : []),
    ];
    const { args } = cmd;
    const found: KeyHandlerInfo[] = [];
    if (args.Chord)
      eachChord(cmd, args.Chord, (text) => {
        const chord = parseChord(text).join(',');
        for (const [name, handler] of all) if (name === chord || name === `<${chord}>`) found.push(handlerInfo(name, handler));
      });
    else {
      if (args.Bound || !args.Unbound) for (const [chord, handler] of all) found.push(handlerInfo(chord, handler));
      const bound = new Set(all.map(([, h]) => h.name));
      if (args.Unbound) for (const f of editorFunctions.values()) if (!bound.has(f.name)) found.push(handlerInfo('Unbound', f));
    }
    found.sort((a, b) => a.group - b.group || compareStrings(a.functionName, b.functionName, 'OrdinalIgnoreCase'));
    for (const info of found) yield* complete(cmd.write(info));
  },
});
