# Write-* streams
Write-Output 1, 2 | Measure-Object | % Count
Write-Output 1, 2 -NoEnumerate | Measure-Object | % Count
Write-Output
Write-Output $null | Measure-Object | % Count
Write-Host a b c -Separator '-'
Write-Host 1, 2, (3, 4)
Write-Host @{ a = 1 } 
Write-Host 'no' -NoNewline; Write-Host 'newline'
Write-Host ''
Write-Host $null
Write-Host 'x' -ForegroundColor Red -BackgroundColor Nope
Write-Warning 'warn'
Write-Warning ''
Write-Verbose 'v'; Write-Verbose 'v2' -Verbose
Write-Debug 'd'; Write-Debug 'd2' -Debug
Write-Information 'i'; Write-Information 'i2' -InformationAction Continue
Write-Information 'i3' -Tags a, b -InformationVariable iv; $iv.Tags; $iv.MessageData; $iv | Format-List MessageData, Tags
Write-Error 'e1' -ErrorAction SilentlyContinue; $Error[0].FullyQualifiedErrorId
Write-Error -Message 'm' -Category NotInstalled -ErrorId I -TargetObject 5 -RecommendedAction R -CategoryActivity A -CategoryReason B -CategoryTargetName N -CategoryTargetType T -ErrorVariable ev -ErrorAction SilentlyContinue
$ev[0].CategoryInfo | Format-List; "$($ev[0].CategoryInfo)"; $ev[0].ErrorDetails.RecommendedAction; $ev[0].TargetObject
Write-Error -Exception ([InvalidOperationException]::new('io')) -ErrorAction SilentlyContinue -ErrorVariable ev; $ev[0].FullyQualifiedErrorId; "$($ev[0].CategoryInfo)"
Write-Error -ErrorRecord $ev[0] -CategoryActivity Z -ErrorAction SilentlyContinue -ErrorVariable e2; "$($e2[0].CategoryInfo)"
Write-Error
Write-Error $null
Write-Progress -Activity a -Status s -PercentComplete 50
Write-Progress -Activity a -PercentComplete 101
Write-Progress
Write-Warning 'a' 3>&1 | % GetType | % Name
& { Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i } *>&1 | % { "$($_.GetType().Name) $_" }
Write-Host 'h' 6>&1 | % { $_.GetType().Name; $_.MessageData.GetType().Name; $_.Tags -join ',' }
'a', 'b' | Write-Warning
'a' | Write-Host -ForegroundColor Green
$WarningPreference = 'Stop'; try { Write-Warning 'stop' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
$WarningPreference = 'SilentlyContinue'; Write-Warning 'quiet'
