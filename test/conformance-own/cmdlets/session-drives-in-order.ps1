# the drives of variables, aliases and functions: patterns give their items in the order in which they came to be, listings sort them
$ErrorView = 'NormalView'
function names { ($input | ForEach-Object Name) -join ' ' }
Get-ChildItem alias:g* | names
Get-ChildItem alias:s* | names
Get-ChildItem variable:[ew]* | names
Get-ChildItem function:* -Exclude names | names
(Get-ChildItem alias: -Name | Select-Object -First 10) -join ' '
Set-Alias zzb Get-Date; Set-Alias zza Get-Item; Set-Alias zzc Get-Verb
$zzb = 1; $zza = 2; $zzc = 3
function zzb { }; function zza { }; function zzc { }
foreach ($drive in 'alias', 'variable', 'function') {
    Get-Item ${drive}:zz* | names
    Get-ChildItem ${drive}:zz* -Exclude zzq | names
    Get-ChildItem ${drive}:* -Include zz[ab] | names
    Get-ChildItem ${drive}:zz* -Recurse | names
    Get-ChildItem ${drive}: | Where-Object Name -like zz* | names
    (Resolve-Path ${drive}:zz*).Path -join ' '
    Remove-Item ${drive}:zz* -WhatIf
    Join-Path ${drive}:zza x; Join-Path ${drive}: x y; Join-Path ${drive}:a/b x; Join-Path ${drive}:a /x; Join-Path ${drive}:a ''
    Join-Path ${drive}:q 'zz[ab]' -Resolve
    Test-Path ${drive}: -IsValid; Test-Path ${drive}:nope -IsValid
    Get-ChildItem ${drive}:zzNope -Recurse
    Get-ChildItem ${drive}:ZZA -Recurse | names
    Get-ChildItem ${drive}: -Exclude [a-z]* | names
    foreach ($command in
        { Get-ChildItem ${drive}: -Depth 1 }, { New-Item ${drive}:zza -Value { 1 } -WhatIf }, { New-Item ${drive}:zza -Value x }, { New-Item ${drive}: -Value x }, { New-Item ${drive}:zzn },
        { Rename-Item ${drive}: x }, { Rename-Item ${drive}:zza zzb -WhatIf }, { Rename-Item ${drive}:zza zzd -WhatIf }, { Copy-Item ${drive}: ${drive}:x }, { Move-Item ${drive}:zzNo* ${drive}:x },
        { Move-Item ${drive}:zza ${drive}:x }, { Get-ItemProperty ${drive}:zz* }, { Clear-Content ${drive}:zzNo* }, { Join-Path ${drive}:zza nope -Resolve }
    ) { try { & $command 2>&1 | ForEach-Object { "$_ | $($_.FullyQualifiedErrorId) | $($_.CategoryInfo)" } } catch { "$_ | $($_.FullyQualifiedErrorId) | $($_.CategoryInfo)" } }
}
# read-only items, and what -Force makes of them
Set-Alias ro Get-Date -Option ReadOnly; Set-Variable ro 1 -Option ReadOnly; Set-Item function:ro { 1 } -Options ReadOnly
Rename-Item alias:ro zq -WhatIf; Rename-Item variable:ro zq -WhatIf; Rename-Item function:ro zq -WhatIf
Rename-Item variable:ro rv -Force; $rv; (Get-Variable rv).Options
Copy-Item variable:rv variable:rv2; (Get-Variable rv2).Options
New-Item variable:rv -Value 2; New-Item variable:rv -Value 2 -Force | Out-Null; (Get-Variable rv).Options; $rv = 5; $rv
Set-Item variable:rv2 9; Set-Item variable:rv2 9 -Force; $rv2; (Get-Variable rv2).Options
New-Item function:ro -Value { 2 } -Force | Out-Null; (Get-Item function:ro).Options; Set-Item function:ro { 3 }; & (Get-Item function:ro)
New-Item alias:ro -Value Get-Item -Force | ForEach-Object Definition; (Get-Alias ro).Options
Set-Item function:fa { 1 } -Options ReadOnly; Rename-Item function:fa fc -Force; (Get-Item function:fc).Options; Copy-Item function:fc function:fd; (Get-Item function:fd).Options
Set-Location alias:; Get-ChildItem gcm, gc | names; Join-Path gci x; Get-ChildItem nope -Recurse; Set-Location $PSScriptRoot
# a file that is nowhere has all attributes
[System.IO.FileInfo]'/nope/x' | ForEach-Object { $_.Mode; $_.LinkType; $_.NameString }
