import { parse, type ScriptBlockAst } from '../../grammar/index.ts';
import { FunctionInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import { ScriptBlock } from './script-block.ts';

/** The functions every session begins with (InitialSessionState.BuiltInFunctions). */
const builtInFunctions: Record<string, string> = {
  'cd..': 'Set-Location ..',
  'cd\\': 'Set-Location \\',
  'cd~': 'Set-Location ~',
  'Clear-Host': '[Console]::Write("$([char]27)[H$([char]27)[2J$([char]27)[3J")',
  help: 'Get-Help @args',
  oss: '$input | Out-String -Stream @args',
  Pause: "$null = Read-Host 'Press Enter to continue...'",
  prompt: '"PS $($executionContext.SessionState.Path.CurrentLocation)$(\'>\' * ($nestedPromptLevel + 1)) "',
};

/** Trees of the functions above, shared by all runspaces: the start-up snapshot holds them, so that starting does not parse. */
const trees = new Map<string, ScriptBlockAst>();

/** Gives a runspace its functions. */
export function defineFunctions(context: ExecutionContext): void {
  const state = context.globalState;
  for (const [name, text] of Object.entries(builtInFunctions)) {
    let tree = trees.get(text);
    if (!tree) trees.set(text, (tree = parse(text).ast));
    const block = new ScriptBlock(tree, state);
    block.functionName = name;
    state.setFunction(name, new FunctionInfo(name, block), state.globalScope);
  }
}
