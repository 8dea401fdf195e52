Set-PSDebug -Strict
try { $nope } catch { $_.FullyQualifiedErrorId }
"in string: $nope2"
try { ([pscustomobject]@{a=1}).b; 'no prop ok' } catch { $_.FullyQualifiedErrorId }
Set-PSDebug -Off
$nope3; 'off'
Set-PSDebug -Trace 0
'zero'
try { Set-PSDebug -Trace 3 } catch { $_.FullyQualifiedErrorId }
function f { Set-PSDebug -Strict }
f
try { $nope4 } catch { $_.FullyQualifiedErrorId }
Set-PSDebug -Strict:$false
$nope5; 'end'
Set-StrictMode -Version 2; Set-PSDebug -Off
try { $nope6; 'not strict' } catch { $_.FullyQualifiedErrorId }
