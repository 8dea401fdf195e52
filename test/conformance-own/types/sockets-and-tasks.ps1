# TcpListener, TcpClient, UdpClient, streams between them, members that give tasks
$l=[System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback,0)
try { $l.AcceptTcpClient() } catch { $_.Exception.Message }
$l.Start(); $port=$l.LocalEndpoint.Port; $port -gt 0; $l.LocalEndpoint.Address.ToString(); $l.Pending()
$c=[System.Net.Sockets.TcpClient]::new('127.0.0.1',$port); $c.Connected
$s=$l.AcceptTcpClient(); $s.GetType().Name
$w=[IO.StreamWriter]::new($c.GetStream()); $w.AutoFlush=$true; $w.WriteLine('hello'); $w.Write("zwei`r`ndrei")
$r=[IO.StreamReader]::new($s.GetStream()); $r.ReadLine(); $r.ReadLine()
$st=$s.GetStream(); $st.Write([Text.Encoding]::UTF8.GetBytes("é!`n"),0,4)
$buf=[byte[]]::new(10); $n=$c.GetStream().Read($buf,0,10); $n; [Text.Encoding]::UTF8.GetString($buf,0,$n)
$c.Close(); $r.ReadToEnd()
$s.Dispose(); $l.Stop()
try { [System.Net.Sockets.TcpClient]::new('127.0.0.1',1) } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.SocketErrorCode;$_.Exception.InnerException.ErrorCode }
$t=[System.Net.Sockets.TcpClient]::new(); $t.Connected; try { $t.GetStream() } catch { $_.Exception.Message }
$t=[System.Net.Sockets.TcpClient]::new(); $k=$t.ConnectAsync('127.0.0.1',1); try { $k.Wait(1000) } catch { $_.Exception.InnerException.InnerException.GetType().Name; $_.Exception.Message }; $k.Status
$u=[System.Net.Sockets.UdpClient]::new(0); $p=$u.Client.LocalEndPoint.Port
$v=[System.Net.Sockets.UdpClient]::new(); $d=[Text.Encoding]::ASCII.GetBytes('ping'); $v.Send($d,$d.Length,'127.0.0.1',$p)
$ep=[System.Net.IPEndPoint]::new([ipaddress]::Any,0); [Text.Encoding]::ASCII.GetString($u.Receive([ref]$ep)); $ep.Address.ToString()
$u.Close(); $v.Close()
$ms=[IO.MemoryStream]::new(); $ms.WriteAsync([byte[]](65,66),0,2).Wait(); $ms.Position=0; [IO.StreamReader]::new($ms).ReadToEndAsync().Result
$sr=[IO.StringReader]::new("a`nb"); $sr.ReadLineAsync().Result
$sm=[System.Threading.SemaphoreSlim]::new(1); $sm.WaitAsync().IsCompleted; $sm.CurrentCount; $x=$sm.WaitAsync(50); $x.Result
