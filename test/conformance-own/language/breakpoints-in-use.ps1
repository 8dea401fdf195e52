# a few real uses of breakpoints
$log = [System.Collections.Generic.List[string]]::new()
$bp = Set-PSBreakpoint -Command Get-Thing -Action { $log.Add("called with $($args.Count) / $name") }
function Get-Thing($name) { "thing $name" }
Get-Thing a; Get-Thing b
$log; $bp.HitCount
Remove-PSBreakpoint $bp
Get-Thing c
$bp2 = Set-PSBreakpoint -Variable total -Mode Write -Action { $log.Add("total=$total") }
$total = 0; foreach ($n in 1..3) { $total += $n }
$log[-1]; "$bp2"
Get-PSBreakpoint | Disable-PSBreakpoint; $total = 9; $log.Count
Get-PSBreakpoint | Enable-PSBreakpoint; $total = 10; $log[-1]
Get-PSBreakpoint | Select-Object Id, Variable, AccessMode, Enabled, HitCount
Get-PSBreakpoint | Remove-PSBreakpoint -WhatIf
(Get-PSBreakpoint).Count
Get-PSBreakpoint | Remove-PSBreakpoint
(Get-PSBreakpoint).Count
1..3 | ForEach-Object { $x = $_ }
$b = Set-PSBreakpoint -Variable x -Action { if ($x -gt 1) { $log.Add("big $x") } }
1..3 | ForEach-Object { $x = $_ }
$b.HitCount; $log[-2..-1]
$b | gm -MemberType Property | % Name
Set-PSBreakpoint -Line 0 -Script $PSCommandPath
Set-PSBreakpoint -Script $PSCommandPath
