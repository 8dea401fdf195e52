# what the compiler of Add-Type has to say: codes, places and words
$ErrorView = 'NormalView'
$i = 0
$usings = 'using System; using System.Collections.Generic; using System.Linq; using System.Text; '
foreach ($source in @(
    'class A { void F() { var x = new A() + 1; var y = new StringBuilder() * 2; } }',
    'class A { void F() { var x = new A()[1]; var y = new StringBuilder()["a"]; var z = new Random()[1]; } }',
    'class A { void F() { var x = -new A(); var y = !new StringBuilder(); } }',
    'class A { void F() { A x = new StringBuilder(); StringBuilder y = new A(); int z = new A(); List<A> l = new List<string>(); } }',
    'class A { void F() { var x = (A)5; var y = (StringBuilder)(object)1; var z = (Random)"a"; } }',
    'class A { void F() { A.Foo(); Math.Bar(); StringBuilder.X = 1; } }',
    'abstract class A { } class B { void F() { new A(); new IDisposable(); new System.IO.Stream(); } }',
    'sealed class A {} class B : A {} class C : String {}',
    'class A { void F() { new A().Nope(); new StringBuilder().Nope(); new List<A>().Nope = 1; "x".Nope(); } }',
    'class A { void F(A a, StringBuilder b) { F(1, 2); F(b, a); } }',
    'class A { void F() { foreach (var x in new A()) {} foreach (var y in new Random()) {} } }',
    'class A { void F() { new A(1); new Random("a"); new StringBuilder(1,2,3,4,5,6); new List<A>(1, 2); } }',
    'class A { int P => 1; void F() { P = 2; "x".Length = 3; new A().P++; } static void G() { F(); P.ToString(); } }',
    'class A { object F(object o) => o as A ?? o as int; void G() { throw new A(); } }',
    'class A { void F() { string s = null; s.Foo(); int n = s?.Length; } }',
    'class A { async System.Threading.Tasks.Task<A> F() { return 1; } A G() { return "s"; } A H() { return; } void I() { return this; } }',
    'class A<T> { } class B : A<int, string> { A<int> F() => new A<string>(); }',
    'class A { void F() { switch (new A()) { case 1: break; } var x = new A() switch { 1 => 2 }; } }',
    'class A { void F() { if (new A()) { } while (5) { } } bool G() => 1; }',
    'class U { int F() { int y = 1; return 0; } }',
    'class U { void F() { return; int x = 1; } }',
    'class U { int F() { throw null; return 1; } }',
    'class U { const int c = 1; void F() { c = 2; } }',
    'class U { void F() { foreach (var x in new int[1]) { x = 1; } } }',
    'class U { void F() { var x = null; } }',
    'class U { void F() { string s = 5; int i = "a"; bool b = 1; } }',
    'class U { public override void Foo() {} }',
    'abstract class A { public abstract int P { get; } } class B : A { }',
    'class A { void F() { this.Nope(); Nope2(); A.X = 1; } }',
    'class A { static void F() { G(); } void G() {} }',
    'using Foo.Bar; class A {}',
    'class A { Lisst<int> x; }',
    'class A { void F() { if (1) {} while ("x") {} } }',
    'class A { void F() { object o = 1; int i = o; } }',
    'class A { void F() { int? n = 1; int i = n; } }',
    'class A { int F() { } }',
    'class A { void F() { return 1; } }',
    'class A { void F() { break; } }',
    'class A { void F(int a) { int a = 1; } }',
    'class A { void F() { int a = 1; { int a = 2; System.Console.Write(a); } System.Console.Write(a); } }',
    'class A { event System.Action E; }',
    'class A { int this[int i] => i; void F() { var a = new A(); a[1] = 2; } }',
    'class A { public static int operator +(A a, A b) => 1; void F() { A a = new A(); var x = a - a; } }',
    'class A { void F() { int x = 10; x += "a"; x++; } }',
    'class A : System.IDisposable { }',
    'sealed class A {} class B : A {}',
    'class A { int F(int x) => x; int F(int y) => y; }',
    'class A { A F() => new A(1); }',
    'class A { [Foo] void F() {} }'
  )) {
  $i++
  "> $source"
  $text = $source.StartsWith('using') ? $source : "$usings namespace Said$i { $source }"
  try { Add-Type $text -ErrorAction SilentlyContinue -ErrorVariable said } catch { foreach ($e in $said) { if ($e -is [System.Management.Automation.ErrorRecord]) { ("$e" -split "`n")[0] } } }
}
