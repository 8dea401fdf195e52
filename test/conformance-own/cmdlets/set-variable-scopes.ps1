# Set-Variable and Tee-Object read the scope of a name, New- and Get-Variable do not
& { Set-Variable local:lx 1; "[$lx]"; (Get-Variable l*x).Name }; "[$lx]"
Set-Variable script:sx 2; $sx; & { Set-Variable global:gx 3 }; "[$gx]"; (Get-Variable *gx).Name
Set-Variable variable:vz 1; "[$vz]"; Set-Variable env:QX 5; "[$env:QX]"; Get-Variable *QX | % Name
& { 1 | Tee-Object -Variable local:lv; "[$lv]" }; 1 | Tee-Object -Variable global:gv; "[$gv]"
$script:known = 1; & { Set-Variable script:known 3 -PassThru | % Name; $known }; $known
& { $known = 5; Get-Variable script:known -ValueOnly; Get-Variable local:known -ValueOnly; (Get-Variable global:known -ValueOnly -ea SilentlyContinue) }
Set-Variable script:ro 1 -Option ReadOnly; Set-Variable script:ro 2; $ro
Set-Variable ro2 1 -Option ReadOnly; & { Set-Variable script:ro2 2 }; & { Set-Variable script:ro2 2 -Force }; $ro2
Clear-Variable script:known; "[$known]"; $known = 4; & { Clear-Variable script:known }; "[$known]"
Get-Variable script:nosuch; Get-Variable global:nosuch -ea SilentlyContinue -ev e; $e[0].TargetObject
& { Set-Variable private:pv 1; "[$pv]"; & { "[$pv]" } }
Set-Variable variable:vz 1; "[$vz]"; Set-Variable env:QX 5; "[$env:QX]"; "[${env:QX}]"
Set-Variable script:a1, script:a2 9; "$a1$a2"; 1, 2 | Set-Variable script:a3; "$a3"
$m = New-Module { Set-Variable script:inm 1; function getm { $script:inm } }; getm; "[$inm]"
Remove-Variable script:a1 -ea SilentlyContinue; "[$a1]"
