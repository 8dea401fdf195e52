# item cmdlets on all providers
Set-Item env:HCX 1; Get-Item env:HCX; (Get-Item env:HCX).Value
New-Item env:HCY -Value 2; New-Item env:HCY -Value 3
New-Item env:HCY -Value 3 -Force | % Value
Copy-Item env:HCY env:HCZ; $env:HCZ
Rename-Item env:HCZ HCW; $env:HCW; Test-Path env:HCZ
Move-Item env:HCW env:HCV
Clear-Item env:HCY; "[$env:HCY]"
Remove-Item env:HCY; Test-Path env:HCY
Remove-Item env:nope
Get-Item env:nope
Get-ChildItem env:HC* | Sort-Object Name
Get-Content env:HCX; Set-Content env:HCX new; $env:HCX
Set-Item variable:q 5; Get-Item variable:q; Get-Content variable:q
New-Item variable:w -Value 1,2; $w.Count
New-Item variable:w -Value 3
Copy-Item variable:q variable:r; $r
Rename-Item variable:r s; $s
Clear-Item variable:s; $null -eq $s
Remove-Item variable:s; Test-Path variable:s
Get-ChildItem variable:q,variable:w
Set-Item function:hf { 'hf!' }; hf; Get-Item function:hf; Get-Content function:hf
New-Item function:hg -Value { 'hg' } | Format-Table Name,CommandType
New-Item function:hg -Value { 'hg' }
Copy-Item function:hf function:hh; hh
Rename-Item function:hh hi; hi
Remove-Item function:hi; hi
Set-Item alias:ha Get-Date; Get-Item alias:ha
New-Item alias:hb -Value Get-Item | ft Name,Definition
Get-ChildItem alias:h? | ft Name,Definition -HideTableHeaders
Remove-Item alias:ha; Get-Item alias:ha
Get-Item variable:nope
Test-Path variable:q, env:HCX, function:hf, alias:hb, foo:x
Get-Item foo:x
Get-ChildItem env: -Recurse | Measure-Object | % { $_.Count -gt 3 }
Get-ItemProperty env:HCX
Set-ItemProperty env:HCX x 1
New-Item env:a/b -Value 1
Join-Path env: x; Split-Path env:a\b; Resolve-Path env:HCX; Convert-Path env:HCX
Push-Location env:; Get-Location; Test-Path HCX; Get-Item HCX; Pop-Location
Set-Location variable:; (Get-Location).Path; Get-Item q; Set-Location /tmp
Invoke-Item env:HCX
Get-PSDrive | ? Name -in Env,Variable,Function,Alias,Temp,/ | ft Name,Provider,Root
Get-PSProvider | ft Name,Capabilities,Drives
Clear-Content variable:q; $null -eq $q
Add-Content variable:q x; $q
Clear-Content env:HCX; Test-Path env:HCX
Clear-Content function:hf
