# using errors
function T { param($b) try { & $b 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" } else { "O: $_" } } } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $_" } }
T { Start-Job { $using:undefd } | Receive-Job -Wait }
T { Start-ThreadJob { $using:undefd } | Receive-Job -Wait }
T { 1 | ForEach-Object -Parallel { $using:undefd } }
$nul = $null
T { Start-Job { "[$using:nul]" } | Receive-Job -Wait }
T { Start-ThreadJob { "[$using:nul]" } | Receive-Job -Wait }
T { 1 | ForEach-Object -Parallel { "[$using:nul]" } }
$obj = [pscustomobject]@{ a = 1 }
T { Start-Job { $using:obj.nope } | Receive-Job -Wait }
T { Start-Job { $using:obj.nope.deep } | Receive-Job -Wait }
Set-StrictMode -Version 3
T { Start-Job { $using:obj.nope } | Receive-Job -Wait }
T { Start-ThreadJob { $using:obj.nope } | Receive-Job -Wait }
Set-StrictMode -Off
T { $using:x }
T { "$using:x" }
T { & { $using:obj } }
T { Invoke-Expression '$using:obj' }
T { [scriptblock]::Create('$using:a.b = 1').ToString() }
T { [scriptblock]::Create('$using:a[0] = 1').ToString() }
T { [scriptblock]::Create('[int]$using:a = 1') }
T { [scriptblock]::Create('$using:a, $b = 1, 2') }
T { [scriptblock]::Create('param($using:a)') }
T { [scriptblock]::Create('$using:a += 1') }
T { [scriptblock]::Create('--$using:a') }
T { [scriptblock]::Create('[ref]$using:a') }
T { [scriptblock]::Create('$using:') }
T { [scriptblock]::Create('@using:a') }
T { Start-ThreadJob { Get-Item @using:obj } | Receive-Job -Wait }
T { $splat = @{ Path = '/' }; Start-ThreadJob { $s = $using:splat; (Get-Item @s).FullName } | Receive-Job -Wait }
T { $splat = @{ Path = '/' }; Start-Job { (Get-Item @using:splat).FullName } | Receive-Job -Wait }
T { $l = [System.Collections.Generic.List[int]]::new(); 1..5 | ForEach-Object -Parallel { ($using:l).Add($_) } -ThrottleLimit 1; $l -join ',' }
T { $d = @{}; 1..3 | ForEach-Object -Parallel { $x = $using:d; $x["k$_"] = $_ } -ThrottleLimit 1; ($d.Keys | Sort-Object) -join ',' }
T { $v = 1; Start-ThreadJob { $a = $using:v; Start-ThreadJob { $b = $using:a; "nested $b $using:v" } | Receive-Job -Wait } | Receive-Job -Wait }
T { $v = 1; 1 | ForEach-Object -Parallel { $a = 5; 1 | ForEach-Object -Parallel { "n $using:a" } } }
T { $v = 1; 1 | ForEach-Object -Parallel { 1 | ForEach-Object -Parallel { "n $using:v" } } }
T { $v = 1; Start-Job { Start-Job { "n $using:v" } | Receive-Job -Wait } | Receive-Job -Wait }
T { $v = 1; Start-Job { $v = 2; Start-Job { "n $using:v" } | Receive-Job -Wait } | Receive-Job -Wait }
