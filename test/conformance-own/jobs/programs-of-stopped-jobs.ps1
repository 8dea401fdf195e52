# what a job has started ends with it
function Alive($mark) { @(Get-ChildItem /proc -Directory -Name | Where-Object { $_ -match '^\d+$' } | Where-Object { $c = Get-Content "/proc/$_/cmdline" -Raw -ErrorAction Ignore; $c -and $c -match "^sleep\W$mark" }).Count }
foreach ($way in 'Stop-Job', 'Remove-Job -Force') {
  $mark = if ($way -eq 'Stop-Job') { 86411 } else { 86412 }
  $j = Start-Job { param($m) 'ready'; sh -c "sleep $m; echo never" } -ArgumentList $mark
  while ((Alive $mark) -eq 0) { Start-Sleep -Milliseconds 50 }
  if ($way -eq 'Stop-Job') { Stop-Job $j } else { Remove-Job $j -Force }
  for ($i = 0; $i -lt 40 -and (Alive $mark) -gt 0; $i++) { Start-Sleep -Milliseconds 50 }
  "$way $($j.State) alive: $(Alive $mark)"
}
