# Tasks, text elements, regions, patterns of cultures, joins: each line runs by itself and is shown with what it gives
$lines = @'
$t=[Threading.Tasks.TaskCompletionSource[int]]::new(); $t.Task.Status; $t.SetResult(4); $t.Task.Result; $t.Task.Status
$t.SetResult(5)
$t=[Threading.Tasks.Task]::FromResult('x'); $t.Result; $t.IsCompleted; $t.Status; $t.GetAwaiter().GetResult(); $t.Wait(100)
$t=[Threading.Tasks.Task]::Run([Action]{ 1 }); try { $t.Wait() } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.InnerException.GetType().FullName; $_.Exception.InnerException.InnerException.Message}; $t.Status
[Threading.Tasks.Task]::CompletedTask.Status
[Threading.Tasks.Task]::WhenAll(@([Threading.Tasks.Task]::FromResult(1))).Result
[Threading.Tasks.Task]::WhenAll([Threading.Tasks.Task]::Delay(5),[Threading.Tasks.Task]::Delay(1)).Wait(1000)
[Threading.Tasks.Task]::FromException([Exception]::new('bad')).Exception.Message
[Threading.Tasks.Task]::FromCanceled([Threading.CancellationToken]::new($true)).Status
[Globalization.StringInfo]::new("e`u{301}x").LengthInTextElements; [Globalization.StringInfo]::new("e`u{301}x").SubstringByTextElements(1)
$e=[Globalization.StringInfo]::GetTextElementEnumerator("ab`u{1F600}"); while($e.MoveNext()){ "$($e.ElementIndex):$($e.GetTextElement().Length)" }
[Globalization.StringInfo]::ParseCombiningCharacters("ae`u{301}b") -join ','
[Globalization.CharUnicodeInfo]::GetUnicodeCategory([char]'a'); [Globalization.CharUnicodeInfo]::GetNumericValue([char]'½'); [Globalization.CharUnicodeInfo]::GetNumericValue([char]'٣'); [Globalization.CharUnicodeInfo]::GetUnicodeCategory('a b',1)
[Globalization.RegionInfo]::new('US') | fl
[Globalization.RegionInfo]::new('fr-CH') | fl
[Globalization.RegionInfo]::new('DE').CurrencySymbol; [Globalization.RegionInfo]::new('JP').NativeName
[Globalization.RegionInfo]::new('XX1')
[Globalization.IdnMapping]::new().GetAscii('bücher.de'); [Globalization.IdnMapping]::new().GetUnicode('xn--bcher-kva.de')
$c=[cultureinfo]'de-DE'; $c.NumberFormat
([cultureinfo]'en-US').DateTimeFormat.GetAllDateTimePatterns('t')
[cultureinfo]::InvariantCulture.DateTimeFormat.GetAllDateTimePatterns().Count
[Linq.Enumerable]::Join([int[]](1,2),[int[]](2,3),[Func[int,int]]{$args[0]},[Func[int,int]]{$args[0]},[Func[int,int,string]]{"$($args[0])-$($args[1])"})
$l=[Linq.Enumerable]::ToLookup([string[]]('a','bb','cc'),[Func[string,int]]{$args[0].Length}); $l[2]; $l.Count; $l.Contains(3); "$($l[9])"; foreach($g in $l){"$($g.Key): $g"}
[Linq.Enumerable]::Index([string[]]('a','b'))
[Linq.Enumerable]::AsEnumerable([int[]](1,2))
[Linq.Enumerable]::GroupJoin([int[]](1,2),[int[]](2,2),[Func[int,int]]{$args[0]},[Func[int,int]]{$args[0]},[Func[int,Collections.Generic.IEnumerable[int],string]]{"$($args[0]):$($args[1])"})
[Linq.Enumerable]::ExceptBy([string[]]('a','bb'),[int[]](1),[Func[string,int]]{$args[0].Length})
[Linq.Enumerable]::UnionBy([string[]]('a','bb'),[string[]]('c','ddd'),[Func[string,int]]{$args[0].Length})
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
