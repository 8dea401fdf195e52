# What an attribute of a variable or parameter fails with: only a ValidationMetadataException becomes the engine's own words.
function report($e) { "$($e.FullyQualifiedErrorId) $($e.CategoryInfo.Category) $($e.Exception.GetType().FullName) [$($e.Exception.InnerException?.GetType().Name)]: $e" }
class Odd : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$v, [System.Management.Automation.EngineIntrinsics]$e) { if ($v % 2 -eq 0) { throw "even $v" } } }
class Refuse : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$v, [System.Management.Automation.EngineIntrinsics]$e) { throw [System.Management.Automation.ValidationMetadataException]::new('own words') } }
class Argue : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$v, [System.Management.Automation.EngineIntrinsics]$e) { throw [ArgumentException]::new('argument') } }
class Change : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$v) { throw "change $v" } }
try { [Odd()]$a = 1; $a = 2 } catch { report $_ }
try { [Refuse()]$b = 1 } catch { report $_ }
try { [Argue()]$c = 1 } catch { report $_ }
try { [Change()]$d = 1 } catch { report $_ }
foreach ($block in { throw 'no' }, { 1 / 0 }, { $false }, { Get-Item /nosuch -ErrorAction Stop }, { [int]'q' }) {
    try { (Get-Variable a).Attributes.Add([ValidateScript]::new($block)) } catch { report $_ }
}
try { [ValidateScript({ throw 'no' })]$e = 1 } catch { report $_ }
try { [ValidateScript({ [int]'q' })]$e = 1 } catch { report $_ }
try { [ValidateRange(1, 5)]$f = $null } catch { report $_ }
try { [ValidateRange(1, 5)]$f = 3; $f = 9 } catch { report $_ }
try { [ValidatePattern('(')]$g = 'a' } catch { report $_ }
function script { param([ValidateScript({ throw 'no' })]$x) 'ran' }; try { script 1 } catch { report $_ }; script
function pattern { param([ValidatePattern('(')]$x) $x }; try { pattern 1 } catch { report $_ }
function later { param([ValidateScript({ throw 'later' })][int]$x) $x = -1; $x }; try { later } catch { report $_ }
class Holder { [ValidatePattern('(')]$p; [ValidateRange(1, 3)]$q }; $h = [Holder]::new()
try { $h.p = 1 } catch { report $_ }
try { $h.q = 9 } catch { report $_ }
