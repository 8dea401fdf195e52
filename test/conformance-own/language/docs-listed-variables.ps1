function names { $input | ForEach-Object Name | Where-Object { $_ -in 'args', 'input', 'MyInvocation', 'PSBoundParameters', 'PSCmdlet', 'PSCommandPath', 'PSScriptRoot', 'LASTEXITCODE', '_', 'PSItem', 'a', 'b', 'true', 'HOME', 'PSCulture', 'PWD' } }
Get-Variable -Scope 0 | names
'--'
function f { param($a) $b = 1; Get-Variable -Scope 0 | names; '-'; Get-Variable -Scope 1 | names }
f 1
'--'
function g { [CmdletBinding()] param($a) Get-Variable -Scope 0 | names }
g 1
'--'
& { Get-Variable -Scope Local | names }
'--'
1 | % { Get-Variable -Scope 0 | names }
'--'
'x' | & { process { Get-Variable -Scope 0 | names } }
gci variable: | names
(Get-Variable args).Value.Count; (Get-Variable MyInvocation).Value.MyCommand.Name
'-- pipeline variables'
$Temp = 8
111,222 | ForEach-Object -PipelineVariable Temp { $_ } | % { "$Temp" }
Get-Variable Temp | Format-Table
"[$Temp]"
& { $q = 1; 1,2 | Write-Output -PipelineVariable q | % { $q }; "[$q]"; (Get-Variable q).Value }
1,2 | Write-Output -PipelineVariable fresh | % { $fresh }
(Get-Variable fresh -ea 0) -eq $null
'-- Clear-Variable'
& { $a = 3; & { Clear-Variable a }; $a }
$b = 3; & { Clear-Variable b; "[$b]" }; $b
$b = 3; & { Clear-Variable b -Scope 1; "[$b]" }; $b
[int]$t = 5; & { Clear-Variable t; "[$t]" }; $t; Clear-Variable t; "[$t]"
'-- profile'
$PROFILE.psobject.Properties.Name -join ','
(Split-Path $PROFILE.CurrentUserCurrentHost -Leaf), $PROFILE.GetType().Name
