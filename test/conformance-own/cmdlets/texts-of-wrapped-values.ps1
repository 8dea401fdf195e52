# The text of lists that script blocks give, in CSV, HTML and Join-String; enums as XML; custom objects as input of Measure-Object
$ErrorView = 'NormalView'
$row = [pscustomobject]@{ A = 1, 2; D = [datetime]'2020-01-02'; N = [pscustomobject]@{ q = [datetime]'2020-01-02' } }
$row | Select-Object A, @{ n = 'S'; e = { $_.A } }, @{ n = 'L'; e = { , [System.Collections.ArrayList]@('x', $null, 'y') } } | ConvertTo-Csv
, (1, 2) | ForEach-Object { [pscustomobject]@{ Id = $_ } } | ConvertTo-Csv
$row | ConvertTo-Html -Fragment A, @{ l = 'L'; e = { $_.A } }, { $_.D }
$row | Select-Object @{ n = 'S'; e = { $_.A } } | ConvertTo-Html -Fragment -As List
'-- Join-String'
$row | Join-String A -FormatString '<{0}>'
$row | Join-String { $_.A } -FormatString '<{0}>'
$row | Join-String D -FormatString '<{0}> <{0:yyyy}>'
$row | Join-String D -FormatString '<{0}>' -UseCulture
$row | Join-String N -FormatString '{0}'
[datetime]'2020-01-02' | Join-String -FormatString '<{0}>'
'-- XML'
[DayOfWeek]2, [System.IO.FileAttributes]'Hidden, System' | ConvertTo-Xml -As String -NoTypeInformation
[pscustomobject]@{ D = [DayOfWeek]2; L = [DayOfWeek[]](1, 2) } | ConvertTo-Xml -As String -Depth 3
'-- Measure-Object'
[pscustomobject]@{ A = 1 } | Measure-Object -Sum
[pscustomobject]@{ A = 'a b' } | Measure-Object -Line -Word -Character
[pscustomobject]@{ A = 1 }, 5 | Measure-Object -Maximum -Minimum | Format-Table Count, Maximum, Minimum
try { [pscustomobject]@{ A = [pscustomobject]@{ q = 1 } }, [pscustomobject]@{ A = [pscustomobject]@{ q = 2 } } | Measure-Object A -Maximum }
catch { "$($_.FullyQualifiedErrorId): $_" }
