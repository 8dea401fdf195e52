# What foreach and switch walk over when a command gives it
function One { , @(1, 2) }
function Nul { $null }
function Emp { , @() }
function Two { 1; 2 }
function Non { }
function Nest { , @(1, 2); 3 }
foreach ($x in One) { "one [$($x -join ',')]" }
foreach ($x in (One)) { "paren [$($x -join ',')]" }
foreach ($x in $(One)) { "sub [$($x -join ',')]" }
foreach ($x in @(One)) { "arr [$($x -join ',')]" }
foreach ($x in Nul) { "null [$x]" }
foreach ($x in (Nul)) { "null paren [$x]" }
foreach ($x in Emp) { "empty [$($x.Count)]" }
foreach ($x in (Emp)) { "empty paren [$($x.Count)]" }
foreach ($x in Two) { "two [$x]" }
foreach ($x in Non) { "none [$x]" }
foreach ($x in Nest) { "nest [$($x -join ',')]" }
foreach ($x in One | ForEach-Object { , $_ }) { "pipe [$($x -join ',')]" }
foreach ($x in Write-Output -NoEnumerate @(5, 6)) { "wo [$($x -join ',')]" }
foreach ($x in Write-Output 'abc') { "text [$x]" }
foreach ($x in Get-Variable nosuch -ea 0) { "no [$x]" }
foreach ($x in & { @{ a = 1 } }) { "hash $($x.GetType().Name)" }
foreach ($x in & { , [System.Collections.Generic.List[int]](1, 2) }) { "list $($x.GetType().Name)" }
switch (One) { default { "s one [$($_ -join ',')]" } }
switch ((One)) { default { "s paren [$($_ -join ',')]" } }
switch (Nul) { default { "s null [$_]" } }
switch (Emp) { default { "s empty [$($_.Count)]" } }
switch (Non) { default { "s none [$_]" } }
switch (Two) { default { "s two [$_]" } }
switch (Write-Output -NoEnumerate @(5, 6)) { default { "s wo [$($_ -join ',')]" } }
