# A separator at the end of a path stays in the names of the item
$null = New-Item -ItemType Directory d/e; Set-Content d/x.txt 1
$here = $PWD.Path
(Get-Item d/).FullName.Replace($here, ''), (Get-Item d/).Name, (Get-Item d//e/).PSPath.Replace($here, '')
(Get-ChildItem d/).FullName.Replace($here, '')
Resolve-Path d/, ./, ../, */ | ForEach-Object { $_.Path.Replace($here, '') } | Where-Object { $_ -like '/d*' }
Convert-Path ./d//e/ | ForEach-Object { $_.Replace($here, '') }
Set-Location d/; Split-Path $PWD -Leaf; Set-Location ..
Convert-Path Temp:; Resolve-Path Temp: | ForEach-Object Path
Split-Path '.', '..', '~' -Leaf | ForEach-Object { $_ -in (Split-Path $PWD -Leaf), (Split-Path (Split-Path $PWD) -Leaf), (Split-Path $HOME -Leaf) }
Split-Path 'a.', '...', '.a', 'a.b.c' -Extension
Split-Path 'a.', '...', '.a', 'a.b.c' -LeafBase
Split-Path '/a', '/a/b', 'a//b', 'env:x', 'variable:x/y' -Parent
Split-Path '\a:b', 'a/b:c' -Qualifier
Split-Path '\a', 'a', 'a:b' -IsAbsolute
try { Split-Path '/' -ErrorAction SilentlyContinue } catch { $_.FullyQualifiedErrorId }
Set-Content .hidden 1; Test-Path .h*; Test-Path *hidden; Test-Path .hidden
foreach ($c in { Rename-Item . foo }, { Move-Item . foo }, { Remove-Item . }, { Copy-Item d env:X }, { Move-Item d env:X }) {
  try { $ErrorActionPreference = 'Stop'; & $c } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message.Replace($here, ''))" } finally { $ErrorActionPreference = 'Continue' }
}
Get-ChildItem nope -Include x; Get-ChildItem nope -Exclude x; $?
