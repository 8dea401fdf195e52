# Several statements of one PowerShell object: what ends one is an error of it, and the next one runs
function State($p) { "errors $($p.HadErrors) state $($p.InvocationStateInfo.State) stream: $($p.Streams.Error -join ' / ')" }
$p = [powershell]::Create().AddScript('1; throw "a"').AddStatement().AddScript('2; Write-Error e').AddStatement().AddScript('3; throw "last"')
"got $($p.Invoke())"; State $p
$p = [powershell]::Create().AddScript('1; throw "a"').AddStatement().AddScript('2; throw "last"')
"got $($p.EndInvoke($p.BeginInvoke()))"; State $p
foreach ($preference in 'Stop', 'Ignore', 'SilentlyContinue', 'Continue') {
    $settings = [System.Management.Automation.PSInvocationSettings]::new(); $settings.ErrorActionPreference = $preference
    $p = [powershell]::Create().AddScript('1; throw "a"').AddStatement().AddScript('2; Write-Error w').AddStatement().AddScript('3')
    try { "$preference got $($p.Invoke($null, $settings))" } catch { "$preference threw $_" }
    State $p
}
$p = [powershell]::Create().AddScript('1; Write-Error q -ErrorAction Stop').AddStatement().AddScript('2')
try { "got $($p.Invoke())" } catch { "threw $_" }
State $p
$p = [powershell]::Create().AddScript('1; exit 3; 5').AddStatement().AddScript('2'); "got $($p.Invoke())"; State $p
$p = [powershell]::Create().AddScript('$input; "a"').AddStatement().AddScript('$input; "b"'); "got $($p.Invoke(@(1, 2)))"

# Who wants to know is told of exit and break by an exception
foreach ($statement in 'exit 3', 'break', 'continue', 'return 4') {
    $settings = [System.Management.Automation.PSInvocationSettings]::new(); $settings.ExposeFlowControlExceptions = $true
    $p = [powershell]::Create().AddScript("1; $statement; 2")
    try { "$statement got $($p.Invoke($null, $settings))" } catch { $x = $_.Exception.InnerException; "$statement threw $($x.GetType().FullName) '$($x.Message)' argument [$($x.Argument)]" }
    State $p
}
$settings = [System.Management.Automation.PSInvocationSettings]::new(); $settings.Host = $Host
[powershell]::Create().AddScript('$Host.Name').Invoke($null, $settings)

# Its runspace is its own once there is one
$p = [powershell]::Create(); $p.IsRunspaceOwner; $null = $p.Runspace; $p.IsRunspaceOwner
$p.Runspace = [runspacefactory]::CreateRunspace(); $p.IsRunspaceOwner
[powershell]::Create([initialsessionstate]::CreateDefault2()).IsRunspaceOwner
$run = [powershell]::Create().AddScript('1').BeginInvoke()
try { [powershell]::Create().AddScript('1').EndInvoke($run) } catch { $_.Exception.Message }
