# what is wrong with a manifest is written, and there is no module; files to process that are missing end the statement
Set-Content a.psm1 'function Get-A { 1 }'
$cases = [ordered]@{
    unknown = '@{ModuleVersion="1.0";Zork=1}'
    noversion = '@{RootModule="a.psm1"}'
    badversion = '@{ModuleVersion="x";RootModule="a.psm1"}'
    newer = '@{ModuleVersion="1.0";PowerShellVersion="99.0"}'
    noroot = '@{ModuleVersion="1.0";RootModule="zz.psm1"}'
    nonested = '@{ModuleVersion="1.0";RootModule="a.psm1";NestedModules="zz.psm1"}'
    norequired = '@{ModuleVersion="1.0";RequiredModules="zz"}'
    nohashtable = '1'
    command = '@{ModuleVersion=(Get-Date)}'
    badguid = '@{ModuleVersion="1.0";GUID="x"}'
    scripts = '@{ModuleVersion="1.0";ScriptsToProcess="zz.ps1"}'
    types = '@{ModuleVersion="1.0";TypesToProcess="zz.ps1xml"}'
    formats = '@{ModuleVersion="1.0";FormatsToProcess="zz.ps1xml"}'
    good = '@{ModuleVersion="1.0";RootModule="a.psm1"}'
}
foreach ($name in $cases.Keys) {
    Set-Content "$name.psd1" $cases[$name]
    "== $name"
    try {
        Import-Module "./$name.psd1" 2>&1 | ForEach-Object { "written $($_.FullyQualifiedErrorId) $($_.Exception.GetType().Name) $($_.CategoryInfo.Category) $_".Replace("$PWD", 'DIR') }
    } catch { "thrown $($_.FullyQualifiedErrorId) $($_.Exception.GetType().Name) $($_.CategoryInfo.Category) $_".Replace("$PWD", 'DIR') }
    Get-Module | Where-Object Path -like "$PWD*" | ForEach-Object { "$($_.Name) $($_.Version)"; Remove-Module $_ }
}
