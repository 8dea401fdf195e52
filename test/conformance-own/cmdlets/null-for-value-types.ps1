# null for value-typed parameters
New-TimeSpan -Start $null
New-TimeSpan -Days $null
Get-Random -Maximum $null -SetSeed 1
1..3 | Select-Object -First $null
1..3 | Select-Object -Index $null
Start-Sleep -Seconds $null
Start-Sleep -Milliseconds $null
ConvertTo-Json 1 -Depth $null
ConvertTo-Csv 1 -Delimiter $null
Get-Content x -TotalCount $null
Get-Content x -Tail $null
Out-String -Width $null
Format-Wide -Column $null -InputObject 1
Write-Error x -Category $null
Get-Variable -ValueOnly $null
Set-Variable x 1 -Option $null
Sort-Object -InputObject 1 -Top $null
Get-Date -UnixTimeSeconds $null
Get-Date -Year $null
Test-Path $null
Join-Path $null a
Split-Path $null
Invoke-Expression $null
New-Object $null
Get-Command $null
Get-Alias $null
ConvertFrom-Csv $null
ConvertFrom-StringData $null
Import-Csv $null
Select-String $null -InputObject a
Write-Host $null
Write-Output $null
Write-Warning $null
Write-Verbose $null -Verbose
Out-File $null
Join-String -Separator $null -InputObject 1
Get-FileHash $null
Resolve-Path $null
Set-Location $null
Get-Culture $null
Measure-Command $null
Where-Object -InputObject 1 -Property $null -EQ 1
1 | ForEach-Object $null
Get-Unique -InputObject $null
Add-Member -InputObject $null x y
Add-Member -InputObject 1 $null y
Import-Module $null
Tee-Object -Variable $null
New-Variable $null
Get-Help $null
ConvertTo-SecureString $null
[pscustomobject]@{a=1} | Format-Table -Property $null
[pscustomobject]@{a=1} | Format-List -Property $null
Compare-Object -ReferenceObject 1 -DifferenceObject 2 -SyncWindow $null
Get-History -Count $null
