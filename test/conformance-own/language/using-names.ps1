# using module and using assembly are looked up while a script is parsed
using namespace System.Management.Automation.Language
$env:PSModulePath = "$PWD/mods:" + $env:PSModulePath
foreach ($version in '1.0', '2.0') {
    $null = New-Item -ItemType Directory -Force "mods/Foo/$version"
    Set-Content "mods/Foo/$version/Foo.psm1" "function Get-FooVersion { '$version' }"
    Set-Content "mods/Foo/$version/Foo.psd1" "@{ModuleVersion='$version';RootModule='Foo.psm1'}"
}
$null = New-Item -ItemType Directory -Force mods/Bar
Set-Content mods/Bar/Bar.psm1 "enum Size { small; large }; function Get-Bar { 'bar' }"
$names = 'Foo', 'Bar', '@{ModuleName="Foo";ModuleVersion="1.0"}', '@{ModuleName="Foo";RequiredVersion="1.0"}', '@{ModuleName="Foo";RequiredVersion="3.0"}',
    '@{ModuleName="Foo";MaximumVersion="1.5"}', '@{ModuleName="Foo"}', '@{ModuleName="Foo";Zork=1}', '@{ModuleName="Foo";ModuleVersion=$x}', '@{ModuleName="Foo";ModuleVersion="abc"}',
    'Fo*', "'./mods/Bar'", './mods/Bar/Bar.psm1', 'mods\Bar\Bar.psm1', 'Bar.psm1', './zork', 'NotThere', 'Microsoft.PowerShell.Management', '@{ModuleName="Microsoft.PowerShell.Management";ModuleVersion="99.0"}'
foreach ($name in $names) {
    "== $name"
    $tokens = $errors = $null
    $null = [Parser]::ParseInput("using module $name`n1", [ref]$tokens, [ref]$errors)
    $errors | ForEach-Object { "$($_.ErrorId): $($_.Message)" }
    Set-Content x.ps1 "using module $name`nif (Get-Command Get-FooVersion -ea Ignore) { Get-FooVersion }; if (Get-Command Get-Bar -ea Ignore) { Get-Bar; [Size]::large }"
    try { & ./x.ps1 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; "$($_.CategoryInfo)" }
    Remove-Module Foo, Bar -ErrorAction Ignore
}
foreach ($name in 'System.Web', './nope.dll', 'http://x.org/a.dll') {
    $null = [Parser]::ParseInput("using assembly $name`n1", [ref]$tokens, [ref]$errors)
    "$errors"
}
foreach ($line in '#requires -Modules @{ModuleVersion="1.0"}', '#requires -Modules @{ModuleName="a";Zork=1}', '#requires -Modules @{ModuleName="a";RequiredVersion="1.0"}') {
    $ast = [Parser]::ParseInput($line, [ref]$tokens, [ref]$errors)
    "$($errors.Message)$($ast.ScriptRequirements.RequiredModules)"
}
foreach ($class in '[DscResource(RunAsCredential="Optional")]class a{[DscProperty(Key)][string]$k;[void]Set(){} [bool]Test(){return 1} [a]Get(){return $this}}', '[DscResource(Zork=1)]class a{}') {
    $null = [Parser]::ParseInput($class, [ref]$tokens, [ref]$errors)
    "$($errors.Count) $($errors[-1].Message)"
}
