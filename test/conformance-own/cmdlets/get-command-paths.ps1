# Get-Command with paths, patterns of paths and names with scopes
$null = New-Item -ItemType Directory sub
'1' > 1.ps1; '2' > 2.ps1; Set-Content -LiteralPath '[test1].ps1' 'br'; 'sub' > sub/s.ps1
foreach ($p in '.\?[tb]est1?.ps1', './?[tb]est1?.ps1', "$PWD/?[tb]est1?.ps1", '.\[test1].ps1', './[test1].ps1', "$PWD/[test1].ps1", '.\[12].ps1', './[12].ps1', "$PWD/[12].ps1", '.\1.ps1', './1.ps1', 'sub/s.ps1', 'sub\s.ps1', 'sub/*.ps1', './sub/?.ps1', 'global:help', 'global:*', './nope.ps1', './1', '1.ps1', '[12].ps1') {
  $e = $null; $r = @(Get-Command -Name $p -ErrorAction SilentlyContinue -ErrorVariable e)
  "$($p.Replace($PWD.Path, 'PWD')) => $($r.Count) $($r.Name -join ',') $($r.CommandType -join ',') $(if ($e) { $e[0].FullyQualifiedErrorId })"
}
(Get-Command | % { $_.GetType().Name } | Sort-Object -Unique) -join ','
(Get-Command -All | % { $_.GetType().Name } | Sort-Object -Unique) -join ','
$null = New-Item -ItemType Directory sub -Force; Set-Content sub/s.ps1 "'ran'"; Set-Content s.ps1 "'top'"
foreach ($n in 'sub\s.ps1', 'sub/s.ps1', '.\sub\s.ps1', './sub\s.ps1', 'sub\nope', 'Microsoft.PowerShell.Utility\Get-Date', 'Microsoft.PowerShell.Utility\s.ps1', "$PWD\sub\s.ps1", '~\nope.ps1', 'sub\s') { try { $r = & $n; "$($n.Replace($PWD.Path,'PWD')) => $r".Substring(0, 10) } catch { "$($n.Replace($PWD.Path,'PWD')) => $($_.FullyQualifiedErrorId) | $_" } }
