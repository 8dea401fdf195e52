# Streams of script blocks that cmdlets run: redirection and -*Variable of the cmdlet hold inside the block
'--1'; 1 | ForEach-Object { Write-Warning w1 } 3>&1 | ForEach-Object { "got $($_.GetType().Name) $_" }
'--2'; 1 | ForEach-Object { Write-Host h2 } 6>&1 | ForEach-Object { "got $($_.GetType().Name) $_" }
'--3'; 1 | Where-Object { Write-Warning w3; $true } 3>&1 | ForEach-Object { "got $_" }
'--4'; 1 | ForEach-Object { & { Write-Verbose v4 -Verbose } } 4>&1 | ForEach-Object { "got $_" }
'--5'; 1 | ForEach-Object { Write-Warning w5 } 3>$null
'--6'; 1 | ForEach-Object { Write-Warning w6 } -WarningVariable wv; "wv=$wv"
'--7'; 1 | ForEach-Object { Write-Host h7 } -InformationVariable iv; "iv=$iv"
'--8'; 1 | ForEach-Object { Write-Error e8 } -ErrorVariable ev 2>$null; "ev=$ev"
# errors that are merged into the output of the cmdlet are lost
'--9'; $r = 1 | ForEach-Object { Write-Error e9; 'out' } 2>&1; "r=$r errors=$($Error.Count)"
'--10'; 1 | ForEach-Object { Write-Error e10; Write-Warning w10 } *>&1 | ForEach-Object { "got $_" }
'--11'; & { Write-Error e11 } 2>&1 | ForEach-Object { "got $_" }
'--12'; $f = Join-Path $PWD 'out.txt'; 1 | ForEach-Object { Write-Warning w12 } 3> $f; Get-Content $f
