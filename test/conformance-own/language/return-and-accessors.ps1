# return with an assignment gives its value; accessors of indexers; long ranges in pipelines; $PSCmdlet in dynamicparam
function Add-Five { return $a += 5 }
Add-Five
function Set-Five { return $c = 1, 2 }
(Set-Five).Count
function Step-Up { return $c++ }
Step-Up
function New-Accumulator([double] $Start) { { param([double] $Plus) return $script:Start += $Plus }.GetNewClosure() }
$total = New-Accumulator 1
$null = & $total 5
& $total 2.3
$h = @{ One = 1 }
$h.Set_Item('Two', 2)
$h.get_Item('Two')
$l = [System.Collections.ArrayList] @(1, 2)
$l.set_Item(0, 5)
"$l $($l.get_Item(1))"
$d = [System.Collections.Generic.Dictionary[string, int]]::new()
$d.set_Item('a', 1)
$d.get_Item('a')
'abc'.get_Chars(1)
1..2147483647 | Where-Object { $_ % 3 -eq 0 } | Select-Object -First 2
2147483647..1 | Select-Object -First 1
(1..200000 | Measure-Object -Sum).Sum
function Test-Bool([bool] $b) { $b }
Test-Bool ([DayOfWeek]::Friday)
Test-Bool ([DayOfWeek]::Sunday)
function Dynamic { [CmdletBinding()] param() dynamicparam { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('boo'), 'id', 'InvalidArgument', $null)) } end { } }
try { Dynamic } catch { "$_ $($_.FullyQualifiedErrorId)" }
function Thrown { [CmdletBinding()] param() dynamicparam { throw 'x' } end { } }
try { Thrown } catch { "$_ $($_.FullyQualifiedErrorId)" }
[xml] $x = '<r><a>1</a><a>2</a><b t="1">x</b></r>'
try { $x.r.a = 'z' } catch { "$_ $($_.FullyQualifiedErrorId)" }
try { $x.r.b = 'z' } catch { "$_ $($_.FullyQualifiedErrorId)" }
Set-Content needs.ps1 '#requires -version 42'
& ./needs.ps1
./needs.ps1
([ipaddress] '[::1]:80').ToString()
try { [Console]::Beep(440, 100) } catch { "$_" }
