$d = Join-Path $PWD mods; New-Item -ItemType Directory $d/Outer/Inner -Force | Out-Null
Set-Content $d/Outer/Inner/Inner.psm1 'function Get-Inner { "inner" }; function Get-Same { "nested" }; "side" | out-host; $exv = 1'
Set-Content $d/Outer/Outer.psm1 'Get-Inner | Out-Host; function Get-Zz { Get-Inner }; "root" | out-host; function Get-Same { "root" }; $script:x = Get-Same; function Get-X { $x }'
New-ModuleManifest $d/Outer/Outer.psd1 -RootModule Outer.psm1 -NestedModules Inner/Inner.psm1 
$env:PSModulePath = $d
Import-Module Outer; Get-Zz; Get-Same; Get-X; (Get-Module Outer).NestedModules; gcm -Module Outer | % { "$($_.Name) $($_.Source)" }
Set-Content $d/Outer/Outer.psm1 'function Get-Zz { Get-Inner }; Export-ModuleMember -Function Get-Zz'
Import-Module Outer -Force; gcm -Module Outer | % { "$($_.Name) $($_.Source)" }; Get-Same
New-ModuleManifest $d/Outer/Outer.psd1 -RootModule Outer.psm1 -NestedModules Inner/Inner.psm1 -FunctionsToExport Get-Zz
Import-Module Outer -Force; gcm -Module Outer | % { "$($_.Name) $($_.Source)" }; Get-Zz; try { Get-Same } catch { "$_" }
New-Module { set-alias wc1 gcm; $vv = 5 } | out-null;  gal wc1 -ea 0 | % Name; "vv=$vv"
$m = New-Module { set-alias wc1 gcm; function ab {} ; Export-ModuleMember ab -alias * }; gal wc1 | % Name; $m.ExportedAliases
