# Clean blocks of steppable pipelines
$script = { begin { throw 'begin-error' } clean { Write-Host 'clean is hit' } }
$step = { & $script }.GetSteppablePipeline()
try { $step.Begin($false); $step.Process(); $step.End() } catch { "$_" }
$step.Clean(); $step.Dispose()
$script = { end { 'END' } clean { Write-Host 'clean is hit' } }
$step = { & $script }.GetSteppablePipeline()
$step.Begin($false); $step.Process(); $step.End(); 'ended'; $step.Clean(); $step.Dispose()
$script = { process { if ($_ -eq 2) { throw 'p2' }; "p$_" } end { 'END' } clean { Write-Host 'clean 3' } }
$step = { & $script }.GetSteppablePipeline(); $step.Begin($true); try { $step.Process(1); $step.Process(2) } catch { "c $_" }; 
function Proxy { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$InputObject) begin { $sp = { ForEach-Object { if ($_ -eq 2) { throw 'in' }; "q$_" } }.GetSteppablePipeline($MyInvocation.CommandOrigin); $sp.Begin($PSCmdlet) } process { $sp.Process($_) } end { $sp.End() } clean { if ($sp) { $sp.Clean() } } }
try { 1,2,3 | Proxy } catch { "pc $_" }
1,3 | Proxy | Select-Object -First 1
