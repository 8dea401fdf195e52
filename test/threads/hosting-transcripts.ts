import type { ThreadTranscript } from './transcript.ts';

/** What the hosting API promises. What the scripts print was recorded from PowerShell 7.6.5. */
export const hostingTranscripts: readonly ThreadTranscript[] = [
  {
    name: 'commands, parameters and arguments',
    script: `Show { $ps = [powershell]::Create(); $ps.AddCommand('Get-Date').AddParameter('Year',2020).AddParameter('Format','yyyy') | Out-Null; $ps.Invoke(); $ps.Commands.Clear(); $ps.AddCommand('Write-Output').AddArgument('arg1').Invoke() }`,
    expected: `String: 2020
String: arg1`,
  },
  {
    name: 'streams of a PowerShell object',
    script: `Show { $ps = [powershell]::Create(); $ps.AddScript('Write-Error bad; Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i; Write-Host h; Write-Progress p; 5') | Out-Null; $ps.Invoke(); $ps.HadErrors; foreach ($s in 'Error','Warning','Verbose','Debug','Information','Progress') { "$s $($ps.Streams.$s.Count) $($ps.Streams.$s[0])" }; $ps.Streams.ClearStreams(); $ps.Streams.Error.Count }`,
    expected: `Int32: 5
Boolean: True
String: Error 1 bad
String: Warning 1 w
String: Verbose 1 v
String: Debug 1 d
String: Information 2 i
String: Progress 1 parent = -1 id = 0 act = p stat = Processing cur =  pct = -1 sec = -1 type = Processing
Int32: 0`,
  },
  {
    name: 'what ended the commands is thrown by Invoke',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('throw "boom"'); try { $ps.Invoke() } catch { $_.FullyQualifiedErrorId; "$_"; $_.Exception.InnerException.GetType().Name }; $ps.HadErrors; $ps.InvocationStateInfo.State; "$($ps.InvocationStateInfo.Reason.Message)"; $ps.Streams.Error.Count }`,
    expected: `String: RuntimeException
String: Exception calling "Invoke" with "0" argument(s): "boom"
String: RuntimeException
Boolean: True
PSInvocationState: Failed
String: boom
Int32: 0`,
  },
  {
    name: 'parameters of a script',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('param($a,$b) "a=$a b=$b args=$args"').AddParameter('b',2).AddArgument(1); $ps.Invoke(); $ps.Commands.Clear(); $null=$ps.AddScript('param($a,$b) "$a-$b"').AddParameters(@{a=7;b=8}); $ps.Invoke(); $ps.Commands.Clear(); $null=$ps.AddScript('param($a,$b) "$a-$b"').AddParameters(@(5,6)); $ps.Invoke() }`,
    expected: `String: a=1 b=2 args=
String: 7-8
String: 5-6`,
  },
  {
    name: 'the runspace stays between runs; statements',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('$x = 5'); $ps.Invoke(); $ps.Commands.Clear(); $null = $ps.AddScript('"x=$x"'); $ps.Invoke(); $ps.AddStatement().AddCommand('Write-Output').AddParameter('InputObject','second') | Out-Null; $ps.Invoke(); $ps.Commands.Commands.Count; $ps.Commands.Commands[0].CommandText }`,
    expected: `String: x=5
String: x=5
String: second
Int32: 2
String: "x=$x"`,
  },
  {
    name: 'a runspace of its own',
    script: `Show { $rs = [runspacefactory]::CreateRunspace(); $rs.RunspaceStateInfo.State; $rs.Open(); $rs.RunspaceStateInfo.State; $rs.RunspaceAvailability; $rs.SessionStateProxy.SetVariable('v', 42); $ps = [powershell]::Create(); $ps.Runspace = $rs; $null = $ps.AddScript('$v; $w = 9; function ff { "F" }'); $ps.Invoke(); $rs.SessionStateProxy.GetVariable('w'); $ps2 = [powershell]::Create($rs); $ps2.AddCommand('ff').Invoke(); $rs.Close(); $rs.RunspaceStateInfo.State; $rs.RunspaceAvailability }`,
    expected: `RunspaceState: BeforeOpen
RunspaceState: Opened
RunspaceAvailability: Available
Int32: 42
Int32: 9
String: F
RunspaceState: Closed
RunspaceAvailability: None`,
  },
  {
    name: 'a pool of runspaces',
    script: `Show { $pool = [runspacefactory]::CreateRunspacePool(1,3); $pool.Open(); $pool.GetMaxRunspaces(); $pool.GetMinRunspaces(); $pool.GetAvailableRunspaces(); $pool.RunspacePoolStateInfo.State; $hs = 1..5 | % { $p = [powershell]::Create(); $p.RunspacePool = $pool; $null = $p.AddScript('param($n) Start-Sleep -m 50; $n*2').AddArgument($_); [pscustomobject]@{ p = $p; h = $p.BeginInvoke() } }; $hs | % { $_.p.EndInvoke($_.h); $_.p.Dispose() }; $pool.Close(); $pool.RunspacePoolStateInfo.State }`,
    expected: `Int32: 3
Int32: 1
Int32: 3
RunspacePoolState: Opened
Int32: 2
Int32: 4
Int32: 6
Int32: 8
Int32: 10
RunspacePoolState: Closed`,
  },
  {
    name: 'stopping a run',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('while($true){ Start-Sleep -m 20 }'); $h = $ps.BeginInvoke(); Start-Sleep -m 100; $ps.Stop(); $ps.InvocationStateInfo.State; try { $ps.EndInvoke($h) } catch { $_.FullyQualifiedErrorId; "$_" } }`,
    expected: `PSInvocationState: Stopped
String: PipelineStoppedException
String: Exception calling "EndInvoke" with "1" argument(s): "The pipeline has been stopped."`,
  },
  {
    name: 'input for $input',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('$input | % { $_ * 2 }'); $ps.Invoke(@(1,2,3)) }`,
    expected: `Int32: 2
Int32: 4
Int32: 6`,
  },
  {
    name: 'a pipeline of commands',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddCommand('Sort-Object').AddParameter('Descending').AddCommand('Select-Object').AddParameter('First',2); $ps.Invoke(@(3,1,2)) }`,
    expected: `Int32: 3
Int32: 2`,
  },
  {
    name: 'input and output collections',
    script: `Show { $in = [System.Management.Automation.PSDataCollection[psobject]]::new(); $out = [System.Management.Automation.PSDataCollection[psobject]]::new(); $ps = [powershell]::Create(); $null = $ps.AddScript('process { "got $_" }'); $h = $ps.BeginInvoke($in, $out); $in.Add(1); $in.Add(2); $in.Complete(); $null = $h.AsyncWaitHandle.WaitOne(); $out.Count; $out; $ps.EndInvoke($h).Count }`,
    expected: `Int32: 2
String: got 1
String: got 2
Int32: 0`,
  },
  {
    name: 'an initial session state',
    script: `Show { $iss = [initialsessionstate]::CreateDefault(); $iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('iv', 'IV', 'desc')); $iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('isf', '"from isf $args"')); $rs = [runspacefactory]::CreateRunspace($iss); $rs.Open(); $ps=[powershell]::Create(); $ps.Runspace=$rs; $ps.AddScript('$iv; isf 3; $Host.Name').Invoke(); $rs.Dispose(); $iss.LanguageMode; $iss.GetType().FullName }`,
    expected: `String: IV
String: from isf 3
String: Default Host
PSLanguageMode: FullLanguage
String: System.Management.Automation.Runspaces.InitialSessionState`,
  },
  {
    name: 'the current runspace',
    script: `Show { $ps = [powershell]::Create('CurrentRunspace'); $y = 3; $null = $ps.AddScript('$y; $y = 4'); $ps.Invoke(); $y; $ps.IsNested }`,
    expected: `Int32: 3
Int32: 4
Boolean: True`,
  },
  {
    name: 'no commands',
    script: `Show { $ps = [powershell]::Create(); $ps.Invoke() }`,
    expected: `THROWN PSInvalidOperationException | System.Management.Automation.MethodInvocationException | Exception calling "Invoke" with "0" argument(s): "No commands are specified."`,
  },
  {
    name: 'running again',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('1'); $h = $ps.BeginInvoke(); try { $null = $ps.EndInvoke($h); $ps.EndInvoke($h) } catch { "$_" } ; $ps.AddScript('2').Invoke() }`,
    expected: `Int32: 1
Int32: 2`,
  },
  {
    name: 'a command that does not exist',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddCommand('nosuch'); try { $ps.Invoke() } catch { $_.FullyQualifiedErrorId; "$_" } }`,
    expected: `String: CommandNotFoundException
String: Exception calling "Invoke" with "0" argument(s): "The term 'nosuch' is not recognized as a name of a cmdlet, function, script file, or executable program.
Check the spelling of the name, or if a path was included, verify that the path is correct and try again."`,
  },
  {
    name: 'errors that end only a statement',
    script: `Show { $ps = [powershell]::Create().AddScript('1/0; "after"'); $ps.Invoke(); $ps.HadErrors; "$($ps.Streams.Error)" ; $ps.Streams.Error[0].FullyQualifiedErrorId }`,
    expected: `String: after
Boolean: True
String: Attempted to divide by zero.
String: RuntimeException`,
  },
  {
    name: 'what a command tells of itself',
    script: `Show { $ps = [powershell]::Create().AddScript({ "sb $args" }).AddArgument(5); $ps.Invoke(); ($ps.Commands.Commands[0].CommandText) ; $ps.Commands.Commands[0].IsScript;  $ps.Commands.Commands[0].Parameters[0].Value }`,
    expected: `String: sb 5
String:  "sb $args" 
Boolean: True
Int32: 5`,
  },
  {
    name: 'exit',
    script: `Show { $ps = [powershell]::Create().AddScript('exit 3; 1'); $ps.Invoke(); $ps.InvocationStateInfo.State; $ps.HadErrors }`,
    expected: `PSInvocationState: Completed
Boolean: False`,
  },
  {
    name: 'waiting for a run, and stopping it without waiting',
    script: `Show { $t = $ps = [powershell]::Create().AddScript('Start-Sleep 10; 1'); $h = $t.BeginInvoke(); $h.AsyncWaitHandle.WaitOne(50); $h.IsCompleted; $t.BeginStop($null,$null).GetType().Name; $null = $h.AsyncWaitHandle.WaitOne(); $t.InvocationStateInfo.State; $t.InvocationStateInfo.Reason.GetType().Name; $t.Dispose() }`,
    expected: `Boolean: False
Boolean: False
String: PowerShellAsyncResult
PSInvocationState: Stopped
String: PipelineStoppedException`,
  },
  {
    name: 'output into a list',
    script: `Show { $ps = [powershell]::Create().AddScript('1..3'); $c = [System.Collections.ObjectModel.Collection[psobject]]::new(); $out = [System.Collections.Generic.List[object]]::new(); $ps.Invoke($null, $out); $out.Count; ([powershell]::Create().AddScript('1..3').Invoke()).Count }`,
    expected: `Int32: 3
Int32: 3`,
  },
  {
    name: 'a PowerShell object runs one thing at a time',
    script: `Show { $ps = [powershell]::Create(); $null = $ps.AddScript('Start-Sleep -m 200'); $h = $ps.BeginInvoke(); try { $ps.Invoke() } catch { $_.FullyQualifiedErrorId; "$_" }; try { $ps.AddScript('1') } catch { "$_" }; $ps.Stop() }`,
    expected: `String: InvalidOperationException
String: Exception calling "Invoke" with "0" argument(s): "The operation cannot be performed because a command has already been started. Wait for the command to complete, or stop it, and then try the operation again."
String: Exception calling "AddScript" with "1" argument(s): "The state of the current PowerShell instance is not valid for this operation."`,
  },
  {
    name: 'a runspace has to be open',
    script: `Show { $rs = [runspacefactory]::CreateRunspace(); $ps = [powershell]::Create(); $ps.Runspace = $rs; try { $ps.AddScript('1').Invoke() } catch { $_.FullyQualifiedErrorId; "$_" } ; try { $rs.Close() } catch { "$_" }; $rs.Open(); try { $rs.Open() } catch { "$_" }; $rs.Close(); try { $ps.Invoke() } catch { "$_" } }`,
    expected: `String: InvalidRunspaceStateException
String: Exception calling "Invoke" with "0" argument(s): "Cannot perform operation because the runspace is not in the 'Opened' state. Current state of runspace is 'BeforeOpen'."
THROWN InvalidRunspaceStateException | System.Management.Automation.MethodInvocationException | Exception calling "Open" with "0" argument(s): "Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the runspace is 'Closed'."`,
  },
];
