# Tee-Object begins to save with the first record; errors of the variable are only in $Error
@() | Tee-Object e.txt; Test-Path e.txt
& { Test-Path f.txt } | Tee-Object f.txt
Set-Content g.txt a, b; Get-Content g.txt | Tee-Object g.txt; Get-Content g.txt
$ee = 5; @() | Tee-Object -Variable ee; "[$ee]"
$null | Tee-Object n.txt; Test-Path n.txt
& { 1 | Tee-Object -Variable local:lv; "[$lv]" }; "[$lv]"
1..3 | Tee-Object -Variable sv | Select-Object -First 1; "[$sv]"
Set-Variable ro 1 -Option ReadOnly; 2 | Tee-Object -Variable ro; $?; $ro; $Error.Count; $Error[0].FullyQualifiedErrorId; "$($Error[0])"
Set-Variable all 1 -Option AllScope, ReadOnly; Set-Variable all -Option None -Force; (Get-Variable all).Options
[pscustomobject]@{ a = 1 } | ConvertTo-Html -Fragment -Property @{ foo = 1 }
