# secure strings and credentials
$ss = ConvertTo-SecureString 'secret' -AsPlainText -Force
$c = [pscredential]::new('user', $ss)
$c | Export-Clixml ./c.xml; (Get-Content ./c.xml) -replace '[0-9a-f]{10,}', 'HEX'
$b = Import-Clixml ./c.xml; $b.GetType().FullName; $b.UserName; $b.GetNetworkCredential().Password; $b.Password.GetType().Name; $b.Password.Length
$ss | Export-Clixml ./s.xml; (Get-Content ./s.xml); $r = Import-Clixml ./s.xml; $r.GetType().FullName; ConvertFrom-SecureString $r -AsPlainText
@{ a = $ss; c = $c } | Export-Clixml ./h.xml; $r = Import-Clixml ./h.xml; $r.a.GetType().Name; $r.c.GetType().Name
[System.Management.Automation.PSSerializer]::Serialize($ss)
try { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($c)).GetType().FullName } catch { "$_" }
[pscredential]::Empty | Export-Clixml ./n.xml; Get-Content ./n.xml
try { Import-Clixml ./n.xml } catch { "$_" }
$c
$c | Format-List
"$ss"; $ss
ConvertFrom-SecureString $ss
ConvertFrom-SecureString $ss -AsPlainText
$k = [byte[]](1..16); $e = ConvertFrom-SecureString $ss -Key $k; (ConvertTo-SecureString $e -Key $k | ConvertFrom-SecureString -AsPlainText)
ConvertTo-CliXml $ss
