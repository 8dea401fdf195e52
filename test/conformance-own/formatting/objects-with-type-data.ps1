$o = [pscustomobject]@{ A = 1 }
$o.PSObject.TypeNames.Insert(0, 'My.Type')
Update-TypeData -TypeName My.Type -DefaultDisplayPropertySet A, Z -MemberType ScriptProperty -MemberName Z -Value { 'z' }
$o; $o | fl; $o | ft; $o | fl *
Update-TypeData -TypeName My.Type -DefaultDisplayProperty Z -Force
$o | fw
Update-TypeData -TypeName My.Two -DefaultDisplayPropertySet B, A, C, D, E
[pscustomobject]@{ PSTypeName = 'My.Two'; A = 1; B = 2; C = 3; D = 4; E = 5; F = 6 }
class P { [int]$X = 1; hidden [int]$H = 2; [string]$Y = 'y'; [string] ToString() { return 'P!' } }
[P]::new()
[P]::new() | fl
"$([P]::new())"
@([P]::new(), [P]::new()) | ft X
[pscustomobject]@{ O = [P]::new(); L = [P]::new(), [P]::new() }
[pscustomobject]@{ S = { a }; T = [int]; N = $null; B = $true; E = [System.DayOfWeek]'Friday' } | fl
enum Col { Red = 1; Blue }
[Col]::Blue; [Col]1; [pscustomobject]@{ C = [Col]::Red }
$o | Select-Object -Property A, @{ n = 'Q'; e = { 5 } } | gm -MemberType NoteProperty
[pscustomobject]@{ a = 1; A = 2 }
$x = [pscustomobject]@{ A = 1 }; $x | Add-Member -NotePropertyName 'N N' -NotePropertyValue 3; $x; $x | fl
Add-Member -InputObject $x -TypeName Foo.Bar; $x.PSTypeNames[0]
$x | Format-Custom
