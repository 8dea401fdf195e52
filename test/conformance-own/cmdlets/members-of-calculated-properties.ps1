# What Get-Member says of properties that script blocks have computed, and of static properties of structs
1 | Select-Object @{ n = 'a'; e = { 1 } }, @{ n = 'b'; e = { 'x' } }, @{ n = 'c'; e = { 1, 2 } }, @{ n = 'd'; e = { [datetime]'2020-01-01' } }, @{ n = 'e'; e = { $null } }, @{ n = 'f'; e = { @{a = 1 } } }, @{ n = 'g'; e = { [pscustomobject]@{ q = 1 } } }, @{ n = 'm'; e = { } }, @{n = 'o'; e = 'Length' } | Get-Member -MemberType NoteProperty
$x = 1 | Select-Object @{ n = 'a'; e = { 1 } }
$x.PSObject.Properties['a'].TypeNameOfValue
$x.PSObject.Properties['a'].ToString()
$x | Select-Object a | Get-Member a
$x | Select-Object * | Get-Member a
$x.a = 5
$x | Get-Member a
[datetime] | Get-Member -Static -MemberType Property
[bigint] | Get-Member -Static One
[guid] | Get-Member -Static -MemberType Property
# Arguments of cmdlets are read in the current culture, those of functions are not
[cultureinfo]::CurrentCulture = 'de-DE'
(Get-Date '19.06.2018').ToString('o')
(New-TimeSpan -Start '03.04.2018' -End '01.05.2018').TotalDays
function f([datetime]$d) { $d.ToString('o') }
try { f '19.06.2018' } catch { 'f failed' }
f '03.04.2018'
[cultureinfo]::CurrentCulture = 'en-US'
# Parameters of blocks that .NET calls are variables with attributes
$o = [pscustomobject]@{}
$o | Add-Member ScriptMethod M { param([ValidateRange(1,5)][int]$n = 2) "n=$n" }
$o.M(1)
$o.M(9)
$o.M('q')
try { { param([ValidateSet('a','b')]$x) "x=$x" }.Invoke('c') } catch { "$_"; $_.FullyQualifiedErrorId }
