# Loops that run long enough to be compiled: texts, methods and collections, and what goes wrong in the midst of them
$ErrorView = 'NormalView'
$list = [System.Collections.Generic.List[string]]::new()
$numbers = [System.Collections.Generic.List[int]]::new()
$builder = [System.Text.StringBuilder]::new()
$queue = [System.Collections.Generic.Queue[object]]::new()
$found = @{ k0 = 0; k1 = 1 }
$hits = 0
for ($i = 0; $i -lt 300; $i++) {
    $t = "item-$i of $($i % 10)" -replace 'item-(\d+)', 'no.$1'
    $p = $t -split ' '
    $list.Add(($p[2] + ':' + $p[0].ToUpper()) + ('{0:N2}|{1,8:X}' -f ($i / 8), $i))
    [void]$builder.Append($p[0].Substring(3)).Append(',')
    $null = $builder.Append($i)
    if ($found.ContainsKey("k$i")) { $hits++ }
    if ($t -like '*of 7') { $queue.Enqueue($i) }
    while ($queue.Count -gt 3) { $last = $queue.Dequeue() }
}
"$hits $last $($queue.Count) $($list.Count) $($builder.Length)"
$list[0, 7, 150, 299]
$builder.ToString().Substring(0, 40)

'-- errors in the midst'
$words = @('1', '22', 'three', '4') * 50
$sum = 0
for ($i = 0; $i -lt $words.Count; $i++) {
    try { $numbers.Add($words[$i]) } catch { $sum++ }
    try { $x = "$i is $([int]$words[$i])" } catch { $x = $_.FullyQualifiedErrorId }
    try { $y = $words[$i].Substring(2) } catch { $y = $_.Exception.InnerException.GetType().Name }
}
"$($numbers.Count) $sum $x $y"
$ErrorActionPreference = 'SilentlyContinue'
$Error.Clear()
for ($i = 0; $i -lt 200; $i++) {
    $v = if ($i -eq 150) { $null } elseif ($i -eq 160) { 'x' * 3 } else { "v$i" }
    $u = $v.PadLeft(6)
    $w = '{0}{1}' -f $u
    $q = 'abc' -replace '(', $u
}
$Error.Count
$Error | ForEach-Object { "$($_.FullyQualifiedErrorId) at $($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine)" } | Group-Object | Sort-Object Name | ForEach-Object { "$($_.Count) x $($_.Name)" }
$ErrorActionPreference = 'Continue'

'-- values of other kinds'
$parts = 1, 2.5, 'three', $null, $true, [char]'c', 10L, @(1, 2), [datetime]::new(2024, 1, 2), @{ a = 1 }
$text = ''
for ($i = 0; $i -lt 200; $i++) {
    $text = "<$($parts[$i % 10])|" + $parts[($i + 3) % 10] + ('{0}' -f $parts[($i + 1) % 10]) + "$text>"
    if ($text.Length -gt 150) { $text = $text.Substring(0, 150) }
}
$text
$list = [System.Collections.ArrayList]::new()
for ($i = 0; $i -lt 200; $i++) {
    if ($i -eq 150) { $list = [System.Collections.Generic.List[object]]::new() }
    $null = $list.Add($i)
}
"$($list.GetType().Name) $($list.Count)"

'-- members that a script has added'
Update-TypeData -TypeName System.String -MemberType ScriptMethod -MemberName Twice -Value { $script:calls++; "$this$this" }
$calls = 0
for ($i = 0; $i -lt 200; $i++) { $z = "a$i".Twice() }
"$z $calls"
Update-TypeData -TypeName System.String -MemberType ScriptMethod -MemberName Trim -Value { "[$this]" } -Force
for ($i = 0; $i -lt 200; $i++) { $z = " a$i".Trim() }
$z

'-- switch'
$state = 'start'; $n = 0; $seen = @{}; $text = 'abc 12 def 345 -7 ' * 20
for ($i = 0; $i -lt $text.Length; $i++) {
    $c = $text[$i]
    switch ($state) {
        'start' { if ($c -ge 'a') { $state = 'word' } elseif ($c -ge '0') { $state = 'number' } else { continue } }
        'WORD' { if ($c -eq ' ') { $state = 'start'; $n++; break } ; $n += 10 }
        'number' { if ($c -eq ' ') { $state = 'start'; $n += 100 } }
        default { $n = -1 }
    }
    switch ($i % 4) { 0 { $k = 'none' } 1 { $k = "one$($i % 2)" } default { $k = $parts[$i % 10] } }
    switch ($k) { 'none' { $seen['n']++ } 'one1' { $seen['o']++ } 10 { $seen['t']++ } default { $seen['d']++ } }
    try { switch ($i % 3) { 1 { $bad = 1 / ($i % 5) } 2 { $seen['b'] = $i } } } catch { $seen['e']++ }
}
"$n $state $k"
$seen.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" }
