$null = New-Item -ItemType Directory '[d]', 'sub dir'
Set-Content -LiteralPath '[d]/f[1].txt' 'lit'
Set-Content 'sub dir/a b.txt' 'sp'
Get-ChildItem | ForEach-Object Name
Get-ChildItem '[d]' | ForEach-Object Name
Get-ChildItem -LiteralPath '[d]' | ForEach-Object Name
Get-ChildItem '`[d`]' | ForEach-Object Name
Get-Content -LiteralPath '[d]/f[1].txt'
Get-Content '[d]/f[1].txt'
Get-Content '`[d`]/f`[1`].txt'
Get-Content 'sub*/a*'
Test-Path '[d]'; Test-Path -LiteralPath '[d]'
Copy-Item -LiteralPath '[d]/f[1].txt' 'sub dir'; (Get-ChildItem 'sub dir').Name
Rename-Item -LiteralPath 'sub dir/f[1].txt' 'g[2].txt'; (Get-ChildItem 'sub dir').Name
Move-Item -LiteralPath 'sub dir/g[2].txt' '.'; Test-Path -LiteralPath 'g[2].txt'
Get-Item -LiteralPath 'g[2].txt' | Remove-Item; Test-Path -LiteralPath 'g[2].txt'
Get-ChildItem -LiteralPath '[d]' | Get-Content
Get-ChildItem -LiteralPath '[d]' | Copy-Item -Destination 'sub dir' -PassThru | ForEach-Object Name
Resolve-Path -LiteralPath '[d]' -Relative
Resolve-Path '*d*' -Relative
Join-Path '[d]' 'x'
Set-Location -LiteralPath '[d]'; Split-Path $PWD -Leaf; Get-ChildItem -Name; Set-Location ..
Set-Location '[d]'
[System.Management.Automation.WildcardPattern]::Escape('[d]')
[WildcardPattern]::new('a*').IsMatch('ABC')
[WildcardPattern]::new('a*', 'IgnoreCase').IsMatch('ABC')
Remove-Item '[d]' -Recurse
Remove-Item -LiteralPath '[d]' -Recurse; Test-Path -LiteralPath '[d]'
Get-ChildItem '*' -Include '*dir' | ForEach-Object Name
'sub dir' | Get-ChildItem | ForEach-Object Name
Get-Item 'sub?dir' | ForEach-Object Name
Get-Item s*r, *.ps1 | ForEach-Object Name
Get-ChildItem 'sub dir\a b.txt' | ForEach-Object Name
