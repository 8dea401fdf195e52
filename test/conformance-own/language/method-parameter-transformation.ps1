# parameters of methods and constructors are transformed by their attributes, when they are given and when they are assigned
class MyT : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$i) { if ($null -eq $i) { return 'was null' } return "<$i>" } }
class K {
 [string] m([MyT()]$x) { return $x }
 [string] t([MyT()][int]$x) { return "$x" }
 [string] ass([MyT()]$x) { $x = 'later'; return "$x" }
 static [string] st([MyT()]$x, $y) { return "$x $y" }
 [string]$p
 K() {}
 K([MyT()]$x) { $this.p = $x }
}
$k=[K]::new()
$k.m('q'); $k.m($null)
try { $k.t(3) } catch { "$($_.Exception.GetType().Name) $($_.Exception.Message) | $($_.FullyQualifiedErrorId)" }
$k.ass(1)
[K]::st('a','b')
try { [K]::st('a',$null) } catch { "$($_.Exception.GetType().Name) $($_.Exception.Message) | $($_.FullyQualifiedErrorId)" }
[K]::new('z').p
