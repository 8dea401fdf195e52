# members of dictionaries whose names are no text
$cmd = gcm Get-Date
$c2 = @{}
$c2.$cmd = 5
$c2.Keys | % { $_.GetType().Name }
"[$($c2.$cmd)] [$($c2['Get-Date'])]"
$c3 = @{}
$i = 3
$c3.$i = 'three'
$c3.Keys | % { $_.GetType().Name }
"[$($c3.$i)] [$($c3['3'])] [$($c3[3])]"
$c4 = @{3='int'; '4'='str'}
"[$($c4.$i)] [$($c4.3)] [$($c4.'3')] [$($c4."$i")]"
$o = [ordered]@{}
$o.$i = 'three'
$o.Keys | % { $_.GetType().Name }
"[$($o.$i)]"
$dt = [datetime]'2020-01-02'
$c5 = @{}; $c5.$dt = 1; $c5.Keys | % { $_.GetType().Name }; "[$($c5.$dt)]"
$sb = { x }; $c6 = @{}; $c6.$sb = 1; $c6.Keys | % { $_.GetType().Name }; "[$($c6.$sb)]"
$en = [DayOfWeek]::Monday; $c7 = @{}; $c7.$en = 1; $c7.Keys | % { $_.GetType().Name }; "[$($c7.$en)]"
$c8 = @{ Count = 'my' }; $p = "Count"; "[$($c8.$p)]"
$c9 = @{}; $null -eq $c9.$i
$null -eq $c9.$cmd
$c9.$i += 5; $c9.$i += 5; $c9.Keys | % { $_.GetType().Name }; $c9.$i
$ob = [pscustomobject]@{ '3' = 'note3' }; "[$($ob.$i)]"; $ob.$i = 'n'; $ob.3
$ty=[int]; $c10=@{}; $c10.$ty = 1; $c10.Keys | % { $_.GetType().Name };  "[$($c10.$ty)]"
$h = @{ a = 1 }
$h.([type]'int') = 2; $h.([type]'int')
$o = [ordered]@{ x = 1; y = 2 }
$k = 1; $o.$k = 'second'; "$($o.Keys) / $($o.Values)"
Set-StrictMode -Version 2
try { $h.$k } catch { $_.FullyQualifiedErrorId; "$_" }
