import type { ExecutionContext } from '../../session/execution-context.ts';

const key = Symbol('Clipboard');

/** The text of the clipboard that PowerShell keeps for itself where no program for one is installed (Clipboard.cs, _internalClipboard). */
export function clipboardOf(context: ExecutionContext): { text: string } {
  return context.service(key, () => ({ text: '' }));
}
