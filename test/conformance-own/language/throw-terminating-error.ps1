function MkErr { [System.Management.Automation.ErrorRecord]::new([Exception]::new('te'), 'id', 'InvalidArgument', $null) }
function A { [CmdletBinding()] param()
  try { $PSCmdlet.ThrowTerminatingError((MkErr)); 'no' } catch { "inner catch $($_.Exception.GetType()) $_ $($_.FullyQualifiedErrorId)" } finally { 'fin' }
  'shown?'
}
A; 'a'
function C { [CmdletBinding()] param() process { & { $PSCmdlet.ThrowTerminatingError((MkErr)); 'no1' }; 'no2' } end { 'end?' } }
C; 'c'
1,2 | C
function D { [CmdletBinding()] param() C; 'D goes on' }
D; 'd'
function Inner($c) { $c.ThrowTerminatingError((MkErr)); 'inner goes on' }
function E { [CmdletBinding()] param() Inner $PSCmdlet; 'E goes on?' }
E; 'e'
function F { [CmdletBinding()] param() $x = try { $PSCmdlet.ThrowTerminatingError((MkErr)) } catch { throw }; 'F?' }
try { F } catch { "outer: $($_.FullyQualifiedErrorId) $($_.Exception.GetType())" }
$ErrorActionPreference='SilentlyContinue'
function G { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError((MkErr)); 'G?' }
G; "g $?"
$ErrorActionPreference='Ignore'
$error.clear()
G; "g $? $($error.count)"
$ErrorActionPreference = "Continue"
function A { [CmdletBinding()] param() try { $PSCmdlet.WriteError((MkErr)); 'no' } catch { "inner catch $($_.Exception.GetType()) $_" } finally { 'fin' }; 'x' }
try { A -EA Stop } catch { "script $_" }
'after'
try { A -EA Stop } catch { "out $_ $($_.Exception.GetType())" }
function B { [CmdletBinding()] param() try { $PSCmdlet.WriteWarning('w'); 'no' } catch { "inner catch $($_.Exception.GetType()) $_" } finally { 'fin' }; 'x' }
try { B -WarningAction Stop } catch { "out $_ $($_.Exception.GetType())" }
function C { [CmdletBinding()] param() try { Write-Error 'we'; 'no' } catch { "inner catch $($_.Exception.GetType()) $_" } finally { 'fin' }; 'x' }
try { C -EA Stop } catch { "script $_" }
$sb = { [CmdletBinding()] param() process { $PSCmdlet.ThrowTerminatingError((MkErr)); 'no'} }
& $sb; 'n1'
. $sb; 'n3'
1..2 | % { & $sb; 'loop' }
function P { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$i) begin {'b'} process { if ($i -eq 2) { $PSCmdlet.ThrowTerminatingError((MkErr)) }; $i } end { 'e' } clean { 'cl'; Write-Host clean } }
1..3 | P; 'after P'
1..3 | P | % { "<$_>" }; "st $?"
$r = @(1..3 | P -EV ev 2>&1); $r.count; $ev.count; "$r"
