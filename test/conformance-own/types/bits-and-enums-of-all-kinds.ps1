# -band, -bor and -bxor of numbers of all kinds; enums from names, beginnings of names and numbers, twice each
$values = 0L, -12345L, 0xffffffffL, -4294967297L, 9007199254740991L, [long]::MaxValue, [long]::MinValue, -5, [int]::MinValue, [byte]200,
    [uint32]::MaxValue, [uint64]::MaxValue, [char]'a', $true, '12', -2.5, $null, [DayOfWeek]3
foreach ($a in $values) {
    foreach ($b in $values) {
        $found = foreach ($op in 'band', 'bor', 'bxor') {
            try {
                $r = switch ($op) { 'band' { $a -band $b } 'bor' { $a -bor $b } 'bxor' { $a -bxor $b } }
                if ($null -eq $r) { 'null' } else { "$r $($r.GetType().Name)" }
            } catch { $_.Exception.Message }
        }
        "$a $b`: $($found -join ', ')"
    }
}
foreach ($text in 'Monday', 'monday', 'mon', 'MON', '1', '9', 'Mon,Tue', 'foo', '', ' Friday ') {
    foreach ($i in 1, 2) { try { "$text " + [int][DayOfWeek]$text } catch { $_.Exception.Message } }
    "$text $([DayOfWeek]::Monday -eq $text) $([DayOfWeek]::Monday -ne $text)"
}
foreach ($text in 'Read', 'read,write', '3', '7', '100', 'Delete,Read', '-1', 5) {
    foreach ($i in 1, 2) { try { "$text " + [IO.FileShare]$text } catch { $_.Exception.Message } }
}
enum Neg { A = -1; B = 2 }
[Flags()] enum Fl { A = 1; B = 2; C = 4 }
foreach ($n in -1, 2, 5, 3, 7, 8) { try { [Neg]$n } catch { "$_" }; try { [Fl]$n } catch { "$_" } }
"$([Fl]3) $([Fl]::A -eq [Fl]1) $([Fl]::A -eq [DayOfWeek]::Monday) $([Fl]'A,C') $([Fl]'A,C')"
