# Steppable pipelines: errors in proxies, texts of wrong blocks, order of calls
function P { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) begin { $sp = { Get-Variable nope1 }.GetSteppablePipeline($MyInvocation.CommandOrigin); $sp.Begin($PSCmdlet) } process { $sp.Process($_) } end { $sp.End() } }
P
1 | P
function Q { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) begin { $cmd = $ExecutionContext.InvokeCommand.GetCommand('Write-Error', 'Cmdlet')
$sb = { & $cmd -Message 'qq' }
$sp = $sb.GetSteppablePipeline()
$sp.Begin($true) } process { $sp.Process($_) } end { $sp.End() } }
Q
$v = 1; $sp = { Write-Output $v }.GetSteppablePipeline(); $v = 2; $sp.Begin($false); $sp.Process(); $sp.End()
function thrower { process { throw 'T' } }
$sp = { thrower }.GetSteppablePipeline(); $sp.Begin($true); try { $sp.Process(1) } catch { "c $_" ; $_.InvocationInfo.PositionMessage }
$sp.End()
$sp = { ForEach-Object { 1/0 } }.GetSteppablePipeline(); $sp.Begin($true); $sp.Process(1); $sp.End()
$sp = { 1 | ForEach-Object { $_ } }.GetSteppablePipeline()
$sp.End()
$sp = { ForEach-Object { $_ } }.GetSteppablePipeline(); $sp.Process(1)
$sp = { ForEach-Object { $_ } }.GetSteppablePipeline(); $sp.Begin($true); $sp.Begin($true)
$sp = { ForEach-Object { $_ } }.GetSteppablePipeline(); $sp.Begin($true); $sp.Dispose(); $sp.Process(1)
{ process { 1 } }.GetSteppablePipeline()
{ clean { 1 } }.GetSteppablePipeline()
{ if (1) { 2 } }.GetSteppablePipeline()
{ $x = 5 }.GetSteppablePipeline()
{ foo && bar }.GetSteppablePipeline()
