# What a command gives nothing for, as a value in tables, notes, elements and arguments
$h = @{}
$n = & {}
$h['d'] = & {}
"1 $(@($h['d']).Count)"
$h.e = & {}
"2 $(@($h.e).Count)"
$h.f = $n
"3 $(@($h.f).Count)"
$h['g'] = $n
"4 $(@($h['g']).Count)"
$o = [pscustomobject]@{ a = & {}; b = $n; c = (& {}) }
"5 $(@($o.a).Count) $(@($o.b).Count) $(@($o.c).Count)"
$o.a = $n
"6 $(@($o.a).Count)"
$h2 = @{ a = $n; b = (& {}) }
"7 $(@($h2.a).Count) $(@($h2.b).Count)"
$g = [ordered]@{ a = $n; b = (& {}); c = & {} }
"8 $(@($g.a).Count) $(@($g.b).Count)  $(@($g.c).Count)"
function f { param($x) "9 $(@($x).Count)" }
f $n
f (& {})
f -x (& {})
f -x $h.a
f $h['d']
$l = [System.Collections.Generic.List[object]]::new(); $l.Add($n); "10 $(@($l[0]).Count)"
$al = [System.Collections.ArrayList]::new(); $null=$al.Add($n); "11 $(@($al[0]).Count)"
$arr = 1,2; $arr[0] = $n; "12 $(@($arr[0]).Count)"
$arr = 1,$n; "13 $(@($arr[1]).Count) $($arr.Count)"
$arr = @(1;$n); "14 $($arr.Count)"
class C { [object]$p; [object]k() { return (& {}) } }
$c = [C]::new(); $c.p = & {}; "15 $(@($c.p).Count)"
$c.p = $n; "15 $(@($c.p).Count)"
"16 $(@($c.k()).Count)"
$script:v = & {}; "17 $(@($script:v).Count)"
[object]$t = & {}; "18 $(@($t).Count)"
$a, $b = (& {}), 2; "19 $(@($a).Count)"
$o | Add-Member z (& {}); "20 $(@($o.z).Count)"
$ps = $n | Select-Object @{n='q';e={ & {} }}; "21 $(@($ps).Count)"
$ps = 1 | Select-Object @{n='q';e={ & {} }}; "22 $(@($ps.q).Count)"
foreach ($q in 1,$n,3) { "23 $(@($q).Count)" }
$h.Add('add', $n); "24 $(@($h.add).Count)"
$z = $h.Clone(); "28 $(@($z.d).Count)"
$h.d.GetType
$h['d'] -eq $null
$null -eq $h['d']
$h.ContainsValue($null)
($h.d)?.Count
$h.d.Count
"29 $($h.d | % { 'p' }; 'q')"
$x = $h.d; "30 $(@($x).Count)"
if ($h.d) { 'T' } else { 'F' }
$h.d ?? 'def'
[bool]$h.d
"[$($h.d)]"
($h.d | Measure-Object).Count
$o | Out-String
$h2.a | Write-Output
Write-Output $h2.a | % { "w" }
