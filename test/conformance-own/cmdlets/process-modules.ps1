# the files that a process has in its memory, and what is known of their versions
$m = Get-Process -Id $PID -Module
$m.GetType().FullName; $m.Count -gt 3; $m[0].GetType().FullName
$m[0].ModuleName; ($m | Where-Object FileName -like '*libc.so*').Count
($m | Where-Object { $_.BaseAddress -isnot [IntPtr] -or $_.ModuleMemorySize -le 0 -or $_.EntryPointAddress -ne 0 }).Count
$own = (Get-Process -Id $PID).Modules
$own.GetType().FullName; $own[0].ModuleName; $own.IndexOf($own[1]); $own.Contains($own[0])
"$($own[0])"; (Get-Process -Id $PID).MainModule.ModuleName
$v = Get-Process -Id $PID -FileVersionInfo
$v.GetType().FullName; [string]::IsNullOrEmpty($v.FileVersion); @($v).Count
(Get-Process -Id 0).Id; (Get-Process -Id 0).Name -eq (Get-Process -Id $PID).Name; @(Get-Process -Id 0 -FileVersionInfo).Count
Get-Process -Name nosuchprocess -Module -ErrorAction SilentlyContinue -ErrorVariable e; "$($e[0].FullyQualifiedErrorId)"
$p = Get-Process -Id $PID | Select-Object -Property Process* -ExcludeProperty ProcessorAffinity -ExpandProperty Modules
$p[0].psobject.Properties['ProcessName'].Value; $null -eq $p[0].psobject.Properties['ProcessorAffinity']
Get-Process -Module -Id $PID -ErrorVariable errs | Select-Object -First 1 | ForEach-Object ModuleName; $errs.Count
[System.Diagnostics.Process]::GetCurrentProcess().Modules[0].ModuleName
Get-TypeData System.Diagnostics.ProcessModule | ForEach-Object { $_.Members.Keys | Sort-Object }
