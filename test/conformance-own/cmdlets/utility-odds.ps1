# Odds and ends of the Utility commands
function show($e) { '{0} | {1} | {2} | {3}' -f $e.FullyQualifiedErrorId, $e.CategoryInfo, $e.Exception.GetType().Name, $e.Exception.Message }
foreach ($block in { Get-Date '2024-02-29 13:04:05' -Format $null | Out-String }, { New-TimeSpan -Days 99999999 }, { 1..3 | Group-Object -AsString },
  { Write-Progress -Activity a -ParentId 3 -Id 3 }, { Write-Progress -Activity a -ParentId 0 }, { Out-File env:OO -InputObject 1 }, { 'x' > function:OO2 }, { Write-Information $null -InformationAction Continue },
  { $x = 1, 2; $x = Add-Member -InputObject $x NoteProperty note 5 -PassThru; ConvertTo-Json $x; ConvertTo-Json @{ a = $x } },
  { [pscustomobject]@{ a = 1 } | ConvertTo-Csv -NoTypeInformation:$false }, { [pscustomobject]@{ a = 1 } | ConvertTo-Csv -IncludeTypeInformation:$false },
  { [pscustomobject]@{ a = 1 } | Format-Table | Sort-Object | Out-String }, { @([pscustomobject]@{ a = 1 } | Format-Table)[0, 2] | Out-String }, { Wait-Process -Id $PID }) {
  "== $block"
  try { & $block 2>&1 6>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { 'written ' + (show $_) } else { "$_" } } }
  catch { 'thrown ' + (show $_); if ($_.TargetObject) { $_.TargetObject.GetType().Name }; $_.InvocationInfo.PositionMessage; "$($_.ErrorDetails)" }
}
Set-Content given.ps1 'param($First, [switch]$Second) $First'
Get-Command ./given.ps1 -Syntax | ForEach-Object { $_.Replace($PWD.Path, '.') }
Get-Command given.ps1 -Syntax -ErrorAction Ignore
$r = /bin/sh -c 'echo oops >&2' 2>&1
$r.ScriptStackTrace -replace ',.*', ''; "$($r.PipelineIterationInfo)"
Set-Content noexec.sh 'echo hi'
try { ./noexec.sh } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.NativeErrorCode }
