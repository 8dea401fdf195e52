# Small programs that pass arrays through functions
$ErrorView='NormalView'
function Get-Permutations { param([object[]]$Items) if ($Items.Count -le 1) { return , $Items } for ($i = 0; $i -lt $Items.Count; $i++) { $rest = @($Items | Where-Object { $_ -ne $Items[$i] }); foreach ($p in Get-Permutations $rest) { , (@($Items[$i]) + $p) } } }
Get-Permutations 1, 2, 3 | ForEach-Object { $_ -join '' }
function Split-Half { param($a) $m = [math]::Floor($a.Count / 2); , $a[0..($m - 1)]; , $a[$m..($a.Count - 1)] }
$l, $r = Split-Half (1..7); "$l | $r"
function MergeSort { param([int[]]$a) if ($a.Length -le 1) { return $a } $m = $a.Length -shr 1; $x = @(MergeSort $a[0..($m - 1)]); $y = @(MergeSort $a[$m..($a.Length - 1)]); $o = @(); $i = $j = 0; while ($i -lt $x.Length -and $j -lt $y.Length) { if ($x[$i] -le $y[$j]) { $o += $x[$i++] } else { $o += $y[$j++] } }; while ($i -lt $x.Length) { $o += $x[$i++] }; while ($j -lt $y.Length) { $o += $y[$j++] }; return $o }
(MergeSort 5, 2, 9, 1, 5, 6) -join ' '
function Flatten { param($x) foreach ($e in $x) { if ($e -is [array]) { Flatten $e } else { $e } } }
(Flatten @(1, @(2, @(3, 4)), 5)) -join ','
function Get-Combos { param([string[]]$s, [int]$k) if ($k -eq 0) { return , @() } for ($i = 0; $i -le $s.Count - $k; $i++) { $tail = if ($i + 1 -lt $s.Count) { $s[($i + 1)..($s.Count - 1)] } else { @() }; foreach ($c in Get-Combos $tail ($k - 1)) { , (@($s[$i]) + $c) } } }
Get-Combos a, b, c, d 2 | ForEach-Object { $_ -join '' }
$grid = 1..3 | ForEach-Object { , @(1..3 | ForEach-Object { 0 }) }; $grid[1][2] = 7; ($grid | ForEach-Object { $_ -join ' ' }) -join '/'
function Transpose { param($m) for ($c = 0; $c -lt $m[0].Count; $c++) { , @(for ($r = 0; $r -lt $m.Count; $r++) { $m[$r][$c] }) } }
$t = Transpose @(@(1, 2, 3), @(4, 5, 6)); "$($t.Count) $($t[0] -join ',') $($t[2] -join ',')"
function Fib { param([int]$n, $memo = @{}) if ($n -le 1) { return [bigint]$n } if ($memo.ContainsKey($n)) { return $memo[$n] } $memo[$n] = (Fib ($n - 1) $memo) + (Fib ($n - 2) $memo); $memo[$n] } Fib 60
$q = [System.Collections.Queue]::new(); $q.Enqueue(@(0, 0)); $seen = @{ '0,0' = 0 }; while ($q.Count) { $x, $y = $q.Dequeue(); foreach ($d in @(1, 2), @(2, 1)) { $nx, $ny = ($x + $d[0]), ($y + $d[1]); if ($nx -le 6 -and $ny -le 6 -and -not $seen.ContainsKey("$nx,$ny")) { $seen["$nx,$ny"] = $seen["$x,$y"] + 1; $q.Enqueue(@($nx, $ny)) } } }; ($seen.GetEnumerator() | Sort-Object { [int]$_.Value }, Name | ForEach-Object { "$($_.Name):$($_.Value)" }) -join ' '
$words = 'the quick brown fox jumps over the lazy dog the end' -split ' '; $freq = [ordered]@{}; foreach ($w in $words) { $freq[$w]++ }; $freq.GetEnumerator() | Sort-Object Value -Descending -Top 3 | ForEach-Object { '{0,-6}{1,3}' -f $_.Key, $_.Value }
$stack = [System.Collections.Generic.Stack[double]]::new(); foreach ($tok in '3 4 + 2 * 7 /' -split ' ') { if ($tok -match '^\d+$') { $stack.Push([double]$tok) } else { $b = $stack.Pop(); $a = $stack.Pop(); $stack.Push($(switch ($tok) { '+' { $a + $b } '-' { $a - $b } '*' { $a * $b } '/' { $a / $b } })) } }; $stack.Peek()
$sieve = [bool[]]::new(50); $primes = for ($i = 2; $i -lt 50; $i++) { if (-not $sieve[$i]) { $i; for ($j = $i * $i; $j -lt 50; $j += $i) { $sieve[$j] = $true } } }; "$primes"
function Hanoi { param($n, $a, $b, $c) if ($n) { Hanoi ($n - 1) $a $c $b; "$a$c"; Hanoi ($n - 1) $b $a $c } } (Hanoi 3 A B C) -join ' '
$csv = "n,v`na,1`nb,2`na,3" | ConvertFrom-Csv; $csv | Group-Object n | ForEach-Object { [pscustomobject]@{ N = $_.Name; Sum = ($_.Group | Measure-Object v -Sum).Sum; Vs = $_.Group.v } } | Format-Table
function ConvertTo-Roman { param([int]$n) $map = [ordered]@{ M = 1000; CM = 900; D = 500; CD = 400; C = 100; XC = 90; L = 50; XL = 40; X = 10; IX = 9; V = 5; IV = 4; I = 1 }; -join $(foreach ($k in $map.Keys) { while ($n -ge $map[$k]) { $k; $n -= $map[$k] } }) } 4, 9, 1994, 2024 | ForEach-Object { ConvertTo-Roman $_ }
$s = 'racecar level noon abc'; $s -split ' ' | Where-Object { $_ -eq -join $_[-1..-($_.Length)] }
$text = 'Hello'; $enc = -join ($text.ToCharArray() | ForEach-Object { [char](([int]$_ - 32 + 3) % 95 + 32) }); $enc; [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($text))
