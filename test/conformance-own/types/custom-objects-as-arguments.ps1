# Custom objects as arguments: nothing but a PSObject to the choice of overloads; enumerators of XML lists; zones and moments
function T($b){ try { & $b } catch { "ERR $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
$p=[pscustomobject]@{a=1}
T{'abc'.Contains($p)};T{[string]::IsNullOrEmpty($p)};T{'abc'.Replace($p,'x')};T{[datetime]::Parse($p)};T{[int]::Parse($p)};T{[regex]::Matches($p,'a').Count};T{[regex]::Escape($p)};T{[IO.File]::Exists($p)};T{[IO.Path]::Combine('a',$p)};T{[Text.StringBuilder]::new().Append($p).ToString()};T{[Text.Encoding]::UTF8.GetBytes($p)};T{'abc'.StartsWith($p)};T{'abc'.IndexOf($p)};T{'abc'.Split($p)};T{'abc'.Trim($p)};T{[guid]::Parse($p)};T{[convert]::ToInt32($p)};T{[math]::Abs($p)};T{[string]::Join(',',$p)};T{[string]::Concat($p,'x')};T{[string]::Format($p,1)};T{[Net.WebUtility]::UrlEncode($p)};T{[Collections.Generic.List[string]]::new().Add($p)};T{$l=[Collections.Generic.List[string]]::new();$l.Insert(0,$p);$l};T{[Collections.Generic.HashSet[string]]::new().Add($p)};T{$d=[Collections.Generic.Dictionary[string,int]]::new();$d.Add($p,1);$d.Keys};T{$d.ContainsKey($p)};T{[IO.StringWriter]::new().Write($p)};T{[Console]::WriteLine($p)};T{'abc'.PadLeft($p)};T{'abc'.CompareTo($p)};T{'abc'.Equals($p)};T{[char]::IsDigit($p)};T{[timespan]::Parse($p)};T{[IO.FileInfo]::new($p).Name};T{[regex]::new($p).ToString()};T{[Text.StringBuilder]::new($p).ToString()};T{[uri]::new($p)};T{[Exception]::new($p).Message};T{New-Object Exception $p};T{[regex]::Replace('a',$p,'b')};T{[Environment]::GetEnvironmentVariable($p)};T{[datetime]::new($p)};T{[timespan]::new($p)};T{[IO.StringReader]::new($p).ReadToEnd()};T{[Collections.ArrayList]::new($p)};T{[array]::IndexOf(@('@{a=1}'),$p)}
class K {
 [string] F([string]$s){return "s:$s"}
 [string] F([int]$s){return "i:$s"}
 [string] G([string]$s){return "g:$s"}
}
T{[K]::new().F($p)};T{[K]::new().G($p)};T{[K]::new().F(@{})};T{[K]::new().F([version]'1.2')};T{[K]::new().F({x})}
T{[timezoneinfo]::Utc.IsAmbiguousTime('2024-05-06')};T{[timezoneinfo]::Utc.GetUtcOffset('2024-05-06')};T{[timezoneinfo]::ConvertTime('2024-05-06',[timezoneinfo]::Utc)};T{[timezoneinfo]::ConvertTimeBySystemTimeZoneId('2024-05-06','UTC')};T{[timezoneinfo]::Utc.IsInvalidTime('2024-05-06')};T{[timezoneinfo]::Utc.IsDaylightSavingTime('2024-05-06')}
T{'abc'.Contains([version]'1.2')};T{'a1.2'.Contains([version]'1.2')};T{[IO.Path]::GetFileName(@{})};T{[IO.Path]::GetFileName({x})};T{[IO.Path]::GetFileName(@(1,2))};T{'abc'.StartsWith(@('a'))};T{[regex]::Matches(@('a','b'),'a').Count}
T{$x=[xml]'<r><b>1</b><b>2</b></r>'; $e=$x.SelectNodes('//b').GetEnumerator(); $e.GetType().FullName; $e.MoveNext(); $e.Current.InnerText};T{$e=$x.r.ChildNodes.GetEnumerator(); $e.GetType().FullName;$e.MoveNext(); $e.Current.InnerText};T{$e=$x.r.b.GetEnumerator();$e.GetType().FullName};T{$e=([xml]'<a x="1" y="2"/>').a.Attributes.GetEnumerator(); $e.GetType().FullName;$e.MoveNext(); $e.Current.Name};T{$e=$x.GetElementsByTagName('b').GetEnumerator();$e.GetType().FullName;$e.MoveNext(); $e.Current.InnerText};T{$e=$x.GetEnumerator();$e.GetType().FullName;$e.MoveNext();$e.Current.Name};T{$x.r.GetEnumerator()|%{$_.Name}};T{foreach($i in $x.SelectNodes('//b').GetEnumerator()){$i.InnerText}}
$z=[timezoneinfo]::FindSystemTimeZoneById('Europe/Berlin')
T{$z.IsAmbiguousTime('2024-05-06')};T{$z.IsDaylightSavingTime('2024-07-06')};T{$z.IsDaylightSavingTime([datetimeoffset]'2024-07-06T00:00:00Z')};T{$z.IsDaylightSavingTime([datetime]'2024-07-06')};T{$z.IsAmbiguousTime([datetimeoffset]'2024-10-27T00:30:00Z')};T{$z.IsAmbiguousTime([datetimeoffset]'2024-10-27T01:30:00Z')};T{$z.IsAmbiguousTime([datetimeoffset]'2024-10-27T02:30:00Z')};T{"$($z.GetAmbiguousTimeOffsets([datetimeoffset]'2024-10-27T01:30:00Z'))"};T{$z.GetAmbiguousTimeOffsets([datetimeoffset]'2024-11-27T01:30:00Z')};T{$z.GetAmbiguousTimeOffsets([datetime]'2024-11-27T01:30:00')};T{"$([timezoneinfo]::ConvertTimeBySystemTimeZoneId([datetimeoffset]'2024-07-06T00:00:00Z','Asia/Tokyo'))"};T{[timezoneinfo]::ConvertTimeBySystemTimeZoneId('2024-07-06','UTC')};T{"$([timezoneinfo]::ConvertTimeBySystemTimeZoneId([datetime]'2024-07-06Z','Asia/Tokyo').Hour)"}
function N($n,$b){ try { "$n " + (& $b) } catch { "$n ERR $($_.FullyQualifiedErrorId)" } }
$p=[pscustomobject]@{a=1}
$w = Write-Output 5; $w2 = [psobject]'txt';  $add = 'x' | Add-Member -NotePropertyName z -NotePropertyValue 1 -PassThru
$types = 'bool','int','string','string[]','object[]','psobject','hashtable','nullable[int]','array','scriptblock','char','datetime','collections.ilist','collections.ienumerable','collections.idictionary','switch','double','object','pscustomobject','psobject[]','xml','type','regex','version','Collections.Generic.List[object]'
foreach ($t in $types) {
  $c = "class K$($t -replace '\W') {`n [string] F([$t]`$s) { return 'one $t' }`n [string] F([System.Threading.Thread]`$s) { return 'thread' }`n }; [K$($t -replace '\W')]::new()"
  $k = Invoke-Expression $c
  N "$t custom" { $k.F($p) }
  N "$t inline" { $k.F([pscustomobject]@{b=2}) }
  N "$t wrapped" { $k.F($w) }
}
