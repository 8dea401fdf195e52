function f { [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory, Position = 0, HelpMessage = "it's")][Alias('b','c')][ValidateSet('x','y')][string]$A, [ValidateRange(1,5)][int[]]$N, [switch]$S, [ValidateScript({ $_ -gt 1 })][PSCredential]$Cr = $null, [ValidateRange('Positive')][ValidateCount(1,2)][ValidatePattern('a''b')][AllowNull()][hashtable]$H, [System.Collections.Generic.List[string]]$L, [nullable[int]]$ni) end { } }
[System.Management.Automation.ProxyCommand]::Create([System.Management.Automation.CommandMetadata]::new((Get-Command f)))
function g($x, [int]$y = 3) { "$x-$y-$args" }
$mg = [System.Management.Automation.CommandMetadata]::new((Get-Command g))
[System.Management.Automation.ProxyCommand]::GetBegin($mg)
$m = [System.Management.Automation.CommandMetadata]::new((Get-Command Where-Object))
$m.Name, $m.HelpUri, $m.RemotingCapability, $m.DefaultParameterSetName, $m.SupportsShouldProcess
[System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute([System.Management.Automation.CommandMetadata]::new((Get-Command Stop-Process)))
# proxies at work
$t = [System.Management.Automation.ProxyCommand]::Create([System.Management.Automation.CommandMetadata]::new((Get-Command Sort-Object)))
Set-Item function:MySort ([scriptblock]::Create($t))
3, 1, 2 | MySort -Descending
(1..3 | MySort { -$_ }) -join ','
$sp = { ForEach-Object { $_ * 2 } }.GetSteppablePipeline()
$sp.Begin($true)
foreach ($i in 1..4) { "step $i gave $($sp.Process($i))" }
$sp.End()
function Outer { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$In) begin { $p = { ForEach-Object { "<$_>" } | Where-Object { $_ -ne '<2>' } }.GetSteppablePipeline($MyInvocation.CommandOrigin); $p.Begin($PSCmdlet) } process { $p.Process($In) } end { $p.End() } }
1..3 | Outer
try { { 1; 2 }.GetSteppablePipeline() } catch { $_.FullyQualifiedErrorId }
