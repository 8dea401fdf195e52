# Nothing runs of a pipeline that is stopped at once, however quick its commands are; a count has a text of its own.
$file = Join-Path $PWD one.xml
[pscustomobject]@{ a = 1 } | Export-Clixml $file
$shell = [PowerShell]::Create().AddScript('$null = Import-Clixml ' + $file + '; "ran"')
$run = $shell.BeginInvoke()
$shell.Stop()
$shell.InvocationStateInfo.State
$count = (Import-Clixml $file -IncludeTotalCount)[0]
$count.ToString()
$count
$count.Accuracy
'--- variables that a scope computes are found by name too'
function Test-Name {
    param($x)
    $variables = $ExecutionContext.SessionState.PSVariable
    $variables.Get('MyInvocation').Name
    $variables.Get('myinvocation').Value.MyCommand.Name
    $variables.Get('PSBoundParameters').Value.Count
    $variables.GetValue('args').Count
}
Test-Name 1 2 3
Start-Job { $ExecutionContext.SessionState.PSVariable.Get('MyInvocation').Value.MyCommand.ScriptBlock } | Receive-Job -Wait -AutoRemoveJob
