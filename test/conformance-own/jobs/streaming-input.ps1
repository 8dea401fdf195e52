# Input that comes while a hosted command runs; the collection keeps it
$in = [System.Management.Automation.PSDataCollection[int]]::new()
$out = [System.Management.Automation.PSDataCollection[psobject]]::new()
$ps = [powershell]::Create().AddScript('process { "got $_" }')
$run = $ps.BeginInvoke($in, $out)
$in.Add(1)
for ($i = 0; $i -lt 100 -and $out.Count -lt 1; $i++) { Start-Sleep -Milliseconds 20 }
"$($out.Count) while the input is open: $($in.IsOpen)"
$in.Add(2)
$in.Complete()
$null -eq $ps.EndInvoke($run)
$out -join ', '
$in.Count
