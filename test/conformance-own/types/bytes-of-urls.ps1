$ErrorActionPreference = 'Continue'
function T([scriptblock]$sb){ try { $o = . $sb; foreach($x in $o){ "$x" } } catch { $x=$_.Exception; while($x.InnerException -and ($x -is [Management.Automation.MethodInvocationException] -or $x -is [Management.Automation.SetValueInvocationException] -or $x -is [Management.Automation.GetValueInvocationException])){$x=$x.InnerException}; "E $($_.FullyQualifiedErrorId) $($x.GetType().FullName): $($x.Message)" } }
$u = [Web.HttpUtility]
$b = [Text.Encoding]::UTF8.GetBytes('a b/é')
T { $u::UrlEncode($b); $u::UrlEncode($b, 0, 3); ($u::UrlEncodeToBytes('a b') -join ','); ($u::UrlEncodeToBytes($b) -join ','); ($u::UrlEncodeToBytes('é', [Text.Encoding]::Unicode) -join ',') }
T { $u::UrlDecode([Text.Encoding]::ASCII.GetBytes('a+b%2Fc'), [Text.Encoding]::UTF8); ($u::UrlDecodeToBytes('x%41+%zz') -join ','); ($u::UrlDecodeToBytes([byte[]](37, 52, 49)) -join ','); $u::UrlDecode('a+b') }
T { ([Net.WebUtility]::UrlDecodeToBytes([byte[]](37, 52, 49, 43), 0, 4) -join ',') }
T { [Net.IPEndPoint]::MinPort; [Net.IPEndPoint]::MaxPort; $e = $null; [Net.IPEndPoint]::TryParse('10.0.0.1:80', [ref]$e); "$e"; [Net.IPEndPoint]::TryParse('nope', [ref]$e); $null -eq $e; [Net.IPEndPoint]::Parse('[::1]:443').Port }
T { [Net.IPEndPoint]::Parse('1.2.3.4:99999') }
