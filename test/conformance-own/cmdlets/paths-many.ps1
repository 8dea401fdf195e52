Join-Path a b
Join-Path a/ /b
Join-Path a b c d
Join-Path -Path a,b -ChildPath c
Join-Path '' b
Join-Path / b
Join-Path . *.ps1 -Resolve | Split-Path -Leaf
Join-Path nope x -Resolve
Split-Path /a/b/c.txt
Split-Path /a/b/c.txt -Leaf
Split-Path /a/b/c.txt -LeafBase
Split-Path /a/b/c.tar.gz -Extension
Split-Path a/b -IsAbsolute; Split-Path /a -IsAbsolute
Split-Path a
Split-Path /a
Split-Path a/b/ 
Split-Path env:PATH -Qualifier
Split-Path Env:/PATH -NoQualifier
Split-Path /a/b -Qualifier
Split-Path -Path *.ps1 -Leaf -Resolve
$null = New-Item -ItemType Directory d1, d1/sub; Set-Content d1/f1.txt x; Set-Content d1/sub/f2.log y; Set-Content 'd1/[x].txt' z
Resolve-Path d1/*.txt | ForEach-Object { Split-Path $_ -Leaf }
Resolve-Path d1 -Relative
Resolve-Path -LiteralPath 'd1/[x].txt' -Relative
Resolve-Path nope
Convert-Path d1 | Split-Path -Leaf
Test-Path d1, nope, d1/f1.txt
Test-Path d1 -PathType Leaf; Test-Path d1/f1.txt -PathType Leaf; Test-Path d1 -PathType Container
Test-Path 'd1/*.log'; Test-Path d1/sub/*.log
Test-Path 'a|b' -IsValid
Test-Path $null
Test-Path ''
Test-Path -LiteralPath 'd1/[x].txt'; Test-Path 'd1/[x].txt'
Test-Path d1/f1.txt -NewerThan '2000-01-01'; Test-Path d1/f1.txt -OlderThan '2000-01-01'
Get-ChildItem d1 -Name
Get-ChildItem d1 -Recurse -Name
Get-ChildItem d1 -Recurse -File | ForEach-Object Name
Get-ChildItem d1 -Directory | ForEach-Object Name
Get-ChildItem d1 -Recurse -Depth 0 | ForEach-Object Name
Get-ChildItem d1 -Filter *.txt | ForEach-Object Name
Get-ChildItem d1 -Recurse -Include *.log | ForEach-Object Name
Get-ChildItem d1/* -Exclude *.txt | ForEach-Object Name
(Get-ChildItem d1).Count
Get-ChildItem nope
Get-Item d1/f1.txt | Select-Object Name, Length, Extension, BaseName, IsReadOnly, Mode, PSIsContainer
[IO.Path]::GetRelativePath('/a/b','/a/c/d')
Push-Location d1; (Get-Location).Path | Split-Path -Leaf; Pop-Location; (Get-Location).Path | Split-Path -Leaf | ForEach-Object Length
