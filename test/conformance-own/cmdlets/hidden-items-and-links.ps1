# Hidden and read-only items and links: what Remove-, Rename-, Copy-, Move- and Get-Item do with them; names chosen away by -Include and -Exclude
$ErrorView = 'NormalView'
$null = New-Item -ItemType Directory .hd, d, g, .full, e, k, d/s, d/.in, e/.in2
foreach ($f in 'd/.in/f', 'd/c.txt', 'd/c.log', 'd/s/c.log', 'e/.hf', 'g/.hf', '.f1', '.f2', '.full/x', 'ro', 'a.txt', 'b.log') { [IO.File]::WriteAllText("$pwd/$f", 'x') }
chmod 444 ro
$null = New-Item -ItemType SymbolicLink .lnk -Target g
$null = New-Item -ItemType SymbolicLink lnk -Target g
$null = New-Item -ItemType SymbolicLink .br -Target nowhere
$null = New-Item -ItemType SymbolicLink br -Target nowhere
ln -s lo2 lo1
ln -s lo1 lo2
function All($p = '.') { (Get-ChildItem $p -Recurse -Force -Name | Sort-Object) -join ' ' }
$lines = @'
Remove-Item .hd
Remove-Item .hd -Recurse
Remove-Item e -Recurse -Verbose
All e
Remove-Item g -Recurse -ErrorAction SilentlyContinue; Test-Path g
Remove-Item .f1 -Verbose
Remove-Item .f1, .f2 -Force -Verbose
Remove-Item .full -Recurse
Remove-Item .lnk
Remove-Item .br
Remove-Item .br -Force -Verbose
Remove-Item lnk -Recurse -Verbose
Remove-Item ro
Remove-Item ro -Force
Remove-Item .* -WhatIf
All
Rename-Item a.txt b.log -Force
Rename-Item br br2 -PassThru | % { "$($_.Name) $($_.LinkTarget)" }
Copy-Item br2 k
Move-Item br2 k -PassThru | % Name
(Get-Item k/br2).ResolvedTarget.Replace("$pwd", '')
Get-Item lo1 | % Name
[IO.File]::Exists("$pwd/k/br2"), [IO.Path]::Exists("$pwd/k/br2"), [IO.Directory]::Exists("$pwd/lo1"), [IO.File]::Exists("$pwd/none")
[IO.File]::Move("$pwd/k/br2", "$pwd/k/br3"); All k
Copy-Item a.txt k -Filter *.log -PassThru | % Name
Copy-Item * k -Filter *.log -Verbose
Copy-Item d k/d1 -Recurse -Filter *.log; All k/d1
Copy-Item d/* k/d2 -Recurse -Filter *.log; All k
Move-Item * k -Filter *.log -WhatIf
Copy-Item missing k -Include x
Copy-Item d/missing k -Exclude x
Copy-Item nofolder/missing k -Exclude x
Remove-Item missing -Exclude x
Move-Item missing k -Include x
Get-Item missing -Exclude x
Get-Item nofolder/missing -Exclude x
Set-Item missing 1 -Exclude x
Clear-Content missing -Exclude x
Get-Content missing -Exclude x
Set-Content missing2 1 -Exclude x; Test-Path missing2
Get-ChildItem nofolder/missing -Include x
Get-Content k/
Set-Location *2
Set-Location g*, k -ErrorAction SilentlyContinue
Set-Location [gk]
Set-Location e*; Get-Location | Split-Path -Leaf; Set-Location ..
Get-FileHash d/* -Algorithm MD5 | % { Split-Path -Leaf $_.Path }
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) *>&1 | Out-String -Width 500).TrimEnd().Replace("$pwd", '<here>') -replace '(?m)^At line.*\n.*\n.*\n' } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)".Replace("$pwd", '<here>') }
}
