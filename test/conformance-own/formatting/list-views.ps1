# Format-List
$o = [pscustomobject]@{ Id = 1; LongPropertyName = 'v'; Multi = "a`nb"; Arr = 1, 2, 3; Nul = $null; H = @{ k = 1 }; Long = 'word ' * 30 }
$o | Format-List
$o | Format-List Id, L*
$o | Format-List *
$o | Format-List -GroupBy Id
$o, $o | Format-List Id -GroupBy LongPropertyName
$o | Format-List @{ n = 'N'; e = { $_.Id + 1 }; f = '{0:000}' }, Id
$o | Format-List @{ n = 'N'; e = { $_.Id + 1 }; width = 3 }
1, 'two' | Format-List
Get-Date '2020-01-01' | Format-List
[timespan]'1:2:3' | Format-List
@{ a = 1 }, @{ b = 2 } | Format-List
$null | Format-List
@() | Format-List
[int] | Format-List Name, FullName
'x' | Format-List *
5 | Format-List *
$o | Format-List nope
[version]'1.2.3.4' | Format-List
[guid]::Empty | Format-List
New-Object System.Collections.ArrayList | Format-List
,@(1, 2) | Format-List
$o | Format-List -Expand EnumOnly
, @(1, 2) | Format-List -Expand CoreOnly
, @(1, 2) | Format-List -Expand Both
, @(1, 2) | Format-List -Expand Foo
Format-List -InputObject @(1, 2)
Format-List -InputObject ([pscustomobject]@{ a = 1 })
