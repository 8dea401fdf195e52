# break, continue and return that leave conditions and captured statements
foreach ($i in 1..2) { if (& { "c$i"; continue }) { 'yes' }; 'after' }
foreach ($i in 1..2) { while (& { "w$i"; break }) { 'yes' }; 'after' }
foreach ($i in 1..2) { $x = if ($(1; break)) { 'yes' }; 'after' }
foreach ($i in 1..2) { do { 'in' } while ($("d$i"; continue)); 'after' }
foreach ($i in 1..2) { for (; $("f$i"; continue);) { 'in' }; 'after' }
'done'
function f { if ($(1; return 'r')) { 'yes' }; 'after' }
f
function g { while ($('a'; 'b'; return 'r')) { 'yes' }; 'after' }
g
function h { if ((& { 'x'; return 'r' })) { 'yes' }; 'after' }
h
function f { $(1; return 'r') | ForEach-Object { "[$_]" }; 'after' }
f
'--'
function g { foreach ($x in $(1; return 'r')) { "[$x]" }; 'after' }
g
'--'
function g2 { switch ($(1; return 'r')) { default { "[$_]" } }; 'after' }
g2
'--'
function g3 { $y = $(1; return 'r'); 'after' }
g3
'--'
function g4 { $y = @(1; return 'r'); 'after' }
g4
'--'
function g5 { @(1; return 'r'); 'after' }
g5
'--'
function g6 { $(1; return 'r'); 'after' }
g6
'--'
function g7 { "x$(1; return 'r')"; 'after' }
g7
'--'
function g8 { Write-Output a $(1; return 'r') b; 'after' }
g8
'--'
function g9 { $h = @{ a = $(1; return 'r') }; 'after' }
g9
function g10 { $a, $b = 1, $(2; return 'r'); 'after' }
g10
function g11 { $null = $(2; return 'r'); 'after' }
g11
function g12 { [void]$(2; return 'r'); 'after' }
g12
function g13 { return $(2; return 'r'); 'after' }
g13
function g14 { throw $(2; return 'r'); 'after' }
g14
function g15 { exit $(2; return 'r'); 'after' }
g15
function g16 { [string]$(2; return 'r'); 'after' }
g16
function g17 { $(2; return 'r').ToString(); 'after' }
g17
function g18 { $(2; return 'r')[0]; 'after' }
g18
