# names of functions in stack traces and call stacks are those their blocks were written with
function foo { throw 'x' }
function bar { param($a) process { Get-PSCallStack | % FunctionName } }
$f = ${function:foo}
try { & $f } catch { $_.ScriptStackTrace -replace '/.*/' }
try { & ${function:foo} } catch { $_.ScriptStackTrace -replace '/.*/' }
try { & (gcm foo).ScriptBlock } catch { $_.ScriptStackTrace -replace '/.*/' }
try { (gcm foo).ScriptBlock.Invoke() } catch { $_.Exception.InnerException.ErrorRecord.ScriptStackTrace -replace '/.*/' }
try { (gcm foo).ScriptBlock.InvokeReturnAsIs() } catch { $_.Exception.InnerException.ErrorRecord.ScriptStackTrace -replace '/.*/' }
& ${function:bar}
1 | & ${function:bar}
$s = { throw 'y' }; try { & $s } catch { $_.ScriptStackTrace -replace '/.*/' }
${function:baz} = { throw 'z' }
try { baz } catch { $_.ScriptStackTrace -replace '/.*/' }
try { & ${function:baz} } catch { $_.ScriptStackTrace -replace '/.*/' }
$m = New-Module { function mf { throw 'm' } }
try { & $m { & ${function:mf} } } catch { $_.ScriptStackTrace -replace '/.*/' }
filter fl { throw "f$_" }
try { 1 | & ${function:fl} } catch { $_.ScriptStackTrace -replace '/.*/' }
function adv { [CmdletBinding()] param() begin { throw 'b' } }
try { & ${function:adv} } catch { $_.ScriptStackTrace -replace '/.*/' }
try { & ${function:foo}.GetNewClosure() } catch { $_.ScriptStackTrace -replace '/.*/' }
try { . ${function:foo} } catch { $_.ScriptStackTrace -replace '/.*/' }
try { 1 | % ${function:foo} } catch { $_.ScriptStackTrace -replace '/.*/' }
function inv { & ${function:inv2} }; function inv2 { $MyInvocation.MyCommand.Name; $MyInvocation.InvocationName; (Get-PSCallStack)[0].Command; (Get-PSCallStack)[0].FunctionName }
inv
function warn { Write-Error 'we' }
try { & ${function:warn} -ErrorAction Stop } catch { $_.ScriptStackTrace -replace '/.*/' }
function global:gfoo { throw 'x' }
try { gfoo } catch { $_.ScriptStackTrace -replace '/.*/' }
function script:sfoo { throw 'x' }
try { sfoo } catch { $_.ScriptStackTrace -replace '/.*/' }
Set-Item function:ren ${function:gfoo}
try { ren } catch { $_.ScriptStackTrace -replace '/.*/' }
Import-Module ([scriptblock]::Create('function pre { throw 1 }') | % { New-Module -Name pm $_ }) -Prefix Zz
try { Zzpre } catch { ($_.ScriptStackTrace -replace "/.*/") }
function st { Get-PSCallStack | % { "$($_.FunctionName)|$($_.Command)" } }
st
& ${function:st}
Set-Item function:st2 ${function:st}; st2
{ st }.Invoke()
1 | % { st }
class C { [string[]] m() { return (Get-PSCallStack | % { "$($_.FunctionName)|$($_.Command)" }) } }; [C]::new().m()
${function:nb} = { st }; nb
