Set-Content m.psm1 @'
$script:secret = 42
"path=$(Split-Path -Leaf $MyInvocation.MyCommand.Path) type=$($MyInvocation.MyCommand.GetType().Name) line=$($MyInvocation.Line.Trim())" | Out-Host
function Get-Secret { $secret }
function Get-CallerState { [CmdletBinding()] param() $PSCmdlet.SessionState.PSVariable.GetValue('outside'); $null -eq $PSCmdlet.SessionState.Module }
'@
$outside = 'of the caller'
Import-Module ./m.psm1
Get-CallerState
# test frameworks rebind script blocks through members that are not public
$flags = [System.Reflection.BindingFlags]'Instance,NonPublic'
$module = Get-Module m
$internal = $module.SessionState.GetType().GetProperty('Internal', $flags).GetValue($module.SessionState, $null)
$block = { $secret }
"before: [$(& $block)]"
[scriptblock].GetProperty('SessionStateInternal', $flags).SetValue($block, $internal, $null)
"after: [$(& $block)]"
$internal.GetType().GetProperty('Module', $flags).GetValue($internal, $null).Name
$null -eq [scriptblock].GetProperty('SessionStateInternal')
# values that the engine hands to a block go to its parameters in order, switches too
$b = { param([string]$a, [switch]$s, [int]$n) "$a|$s|$n|$args" }
$b.Invoke('x', $true, 3, 'rest')
(New-Module -AsCustomObject -ArgumentList a, $true, 7 -ScriptBlock { param($p, [switch]$q, [int]$r) function Get { "$p $q $r" } }).Get()
# Import-Module -Force takes away only what the importer itself imported
Set-Content inner.psm1 'function Get-Inner { "inner" }'
Set-Content outer.psm1 'Import-Module ./inner.psm1; function Get-Outer { Get-Inner }'
Import-Module ./outer.psm1
Import-Module ./inner.psm1 -Force
Get-Outer
