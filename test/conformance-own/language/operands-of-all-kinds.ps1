# Operands that fuzzing found
function try1([scriptblock]$s) { try { $r = & $s; if ($null -eq $r) { 'null' } else { "$($r.GetType().FullName): $r" } } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
$x = [System.DayOfWeek]::Monday; $x++; try1 { $x }
$y = --$x; try1 { $y }
foreach ($s in { [System.DayOfWeek]1 + 5L }, { [System.DayOfWeek]1 / 2 }, { [System.DayOfWeek]4 / 2 }, { [System.DayOfWeek]1 -eq 1.5d }, { [System.DayOfWeek]1 + [uint32]1 },
    { [System.IO.FileAttributes]3 -band 1.5 }, { [double]::NaN -band 1 }, { -bnot 1e30 }, { [bigint]5 + 1 }, { 2.5 % -3.25d }, { 2d + @(, @(1)) },
    { [byte[]](1, 2) * 4294967295 }, { [pscustomobject]@{ a = 1 } -lt 1 }, { [pscustomobject]@{ a = 1 } - 1 }, { 'a' -creplace 1, 2, 3 }, { 1..(, 1) }, { [timespan]::Zero -lt [char]'a' }) { "$s"; try1 $s }
# no output as an operand
$none = & { }
"like: $(@($none -like 'a').Count) notlike: $(@($none -notlike 'a').Count) match: $(@($none -match 'a').Count) replace: $(@($none -replace 'a', 'b').Count) split: $(@($none -split 'a').Count)"
"contains null: $($none -contains $null) in: $($null -in $none) eq null: $($none -eq $null)"
"$([datetime](& { })) $([timespan](& { })) $([System.DayOfWeek](& { }))"
# indexes of what has no indexer, and lists of indexes
"[$((5)[0])] [$((5)[0, 1])] [$((5)[0..1])] $('abc'[0, 9].Count) $('abc'[@(0, 9)].Count) $(@(1, 2)[0, 9].Count)"
$a = 1, 2; $b = $a * 1; $b[0] = 9; "$a"
# conversions
foreach ($s in { [int][dbnull]::Value }, { [guid][dbnull]::Value }, { [timespan][char]'a' }, { [datetime]$true }, { [hashtable]$true }, { [System.Collections.Generic.List[int]][byte[]](1, 2) },
    { [System.Collections.ArrayList]@{ a = 1 } }, { [decimal]@{} }, { [timespan]@{ Days = 5 } }, { [int][System.Collections.Generic.List[int]](1, 2) }, { [guid]'2020-01-02' }, { [int]'- 5' },
    { [datetime]'24:00' }, { (5).ToString('R') }, { [System.DayOfWeek]@{ a = 1 } }) { "$s"; try1 $s }
# patterns
foreach ($p in '[[:alpha:]]', '(?i)\P{Lu}', '\p{Foo}(\Q', '(a{1}b(*)[', '(?(?<n>a)b)') { "$p -> " + $(try { [regex]::Matches('a]B', $p).Value -join '|' } catch { $_.Exception.InnerException.Message }) }
[regex]::Replace('aab', 'a?\G', '-')
try { [regex]::Unescape('a\wb') } catch { $_.Exception.InnerException.Message }
[datetime]::Parse('2 January 2020', [cultureinfo]'de-DE').ToString('yyyy-MM-dd')
