# errors of commands behind Get-Content are not its own
Set-Content ac.txt 1,2
try { Get-Content ac.txt | % { NoSuch } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.ScriptLineNumber; $_.InvocationInfo.OffsetInLine }
try { 1,2 | % { NoSuch } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Get-Content ac.txt | % { $_.Foo() } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Get-Content ac.txt | ? { [int]'x' } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Get-Content ac.txt | ForEach-Object { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Get-Content ac.txt | Where-Object { throw 'x' } | Out-Null } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { 1 | % { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Write-Output 1 | % { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Get-ChildItem ac.txt | % { NoSuch } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
function ff { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { NoSuch } }
try { Get-ChildItem ac.txt | ff } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
try { Get-Content ac.txt | ff } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine }
Remove-Item ac.txt
