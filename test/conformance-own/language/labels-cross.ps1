# labels across switch, foreach, functions, blocks, try/finally, traps
:a foreach ($i in 1..3) { :b switch ($i) { 1 { continue a } 2 { break b; 'never' } 3 { break a } } "after switch $i" }
:x while ($true) { try { 'in try'; break x } finally { 'finally' } }
$n = 0; :outer while ($n -lt 3) { $n++; foreach ($j in 1..3) { if ($j -eq 2) { continue outer }; "$n.$j" } }
function brk { break lbl }; :lbl foreach ($i in 1..2) { "i$i"; brk; 'not here' }; 'after lbl'
function cnt { continue lbl2 }; :lbl2 foreach ($i in 1..2) { "i$i"; cnt; 'not here' }
:p1 foreach ($i in 1..3) { 1..3 | ForEach-Object { if ($_ -eq 2) { continue p1 }; "p$i$_" } }
& { foreach ($i in 1..3) { if ($i -eq 2) { break }; "blk $i" } }; 'x'
$l = 'dyn'; :dyn foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { break $l }; "$i$j" } }
:sw switch (1, 2, 3) { 2 { continue sw } { $_ -gt 0 } { "sw$_" } 3 { break sw } }
:q do { 'do'; do { continue q } while ($true) } while ($false)
:f for ($i = 0; $i -lt 3; $i++) { for ($k = 0; $k -lt 3; $k++) { if ($k -eq 1) { continue f }; "f$i$k" } }
try { :t foreach ($i in 1..2) { try { continue t } finally { "fin $i" } } } finally { 'outer fin' }
foreach ($i in 1..2) { $sb = { break }; & $sb; "unreached $i" }
'after sb break'
foreach ($i in 1..2) { trap { 'trapped'; break } if ($i -eq 1) { throw 'x' }; "t$i" }
'end?'
foreach ($i in 1..2) { trap { 'trapped2'; continue } if ($i -eq 1) { throw 'x' }; "t$i" }
:a1 foreach ($i in 1..3) { $(foreach ($j in 1..3) { if ($j -eq 2) { continue a1 }; "s$i$j" }) }
$r = :v foreach ($i in 1..5) { if ($i -eq 3) { break v }; $i }; "r=$r"
:unused foreach ($i in 1) { 'u' }
switch -Regex ('abc', 'def') { 'a' { 'has a'; continue } 'e' { 'has e'; break } default { 'd' } }
foreach ($i in 1..2) { try { throw 'e' } catch { "c$i"; continue } finally { "f$i" }; 'no' }
1..3 | ForEach-Object { if ($_ -eq 2) { return }; "fe$_" }
foreach ($i in 1..3) { 1..3 | Where-Object { if ($_ -eq 2) { break }; $true } }
'after where break'
break nosuchlabel
'not printed'
