# folders of PSModulePath in other spellings; names in another case; module files that are not there
$t = Join-Path ([IO.Path]::GetTempPath()) "module-paths-$PID"
$null = New-Item -ItemType Directory $t/Modules/TestM/1.1, $t/Modules/TestM/2.0, $t/Modules/OnlyPsm -Force
New-ModuleManifest "$t\Modules\TestM\1.1\TestM.psd1" -ModuleVersion 1.1 -RootModule TestM.psm1
New-ModuleManifest "$t\Modules\TestM\2.0\TestM.psd1" -ModuleVersion 2.0
Set-Content $t/Modules/TestM/1.1/TestM.psm1 'function mytest { "hello" }'
Set-Content $t/Modules/OnlyPsm/OnlyPsm.psm1 'function mytest2 { "hello 2" }'
$old = $env:PSModulePath
$env:PSModulePath = " $t\Modules\ :FileSystem::$t/Other/../Modules"
Import-Module testm -RequiredVersion 1.1
Get-Module TESTM | ForEach-Object { "$($_.Name) $($_.Version)" }
mytest
Remove-Module TestM
Import-Module onlypsm
mytest2
Get-Module -ListAvailable | ForEach-Object { "$($_.Name) $($_.Version)" }
foreach ($name in "$t\Modules\None.psd1", "$t\Modules\TestM", "$t\Modules\TestM\TestM.psd1", "$t/Modules/None.psm1") {
    Get-Module -ListAvailable -Name $name | ForEach-Object { "$($_.Name) $($_.Version) $($_.ModuleType)" }
}
$env:PSModulePath = $old
Remove-Item -Recurse $t
