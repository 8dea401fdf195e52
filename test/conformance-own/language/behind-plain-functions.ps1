# Errors of plain functions behind others, and what those see of them
function up { try { 1; 2; 'up end' } catch { "upcaught $_" } finally { Write-Host 'upfin' } }
try { up | & { process { throw "down $_" } } } catch { "outer $_ $($_.FullyQualifiedErrorId)" }
try { up | % { throw "fe $_" } } catch { "outer $_ $($_.FullyQualifiedErrorId)" }
function adv { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) process { throw "adv $x" } }
try { up | adv } catch { "outer $_ $($_.FullyQualifiedErrorId)" }
function adv2 { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) process { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('term'),'tid','InvalidData',$x)) } }
try { up | adv2 } catch { "outer $_ $($_.FullyQualifiedErrorId)" }
up | adv2
up | & { process { 1/0; "after $_" } }
try { up | & { process { 1/0; "after $_" } } } catch { "outer $_ $($_.FullyQualifiedErrorId) $($_.InvocationInfo.MyCommand)" }
try { up | % { 1/0; "after $_" } } catch { "outer $_ $($_.FullyQualifiedErrorId) $($_.InvocationInfo.MyCommand)" }
try { 1..2 | % { $_ } | & { process { 1/0 } } } catch { "outer $_ $($_.FullyQualifiedErrorId) $($_.InvocationInfo.MyCommand)" }
function pl { process { [int]'x' } }
try { Get-ChildItem / | pl } catch { "outer $_ $($_.FullyQualifiedErrorId) $($_.InvocationInfo.MyCommand) $($_.Exception.GetType().Name)" }
try { Get-ChildItem / | pl | Out-String } catch { "outer $_ $($_.FullyQualifiedErrorId) $($_.InvocationInfo.MyCommand) $($_.Exception.GetType().Name)" }
function upclean { begin { 'b' } process { 1 } end { 'e' } clean { Write-Host 'cleaned' } }
try { upclean | & { process { throw "d $_" } } } catch { "outer $_" }
try { upclean | % { throw "d $_" } } catch { "outer $_" }
function downclean { process { throw 'dc' } clean { Write-Host 'dcl' } }
try { 1,2 | downclean } catch { "outer $_" }
$Error.Clear(); try { 1 | & { process { 1/0 } } } catch {}; $Error.Count; $Error[0].FullyQualifiedErrorId
$Error.Clear(); try { 1 | & { process { throw 'q' } } } catch {}; $Error.Count
$Error.Clear(); 1 | & { process { 1/0 } } 2>$null; $Error.Count
