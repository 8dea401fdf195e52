# type literals lexical
class T { [string] Who() { return 'outer' } }
function f { [T]::new().Who() }
& { class T { [string] Who() { return 'inner' } }; [T]::new().Who(); f }
f
function g { class T { [string] Who() { return 'g' } }; f; [T]::new().Who(); & { [T]::new().Who() } }
g
f
$sb = { [T]::new().Who() }
Invoke-Expression 'class U { [int]$a = 5 }'
try { [U]::new().a } catch { "$_" }
iex 'class V { [int]$a = 5 }; [V]::new().a'
. ([scriptblock]::Create('class W { [int]$a = 6 }'))
[W]::new().a
& ([scriptblock]::Create('class W2 { [int]$a = 6 }'))
try { [W2]::new().a } catch { "$_" }
if ($false) { class H1 { [int]$a = 4 } }
[H1]::new().a
function f { if ($false) { enum H2 { x; y } }; [H2]::y }
f
try { [H2]::x } catch { "$_" }
1..2 | % { class PP { [int]$n } ; [PP]@{n=$_} } | % n
function outer { class O { [string] hi() { return [O].Name } }; function inner { [O]::new().hi() }; inner; { [O] }.Name; & { param([O]$q) $q.hi() } ([O]::new()) }
outer
class Base { [object] Make() { return [Derived]::new() } }
class Derived : Base { }
[Base]::new().Make().GetType().Name
class LL { [System.Collections.Generic.List[LL]]$kids = [System.Collections.Generic.List[LL]]::new() }
$l = [LL]::new(); $l.kids.Add([LL]::new()); $l.kids.Count; $l.kids.GetType().FullName -replace ', .*'
class D1 { static [D1] Get() { return [D1]::new() } }
$j = [scriptblock]::Create('class D1 { [string]$v = "second" }; [D1]::new().v'); & $j; [D1]::Get().GetType().Name
. $j
"outer D1 has v: " + [bool]([D1]::new() | gm v)
New-Object D1 | gm -MemberType Property | % Name
('D1' -as [type]).GetProperties().Name
