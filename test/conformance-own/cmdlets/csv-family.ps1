# CSV family
$o = [pscustomobject]@{ A = 1; B = 'x,y'; C = 'q"q'; D = $null; E = "l1`nl2" }, [pscustomobject]@{ A = 2; B = ' s '; C = ''; D = 1.5; E = (Get-Date '2020-01-02 03:04') }
$o | ConvertTo-Csv
$o | ConvertTo-Csv -UseQuotes AsNeeded
$o | ConvertTo-Csv -UseQuotes Never
$o | ConvertTo-Csv -QuoteFields A, C
$o | ConvertTo-Csv -Delimiter ';' -UseQuotes AsNeeded
$o | ConvertTo-Csv -IncludeTypeInformation | Select-Object -First 2
$o | ConvertTo-Csv -NoHeader
$o | ConvertTo-Csv -NoTypeInformation -IncludeTypeInformation
$o | ConvertTo-Csv -QuoteFields A -UseQuotes Never
$o | ConvertTo-Csv -UseCulture -Delimiter ','
1, 2 | ConvertTo-Csv
'abc' | ConvertTo-Csv
@{ a = 1; } | ConvertTo-Csv
[ordered]@{ z = 1; y = 'b' }, [ordered]@{ z = 3; x = 1 } | ConvertTo-Csv
$o | Export-Csv a.csv; Get-Content a.csv
$o[0] | Export-Csv a.csv -Append; (Get-Content a.csv).Count
[pscustomobject]@{ Z = 1 } | Export-Csv a.csv -Append
[pscustomobject]@{ Z = 1 } | Export-Csv a.csv -Append -Force; Get-Content a.csv | Select-Object -Last 1
try { $o | Export-Csv a.csv -NoClobber -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
$o | Export-Csv
$o | Export-Csv -Path a.csv -LiteralPath b.csv
Import-Csv a.csv | Format-Table
Import-Csv a.csv -Header P, Q | Select-Object -First 2
try { Import-Csv nothere.csv -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Import-Csv a.csv -Delimiter ';' | Select-Object -First 1
'a,b', '1,2,3', '4' | ConvertFrom-Csv | Format-List
'a,a', '1,2' | ConvertFrom-Csv
'a,,c', '1,2,3' | ConvertFrom-Csv
'"a","b ""x"""', '"1
2",3' | ConvertFrom-Csv | Format-List
'#TYPE My.Type', 'a,b', '1,2' | ConvertFrom-Csv | % { $_.pstypenames }
'#comment', 'a,b', '# c', '1,2' | ConvertFrom-Csv
'a b', '1 2' | ConvertFrom-Csv -Delimiter ' '
'a;b' | ConvertFrom-Csv -Delimiter ';;'
'1,2' | ConvertFrom-Csv -Header x, x
ConvertFrom-Csv @('h1,h2', '', 'v1,v2', ' v3 , v4 ') | % { "[$($_.h1)][$($_.h2)]" }
