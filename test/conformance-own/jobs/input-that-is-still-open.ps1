# A script reads what is piped into its runspace as it comes, where it can wait for it
function Wait-Count($collection, $count) { while ($collection.Count -lt $count) { Start-Sleep -Milliseconds 5 } }
foreach ($text in '"started"; foreach ($x in $input) { "got $x" }; "again"; foreach ($x in $input) { "more $x" }', '"started"; $input | ForEach-Object { "got $_" }; "end"', '"started"; while ($input.MoveNext()) { "got $($input.Current)" }; "end"') {
    $in = [System.Management.Automation.PSDataCollection[object]]::new(); $out = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $p = [powershell]::Create().AddScript($text)
    $run = $p.BeginInvoke($in, $out)
    Wait-Count $out 1; $out[$out.Count - 1]
    $in.Add('a'); Wait-Count $out 2; $out[$out.Count - 1]
    $in.Add('b'); $in.Complete(); $null = $p.EndInvoke($run); "$out"
}
# ... and so does who walks the output of a command that runs
$out = [System.Management.Automation.PSDataCollection[psobject]]::new()
$run = [powershell]::Create().AddScript('1; Start-Sleep -Milliseconds 50; 2; Start-Sleep -Milliseconds 50; 3').BeginInvoke([System.Management.Automation.PSDataCollection[object]]$null, $out)
foreach ($x in $out) { "walked $x" }
"open $($out.IsOpen)"
$numbers = [System.Management.Automation.PSDataCollection[int]]::new(); $numbers.Add(5)
foreach ($x in $numbers) { "number $x"; if ($numbers.Count -lt 3) { $numbers.Add($numbers.Count + 10) } }
$numbers.BlockingEnumerator = $true
foreach ($x in $numbers) { "number $x"; if ($x -eq 12) { $numbers.Complete() } }
$e = $numbers.GetEnumerator(); $e.GetType().Name; while ($e.MoveNext()) { $e.Current }; $e.Reset(); $e.MoveNext(); $e.Current

# What $input is
[powershell]::Create().AddScript('$input.GetType().FullName; @($input).Count; @($input).Count').Invoke(@(1, 2))
[powershell]::Create().AddScript('try { $input.Reset() } catch { $_.Exception.Message }; "$input"').Invoke(@(1, 2))
[powershell]::Create().AddScript('$input.GetType().FullName; @($input).Count').Invoke()
[powershell]::Create().AddScript('begin { "b $input" } process { "p $_ $(@($input))" } end { "e $input" }').Invoke(@(1, 2))
[powershell]::Create().AddScript('& { "in $(@($input))" }; "out $(@($input))"').Invoke(@(1, 2))
1, 2 | Start-Job { $input.GetType().Name; "$input" } | Receive-Job -Wait -AutoRemoveJob
1, 2 | Start-ThreadJob { $input.GetType().Name; "$input" } | Receive-Job -Wait -AutoRemoveJob
