# What scripts see of modules whose files cannot be parsed or fail, and of files whose name is not their folder's.
$root = Join-Path ([IO.Path]::GetTempPath()) "mf$PID"
foreach ($name in 'broken', 'failing', 'fine') { $null = New-Item -ItemType Directory "$root/mods/$name" -Force }
Set-Content "$root/mods/broken/broken.psm1" "function f {`n try { 1 }`n}"
Set-Content "$root/mods/failing/failing.psm1" "Set-Variable q 1 -Option ReadOnly`nSet-Variable q 2 -ErrorAction Stop"
Set-Content "$root/mods/fine/fine.psm1" "function fine { 7 }"
$null = New-Item -ItemType Directory "$root/mods/Cased" -Force
Set-Content "$root/mods/Cased/cased.psm1" "function cased { 8 }"
$env:PSModulePath = "$root/mods:$env:PSModulePath"
try {
    foreach ($name in 'broken', 'failing', 'fine', 'missing') {
        Set-Content "$root/$name.ps1" "#requires -Module $name`n'ran $name'"
        $Error.Clear()
        try { & "$root/$name.ps1" } catch { "$name [$($_.Exception.GetType().Name)] $($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
        "errors: $($Error.Count)"
        try { Import-Module $name -Force -ErrorAction Stop; "$name is here" } catch {
            "$name [$($_.Exception.GetType().Name)] $($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason): $(($_.Exception.Message -split "`n")[0] -replace [regex]::Escape($root), 'ROOT')"
        }
    }
    try { Import-Module broken -ErrorAction Stop }
    catch [System.Management.Automation.ParseException] { 'ParseException' }
    catch [System.Management.Automation.ActionPreferenceStopException] { 'ActionPreferenceStopException' }
    foreach ($name in 'Cased', 'cased', "$root/mods/Cased", "$root/mods/Cased/cased.psm1", 'FINE') {
        try { Import-Module $name -Force -ErrorAction Stop; "$($name -replace '.*/') is here" } catch { "$_" -replace [regex]::Escape($root), 'ROOT' }
    }
} finally { Remove-Item $root -Recurse -Force }
