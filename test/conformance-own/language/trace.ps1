'a'
Set-PSDebug -Trace 1
$x = 1
function f($p) {
  $q = $p
  "q $q"
}
f 3
foreach ($i in 1..2) { $i }
if ($x -eq 1) { 'one' } else { 'other' }
1..2 | % { $_ * 2 } |
  Sort-Object
Set-PSDebug -Trace 2
$x = 'a string that is very long indeed and goes beyond the sixty characters that fit'
f 4
$arr = 1,2,3
$h = @{a=1}
$n = $null
for ($k = 0; $k -lt 2; $k++) { $k }
while ($x) { break }
try { 1/0 } catch { 'c' } finally { 'f' }
do { $k-- } until ($k -le 0)
& { param($a) 
  "in $a" } 5
$s = foreach ($i in 1..2) { $i }
function g { begin { 'b' } process { $_ } end { 'e' } }
1,2 | g
Set-PSDebug -Off
'done'
