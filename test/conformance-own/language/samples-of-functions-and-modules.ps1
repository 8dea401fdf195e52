# about_Functions_Advanced_Methods, about_Parsing, about_Modules samples
function Test-ScriptCmdlet { [CmdletBinding()] param ($Parameter1) begin { "b $Parameter1" } process { "p $_" } end { 'e' } clean { Write-Host 'clean' } }
1, 2 | Test-ScriptCmdlet -Parameter1 x
function Test-Confirm { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param($x) if ($PSCmdlet.ShouldProcess($x, 'act')) { "did $x" } }
Test-Confirm a -Confirm:$false; Test-Confirm b -WhatIf
function Stop-Up { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$i) process { if ($i -eq 3) { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('term'), 'MyId', 'InvalidData', $i)) }; $i } end { 'never' } }
1..5 | Stop-Up
$error[0].FullyQualifiedErrorId; "$($error[0].CategoryInfo)"
function Get-Args { "$args" } ; Get-Args -a:1 --b c,d "e f" $(1 + 1) @(1, 2) -x -1 1e3 0x10 $null ''
echo --% $x "a b" | more
Write-Output a`;b a`,b "a`tb" 'it''s' a'b'c "x"y $HOME.Length "$HOME".Length
Write-Output (2 + 3) -NoEnumerate; Write-Output -InputObject (1, 2)
& { param([switch]$s, [int]$n = 3) "$s $n" } -s:$false -n 4
$cmd = 'Get-Date'; & $cmd -Year 2020 -Format yyyy
. { $dotted = 5 }; $dotted
function Outer { function Inner { 'inner' }; Inner }; Outer; try { Inner } catch { "$_" }
$m = New-Module -Name dyn -ScriptBlock { $v = 1; function Get-V { $script:v }; function Set-V($x) { $script:v = $x }; Export-ModuleMember -Function Get-V, Set-V -Variable v }
$m.Name; $m.ExportedFunctions.Keys -join ','; $m.ExportedVariables.Keys; Set-V 9; Get-V; $m.SessionState.PSVariable.GetValue('v'); & $m { $v }
Get-Module dyn | Format-Table Name, ModuleType, Version
Remove-Module dyn -ErrorAction SilentlyContinue
$ac = New-Module -AsCustomObject { $p = 1; function Inc { $script:p++; $p }; Export-ModuleMember -Function Inc -Variable p }
$ac.Inc(); $ac.p; $ac | Get-Member | % { "$($_.MemberType) $($_.Name)" }
$r = New-Module { param($a) "ret $a" } -ReturnResult -ArgumentList q; $r
function Get-Dyn { [CmdletBinding()] param([string]$Path) dynamicparam { if ($Path -like 'x*') { $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new(); $p = [System.Management.Automation.RuntimeDefinedParameter]::new('Extra', [int], [System.Attribute[]]@([Parameter]@{ Mandatory = $false })); $d.Add('Extra', $p); $d } } process { "$Path $($PSBoundParameters['Extra'])" } }
Get-Dyn -Path xa -Extra 3; try { Get-Dyn -Path ya -Extra 3 } catch { $_.FullyQualifiedErrorId }
function Test-Attr { param([Parameter(Mandatory)][ValidateSet('a', 'b')][string]$s, [ValidateRange(1, 5)][int]$n, [ValidatePattern('^x')]$p, [ValidateLength(1, 3)]$l, [ValidateCount(1, 2)]$c, [ValidateScript({ $_ -gt 2 }, ErrorMessage = '{0} bad')]$v, [AllowNull()]$k) 'ok' }
foreach ($t in { Test-Attr -s c }, { Test-Attr a -n 9 }, { Test-Attr a -p y }, { Test-Attr a -l abcd }, { Test-Attr a -c 1, 2, 3 }, { Test-Attr a -v 1 }, { Test-Attr a -k $null }) { try { & $t } catch { "$($_.FullyQualifiedErrorId) | $_" } }
