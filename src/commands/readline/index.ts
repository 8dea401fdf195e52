import type { CmdletDefinition } from '../cmdlet.ts';
import { getPSReadLineKeyHandler } from './get-ps-read-line-key-handler.ts';
import { getPSReadLineOption } from './get-ps-read-line-option.ts';
import { removePSReadLineKeyHandler } from './remove-ps-read-line-key-handler.ts';
import { setPSReadLineKeyHandler } from './set-ps-read-line-key-handler.ts';
import { setPSReadLineOption } from './set-ps-read-line-option.ts';

const asDefinition = (cmdlet: unknown): CmdletDefinition => cmdlet as CmdletDefinition;

/** The commands of the line editor. */
export const readLineCommands: readonly CmdletDefinition[] = [
  getPSReadLineOption,
  setPSReadLineOption,
  getPSReadLineKeyHandler,
  setPSReadLineKeyHandler,
  removePSReadLineKeyHandler,
].map(asDefinition);
