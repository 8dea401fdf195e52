$p = 1..3 | ForEach-Object { [pscustomobject]@{ Id = $_; Name = "n$_"; Sub = [pscustomobject]@{ X = $_ * 10 }; Tags = 'a','b' } }
$p | Select-Object Id, Name
$p | Select-Object -ExpandProperty Name
$p | Select-Object -ExpandProperty Sub -Property Id
$p | Select-Object -ExpandProperty Tags
$p | Select-Object * -ExcludeProperty Sub, Tags
$p | Select-Object -ExcludeProperty Sub
$p | Select-Object @{ n = 'Double'; e = { $_.Id * 2 } }, @{ Label = 'L'; Expression = 'Name' }
$p | Select-Object I*, N*
$p | Select-Object -First 1 -Property Id
$p | Select-Object -Last 1 -Property Id
$p | Select-Object -Skip 1 -First 1 | ForEach-Object Id
$p | Select-Object -SkipLast 2 | ForEach-Object Id
$p | Select-Object -Index 0, 2 | ForEach-Object Id
1..10 | Select-Object -SkipIndex 1,3 | Join-String -Separator ','
1,1,2,'a','A','a' | Select-Object -Unique
$p[0] | Select-Object Nope, Id
$p[0] | Select-Object -ExpandProperty Nope
$p[0] | Select-Object -ExpandProperty Sub -ExcludeProperty X
@{ a = 1; b = 2 } | Select-Object a, Count
$p | Select-Object Id, Id
$p | Select-Object -ExpandProperty Sub -Property X
'abc' | Select-Object Length, @{ n = 'Up'; e = { $_.ToUpper() } }
$p | Select-Object @{ n = 'x' }
$p | Select-Object @{ e = { 1 } } -First 1
$p | Select-Object @{ n = ''; e = { 1 } }
(1..3 | Select-Object -First 2).Count
$s = $p[0] | Select-Object *; $s.PSObject.TypeNames
Get-Item . | Select-Object Name | ForEach-Object { $_.PSObject.TypeNames }
1..5 | Select-Object -First 2 -Skip 2 -Last 1
1..3 | Select-Object -First -1
$p | Select-Object -CaseInsensitive -Unique Name | Measure-Object | ForEach-Object Count
