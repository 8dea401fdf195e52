$ErrorView='NormalView'
function T($body) { try { $r = & $body; "ok [$($r -join '|')]" } catch { $i = $_.Exception.InnerException; "$($_.Exception.GetType().Name) | $(Shown $_) | $(if ($i) { $i.GetType().Name })" } }
$f = [IO.Path]::Combine([IO.Path]::GetTempPath(), "random-access-$([guid]::NewGuid().ToString('n')).bin")
function Shown($text) { "$text".Replace($f, 'FILE') }
[IO.File] | Get-Member -Static OpenHandle | ForEach-Object Definition
try {

[IO.File]::WriteAllBytes($f, [byte[]](1..10)); $buf = [byte[]]::new(3)
$h = [IO.File]::OpenHandle($f)
T { [IO.RandomAccess]::Write($h, $buf, 0) }
T { [IO.RandomAccess]::SetLength($h, 0) }
T { [IO.RandomAccess]::FlushToDisk($h) }
T { [IO.RandomAccess]::Read($h, $buf, 0) }
$h = [IO.File]::OpenHandle($f, 'Open', 'Write')
T { [IO.RandomAccess]::Read($h, $buf, 0) }
T { [IO.RandomAccess]::Write($h, $null, 0) }
T { [IO.RandomAccess]::Write($h, $buf, 12); [IO.RandomAccess]::GetLength($h) }
T { [IO.RandomAccess]::Write($h, $buf, -12)}
$h.Dispose(); $h.Dispose()
T { [IO.RandomAccess]::Read($h, $buf, 0) }; T { [IO.RandomAccess]::Write($h, $buf, 0) };T { [IO.RandomAccess]::SetLength($h, 0) };T { [IO.RandomAccess]::FlushToDisk($h) }
T { [IO.RandomAccess]::ReadAsync($h, $buf, 0) }
T { [IO.RandomAccess]::Read($null, $buf, 0) }
T { [IO.File]::OpenHandle([NullString]::Value) }; T { [IO.File]::OpenHandle('') }; T { [IO.File]::OpenHandle('/tmp') }
T { [IO.File]::OpenHandle($f, 'Append', 'Read') };T { [IO.File]::OpenHandle($f, 'Append', 'Write').IsInvalid }
T { [IO.File]::OpenHandle($f, 'Open', 'Read', 'Read', 'None', -1) };T { [IO.File]::OpenHandle($f, 'Open', 'Read', 'Read', 'None', 1) };T { [IO.File]::OpenHandle($f, 'Open', 'ReadWrite', 'Read', 'Asynchronous').IsAsync };

T { $t = [IO.RandomAccess]::ReadAsync([IO.File]::OpenHandle($f), [Memory[byte]]::new($buf), 0); $t.GetType().FullName.Substring(0,45); $t.IsCompleted -is [bool] }
$h = [IO.File]::OpenHandle($f, 'Open', 'ReadWrite', 'ReadWrite')
[byte[]]$buf = [byte[]]::new(4)
T { [IO.RandomAccess]::Read($h, $buf, 2L); $buf }
T { [IO.RandomAccess]::Read($h, [byte[]](0,0,0), 2L) }
T { [IO.RandomAccess]::Read($h, [Memory[byte][]]@([Memory[byte]]::new($buf)), 2L); $buf }
$l = [Collections.Generic.List[Memory[byte]]]::new(); $l.Add([Memory[byte]]::new($buf)); $c = [byte[]]::new(2); $l.Add($c)
T { [IO.RandomAccess]::Read($h, $l, 5); $buf; $c }
T { [IO.RandomAccess]::ReadAsync($h, [Memory[byte]]::new($buf), 0, [Threading.CancellationToken]::None).AsTask().Result; $buf }
T { [IO.RandomAccess]::ReadAsync($h, $buf, 3, [Threading.CancellationToken]::None).AsTask().Result; $buf }
T { [IO.RandomAccess]::ReadAsync($h, [Memory[byte]]::new($buf), 0).AsTask().Result; $buf }
T { [IO.RandomAccess]::Write($h, [byte[]](9,9), 1); [IO.File]::ReadAllBytes($f) }
T { [IO.RandomAccess]::Write($h, $buf, 1); [IO.File]::ReadAllBytes($f) }
T { $m = [ReadOnlyMemory[byte]]::new($buf); [IO.RandomAccess]::Write($h, [ReadOnlyMemory[byte][]]@($m, $m), 10); [IO.File]::ReadAllBytes($f) }
T { [IO.RandomAccess]::WriteAsync($h, [byte[]](7,8), 0).AsTask().Wait(); [IO.File]::ReadAllBytes($f) }
T { [IO.RandomAccess]::WriteAsync($h, [ReadOnlyMemory[byte]]::new($buf), 0, [Threading.CancellationToken]::None).AsTask().Wait(); [IO.File]::ReadAllBytes($f) }
T { [IO.RandomAccess]::WriteAsync($h, $buf, 0).AsTask().Wait(); [IO.File]::ReadAllBytes($f) }
$h.Dispose()
} finally { [IO.File]::Delete($f) }
