# What Get-Module -ListAvailable finds, what it says of manifests, and modules that may not be removed.
$root = Join-Path ([IO.Path]::GetTempPath()) "gmo-$PID"
foreach ($dir in 'Foo/1.1', 'Foo/2.0', 'Foo/2.5', 'Bar/Inner', 'Zoo/Too', 'en') { $null = New-Item -ItemType Directory "$root/$dir" -Force }
New-ModuleManifest "$root/Foo/1.1/Foo.psd1" -ModuleVersion 1.1 -CompatiblePSEditions Desktop
New-ModuleManifest "$root/Foo/2.0/Foo.psd1" -ModuleVersion 2.0 -CompatiblePSEditions Core, Desktop -Tags a, b -ProjectUri https://x.example/y
New-ModuleManifest "$root/Foo/2.5/Foo.psd1" -ModuleVersion 9.0
'function Get-Bar {}; function Set-Bar {}' > "$root/Bar/Bar.psm1"
New-ModuleManifest "$root/Bar/Bar.psd1" -RootModule Bar.psm1 -FunctionsToExport Get-*, Add-Bar -PowerShellVersion 5.1
'' > "$root/Bar/Inner/Inner.psm1"
'' > "$root/Zoo/Too/Zoo.psm1"
'@{ broken' > "$root/Zoo/Zoo.psd1"
$before = $env:PSModulePath
$env:PSModulePath = $root
function Show { process { "$($_.Name)|$($_.Version)|$($_.ModuleType)|$($_.ExportedCommands.Keys -join ',')|$($_.Path.Substring($root.Length))" } }
'--- available'; Get-Module -ListAvailable | Show
'--- all'; Get-Module -ListAvailable -All Foo, Zoo, Inner | Sort-Object Name, Path | Show
'--- name'; Get-Module F*, zoo -ListAvailable | Show
'--- path'; Get-Module "$root/*" -ListAvailable | Show
'--- folder'; Get-Module "$root/Foo/1.1" -ListAvailable | Show
'--- edition'; Get-Module -ListAvailable -PSEdition Core | Show
'--- specification'; Get-Module -ListAvailable -FullyQualifiedName @{ ModuleName = 'Foo'; ModuleVersion = '1.5' } | Show
$m = Get-Module Foo -ListAvailable | Where-Object Version -eq '2.0'
"$($m.CompatiblePSEditions) $($m.Tags) $($m.ProjectUri) $($m.AccessMode) $($m.ProcessorArchitecture) [$($m.PowerShellVersion)] $($m.pstypenames[0])"
"$((Get-Module Bar -ListAvailable).PowerShellVersion)"
try { Get-Module ./x -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
try { Get-Module "$root/None" -ListAvailable -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Import-Module Bar
(Get-Module Bar).AccessMode = 'ReadOnly'
try { Remove-Module Bar -ErrorAction Stop } catch { $_.Exception.Message }
Remove-Module Bar -Force
try { Remove-Module Bar -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Remove-Module Ba[r]
$env:PSModulePath = $before
Remove-Item $root -Recurse -Force
