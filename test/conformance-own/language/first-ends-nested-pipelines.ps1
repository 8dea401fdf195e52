# Select-Object -First ends the function that writes to it wherever in it the object came from: behind pipelines, loops, blocks
function A { process { Write-Output "a$_"; Write-Host 'after A' } end { 'end A' } }
1..3 | A | Select-Object -First 1
A | Select-Object -First 1
function B { foreach ($i in 1..3) { 1..3 | ForEach-Object { $_ * 10 }; Write-Host 'after B' } }
B | Select-Object -First 2
function C { & { 1; 2 } | Where-Object { $_ }; Write-Host 'after C' }
C | Select-Object -First 1
C | ForEach-Object { "c$_" } | Select-Object -First 1
function D { do { Write-Output d } until ($true); Get-Item /nosuch -ErrorAction Stop }
D | Select-Object -First 1
function E { process { if ($_) { Write-Output $_ } Write-Host 'after E' } clean { Write-Host 'clean E' } }
1..3 | E | Select-Object -First 1
function F { try { Write-Output 'f'; Write-Host 'after F' } catch { 'caught' } finally { Write-Host 'finally F' } }
F | Select-Object -First 1
$x = F | Select-Object -First 1
"x=$x"
& { function G { begin { Write-Output 'g' } end { continue } } 1..3 | G | Select-Object -First 1; 'behind G' }
function First1 { 'h' | Select-Object -First 1; Write-Host 'after H' }
First1
First1 | Select-Object -First 1
function I { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $v) process { B | ForEach-Object { "$v-$_" }; Write-Host 'after I' } }
1..2 | I | Select-Object -First 3
1..2 | I | Select-Object -Index 1
'last'
