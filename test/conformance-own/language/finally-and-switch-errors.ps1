# try without catch, and conditions of switch that are blocks
$ErrorView = 'NormalView'
'A'; try { 1/0; 5 } finally { 6 }
'B'; try { 1/0; 5 } finally { 1/0; 6 }
'C'; switch (1) { {1/0} {2} default {3} }
'E'; $x='b'; $x = try{5}finally{ 1/0; 6 }; "E [$x]"
'F'; $x='b'; $x = try{1/0; 5}catch{ 7 }; "F [$x]"
'G'; $x='b'; $x = try{5; 1/0}catch{ 1/0; 8 }; "G [$x]"
'H'; $x='b'; $x = switch (1,2) { 1 { 1/0; 'one' } 2 { 'two' } }; "H [$x]"
'I'; $x='b'; $x = switch -regex ('a') { '(' { 1 } }; "I [$x]"
'J'; $x='b'; $x = while ($true) { 1/0; break }; "J [$x]"
'K'; $x='b'; $x = do { 1/0; 4 } while ($false); "K [$x]"
'L'; $x = 'b'; $x = & { 1/0; 4 }; "L [$x]"
'M'; $x = 'b'; $x = try { [int]'x' } finally { 'fin' }; "M [$x]"
'N'; function g { try { 1/0; 5 } finally { 'f' } ; 'after' }; g
'O'; $x = 'b'; $x = g; "O [$x]"
'P'; switch (1,2) { {1/0} {2} default {3} }
'Q'; switch (1) { {1/0} {2} {$true} {'t'} }

& { trap { 't1'; continue }; try { 1/0; 5 } finally { 6 }; 'end1' }
& { try { trap { 't2'; continue }; 1/0; 5 } finally { 6 }; 'end2' }
& { try { try { 1/0; 5 } finally { 'f3' } ; 'no' } catch { 'c3' } }
function test-h { try { 1/0; 5 } finally { 'f4' }; 'after4' }
try { test-h } catch { 'c4' }
test-h
$ErrorActionPreference = 'SilentlyContinue'; try { 1/0; 'silent5' } finally { 'f5' }; 'after5'
$ErrorActionPreference = 'Continue'
foreach ($i in 1..2) { try { 1/0; $i } finally { "f6 $i" } }
try { Get-Item /nope; 'next7' } finally { 'f7' }
try { Get-Item /nope -ErrorAction Stop; 'next8' } finally { 'f8' }
'after8'
'C1'; switch (1) { {1/0} {2} default {3} }
'C2'; switch (1) { { [int]'x' } {2} default {3} }
'C3'; switch (1) { { Get-Item /nope } {2} default {3} }
'C4'; switch (1) { { 'a'; 1/0; } {2} default {3} }
'C5'; switch (1) { { $null.Foo(); $true } {2} default {3} }
'C6'; switch (1,2) { { 1/0; $true } {"two $_"} default {3} }
'C7'; 'ab' -split { 1/0 }
'C8'; try { switch (1) { {1/0} {2} default {3} } } catch { 'caught' }
'C9'; $sb = { 1/0 }; switch (1) { $sb {2} default {3} }
try { throw 'x' } finally { 'f9' }
'not reached'
