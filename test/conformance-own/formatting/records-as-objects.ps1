# What Format-* commands give, as objects: their fields as JSON, CSV and members
$o = [pscustomobject]@{a=1;b='x'}
foreach ($x in @($o | Format-Table), @($o | Format-List), @($o | Format-Wide), @($o|Format-Table -AutoSize), @('x'|Format-Table), @($o|Format-Table -HideTableHeaders @{n='q';e={1};align='right';width=5}),@($o|Format-Wide -Column 3), @($o|fw -AutoSize)) {
 foreach ($y in $x) { $y.GetType().FullName; ($y.psobject.Properties | % { $_.Name + ':' + $_.TypeNameOfValue + ':' + $_.MemberType}) -join ' '; ConvertTo-Json $y -Depth 6 -Compress -WarningAction Ignore; $y | ConvertTo-Csv -NoTypeInformation  }
}
$o | Format-Table | Select-Object -First 1 | ConvertTo-Json -Depth 3
Add-Type 'public class Mixed { public string P1 { get; set; } = "p"; public int F1 = 5; public int P2 => 6; public string F2 = "f"; }'
[Mixed]::new() | ConvertTo-Json
$u = [Web.HttpUtility]::ParseQueryString('?a=1&b=2&a=3&c&=x&%u00e9=e&d=%E9', [Text.Encoding]::Latin1); $u.ToString(); $u.GetType().FullName
[Web.HttpUtility]::UrlDecode('a%u00e9+b%E9', [Text.Encoding]::Latin1); [Net.WebUtility]::UrlDecode('a%u00e9b%4')
foreach($c in [Collections.Queue](1,2),[Collections.Stack](1,2),[Collections.BitArray]::new([bool[]](1,0))) { $n=$c.GetEnumerator(); $n.GetType().FullName; try{$n.Current}catch{"$_"}; $n.MoveNext(); $n.Current; while($n.MoveNext()){}; try{$n.Current}catch{"$_"} }
$e = [Collections.Specialized.StringCollection]::new(); $null=$e.Add('x'); $n=$e.GetEnumerator(); $n.GetType().Name; $n.MoveNext(); $n.Current; $n -is [Collections.IEnumerator]
