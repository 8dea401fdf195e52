# Modules that a manifest requires, root modules that are no modules, accessors of indexers, attributes of command classes, comments of default help.
$ErrorView = 'NormalView'
$root = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$folder = Join-Path $root Owner
$null = New-Item -ItemType Directory $folder
New-ModuleManifest (Join-Path $folder Owner.psd1) -RequiredModules NoSuchModuleX, @{ ModuleName = 'NoSuchModuleY'; ModuleVersion = '1.0' }, @{ ModuleName = 'NoSuchModuleZ'; RequiredVersion = '2.0'; Guid = '0d7e3ad4-5f0c-4b7e-9a55-0f6b0f5e8c11' }
$module = Test-ModuleManifest (Join-Path $folder Owner.psd1) -ErrorAction SilentlyContinue -ErrorVariable problems
$problems.Count
foreach ($required in $module.RequiredModules) { '{0}|{1}|{2}|{3}|{4}' -f $required.Name, $required.Version, $required.Guid, $required.ModuleType, $required.Path.Replace($root, 'ROOT') }
$env:PSModulePath = $root
(Get-Module Owner -ListAvailable).RequiredModules.Name
'--- root modules'
Set-Content (Join-Path $folder other.psd1) ''
New-ModuleManifest (Join-Path $folder Owner.psd1) -RootModule other.psd1
try { Test-ModuleManifest (Join-Path $folder Owner.psd1) -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message.Replace($root, 'ROOT') }
Set-Content (Join-Path $folder other.psd1) "@{ ModuleVersion = '1.0' }"
try { Test-ModuleManifest (Join-Path $folder Owner.psd1) -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'--- accessors'
foreach ($member in [System.Collections.ArrayList]::new().PSObject.Members['Item'], 'text'.PSObject.Members['Chars']) { '{0} {1} {2} {3}' -f $member.Name, $member.IsGettable, $member.IsSettable, $member.TypeNameOfValue }
'--- classes of commands'
foreach ($name in 'Register-ArgumentCompleter', 'Get-PSSubsystem', 'Get-Item', 'Remove-Item') {
    $attribute = (Get-Command $name).ImplementingType.GetCustomAttributes($true).Where({ $_ -is [System.Management.Automation.CmdletAttribute] })
    '{0}-{1} {2} {3}' -f $attribute.VerbName, $attribute.NounName, $attribute.ConfirmImpact, $attribute.SupportsShouldProcess
}
'--- comments of help'
[System.Management.Automation.ProxyCommand]::GetHelpComments((Get-Help Get-Unique))
'--- sessions'
try { Copy-Item "$root/nosuch*" -Destination $root -ToSession $null } catch { $_.FullyQualifiedErrorId }
try { Copy-Item "$root/nosuch*" -Destination $root -FromSession $null } catch { $_.FullyQualifiedErrorId }
'--- completion of topics'
$null = New-Item -ItemType Directory (Join-Path $folder en-US)
Set-Content (Join-Path $folder en-US about_Owners.help.txt) 'x'
(TabExpansion2 'Get-Help about_Own').CompletionMatches.CompletionText
Remove-Item -Recurse $root
