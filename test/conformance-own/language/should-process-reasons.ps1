# ShouldProcess with a reason, ShouldContinue with answers for all; accessors are special names
function Test-Reason { [CmdletBinding(SupportsShouldProcess)] param() $why = [System.Management.Automation.ShouldProcessReason]::WhatIf; $r = $PSCmdlet.ShouldProcess('description of it', 'warning?', 'caption', [ref]$why); "$r $why $($why.GetType().Name)" }
Test-Reason -WhatIf
Test-Reason
Test-Reason -Verbose 4>&1
& { $WhatIfPreference = $true; Test-Reason }
function Test-All { [CmdletBinding(SupportsShouldProcess)] param([switch]$Yes, [switch]$No) $y = $Yes.IsPresent; $n = $No.IsPresent; "$($PSCmdlet.ShouldContinue('q', 'c', [ref]$y, [ref]$n)) $y $n"; "$($PSCmdlet.ShouldContinue('q', 'c', $true, [ref]$y, [ref]$n)) $y $n" }
Test-All -Yes
Test-All -No
Test-All -Yes -No
Test-All
function Get-Overloads { [CmdletBinding()] param() $PSCmdlet.ShouldProcess.OverloadDefinitions; $PSCmdlet.ShouldContinue.OverloadDefinitions }
Get-Overloads
class C { [int]$X; static [int]$Y; C() {} [void] M() {} [int] get_Z() { return 1 } static [C] op_Addition([C]$a, [C]$b) { return $a } }
[C].GetMethods() | Where-Object { $_.DeclaringType -eq [C] } | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.IsSpecialName) $($_.Attributes)" }
[C].GetConstructors() | ForEach-Object { "$($_.Name) $($_.IsSpecialName) $($_.Attributes)" }
