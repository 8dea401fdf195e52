$ErrorActionPreference = 'Continue'
function T([scriptblock]$sb){ try { $o = . $sb; foreach($x in $o){ "$x" } } catch { $x=$_.Exception; while($x.InnerException -and ($x -is [Management.Automation.MethodInvocationException] -or $x -is [Management.Automation.SetValueInvocationException] -or $x -is [Management.Automation.GetValueInvocationException])){$x=$x.InnerException}; "E $($_.FullyQualifiedErrorId) $($x.GetType().FullName): $($x.Message)" } }
$ci = [cultureinfo]::InvariantCulture.CompareInfo
T { $ci.Compare('résumé', 'resume', 'IgnoreNonSpace'); $ci.Compare('résumé', 'RESUME', 'IgnoreNonSpace, IgnoreCase'); $ci.Compare('co-op', 'coop', 'IgnoreSymbols'); [string]::Compare('résumé', 'resume', [cultureinfo]::InvariantCulture, 'IgnoreNonSpace') }
T { $ci.Compare('abcd', 2, 'xxcd', 2); $ci.Compare('abCD', 2, 'xxcd', 2, 'IgnoreCase'); $ci.Compare('abcde', 1, 2, 'zbcz', 1, 2); $ci.Compare('abc', 9, 'a', 0) }
T { $ci.IndexOf('Hello World', 'o', 5); $ci.IndexOf('Hello World', [char]'o', 0, 'IgnoreCase'); $ci.IndexOf('Hello World', 'WORLD', 'IgnoreCase'); $ci.IndexOf('héllo', 'e', 'IgnoreNonSpace'); $ci.IndexOf('abcabc', 'c', 3, 3); $ci.IndexOf('abc', 'z', 0, 2) }
T { $ci.LastIndexOf('Hello World', 'o'); $ci.LastIndexOf('Hello World', 'L', 'IgnoreCase'); $ci.LastIndexOf('Hello World', [char]'l', 5); $ci.LastIndexOf('Hello World', 'o', 6, 3); $ci.LastIndexOf('abc', 'z') }
T { [Globalization.CompareInfo]::GetCompareInfo('de-DE').Name; [Globalization.CompareInfo]::IsSortable('a'); [Globalization.CompareInfo]::IsSortable([char]'z') }
T { $q = [Collections.Generic.PriorityQueue[string,int]]::new(); $q.Enqueue('a', 2); $q.Enqueue('b', 1); $q.EnqueueDequeue('c', 1); $q.EnqueueDequeue('d', 5); $q.Count; $q.EnsureCapacity(5); $e = $null; $p = $null; $q.Remove('A', [ref]$e, [ref]$p, [StringComparer]::OrdinalIgnoreCase); "$e $p" }
T { $l = [Collections.Generic.List[int]](1..3); $l.EnsureCapacity(4); $h = [Collections.Generic.HashSet[int]][int[]](1..3); $h.TrimExcess(5); $h.Count; $h.TrimExcess(1) }
T { $k = [Collections.Generic.Queue[int]][int[]](1..3); $k.TrimExcess(9); $k.Count; $k.TrimExcess(-1) }
T { $m = [AggregateException]::new('m', [Exception[]]([Exception]::new('a'), [ArgumentException]::new('b'))); $m.GetBaseException().GetType().Name; [AggregateException]::new([AggregateException]::new([ArgumentException]::new('in'))).GetBaseException().Message }
T { [Enum]::ToObject([DayOfWeek], 1234567890123L).value__; [Enum]::ToObject([DayOfWeek], [uint64]::MaxValue); [Enum]::ToObject([DayOfWeek], [byte]3) }
T { [Convert]::ChangeType('1,5', [TypeCode]::Double, [cultureinfo]'de-DE'); [Convert]::ChangeType(1, [TypeCode]::UInt64, $null).GetType().Name; [Convert]::ChangeType(5, [TypeCode]::Object, $null).GetType().Name }
T { [ipaddress]::HostToNetworkOrder([int16]3); [ipaddress]::NetworkToHostOrder([int16]-7); [ipaddress]::HostToNetworkOrder(1) }
T { $r = $null; [mailaddress]::TryCreate('a@b.c', 'Name', [ref]$r); "$r"; [mailaddress]::TryCreate('nope', 'Name', [ref]$r); $null -eq $r }
T { [Security.Cryptography.SHA256]::HashSizeInBits; [Security.Cryptography.MD5]::HashSizeInBytes; $null -eq [Security.Cryptography.MD5]::Create('x'); [Security.Cryptography.SHA256]::Create('SHA256').HashSize }
T { [Globalization.CharUnicodeInfo]::GetDigitValue('a7', 1); [Globalization.CharUnicodeInfo]::GetDecimalDigitValue('a7', 0) }
