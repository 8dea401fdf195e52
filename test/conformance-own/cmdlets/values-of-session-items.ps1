# What items of the drives of the session take as values, provider-qualified paths, separators in joined paths, names that no member may have
$ErrorView = 'NormalView'
$null = New-Item -ItemType Directory d
$lines = @'
Set-Item alias:na gci; (Get-Alias na).Definition
Set-Item alias:na 5
Set-Item alias:na @('gi', 'gl')
Set-Item alias:na ''
Set-Item alias:na { gci }
New-Item alias:nb -Value 5
Set-Content alias:nd 5
Copy-Item alias:gci alias:ne; (Get-Alias ne).Definition
Set-Item env:fd @(1, 2); $env:fd
Set-Item env:fd ([datetime]'2020-01-01'); $env:fd
Set-Item env:fd $null -PassThru; Test-Path env:fd
Resolve-Path FileSystem::/tmp | % Path
Resolve-Path filesystem::/tm* | % Path
Resolve-Path Environment::HOME | % Path
(Resolve-Path FileSystem::/tmp).ProviderPath
Join-Path FileSystem::/ tmp -Resolve
Join-Path a// c
Join-Path a/b// //c
Join-Path a\\ \\c
Join-Path a/ /
Join-Path / b
[pscustomobject]@{psobject = 1}
[pscustomobject]@{'' = 1}
[pscustomobject]@{a = 1; PSBase = 2}
[pscustomobject]@{pstypenames = 1}
'{"a":{"psextended":1}}' | ConvertFrom-Json
'psbase,a', '1,2' | ConvertFrom-Csv
([pscustomobject]@{a = 1}).psobject.Properties.Add([psnoteproperty]::new('psadapted', 1))
'[1,' | ConvertFrom-Json
'{"a":[1,' | ConvertFrom-Json
'[[1],' | ConvertFrom-Json | % { "$_" }
1..3 | Where-Object Length -EQ:$false
Get-Job -Name '['; 'no job, no pattern'
@() -like '['; 'nothing compared'
'a' -like '['
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) *>&1 | Out-String -Width 500).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
