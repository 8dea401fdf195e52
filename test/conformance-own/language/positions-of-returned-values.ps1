# Errors of what return gives stand at the value, not at return
$ErrorView='NormalView'
class A { [string] M1() { return [string](1/0) }
 [string] M2() { return 1/0 }
 [object] M3() { return [string](1/0) }
 [object] M4() { return 1/0 }
 [void] M5() { [string](1/0) }
 [string] M6() { switch (1) { 1 { return [string](1/0) } }; return 'x' }
 [string] M7() { if (1) { return [string]((1/0) -ne 0) }; return 'x' }
 [string] M8() { return "$(1/0)" }
 [string] M9() { return [int]::Parse('x') }
 [int] M10() { return 'x' }
 [string] M11() { return $this.M9() + 'x' }
 [int] M12() { $x = 5; return $x.Foo() }
 [string] M13() { throw 'q' }
 [int[]] M14() { return 1,'x' }
 [string] M15() { return (Get-Item nope -ea Stop) }
 [string] M16() { return Get-Item nope -ea Stop }
 static [string] M17() { return [string](1/0) }
}
$a=[A]::new()
foreach($n in 1..17) { try { if ($n -eq 17) { [A]::M17() } else { $a."M$n"() } } catch { "M$n " + $_.InvocationInfo.OffsetInLine + ' ' + $_.InvocationInfo.PositionMessage; $_.ScriptStackTrace } }
function f1 { return [string](1/0) }
function f2 { return 1/0 }
function f3 { return (1/0) }
function f4 { switch(1) { 1 { return [string](1/0) } } }
function f5 { return $null.x() }
function f6 { return Get-Item nope -ea Stop }
function f7 { return 1,(1/0) }
function f8 { return @(1/0) }
function f9 { return @{a=1/0} }
function f10 { return $(1/0) }
foreach($n in 1..10) { try { & "f$n" } catch { "f$n " + $_.InvocationInfo.OffsetInLine + ' ' + $_.InvocationInfo.PositionMessage } }
