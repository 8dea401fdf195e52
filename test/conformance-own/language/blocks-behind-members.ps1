# Blocks behind ForEach-Object with a member: what they throw or leave with; $MyInvocation of blocks of Where-Object
$ErrorView = 'NormalView'
try { 'abc' | ForEach-Object Length | ForEach-Object { throw "x$_" } } catch { "caught $_" }
try { 'abc' | ForEach-Object ToUpper | ForEach-Object { throw "x$_" }; 'goes on' } catch { "caught $_" }
try { 'abc' | ForEach-Object Substring 1 | ForEach-Object { throw "x$_" }; 'goes on' } catch { "caught $_" }
try { 'abc' | ForEach-Object Length | ForEach-Object { 1 / $null } } catch { "caught $_" }
try { 'abc' | ForEach-Object ToUpper | ForEach-Object { Get-Item /nosuch -ErrorAction Stop } } catch { "caught $_" }
function Thrower { process { throw "f$_" } }
try { 'abc' | ForEach-Object Length | Thrower } catch { "caught $_" }
foreach ($i in 1..2) { 'abc', 'd' | ForEach-Object Length | ForEach-Object { if ($_ -eq 3) { continue }; "got [$_]" }; "end of $i" }
foreach ($i in 1..2) { 'abc', 'd' | ForEach-Object ToUpper | ForEach-Object { if ($_ -eq 'D') { break }; "got [$_]" }; "end of $i" }
'abc', 'd' | ForEach-Object Length | Select-Object -First 1
1 | Where-Object { Write-Error 'in where' }
1 | ForEach-Object { Write-Error 'in foreach' }
function Calls { 1 | Where-Object { Write-Error 'in where of a function'; $true } | ForEach-Object { Write-Error 'in foreach of a function' } }
Calls
1 | Where-Object { $null -eq $MyInvocation.MyCommand -and $MyInvocation.ScriptLineNumber -eq 18 -and $MyInvocation.OffsetInLine -eq 1 }
1 | Where-Object { 2 | Where-Object { $null -eq $MyInvocation.MyCommand } }
1 | Where-Object { & { $MyInvocation.InvocationName -eq '&' } }
1, 2 | Where-Object { $args.Count -eq 0 -and "$input" -eq "$_" }
& { 1 | Where-Object { $MyInvocation.MyCommand -eq $null }; $MyInvocation.InvocationName }
1 | ForEach-Object { 2 | Where-Object { $null -eq $MyInvocation.MyCommand }; "$($MyInvocation.MyCommand)" }
