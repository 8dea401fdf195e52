# -OutVariable, -PipelineVariable, tee and common parameters on utility cmdlets
1..3 | Write-Output -OutVariable o | Out-Null; "$o"
1..3 | Write-Output -OutVariable +o | Out-Null; "$o"
1..3 | ForEach-Object { $_ * 2 } -PipelineVariable p | ForEach-Object { "$p-$_" }
Write-Error 'e' -ErrorVariable ev -ErrorAction SilentlyContinue; $ev.Count; "$ev"
Write-Warning 'w' -WarningVariable wv -WarningAction SilentlyContinue; "$wv"
Get-Item nope -ErrorAction Ignore; $Error.Count
Get-Item nope -ErrorAction SilentlyContinue -ErrorVariable e2; $e2[0].GetType().Name
try { Get-Item nope -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
1..5 | Select-Object -First 2 -OutVariable s | Out-Null; $s.Count
$r = 1..3 | Tee-Object -Variable t; "$r $t"
Get-Date '2020-01-01' -OutVariable d | Out-Null; $d[0].Year
Sort-Object -InputObject 1 -OutVariable x | Out-Null; $x.GetType().Name
& { [CmdletBinding()] param() Write-Verbose 'v'; Write-Debug 'd' } -Verbose
$PSDefaultParameterValues = @{ 'Format-Table:AutoSize' = $true; 'ConvertTo-Json:Compress' = $true }
[pscustomobject]@{ a = 1 } | Format-Table
@{ a = 1 } | ConvertTo-Json
$PSDefaultParameterValues.Clear()
Invoke-Command { param($a) $a * 2 } -ArgumentList 4 -OutVariable ic | Out-Null; "$ic"
Write-Output a b c -Separator x
Write-Information hi -InformationVariable inf; "$inf"; $inf[0].Source -like '*040.ps1'
Measure-Command { 1..3 | Write-Output -OutVariable mo } | Out-Null; "$mo"
1, 2 | Write-Output | Write-Output -OutBuffer 5
Write-Progress -Activity x -Completed
Select-Object -InputObject ([pscustomobject]@{ a = 1; b = 2 }) -Property b
Get-Member -InputObject 'x' -Name Length | Format-Table Name, MemberType, Definition -HideTableHeaders
