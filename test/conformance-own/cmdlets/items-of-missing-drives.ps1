# Missing drives: Get-ChildItem goes on with the next path; a path behind a switch of the file system does not decide which parameters there are
$ErrorView = 'NormalView'
New-Item -ItemType Directory d/e -Force | Out-Null; Set-Content d/f.txt 1; Set-Content d/e/g.txt 2
Get-ChildItem C:\x -Recurse
Get-ChildItem -Path C:\Parent -Depth 2
Get-ChildItem -Path C:\Windows\*.txt -Recurse
Get-ChildItem C:\x -Filter *.txt -Recurse -Force
Get-ChildItem C:\x, d -Recurse -Name
Get-ChildItem -LiteralPath C:\x -Recurse
Get-ChildItem -File C:\x
Get-ChildItem -Directory C:\
Get-ChildItem -Recurse -File C:\x
Get-ChildItem -Recurse -File d -Name
Get-ChildItem -File d -Name
try { Get-ChildItem C:\x -File } catch { $_.FullyQualifiedErrorId }
try { Get-ChildItem -Path C:\x -File } catch { $_.FullyQualifiedErrorId }
try { Get-ChildItem -File -Path C:\x } catch { $_.FullyQualifiedErrorId }
try { Get-ChildItem variable: -File } catch { $_.FullyQualifiedErrorId }
