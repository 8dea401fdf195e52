# default values are transformed by the attributes of their parameter, null excepted; they are not validated
class MyT : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$i) { if ($null -eq $i) { return 'was null' } return "<$i>" } }
function b1 { param([MyT()]$x = 'd') $x }; b1; b1 5; b1 $null
function b2 { param([MyT()][string]$x = 'd') $x }; b2; b2 5
function b3 { param([string][MyT()]$x = 'd') $x }; b3; b3 5
function b4 { [CmdletBinding()] param([MyT()]$x = 'd') $x; $x = 'later'; $x }; b4; b4 5
function b5 { param([MyT()]$x = $null) "[$x]"; $x = 'later'; $x  }; b5
function b6 { param([MyT()]$x) "[$x]"; $x = 'later'; $x }; b6
& { param([MyT()]$x = 3) $x }
function b7([MyT()]$x = 3, [MyT()]$y = $x) { "$x $y" }; b7; b7 1
function b8 { param([ValidateRange(1,5)]$x = 10) $x; try { $x = 11 } catch { "$_" } }; b8
function b9 { param([MyT()][int]$x = 3) $x }; try { b9 } catch { "$_" }
