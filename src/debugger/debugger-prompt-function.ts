import { FunctionInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { parseHostedScript } from '../session/parse-errors.ts';
import { ScriptBlock } from '../session/script-block.ts';

/** How PowerShell's own prompt begins. */
const ownPrompt = /^\s*"PS \$\(/;

/**
 * Has the session's `prompt`, where it is PowerShell's own, say that a script has stopped (ScriptDebugger.OnDebuggerStop).
 * @returns what puts the usual one back
 */
export function useDebuggerPrompt(context: ExecutionContext): () => void {
  const { globalState } = context;
  const usual = globalState.getFunction('prompt');
  if (!(usual instanceof FunctionInfo) || !ownPrompt.test(usual.definition)) return () => undefined;
  const text = usual.definition.replace('"', '"[DBG]: ').trimStart();
  const shown = new FunctionInfo('prompt', new ScriptBlock(parseHostedScript(text), globalState));
  globalState.setFunction('prompt', shown, globalState.globalScope);
  return () => {
    if (globalState.getFunction('prompt') === shown) globalState.setFunction('prompt', usual, globalState.globalScope);
  };
}
