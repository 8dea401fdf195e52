# Errors of C# about members, operators and statements that mean nothing; warnings stop Add-Type as errors do
$sources = @'
public class ZZA { public void F() {} } public class ZZ : ZZA { public void F() {} }
public class ZZA { public virtual void F() {} } public class ZZ : ZZA { public void F() {} }
public class ZZ { public static bool operator ==(ZZ a, ZZ b) => true; }
public class ZZ { public static bool operator ==(ZZ a, ZZ b) => true; public static bool operator !=(ZZ a, ZZ b) => false; }
public class ZZ { public static ZZ operator +(int a, int b) => null; }
public class ZZ { int operator +(ZZ a, ZZ b) => 1; }
public class ZZA { public virtual int F() => 1; } public class ZZ : ZZA { public override string F() => ""; }
public interface IZZ { int F(); } public class ZZ : IZZ { int F() => 1; }
public class ZZ { public string? N; }
public class ZZ { public void M() { int x = 1; x = x; } }
public class ZZ { public bool M(int x) { return x == x; } }
public class ZZ { public void M(bool b) { if (b); { } } }
public class ZZ { public long M() { return 1l; } }
public class ZZ { public void M() { switch (1) { case 1: int q = 1; } } }
public class ZZ { const int C; }
public abstract class ZZ { public abstract void F() { } }
public class ZZ { public abstract void F(); }
public sealed class ZZ { public virtual void F() { } protected int x; }
public static class ZZ { public void F() { } }
public static class ZZ { int x; }
public interface IZZ { int x; }
public class ZZ { public void M() { lock (5) { } } }
public class ZZ { public void M() { using (var x = 5) { } } }
'@ -split "`n"
$number = 0
foreach ($source in $sources) {
  $number++
  try { Add-Type -TypeDefinition ($source -replace 'ZZ', "Wrong$number") -ErrorAction Stop; "$number compiled" } catch { "$number " + ($_.Exception.Message -split "`n")[0] }
}
# what is no mistake
Add-Type -TypeDefinition @'
public abstract class Base1 { public virtual int V() => 1; public abstract string A(); public static int S() => 1; private void P() { } public int F = 1; }
public class Derived1 : Base1 { public new int V() => 2; public override string A() => "a"; public static new int S() => 2; private void P() { } public int G(int f) { f++; return f; } }
public class Eq1 { public static bool operator ==(Eq1 a, Eq1 b) => true; public static bool operator !=(Eq1 a, Eq1 b) => false; public override bool Equals(object o) => true; public override int GetHashCode() => 1; }
public interface IHave1 { int F(); string P { get; } }
public class Has1 : IHave1 { int IHave1.F() => 5; public string F() => "own"; public string P => "p"; }
'@
[Derived1]::new().V(); [Derived1]::S(); [Has1]::new().F(); [Derived1]::new().G(-1)
