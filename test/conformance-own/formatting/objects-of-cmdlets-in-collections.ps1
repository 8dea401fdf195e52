# Elements inside braces: types by their full names, objects that cmdlets have written by their types, objects of .NET by their names
function Show-Value($x) { [pscustomobject]@{ A = @($x) } | Format-List | Out-String -Stream | Where-Object { $_ } }
Show-Value (1, 2 | Group-Object)
Show-Value (Get-Variable PID, HOME)
Show-Value (Get-ExperimentalFeature | Select-Object -First 2)
$null = New-Event q; $null = New-Event r; Show-Value (Get-Event)
Show-Value (Get-PSDrive Env, Alias)
Show-Value (Get-Command Get-Item, Set-Item)
Show-Value (Start-ThreadJob { 1 }), 1
Show-Value @([System.Timers.Timer]::new(), 1)
Show-Value (Compare-Object 1 2)
Show-Value ([xml]'<a><b/><c/></a>').a.ChildNodes
[pscustomobject]@{ Types = [int], [string]; Type = [int]; Mixed = 'x'.GetType(), 1, $null } | Format-List
[pscustomobject]@{ Types = [int], [string] } | Format-Table
$p = Start-Job -Name p { 1 } | Wait-Job
$p | Group-Object State | Format-Table Count, Group
[pscustomobject]@{ A = $p, $p; B = $p.ChildJobs.Count; C = $p } | Format-List
