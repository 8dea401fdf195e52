switch -Regex ('abc123') { '^abc' { 'starts'; continue } '\d+$' { 'digits' } }
switch -Wildcard ('file.txt','x.log') { '*.txt' { "txt $_" } '*.log' { "log $_"; break } default { 'none' } }
switch (1,2,3,4) { { $_ % 2 } { "odd $_" } 2 { 'two' } default { "def $_" } }
switch -CaseSensitive ('A') { 'a' { 'lower' } 'A' { 'upper' } }
switch -Exact ('a*') { 'a*' { 'exact' } }
Set-Content sw.txt 'one','two','three'; switch -File sw.txt { 'two' { "found two" } default { "line $_" } }
switch -Regex -File ./sw.txt { '^t(.)' { "$($Matches[1])" } }
switch ($null) { $null { 'null' } default { 'd' } }; switch (@()) { default { 'never' } }
$r = switch (3) { 3 { 'a'; 'b' } }; $r.Count
switch ('x') { 'x' { 'first' } 'x' { 'second' } }
:outer foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue outer }; if ($i -eq 3) { break outer }; "$i$j" } }
for ($i = 0, $j = 10; $i -lt 3; $i++, $j--) { "$i $j" }
for (;;) { if ($k++ -gt 2) { break } }; $k
$i = 0; while ($true) { $i++; if ($i -eq 2) { continue }; if ($i -gt 4) { break }; $i }
$i = 0; do { $i++ } while ($i -lt 3); $i; do { $i-- } until ($i -le 0); $i
foreach ($x in @{ a = 1 }.GetEnumerator()) { "$($x.Key)=$($x.Value)" }
foreach ($c in 'abc'.ToCharArray()) { $c }; foreach ($x in 'abc') { $x }; foreach ($x in $null) { 'never' }; foreach ($x in @()) { 'never' }
1..5 | ForEach-Object { if ($_ -eq 2) { return }; if ($_ -eq 4) { break }; $_ }
'unreached?'
