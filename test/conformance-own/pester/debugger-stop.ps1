# A handler of DebuggerStop steps through a script; what it sees, and how the script goes on.
$Host.DebuggerEnabled = $false
$commands = [System.Collections.Generic.Queue[string]]::new()
$handler = {
    param($s, $e)
    do {
        $text = if ($commands.Count -gt 0) { $commands.Dequeue() } else { 'c' }
        $command = [System.Management.Automation.PSCommand]::new().AddScript($text)
        $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $result = $Host.Runspace.Debugger.ProcessCommand($command, $output)
        Write-Host "[$($e.InvocationInfo.ScriptLineNumber)] $text -> $($output -join '; ') action=$($result.ResumeAction) own=$($result.EvaluatedByDebugger)"
    } while ($null -eq $result.ResumeAction)
    $e.ResumeAction = $result.ResumeAction
}
$Host.Runspace.Debugger.add_DebuggerStop($handler)
function inner { param($n) $twice = $n * 2; "inner $twice" }
$work = {
    $bp = Set-PSBreakpoint -Command Get-Verb
    try {
        $null = Get-Verb -Verb Add
        $a = 1
        inner $a
        $a + 1
    } finally { Remove-PSBreakpoint -Breakpoint $bp }
}
'--- into'; 's', 's', 's', 's', 's' | ForEach-Object { $commands.Enqueue($_) }; [scriptblock]::Create($work).Invoke()
'--- over'; 'v', 'v', 'v' | ForEach-Object { $commands.Enqueue($_) }; [scriptblock]::Create($work).Invoke()
'--- out'; 's', 's', 's', 's', 'o' | ForEach-Object { $commands.Enqueue($_) }; [scriptblock]::Create($work).Invoke()
'--- values'; '$a', '$PSDebugContext.Breakpoints.Count', 'c' | ForEach-Object { $commands.Enqueue($_) }; [scriptblock]::Create($work).Invoke()
'--- wait'
& { Wait-Debugger; 'after the wait' }
$Host.Runspace.Debugger.remove_DebuggerStop($handler)
