# switch -file and odd forms
Set-Content data.txt "alpha`nbeta`n`ngamma 12"
switch -File data.txt { 'alpha' { 'A' } 'beta' { 'B' } '' { 'blank' } default { "d[$_]" } }
switch -Regex -File data.txt { '^(\w+) (\d+)$' { "$($Matches[2])" } '^[ab]' { "ab $_" } }
switch -Wildcard -File ./data.txt { '*a' { "a-end $_" } }
$p = 'data.txt'; switch -File $p { default { $_.Length } }
try { switch -File nothere.txt { default { 'x' } } } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.Exception.Message }
switch -File (Join-Path . data.txt) { 'beta' { break } default { "[$_]" } }
switch -f data.txt { alpha { 'short' } }
switch -r ('abc') { b { 'short r' } }
switch -w ('abc') { a* { 'short w' } }
switch -c ('abc') { ABC { 'no' } abc { 'short c' } }
switch -e ('abc') { abc { 'short e' } }
try { switch -regex ('a') { '(' { 'x' } } } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
switch -regex ('a') { '[' { 'x' } }
"after"
switch -File data.txt { 'alpha' { $switch.GetType().Name; $switch.MoveNext(); $switch.Current } }
