$x = & {}; "a $(@($x).Count)"
$an = [System.Management.Automation.Internal.AutomationNull]::Value; "b $(@($an).Count)"
"c $(@([System.Management.Automation.Internal.AutomationNull]::Value).Count)"
"d $(@(@($an)).Count) $(@(($an)).Count) $(@($($an)).Count) $(@($an; $an).Count) $(@($an, 1).Count)"
"e $(@($x; $x).Count) $(@($x, 1).Count) $(($x, 1).Count)"
$an | % { 'never' }; $null -eq $an; $an -eq $null; "[$an]"
function f { [System.Management.Automation.Internal.AutomationNull]::Value }; "f $(@(f).Count)"
$h = @{a = [System.Management.Automation.Internal.AutomationNull]::Value}; "g $(@($h.a).Count)"; $h.a | % { 'h' }
foreach ($q in $an) { 'loop' }
foreach ($q in $null) { 'loop2' }
$x = [NullString]::Value
[NullString]::Value -eq [NullString]::Value; $null -eq $x; $x -eq $null; $x | % { $null -eq $_; $_ -is [NullString] }
function f { param([Parameter(ValueFromPipeline)]$a) process { "[$a] $($null -eq $a) $($a -eq [NullString]::Value) $(${a}?.GetType())" } }
$x | f; f $x; f -a ([NullString]::Value)
function g { param([Parameter(ValueFromPipeline)][object]$a, $b) end { $a -is [NullString]; $b -is [NullString]; $a -eq $b; $a -ceq $b } }
$x | g -b ([NullString]::Value)
function h2($p, $q) { $p -is [NullString]; $q -is [NullString]; $p -eq $q }
h2 $x ([NullString]::Value)
function i2 { param([string]$s) $null -eq $s; $s.GetType().Name }
i2 $x
$l = @($x, 1); $l.Count; $l[0] -is [NullString]
@($x).Count; $h = @{a=$x}; $h.a -is [NullString]; "$x" -eq ''; [string]$x -eq ''; [bool]$x
[string]::Concat('a', $x, 'b'); [string]::IsNullOrEmpty($x); [object]::Equals($x, $null)
class R { static [string] Replace([System.Text.RegularExpressions.Match]$Match) { return "X" * $Match.Value.Length } }
[string]$v = [NullString]::Value; $null -eq $v
$null -eq [string][NullString]::Value
$w = [NullString]::Value -as [string]; $null -eq $w
[NullString]::Value -is [string]
$m = [R]::Replace; "ID 0000123" -replace "\b0+", $m
