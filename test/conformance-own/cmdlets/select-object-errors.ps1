# Select-Object all parameters
$d = 1..10
"$($d | Select-Object -First 2 -Last 2)"
"$($d | Select-Object -Skip 2 -First 3)"
"$($d | Select-Object -SkipLast 7)"
"$($d | Select-Object -Skip 1 -SkipLast 7)"
"$($d | Select-Object -Index 0, 5, -1)"
"$($d | Select-Object -SkipIndex 0, 5)"
$d | Select-Object -First -1
$d | Select-Object -First 1 -SkipLast 1
'a', 'A', 'b', 'a' | Select-Object -Unique
'a', 'A', 'b', 'a' | Select-Object -Unique -CaseInsensitive
$p = [pscustomobject]@{ A = 1; B = 2; AB = 3; L = 1, 2, 3 }
$p | Select-Object A*
$p | Select-Object * -ExcludeProperty A*
$p | Select-Object -ExcludeProperty A
$p | Select-Object -ExpandProperty L
$p | Select-Object A -ExpandProperty L | % { "$_ $($_.A)" }
$p | Select-Object -ExpandProperty Nope
$p | Select-Object -ExpandProperty A* 
$p | Select-Object A, A
$p | Select-Object A, a -ErrorAction SilentlyContinue -ErrorVariable ev; $ev.FullyQualifiedErrorId
$p | Select-Object @{ Name = 'X'; Expression = { $_.A + 1 } }, @{ n = 'Y'; e = 'B' }, @{ l = 'Z'; e = { throw 'no' } }, { $_.A * 10 }
$p | Select-Object @{ Nome = 'X'; Expression = { 1 } }
$p | Select-Object @{ Name = 'X' }
$p | Select-Object @{ Expression = { 1 } }
$p | Select-Object @{ n = 'X'; e = 5 }
$p | Select-Object @{ n = ''; e = { 1 } }
$p | Select-Object @{}
$p | Select-Object 5
$p | Select-Object $null
$p | Select-Object ''
$p | Select-Object -Property Q, A | Format-List
1, 2 | Select-Object Foo
$p | Select-Object A | Get-Member | Select-Object -First 1 TypeName
Get-Item . | Select-Object Name | Get-Member -MemberType NoteProperty | % TypeName
@{ a = 1; b = 2 } | Select-Object a, b
@{ a = 1; b = 2 } | Select-Object *
[ordered]@{ a = 1 }, [ordered]@{ a = 2 } | Select-Object -ExpandProperty a
$p, $p | Select-Object -Unique A
$p | Select-Object -ExpandProperty A -Property A
