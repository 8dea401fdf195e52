# Keys of Group-Object that are arrays, hashtables and custom objects, alone and several at a time; what Compare-Object and Sort-Object make of them
$ErrorView = 'NormalView'
function Show-Group { process { "$($_.Count) [$($_.Name)] $($_.Values.Count)" } }
$a = [pscustomobject]@{ P = 1, 2, 3; Q = 'a', 'b' }
$b = [pscustomobject]@{ P = 2, 1; Q = 'a', 'b' }
$c = [pscustomobject]@{ P = @(1); Q = @(1) }
$d = [pscustomobject]@{ P = $null; Q = @() }
$a, $b, $b, $c, $d | Group-Object P | Show-Group
'-- two keys'
$a, $b, $b, $c, $d | Group-Object P, Q | Show-Group
'-- no value before arrays'
$d, [pscustomobject]@{ P = $null; Q = 'A', 'b' }, $d | Group-Object P, Q | Show-Group
'-- unlike types'
$rows = foreach ($v in 1, 1.0, 'a') { [pscustomobject]@{ P = $v; Q = @() }; [pscustomobject]@{ P = $v; Q = @(1, $null) } }
$rows | Group-Object P, Q | Show-Group
'-- custom objects'
$one = [pscustomobject]@{ x = 1 }
$one, 1, $one | Group-Object | Show-Group
[pscustomobject]@{ A = 1; B = $one }, [pscustomobject]@{ A = 2; B = $one } | Group-Object A, B | Show-Group
[pscustomobject]@{ P = $null }, [pscustomobject]@{ P = $true }, [pscustomobject]@{ P = $one } | Group-Object P | Show-Group
foreach ($keys in 'A', ('A', 'B')) {
    try { [pscustomobject]@{ A = $one; B = 1 }, [pscustomobject]@{ A = [pscustomobject]@{ x = 2 }; B = 1 } | Group-Object $keys }
    catch { "$($_.FullyQualifiedErrorId): $_" }
}
'-- compared and sorted'
"$(@(Compare-Object $true $one).Count) $(@(Compare-Object 1 $one).Count) $(@(Compare-Object '' $one).Count)"
[pscustomobject]@{ P = $one }, [pscustomobject]@{ P = $null }, [pscustomobject]@{ P = $false } | Sort-Object P | ForEach-Object { "$($_.P)" }
Compare-Object 1, 2 1, 3 | Get-Member -MemberType NoteProperty
'-- input as the target of errors'
'abc' | Select-Object -ExpandProperty Missing
1 | Select-Object -ExpandProperty { throw 'inside' }
[pscustomobject]@{ a = [pscustomobject]@{ b = 5 }; b = 'x' } | Select-Object b -ExpandProperty a
(Get-Item /) | ForEach-Object *Name
Get-Date 2020-01-01 | Get-Member -View Base -MemberType Property -Name D*
