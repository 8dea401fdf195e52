# Errors of blocks that a redirected command runs, where an outer redirection takes errors
$ErrorView = 'NormalView'
'1'; & { 1 | ForEach-Object { Write-Error 'x5'; $true } 3>&1 } 2>&1 | ForEach-Object { "[$_]" }
'2'; $x = & { 1 | ForEach-Object { Write-Error 'x5'; $true } 3>&1 } 2>&1; "$x"
'3'; & { & { Write-Error 'x5'; $true } 3>&1 } 2>&1 | ForEach-Object { "[$_]" }
'4'; & { 1 | ForEach-Object { Write-Error 'x5'; $true } 3>$null } 2>&1 | ForEach-Object { "[$_]" }
'5'; & { 1 | ForEach-Object { Write-Warning 'x5'; $true } 2>&1 } 3>&1 | ForEach-Object { "[$_]" }
'6'; & { 1 | ForEach-Object { Write-Warning 'x5'; $true } 2>$null } 3>&1 | ForEach-Object { "[$_]" }
'7'; & { 1 | ForEach-Object { Write-Error 'x5'; $true } 3>&1 } 2>$null | ForEach-Object { "[$_]" }
'8'; & { 1 | ForEach-Object { Write-Error 'x5'; $true } 3>&1 | Out-Null } 2>&1 | ForEach-Object { "[$_]" }
'own 1'; 1 | ForEach-Object { Write-Error 'x1' } 2>&1 | ForEach-Object { "[$_]" }
'own 2'; $x = 1 | ForEach-Object { Write-Error 'x1' } 2>&1; "x=$x"
'own 3'; 1 | ForEach-Object { Get-Item /nosuch } 2>&1 | ForEach-Object { "[$_]" }
'own 4'; 1 | Where-Object { Get-Item /nosuch } 2>&1 | ForEach-Object { "[$_]" }
'own 5'; Invoke-Command { Write-Error 'x5' } 2>&1 | ForEach-Object { "[$_]" }
'own 6'; Invoke-Expression 'Write-Error x6' 2>&1 | ForEach-Object { "[$_]" }
'own 7'; 1 | Sort-Object { Write-Error x7 } 2>&1 | ForEach-Object { "[$_]" }
'block 1'; & { 1 | Where-Object { Write-Error 'x1'; $true } } 2>&1 | % { "[$_]" }
'block 2'; 1 | Where-Object { Write-Error 'x2'; $true } 2>&1 | % { "[$_]" }
'block 3'; & { 1 | Where-Object { Write-Error 'x3'; $true } 3>&1 } 2>&1 | % { "[$_]" }
'block 4'; & { 1 | Where-Object { Write-Error 'x4'; $true } 3>&1 } *>&1 | % { "[$_]" }
'block 5'; & { 1 | ForEach-Object { Write-Error 'x5'; $true } 3>&1 } *>&1 | % { "[$_]" }
'block 6'; & { 1 | Where-Object { Write-Warning 'x6'; $true } 2>&1 } *>&1 | % { "[$_]" }
'block 7'; & { 1 | Where-Object { Get-Item /nosuch; $true } 2>&1 } *>&1 | % { "[$_]" }
'block 8'; & { 1 | Where-Object { Write-Error x8; $true } } *>&1 | % { "[$_]" }
'block 9'; function f { [CmdletBinding()]param() 1; Write-Error 'ee'; 2 } ; 1 | Where-Object { f; $true } 2>&1 | % { "[$_]" }
'block 10'; 1 | Where-Object { f | % { $_ }; $true } 2>&1 | % { "[$_]" }
'block 11'; & { 1 | Where-Object { f | % { $_ }; $true } } 2>&1 | % { "[$_]" }
'block 12'; & { 1 | Where-Object { f | % { $_ }; $true } 3>&1 } 2>&1 | % { "[$_]" }
'block 13'; & { 1 | ForEach-Object { f | % { $_ }; $true } 3>&1 } 2>&1 | % { "[$_]" }
'block 14'; & { 1 | Sort-Object { f | % { $_ }; $true } 3>&1 } 2>&1 | % { "[$_]" }
