# $? in finally and clean blocks of commands that Select-Object -First ends, and after them
$ErrorView = 'NormalView'
'F'; try { 1..5 | & { begin { "t" } process { $_ } clean { $global:seen += "cl $?;" } } | Select-Object -First 2 } catch { }
'F2'; 1..5 | & { begin { "t" } process { $_ } clean { $global:seen += "cl $?;" } } | Select-Object -First 2
'F3'; 1..5 | & { process { $_ } clean { $global:seen += "cl $?;" } } | Select-Object -First 2
'F4'; 1..5 | & { process { 1/$null } clean { $global:seen += "cl $?;" } } | Select-Object -First 2
'F5'; try { 1..5 | & { process { throw 'x' } clean { $global:seen += "cl $?;" } } | Select-Object -First 2 } catch {}
'F6'; 1..5 | % { $_ } | & { process { $_ } clean { $global:seen += "cl $?;" } }
'F7'; 1..5 | & { process { if ($_ -eq 1) { nosuch } } clean { $global:seen += "cl $?;" } } 2>$null
'F8'; & { clean { $global:seen += "cl $?;" } }
'F9'; nosuch 2>$null; & { clean { $global:seen += "cl $?;" } }
'F10'; 1..5 | Select-Object -First 1 | & { process { $_ } clean { $global:seen += "cl $?;" } }
'F11'; 1..5 | Select-Object -First 1; $?
'F12'; 1..5 | % { $_ } | Select-Object -First 1; $?
'F13'; function f { process { $_ } } ; 1..5 | f | Select-Object -First 1; $?
'F14'; & { 1..5 | % { $_ } | Select-Object -First 1; $? }
'F15'; $x = 1..5 | % { $_ } | Select-Object -First 1; $?
'F16'; 1..3 | % { try { $_ } finally { $global:seen += "fin $?;" } } | Select-Object -First 1
'F17'; (1..3 | % { $_ } | Select-Object -First 1) && 'yes'
function g { param() begin { $i = 0 } process { $i++; $_ } end { 'end g' } clean { $global:seen += "i=$i;" } }; 1..5 | g | Select-Object -First 2
$seen
