# What $Error holds after errors that pass several statements
function n { param($t) "$t $($Error.Count): $(($Error | % { "$_" }) -join ' | ')"; $Error.Clear() }
try { Get-Item /nope -ea Stop } catch {}; n 1
try { try { Get-Item /nope -ea Stop } catch { throw } } catch {}; n 2
try { try { Get-Item /nope -ea Stop } catch { Get-Item /n2 -ea SilentlyContinue; throw } } catch {}; n 3
function f { [CmdletBinding()] param() Write-Error 'we'; Get-Item /nope; 1/0 }
f 2>$null; n 4
f -ea SilentlyContinue; n 5
f -ea Ignore; n 6
try { f -ea Stop } catch {}; n 7
f -ErrorVariable ev 2>$null; "ev $($ev.Count)"; n 8
try { Invoke-Expression '1/0' } catch {}; n 9
try { & { & { & { throw 'deep' } } } } catch {}; n 10
function g { [CmdletBinding()] param() try { h } catch { $PSCmdlet.ThrowTerminatingError($_) } }
function h { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('tt'),'i','NotSpecified',1)) }
try { g } catch {}; n 11
g 2>$null; n 12
function k { [CmdletBinding()] param() try { h } catch { Write-Error $_ } }
k 2>$null; n 13
function k2 { [CmdletBinding()] param() try { h } catch { Write-Error -ErrorRecord $_; Write-Error -Exception $_.Exception } }
k2 2>$null; n 14
function k3 { [CmdletBinding()] param() try { h } catch { throw $_ } }
try { k3 } catch {}; n 15
function k4 { [CmdletBinding()] param() try { h } catch { throw $_.Exception } }
try { k4 } catch {}; n 16
function k5 { [CmdletBinding()] param() try { h } catch { throw "wrapped: $_" } }
try { k5 } catch {}; n 17
1..2 | % { Write-Error "l$_" } 2>$null; n 18
try { 1..2 | % { Write-Error "l$_" -ea Stop } } catch {}; n 19
$ErrorActionPreference = 'Stop'; try { Write-Error 'pref' } catch {}; n 20
try { f } catch {}; n 21
try { Get-Item /a, /b } catch {}; n 22
$ErrorActionPreference = 'SilentlyContinue'; f; n 23; 1/0; n 24; 
$ErrorActionPreference = 'Ignore'; f; n 25; 1/0; n 26
$ErrorActionPreference = 'Continue'
trap { continue }; 1/0; n 27
& { trap { continue } throw 'tr' }; n 28
& { trap { break } throw 'tr' }; n 29
[scriptblock]::Create('1/0').Invoke(); n 30
try { [scriptblock]::Create('throw "sb"').Invoke() } catch {}; n 31
'a' | % { $_.Foo() } 2>$null; n 32
class C { static m() { throw 'cm' } }; try { [C]::m() } catch {}; n 33
try { New-Object NoSuchType } catch {}; n 34
nosuchcommand 2>$null; n 35
try { nosuchcommand } catch {}; n 36
Import-Module nosuchmod 2>$null; n 37
try { try { throw 'a' } finally { throw 'b' } } catch {}; n 38
try { try { throw 'a' } catch { try { throw 'b' } catch {} ; throw } } catch {}; n 39
Invoke-Command { throw 'ic' } 2>$null; n 41
