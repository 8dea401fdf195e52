# The collections of a thread job stay open when it has ended, those of other jobs are closed
$script = { 'o'; Write-Error e; Write-Warning w; Write-Verbose v -Verbose; Write-Debug d -Debug; Write-Information i; Write-Progress p }
function Show($c) { 'Output','Error','Warning','Verbose','Debug','Information','Progress' | % { $s = $c.$_; "$_ $($s.Count) open=$($s.IsOpen) never=$($s.EnumeratorNeverBlocks) block=$($s.BlockingEnumerator)" } }
'thread'; $t = Start-ThreadJob $script; $null = Wait-Job $t; Show $t
'process'; $p = Start-Job $script; $null = Wait-Job $p; Show $p.ChildJobs[0]; Show $p
'parallel'; $p = 1 | % -AsJob -Parallel $script; $null = Wait-Job $p; Show $p.ChildJobs[0]; Show $p
'failed thread'; $t = Start-ThreadJob { throw 'x' }; $null = Wait-Job $t; Show $t
try { $t.Output.Add(1); 'added' } catch { "$_" }
