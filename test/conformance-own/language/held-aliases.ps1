Set-Content al.ps1 "'ran'"; Set-Alias al.x (Join-Path $PWD al.ps1)
$a = Get-Command al.x; . $a; & $a
al.x
New-Module -Name mo { Set-Alias mo.tasks (Join-Path $PWD al.ps1); Set-Alias gg Get-Date; Export-ModuleMember -Alias * } | Import-Module
foreach ($f in Get-Command *.tasks -Module mo) { . $f }
(& (Get-Command gg)).GetType().Name
Set-Alias nowhere zzz-not; try { & (Get-Command nowhere) } catch { "$_" }
Remove-Item al.ps1
$h = [System.Threading.ManualResetEvent]::new($true)
[System.Threading.WaitHandle]::WaitAny(@($h), 10, $false)
[System.Threading.WaitHandle]::WaitAll(@($h), [timespan]::FromMilliseconds(10), $false)
Set-Content tk.txt "# Synopsis: q","task x"
[System.Management.Automation.PSParser]::Tokenize((Get-Content tk.txt), [ref]$null) | ForEach-Object { "$($_.Type) $($_.EndLine) $($_.Content.Trim())" }
Remove-Item tk.txt
