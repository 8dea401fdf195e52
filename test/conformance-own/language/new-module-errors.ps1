# What ends the block of New-Module is written as an error.
$ErrorView = 'NormalView'
try { $m = New-Module { nosuch; 'after' }  2>&1 | % { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason)" }; 'x' } catch { "C1 $_" }
$error.Count
try { New-Module { nosuch; 'after' } | Out-Null 2>&1 | % { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason)" }; 'x' } catch { "C2 $_" }
try { $m = New-Module { 1/0; 'after' }  2>&1 | % { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason)" }; 'x' } catch { "C3 $_" }
try { $m = New-Module { throw 'x'; 'after' }  2>&1 | % { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason)" }; 'x' } catch { "C5 $_" }
try { $m = New-Module { Get-Item /nope -ea Stop; 'after' }  2>&1 | % { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason)" }; 'x' } catch { "C5 $_" }
$Error | % { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Reason)" }
$Error.Clear(); try { 1 | % { [int]'q' } } catch { $_.FullyQualifiedErrorId }; $Error.Count
$Error.Clear(); try { try { Invoke-Command { [int]'abc' } } catch [DivideByZeroException] { 1 } } catch { 2 }; $Error.Count
