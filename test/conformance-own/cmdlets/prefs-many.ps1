Write-Verbose v1; Write-Verbose v2 -Verbose
Write-Debug d1; $DebugPreference = 'Continue'; Write-Debug d2; $DebugPreference = 'SilentlyContinue'
Write-Warning w1; Write-Warning w2 -WarningAction SilentlyContinue; Write-Warning w3 -WarningVariable wv; "wv $wv"
Write-Information i1; Write-Information i2 -InformationAction Continue; Write-Information i3 -InformationVariable iv; "iv $iv $($iv[0].Tags) $($iv.Count)"
Write-Host a b c; Write-Host a b -Separator '-'; Write-Host x -NoNewline; Write-Host y
Write-Host 1,2,3; Write-Host @{a=1}; Write-Host $null; Write-Host ''
Write-Host (Get-Date '2020-01-01'); Write-Host 1.50 2.0 
Write-Output a b | ForEach-Object { "[$_]" }
Write-Output 1,2 -NoEnumerate | ForEach-Object { $_.Count }
function v { [CmdletBinding()] param() Write-Verbose inner; Write-Debug dd; Write-Warning ww; Write-Information ii }
v -Verbose
v -InformationAction Continue -WarningAction SilentlyContinue
$VerbosePreference = 'Continue'; v; v -Verbose:$false; $VerbosePreference = 'SilentlyContinue'
v 3>&1 | ForEach-Object { $_.GetType().Name }
v -Verbose *>&1 | ForEach-Object { "$($_.GetType().Name): $_" }
v 3>$null
v *> all.txt; Get-Content all.txt
$w = v 3>&1; $w.Message
try { Write-Warning stop -WarningAction Stop } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
Write-Error e1 2>&1 | ForEach-Object { "err: $_" }
Write-Progress -Activity act -Status st -PercentComplete 5
Write-Host colored -ForegroundColor Red -BackgroundColor Blue
Write-Information ([pscustomobject]@{a=1}) -InformationAction Continue -Tags t1,t2
$InformationPreference = 'Continue'; Write-Information ip; $InformationPreference = 'SilentlyContinue'
Write-Host to6 6>&1 | ForEach-Object { $_.GetType().Name }
$x = Write-Host cap 6>&1; "$x"
1..3 | Write-Output | Write-Host
Write-Warning ''
Write-Output
Write-Error ''
Out-Host -InputObject 'oh'
'abc' | Out-Default
[Console]::WriteLine('con')
$ErrorView = 'NormalView'; Get-Item nope
$ErrorView = 'CategoryView'; Get-Item nope
$ErrorView = 'DetailedView'
