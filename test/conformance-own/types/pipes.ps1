# IO.Pipes: anonymous ones, named ones over Unix sockets, and what they refuse
function t($b){ try { & $b } catch { $e=$_.Exception; while($e.InnerException){$e=$e.InnerException}; "$($e.GetType().FullName): $($e.Message)" } }
t { $s=[IO.Pipes.AnonymousPipeServerStream]::new('In'); $h=$s.GetClientHandleAsString(); $h -match '^\d+$'; $c=[IO.Pipes.AnonymousPipeClientStream]::new('Out',$h); $w=[IO.StreamWriter]::new($c); $w.AutoFlush=$true; $w.WriteLine('one'); $w.WriteLine('two'); $w.Dispose(); $s.DisposeLocalCopyOfClientHandle(); $r=[IO.StreamReader]::new($s); $r.ReadLine(); $r.ReadToEnd(); $s.TransmissionMode; $s.ReadMode; $s.IsAsync; $s.CanSeek; $s.InBufferSize }
t { [IO.Pipes.AnonymousPipeServerStream]::new('InOut') }
t { [IO.Pipes.AnonymousPipeClientStream]::new('In','abc') }
t { $s=[IO.Pipes.AnonymousPipeServerStream]::new(); $s.CanRead; $s.CanWrite; $s.WriteTimeout; $s.CanTimeout;$s.Length }
t { $s=[IO.Pipes.AnonymousPipeServerStream]::new(); $s.ReadMode='Message' }
t { $s=[IO.Pipes.AnonymousPipeServerStream]::new(); $s.Read([byte[]]::new(1),0,1) }
t { $s=[IO.Pipes.AnonymousPipeServerStream]::new(); $s.Dispose(); $s.WriteByte(1) }
t { $s=[IO.Pipes.AnonymousPipeServerStream]::new('Out'); $c=[IO.Pipes.AnonymousPipeClientStream]::new($s.GetClientHandleAsString()); $s.DisposeLocalCopyOfClientHandle(); $c.Dispose(); $s.WriteByte(1) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-1'); $s.IsConnected; $s.CanRead; $s.CanWrite; $s.ReadMode; $s.TransmissionMode; $s.WriteByte(1) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-1'); $s.Read([byte[]]::new(1),0,1) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('') }
t { $s=[IO.Pipes.NamedPipeServerStream]::new($null) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('anonymous') }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('a/b') }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-2','InOut',0) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-2','InOut',1,'Message') }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-3'); $s2=[IO.Pipes.NamedPipeServerStream]::new('own-case-3') }
t { $s.Dispose(); $s2.Dispose();$s=[IO.Pipes.NamedPipeServerStream]::new('own-case-4','InOut',2); $s2=[IO.Pipes.NamedPipeServerStream]::new('own-case-4','InOut',2); 'ok'; $s3=[IO.Pipes.NamedPipeServerStream]::new('own-case-4','InOut',2)  }
t { $c=[IO.Pipes.NamedPipeClientStream]::new('own-case-5'); $c.IsConnected; $c.NumberOfServerInstances }
t { $c=[IO.Pipes.NamedPipeClientStream]::new('own-case-5'); $c.Read([byte[]]::new(1),0,1) }
t { $c=[IO.Pipes.NamedPipeClientStream]::new('own-case-5'); $c.WriteByte(1) }
t { $c=[IO.Pipes.NamedPipeClientStream]::new('remote','x'); $c.Connect(10) }
t { $c=[IO.Pipes.NamedPipeClientStream]::new('own-case-5'); $c.Connect(-5) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-6','Out'); $k=$s.WaitForConnectionAsync(); $c=[IO.Pipes.NamedPipeClientStream]::new('.','own-case-6','In'); $c.Connect(); $k.Wait(2000); $w=[IO.StreamWriter]::new($s); $w.AutoFlush=$true; $w.Write('abc'); $s.Disconnect(); $s.IsConnected; [IO.StreamReader]::new($c).ReadToEnd(); $s.WriteByte(1) }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-7'); $s.Disconnect() }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-9'); $j=Start-ThreadJob { $c=[IO.Pipes.NamedPipeClientStream]::new('own-case-9'); $c.Connect(3000); $w=[IO.StreamWriter]::new($c); $w.AutoFlush=$true; $w.WriteLine('ping'); $r=[IO.StreamReader]::new($c); $r.ReadLine(); $c.Dispose() }; $s.WaitForConnection(); $r=[IO.StreamReader]::new($s); $l=$r.ReadLine(); $w=[IO.StreamWriter]::new($s); $w.AutoFlush=$true; $w.WriteLine("pong $l"); $j|Receive-Job -Wait; $r.ReadLine() -eq $null; $s.IsConnected; $s.Dispose() }
t { [IO.Pipes.PipeOptions]'Asynchronous,WriteThrough'; [IO.Pipes.PipeDirection]3; [IO.Pipes.NamedPipeServerStream]::MaxAllowedServerInstances; [enum]::GetNames([IO.Pipes.PipeOptions]) -join ',' }
t { $s=[IO.Pipes.NamedPipeServerStream]::new('own-case-11'); $s.Dispose(); $s.WaitForConnection() }
