import { describe, expect, it } from 'vitest';
import { isAlive, jobFiles, millisecondsUntilGone, Running, runScript } from './program.ts';

const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

describe('children do not outlive', () => {
  // a busy job, one with a program, one that has started a job with a program
  const jobs = `
    $jobs = @(Start-Job { $PID; while ($true) { } }
      Start-Job { $PID; sh -c 'echo $$; exec sleep 100' }
      Start-Job { $PID; $inner = Start-Job { $PID; sh -c 'echo $$; exec sleep 100' }; Receive-Job $inner -Wait })
    $ids = @()
    while ($ids.Count -lt 6) { $ids += @($jobs | Receive-Job); Start-Sleep -Milliseconds 20 }
    "ids $ids"`;

  it('their session that is killed', async () => {
    const run = new Running(`${jobs}; Start-Sleep 100`);
    await run.until((out) => out.includes('\n'));
    const ids = numbers(run.out);
    expect(ids).toHaveLength(6);
    expect(ids.filter(isAlive)).toEqual(ids);
    run.child.kill('SIGKILL');
    expect(await millisecondsUntilGone(ids)).toBeLessThan(1000);
  });

  it('their session that ends', async () => {
    const run = new Running(`${jobs}; exit 5`);
    await run.ended();
    const ids = numbers(run.out);
    expect([run.code, ids.length]).toEqual([5, 6]);
    // a server that needs longer than its session waits for it ends what it has started by itself
    expect(await millisecondsUntilGone(ids)).toBeLessThan(1000);
  });

  it('Ctrl+C in Receive-Job -Wait', async () => {
    const run = new Running(`$j = Start-Job { $PID; 'first'; Start-Sleep 100 }; Receive-Job $j -Wait; 'not reached'`);
    await run.until((out) => out.includes('first'));
    const ids = numbers(run.out);
    run.child.kill('SIGINT');
    await run.ended();
    expect(run.out).not.toContain('not reached');
    expect(await millisecondsUntilGone(ids)).toBeLessThan(1000);
  });

  it('their job: stopped, removed or finished', async () => {
    const { out } = runScript(`${jobs}
      $done = Start-Job { $PID }; $doneId = Receive-Job $done -Wait; "done $([bool](Get-Process -Id $doneId -ErrorAction Ignore))"
      Stop-Job $jobs[0], $jobs[1]; Remove-Job $jobs[2] -Force
      for ($i = 0; $i -lt 50 -and (Get-Process -Id $ids -ErrorAction Ignore); $i++) { Start-Sleep -Milliseconds 20 }
      "left $(@(Get-Process -Id $ids -ErrorAction Ignore).Count) $($jobs.State)"`);
    expect(out.split('\n').slice(1, 3)).toEqual(['done False', 'left 0 Stopped Stopped Stopped']);
  });
});

describe('a job whose process', () => {
  it('is killed has Failed, with what it had sent', () => {
    const { out, err } = runScript(`$j = Start-Job { 'before'; sh -c 'kill -9 $PPID; sleep 1'; 'after' }
      $null = Wait-Job $j; "$($j.State) $($j.HasMoreData)"; $j.ChildJobs[0].JobStateInfo.Reason.GetType().Name
      Receive-Job $j; $Error[0].FullyQualifiedErrorId`);
    expect(out.split('\n').slice(0, 4)).toEqual(['Failed True', 'PSRemotingTransportException', 'before', '2101,PSSessionStateBroken']);
    expect(err).toContain('OpenError: [localhost] The background process closed or ended abnormally: ');
    expect(err).toContain('Exit code: 137');
  });

  it('writes garbage to its output has Failed, with what it had sent', () => {
    const { out, err } = runScript(`$j = Start-Job { 'before'; Start-Process echo garbage -Wait; Start-Sleep 20 }
      $null = Wait-Job $j; $j.State; Receive-Job $j; $Error[0].FullyQualifiedErrorId`);
    expect(out).toBe('Failed\nbefore\n2102,PSSessionStateBroken\n');
    expect(err).toBe('OpenError: [localhost] There is an error processing data from the background process. Error reported: garbage.\n');
  });

  it('finds no room on disk says so and goes on', () => {
    const { out } = runScript(
      `$j = Start-Job { try { 'x' * 100000 | Set-Content big.txt -ErrorAction Stop; 'written' } catch { 'refused' }; 'x' > /dev/full; 'went on' }
       $r = Receive-Job $j -Wait -ErrorAction SilentlyContinue -ErrorVariable ev; "$r"; $ev.Count -gt 0`,
      { shell: "ulimit -f 8; trap '' XFSZ;" },
    );
    expect(out).toBe('refused went on\nTrue\n');
  });
});

describe('stopping', () => {
  it('is prompt for a busy loop and for a program, and runs finally blocks', () => {
    const { out } = runScript(`$busy = Start-Job { 'b'; while ($true) { } }; $native = Start-Job { 'n'; sleep 100 }
      $clean = Start-Job { try { 'c'; Start-Sleep 100 } finally { 'cleaned' } }
      foreach ($j in $busy, $native, $clean) { while (-not $j.ChildJobs[0].Output.Count) { Start-Sleep -Milliseconds 20 } }
      foreach ($j in $busy, $native, $clean) { $t = [Diagnostics.Stopwatch]::StartNew(); Stop-Job $j; "$($j.State) $($t.ElapsedMilliseconds -lt 1500)"; "$(Receive-Job $j)" }`);
    expect(out).toBe('Stopped True\nb\nStopped True\nn\nStopped True\nc cleaned\n');
  });

  it('does not end what Start-Process has started', () => {
    const { out } = runScript(`$j = Start-Job { (Start-Process sleep 100 -PassThru).Id; Start-Sleep 100 }
      while (-not ($id = Receive-Job $j)) { Start-Sleep -Milliseconds 20 }
      Stop-Job $j; "alive $([bool](Get-Process -Id $id -ErrorAction Ignore))"; Stop-Process -Id $id`);
    expect(out).toBe('alive True\n');
  });

  it('is not what Wait-Job -Timeout does', () => {
    const { out, milliseconds } = runScript(
      `$j = Start-Job { Start-Sleep 100 }; "[$(Wait-Job $j -Timeout 1)]"; $j.State; Stop-Job $j; $j.State`,
    );
    expect(out).toBe('[]\nRunning\nStopped\n');
    expect(milliseconds).toBeLessThan(20_000);
  });
});

describe('much', () => {
  it('output that nobody reads ends up on disk and can be read afterwards', () => {
    const { out } = runScript(`$j = Start-Job { $line = 'x' * 100000; foreach ($i in 1..10000) { $line } }
      $null = Wait-Job $j
      $peak = { [int](((Get-Content /proc/$PID/status) -match 'VmHWM') -replace '\\D') / 1024 }
      "$($j.State) $((& $peak) -lt 350)"
      $sum = 0; $count = 0
      Receive-Job $j | ForEach-Object { $sum += $_.Length; $count++ }
      "$count $sum $((& $peak) -lt 450) $($j.HasMoreData)"`);
    expect(out).toBe('Completed True\n10000 1000000000 True False\n');
    expect(jobFiles()).toEqual([]);
  });

  it('jobs at once all end with their results', () => {
    const { out } = runScript(`$jobs = 1..200 | ForEach-Object { Start-Job { param($n) $n * 2 } -ArgumentList $_ }
      $null = $jobs | Wait-Job
      $r = $jobs | Receive-Job
      "$($r.Count) $(($r | Measure-Object -Sum).Sum) $(@($jobs | Where-Object State -ne Completed).Count)"`);
    expect(out).toBe('200 40200 0\n');
  });
});
