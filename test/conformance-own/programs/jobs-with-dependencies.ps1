# Scheduler: priority queue, tasks with dependencies, retries, events through delegates
class JobSpec { [string]$Name; [int]$Priority; [string[]]$Needs = @(); [scriptblock]$Work; [int]$Retries = 0; [string]$State = 'Waiting'; [int]$Tries; $Result; [System.Exception]$Failure
    [string] ToString() { return "$($this.Name)[$($this.State)]" } }
class Scheduler {
    hidden [System.Collections.Generic.Dictionary[string, JobSpec]]$jobs = [System.Collections.Generic.Dictionary[string, JobSpec]]::new([System.StringComparer]::OrdinalIgnoreCase)
    hidden [System.Collections.Generic.List[scriptblock]]$handlers = @()
    [int]$Clock = 0
    [Scheduler] Add([hashtable]$spec) { $j = [JobSpec]$spec; $this.jobs.Add($j.Name, $j); return $this }
    [void] On([scriptblock]$h) { $this.handlers.Add($h) }
    hidden [void] Raise([string]$what, [JobSpec]$j) { foreach ($h in $this.handlers) { & $h $this.Clock $what $j } }
    [JobSpec[]] Ready() { return @($this.jobs.Values | Where-Object { $_.State -eq 'Waiting' -and -not ($_.Needs | Where-Object { $this.jobs[$_].State -ne 'Done' }) } | Sort-Object @{ Expression = 'Priority'; Descending = $true }, Name) }
    [void] Check() { foreach ($j in $this.jobs.Values) { foreach ($n in $j.Needs) { if (-not $this.jobs.ContainsKey($n)) { throw [System.Collections.Generic.KeyNotFoundException]::new("$($j.Name) needs $n") } } } }
    [void] Run() {
        $this.Check()
        while ($ready = $this.Ready()) {
            $j = $ready[0]; $this.Clock++; $j.Tries++
            $this.Raise('start', $j)
            try { $in = @{}; $j.Needs | ForEach-Object { $in[$_] = $this.jobs[$_].Result }; $j.Result = & $j.Work $in; $j.State = 'Done'; $this.Raise('done', $j) }
            catch { $j.Failure = $_.Exception; if ($j.Tries -le $j.Retries) { $this.Raise('retry', $j) } else { $j.State = 'Failed'; $this.Raise('failed', $j); $this.Skip($j.Name) } }
        }
    }
    hidden [void] Skip([string]$name) { foreach ($d in $this.jobs.Values) { if ($name -in $d.Needs -and $d.State -eq 'Waiting') { $d.State = 'Skipped'; $this.Raise('skipped', $d); $this.Skip($d.Name) } } }
    [object] Report() { return $this.jobs.Values | Select-Object Name, State, Tries, @{ n = 'Out'; e = { $_.Result ?? $_.Failure.Message } } }
}
$tries = 0
$s = [Scheduler]::new()
$null = $s.Add(@{ Name = 'fetch'; Priority = 1; Work = { 1..5 } }).Add(@{ Name = 'sum'; Needs = 'fetch'; Work = { param($in) ($in.fetch | Measure-Object -Sum).Sum } }).Add(@{ Name = 'flaky'; Priority = 5; Retries = 2; Work = { if (++$script:tries -lt 3) { throw "try $script:tries" }; "ok after $script:tries" } }).
Add(@{ Name = 'broken'; Priority = 9; Work = { [int]'x' } }).Add(@{ Name = 'after'; Needs = @('broken', 'sum'); Work = { 'never' } }).Add(@{ Name = 'last'; Needs = @('after'); Work = { 'never' } }).Add(@{ Name = 'report'; Needs = @('SUM', 'flaky'); Priority = -1; Work = { param($in) "$($in.sum)/$($in.flaky)" } })
$log = [System.Collections.ArrayList]::new()
$s.On({ param($t, $w, $j) [void]$log.Add("$t $w $j") })
$s.On({ param($t, $w, $j) if ($w -eq 'failed') { Write-Warning "$($j.Name): $($j.Failure.Message)" } })
$s.Run()
$log
$s.Report() | Format-Table -AutoSize
try { $s.Add(@{ Name = 'FETCH' }) } catch { $_.Exception.InnerException.GetType().Name; "$_" }
try { $s.Add(@{ Nam = 'x' }) } catch { "$_" }
try { $s.Add(@{ Name = 'q'; Priority = 'high' }) } catch { "$_" }
try { $null = $s.Add(@{ Name = 'dangling'; Needs = 'ghost' }); $s.Run() } catch { $_.Exception.GetType().FullName; "$_"; $_.ScriptStackTrace -replace ', [^,]*p09', ', p09' -split "`n" | Select-Object -First 2 }
[JobSpec]::new() | Format-List
$q = [System.Collections.Generic.PriorityQueue[string, int]]::new(); foreach ($p in @(('c', 3), ('a', 1), ('b', 2))) { $q.Enqueue($p[0], $p[1]) }; $o = $null; $pr = 0; while ($q.TryDequeue([ref]$o, [ref]$pr)) { "$o@$pr" }
