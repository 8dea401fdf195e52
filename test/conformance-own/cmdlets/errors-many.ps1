Get-Item nope1
Get-Content nope2 -ErrorAction SilentlyContinue; $?
$Error[0].Exception.GetType().Name
try { Get-Item nope3 -ErrorAction Stop } catch [System.Management.Automation.ItemNotFoundException] { "caught $($_.TargetObject | Split-Path -Leaf)" } finally { 'fin' }
Write-Error 'plain'
Write-Error -Message 'msg' -Category InvalidData -ErrorId MyId -TargetObject 5 -CategoryActivity act -CategoryReason why -CategoryTargetName tn -CategoryTargetType tt
$Error[0].CategoryInfo.ToString(); $Error[0].FullyQualifiedErrorId
Write-Error -Exception ([InvalidOperationException]'inv')
function f { [CmdletBinding()] param() Write-Error 'from f' }
f; $?
f -ErrorAction SilentlyContinue -ErrorVariable ev; $ev.Count; "$ev"
function g { throw 'thrown' }
try { g } catch { $_.Exception.Message; $_.InvocationInfo.ScriptLineNumber; $_.ScriptStackTrace }
try { throw [ArgumentException]::new('bad arg', 'pname') } catch [ArgumentException] { $_.Exception.ParamName; $_.Exception.Message }
try { 1/0 } catch { $_.Exception.GetType().FullName; $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }
try { $null.Foo() } catch { $_.FullyQualifiedErrorId }
try { [int]'abc' } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { nocommand } catch { $_.Exception.CommandName; "$($_.CategoryInfo)" }
try { throw @{ a = 1 } } catch { $_.TargetObject.a; $_.Exception.Message }
try { try { throw 'inner' } catch { throw "outer: $_" } } catch { "$_" }
try { Write-Error 'stop' -ErrorAction Stop } catch { $_.Exception.GetType().Name }
& { $ErrorActionPreference = 'Stop'; Get-Item nope4; 'not reached' }
'after'
trap { "trapped $_"; continue }
throw 'for trap'
'continues'
$Error.Clear(); $Error.Count
function h { param([Parameter(Mandatory)][ValidateSet('a','b')]$x, [ValidateRange(1,5)][int]$y = 1, [ValidatePattern('^\d+$')]$z, [ValidateScript({ $_ -gt 0 })]$w, [ValidateNotNullOrEmpty()]$v, [ValidateLength(1,3)]$l, [ValidateCount(1,2)]$c) "$x $y" }
h c
h a -y 9
h a -z x
h a -w 0
h a -v ''
h a -l abcd
h a -c 1,2,3
h a -y foo
h a -nope 1
h a b c d e f g h
h -x
