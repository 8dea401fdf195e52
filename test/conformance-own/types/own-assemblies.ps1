# The files of PowerShell's own assemblies, whatever version they have
$ErrorView = 'NormalView'
$assembly = [psobject].Assembly
$file = Get-Item $assembly.Location
$file.Name
$file.Directory.FullName -eq $PSHOME
$file.Length -gt 512
$assembly.CodeBase -eq "file://$($file.FullName)"
$info = $file.VersionInfo
foreach ($name in 'Comments', 'CompanyName', 'FileDescription', 'InternalName', 'Language', 'LegalCopyright', 'LegalTrademarks', 'OriginalFilename', 'PrivateBuild', 'ProductName', 'SpecialBuild') {
    "$name=[$($info.$name)]"
}
'{0}.{1}.{2}' -f $info.FileMajorPart, $info.FileMinorPart, $info.FileBuildPart
'{0}.{1}.{2}.{3}' -f $info.ProductMajorPart, $info.ProductMinorPart, $info.ProductBuildPart, $info.ProductPrivatePart
$info.FileVersion -match '^7\.6\.5\.\d+$'
$info.ProductVersion -match '^7\.6\.5 SHA: ([0-9a-f]{40})\+\1$'
($info.ProductVersion -split ' ')[0] -eq $PSVersionTable.PSVersion
$info.FileVersionRaw.GetType().Name
@($info.ToString() -split "`n").Count
"$($info.IsDebug) $($info.IsPreRelease)"

$name = [Reflection.AssemblyName]::GetAssemblyName($assembly.Location)
$name.FullName -eq $assembly.FullName
"$($name.Name) $($name.CultureName) $($name.Flags) $($name.HashAlgorithm) $($name.ProcessorArchitecture) $($name.VersionCompatibility) [$($name.CodeBase)]"
($name.GetPublicKeyToken() | ForEach-Object { '{0:x2}' -f $_ }) -join ''
$own = $assembly.GetName()
"$($own.Flags) $($own.HashAlgorithm) $($own.ProcessorArchitecture) $($own.CodeBase -eq $assembly.CodeBase)"
$made = [Reflection.AssemblyName]::new('A, Version=1.2.3.4, Culture=neutral')
"$($made.Version) $($made.Flags) $($made.HashAlgorithm) $($made.CultureInfo.Name.Length) $($null -eq $made.CodeBase)"

foreach ($command in 'Get-Command', 'Get-Date', 'Get-Item', 'Get-Acl', 'Get-Credential', 'Out-Default', 'Start-Transcript') {
    $found = Get-Command $command -ErrorAction Ignore
    if ($found) { '{0} {1} {2}' -f $command, (Split-Path $found.DLL -Leaf), (Get-Item $found.DLL).VersionInfo.ProductName }
}

[object]::ReferenceEquals([Reflection.Assembly]::LoadFrom($assembly.Location), $assembly)
(Add-Type -Path $assembly.Location -PassThru).Count -gt 100
$module = Import-Module "$PSHOME/Microsoft.PowerShell.Security.dll" -PassThru
"$($module.Name) $($module.ModuleType) $(Split-Path $module.Path -Leaf) $($module.Version -eq $assembly.GetName().Version)"
$module.ExportedCmdlets.ContainsKey('Get-ExecutionPolicy')
(Get-Command Get-ExecutionPolicy).Source
Remove-Module $module
(Get-Command Get-ExecutionPolicy).ModuleName
Import-Module "$PSHOME/Microsoft.PowerShell.Security.dll" -Prefix Own
(Get-Command Get-OwnCredential).Source

foreach ($path in '/etc/passwd', '/no/such.dll', '') {
    try { [Reflection.AssemblyName]::GetAssemblyName($path) } catch { '{0}: {1}' -f $_.Exception.InnerException.GetType().Name, $_.Exception.InnerException.Message }
}
$text = [Diagnostics.FileVersionInfo]::GetVersionInfo('/etc/passwd')
"[$($text.FileVersion)] $($text.FileMajorPart) $($null -eq $text.ProductName) $($text.FileName)"
