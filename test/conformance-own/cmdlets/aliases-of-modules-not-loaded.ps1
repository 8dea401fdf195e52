# What an alias stands for is looked up among loaded modules; asking for a command by its name loads its module
$ErrorView = 'NormalView'
function loaded { '[' + (@(Get-Module).Name -join ',') + ']' }
"before: $((Get-Alias gci).ResolvedCommand) $((Get-Alias gci).ResolvedCommandName) $((Get-Alias dir).ReferencedCommand) $(loaded)"
"details: $($null -eq (Get-Alias gci).Parameters) $($null -eq (Get-Alias gci).OutputType) $((Get-Alias gci).Definition) $((Get-Alias gci).DisplayName)"
"of the core: $((Get-Alias icm).ResolvedCommand) $((Get-Alias %).ResolvedCommand)"
"of a loaded one: $((Get-Alias measure).ResolvedCommand)"
Set-Alias aa gci; "an alias of it: $((Get-Alias aa).ReferencedCommand) $((Get-Alias aa).ResolvedCommand)"
foreach ($a in Get-Alias c*) { "$a $($a.ResolvedCommand)" }
$null = Get-Command gci, Get-ChildIte*; "an alias, a pattern: $(loaded)"
$null = Get-Command -Noun ChildItem; "a noun: $(loaded)"
$null = $ExecutionContext.InvokeCommand.GetCmdlet('Get-ChildItem'); "GetCmdlet: $(loaded)"
$null = Get-Command Start-ThreadJob -Syntax; "a name: $(loaded)"
$null = $ExecutionContext.InvokeCommand.GetCommand('Get-Acl', 'All'); "GetCommand: $(loaded)"
$null = Get-Command -Module Microsoft.PowerShell.Management; "a module: $(loaded)"
"after: $((Get-Alias gci).ResolvedCommand) $((Get-Alias gci).ResolvedCommandName) $((Get-Alias dir).ReferencedCommand.Module) $((Get-Alias gci).HelpUri)"
