$v = 1; function S { $v = 2; $script:v; $global:v; Get-Variable v -Scope 1 -ValueOnly; & { $v = 3; Get-Variable v -Scope 1 -ValueOnly } }; S; $v
function T { $local:v = 9; $private:pv = 1; & { "[$pv]" }; Set-Variable v 8 -Scope 1 }; T; $v
New-Variable nv 5 -Option ReadOnly; $nv = 6
Set-Variable nv 7 -Force; $nv; Remove-Variable nv
Remove-Variable nv -Force; $nv -eq $null; New-Variable c 1 -Option Constant; $c = 2
Remove-Variable c -Force
Get-Variable nope
Get-Variable v* -ValueOnly | Select-Object -First 1; (Get-Variable v).Value; (Get-Variable v).Name; Test-Path variable:v; Get-Item variable:v; $variable:v; ${variable:v}
Set-StrictMode -Version Latest; $undefinedVar
$o = [pscustomobject]@{ a = 1 }; $o.nope
(1,2)[5]
@{ a = 1 }.b
Set-StrictMode -Off; $o.nope; $undefinedVar
$env:MYV = 'x'; $env:MYV; Get-ChildItem env:MYV | ForEach-Object Value; Remove-Item env:MYV; $env:MYV; [Environment]::SetEnvironmentVariable('Q', 'w'); $env:Q; Test-Path env:Q
$PSVersionTable.PSVersion.Major; $PSVersionTable.PSEdition; $IsLinux; $IsWindows; $PSScriptRoot -eq $PWD.Path; Split-Path $PSCommandPath -Leaf; $null -eq $args[0]; $PID -gt 0; $Host.Name; $HOME -eq $env:HOME; $PWD.GetType().Name; $ShellId; $true; $LASTEXITCODE; $?; $^; $$; $NestedPromptLevel; $ExecutionContext.GetType().Name; $MaximumHistoryCount; $OutputEncoding.WebName; $PSCulture; $PSUICulture; $ConfirmPreference; $ErrorActionPreference; $WhatIfPreference; $PSDefaultParameterValues.Count; $PSNativeCommandArgumentPassing; $FormatEnumerationLimit; $PSStyle.OutputRendering
& bash -c 'exit 3'; $LASTEXITCODE; $?; bash -c 'echo out; echo err >&2' 2>$null; $x = bash -c 'printf "a\nb\n"'; $x.Count; bash -c 'cat' ; 'in1','in2' | bash -c 'cat'; 'x' | & bash -c 'read l; echo "got $l"'; bash -c 'echo $0 $1' a b; bash -c 'echo "$@"' -- 'a b' "c'd" '' 'e"f'
$PSDefaultParameterValues['Get-Date:Format'] = 'yyyy'; Get-Date '2020-01-01'; $PSDefaultParameterValues.Clear(); $PSDefaultParameterValues['*:Verbose'] = $true; Write-Verbose 'dv'; $PSDefaultParameterValues.Clear()
[ref]$r = 5; $r.Value; function ByRef([ref]$x) { $x.Value = 'changed' }; $br = 'orig'; ByRef ([ref]$br); $br; [int]::TryParse('12', [ref]$br); $br
$a = @{}; $b = $a; $b.x = 1; $a.x; $s1 = 'a'; $s2 = $s1; $s2 += 'b'; $s1; $arr1 = 1,2; $arr2 = $arr1; $arr2[0] = 9; $arr1[0]; $arr2 += 3; $arr1.Count; $clone = $a.Clone(); $clone.y = 2; $a.Count
Invoke-Expression '$ie = 5'; $ie; Invoke-Expression 'Write-Output "a"; 1+' 
'still'
