# ??= stores a value that is there as well: setters run, and the variable is one of the scope; what a command writes of a list is a copy
$ErrorView = 'NormalView'
$x = 'out'
& { $x ??= 3; (Get-Variable x -Scope 0).Value; $x = 'in' }; $x
function Test-Own { $x ??= 'none'; $script:x = 'changed'; $x } Test-Own; $x
$o = [pscustomobject]@{ q = 1 }
$o | Add-Member ScriptProperty P { 'get' | Out-Host; 5 } { "set $args" | Out-Host }
$o | Add-Member ScriptProperty N { $null } { "set $args" | Out-Host }
$o.P ??= 7; $o.N ??= 8
$h = @{ a = 1 }; $h.a ??= 2; $h['b'] ??= 3; ($h.c ??= 4) + ($h.c ??= 9); "$($h.a) $($h.b)"
$array = 1, $null; $array[1] ??= 6; $array[0] ??= 7; "$array"
function Get-Side { 'side' | Out-Host; 1 } $z = 5; $z ??= (Get-Side); $none ??= (Get-Side); "$z $none"
New-Variable fixed 5 -Option ReadOnly; try { $fixed ??= 6 } catch { $_.FullyQualifiedErrorId }; $fixed
$m = New-Module { $global:shared = 2; $shared ??= 3; function Get-Own { "[$script:shared]" } }; Get-Own; $shared = 4; Get-Own; Remove-Variable shared -Scope Global
$list = [Collections.Generic.List[int]](1, 2, 3); Write-Output $list | ForEach-Object { $null = $list.Remove($_); $_ }; $list.Count
$list = [Collections.ArrayList](1, 2, 3); Get-Variable list -ValueOnly | ForEach-Object { $null = $list.Add(9); $_ }; $list.Count
$list = [Collections.ArrayList](1, 2); Write-Output $list -OutVariable +list | Out-Null; "$list"
$list = [Collections.ArrayList](1, 2); try { $list | ForEach-Object { $null = $list.Add($_) } } catch { $_.FullyQualifiedErrorId }; "$list"
