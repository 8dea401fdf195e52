$ErrorView = 'NormalView'
class PriorityQueue {
    hidden [System.Collections.Generic.List[object]]$Heap = [System.Collections.Generic.List[object]]::new()
    hidden [System.Collections.Generic.IComparer[object]]$Order
    PriorityQueue([System.Collections.Generic.IComparer[object]]$c) { $this.Order = $c }
    [int] get_Count() { return $this.Heap.Count }
    [void] Push([object]$o) {
        $this.Heap.Add($o); $i = $this.Heap.Count - 1
        while ($i -gt 0) {
            $p = ($i - 1) -shr 1
            if ($this.Order.Compare($this.Heap[$i], $this.Heap[$p]) -ge 0) { break }
            $this.Heap[$i], $this.Heap[$p] = $this.Heap[$p], $this.Heap[$i]; $i = $p
        }
    }
    [object] Pop() {
        if ($this.Heap.Count -eq 0) { throw [System.InvalidOperationException]::new('Queue empty.') }
        $top = $this.Heap[0]; $last = $this.Heap.Count - 1
        $this.Heap[0] = $this.Heap[$last]; $this.Heap.RemoveAt($last)
        $i = 0
        while ($true) {
            $c = 2 * $i + 1
            if ($c -ge $this.Heap.Count) { break }
            if ($c + 1 -lt $this.Heap.Count -and $this.Order.Compare($this.Heap[$c + 1], $this.Heap[$c]) -lt 0) { $c++ }
            if ($this.Order.Compare($this.Heap[$i], $this.Heap[$c]) -le 0) { break }
            $this.Heap[$i], $this.Heap[$c] = $this.Heap[$c], $this.Heap[$i]; $i = $c
        }
        return $top
    }
}
class ByDue : System.Collections.Generic.IComparer[object] { [int] Compare([object]$a, [object]$b) { $c = $a.Due.CompareTo($b.Due); if ($c) { return $c } return [string]::CompareOrdinal($a.Name, $b.Name) } }
class Task2 {
    [string]$Name; [timespan]$Due; [nullable[timespan]]$Every; [scriptblock]$Action; [int]$Runs
    Task2([string]$n, [timespan]$d, $every, [scriptblock]$a) { $this.Name = $n; $this.Due = $d; $this.Every = $every; $this.Action = $a }
}
class Scheduler {
    [timespan]$Clock = 0; [PriorityQueue]$Queue = [PriorityQueue]::new([ByDue]::new()); [System.Collections.ArrayList]$Log = @()
    static [int]$Made; static Scheduler() { [Scheduler]::Made = 100 } Scheduler() { [Scheduler]::Made++ }
    [Scheduler] At([string]$name, [timespan]$due, [scriptblock]$a) { $this.Queue.Push([Task2]::new($name, $due, $null, $a)); return $this }
    [Scheduler] Each([string]$name, [timespan]$every, [scriptblock]$a) { $this.Queue.Push([Task2]::new($name, $this.Clock + $every, $every, $a)); return $this }
    [void] RunUntil([timespan]$end) {
        while ($this.Queue.get_Count() -gt 0) {
            $t = $this.Queue.Pop()
            if ($t.Due -gt $end) { $this.Queue.Push($t); break }
            $this.Clock = $t.Due; $t.Runs++
            try { foreach ($o in (& $t.Action $t $this)) { [void]$this.Log.Add([pscustomobject]@{ PSTypeName = 'Sched.Entry'; At = $this.Clock; Task = $t.Name; Out = $o }) } }
            catch { [void]$this.Log.Add([pscustomobject]@{ PSTypeName = 'Sched.Entry'; At = $this.Clock; Task = $t.Name; Out = $_ }) }
            finally { if ($t.Every) { $t.Due += $t.Every; $this.Queue.Push($t) } }
        }
        $this.Clock = $end
    }
}
$s = [Scheduler]::new()
$s.Each('tick', '00:00:10', { "tick $($args[0].Runs)" }).At('once', '0:0:25', { param($t, $s) 'one', 'two'; $null = $s.At('later', $s.Clock.Add('0:0:1'), { 'nested' }) }).At('bad', '0:0:20', { param($t) [int]::Parse("x$($t.Name)") }).At('div', '0:0:20', { 1 / 0 }).At('z', [timespan]::FromMinutes(5), { 'never' }) | Out-Null
$s.RunUntil('0:0:40')
$s.Log | Format-Table
$s.Log | Format-Table -GroupBy Task -Property At, Out
$s.Log | Group-Object Task | Sort-Object Count, Name -Descending | ForEach-Object { '{0,-6}{1,3} {2}' -f $_.Name, $_.Count, ($_.Group.At.TotalSeconds -join '/') }
$s
[Scheduler]::Made
$s.Queue.Heap | Select-Object Name, Due, Every, Runs | Format-Table -AutoSize
try { [PriorityQueue]::new([ByDue]::new()).Pop() } catch { "$_ | $($_.Exception.GetType())" }
try { [PriorityQueue]::new([System.Collections.Comparer]::Default) } catch { "$_" }
try { $s.At('x', 'soon', {}) } catch { "$_ | $($_.FullyQualifiedErrorId)" }
try { $s.Clock = '1.2.3.4' } catch { "$_" }
$q = [System.Collections.Generic.PriorityQueue[string, int]]::new()
'delta', 'alpha', 'charlie' | ForEach-Object { $q.Enqueue($_, $_.Length) }
while ($q.Count) { $q.Dequeue() }
$sd = [System.Collections.Generic.SortedDictionary[string, int]]::new([StringComparer]::OrdinalIgnoreCase); $sd['b'] = 2; $sd['A'] = 1; $sd['B'] += 5; $sd
$ss = [System.Collections.Generic.SortedSet[object]]::new([ByDue]::new()); $s.Queue.Heap.ForEach{ $ss.Add($_) }; $ss.Min.Name; $ss.Max.Name
$l = [System.Collections.Generic.List[object]]$s.Log; $l.Sort([ByDue2]) 2>&1 | Out-Null
[array]::Sort(($arr = 'b10', 'a2', 'a10'), [StringComparer]::Ordinal); "$arr"
$keys = 3, 1, 2; $vals = 'c', 'a', 'b'; [array]::Sort($keys, $vals); "$vals"
[Linq.Enumerable]::OrderBy([object[]]$s.Log, [Func[object, double]] { param($e) - $e.At.TotalSeconds }) | Select-Object -First 2 | ForEach-Object Task
class Rev : System.Collections.IComparer { [int] Compare($a, $b) { return $b - $a } }
$al = [System.Collections.ArrayList](1, 5, 3); $al.Sort([Rev]::new()); "$al"; $al.BinarySearch(3, [Rev]::new())
[System.Collections.SortedList]::new([Rev]::new()).Comparer.GetType().Name
$h = [System.Collections.Hashtable]::new([StringComparer]::Ordinal); $h['a'] = 1; $h['A'] = 2; $h.Count; $h.a
class Ci : System.Collections.Generic.IEqualityComparer[string] { [bool] Equals([string]$a, [string]$b) { return $a.Trim() -eq $b.Trim() } [int] GetHashCode([string]$s) { return $s.Trim().ToLower().GetHashCode() } }
$d = [System.Collections.Generic.Dictionary[string, int]]::new([Ci]::new()); $d['x'] = 1; $d[' X '] += 4; $d
$hs = [System.Collections.Generic.HashSet[string]]::new([string[]]('p', ' P', 'q'), [Ci]::new()); $hs.Count
