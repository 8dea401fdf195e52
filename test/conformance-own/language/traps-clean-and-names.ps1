# What no catch clause takes is seen by the traps of the list twice: before finally and after; flow control in clean is no failure; names as values
$ErrorView = 'NormalView'
function A { trap { "trap $_"; break } try { 1/$null } catch [System.Management.Automation.CommandNotFoundException] { 'no' } finally { 'finally' } }
try { A } catch { "A: $_" }
function B { trap { "trap $_"; continue } try { throw 'b' } catch [ArgumentException] { 'no' } finally { 'finally' } 'after try' }
B
function C { trap { "trap $_"; return 'returned' } try { throw 'c' } catch [ArgumentException] { 'no' } finally { 'finally' } 'after try' }
C
function D { trap { "trap $_"; break } if ($true) { try { throw 'd' } catch [ArgumentException] { 'no' } finally { 'finally' } } }
try { D } catch { "D: $_" }
function E { trap { "trap $_"; break } try { throw 'e' } finally { 'finally' } }
try { E } catch { "E: $_" }
function F { trap { "trap $_"; break } try { throw 'f' } catch [ArgumentException] { 'no' } catch { 'all' } }
F
& { process { 'x' } clean { break } } && 'and break'
& { process { 'x' } clean { return } } && 'and return'
& { process { 'x' } clean { throw 'clean' } } && 'not here'
$?
function P { [CmdletBinding()] param([int] $N, [Parameter(ValueFromRemainingArguments)] [version] $Rest) "$N $Rest" }
P -N -foo
P -foo
P 1 -foo bar
try { [System.Collections.Generic.List[int]]@{ a = 1 } } catch { "$_" }
try { [System.Text.StringBuilder]@{ a = 1 } } catch { "$_" }
