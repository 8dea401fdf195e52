# Update-Help from a folder: what is installed where, what is said, what goes wrong. Save-Help where there is no folder.
$ErrorView = 'NormalView'
$root = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$modules = Join-Path $root modules
$source = Join-Path $root source
$guid = '0d7e3ad4-5f0c-4b7e-9a55-0f6b0f5e8c11'
$null = New-Item -ItemType Directory $modules, $source, (Join-Path $modules Lamp), (Join-Path $modules Dark), (Join-Path $modules Odd)
$env:PSModulePath = $modules
function New-Manifest($name, $uri) {
    $address = if ($uri) { "HelpInfoURI = '$uri'" }
    Set-Content (Join-Path $modules $name "$name.psm1") "function Get-$name { [CmdletBinding()] param(`$Color) }"
    Set-Content (Join-Path $modules $name "$name.psd1") "@{ ModuleVersion = '1.2'; GUID = '$guid'; RootModule = '$name.psm1'; FunctionsToExport = '*'; $address }"
}
New-Manifest Lamp 'https://lamp.invalid/help/'
New-Manifest Dark
New-Manifest Odd 'ftp://odd.invalid/'

function Set-HelpInfo($version, $culture = 'en-US') {
    Set-Content (Join-Path $source "lamp_${guid}_helpinfo.xml") @"
<?xml version="1.0" encoding="utf-8"?>
<HelpInfo xmlns="http://schemas.microsoft.com/powershell/help/2010/05">
  <HelpContentURI>https://lamp.invalid/content/</HelpContentURI>
  <SupportedUICultures>
    <UICulture>
      <UICultureName>$culture</UICultureName>
      <UICultureVersion>$version</UICultureVersion>
    </UICulture>
  </SupportedUICultures>
</HelpInfo>
"@
}
function Set-Content2([hashtable] $files, $culture = 'en-US') {
    $archive = Join-Path $source "Lamp_${guid}_${culture}_HelpContent.zip"
    Remove-Item $archive -ErrorAction Ignore
    $zip = [IO.Compression.ZipFile]::Open($archive, 'Create')
    foreach ($name in $files.Keys) {
        $writer = [IO.StreamWriter]::new($zip.CreateEntry($name).Open())
        $writer.Write($files[$name])
        $writer.Dispose()
    }
    $zip.Dispose()
}
function Show($block) {
    & $block *>&1 | ForEach-Object {
        $text = if ($_ -is [System.Management.Automation.ErrorRecord]) { "$($_.CategoryInfo.Category) $($_.FullyQualifiedErrorId): $_" } else { "$($_.GetType().Name): $_" }
        $text.Replace($root, 'ROOT')
    }
}
$maml = @'
<helpItems xmlns="http://msh" schema="maml">
  <command:command xmlns:maml="http://schemas.microsoft.com/maml/2004/10" xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10" xmlns:dev="http://schemas.microsoft.com/maml/dev/2004/10">
    <command:details><command:name>Get-Lamp</command:name><maml:description><maml:para>VERSION</maml:para></maml:description><command:verb>Get</command:verb><command:noun>Lamp</command:noun></command:details>
    <maml:description><maml:para>Light.</maml:para></maml:description>
    <command:syntax />
    <command:parameters />
  </command:command>
</helpItems>
'@
$common = @{ Module = 'Lamp'; SourcePath = $source; Scope = 'AllUsers'; Verbose = $true }
$info = Join-Path $modules Lamp "Lamp_${guid}_HelpInfo.xml"

'--- first'
Set-HelpInfo 1.0.0.0
Set-Content2 @{ 'Lamp-Help.xml' = $maml.Replace('VERSION', 'First.') }
Show { Update-Help @common -UICulture en-US -WhatIf }
Test-Path $info
Show { Update-Help @common -UICulture en-US }
Get-ChildItem (Join-Path $modules Lamp) -Recurse -File -Name | Sort-Object
[IO.File]::ReadAllText($info)
[IO.File]::ReadAllBytes($info)[0..2] -join ' '
(Get-Help Get-Lamp).Synopsis
'--- again'
Show { Update-Help @common -UICulture en-US }
(Get-Item $info).LastWriteTime = [datetime]'2020-01-01'
Show { Update-Help @common -UICulture en-US }
Set-HelpInfo 2.1
Set-Content2 @{ 'Lamp-Help.xml' = $maml.Replace('VERSION', 'Second.') }
Show { Update-Help @common -UICulture en }
(Select-Xml -Path $info -XPath '//*[local-name()="UICultureVersion"]').Node.InnerText
(Get-Help Get-Lamp).Synopsis
'--- cultures'
Set-HelpInfo 3.0.0.0 de-DE
Set-Content2 @{ 'Lamp-Help.xml' = $maml.Replace('VERSION', 'Dritte.') } de-DE
Show { Update-Help @common -UICulture de-DE, fr-FR -Force }
(Select-Xml -Path $info -XPath '//*[local-name()="UICulture"]').Node | ForEach-Object { '{0} {1}' -f $_.UICultureName, $_.UICultureVersion }
Test-Path (Join-Path $modules Lamp de-DE Lamp-Help.xml)
Show { Update-Help @common }
'--- what is no help'
Set-HelpInfo 4.0.0.0
Set-Content2 @{ 'Lamp.dll' = 'MZ' }
Show { Update-Help @common -UICulture en-US -Force }
Set-Content2 @{ 'about_lamps.help.txt' = 'MZ is a program' }
Show { Update-Help @common -UICulture en-US -Force }
Set-Content2 @{ 'Lamp-Help.xml' = '<other/>' }
Show { Update-Help @common -UICulture en-US -Force }
Set-Content2 @{ 'placeholder.txt' = '' }
Show { Update-Help @common -UICulture en-US -Force }
Set-Content (Join-Path $source "Lamp_${guid}_en-US_HelpContent.zip") 'no archive'
Show { Update-Help @common -UICulture en-US -Force }
Remove-Item (Join-Path $source "Lamp_${guid}_en-US_HelpContent.zip")
Show { Update-Help @common -UICulture en-US -Force }
Set-Content (Join-Path $source "lamp_${guid}_helpinfo.xml") '<HelpInfo/>'
Show { Update-Help @common -UICulture en-US -Force }
'--- what is asked for wrongly'
Show { Update-Help -Module Dark -SourcePath $source -UICulture en-US }
Show { Update-Help -Module Odd -SourcePath $source -UICulture en-US }
Show { Update-Help -Module Nobody -SourcePath $source -UICulture en-US }
Show { Update-Help -FullyQualifiedModule @{ ModuleName = 'Lamp'; ModuleVersion = '7.0' } -SourcePath $source -UICulture en-US }
Show { Update-Help -Module Lamp -SourcePath (Join-Path $root nowhere) -UICulture en-US -Scope AllUsers -Force }
Show { Update-Help -Module Lamp -LiteralPath (Join-Path $root nowhere) -UICulture en-US -Scope AllUsers -Force }
Show { Update-Help -Module '' -SourcePath $source -UICulture en-US }
try { Update-Help -Recurse } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { Update-Help -Module Lamp -FullyQualifiedModule Lamp -SourcePath $source } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
Show { Save-Help -Module Lamp -DestinationPath (Join-Path $root nowhere) -UICulture en-US }
Show { Save-Help -Module Nobody -DestinationPath $root -UICulture en-US }
Show { Get-Module Dark -ListAvailable | Save-Help -DestinationPath $root -UICulture en-US }
Remove-Item -Recurse $root
