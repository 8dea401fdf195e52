import { collectScriptBlock } from '../../compile/invoke.ts';
import { toStringValue } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';

// Help that cannot be had is no help, and no error at the prompt (GetDynamicHelpContent in DynamicHelp.cs of PSReadLine catches all, too).

const commandHelp = `param($command)
try {
    Microsoft.PowerShell.Core\\Get-Help -Name $command -Full -ErrorAction Ignore | Microsoft.PowerShell.Utility\\Out-String
} catch { }`;

const parameterHelp = `param($command, $parameter)
try { $help = @(Microsoft.PowerShell.Core\\Get-Help -Name $command -Parameter $parameter -ErrorAction Ignore)[0] } catch { }
if ($null -eq $help) { return }
$text = $help.Description
if ($text -isnot [string]) { $text = @($text)[0].Text }
if (-not $text) { return 'No help content available. Please use Update-Help to download the latest help content.' }
"-$($help.name) <$($help.type.name)>"
''
$prefix = 'DESC: '
foreach ($line in $text -split '\\r?\\n') {
    if ($line) { $prefix + $line; $prefix = '      ' }
}
"Required: $($help.required), Position: $($help.position), Default Value: $($help.defaultValue), Pipeline Input: $($help.pipelineInput), WildCard: $($help.globbing)"`;

function* textsOf(context: ExecutionContext, script: string, args: string[]): Steps<string[]> {
  const block = new ScriptBlock(parseScript(script, null), context.globalState);
  const output = yield* collectScriptBlock(context, block, { args });
  return output.map((item) => toStringValue(item));
}

/** The whole help of a command as text; empty where it has none (GetDynamicHelpContent). */
export function* helpOfCommand(context: ExecutionContext, command: string): Steps<string> {
  return (yield* textsOf(context, commandHelp, [command])).join('');
}

/** What the help of a command says of one of its parameters; no lines where it has none (WriteParameterHelp). */
export function* helpOfParameter(context: ExecutionContext, command: string, parameter: string): Steps<string[]> {
  return yield* textsOf(context, parameterHelp, [command, parameter]);
}
