# Hidden aliases of commands that jobs give; pools that are closed; exceptions about files
(Get-Command Get-Date).Namespace
'Namespace' -in (Get-Command Get-Date).PSObject.Properties.Name
$r = Start-Job { Get-Command Get-Date } | Receive-Job -Wait -AutoRemoveJob
$r | ForEach-Object { $_.PSObject.Properties.Name -join ',' }
$r[0].Namespace
$pool = [runspacefactory]::CreateRunspacePool(1, 2); $pool.Open(); $pool.GetAvailableRunspaces(); $pool.Dispose()
try { $pool.GetAvailableRunspaces() } catch { $_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.Message }
$e = [System.IO.FileNotFoundException]::new('m', 'f', [Exception]::new('in')); "$($e.Message) $($e.FileName) $($e.InnerException.Message)"
