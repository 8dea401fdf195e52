import type { ThreadTranscript } from './transcript.ts';

/** What Start-ThreadJob promises. What the scripts print was recorded from PowerShell 7.6.5. */
export const threadJobTranscripts: readonly ThreadTranscript[] = [
  {
    name: '-ArgumentList fills $args',
    script: `Show { Start-ThreadJob { $args.Count; $args[0]; $args } -ArgumentList 1,'-b',(3,4) | wjb | rcjb }`,
    expected: `Int32: 3
Int32: 1
Int32: 1
String: -b
Object[]: 3 4`,
  },
  {
    name: '-ArgumentList binds param()',
    script: `Show { Start-ThreadJob { param($x,[int]$y=3,[switch]$z) "$x $y $z $args" } -ArgumentList a,7,q | wjb | rcjb }`,
    expected: `String: a 7 False q`,
  },
  {
    name: 'a mandatory parameter without a value fails the job',
    script: `Show { Start-ThreadJob { param([Parameter(Mandatory)]$x) "x=$x" } | wjb | % { $_.State; $_ | rcjb } }`,
    expected: `String: Failed
ErrorRecord: Cannot process command because of one or more missing mandatory parameters: x.`,
  },
  {
    name: 'each stream has its collection',
    script: `Show { $t = Start-ThreadJob { Write-Error e1; Write-Warning w1; Write-Verbose v1 -Verbose; Write-Debug d1 -Debug; Write-Information i1; Write-Host h1; Write-Progress p1; 'o' } | wjb; foreach ($s in 'Output','Error','Warning','Verbose','Debug','Information','Progress') { "$s $($t.$s.Count) $($t.$s[0].GetType().Name) $($t.$s.GetType().Name)" } ; $t.HasMoreData; $t | rcjb; $t.HasMoreData }`,
    expected: `String: Output 1 String PSDataCollection\`1
String: Error 1 ErrorRecord PSDataCollection\`1
String: Warning 1 WarningRecord PSDataCollection\`1
String: Verbose 1 VerboseRecord PSDataCollection\`1
String: Debug 1 DebugRecord PSDataCollection\`1
String: Information 2 InformationRecord PSDataCollection\`1
String: Progress 1 ProgressRecord PSDataCollection\`1
Boolean: True
String: o
ErrorRecord: e1
WarningRecord: w1
InformationRecord: i1
InformationRecord: h1
Boolean: False`,
  },
  {
    name: 'a job knows no file',
    script: `Show { $t = Start-ThreadJob { "$PSScriptRoot|$PSCommandPath|$($MyInvocation.Line)|$($MyInvocation.ScriptLineNumber)|$($MyInvocation.PositionMessage)|"; (Get-PSCallStack).Count; (Get-PSCallStack)[0].Command;  (Get-PSCallStack)[0].Location } | wjb | rcjb; $t }`,
    expected: `String: |||0||
Int32: 1
String: <ScriptBlock>
String: <No file>`,
  },
  {
    name: 'positions begin at line 1 of the block',
    script: `Show { Start-ThreadJob { & { throw 'deep' } } | wjb | % { $_.JobStateInfo.Reason.ErrorRecord.ScriptStackTrace; $_.JobStateInfo.Reason.ErrorRecord.InvocationInfo.PositionMessage } }`,
    expected: `String: at <ScriptBlock>, <No file>: line 1
at <ScriptBlock>, <No file>: line 1
String: At line:1 char:6
+  & { throw 'deep' }
+      ~~~~~~~~~~~~`,
  },
  {
    name: '-ThrottleLimit 0',
    script: `Show { Start-ThreadJob { 1 } -ThrottleLimit 0 }`,
    expected: `THROWN ParameterArgumentValidationError,Microsoft.PowerShell.ThreadJob.StartThreadJobCommand | System.Management.Automation.ParameterBindingValidationException | Cannot validate argument on parameter 'ThrottleLimit'. The 0 argument is less than the minimum allowed range of 1. Supply an argument that is greater than or equal to 1 and then try the command again.`,
  },
  {
    name: 'an empty -Name',
    script: `Show { Start-ThreadJob -Name '' { 1 } }`,
    expected: `THROWN ParameterArgumentValidationError,Microsoft.PowerShell.ThreadJob.StartThreadJobCommand | System.Management.Automation.ParameterBindingValidationException | Cannot validate argument on parameter 'Name'. The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.`,
  },
  {
    name: 'no script',
    script: `Show { Start-ThreadJob }`,
    expected: `THROWN AmbiguousParameterSet,Microsoft.PowerShell.ThreadJob.StartThreadJobCommand | System.Management.Automation.ParameterBindingException | Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.`,
  },
  {
    name: 'globals, functions and the location stay in the job',
    script: `Show { $t = Start-ThreadJob { $global:v = 5; function global:ff { }; $env:TJX = 'y'; cd / } | wjb; "[$v]"; $env:TJX; "$PWD"; gcm ff -ea Ignore }`,
    expected: `String: []
String: y
String: <DIR>`,
  },
  {
    name: 'a note added in the job is on the object of the caller',
    script: `Show { $o = [pscustomobject]@{ n = 1 }; Start-ThreadJob { $x = $using:o; $x.n = 42; $x | Add-Member p 9 } | wjb | Out-Null; $o.n; $o.p }`,
    expected: `Int32: 42
Int32: 9`,
  },
  {
    name: 'a PSVariable that is passed',
    script: `Show { $v = Get-Variable o2 -ea ignore; $o2 = 1; $pv = Get-Variable o2; Start-ThreadJob { ($using:pv).Value = 77 } | wjb | out-null; $o2 }`,
    expected: `Int32: 77`,
  },
  {
    name: 'a job has a repository of its own',
    script: `Show { $t = Start-ThreadJob { Get-Job | measure | % Count; $j = Start-ThreadJob { 'x' }; (Get-Job).Count } | wjb | rcjb; $t }`,
    expected: `Int32: 0
Int32: 1`,
  },
  {
    name: 'a trap in a job',
    script: `Show { $t = Start-ThreadJob { trap { "trapped $_"; continue } ; throw 'tt'; 'post' } | wjb; $t.State; $t|rcjb }`,
    expected: `String: Completed
String: trapped tt
String: post`,
  },
  {
    name: 'native programs in a job',
    script: `Show { Start-ThreadJob { 1; & ls /nonexistent; "lec $LASTEXITCODE"; 'x' | cat; /bin/echo hi } | wjb | % { $_.State; $_.Output; '-'; $_.Error.Count; "$($_.Error[0].GetType().Name) $($_.Error[0].FullyQualifiedErrorId)" } }`,
    expected: `String: Completed
Int32: 1
String: lec 2
String: x
String: hi
String: -
Int32: 1
String: ErrorRecord NativeCommandError`,
  },
  {
    name: 'jobs hold a runspace until they end, also in the queue; methods start and stop them',
    script: `Show {
  $n = @(Get-Runspace).Count
  $j = 1..4 | ForEach-Object { Start-ThreadJob { Start-Sleep 60 } -ThrottleLimit 2 }
  @(Get-Runspace).Count - $n
  $j[0], $j[2] | Remove-Job -Force
  @(Get-Runspace).Count - $n
  Get-Job | Remove-Job -Force
  @(Get-Runspace).Count - $n
  $a = Start-ThreadJob { Start-Sleep 60 } -ThrottleLimit 1; $b = Start-ThreadJob { Start-Sleep 60 }
  $b.State; $b.StartJobAsync(); $b.State; $a.StopJob($true, 'x'); $a.State; $b.StopJob(); $b.State
}`,
    expected: `Int32: 4
Int32: 2
Int32: 0
String: NotStarted
String: Running
String: Stopped
String: Stopped`,
  },
];
