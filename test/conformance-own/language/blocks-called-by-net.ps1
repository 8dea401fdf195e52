# Errors in script blocks that .NET calls back
[regex]::Replace('abc', '.', { param($m) if ($m.Value -eq 'b') { 1/0 }; $m.Value.ToUpper() })
'next'
[regex]::Replace('abc', '.', { param($m) if ($m.Value -eq 'b') { Get-Item /nonexist }; $m.Value.ToUpper() })
'next'
[regex]::Replace('abc', '.', { param($m) if ($m.Value -eq 'b') { throw 'no' }; $m.Value.ToUpper() })
'next'
try { [regex]::Replace('abc', '.', { param($m) if ($m.Value -eq 'b') { 1/0 }; $m.Value.ToUpper() }) } catch { "caught $_" ; $_.Exception.GetType().FullName; $_.FullyQualifiedErrorId }
try { [regex]::Replace('abc', '.', { param($m) if ($m.Value -eq 'b') { throw 'no' }; $m.Value.ToUpper() }) } catch { "caught $_" ; $_.Exception.GetType().FullName; $_.FullyQualifiedErrorId }
$x = [regex]::Replace('abc', '.', { param($m) if ($m.Value -eq 'b') { 1/0 }; $m.Value.ToUpper() })
"x=$x"
'abc' -replace 'b', { 1/0 }
'next'
'abc' -replace 'b', { 1/0; 'B' }
'next'
