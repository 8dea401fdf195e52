import type { ThreadTranscript } from './transcript.ts';

/** What collections and locks between threads promises. What the scripts print was recorded from PowerShell 7.6.5. */
export const synchronizationTranscripts: readonly ThreadTranscript[] = [
  {
    name: 'ConcurrentDictionary',
    script: `Show { $d = [System.Collections.Concurrent.ConcurrentDictionary[string,int]]::new(); $d.TryAdd('a',1); $d.TryAdd('a',2); $d['b']=5; $d.GetOrAdd('c',7); $d.GetOrAdd('c',8); $d.AddOrUpdate('a',10,{ param($k,$v) $v + 100 }); $d.AddOrUpdate('z',10,{ param($k,$v) $v + 100 }); $o=0; $d.TryGetValue('a',[ref]$o); $o; $r=0; $d.TryRemove('b',[ref]$r); $r; $d.TryUpdate('c',9,7); $d.TryUpdate('c',1,0); $d.Count; $d.ContainsKey('q'); $d.IsEmpty; ($d.Keys | sort) -join ','; ($d.Values | sort) -join ','; $d.GetType().Name; $d.ToArray().Count; $d.Clear(); $d.Count; $d.GetOrAdd('k',{ param($x) "v$x".Length }) }`,
    expected: `Boolean: True
Boolean: False
Int32: 7
Int32: 7
Int32: 101
Int32: 10
Boolean: True
Int32: 101
Boolean: True
Int32: 5
Boolean: True
Boolean: False
Int32: 3
Boolean: False
Boolean: False
String: a,c,z
String: 10,101,9
String: ConcurrentDictionary\`2
Int32: 3
Int32: 0
Int32: 2`,
  },
  {
    name: 'ConcurrentQueue',
    script: `Show { $q = [System.Collections.Concurrent.ConcurrentQueue[int]]::new(); 1..3 | % { $q.Enqueue($_) }; $o = 0; $q.TryDequeue([ref]$o); $o; $q.TryPeek([ref]$o); $o; $q.Count; $q.IsEmpty; $q -join ','; $q.ToArray().GetType().Name }`,
    expected: `Boolean: True
Int32: 1
Boolean: True
Int32: 2
Int32: 2
Boolean: False
String: 2,3
String: Int32[]`,
  },
  {
    name: 'ConcurrentStack',
    script: `Show { $s = [System.Collections.Concurrent.ConcurrentStack[object]]::new(); 1..3 | % { $s.Push($_) }; $o = $null; $s.TryPop([ref]$o); $o; $s.TryPeek([ref]$o); $o; $s.Count; $s -join ',' ; $s.PushRange(@(8,9)); $s.Count }`,
    expected: `Boolean: True
Int32: 3
Boolean: True
Int32: 2
Int32: 2
String: 2,1
Int32: 4`,
  },
  {
    name: 'ConcurrentBag',
    script: `Show { $b = [System.Collections.Concurrent.ConcurrentBag[object]]::new(); 1..3 | % { $b.Add($_) }; $b.Count; $o = $null; $b.TryTake([ref]$o); $o; $b.IsEmpty; ($b | sort) -join ',' }`,
    expected: `Int32: 3
Boolean: True
Int32: 3
Boolean: False
String: 1,2`,
  },
  {
    name: 'a producer and a consumer over a bounded BlockingCollection',
    script: `Show { $bc = [System.Collections.Concurrent.BlockingCollection[int]]::new(2); $p = Start-ThreadJob { $c = $using:bc; 1..6 | % { $c.Add($_) }; $c.CompleteAdding(); 'produced' }; $sum = 0; foreach ($i in $bc.GetConsumingEnumerable()) { $sum += $i }; $sum; $bc.IsCompleted; $bc.IsAddingCompleted; $bc.BoundedCapacity; $p | wjb | rcjb }`,
    expected: `Int32: 21
Boolean: True
Boolean: True
Int32: 2
String: produced`,
  },
  {
    name: 'BlockingCollection',
    script: `Show { $bc = [System.Collections.Concurrent.BlockingCollection[string]]::new(); $bc.Add('x'); $bc.TryAdd('y'); $bc.Take(); $o=''; $bc.TryTake([ref]$o); $o; $bc.TryTake([ref]$o, 50); $bc.Count; $bc.CompleteAdding(); try { $bc.Take() } catch { "$_" }; try { $bc.Add('z') } catch { "$_" } }`,
    expected: `Boolean: True
String: x
Boolean: True
String: y
Boolean: False
Int32: 0
String: Exception calling "Take" with "0" argument(s): "The collection argument is empty and has been marked as complete with regards to additions."
String: Exception calling "Add" with "1" argument(s): "The collection has been marked as complete with regards to additions."`,
  },
  {
    name: 'synchronized collections',
    script: `Show { $h = [hashtable]::Synchronized(@{}); 1..4 | % -Parallel { ($using:h)[$_] = $_*2 }; ($h.Values | sort) -join ','; $h.IsSynchronized; $h.GetType().Name; $al = [System.Collections.ArrayList]::Synchronized([System.Collections.ArrayList]::new()); 1..5 | % -Parallel { $null = ($using:al).Add($_) }; $al.Count; $al.IsSynchronized; $q=[System.Collections.Queue]::Synchronized([System.Collections.Queue]::new()); $q.Enqueue(1); $q.Count }`,
    expected: `String: 2,4,6,8
Boolean: True
String: SyncHashtable
Int32: 5
Boolean: True
Int32: 1`,
  },
  {
    name: 'Mutex',
    script: `Show { $m = [System.Threading.Mutex]::new($false, 'pwlmx'); $c = @{ n = 0 }; $j = 1..4 | % { Start-ThreadJob { $mm = $using:m; $cc = $using:c; 1..10 | % { $null = $mm.WaitOne(); try { $v = $cc.n; Start-Sleep -Milliseconds 1; $cc.n = $v + 1 } finally { $mm.ReleaseMutex() } } } }; $j | wjb | rcjb; $c.n }`,
    expected: `Int32: 40`,
  },
  {
    name: 'SemaphoreSlim',
    script: `Show { $s = [System.Threading.SemaphoreSlim]::new(2); $st = [hashtable]::Synchronized(@{cur=0;max=0}); $j = 1..6 | % { Start-ThreadJob -ThrottleLimit 6 { $ss = $using:s; $t = $using:st; $ss.Wait(); try { $t.cur++; if ($t.cur -gt $t.max) { $t.max = $t.cur }; Start-Sleep -m 20; $t.cur-- } finally { $null = $ss.Release() } } }; $j | wjb | rcjb; $st.max; $s.CurrentCount }`,
    expected: `Int32: 2
Int32: 2`,
  },
  {
    name: 'AutoResetEvent, CountdownEvent, Barrier',
    script: `Show { $e = [System.Threading.AutoResetEvent]::new($false); $j = Start-ThreadJob { $null = ($using:e).WaitOne(); 'released' }; Start-Sleep -m 50; $e.Set(); $j | wjb | rcjb; $ce = [System.Threading.CountdownEvent]::new(2); $jj = 1..2 | % { Start-ThreadJob { $null = ($using:ce).Signal() } }; $ce.Wait(5000); $ce.IsSet; $b = [System.Threading.Barrier]::new(2); $b.ParticipantCount }`,
    expected: `Boolean: True
String: released
Boolean: True
Boolean: True
Int32: 2`,
  },
  {
    name: 'Interlocked',
    script: `Show { $n = 0; $r = [ref]$n; $j = 1..5 | % { Start-ThreadJob { $x = $using:r; 1..20 | % { $null = [System.Threading.Interlocked]::Increment($x) } } }; $j | wjb | rcjb; $r.Value }`,
    expected: `Int32: 100`,
  },
  {
    name: 'Monitor',
    script: `Show { $lk = [object]::new(); $c = @{ n = 0 }; 1..5 | % -Parallel { $l = $using:lk; $cc = $using:c; [System.Threading.Monitor]::Enter($l); try { $v = $cc.n; Start-Sleep -m 5; $cc.n = $v + 1 } finally { [System.Threading.Monitor]::Exit($l) } }; $c.n }`,
    expected: `Int32: 5`,
  },
  {
    name: 'WaitAny and WaitAll',
    script: `Show { $a = [System.Threading.ManualResetEvent]::new($false); $b = [System.Threading.ManualResetEvent]::new($false); $j = Start-ThreadJob { Start-Sleep -m 60; $null = ($using:b).Set() }; [System.Threading.WaitHandle]::WaitAny(@($a,$b), 5000); [System.Threading.WaitHandle]::WaitAny(@($a), 20); $null = $a.Set(); [System.Threading.WaitHandle]::WaitAll(@($a,$b), 1000); $null = $j | wjb }`,
    expected: `Int32: 1
Int32: 258
Boolean: True`,
  },
  {
    name: 'ReaderWriterLockSlim',
    script: `Show { $rw = [System.Threading.ReaderWriterLockSlim]::new(); $rw.EnterReadLock(); $rw.CurrentReadCount; $rw.ExitReadLock(); $rw.EnterWriteLock(); $rw.IsWriteLockHeld; $rw.ExitWriteLock() }`,
    expected: `Int32: 1
Boolean: True`,
  },
  {
    name: 'every job has a thread of its own',
    script: `Show { [System.Threading.Thread]::CurrentThread.ManagedThreadId -eq (Start-ThreadJob { [System.Threading.Thread]::CurrentThread.ManagedThreadId } | wjb | rcjb); [Environment]::CurrentManagedThreadId -gt 0 }`,
    expected: `Boolean: False
Boolean: True`,
  },
  {
    name: 'a lock on a list',
    script: `Show { $l = [System.Collections.Generic.List[int]]::new(); 1..10 | % -Parallel { $x = $using:l; [System.Threading.Monitor]::Enter($x); $x.Add($_); [System.Threading.Monitor]::Exit($x) } -ThrottleLimit 3; $l.Count }`,
    expected: `Int32: 10`,
  },
  {
    name: 'computing jobs do not hold up others',
    script: `Show { $j = 1..3 | % { Start-ThreadJob { $i = 0; while ($i -lt 300000) { $i++ }; $i } }; $q = Start-ThreadJob { 'quick' }; $w = wjb $j, $q -Any; $w.Name -eq $q.Name;  $j | wjb | rcjb }`,
    expected: `THROWN CannotConvertArgument,Microsoft.PowerShell.Commands.WaitJobCommand | System.Management.Automation.ParameterBindingException | Cannot convert 'System.Object[]' to the type 'System.Collections.Hashtable' required by parameter 'Filter'. Specified method is not supported.`,
  },
  {
    name: 'tasks',
    script: `Show { $t = [System.Threading.Tasks.Task]::Delay(30); $t.Wait(); $t.IsCompleted; $t.Status; $ps = [powershell]::Create().AddScript('5'); $k = $ps.InvokeAsync(); $k.Wait(); $k.Result; $k.GetAwaiter().GetResult() }`,
    expected: `Boolean: True
TaskStatus: RanToCompletion
Int32: 5
Int32: 5`,
  },
];
