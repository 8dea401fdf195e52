$folder = Join-Path ([IO.Path]::GetTempPath()) "docs-gci-$PID"
$null = New-Item -Type Directory $folder/d1/d2 -Force
Push-Location $folder
1 > d1/x.txt; 1 > d1/d2/y.txt; 1 > z.txt; 1 > .hidden; 1 > a.txt; 1 > d1/d2/a.txt
function show { $input | ForEach-Object { $_.FullName.Substring($folder.Length) } }
'hidden or directory'; gci -Attributes Hidden, Directory | show
'neither'; gci -Attributes !Directory+!Hidden | show
'short'; gci -Attributes D,H | show
'one or the other'; gci -Attributes Directory, !Hidden | show
foreach ($bad in 'foo', '', 'D+', '!', '(D)', 'Hidden,,D', @(1, 2), @('Hidden', 'foo')) { try { gci -Attributes $bad } catch { $_.FullyQualifiedErrorId; "$_" } }
$flags = [System.Management.Automation.FlagsExpression[System.IO.FileAttributes]]::new('Directory+!Hidden')
$flags.Evaluate('Directory'); $flags.Evaluate('Directory,Hidden'); $flags.Evaluate('Hidden'); $flags.GetType().FullName -replace ',.*'
'pattern'; gci .\*.txt -r | show
'below'; gci d1\*.txt -r | show
'all'; gci .\d1\* -r | show
'include'; gci 'd1\*' -Include *.txt -r | show
'depth'; gci *.txt -depth 1 | show
'name'; gci a.txt -r | show
Pop-Location
Remove-Item $folder -Recurse -Force
foreach ($path in 'env:nope', 'alias:nope', 'Temp:\nope', '\\Server01\Share\x', '/nope/x/', 'nope1\nope2\*', 'C:\x') { try { Get-ChildItem $path -ErrorAction Stop } catch { "$_".Replace($PWD, '<here>') } }
foreach ($path in 'env:nope', 'function:nope', 'Temp:\nope', '\\Server01\Share\x', '/nope/x/', '//a//b', '\a\\b') { try { Get-Item $path -ErrorAction Stop } catch { "$_" } }
foreach ($path in '\\a\b', '/nope/x/') { try { Set-Location $path -ErrorAction Stop } catch { "$_" } }
Import-Module C:\nope\m.psm1
1 > C:\nope\y.txt
