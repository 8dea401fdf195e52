# Wrong ranges of lists, builders and arrays; parts of stacks; bytes, halves and random texts
function Say([scriptblock]$do) { try { "$(. $do)" } catch { $e = $_.Exception; if ($e.InnerException) { $e = $e.InnerException }; "$($e.GetType().Name): $($e.Message)" } }
$l = [collections.generic.list[int]](3, 1, 2)
Say { $l.GetRange(-1, 1) }
Say { $l.GetRange(1, -1) }
Say { $l.RemoveRange(-1, 1) }
Say { $l.Reverse(-1, 1) }
Say { $l.Sort(-1, 1, $null) }
Say { $l.InsertRange(-1, [int[]](1)) }
Say { $l.CopyTo(-1, [int[]]::new(2), 0, 1) }
$a = [collections.arraylist](3, 1, 2)
Say { $a.GetRange(-1, 1) }
Say { $a.RemoveRange(1, -1) }
Say { $a.Reverse(-1, 1) }
Say { $a.Sort(-1, 1, $null) }
Say { $a.InsertRange(9, @(1)) }
Say { [array]::Copy([int[]](1, 2), -1, [int[]](1, 2), 0, 1) }
Say { [array]::Copy([int[]](1, 2), 0, [int[]](1, 2), -1, 1) }
$b = [text.stringbuilder]'Hello'
Say { $b.Remove(1, -1) }
Say { $b.ToString(-1, 1) }
Say { $b.ToString(9, 1) }
Say { $b.ToString(1, -1) }
Say { $b.Append([char]'x', -1) }
Say { [buffer]::BlockCopy([int[]](1, 2), -1, [int[]](1, 2), 0, 1) }
$s = [collections.concurrent.concurrentstack[int]]::new()
$s.PushRange([int[]](1, 2, 3, 4), 1, 2)
"$s"
$t = [int[]]::new(3)
$s.TryPopRange($t), ($t -join ',')
Say { $s.PushRange([int[]](1), 5, 1) }
$m = [collections.generic.sortedlist[string, int]]::new()
$m.Add('b', 1); $m.Add('a', 2); $m.SetValueAtIndex(0, 9); $m.TrimExcess()
"$($m.Values)"
$r = [io.binaryreader]::new([io.memorystream]::new([byte[]](0, 60, 172, 2, 97, 98)))
$r.ReadHalf(), $r.Read7BitEncodedInt64(), ($r.ReadChars(9) -join '') -join ' '
Say { [security.cryptography.randomnumbergenerator]::GetString('a', 3) }
Say { [security.cryptography.randomnumbergenerator]::GetInt32(0) }
Say { [security.cryptography.randomnumbergenerator]::GetBytes(-1) }
[AggregateException]::new('abc', [exception]::new('e')).Message
[lazy[int]]::new(5).IsValueCreated
"$([lazy[int]]::new(5))"
$b = [collections.immutable.immutabledictionary[string,int]]::Empty.Add('a', 1).ToBuilder()
$b['z'] = 5
$b.Keys | Sort-Object
$b.GetEnumerator() | ForEach-Object { "$($_.Key)=$($_.Value)" } | Sort-Object
$b.ToImmutable().Count, $b.GetType().ToString()
