class A { static [int]$si; [int]$i; static [int] SM() { return 7 } }
class B : A { [void]foo() { $this::si = 1001; $this.i = 3; $this::si++ } [int] bar() { return $this::SM() } }
$b = [B]::new(); $b.foo(); [A]::si; $b::si; $b.bar(); $b::SM(); $b::si = 4; $b::si += 2; [B]::si; [A]::si
$n = 5; $n::MaxValue; 'a'::IsNullOrEmpty('') 
$t = [string]; $t::Empty.Length; $d = [datetime]::MinValue; $d::MaxValue.Year
try { $d::Nope } catch { "$_" }
try { $b::Nope() } catch { "$_" }
try { $b::Nope = 5 } catch { "$_" }
[B]::si = 'x'
