# switch with files, regex, wildcard, scriptblocks, nested, break/continue, collections, $null, enumerators
Set-Content sw.txt 'alpha one', 'beta 22', '', 'gamma 333'
switch -File sw.txt -Regex { '^(?<w>\w+) (?<n>\d+)$' { "$($Matches.w) is $($Matches.n)" } '^$' { 'empty line' } 'one' { "one in <$_>" } default { "default $_" } }
switch -Wildcard -File sw.txt { 'a*' { 'a'; continue } '*2*' { 'has 2' ; break } default { 'd' } }
switch -Wildcard ('abc', 'ABD', 'x*y', '[z]') { 'ab?' { "q $_" } 'x`*y' { 'literal star' } '`[z`]' { 'literal bracket' } '[a-c]*' { "set $_" } }
switch -CaseSensitive ('A', 'a') { 'a' { 'lower' } 'A' { 'upper' } }; switch -Regex -CaseSensitive ('Ab') { 'ab' { 'no' } '(?i)ab' { 'yes' } }
switch (1, 'one', 1.5, $null, @(2, 3), $true) { 1 { "1:$_" } 'one' { 'str' } { $_ -is [double] } { 'dbl' } $null { 'null' } 2 { 'two' } $true { 'true' } default { "def $_" } }
switch ($null) { $null { 'n' } default { 'd' } }; switch (@()) { default { 'never' } }; switch ('') { '' { 'empty' } default { 'd' } }; switch (@{ a = 1 }) { { $_.a } { 'hash' } }; switch ([pscustomobject]@{ x = 5 }) { { $_.x -gt 3 } { 'big' } }
$r = switch (1..6) { { $_ % 2 } { "odd$_"; if ($_ -eq 5) { break } else { continue } } { $true } { "any$_" } }; $r -join ' '
switch (3) { 3 { $_ = 9; "now $_" } { $_ -eq 9 } { 'sees nine' } 3 { 'still three' } }
switch ('a', 'b') { 'a' { switch (1, 2) { 1 { "in $_"; continue } 2 { "in2 $_"; break } }; "after inner $_" } 'b' { 'b' } }
function sw { switch ($args) { 'r' { return 'returned' } default { "d $_" } }; 'end' }; sw x r y; sw x
switch -Exact ('a*') { 'a*' { 'exact' } 'aa' { 'no' } }; switch ('5') { 5 { 'num matches' } }; switch (5) { '5' { 'str matches' } }; switch ('abc') { ABC { 'bareword' } }; switch ([System.DayOfWeek]::Friday) { Friday { 'fri' } 5 { 'five' } }
switch (1, 2, 3) { 2 { $switch.MoveNext() | Out-Null; "skip to $($switch.Current)" } default { "v$_" } }
switch -Regex ('x') { '(' { 'bad' } }
