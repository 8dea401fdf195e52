function Show-Caught($block) { try { & $block } catch { ($_ | Out-String).Trim(); "$($_.CategoryInfo)|$($_.FullyQualifiedErrorId)"; $_.Exception.GetType().Name } }
function Missing { [CmdletBinding()] param() NoSuchThing }
function Cast { [CmdletBinding()] param() [int] 'x' }
function Parse { [CmdletBinding()] param() [int]::Parse('x') }
function Thrown { [CmdletBinding()] param() throw 'boo' }
function Outer { [CmdletBinding()] param() Parse }
Show-Caught { Missing }
Show-Caught { Cast }
Show-Caught { Outer }
Show-Caught { Thrown }
Show-Caught { try { Parse } catch { throw } }
Show-Caught { try { Parse } catch { throw $_ } }
Show-Caught { try { Get-Item /nope -ErrorAction Stop } catch { throw $_ } }
Show-Caught { try { [int] 'x' } catch { throw } }
try { Cast } catch [System.Management.Automation.PSInvalidCastException] { 'cast' } catch [System.Management.Automation.RuntimeException] { 'runtime' }
Cast -ErrorAction Stop
'after'
function Several { [CmdletBinding()] param() [int] 'x'; Write-Error 'we'; 'out' }
Several -ErrorVariable ev 2>$null
"$($ev.Count): $($ev.FullyQualifiedErrorId -join ' ')"
function Around { [CmdletBinding()] param() Several; $null.Foo() }
Around -ErrorVariable ev 2>$null
"$($ev.Count): $($ev.FullyQualifiedErrorId -join ' ')"
try { Around -ErrorVariable ev } catch { }
$ev | ForEach-Object { $_.GetType().Name }
function Handled { [CmdletBinding()] param() try { throw 'x' } catch { 'caught' } }
Handled -ErrorVariable ev
"$ev"
