# Echo requests to this machine, the way to it, the largest packet, and connections to ports.
$ErrorView = 'NormalView'
$name = [System.Net.Dns]::GetHostName()
$all = Test-Connection 127.0.0.1 -Count 2; $all.Count
$all | Select-Object Ping, Destination, Address, DisplayAddress, Status, BufferSize, @{ n = 'Own'; e = { $_.Source -eq $name } } | Format-List
$all[0].GetType().FullName; $all[0].Latency.GetType().Name; $all[0].Ping.GetType().Name; $all[0].Reply.GetType().Name; $all[0].Reply.Buffer.Count
(Test-Connection 127.0.0.1 -Count 1 -BufferSize 2).BufferSize
(Test-Connection 127.0.0.1 -Count 1 -IPv4 -MaxHops 9).Reply.Options
Test-Connection 127.0.0.1 -Count 1 -Quiet
Test-Connection name.invalid -Count 1 -Quiet
(Test-Connection 127.0.0.1 -Count 1 -ResolveDestination).Destination
Test-Connection 127.0.0.1 -Traceroute | Select-Object Hop, Hostname, Ping, HopAddress, Status, Target, TargetAddress | Format-Table
Test-Connection 127.0.0.1 -Traceroute -Quiet
(Test-Connection 127.0.0.1 -MtuSize).MtuSize; Test-Connection 127.0.0.1 -MtuSize -Quiet
$listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0); $listener.Start(); $port = $listener.LocalEndpoint.Port
Test-Connection 127.0.0.1 -TcpPort $port
Test-Connection 127.0.0.1 -TcpPort $port -Detailed -Count 1 | Select-Object Id, Target, TargetAddress, Connected, Status
$listener.Stop()
Test-Connection 127.0.0.1 -TcpPort $port
Test-Connection 127.0.0.1 -TcpPort $port -Detailed | Select-Object Connected, Status
foreach ($arguments in @{ Count = 0 }, @{ MaxHops = 129 }, @{ BufferSize = 65501 }, @{ Delay = 0 }, @{ IPv6 = $true }) {
    try { $null = Test-Connection 127.0.0.1 @arguments -ErrorAction Stop; 'none' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
}
try { Test-Connection name.invalid -Count 1 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message; $_.Exception.InnerException.SocketErrorCode; $_.TargetObject }
$options = [System.Net.NetworkInformation.PingOptions]::new(5, $true); $options.Ttl; $options.DontFragment
[System.Net.Dns]::GetHostEntry('127.0.0.1').HostName
