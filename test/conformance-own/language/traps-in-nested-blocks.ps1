function A { trap { "t $_"; continue } if ($true) { throw 'a'; 'after in if' }; 'end A' }; A
function B { trap { "t $_"; continue } foreach ($i in 1..2) { throw "b$i"; 'after in loop' }; 'end B' }; B
function C { trap { "t $_"; continue } & { throw 'c'; 'after in block' }; 'end C' }; C
function D { trap { "t $_"; continue } $x = $(throw 'd'; 'after in sub'); "x=$x"; 'end D' }; D
function E { trap { "t $_"; continue } try { throw 'e'; 'no' } finally { 'fin' }; 'end E' }; E
function F { trap { "t $_"; continue } try { throw 'f'; 'no' } catch { throw 'f2'; 'after catch throw' }; 'end F' }; F
function G { trap { "t $_"; continue } while ($true) { if ($n++ -gt 1) { break }; 1/0; 'after div' }; 'end G' }; G
function H { trap { "t $_"; continue } if (1/0) { 'in if' } else { 'else' }; 'end H' }; H
function I { trap { "t $_"; continue } switch (1) { 1 { throw 's'; 'after' } }; 'end I' }; I
function K { if ($true) { trap { "inner $_"; continue } throw 'k'; 'after k' }; throw 'k2'; 'no' }; try { K } catch { "outer $_" }
function L { trap { "outer trap $_"; continue } if ($true) { trap { "inner trap $_"; break } throw 'l'; 'no' }; 'end L' }; L
function M { trap { "t $_"; return 'ret' } throw 'm'; 'no' }; M
function N { trap [FormatException] { 'fmt'; continue } trap { "gen"; continue } [int]::Parse('x'); 1/0; 'end N' }; N
function O { trap { "t $_"; continue } 1,2 | ForEach-Object { if ($_ -eq 1) { throw 'o' }; "p$_" }; 'end O' }; O
function P { trap { "t $_" } throw 'p'; 'after p' }; P 2>$null; 'post P'
function Q { trap { "t $_" } 1/0; 'after q' }; Q 2>$null
function R1 { trap { "t $_"; $script:tv = $_.InvocationInfo.ScriptLineNumber; continue } Get-Item nofile -ea Stop; "r $tv" }; R1
function S { trap { "t1 $_"; throw 'from trap' } throw 's'; 'no' }; try { S } catch { "caught $_" }
function T { $v = 1; trap { $v = 2; "in trap $v"; continue } throw 't'; "after $v" }; T
function U { trap { "t $_"; continue } (throw 'u') + 1; 'end U' }; U
function V { trap { "t $_"; continue } for ($i = 0; $i -lt 2; $i++) { "v$i"; if ($i -eq 0) { throw "v" }; "w$i" } 'end V' }; V
function W { trap { "t $_"; continue } do { $k++; if ($k -eq 1) { throw 'w' }; "k$k" } until ($k -ge 2); 'end W' }; W
