import { parse } from '../../grammar/index.ts';
import { LanguageMode } from '../objects/language-mode.ts';
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

/** `help`: the whole topic, through the pager where there is one; lists of topics and short objects as they are. */
const help = `
<#
.FORWARDHELPTARGETNAME Get-Help
.FORWARDHELPCATEGORY Cmdlet
#>
[CmdletBinding(DefaultParameterSetName = 'AllUsersView', HelpUri = 'https://go.microsoft.com/fwlink/?LinkID=113316')]
param(
    [Parameter(Position = 0, ValueFromPipelineByPropertyName)] [string] \${Name},
    [string] \${Path},
    [ValidateSet('Alias', 'Cmdlet', 'Provider', 'General', 'FAQ', 'Glossary', 'HelpFile', 'ScriptCommand', 'Function', 'Filter', 'ExternalScript', 'All', 'DefaultHelp', 'DscResource', 'Class', 'Configuration')]
    [string[]] \${Category},
    [Parameter(ParameterSetName = 'DetailedView', Mandatory)] [switch] \${Detailed},
    [Parameter(ParameterSetName = 'AllUsersView')] [switch] \${Full},
    [Parameter(ParameterSetName = 'Examples', Mandatory)] [switch] \${Examples},
    [Parameter(ParameterSetName = 'Parameters', Mandatory)] [string[]] \${Parameter},
    [string[]] \${Component},
    [string[]] \${Functionality},
    [string[]] \${Role},
    [Parameter(ParameterSetName = 'Online', Mandatory)] [switch] \${Online})

if ($PSCmdlet.ParameterSetName -eq 'AllUsersView' -and -not $Full) { $PSBoundParameters['Full'] = $true }
$topics = Get-Help @PSBoundParameters
if ($null -eq $topics) { return }
$kinds = @($topics)[0].PSTypeNames
$words = @(if ([string]::IsNullOrWhiteSpace($env:PAGER)) { 'less', '-s', '-P', 'Page %db?B of %D:.\\. Press h for help or q to quit\\.' } elseif (Get-Command $env:PAGER -ErrorAction Ignore) { $env:PAGER } else { -split $env:PAGER })
$pager = Get-Command -Name $words[0] -ErrorAction Ignore
if ($kinds -contains 'HelpInfoShort' -or $kinds -contains 'AliasHelpInfo' -or $null -eq $pager) { return $topics }
$rest = @($words | Select-Object -Skip 1)
if ($pager.CommandType -ne 'Application') { $topics | & $pager @rest }
else { $topics | Out-String -Stream -Width ([Math]::Max([Console]::WindowWidth, 20) - 1) | & $pager @rest }
`;

/** The functions every session begins with (InitialSessionState.BuiltInFunctions). */
const builtInFunctions: Record<string, string> = {
  'cd..': 'Set-Location ..',
  'cd\\': 'Set-Location \\',
  'cd~': 'Set-Location ~',
  'Clear-Host': '[Console]::Write("$([char]27)[H$([char]27)[2J$([char]27)[3J")',
  exec: '\nSwitch-Process -WithCommand $args\n',
  help,
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

/** Their order, which patterns of Get-ChildItem show. */
const order = ['cd..', 'cd\\', 'cd~', 'Pause', 'help', 'prompt', 'exec', 'Clear-Host', 'TabExpansion2', 'oss'];

/** The functions of a new session, bound to none: the table is shared until a runspace changes it. A text is parsed when its function is first asked for. */
export function functionEntries(): Map<string, CommandInfo> {
  const table = new Map<string, CommandInfo>();
  const names = [...order, ...Object.keys(builtInFunctions)].filter((name, i, all) => all.indexOf(name) === i && name in builtInFunctions);
  for (const name of names) {
    const text = builtInFunctions[name] as string;
    const body = (): ScriptBlock => {
      const block = new ScriptBlock(parse(text).ast, null);
      block.functionName = name;
      block.languageMode = LanguageMode.Full;
      return block;
    };
    table.set(name.toLowerCase(), new FunctionInfo(name, body));
  }
  return table;
}
