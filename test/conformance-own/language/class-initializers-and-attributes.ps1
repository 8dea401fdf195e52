class A1 { [int]$a = "zz"; A1() { } }
try { [A1]::new() } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().Name) | $($_.InvocationInfo.Line.Trim()) | $($_.InvocationInfo.OffsetInLine)" }
class A2 { [int]$a = "zz" }
try { [A2]::new() } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().Name) | $($_.InvocationInfo.Line.Trim()) | $($_.InvocationInfo.OffsetInLine)" }
class A3 { static [int]$a = "zz"; static [int]$b = 5 }
try { [A3]::b } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().FullName) | $($_.Exception.Message)" }
class A4 { static A4() { throw 'static ctor' } static [int]$q = 1; static [void] M() { } }
try { [A4]::q } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().FullName) | $($_.Exception.Message) | $($_.Exception.InnerException.Message)" }
try { [A4]::M() } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().FullName) | $($_.Exception.Message) | $($_.Exception.InnerException.Message)" }
try { [A4]::new() } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().FullName) | $($_.Exception.Message) | $($_.Exception.InnerException.Message)" }
class V { [ValidateSet('a','b')][string]$s; [ValidateRange(1,5)][int]$r; [ValidateNotNull()]$n; [ValidatePattern('^x')][string]$p; [ValidateLength(1,2)][string]$l; [ValidateCount(1,2)][int[]]$c; [AllowNull()][string]$an; static [ValidateSet('q')][string]$st }
$v = [V]::new()
foreach ($sb in { $v.s = 'z' }, { $v.r = 9 }, { $v.n = $null }, { $v.p = 'a' }, { $v.l = 'abc' }, { $v.c = 1,2,3 }, { $v.an = $null; "an ok [$($v.an)]" }, { [V]::st = 'z' }, { $v.s = 'A'; $v.s }, { $v.r = '3'; $v.r }, { [V]@{ s = 'z' } }, { $v.r = 'abc' }) { try { & $sb } catch { "$($_.FullyQualifiedErrorId) | $($_.Exception.GetType().Name) | $($_.CategoryInfo.Category) | $($_.Exception.Message) | $($_.Exception.InnerException.GetType().Name)" } }
class D1 : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$o) { if ($o -is [string]) { return "$o$o" } return $o * 2 } }
class D2 : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$o) { return "${o}_" } }
Invoke-Expression @'
class T { [D1()]$a = 'init'; [D1()][string]$b; [D2()][D1()]$c; [D1()][int]$d; [int][D1()]$e; static [D1()]$s = 'st' }
'@
$t = ('T' -as [type])::new(); $t.a; $t.a = 'x'; $t.a; $t.b = 'y'; $t.b; $t.c = 'z'; $t.c; $t.d = 5; $t.d; $t.e = 6; $t.e; ('T' -as [type])::s; ('T' -as [type])::s = 'n'; ('T' -as [type])::s; 
function F1 { param([D2()][D1()]$p, [D1()][int]$q, [int][D1()]$r) "$p $q $r" }; F1 a 2 3; F1 -p 5
[D1()]$var = 'v'; $var; $var = 'w'; $var; [D2()][D1()]$var2 = 'u'; $var2
class BB { [string] ToString() { return 'BB' } [string] Vm() { return 'base' } }
class DD : BB { [string] ToString() { return 'DD' } [string] Vm() { return 'derived' } }
$dd = [DD]::new(); ([BB]$dd).ToString(); ([BB]$dd).Vm(); ([object]$dd).ToString(); ([object]'abc').ToString(); ([object]5).ToString(); ([object](1,2)).ToString(); ([System.ValueType]5).ToString(); ([string]'x').ToString(); ([object]$dd).GetHashCode() -is [int]; ([object]'a').Equals('a'); ([System.Collections.ArrayList](1,2)).ToString(); ([object][datetime]'2020-01-01').ToString()
function In { $input.GetType().Name; $input.GetType().FullName }; 1 | In; In; function In2 { process { $input.GetType().FullName } }; 1 | In2; & { $input.GetType().FullName }; function In3 { begin { $input.GetType().FullName } end { $input.GetType().FullName } }; 1 | In3
enum E1 { Min = -2147483648; MinPlus1; MaxMinus1 = 2147483646; Max }; -bnot [E1]::Max; -bnot [E1]::MaxMinus1; -bnot [E1]::Min; enum E2 : byte { a = 0; b = 255 }; -bnot [E2]::a; -bnot [E2]::b; (-bnot [E2]::b).GetType().Name; [System.IO.FileAttributes]::ReadOnly -bor 'Hidden'; -bnot [System.IO.FileAttributes]::ReadOnly; [E2]::a -bor [E2]::b; [E2]::b -band 1; [E2]::b -bxor [E2]::b
[scriptblock]::Create('param($x)').Ast.SafeGetValue
foreach ($t2 in '1', '"a"', '@{a=1}', '@(1,2)', '$x', '{1}', '1+1', '$true', '"$x"', '[int]1', '-1', 'Get-Date', '1,2') { try { $a = [scriptblock]::Create($t2).Ast.EndBlock.Statements[0].PipelineElements[0].Expression; "$t2 => $($a.SafeGetValue()) $($a.SafeGetValue().GetType().Name)" } catch { "$t2 => $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
try { { 1 }.Ast.SafeGetValue() } catch { "$($_.FullyQualifiedErrorId) $($_.Exception.Message)" }
foreach ($x in '"abc', '(', '1,2,', 'if (1)', 'if (', 'function f {', '1 +', ')', '@"') { try { [powershell]::Create().AddScript($x).Invoke() } catch { "$x => $($_.FullyQualifiedErrorId) | $($_.Exception.InnerException.GetType().Name) | $($_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId) | $($_.Exception.InnerException.Message.Split("`n")[-1])" }; try { [void][scriptblock]::Create($x) } catch { "$x => $($_.FullyQualifiedErrorId) | $($_.Exception.InnerException.GetType().Name)" }; try { Invoke-Expression $x } catch { "$x => $($_.FullyQualifiedErrorId) | $($_.Exception.GetType().Name)" } }
