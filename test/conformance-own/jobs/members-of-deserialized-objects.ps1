# members of deserialized objects
$s = [System.Management.Automation.PSSerializer]
$d = $s::Deserialize($s::Serialize((Get-Item .)))
$d | Get-Member -MemberType Method | ForEach-Object Definition
$e = $s::Deserialize($s::Serialize([pscustomobject]@{ a = 1 }))
$e | Get-Member | ForEach-Object { "$($_.TypeName) $($_.MemberType) $($_.Definition)" }
$h = $s::Deserialize($s::Serialize([System.Net.IPAddress]::Loopback))
$h.GetType().FullName
class P { [int] $X = 3; [string] ToString() { return "P!" } [int] M() { return 1 } }
$p = $s::Deserialize($s::Serialize([P]::new()))
$p | Get-Member | ForEach-Object { "$($_.TypeName) $($_.MemberType) $($_.Definition)" }
"$p"; $p.ToString(); $p.GetType().FullName; $p.PSTypeNames
try { $p.M() } catch { $_.Exception.Message }
$p.X = 9; $p.X
$p.psobject.Members | ForEach-Object { "$($_.MemberType) $($_.Name)" }
$p.psobject.Methods | ForEach-Object Name
$p.psobject.BaseObject.GetType().FullName
$p -is [P]; $p -is [psobject]; $p -is [pscustomobject]
$p.Equals($p); $p.GetHashCode().GetType().Name
Compare-Object $p $p
$x = $s::Deserialize($s::Serialize([System.Collections.Generic.HashSet[int]]@(1, 2)))
$x | Get-Member -MemberType Method | ForEach-Object Definition
$x.PSTypeNames
$x.GetType().FullName
$y = $s::Deserialize($s::Serialize([Exception]::new('boo')))
$y.PSTypeNames; $y.Message; "$y"
$y | Format-List | Out-String
$z = $s::Deserialize($s::Serialize([ConsoleColor]::Red)); $z.GetType().FullName; $z.PSTypeNames; "$z"; $z -eq 12; $z.Value; $z | Get-Member | ForEach-Object Name
