class Animal { [string]$Name; hidden [int]$Secret = 7; static [int]$Count = 0; Animal([string]$n) { $this.Name = $n; [Animal]::Count++ } [string] Speak() { return "$($this.Name) makes a sound" } static [Animal] Make([string]$n) { return [Animal]::new($n) } [string] ToString() { return "Animal($($this.Name))" } }
class Dog : Animal { [int]$Age = 1; Dog([string]$n) : base($n) { } Dog([string]$n, [int]$a) : base($n) { $this.Age = $a } [string] Speak() { return ([Animal]$this).Speak() + ' woof' } }
$d = [Dog]::new('Rex', 3); $d; $d.Speak(); "$d"; [Animal]::Count; [Animal]::Make('m').Name; $d -is [Animal]; $d.GetType().BaseType.Name
$d.Age = 'x'
$d.Nope = 1
$d | Get-Member -MemberType Property | ForEach-Object Definition
$d | Get-Member -Force -Name Secret | ForEach-Object Name
[Dog]::new()
enum Color { Red; Green = 5; Blue }
[Color]::Blue.value__; [Color]5; [Color]'red'; [Color]::Green -eq 'Green'; [enum]::GetNames([Color]) -join ','; [Color]7
[Color]'purple'
[Flags()] enum Perm { None = 0; R = 1; W = 2; X = 4 }
[Perm]3; [Perm]'R,X'; ([Perm]::R -bor [Perm]::W).HasFlag([Perm]::W); [int][Perm]'R, W'
class P { [ValidateRange(1,10)][int]$V = 5; [ValidateNotNullOrEmpty()][string]$S = 'a' }; $p = [P]::new(); $p.V = 11
$p.S = ''
[P]@{ V = 3; S = 'hash' }
[P]@{ Q = 1 }
class Eq : System.IComparable, System.IEquatable[object] { [int]$N; Eq($n) { $this.N = $n } [int] CompareTo($o) { return $this.N - $o.N } [bool] Equals($o) { return $this.N -eq $o.N } [int] GetHashCode() { return $this.N } }
[Eq]::new(1) -eq [Eq]::new(1); [Eq]::new(1) -lt [Eq]::new(2); ([Eq]::new(3),[Eq]::new(1) | Sort-Object).N -join ','
class Ov { [string] M([int]$x) { return "int $x" } [string] M([string]$x) { return "str $x" } [string] M($a, $b) { return "two" } static [int] operator_x() { return 1 } }
$o = [Ov]::new(); $o.M(1); $o.M('a'); $o.M(1, 2); $o.M(1.5)
$o.M()
$o.M
class Thrower { [void] Do() { throw 'class err' } }; try { [Thrower]::new().Do() } catch { "$_"; $_.ScriptStackTrace -replace '/.*/' }
class Gen { [System.Collections.Generic.List[int]]$L = [System.Collections.Generic.List[int]]::new(); [void] Add([int]$i) { $this.L.Add($i) } }; $g = [Gen]::new(); $g.Add(3); $g.L.Count; $g
class Node { $Value; [Node]$Next; Node($v) { $this.Value = $v } }; $n = [Node]::new(1); $n.Next = [Node]::new(2); $n; $n.Next.Value
class St { static [hashtable]$Map = @{ a = 1 }; static St() { [St]::Map['b'] = 2 } }; [St]::Map.Count
class Ret { [int] Bad() { return 'abc' } [object] Null() { return $null } [int[]] Arr() { return 1, 2 } }; [Ret]::new().Bad()
[Ret]::new().Arr().Count; $null -eq [Ret]::new().Null()
class Abs { [string]$x = $this.Init(); [string] Init() { return 'inited' } }; [Abs]::new().x
class Prop { hidden [int]$_v = 1; Prop() { $this | Add-Member ScriptProperty V { $this._v * 10 } { param($n) $this._v = $n } } }; $pp = [Prop]::new(); $pp.V; $pp.V = 3; $pp.V
$d | ConvertTo-Json -Compress; [Dog].Name; [Dog].FullName; [Dog]::new('z').PSObject.TypeNames -join ','
[Dog]::new('a','b')
[Dog]::new(1,2,3)
[Animal]::Nope
[Animal]::Nope()
$t = [Dog]; $t::new('dyn').Name; New-Object Dog 'no', 4 | ForEach-Object Age; New-Object -TypeName P -Property @{ V = 2 } | ForEach-Object V
switch ([Color]::Red) { 'Red' { 'is red' } ([Color]::Blue) { 'blue' } }
[Color]::Red..[Color]::Green
[Color].IsEnum; [Color]::Red.GetType().Name; [Color]::Red + 1; [int][Color]::Blue; [Color]::Red -lt [Color]::Blue
