# patterns below folders that are not there: how modules gather their files
$missing = "$PWD/missing"
foreach ($path in "$missing/*.ps1", "$missing\*.ps1", "$missing/*", "$missing/*/*.ps1", 'missing/*/x', $missing) {
    foreach ($recurse in $true, $false) {
        "== $path $recurse".Replace("$PWD", 'DIR')
        @(Get-ChildItem -Path $path -ErrorAction SilentlyContinue -Recurse:$recurse).Count
        $e = Get-ChildItem -Path $path -Recurse:$recurse 2>&1
        "$($e.FullyQualifiedErrorId) $e".Replace("$PWD", 'DIR')
    }
    foreach ($command in 'Get-Item', 'Resolve-Path', 'Get-Content', 'Remove-Item', 'Test-Path') {
        try { "$command $(@(& $command -Path $path -ErrorAction Stop).Count)" } catch { "$command $_".Replace("$PWD", 'DIR') }
    }
}
