# Collections that are made of a dictionary hold its pairs; arguments left away where a method has optional ones and an array of the rest
$d = [Collections.Generic.Dictionary[string, decimal]]::new(); $d['a'] = 1; $d['b'] = 2
$pair = [Collections.Generic.KeyValuePair[string, decimal]]
$list = [Collections.Generic.List[Collections.Generic.KeyValuePair[string, decimal]]]::new($d)
"$list $($list.Count) $($list[1].GetType() -eq $pair)"
$list.AddRange($d); $list.Count
$list.InsertRange(0, $d); $list.Count
[Collections.Generic.HashSet[Collections.Generic.KeyValuePair[string, decimal]]]::new($d).Count
[Collections.Generic.Queue[Collections.Generic.KeyValuePair[string, decimal]]]::new($d).Dequeue().Key
[Collections.Generic.Stack[Collections.Generic.KeyValuePair[string, decimal]]]::new($d).Pop().Key
[Collections.Generic.LinkedList[Collections.Generic.KeyValuePair[string, decimal]]]::new($d).First.Value.Key
$sorted = [Collections.Generic.SortedDictionary[string, int]]::new(); $sorted['z'] = 1; $sorted['y'] = 2
"$([Collections.Generic.List[Collections.Generic.KeyValuePair[string, int]]]::new($sorted))"
foreach ($type in 'Collections.Generic.List[object]', 'Collections.Generic.List[int]') {
    try { "$(($type -as [type])::new($d))" } catch { $_.FullyQualifiedErrorId }
}
Add-Type 'public class Shares { public static string D(int a, string b = "def", params int[] c) { return a + b + c.Length; } public static string E(int a, params int[] c) { return "" + a + c.Length; } public static string F(int a, string b = "def") { return a + b; } }'
foreach ($call in { [Shares]::D(1) }, { [Shares]::D(1, 'x', 3) }, { [Shares]::D(1, 'x', 3, 4) }, { [Shares]::E(1) }, { [Shares]::E(1, 2) }, { [Shares]::F(1) }) {
    try { & $call } catch { $_.Exception.Message }
}
Add-Type 'using System; public class Groups { static int Twice(int x) { return 2 * x; } public static string Run() { var f = Twice; return f(4) + f.GetType().Name; } }'
[Groups]::Run()
