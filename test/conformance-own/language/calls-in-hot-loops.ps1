$ErrorActionPreference = 'SilentlyContinue'
# What methods are called with changes after the loop has run for a while, and so does what a name means.
$list = [System.Collections.Generic.List[object]]::new()
$names = [System.Collections.Generic.List[string]]::new()
$log = [System.Text.StringBuilder]::new()
$values = 'Ab', ' cd ', 12, 3.5, $null, $true, 'x'
for ($i = 0; $i -lt 620; $i++) {
    $v = 'text'
    if ($i -gt 600) { $v = $values[$i % 7] }
    $a = "$v".ToUpper()
    $b = $v.ToString().PadLeft(6, '.').Replace('t', '_')
    $c = ($v + '!') + $a
    $list.Add($v)
    $names.Add($v)
    [void]$log.Append($c)
    if ($i -gt 610) { "$i|$a|$b|$c|$($names[-1])|" }
}
$list.Count
$names.Count
($list | Group-Object { if ($null -eq $_) { 'null' } else { $_.GetType().Name } } | Sort-Object Name | ForEach-Object { "$($_.Name)=$($_.Count)" }) -join ' '
$log.Length

# a method that comes from type data takes the place of the string's own, and goes away again
for ($i = 0; $i -lt 500; $i++) {
    if ($i -eq 300) { Update-TypeData -TypeName System.String -MemberType ScriptMethod -MemberName ToLower -Value { "<$this>" } -Force }
    if ($i -eq 400) { Remove-TypeData -TypeName System.String }
    $r = 'ABC'.ToLower()
    if ($i -in 0, 299, 300, 399, 400, 499) { "$i $r" }
}

# errors say where they stand, and the loop goes on
for ($i = 0; $i -lt 400; $i++) {
    $text = if ($i -lt 398) { 'abcdef' } else { 'ab' }
    $part = $text.Substring(3)
    if ($i -gt 396) { "$i [$part]" }
}
$typed = [System.Collections.Generic.List[int]]::new()
for ($i = 0; $i -lt 400; $i++) {
    $n = if ($i -lt 398) { $i } else { "no$i" }
    $typed.Add($n)
}
$typed.Count
$joined = ''
for ($i = 0; $i -lt 300; $i++) {
    $k = if ($i -lt 298) { "k$i" } else { $i }
    $joined = $k + $i + 'z' + [math]::Abs(-$i) + [string]::Join('-', 'a', $i)
}
$joined
'{0,-8:N2}|{1,8:X4}|{2:F1}|{3,3:D2}|' -f 1234.005, 255, -0.05, 7
-split (1..70 | ForEach-Object { '{0,70:X}' -f $_ })[0..2] -join ','

$Error.Count
$Error | ForEach-Object { "$($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine) $($_.FullyQualifiedErrorId)" } | Group-Object | ForEach-Object { "$($_.Count) $($_.Name)" }
