# operators on texts see a bare number as it was written
function f($x) { "$x"; 'Command 0x300000' -match $x; '0x300000' -like $x; 'a0x300000b' -replace $x, 'Q'; 'a0x300000b' -split $x; '0x300000' -eq $x; $x -eq '0x300000'; $x -match '0x'; $x -like '0x*'; $x -replace '0x'; [string]$x; $x.ToString(); $x + ''; '' + $x; "{0}" -f $x; $x -join ','; -join $x; $x.GetType().Name }
f 0x300000
'--'; f 12.50
'--'; f 1e3
'--'; f 1kb
'--'; f 0010
function g([string]$s, [regex]$r, [object]$o, $u) { $s; "$r"; "$o"; "$u"; 'x' -match $u; 'y12.50y' -match $u; '12.50' -like $u; '12.50' -like $o; '12.50' -in $u; '12.50' -contains $u; $u -contains '12.50'; switch -regex ('12.50') { $u { 'sw' } }; switch -wildcard ('12.50') { $u { 'sww' } }; switch ('12.50') { $u { 'swe' } } }
'--'; g 12.50 12.50 12.50 12.50
'--'; g 0x10 0x10 0x10 0x10
