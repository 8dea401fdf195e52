import { type ParameterToken, TokenFlags, TokenKind } from '../../../../grammar/index.ts';
import { rowsOf, showPaged } from '../pager.ts';
import type { ReadLine } from '../read-line.ts';
import { type EditorFunction, functionsOf } from './editor-function.ts';

/** The command and the parameter that the cursor is at; null where there is none (DynamicHelpImpl). */
function atCursor(e: ReadLine): { command: string | null; parameter: string | null } {
  const { cursor } = e.buffer;
  let command: string | null = null;
  for (const token of e.parse().tokens) {
    if (token.startOffset > cursor) break;
    if (token.tokenFlags & TokenFlags.CommandName) command = token.text;
    if (token.kind === TokenKind.Parameter && token.endOffset >= cursor)
      return { command, parameter: (token as ParameterToken).parameterName };
  }
  return { command, parameter: null };
}

async function showCommandHelp(e: ReadLine): Promise<void> {
  const { command, parameter } = atCursor(e);
  if (command === null) return;
  const text = await e.session.commandHelp(command);
  if (text === '') return;
  const name = parameter?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  await showPaged(e, text, name === undefined ? null : new RegExp(`-${name} [<|\\[]`, 'i'));
}

async function showParameterHelp(e: ReadLine): Promise<void> {
  const { command, parameter } = atCursor(e);
  if (command === null || parameter === null) return;
  const lines = await e.session.parameterHelp(command, parameter);
  if (lines.length === 0) return;
  e.below = ['', ...lines.flatMap((line) => rowsOf(line, e.session.columns - 1))];
  e.draw(false);
  await e.nextKey();
  e.below = [];
}

/** Help about what is being typed (DynamicHelp.cs). */
export const helpFunctions: readonly EditorFunction[] = functionsOf('Miscellaneous', {
  ShowCommandHelp: ['Shows help for the command at the cursor in an alternate screen buffer.', showCommandHelp],
  ShowParameterHelp: ['Shows help for the parameter at the cursor.', showParameterHelp],
});
