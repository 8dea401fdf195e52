# Small points of many types: arguments that are null or out of range, defaults of enumerators, tuples of eight
$ErrorView = 'NormalView'
function Attempt([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
Attempt { 'abc'.IndexOfAny($null) }
Attempt { 'abc'.LastIndexOfAny($null) }
$list = [Collections.Generic.List[int]](1, 2)
$e = $list.GetEnumerator()
Attempt { "<$($e.Current)>" }
$null = $e.MoveNext(); "<$($e.Current)>"
$names = [Collections.Generic.List[string]]('a', 'b')
Attempt { "<$($names.GetEnumerator().Current)>" }
$sorted = [Collections.Generic.SortedList[int, string]]::new(); $sorted.Add(3, 'c')
Attempt { $sorted.GetValueAtIndex(9) }
Attempt { $sorted.GetKeyAtIndex(-1) }
$seen = [Collections.ObjectModel.ObservableCollection[string]]::new(); $seen.Add('x')
Attempt { $seen.Move(0, 5) }
Attempt { $seen.Move(5, 0) }
Attempt { [IO.MemoryStream]::new([byte[]](1, 2), 1, 5) }
Attempt { [IO.MemoryStream]::new([byte[]](1, 2), -1, 1) }
Attempt { [timezoneinfo]::ConvertTimeFromUtc([datetime]::new(2024, 1, 1, 0, 0, 0, 'Local'), [timezoneinfo]::Utc) }
Attempt { [guid]::new([byte[]](1..16), $true) }
Attempt { [guid]::new([byte[]](1..16), $false) }
Attempt { [guid]::new([byte[]](1..3), $true) }
Attempt { [uri]::HexEscape([char]0x100) }
Attempt { $b = [uribuilder]'http://a/b'; $b.Scheme = 'h ttp' }
Attempt { [uribuilder]::new('h ttp', 'host') }
Attempt { [Net.WebHeaderCollection]::new().Add('X A', '1') }
Attempt { [Threading.SemaphoreSlim]::new(3, 2) }
$eight = [tuple]::Create(1, 2, 3, 4, 5, 6, 7, 8)
"$eight $($eight.Rest) $($eight.Rest.GetType()) $($eight.Length)"
$eight | Format-List
[ValueTuple]::Create(1, 2, 3, 4, 5, 6, 7, 'h').ToString()
$point = [Net.DnsEndPoint]::new('h', 80); "$point"; $point | Format-List
Attempt { [Net.DnsEndPoint]::new('', 80) }
Attempt { [Net.DnsEndPoint]::new('h', 70000) }
[Diagnostics.Debug]::Assert($true, 'never')
