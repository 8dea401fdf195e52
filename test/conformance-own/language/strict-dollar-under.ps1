# A catch clause leaves $_ behind as null where there was none.
Set-StrictMode -Version 2
try { $_ } catch { "C $_" }
function f { try { $_; 'ok' } catch { "C $_" } }
f
& { try { $_; 'ok' } catch { "C $_" } }
$m = New-Module { function mf { $_; 'mf' } }; mf
class C { [object] M() { return $_ } }; try { [C]::new().M(); 'class' } catch { "C $_" }
try { . { $_; 'dot' } } catch { "C $_" }
try { "$_"; 'text' } catch { "C $_" }
& { "$_"; 'text' }
& { process { $_; 'process' } }
& { begin { $_; 'begin' } }
try { (Get-Variable _ -ValueOnly); 'gv' } catch { "C $_" }
[scriptblock]::Create('$_; 5').Invoke()
& { & { $_; 'nested' } }
try { if ($_) { 1 } else { 'n' } } catch { "C $_" }
try { $PSItem } catch { "C $_" }
& { $PSItem; 'i' }
