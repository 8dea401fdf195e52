# secure strings and credentials to and from jobs
$ss = ConvertTo-SecureString 'secret' -AsPlainText -Force; $c = [pscredential]::new('dom\user', $ss)
Start-Job { param($s) $s.GetType().FullName; $s.Length; ConvertFrom-SecureString $s -AsPlainText } -ArgumentList $ss | Receive-Job -Wait
Start-Job { param($c) $c.GetType().FullName; $c.UserName; $c.GetNetworkCredential().Password; $c.GetNetworkCredential().Domain } -ArgumentList $c | Receive-Job -Wait
Start-Job { $c = $using:c; $s = $using:ss; $c.GetNetworkCredential().Password; ConvertFrom-SecureString $s -AsPlainText } | Receive-Job -Wait
$r = Start-Job { ConvertTo-SecureString 'back' -AsPlainText -Force } | Receive-Job -Wait; $r.GetType().FullName; ConvertFrom-SecureString $r -AsPlainText
$r = Start-Job { [pscredential]::new('u', (ConvertTo-SecureString 'p' -AsPlainText -Force)) } | Receive-Job -Wait; $r.GetType().FullName; $r.UserName; $r.GetNetworkCredential().Password
$r = Start-Job { [pscustomobject]@{ C = [pscredential]::new('u', (ConvertTo-SecureString 'p' -AsPlainText -Force)); S = ConvertTo-SecureString 'q' -AsPlainText -Force } } | Receive-Job -Wait; $r.C.GetType().Name; $r.S.GetType().Name; ConvertFrom-SecureString $r.S -AsPlainText
Start-Job { param([securestring]$s, [pscredential]$c) "$($s.Length) $($c.UserName)" } -ArgumentList $ss, $c | Receive-Job -Wait
$ss | Start-Job { $input | ForEach-Object { $_.GetType().Name } } | Receive-Job -Wait
@{ pw = $ss } | Start-Job { $input | ForEach-Object { (ConvertFrom-SecureString $_.pw -AsPlainText) } } | Receive-Job -Wait
Start-Job { param($s) $s.Length } -ArgumentList ([securestring]::new()) | Receive-Job -Wait
Start-ThreadJob { (ConvertFrom-SecureString $using:ss -AsPlainText); ($using:c).UserName } | Receive-Job -Wait
1 | ForEach-Object -Parallel { ($using:c).GetNetworkCredential().Password }
