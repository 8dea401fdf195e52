$log = @'
2024-01-01 10:00:00 [INFO] Server started on port 8080
2024-01-01 10:00:05 [WARN] Slow query: 1500ms
2024-01-01 10:01:00 [ERROR] Connection failed: timeout after 30s
2024-01-01 10:02:00 [INFO] Request GET /index.html 200
2024-01-01 10:02:01 [INFO] Request GET /missing 404
2024-01-01 10:03:00 [ERROR] Disk full
'@
Set-Content app.log $log
$rx = [regex]'^(?<date>\S+ \S+) \[(?<level>\w+)\] (?<msg>.*)$'
$entries = Get-Content app.log | ForEach-Object { if ($_ -match $rx) { [pscustomobject]@{ Date = [datetime]$Matches.date; Level = $Matches.level; Message = $Matches.msg } } }
$entries | Format-Table -AutoSize
$entries | Group-Object Level -NoElement | Sort-Object Count -Descending
$entries | Where-Object Level -eq 'ERROR' | ForEach-Object { "{0:HH:mm} {1}" -f $_.Date, $_.Message }
($entries[-1].Date - $entries[0].Date).TotalSeconds
$entries | Select-Object -Property @{ n='Hour'; e={ $_.Date.Hour } }, Level -Unique
Select-String -Path app.log -Pattern 'GET (\S+) (\d+)' | ForEach-Object { $g = $_.Matches[0].Groups; "$($g[1]) -> $($g[2])" }
switch -Regex -File app.log { '\[ERROR\]\s+(.+)$' { "E: $($Matches[1])" } '(\d+)ms' { "slow $($Matches[1])" } }
$stats = @{}; foreach ($e in $entries) { $stats[$e.Level] = 1 + $stats[$e.Level] }; $stats.GetEnumerator() | Sort-Object Name | ForEach-Object { "$($_.Name)=$($_.Value)" }
$entries | ForEach-Object { $_ | Add-Member Words ($_.Message -split '\s+').Count -PassThru } | Measure-Object Words -Sum -Average | Format-List Count, Sum, Average
$entries | Export-Clixml e.xml; (Import-Clixml e.xml)[1].Date.Year; (Import-Clixml e.xml).Count
Get-Content app.log | Where-Object { $_ -notlike '*INFO*' } | Set-Content filtered.log; (Get-Content filtered.log).Count; (Get-Item filtered.log).Length
$out = foreach ($line in [System.IO.File]::ReadLines("$PWD/app.log")) { $line.Substring(11, 8) }; $out -join ' '
Get-Content app.log | Select-Object -Skip 1 -First 2 | Out-File part.txt; Get-Content part.txt | ForEach-Object -Begin { $n = 0 } -Process { $n++; "$n $_" } -End { "total $n" }
Rename-Item part.txt part2.txt; Copy-Item part2.txt part3.txt; Get-ChildItem part*.txt | Sort-Object Name | Select-Object Name, Length; Remove-Item part*.txt; Test-Path part2.txt
New-Item -ItemType Directory sub/deep -Force | ForEach-Object Name; 'x' > sub/deep/a.txt; 'y' >> sub/deep/a.txt; Get-ChildItem -Recurse -File sub | ForEach-Object { $_.FullName.Replace($PWD.Path, '') }; Get-Content sub/deep/a.txt; Move-Item sub/deep/a.txt sub/b.txt; Remove-Item sub -Recurse; Test-Path sub
