import type { ThreadTranscript } from './transcript.ts';

/** What ForEach-Object -Parallel and $using: promises. What the scripts print was recorded from PowerShell 7.6.5. */
export const parallelTranscripts: readonly ThreadTranscript[] = [
  {
    name: 'every form of $using: is collected and found',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $using:a[1]; $using:h.b.c; ($using:a)[2]; "$($using:h.Name) \${using:a}"; function q { $using:a[0] }; q; & { $using:a[1] }; Get-Item @using:s nope; "z" } }`,
    expected: `Int32: 2
Int32: 5
Int32: 3
String: x* 1 2 3
Int32: 1
Int32: 2
String: z`,
  },
  {
    name: 'the inner -Parallel does not see the outer caller',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { 1 | % -Parallel { $using:a } } }`,
    expected: `ErrorRecord: The value of the using variable '$using:a' cannot be retrieved because it has not been set in the local session.`,
  },
  {
    name: 'the inner -Parallel sees the block around it',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $b = 7; 1 | % -Parallel { $using:b } } }`,
    expected: `Int32: 7`,
  },
  {
    name: 'an undefined $using: variable ends the command',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $using:undefd } }`,
    expected: `THROWN UsingVariableIsUndefined,Microsoft.PowerShell.Commands.ForEachObjectCommand | System.Management.Automation.RuntimeException | The value of the using variable '$using:undefd' cannot be retrieved because it has not been set in the local session.`,
  },
  {
    name: 'a $using: expression that cannot be evaluated has no value',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $using:h.nope } }`,
    expected: `ErrorRecord: A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.`,
  },
  {
    name: '$using: of drives and scopes',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $using:h.Count; $using:env:HOME; $using:global:a } }`,
    expected: `Int32: 2
String: /root
Int32: 1
Int32: 2
Int32: 3`,
  },
  {
    name: '$using: without a job',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { & { $using:a } }`,
    expected: `THROWN UsingWithoutInvokeCommand | System.Management.Automation.RuntimeException | A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.`,
  },
  {
    name: 'indexes in $using:',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $using:h['Name']; $using:a[1+1] } }`,
    expected: `String: x*
Int32: 3`,
  },
  {
    name: 'variables may not stand in the index of $using:',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { [scriptblock]::Create('$using:a[$i]') }`,
    expected: `THROWN ParseException | System.Management.Automation.MethodInvocationException | Exception calling "Create" with "1" argument(s): "At line:1 char:10
+ $using:a[$i]
+          ~~
Expression is not allowed in a Using expression."`,
  },
  {
    name: '$using: in text that is made at run time',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { & ([scriptblock]::Create('$using:a')) } }`,
    expected: `ErrorRecord: A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.`,
  },
  {
    name: 'values are live references',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $x = $using:a; $x[0] = 99 }; $a }`,
    expected: `Int32: 99
Int32: 2
Int32: 3`,
  },
  {
    name: '$null is a value',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { $n = $null; 1 | % -Parallel { "[$using:n]" } }`,
    expected: `String: []`,
  },
  {
    name: '$using: of a thread job inside -Parallel belongs to the caller',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $k=9; Start-ThreadJob { $using:k } | wjb | rcjb } }`,
    expected: `THROWN UsingVariableIsUndefined,Microsoft.PowerShell.Commands.ForEachObjectCommand | System.Management.Automation.RuntimeException | The value of the using variable '$using:k' cannot be retrieved because it has not been set in the local session.`,
  },
  {
    name: 'a script block as $using: of a thread job',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { $sb = { 1 }; Start-ThreadJob { & $using:sb } | wjb | rcjb }`,
    expected: `Int32: 1`,
  },
  {
    name: 'strict mode is not handed down',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { set-strictmode -version 3; 1 | % -Parallel { "[$nope]" } }`,
    expected: `String: []`,
  },
  {
    name: 'automatic variables of an item',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1..3 | % -Parallel { $_; $PSItem; $input; $args.Count; "$($MyInvocation.MyCommand.CommandType) $($MyInvocation.InvocationName)|$PSScriptRoot" } -ThrottleLimit 1 }`,
    expected: `Int32: 1
Int32: 1
Int32: 0
String: Script |
Int32: 2
Int32: 2
Int32: 0
String: Script |
Int32: 3
Int32: 3
Int32: 0
String: Script |`,
  },
  {
    name: 'a statement-terminating error ends nothing else',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1..3 | % -Parallel { if ($_ -eq 2) { 1/0; 'post' } "i$_" } -ThrottleLimit 1 }`,
    expected: `String: i1
ErrorRecord: Attempted to divide by zero.
String: post
String: i2
String: i3`,
  },
  {
    name: 'without input the block runs once',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { % -Parallel { "no input [$_]" } }`,
    expected: `String: no input []`,
  },
  {
    name: '-InputObject',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { % -Parallel { "inputobj [$_]" } -InputObject 5 }`,
    expected: `String: inputobj [5]`,
  },
  {
    name: 'break ends one item',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1..2 | % -Parallel { break; 'x' } -ThrottleLimit 1 }`,
    expected: ``,
  },
  {
    name: 'runspaces keep functions, but no variables, location or errors',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1..2 | % -Parallel { if ($_ -eq 1) { function g1 { 'G' }; $ErrorActionPreference = 'Stop'; Set-Location /; $error.Clear(); 1/0; } else { "g1: $(gcm g1 -ea ignore)"; "$ErrorActionPreference $PWD $($error.Count)" } } -ThrottleLimit 1 }`,
    expected: `ErrorRecord: Attempted to divide by zero.
String: g1: g1
String: Continue <DIR> 0`,
  },
  {
    name: 'Select-Object -First stops the command',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1..5 | % -Parallel { $_ } -ThrottleLimit 1 | Select -First 2 }`,
    expected: `Int32: 1
Int32: 2`,
  },
  {
    name: 'all streams reach the caller',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { Write-Progress -Activity x; Write-Host hi; Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug } -Verbose -Debug }`,
    expected: `InformationRecord: hi
WarningRecord: w
VerboseRecord: v
DEBUG: d`,
  },
  {
    name: 'output comes as it is produced',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1..3 | % -Parallel { Start-Sleep -m (400 - 100*$_); $_ } }`,
    expected: `Int32: 3
Int32: 2
Int32: 1`,
  },
  {
    name: 'return',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { return 5; 6 } }`,
    expected: `Int32: 5`,
  },
  {
    name: 'the host of an item',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { $Host.Name; [runspace]::DefaultRunspace.Id -ne 1; $ExecutionContext.SessionState.LanguageMode } }`,
    expected: `String: Default Host
Boolean: True
PSLanguageMode: FullLanguage`,
  },
  {
    name: '-ProgressAction is refused',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { 1 | % -Parallel { 1 } -ProgressAction SilentlyContinue }`,
    expected: `THROWN ParallelCommonParametersNotSupported,Microsoft.PowerShell.Commands.ForEachObjectCommand | System.Management.Automation.PSNotSupportedException | The following common parameters are not currently supported in the Parallel parameter set:
ErrorAction, WarningAction, InformationAction, PipelineVariable`,
  },
  {
    name: 'stopping a job of -Parallel leaves queued children as they are',
    script: `$a = 1,2,3; $h=@{Name='x*';b=@{c=5}}; $s=@{ErrorAction='Ignore'}
Show { $j = 1..3 | % -Parallel { Start-Sleep 10 } -AsJob -ThrottleLimit 2; Start-Sleep -m 300; $j.State; $j.ChildJobs.State; spjb $j; $j.State; $j.ChildJobs.State; "[$($j.JobStateInfo.Reason)]" }`,
    expected: `String: Running
String: Running
String: Running
String: NotStarted
String: Stopped
String: Stopped
String: Stopped
String: NotStarted
String: []`,
  },
  {
    name: 'variables of the command take a scope; tasks name their runspace',
    script: `Show {
  1 | ForEach-Object -Parallel { Write-Error "E:$_"; Write-Warning "W:$_"; Write-Information "I:$_"; "O:$_" } -ErrorVariable global:e -WarningVariable global:w -OutVariable global:o *>$null
  "$global:e $global:w $global:o"
  $r = 1..4 | ForEach-Object -Parallel { [runspace]::DefaultRunspace.Name } -ThrottleLimit 2
  @($r -match '^PSTask:\\d+$').Count
}`,
    expected: `String: E:1 W:1 I:1 O:1
Int32: 4`,
  },
];
