# OutputRendering counts when a line is written, not when the command that collects it begins
$show = { $input | ForEach-Object { $_ -replace "`e", 'E' } }
$rows = [pscustomobject]@{ a = 1; b = 2 }
& { $PSStyle.OutputRendering = 'Ansi'; $rows } | Out-String | & $show
& { $PSStyle.OutputRendering = 'PlainText'; $rows; $PSStyle.OutputRendering = 'Ansi'; $rows | Format-List } | Out-String | & $show
& { $PSStyle.OutputRendering = 'PlainText'; $rows } | Out-String -Stream | & $show
& { $PSStyle.OutputRendering = 'Ansi'; $rows } | Out-File f.txt; Get-Content f.txt | & $show
& { $PSStyle.OutputRendering = 'PlainText'; $rows } > g.txt; Get-Content g.txt | & $show
& { $PSStyle.OutputRendering = 'Ansi'; $rows } | Tee-Object h.txt | Out-Null; Get-Content h.txt | & $show
$PSStyle.OutputRendering = 'Host'
Get-Date '2024-01-01' | Format-List @{ e = { 1 / $null } } -ShowError
'x' | Format-Table @{ e = { throw 'q' } } -ShowError
