# try/catch/finally/clean/trap orders
function A { try { 'try'; return 'ret' } finally { 'finally' } 'after' }
A
function B { foreach ($i in 1..3) { try { if ($i -eq 2) { continue }; "i$i" } finally { "f$i" } } }
B
function C { foreach ($i in 1..3) { try { if ($i -eq 2) { break }; "i$i" } finally { "f$i" } } 'end' }
C
function D { try { throw 'a' } catch { try { throw 'b' } catch { "inner $_" }; "outer $_" } finally { 'fin' } }
D
function E { try { try { throw 'x' } finally { 'cleanup' } } catch { "c $_" } }
E
function F { begin { 'b' } process { "p$_"; if ($_ -eq 2) { throw 'p2' } } end { 'e' } clean { Write-Host 'clean' } }
try { 1..3 | F } catch { "caught $_" }
1..2 | F | Select-Object -First 1
function G { clean { Write-Host "clean only $args" } }
G 1 2
'in' | G
function H { param($x) end { "end $x" } clean { 'output lost'; Write-Host "c $x"; throw 'in clean' } }
H 5
'next'
trap { "trap: $_"; continue }
throw 'first'
'after first'
1/0
'after div'
function I { trap [DivideByZeroException] { "div trap"; continue } trap { "gen trap $_"; break } 1/0; 'cont'; throw 'gen'; 'no' }
I
'after I'
function J { trap { 'J trap'; return 'from trap' } throw 'j'; 'no' }
J
& { trap { continue } throw 'silent'; 'resumed' }
function K { try { exit-nothing } catch [System.Management.Automation.CommandNotFoundException] { 'cnf' } catch { 'other' } }
K
try { throw [System.IO.FileNotFoundException]::new('fnf') } catch [System.IO.DirectoryNotFoundException],[System.IO.FileNotFoundException] { "multi $($_.Exception.GetType().Name)" }
try { [int]::Parse('x') } catch [System.FormatException] { "fmt: $($_.Exception.Message) / $($_.Exception.GetType().Name)" }
try { throw @{a=1} } catch { $_.TargetObject.a; $_.Exception.Message; $_.FullyQualifiedErrorId }
try { throw } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { throw $null } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { throw 1,2,3 } catch { $_.Exception.Message; $_.TargetObject.Count }
try { try { throw 'orig' } catch { throw } } catch { "rethrown $_ at $($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine)" }
