# background operator
$j = 'a', 'b' | ForEach-Object { $_ } &
$j.GetType().FullName; $j.Command; $j.PSJobTypeName; Receive-Job $j -Wait
$x = 5; $y = @{ k = 'v' }
$j = & { "$x $($y.k) $args" } 1 2 &; $j.Command; Receive-Job $j -Wait
$j = Get-Variable x, nosuch -ValueOnly -ErrorAction SilentlyContinue &; $j.Command; Receive-Job $j -Wait
function loc { 'local fn' }; $j = loc &; $j | Wait-Job | Receive-Job; $j.State
$j = 1 + 1 &; $j.Command; Receive-Job $j -Wait
$j = $x &; $j.Command; Receive-Job $j -Wait
$j = "$x" &; $j.Command; Receive-Job $j -Wait
$j = { block } &; $j.Command; (Receive-Job $j -Wait)
$j = Write-Error 'bg' &; Receive-Job $j -Wait; $j.State
$j = $true && $false &; $j.Command; Receive-Job $j -Wait
$j = Write-Output 'redir' > ./o.txt &; $j.Command; Receive-Job $j -Wait; Get-Content ./o.txt
$j = $env:HOME.Length -gt 0 &; Receive-Job $j -Wait
$j = $PID &; (Receive-Job $j -Wait) -eq $PID
$j = $Error.Count &; $j.Command; Receive-Job $j -Wait
$j = $script:x &; $j.Command; Receive-Job $j -Wait
$j = $global:undefd &; $j.Command; Receive-Job $j -Wait
$j = foreach-object -inputobject 3 { $_ * $x } &; $j.Command; Receive-Job $j -Wait
$j = @(1, 2, $x).Count &; $j.Command; Receive-Job $j -Wait
$j = [int]$x + 1 &; $j.Command; Receive-Job $j -Wait
$j = $y.k.Length &; $j.Command; Receive-Job $j -Wait
$j = Get-Item . | ForEach-Object Name &; (Receive-Job $j -Wait) -eq (Split-Path $PWD -Leaf)
$j = "it's `"q`" $x" | Write-Output &; $j.Command; Receive-Job $j -Wait
Get-Job | Remove-Job -Force
Write-Output direct &
Get-Job | Wait-Job | Receive-Job
