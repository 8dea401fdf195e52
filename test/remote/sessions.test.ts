import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { TestSshServer } from './ssh-server.ts';

const server = new TestSshServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

const run = (script: string): Promise<string> => runScript(`${server.prelude()}\n${script}\n`);

/** What PowerShell 7.6.5 prints for these, recorded over OpenSSH. */
describe.concurrent('sessions over SSH', () => {
  it('are objects with the properties of PSSession', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
"$s $($s.Id) $($s.Name) $($s.State) $($s.Availability) $($s.Transport) $($s.ComputerName) $($s.ComputerType) $($s.ConfigurationName)"
"$($s.Runspace.ConnectionInfo.GetType().Name) $($s.Runspace.RunspaceIsRemote) $($s.ApplicationPrivateData.PSVersionTable.PSEdition)"
$t = New-PSSession @Remote -Name own; "$($t.Id) $($t.Name)"
(Get-PSSession).Name -join ','; (Get-PSSession -Name o*).Id; (Get-PSSession -Id 2).Name; (Get-PSSession -InstanceId $s.InstanceId).Id
Remove-PSSession $s; "$($s.State) $($s.Availability)"; (Get-PSSession).Name`),
    ).toBe(`[PSSession]Runspace1 2 Runspace1 Opened Available SSH 127.0.0.1 RemoteMachine DefaultShell
SSHConnectionInfo True Core
4 own
Runspace1,own
4
Runspace1
2
Closed None
own`);
  });

  it('keep their state, take arguments, input and values, and note where objects come from', async () => {
    expect(
      await run(`$s = New-PSSession @Remote; $x = 5
Invoke-Command $s { $v = 1 }; Invoke-Command $s { $v + $using:x + $args[0] } -ArgumentList 10
1..3 | Invoke-Command $s { $input | ForEach-Object { $_ * 2 } }
Invoke-Command $s { 1, 2 } | ForEach-Object { Invoke-Command $s { $args[0] * 10 } -ArgumentList $_ }
Invoke-Command $s { 1, 2 } | Invoke-Command $s { $input | ForEach-Object { $_ + 100 } }
$o = Invoke-Command $s { [pscustomobject]@{ A = 1; PSComputerName = 'fake' } }
"$($o.A) $($o.PSComputerName) $($o.RunspaceId -eq $s.InstanceId) $($o.PSShowComputerName)"
(Invoke-Command $s { 'x' } -HideComputerName).PSShowComputerName
Invoke-Command $s { 1..1000 } | Select-Object -First 2; Invoke-Command $s { 'still' }`),
    ).toBe('16\n2\n4\n6\n10\n20\n101\n102\n1 127.0.0.1 True True\nFalse\n1\n2\nstill');
  });

  it('give errors as the other end made them, and end where the script throws', async () => {
    expect(
      await run(`$s = New-PSSession @Remote
Invoke-Command $s { Write-Error soft; 'after' } -ErrorVariable e 2>$null
"$($e[0].GetType().Name) $($e[0].OriginInfo) $($e[0].FullyQualifiedErrorId) $($e[0].Exception.GetType().Name)"
try { Invoke-Command $s { throw 'tt' } } catch { "caught $_ $($_.GetType().Name) $($_.FullyQualifiedErrorId)" }
Invoke-Command @Remote { 'temporary'; throw 'xx' } 2>&1 | ForEach-Object { "$_" }
Invoke-Command $s { exit 3 }; "$($s.State)"
Invoke-Command $s { 1 } -ErrorAction SilentlyContinue -ErrorVariable e; 'unreached'`),
    ).toMatch(
      /^after\nRemotingErrorRecord 127\.0\.0\.1 Microsoft\.PowerShell\.Commands\.WriteErrorException RemoteException\ncaught tt ErrorRecord tt\ntemporary\nxx\nClosed\nunreached\nInvoke-Command: <DIR>[\s\S]*No valid sessions were specified/,
    );
  });

  it('that cannot be had are one error each, with what ssh says before', async () => {
    const out = await run(`function Try-One { param($More) $all = $Remote.Clone(); foreach ($k in $More.Keys) { $all[$k] = $More[$k] }
  New-PSSession @all 2>&1 | ForEach-Object { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Category) $($_.Exception.GetType().Name)" } }
Try-One @{ Port = 1 }
Try-One @{ UserName = 'nobody-here' }
Try-One @{ Subsystem = 'none' }
Try-One @{ Options = @{ UserKnownHostsFile = '/dev/null'; ConfigFile = '/dev/null' } }
Try-One @{ Options = @{ ProxyCommand = 'false' } }
try { New-PSSession @Remote -ConnectingTimeout 0 -ErrorAction Stop } catch { "$_" }
try { New-PSSession -HostName 'a b' } catch { $_.FullyQualifiedErrorId }
try { New-PSSession -HostName x -KeyFilePath /none/key } catch { $_.FullyQualifiedErrorId }`);
    const broken = 'PSSessionOpenFailed OpenError PSRemotingTransportException';
    expect(out).toBe(`ssh: connect to host 127.0.0.1 port 1: Connection refused
${broken}
nobody-here@127.0.0.1: Permission denied (publickey).
${broken}
subsystem request failed on channel 0
${broken}
No ED25519 host key is known for [127.0.0.1]:${server.port} and you have requested strict checking.
Host key verification failed.
${broken}
Connection closed by UNKNOWN port 65535
${broken}
[127.0.0.1] SSH connection attempt failed after time out: 0 seconds.
PSSessionInvalidComputerName,Microsoft.PowerShell.Commands.NewPSSessionCommand
PathNotFound,Microsoft.PowerShell.Commands.NewPSSessionCommand`);
  });

  it('are jobs with a child for each, as many at a time as is said', async () => {
    expect(
      await run(`$s = New-PSSession @Remote; $t = New-PSSession @Remote
$j = Invoke-Command $s, $t { $PID } -AsJob -JobName two -ThrottleLimit 1
"$($j.Name) $($j.PSJobTypeName) $($j.Location) $($j.ChildJobs.Count) $($j.Command)"
@(Receive-Job $j -Wait | Sort-Object -Unique).Count
$j = Invoke-Command $s { Start-Sleep 100 } -AsJob; "$($s.Availability)"; Stop-Job $j; "$($j.State) $($s.Availability)"
$j = Invoke-Command $s { throw 'jt' } -AsJob; $null = Wait-Job $j; "$($j.State) $($j.ChildJobs[0].JobStateInfo.Reason.Message)"
(Receive-Job $j 2>&1).FullyQualifiedErrorId
Remove-PSSession $t; $j = Invoke-Command $t { 1 } -AsJob; "$($j.State) $((Receive-Job $j 2>&1).FullyQualifiedErrorId)"`),
    ).toBe('two RemoteJob 127.0.0.1,127.0.0.1 2  $PID \n2\nBusy\nStopped Available\nFailed jt\njt\nFailed InvalidSessionState,127.0.0.1');
  });

  it('in a process need no server', async () => {
    expect(
      await run(
        `$s = New-PSSession -UseWindowsPowerShell; "$($s.Transport) $($s.ComputerName)"; Invoke-Command $s { $PID } | ForEach-Object { $_ -ne $PID }`,
      ),
    ).toBe('Process localhost\nTrue');
  });
});
