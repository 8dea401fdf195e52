# PSModuleInfo.GetVariableFromCallersModule: the module that has called into this one, or the outermost session state.
$second = New-Module -Name Second { $v = 'second'; function Read-Caller([string]$name = 'v') { $MyInvocation.MyCommand.Module.GetVariableFromCallersModule($name) } } | Import-Module -PassThru
$first = New-Module -Name First { $v = 'first'; function Read-Second { Read-Caller }; function Read-Deep { Read-Second } } | Import-Module -PassThru
$v = 'outermost'
(Read-Caller).Value
(Read-Second).Value
(Read-Deep).Value
& { $v = 'local'; (Read-Caller).Value }
function Inner { $v = 'function'; Read-Second }; (Inner).Value
$null -eq (Read-Caller 'none')
$second.GetVariableFromCallersModule('V').Value
try { $second.GetVariableFromCallersModule('') } catch { $_.FullyQualifiedErrorId; "$_" }
try { $second.GetVariableFromCallersModule($null) } catch { $_.FullyQualifiedErrorId; "$_" }
Remove-Module First, Second
