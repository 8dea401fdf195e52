# BackgroundWorker, TimeProvider, Memory, sections of bit vectors, checks of format objects
function t($b) { try { & $b } catch { $e = $_.Exception; while ($e.InnerException) { $e = $e.InnerException }; "$($e.GetType().FullName): $($e.Message)" } }
t { [memory[byte]]::new([byte[]](1,2,3)).Length }
t { $m=[memory[int]]::new([int[]](1,2,3,4),1,2); $m; "$m"; $m.ToArray() -join ','; $m.Slice(1).Length; $m.IsEmpty; [memory[int]]::Empty.Length; $m.Equals($m) }
t { [readonlymemory[char]]::new([char[]]'abc').ToString(); 1 }
t { $global:bw=[System.ComponentModel.BackgroundWorker]::new(); $global:bw.WorkerReportsProgress; $global:bw.IsBusy; $global:bw.CancellationPending; $global:bw.ReportProgress(5) }
t { $global:bw }
t { $global:bw.WorkerReportsProgress=$true; $global:bw.WorkerSupportsCancellation=$true; $global:bw.CancelAsync(); $global:bw.CancellationPending }
t { $bw2=[System.ComponentModel.BackgroundWorker]::new(); $bw2.CancelAsync() }
t { $bw3=[System.ComponentModel.BackgroundWorker]::new(); $e=Register-ObjectEvent $bw3 DoWork -Action { $EventArgs.Result=$EventArgs.Argument*2; "did" | Out-Host }; $e2=Register-ObjectEvent $bw3 RunWorkerCompleted -SourceIdentifier rwc; $bw3.RunWorkerAsync(21); $ev=Wait-Event rwc -Timeout 5; $ev.SourceArgs[1].Cancelled; $ev.SourceEventArgs.Error; $ev.SourceEventArgs.Result }
t { [System.ComponentModel.DoWorkEventArgs]::new(5); [System.ComponentModel.ProgressChangedEventArgs]::new(5,'u'); [System.ComponentModel.RunWorkerCompletedEventArgs]::new('r',$null,$false); [System.ComponentModel.RunWorkerCompletedEventArgs]::new('r',$null,$true).Result }
t { $tm=[System.TimeProvider]::System.CreateTimer({},$null,'0:1','0:1'); $tm.GetType().Name; $tm.Change('0:2','0:3'); $tm.Dispose() }
t { class FakeTime : System.TimeProvider { [DateTimeOffset] GetUtcNow() { return [DateTimeOffset]'2024-01-01T00:00Z' } }; [FakeTime]::new().GetUtcNow().Year; [FakeTime]::new().GetLocalNow().Year }
t { $s1 = [System.Collections.Specialized.BitVector32]::CreateSection(3); $s2 = [System.Collections.Specialized.BitVector32]::CreateSection(7, $s1); "$s2"; $s2.Offset; $v = [System.Collections.Specialized.BitVector32]::new(22); $v[$s1]; $v[$s2]; $v[2]; $v[2] = $false; $v.Data; $s1 -eq $s2 }
t { [System.Collections.Specialized.BitVector32]::CreateSection(0) }
t { [System.Collections.Specialized.CollectionsUtil]::CreateCaseInsensitiveHashtable(@{ A = 1 })['a']; [System.Collections.Specialized.CollectionsUtil]::CreateCaseInsensitiveSortedList().Count }
$n = [cultureinfo]::new('en-US').NumberFormat
foreach ($p in 'CurrencyDecimalDigits', 'CurrencyNegativePattern', 'CurrencyPositivePattern', 'NumberNegativePattern', 'PercentNegativePattern', 'PercentPositivePattern') { t { $n.$p = -1 }; t { $n.$p = 100 } }
t { $n.NumberGroupSizes = [int[]](1, 2, 10) }
t { $n.NumberGroupSizes = [int[]](3, 0, 3) }
foreach ($p in 'CurrencySymbol', 'NumberGroupSeparator', 'NaNSymbol') { t { $n.$p = [NullString]::Value } }
$d = [cultureinfo]::new('en-US').DateTimeFormat
t { $d.DayNames = @('a') }
t { $d.MonthNames = @('a') }
t { $d.AMDesignator = [NullString]::Value }
t { [System.TimeProvider]::System.TimestampFrequency; [System.TimeProvider]::System.GetElapsedTime(0, 10000000).ToString(); [System.TimeProvider]::System.GetTimestamp() -gt 0 }
t { [System.TimeProvider]::System.CreateTimer($null, $null, '0:1', '0:1') }
