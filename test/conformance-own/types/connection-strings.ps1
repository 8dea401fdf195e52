$ErrorView='NormalView'
function T([scriptblock]$sblk){ try { $r = & $sblk; if($null -eq $r){'<null>'} else { $r | % { "$_" } } } catch { "EX $($_.Exception.GetType().Name) $($_.Exception.Message) / $($_.Exception.InnerException?.GetType().Name)" } }
$b=[System.Data.Common.DbConnectionStringBuilder]::new()
$b['Data Source']='srv'; $b['Initial Catalog']='db'; $b['Integrated Security']=$true; $b['Timeout']=30
T { $b.ConnectionString }
T { $b.Count }
T { $b.Keys }
T { $b.Values }
T { $b.ToString() }
T { $b['data source'] }
T { $b['nope'] }
T { $b.ContainsKey('DATA SOURCE') }
T { $b.Remove('timeout'); $b.ConnectionString }
T { $b.Remove('timeout') }
T { $v=$null; $b.TryGetValue('Initial Catalog',[ref]$v); $v }
T { $b.Add('Password',"a;b'c`"d"); $b.ConnectionString }
T { $b['p2']=" lead"; $b['p3']="a=b"; $b['p4']="it's"; $b['p5']='say "hi"'; $b['p6']=''; $b['p7']='{x}'; $b['a=b']='c'; $b.ConnectionString }
T { $b['p2']=$null; $b.Count; $b.ConnectionString }
T { $b.Clear(); $b.Count; "[$($b.ConnectionString)]" }
T { $b.set_ConnectionString('Server=a;Database="x;y";User ID=''z''');  $b.Keys; $b.Values }
T { $b.set_ConnectionString('Server = a b ; ; Pwd="q""r";x=') ; $b.ConnectionString }
T { $b.set_ConnectionString('server=z;Server=y;key==k=1'); $b.ConnectionString }
T { $b.set_ConnectionString('garbage') }
T { $b.set_ConnectionString('a="b') }
T { $b.set_ConnectionString('=x') }
T { $b.set_ConnectionString('a=b;c') }
$c=[System.Data.Common.DbConnectionStringBuilder]::new(); $c['x']='1'; $d=[System.Data.Common.DbConnectionStringBuilder]::new(); $d['X']='1'
T { $c.EquivalentTo($d) }
T { $d['y']=2; $c.EquivalentTo($d) }
T { $c.IsFixedSize; $c.IsReadOnly; $c.BrowsableConnectionString }
T { $o=[System.Data.Common.DbConnectionStringBuilder]::new($true); $o['Driver']='{SQL Server}'; $o['Server']='s;t'; $o['p']='a b'; $o['q']="it's"; $o['r']='x}y'; $o.ConnectionString }
T { $o=[System.Data.Common.DbConnectionStringBuilder]::new($true); $o.psbase.ConnectionString='Driver={SQL Server};Server=x;p={a;b}'; $o.Keys; $o.Values; $o.ConnectionString }
T { $c.ShouldSerialize('x'); $c.ShouldSerialize('zz') }
T { $c.Add($null,'x') }
T { $c[$null] }
$b=New-Object System.Data.Common.DbConnectionStringBuilder; $b['Server']='.'; $b.Add('Trusted_Connection','yes')
$b | Out-String
foreach($e in $b){ "$($e.GetType().Name) $($e.Key)=$($e.Value)" }
$b.Server; $b.Server='q'; T { $b.ConnectionString }
[System.Data.Common.DbConnectionStringBuilder]::AppendKeyValuePair
$sb=[Text.StringBuilder]::new(); [System.Data.Common.DbConnectionStringBuilder]::AppendKeyValuePair($sb,'k','v w'); [System.Data.Common.DbConnectionStringBuilder]::AppendKeyValuePair($sb,'l',"a'b"); $sb.ToString()
$sb=[Text.StringBuilder]::new(); [System.Data.Common.DbConnectionStringBuilder]::AppendKeyValuePair($sb,'k','v;w',$true); $sb.ToString()
$b | ConvertTo-Json -Compress
