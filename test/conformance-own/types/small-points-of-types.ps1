# Small points of many types: arguments that are null or out of range, defaults of enumerators, tuples of eight
$ErrorView = 'NormalView'
function Try([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
Try { 'abc'.IndexOfAny($null) }
Try { 'abc'.LastIndexOfAny($null) }
$list = [Collections.Generic.List[int]](1, 2)
$e = $list.GetEnumerator()
Try { "<$($e.Current)>" }
$null = $e.MoveNext(); "<$($e.Current)>"
$names = [Collections.Generic.List[string]]('a', 'b')
Try { "<$($names.GetEnumerator().Current)>" }
$sorted = [Collections.Generic.SortedList[int, string]]::new(); $sorted.Add(3, 'c')
Try { $sorted.GetValueAtIndex(9) }
Try { $sorted.GetKeyAtIndex(-1) }
$seen = [Collections.ObjectModel.ObservableCollection[string]]::new(); $seen.Add('x')
Try { $seen.Move(0, 5) }
Try { $seen.Move(5, 0) }
Try { [IO.MemoryStream]::new([byte[]](1, 2), 1, 5) }
Try { [IO.MemoryStream]::new([byte[]](1, 2), -1, 1) }
Try { [timezoneinfo]::ConvertTimeFromUtc([datetime]::new(2024, 1, 1, 0, 0, 0, 'Local'), [timezoneinfo]::Utc) }
Try { [guid]::new([byte[]](1..16), $true) }
Try { [guid]::new([byte[]](1..16), $false) }
Try { [guid]::new([byte[]](1..3), $true) }
Try { [uri]::HexEscape([char]0x100) }
Try { $b = [uribuilder]'http://a/b'; $b.Scheme = 'h ttp' }
Try { [uribuilder]::new('h ttp', 'host') }
Try { [Net.WebHeaderCollection]::new().Add('X A', '1') }
Try { [Threading.SemaphoreSlim]::new(3, 2) }
$eight = [tuple]::Create(1, 2, 3, 4, 5, 6, 7, 8)
"$eight $($eight.Rest) $($eight.Rest.GetType()) $($eight.Length)"
$eight | Format-List
[ValueTuple]::Create(1, 2, 3, 4, 5, 6, 7, 'h').ToString()
$point = [Net.DnsEndPoint]::new('h', 80); "$point"; $point | Format-List
Try { [Net.DnsEndPoint]::new('', 80) }
Try { [Net.DnsEndPoint]::new('h', 70000) }
[Diagnostics.Debug]::Assert($true, 'never')
