# a module whose script fails is not there; what its script throws ends the statement
Set-Content statement.psm1 'function Get-One { 1 }', 'Join-Path $null x', "'after'"
Set-Content unknown.psm1 'nosuchcommand', "'after'"
Set-Content throws.psm1 "throw 'thrown'"
Set-Content divides.psm1 '1 / 0', "'after'"
Set-Content stops.psm1 'Get-Item /nonexistent -ErrorAction Stop', "'after'"
Set-Content writes.psm1 'function Get-One { 1 }', 'Write-Error oops'
Set-Content method.psm1 "function Get-One { [int]::Parse('x') }", 'Get-One'
Set-Content syntax.psm1 'function Get-One {'
foreach ($root in 'statement', 'throws', 'stops', 'syntax') { Set-Content "m$root.psd1" "@{RootModule='$root.psm1';ModuleVersion='1.0'}" }
foreach ($file in 'statement.psm1', 'unknown.psm1', 'throws.psm1', 'divides.psm1', 'stops.psm1', 'writes.psm1', 'method.psm1', 'syntax.psm1', 'mstatement.psd1', 'mthrows.psd1', 'mstops.psd1', 'msyntax.psd1') {
    "== $file"
    try {
        $failures = Import-Module ./$file 2>&1
        "continues $($failures.ForEach{ "$($_.FullyQualifiedErrorId) $($_.Exception.GetType().Name)" } -join '; ')"
    } catch { "$($_.FullyQualifiedErrorId): $_".Replace("$PWD", 'DIR') }
    Get-Module | Where-Object Path -like "$PWD*" | ForEach-Object Name
    Get-Module | Where-Object Path -like "$PWD*" | Remove-Module
}
