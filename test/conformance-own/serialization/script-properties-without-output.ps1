$ErrorView = 'NormalView'
$S=[System.Management.Automation.PSSerializer]
$o=[pscustomobject]@{x=1} | Add-Member -MemberType ScriptProperty -Name sp -Value { } -PassThru | Add-Member -MemberType ScriptProperty -Name sq -Value { $null } -PassThru| Add-Member -MemberType ScriptProperty -Name sr -Value { } -PassThru
1..3 | % { $S::Serialize($o,$_) }
$r = $S::Deserialize($S::Serialize($o,2)); $null -eq $r.sp; $r.sp.GetType().FullName; "[$($r.sp)]"; $r.sp.PSObject.TypeNames -join ','
$o | ConvertTo-Json -Compress; "$o"; $o | fl | out-string
$q=[pscustomobject]@{ a = [System.Management.Automation.Internal.AutomationNull]::Value; b = @([System.Management.Automation.Internal.AutomationNull]::Value) }
1..2 | % { $S::Serialize($q,$_) }
$S::Serialize(@{k=[System.Management.Automation.Internal.AutomationNull]::Value})
