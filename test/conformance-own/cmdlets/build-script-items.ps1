# a build script: folders, copies, reports
$ErrorActionPreference = 'Stop'
$root = Join-Path $PWD 'proj'
'src', 'src/lib', 'out', 'docs' | ForEach-Object { New-Item -ItemType Directory -Path (Join-Path $root $_) -Force } | ForEach-Object { Resolve-Path $_ -Relative }
Set-Content "$root/src/a.ps1" 'function A { 1 }'; Set-Content "$root/src/lib/b.ps1" 'function B { 2 }', '# end'; Set-Content "$root/docs/r.md" '# R'
Copy-Item "$root/src/*" "$root/out" -Recurse -Include *.ps1 -PassThru | ForEach-Object { $_.FullName.Substring($root.Length) }
Copy-Item "$root/src" "$root/out/copy" -Recurse -Verbose 4>&1 | ForEach-Object { "$_".Replace($root, '') }
Get-ChildItem $root -Recurse -File | Sort-Object FullName | ForEach-Object { '{0,-25}{1,4}' -f $_.FullName.Substring($root.Length), $_.Length }
Get-ChildItem $root -Recurse | Group-Object Extension | Sort-Object Name | Format-Table Name, Count
Get-ChildItem $root -Recurse -File | Measure-Object Length -Sum -Maximum | Select-Object Count, Sum, Maximum
Compare-Object (Get-ChildItem "$root/src" -Recurse -Name) (Get-ChildItem "$root/out/copy" -Recurse -Name) -IncludeEqual
Get-ChildItem $root -Recurse -Filter *.ps1 | Select-String '^function (\w+)' | ForEach-Object { $_.Matches[0].Groups[1].Value } | Sort-Object -Unique
Rename-Item "$root/docs/r.md" 'readme.md' -PassThru | Split-Path -Leaf
Move-Item "$root/docs" "$root/manual" -PassThru | ForEach-Object Name
Remove-Item "$root/out" -Recurse
Test-Path "$root/out", "$root/manual/readme.md"
(Get-ChildItem $root -Directory).Name
try { Get-Content "$root/none.txt" } catch [System.Management.Automation.ItemNotFoundException] { "missing: $($_.TargetObject.Replace($root, ''))" }
try { Remove-Item "$root/none" } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Activity }
try { Copy-Item "$root/none" x } catch { $_.CategoryInfo.Reason }
try { Move-Item "$root/none" x } catch { $_.CategoryInfo.Category }
try { New-Item "$root/src" -ItemType Directory } catch { $_.Exception.Message.Replace($root, '') }
try { Set-Location "$root/none" } catch { $_.Exception.Message.Replace($root, '') }
Push-Location $root; Get-ChildItem -Name; Pop-Location
