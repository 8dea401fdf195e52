# TypeInfo of types; offsets with microseconds; factories of concurrent dictionaries that take an argument
[System.Reflection.IntrospectionExtensions]::GetTypeInfo([string]).FullName
[string].GetTypeInfo().Name
[string].GetTypeInfo().DeclaredMethods.Count -gt 10
([string] | Get-Member GetTypeInfo).Definition
[DateTimeOffset]::new(2022, 11, 2, 12, 1, 44, 580, 138, (New-TimeSpan -Hours 4)).AddTicks(8).ToString('o')
try { [DateTimeOffset]::new(2022, 11, 2, 12, 1, 44, 580, 1000, [timespan]::Zero) } catch { "$_" }
$d = [System.Collections.Concurrent.ConcurrentDictionary[string, int]]::new()
$d.AddOrUpdate[int]('a', { param($k, $a) $a }, { param($k, $o, $a) $o + $a }, 5)
$d.AddOrUpdate[int]('a', { param($k, $a) $a }, { param($k, $o, $a) $o + $a }, 5)
$d.GetOrAdd[int]('b', { param($k, $a) $a * 2 }, 5)
$d.GetOrAdd[string]('c', { param($k, $a) $a.Length }, 'four')
