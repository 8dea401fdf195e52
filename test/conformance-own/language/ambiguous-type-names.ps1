using namespace System.Threading
using namespace System.Diagnostics
try { [ThreadState] } catch { $_.FullyQualifiedErrorId; "$_" }
[ThreadState]
[Thread].FullName
[Process].FullName
'ThreadState' -as [type]
try { [type]'ThreadState' } catch { $_.FullyQualifiedErrorId; "$_" }
try { New-Object ThreadState } catch { $_.FullyQualifiedErrorId; "$_" }
function f([ThreadState]$x) { 1 }
try { f } catch { $_.FullyQualifiedErrorId; "$_" }
