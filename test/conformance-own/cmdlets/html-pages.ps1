# ConvertTo-Html
$o = [pscustomobject]@{ A = 1; B = '<x>&"' }, [pscustomobject]@{ A = 2; B = $null }
$o | ConvertTo-Html
$o | ConvertTo-Html -Fragment
$o | ConvertTo-Html -Fragment -As List
$o | ConvertTo-Html -Property A -Title T -Head '<style></style>' -Body '<h1>x</h1>'
$o | ConvertTo-Html -CssUri style.css -Charset utf-8 -Meta @{ author = 'me' } -PreContent 'pre' -PostContent 'post'
$o | ConvertTo-Html -Transitional | Select-Object -First 3
$o | ConvertTo-Html -Fragment @{ n = 'Z'; e = { $_.A * 2 } }, @{ l = 'w'; e = 'A'; width = 50; align = 'right' }
1, 2 | ConvertTo-Html -Fragment
'a' | ConvertTo-Html -Fragment
@{ a = 1 } | ConvertTo-Html -Fragment
ConvertTo-Html
$o | ConvertTo-Html -As Foo
$o | ConvertTo-Html -Fragment -Title x
$o | ConvertTo-Html -Fragment Nope
$o | ConvertTo-Html -Fragment @{ e = { 1 } }
$o | ConvertTo-Html -Meta @{ foo = 'bar' } -WarningVariable w -WarningAction SilentlyContinue | Select-Object -First 5; "$w"
Get-Date '2020-01-01' | Select-Object Year, Kind | ConvertTo-Html -Fragment -As Table
[pscustomobject]@{ L = 1, 2, 3; H = @{ x = 1 }; N = [pscustomobject]@{ q = 1 } } | ConvertTo-Html -Fragment
ConvertTo-Html -InputObject $o[0] -Fragment
