import { describe, expect, it } from 'vitest';
import { runScript } from './program.ts';

/** What PowerShell 7.6.5 prints for these, recorded. */
describe('Start-Job', () => {
  it('says what is wrong with its arguments', () => {
    const { out } = runScript(`
      foreach ($try in { Start-Job -FilePath /none/x.ps1 }, { Start-Job -FilePath /tmp/*.ps1 }, { Start-Job -FilePath /tmp/x.txt },
        { Start-Job -FilePath '' }, { Start-Job { 1 } -WorkingDirectory ' ' }, { Start-Job { 1 } -WorkingDirectory /etc/passwd },
        { Start-Job { 1 } -PSVersion 2.0 }, { Start-Job -DefinitionName a -Type t -ErrorAction Stop },
        { Start-Job -DefinitionName a -DefinitionPath env:PATH -ErrorAction Stop }, { Start-Job { 1 } -Authentication Basic },
        { Start-Job { $using:nothing } }, { Start-Job { 1 } -Credential ([pscredential]::new('u', [securestring]::new())) }) { try { & $try } catch { $_.FullyQualifiedErrorId -replace ',.*' } }`);
    expect(out.trim().split('\n')).toEqual([
      'PathNotFound',
      'System.ArgumentException',
      'System.ArgumentException',
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      'ParameterArgumentValidationError',
      'DirectoryNotFoundException',
      'ParameterBindingFailed',
      'StartJobFromDefinitionNameNotFound',
      'StartJobFromDefinitionNamePathInvalidNotFileSystemProvider',
      'InvalidOperation',
      'UsingVariableIsUndefined',
      // PowerShell starts a process as that user, or reports a broken session
      'CredentialNotSupported',
    ]);
  });

  it('hands arguments, input and values over', () => {
    const { out } = runScript(`$x = 'value'
      Start-Job { "$args|$($args.Count)" } -ArgumentList (, @(1, 2)) | Receive-Job -Wait
      1..3 | Start-Job { "in: $input" } | Receive-Job -Wait
      1..2 | Start-Job { % { "x$_" } } | Receive-Job -Wait
      1..2 | Start-Job { process { "p $_" } } | Receive-Job -Wait
      Start-Job { "$using:x $(& { $using:x.Length })" } | Receive-Job -Wait
      [pscustomobject]@{ Name = 'byname' } | Start-Job { 1 } | ForEach-Object Name`);
    expect(out).toBe('System.Collections.ArrayList|1\nin: 1 2 3\nx1\nx2\np 1\np 2\nvalue 5\nbyname\n');
  });

  it('notes where objects come from, whatever the job says', () => {
    const { out } = runScript(`
      $r = Start-Job { [pscustomobject]@{ a = 1; PSComputerName = 'foo'; RunspaceId = 3; PSShowComputerName = 5 } } | Wait-Job | Receive-Job
      $r.PSObject.Properties.Name -join ','; "$($r.PSComputerName) $($r.PSShowComputerName)"
      $r = Start-Job { 'x' } | Receive-Job -Wait; $r.PSObject.Properties.Name -join ','`);
    expect(out).toBe(
      'a,PSShowComputerName,PSComputerName,RunspaceId\nlocalhost 5\nPSComputerName,RunspaceId,PSShowComputerName,PSSourceJobInstanceId,Length\n',
    );
  });

  it('shows what its initialization script shows, and fails with it', () => {
    const { out, err } = runScript(`
      $j = Start-Job { $preset } -InitializationScript { $preset = 'set'; 'shown' }; $null = Wait-Job $j; 'waited'; Receive-Job $j
      $j = Start-Job { 1 } -InitializationScript { throw 'init' }; $null = Wait-Job $j; $j.State; Receive-Job $j`);
    expect(out).toBe('shown\nwaited\nset\nFailed\n');
    expect(err).toContain('Remote transport error: init.');
  });
});

it('& rewrites variables that exist, keeps the others, and tells in $? whether the job has started', () => {
  const { out } = runScript(`$a = 5; $h = @{ a = 1 }
    $j = echo \${a} $global:a $env:HOME $script:a @a $args $none & ; $j.Command
    $j = echo $h.a $h['a'] "$($h.a)" & ; $j.Command; Receive-Job $j -Wait
    $j = "x $a" > out.txt & ; "[$(Receive-Job $j -Wait)] $(Get-Content out.txt)"
    $q = nosuchcommand & ; "$?"
    (1..3 | ForEach-Object { $_ * 2 } &) | Receive-Job -Wait
    $s = 1; try { 1 | ForEach-Object { $s = 0 } & } catch { $_.FullyQualifiedErrorId }`);
  expect(out.split('\n')).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is PowerShell's
    'echo ${using:a} ${using:global:a} $env:HOME ${using:script:a} ${using:a} ${using:args} $none',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is PowerShell's
    'echo ${using:h}.a ${using:h}[\'a\'] "$(${using:h}.a)"',
    '1',
    '1',
    '1',
    '[] x 5',
    'True',
    '2',
    '4',
    '6',
    'InvalidLeftHandSide',
    '',
  ]);
});

it('a job that asks is Blocked, and goes on with what its receiver is told', () => {
  const { out } = runScript(`$j = Start-Job { 'asking'; $x = Read-Host name; "got [$x]" }
    while ($j.State -ne 'Blocked') { Start-Sleep -Milliseconds 20 }
    "$($j.State) $($j.ChildJobs[0].State)"; Stop-Job $j; $j.State; Receive-Job $j`);
  expect(out.split('\n').slice(0, 3)).toEqual(['Blocked Blocked', 'Stopped', 'asking']);
});
