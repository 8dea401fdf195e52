import { parse } from '../../grammar/index.ts';
import { type CommandInfo, FunctionInfo } from './command-info.ts';
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

/** The functions of a new session, bound to none: the table is shared until a runspace changes it. */
export function functionEntries(): Map<string, CommandInfo> {
  const table = new Map<string, CommandInfo>();
  for (const [name, text] of Object.entries(builtInFunctions)) {
    const block = new ScriptBlock(parse(text).ast, null);
    block.functionName = name;
    table.set(name.toLowerCase(), new FunctionInfo(name, block));
  }
  return table;
}
