# errors of scripts that dotnet calls
$o = [pscustomobject]@{ a = 1 } | Add-Member ScriptProperty p { Write-Error 'from prop'; 5 } -PassThru
$o.p
$Error.Count
'abc' -replace 'b', { Write-Error 'from rep'; 'x' }
$Error.Count
{ Write-Error 'from inv'; 7 }.Invoke()
$Error.Count
{ Write-Error 'from rar'; 7 }.InvokeReturnAsIs()
$Error.Count
[System.Threading.Tasks.Task]::CompletedTask.Status
[Action[int]]$d = { param($x) Write-Error "from del $x" }
$d.Invoke(3)
$Error.Count
function v { param([ValidateScript({ Write-Error 'from val'; $true })]$x) $x }
v 3
$Error.Count
class C { [int] M() { Write-Error 'from class'; return 3 } }
[C]::new().M()
$Error.Count
$Error | ForEach-Object { "$_" }
[Console]::Error.WriteLine('direct')
Write-Error 'normal'
