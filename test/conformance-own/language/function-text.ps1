$x = 2
function M { $x += 5; $x }; M; $x
function M2 { $x = $x + 5; $x }; M2; $x
function M3 { $x++; $x }; M3; $x
function M4 { $x -= 1; $x }; M4
function M5 { [int]$x += 5; $x }; M5
function M6 { $x *= 5; $x }; M6
function M7 { $x ??= 5; $x }; M7
function M8 { "$x"; $x += 5; $x }; M8
function M9 { if ($true) { $x += 5 }; $x }; M9
& { $x += 5; $x }
function M10 { 1 | % { $x += 5; $x } }; M10; $x
function M11 { ++$x; $x; $x += 1; $x }; M11
$s = 'a'; function M12 { $s += 'b'; $s }; M12
$arr = 1,2; function M13 { $arr += 3; $arr.Count }; M13
function M14 { foreach ($i in 1..2) { $x += $i }; $x }; M14
function M15 { $script:x += 5; $x }; M15; $x
function M16 { param($q) $x += $q; $x }; M16 3
function M17 { . { $x += 1 }; $x }; M17
$h = @{a=1}; function M18 { $h.a += 5; $h.a }; M18; $h.a
function U($a, $b) { "a=$a b=$b args=$args" }
(Get-Command U).ScriptBlock; (Get-Command U).Definition; ${function:U}; (Get-Item function:U).Definition; (Get-Command U).ScriptBlock.Ast.GetType().Name; (Get-Command U).ScriptBlock.Ast.Extent.Text; ${function:U}.ToString(); "${function:U}"; (Get-Command U).ScriptBlock.ToString().Length; Get-Content function:U
function U2([int]$a = 5, [Parameter(Mandatory)][string[]] $b) { begin { 1 } end { 2 } }; (Get-Command U2).Definition
function U3() { 'empty parens' }; (Get-Command U3).Definition
filter U4($x) { $_ + $x }; (Get-Command U4).Definition
function U5 { param($x) $x }; (Get-Command U5).Definition
function S { "$($input.Count)|$input|$($input.Count)" }; 1,2 | S
function S2 { @($input).Count; @($input).Count; $input.Reset(); @($input).Count }; 1,2 | S2
function S3 { $input.MoveNext(); $input.Current; $input.GetType().FullName; foreach ($i in $input) { "i$i" } }; 1,2,3 | S3
function S4 { process { "$input"; $_ } }; 1,2 | S4
function S5 { $input; $input }; 1,2 | S5
function S6 { begin { "b:$input" } process { } end { "e:$input" } }; 1,2 | S6
function S7 { $input | Measure-Object | % Count; $input.Count }; 1,2 | S7
([pscustomobject]@{a=1}) + 1
