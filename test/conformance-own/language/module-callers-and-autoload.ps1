# What functions of modules see of their callers, and commands of loaded modules that are not imported here
$ErrorView = 'NormalView'
$null = New-Item -ItemType Directory Mods/B, Mods/D -Force
Set-Content Mods/B/B.psm1 'function Get-B { "B" }; function Get-N { "N" }; function Get-P { Get-Q }; function Get-Q { "q" }; Export-ModuleMember Get-B, Get-N, Get-P'
Set-Content Mods/D/D.psm1 'function Get-D { "D" }'
$before = $env:PSModulePath
$env:PSModulePath = "$PWD/Mods" + ':' + $env:PSModulePath
Import-Module B -Function Get-B
foreach ($name in 'Get-B', 'Get-N', 'Get-Q', 'Get-P') { try { & $name } catch { "$name $($_.FullyQualifiedErrorId)" } }
Remove-Item function:Get-B
Get-B
& { Import-Module D -Scope Local; Get-D }
Get-D
function Get-D { 'mine' }
Get-D
Remove-Item function:Get-D
Get-D
$PSModuleAutoLoadingPreference = 'None'
Remove-Item function:Get-D
try { Get-D } catch { $_.FullyQualifiedErrorId }
$env:PSModulePath = $before
$null = New-Module {
  $cv = 'of the module'
  function Get-CV {
    [CmdletBinding()] param()
    $PSCmdlet.GetVariableValue('cv')
    $PSCmdlet.GetVariableValue('nope', 'default')
    $PSCmdlet.SessionState.PSVariable.GetValue('cv')
    $ExecutionContext.SessionState.PSVariable.GetValue('cv')
    $PSCmdlet.SessionState.PSVariable.Set('cv', 'set')
    $cv
  }
}
function caller { $cv = 'of the caller'; Get-CV; $cv }
caller
$cv = 'top'
Get-CV
$cv
function plain { [CmdletBinding()] param() $cv = 'own'; $PSCmdlet.GetVariableValue('cv'); $PSCmdlet.SessionState.PSVariable.GetValue('cv') }
plain
