import { parse } from '../../grammar/index.ts';
import { type CommandInfo, FunctionInfo } from './command-info.ts';
import { ScriptBlock } from './script-block.ts';

/** Completes a line or a script that is parsed already; `[CommandCompletion]` does the work. */
const tabExpansion = `
[CmdletBinding(DefaultParameterSetName = 'ScriptInputSet')]
[OutputType([System.Management.Automation.CommandCompletion])]
param(
    [Parameter(ParameterSetName = 'ScriptInputSet', Mandatory, Position = 0)] [AllowEmptyString()] [string] $inputScript,
    [Parameter(ParameterSetName = 'ScriptInputSet', Position = 1)] [int] $cursorColumn = $inputScript.Length,
    [Parameter(ParameterSetName = 'AstInputSet', Mandatory, Position = 0)] [System.Management.Automation.Language.Ast] $ast,
    [Parameter(ParameterSetName = 'AstInputSet', Mandatory, Position = 1)] [System.Management.Automation.Language.Token[]] $tokens,
    [Parameter(ParameterSetName = 'AstInputSet', Mandatory, Position = 2)] [System.Management.Automation.Language.IScriptPosition] $positionOfCursor,
    [Parameter(ParameterSetName = 'ScriptInputSet', Position = 2)]
    [Parameter(ParameterSetName = 'AstInputSet', Position = 3)] [Hashtable] $options = $null
)
if ($PSCmdlet.ParameterSetName -eq 'ScriptInputSet') {
    [System.Management.Automation.CommandCompletion]::CompleteInput($inputScript, $cursorColumn, $options)
} else {
    [System.Management.Automation.CommandCompletion]::CompleteInput($ast, $tokens, $positionOfCursor, $options)
}`;

/** The functions every session begins with (InitialSessionState.BuiltInFunctions). */
const builtInFunctions: Record<string, string> = {
  'cd..': 'Set-Location ..',
  'cd\\': 'Set-Location \\',
  'cd~': 'Set-Location ~',
  'Clear-Host': '[Console]::Write("$([char]27)[H$([char]27)[2J$([char]27)[3J")',
  exec: '\nSwitch-Process -WithCommand $args\n',
  help: 'Get-Help @args',
  oss: '$input | Out-String -Stream @args',
  Pause: "$null = Read-Host 'Press Enter to continue...'",
  // as about_Prompts shows it
  prompt: `
"PS $($executionContext.SessionState.Path.CurrentLocation)$('>' * ($nestedPromptLevel + 1)) ";
# .Link
# https://go.microsoft.com/fwlink/?LinkID=225750
# .ExternalHelp System.Management.Automation.dll-help.xml
`,
  TabExpansion2: tabExpansion,
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
