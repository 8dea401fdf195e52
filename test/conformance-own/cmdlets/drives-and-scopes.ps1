# Errors of drives: their targets, and what ends the command
$ErrorView = 'NormalView'
function show($e) { '{0} | {1} | {2} | {3}' -f $e.FullyQualifiedErrorId, $e.CategoryInfo, $e.TargetObject, $e.Exception.Message }
$null = New-Item here -ItemType Directory; Set-Location here
(New-PSDrive T1 FileSystem '').Root -eq $PWD.Path
foreach ($block in { New-PSDrive T4 FileSystem $PWD -Scope Nope }, { New-PSDrive T4 FileSystem $PWD -Scope 44 }, { Get-PSDrive -PSProvider Nope, Nopf },
  { Get-PSDrive -LiteralName T* }, { Get-PSDrive -LiteralName T9 }, { Remove-PSDrive T1 -Scope 55 }, { Remove-PSDrive T1 -Scope Nope }, { Get-PSDrive T1 -Scope 55 }) {
  "== $block"
  try { & $block 2>&1 | ForEach-Object { 'written ' + (show $_) } } catch { 'thrown ' + (show $_) }
}
Remove-PSDrive T1
Get-Location -PSProvider Environment | ForEach-Object Path
Set-Location env:; Set-Location /; Remove-PSDrive Env
try { Get-Location -PSProvider Environment 2>&1 | ForEach-Object { 'written ' + (show $_) } } catch { 'thrown ' + (show $_) }
