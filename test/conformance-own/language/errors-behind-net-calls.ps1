function Chain($e) { $x = $e.Exception; $s = "$($e.FullyQualifiedErrorId) [$($e.CategoryInfo.Category)]"; while ($x) { $s += " > $($x.GetType().Name)"; $x = $x.InnerException }; $s }
$o = [pscustomobject]@{}
$o | Add-Member ScriptProperty P { [int]'x' } { 'abc' -bor 1 }
$o | Add-Member ScriptMethod M { [int]'x' }
$o | Add-Member ScriptMethod T { throw 'x' }
$o | Add-Member ScriptMethod IO { throw [IO.IOException]::new('io') }
try { $o.P } catch { Chain $_ }
try { $o.P = 1 } catch { Chain $_ }
try { $o.M() } catch { Chain $_ }
try { $o.T() } catch { Chain $_ }
try { $o.IO() } catch { Chain $_ }
try { $o | Select-Object -ExpandProperty P -ea Stop } catch { Chain $_ }
try { 1,2 | Sort-Object { [int]'x' } -ea Stop } catch { Chain $_ }
try { 1,2 | Where-Object { [int]'x' } -ea Stop } catch { Chain $_ }
try { 1,2 | ForEach-Object { [int]'x' } -ea Stop } catch { Chain $_ }
try { 'a' -replace 'a', { [int]'x' } } catch { Chain $_ }
try { 'a' -split { [int]'x' } } catch { Chain $_ }
try { [regex]::Replace('a', 'a', { [int]'x' }) } catch { Chain $_ }
try { [array]::Sort([int[]](2,1), [Comparison[int]] { [int]'x' }) } catch { Chain $_ }
try { (1,2).ForEach({ [int]'x' }) } catch { Chain $_ }
try { (1,2).Where({ [int]'x' }) } catch { Chain $_ }
try { [Action] $a = { [int]'x' }; $a.Invoke() } catch { Chain $_ }
try { [Lazy[int]]::new([Func[int]] { [int]'x' }).Value } catch { Chain $_ }
try { { [int]'x' }.Invoke() } catch [InvalidCastException] { 'inv'; Chain $_ } catch { 'other'; Chain $_ }
try { { [int]'x' }.Invoke() } catch [System.Management.Automation.RuntimeException] { 'rt'; Chain $_ }
try { { [int]'x' }.Invoke() } catch [System.Management.Automation.MethodInvocationException] { 'mi'; Chain $_ }
try { { try { [int]'x' } catch { throw } }.Invoke() } catch { Chain $_ }
try { { function q { [CmdletBinding()] param() [int]'x' }; q }.Invoke() } catch { Chain $_ }
try { { 'x' | % { [int]'x' } }.Invoke() } catch { Chain $_ }
try { & { [int]'x' } } catch { Chain $_ }
try { Invoke-Command { [int]'x' } } catch { Chain $_ }
try { Invoke-Expression '[int]"x"' } catch { Chain $_ }
try { New-Object int[] -1 } catch { Chain $_ }
class C { [int]$p = 'x'; }
try { [C]::new() } catch { Chain $_ }
class D { D() { [int]'x' } }
try { [D]::new() } catch { Chain $_ }
try { New-Object D } catch { Chain $_ }
class E { static [int]$s = 'x' }
try { [E]::s } catch { Chain $_ }
class F : IComparable { [int] CompareTo($o) { return [int]'x' } }
try { [F]::new() -gt [F]::new() } catch { Chain $_ }
try { [array]::Sort([F[]]([F]::new(), [F]::new())) } catch { Chain $_ }
class G { [string] ToString() { return [int]'x' } }
try { "$([G]::new())" } catch { Chain $_ }
try { [string][G]::new() } catch { Chain $_ }
try { [string]::Concat([G]::new(), 'x') } catch { Chain $_ }
class H : Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$o, [Management.Automation.EngineIntrinsics]$e) { [int]'x' } }
function tv { param([H()]$a) }
try { tv 1 } catch { Chain $_ }
function dv { param([ValidateScript({ [int]'x' })]$a) }
try { dv 1 } catch { Chain $_ }
class I : Collections.IEnumerable { [Collections.IEnumerator] GetEnumerator() { return [int]'x' } }
try { foreach ($z in [I]::new()) { } } catch { Chain $_ }
try { [I]::new() | % { } } catch { Chain $_ }
