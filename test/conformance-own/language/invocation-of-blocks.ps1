function P { "[$($MyInvocation.MyCommand)] [$($MyInvocation.InvocationName)] [$($MyInvocation.MyCommand.CommandType)] [$($MyInvocation.Line.Trim())] [$($MyInvocation.ScriptLineNumber)] $($MyInvocation.BoundParameters.Count) $($PSBoundParameters.Count) $($args.Count)" }
$t = ${function:P}.ToString(); $sb = [scriptblock]::Create($t)
"each"; 1 | ForEach-Object $sb
"icm"; Invoke-Command $sb; Invoke-Command $sb -ArgumentList 1,2; Invoke-Command -NoNewScope $sb
"iex"; Invoke-Expression $t
"inv"; $sb.Invoke(1)
"irai"; $sb.InvokeReturnAsIs()
"&"; & $sb 1
"."; . $sb 1
"foreach"; (1).ForEach($sb)
"where"; (1).Where({ Invoke-Expression $t | Out-Host; $true }) | Out-Null
"repl"; 'a' -replace 'a', $sb
"sel"; 1 | Select-Object @{n='q';e=$sb} | % q
"deleg"; ([Func[object]]$sb).Invoke()
function Q { [CmdletBinding()] param($z) "Q each"; 1 | ForEach-Object $sb; 'Q icm'; Invoke-Command $sb; 'Q inv'; $sb.Invoke(); 'Q iex'; Invoke-Expression $t }
Q 5
$o = [pscustomobject]@{} | Add-Member -PassThru ScriptMethod M $sb | Add-Member -PassThru ScriptProperty PP $sb
$o.M(1); $o.PP
class K { [object] M() { return "$($MyInvocation.MyCommand)|$($MyInvocation.InvocationName)|$($null -eq $MyInvocation)" } }
[K]::new().M()
"using"; Measure-Command { P; Invoke-Expression $t | Out-Host } | Out-Null
$ExecutionContext.InvokeCommand.InvokeScript($t)
$ExecutionContext.SessionState.InvokeCommand.InvokeScript($false, $sb, $null, 1)
switch (1) { { Invoke-Expression $t | Out-Host } { } }
