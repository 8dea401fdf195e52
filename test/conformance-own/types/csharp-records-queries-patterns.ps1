$ErrorView='NormalView'
function T($n, [scriptblock]$b) { "--- $n"; try { & $b } catch { "ERR $n $($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
T 2 {
Add-Type @'
using System; using System.Collections.Generic;
public record Person(string First, string Last) { public int Age { get; init; } public string Full => First + " " + Last; }
public record Emp(string First, string Last, string Title) : Person(First, Last);
public record struct Pt(int X, int Y) { public static Pt operator +(Pt a, Pt b) => new(a.X + b.X, a.Y + b.Y); public double Len => Math.Sqrt(X * X + Y * Y); }
public readonly record struct Money(decimal Amount, string Cur);
public static class RecUse {
  public static string Run() { var p = new Person("A", "B") { Age = 3 }; var q = p with { Last = "C" }; var (f, l) = q; return $"{p} {q} {p == q} {p == new Person("A","B"){Age=3}} {f}{l} {p.Equals(q)} {p.GetHashCode() == (p with {}).GetHashCode()}"; }
  public static string Emp() { Person e = new Emp("X", "Y", "Boss") { Age = 1 }; return e.ToString() + (e is Emp { Title: "Boss" } m ? m.Title : "no"); }
  public static string P() { var a = new Pt(1, 2); var b = a with { Y = 5 }; var c = a + b; var (x, y) = c; return $"{a} {b} {c} {x},{y} {a == new Pt(1,2)} {c.Len:F3} {default(Pt)}"; }
}
'@
[RecUse]::Run(); [RecUse]::Emp(); [RecUse]::P()
$p = [Person]::new('Ann', 'Lee'); $p; "$p"; $p -eq [Person]::new('Ann','Lee'); $p.Equals([Person]::new('Ann','Lex'))
$p | Get-Member | Format-Table Name, MemberType, Definition -AutoSize | Out-String -Width 200
[Pt]::new(3,4).Len; [Pt]::new(1,1) + [Pt]::new(2,2); [Money]::new(2.5, 'EUR') | Format-List
$a = $null; $b = $null; $p.Deconstruct([ref]$a, [ref]$b); "$a-$b"
[Money]::new(1,'x') -eq [Money]::new(1,'x')
}
T 3 {
Add-Type @'
using System; using System.Collections.Generic; using System.Linq;
public struct V3 : IEquatable<V3>, IFormattable {
  public readonly double X, Y, Z; public static readonly V3 Zero = new V3(); public const int Dim = 3;
  public V3(double x, double y, double z) { X = x; Y = y; Z = z; }
  public static V3 operator +(V3 a, V3 b) => new V3(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
  public static V3 operator -(V3 a) => new V3(-a.X, -a.Y, -a.Z);
  public static V3 operator -(V3 a, V3 b) => a + -b;
  public static V3 operator *(V3 a, double k) => new V3(a.X * k, a.Y * k, a.Z * k);
  public static double operator *(V3 a, V3 b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;
  public static bool operator ==(V3 a, V3 b) => a.Equals(b); public static bool operator !=(V3 a, V3 b) => !a.Equals(b);
  public static implicit operator V3(double d) => new V3(d, d, d);
  public static explicit operator double[](V3 v) => new[] { v.X, v.Y, v.Z };
  public double this[int i] => i switch { 0 => X, 1 => Y, 2 => Z, _ => throw new IndexOutOfRangeException($"bad index {i}") };
  public bool Equals(V3 o) => X == o.X && Y == o.Y && Z == o.Z;
  public override bool Equals(object o) => o is V3 v && Equals(v);
  public override int GetHashCode() => HashCode.Combine(X, Y, Z);
  public string ToString(string f, IFormatProvider p) => $"({X.ToString(f, p)}; {Y.ToString(f, p)}; {Z.ToString(f, p)})";
  public override string ToString() => ToString("G", null);
  public void Deconstruct(out double x, out double y, out double z) { x = X; y = Y; z = Z; }
}
'@
$a = [V3]::new(1,2,3); $b = [V3]2.0; "$a $b"; "$($a + $b) $($a - $b) $($a * 2.0) $($a * $b)"; $a -eq [V3]::new(1,2,3); $a -ne $b; $a[1]
try { $a[7] } catch { $_.Exception.Message }
'{0:F2}' -f $a; [double[]]$a; [V3]::Zero; [V3]::Dim; $a; -$a
[V3]5
$h = @{ $a = 'x' }; $h[[V3]::new(1,2,3)]
}
T 1 {
Add-Type @'
using System; using System.Collections.Generic; using System.Linq;
public class Q1 {
  public class P { public string N; public int A; public string C; }
  static List<P> ps = new List<P> { new P { N = "Ann", A = 30, C = "X" }, new P { N = "Bob", A = 20, C = "Y" }, new P { N = "Cid", A = 40, C = "X" } };
  public static string[] Names() => (from p in ps where p.A > 25 orderby p.A descending select p.N).ToArray();
  public static List<string> Groups() { var q = from p in ps group p by p.C into g orderby g.Key select g.Key + ":" + g.Count() + ":" + g.Average(x => x.A); return q.ToList(); }
  public static string Join() { var cs = new[] { new { K = "X", V = "ex" }, new { K = "Y", V = "why" } }; var q = from p in ps join c in cs on p.C equals c.K let s = p.N + c.V where s.Length > 3 select s; return string.Join(" ", q); }
  public static string Cross() => string.Join(" ", from a in new[] { 1, 2, 3 } from b in new[] { 10, 20 } where a * b > 15 select a * b);
  public static string Method() { var r = ps.Where(p => p.C == "X").Select((p, i) => new { p.N, i }).Aggregate("", (s, x) => s + x.N + x.i); var z = ps.Zip(new[] { 1, 2, 3 }, (p, n) => p.N + n); return r + string.Join(",", z) + ps.Max(p => p.A) + ps.Any(p => p.A > 35) + ps.All(p => p.A > 35) + ps.First(p => p.A < 30).N + (ps.FirstOrDefault(p => p.A > 99) == null) + ps.SelectMany(p => p.N).Distinct().Count() + ps.Skip(1).Take(1).Single().N + string.Join("", ps.OrderBy(p => p.N).Reverse().Select(p => p.N[0])); }
  public static string Set() => string.Join(",", Enumerable.Range(1, 10).Where(x => x % 2 == 0).Union(new[] { 3, 4 }).Except(new[] { 8 }).Intersect(Enumerable.Range(0, 7)).Concat(Enumerable.Repeat(9, 2)));
  public static ILookup<string, int> Look() => ps.ToLookup(p => p.C, p => p.A);
  public static string GJ() { var cs = new[] { "X", "Z" }; var q = from c in cs join p in ps on c equals p.C into g from x in g.DefaultIfEmpty() select c + (x == null ? "-" : x.N); return string.Join(" ", q); }
  public static string Chunks() => string.Join("|", Enumerable.Range(1, 7).Chunk(3).Select(c => string.Join(",", c)));
}
'@
[Q1]::Names() -join ','; [Q1]::Groups(); [Q1]::Join(); [Q1]::Cross(); [Q1]::Method(); [Q1]::Set(); [Q1]::Look()['X'] -join ','; [Q1]::GJ(); [Q1]::Chunks()
}
T 4 {
Add-Type @'
using System; using System.Collections.Generic;
public static class Iter {
  public static IEnumerable<int> Fib() { int a = 0, b = 1; while (true) { yield return a; (a, b) = (b, a + b); } }
  public static IEnumerable<int> Take(IEnumerable<int> s, int n) { if (n <= 0) yield break; foreach (var x in s) { yield return x; if (--n == 0) yield break; } }
  public static IEnumerable<T> Walk<T>(Node<T> n) where T : IComparable<T> { if (n == null) yield break; foreach (var x in Walk(n.L)) yield return x; yield return n.V; foreach (var x in Walk(n.R)) yield return x; }
  public static IEnumerable<string> Fin() { try { yield return "a"; yield return "b"; } finally { Log += "fin;"; } }
  public static string Log = "";
  public static int Local(int n) { int F(int k) => k <= 1 ? 1 : k * F(k - 1); T Id<T>(T v) => v; return Id(F(n)); }
  public static IEnumerable<int> Primes(int max) { var sieve = new bool[max + 1]; for (int i = 2; i <= max; i++) { if (sieve[i]) continue; yield return i; for (int j = i * i; j <= max; j += i) sieve[j] = true; } }
}
public class Node<T> where T : IComparable<T> { public T V; public Node<T> L, R; public Node(T v) { V = v; } public void Add(T v) { if (v.CompareTo(V) < 0) { if (L == null) L = new Node<T>(v); else L.Add(v); } else if (R is null) R = new Node<T>(v); else R.Add(v); } }
'@
[Iter]::Take([Iter]::Fib(), 10) -join ','; $n = [Node[int]]::new(5); 3,8,1,4 | % { $n.Add($_) }; [Iter]::Walk($n) -join ','
[Iter]::Fin(); [Iter]::Log; [Iter]::Local(5); [Iter]::Primes(30) -join ' '
}
T 5 {
Add-Type @'
using System; using System.Collections.Generic;
public static class Pat {
  public static string A(object o) => o switch { null => "null", int i when i > 100 => "big", int and > 10 => "mid", int => "int", string { Length: > 3 } s => "long " + s, string s => s, (int x, int y) => "pair " + (x + y), int[] { Length: 0 } => "none", int[] a => "arr" + a[0], IEnumerable<string> e => "strs", _ => o.GetType().Name };
  public static string B(int n) => n switch { < 0 => "neg", 0 => "zero", 1 or 2 or 3 => "few", >= 4 and <= 9 => "some", _ => "many" };
  public static bool C(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
  public static string D(object o) { if (o is not string s) return "not"; return s; }
  public static string L(int[] a) => a switch { [] => "empty", [var x] => "one " + x, [1, .., 9] => "1..9", [var f, .. var r] => f + "+" + r.Length };
  public static string T(int a, int b) => (a, b) switch { (0, 0) => "origin", (0, _) => "y", (_, 0) => "x", var (p, q) when p == q => "diag", _ => "other" };
  public static string R(string s) => s[1..3] + s[^1] + s[..2] + s[2..];
  public static int[] Arr() { int[] a = { 1, 2, 3, 4, 5 }; return a[1..^1]; }
  public static int? N(string s) => int.TryParse(s, out var n) ? n : null;
  public static string Nul(string s) { s ??= "dflt"; return s?.Length.ToString() ?? "x"; }
}
'@
$null, 500, 50, 5, 'ab', 'abcd', [int[]]@(), [int[]](7,8), ([System.Collections.Generic.List[string]]::new()), 2.5 | % { [Pat]::A($_) }
[Pat]::A([ValueTuple]::Create(3,4)); -1,0,2,5,50 | % { [Pat]::B($_) }; [Pat]::C('q'); [Pat]::C('5'); [Pat]::D(5); [Pat]::D('k')
[Pat]::L(@()); [Pat]::L(@(4)); [Pat]::L(@(1,5,9)); [Pat]::L(@(2,3)); [Pat]::T(0,0); [Pat]::T(0,4); [Pat]::T(3,0); [Pat]::T(2,2); [Pat]::T(2,3)
[Pat]::R('abcdef'); [Pat]::Arr() -join ','; [Pat]::N('12'); $null -eq [Pat]::N('x'); [Pat]::Nul($null); [Pat]::Nul([NullString]::Value)
}
T 6 {
Add-Type @'
using System;
using System.Threading;
using System.Threading.Tasks;
public class Worker {
  public static async Task<int> AddAsync(int a, int b) { await Task.Delay(10); return a + b; }
  public static async Task<string> Chain(string s) { var n = await AddAsync(s.Length, 1); await Task.Yield(); return s + n; }
  public static async Task Fail() { await Task.Delay(1); throw new InvalidOperationException("async boom"); }
  public static Task<int[]> All() => Task.WhenAll(AddAsync(1, 2), AddAsync(3, 4));
  public static async Task<int> Cancel(CancellationToken t) { try { await Task.Delay(5000, t); return 1; } catch (OperationCanceledException) { return -1; } }
  public static async ValueTask<int> V() { await Task.CompletedTask; return 9; }
}
'@
[Worker]::AddAsync(2, 3).Result; [Worker]::Chain('abc').GetAwaiter().GetResult()
try { [Worker]::Fail().GetAwaiter().GetResult() } catch { $_.Exception.Message; $_.Exception.InnerException.GetType().Name }
try { [Worker]::Fail().Wait() } catch { $_.Exception.Message }
[Worker]::All().Result -join ','
$c = [System.Threading.CancellationTokenSource]::new(20); [Worker]::Cancel($c.Token).Result
[Worker]::V().AsTask().Result
$t = [Worker]::Fail(); while (-not $t.IsCompleted) { Start-Sleep -Milliseconds 5 }; $t.Status; $t.IsFaulted; $t.Exception.InnerException.Message
}
'--- objects whose first property is an indexer'
Add-Type @'
using System;
public struct S1 { public double X; }
public struct S2 : IFormattable { public double X;  public string ToString(string f, IFormatProvider p) => "fmt"; }
public struct S3 { public double X; public double this[int i] => 3; }
public class S4 { public double X; public double this[int i] => 3; }
public class S5 { public double X; public static implicit operator S5(double d) => new S5(); public override string ToString() => "s5"; }
public struct S6 { public readonly double X; public override string ToString() => "s6"; }
public struct S7 { public double X; public static explicit operator double[](S7 v) => null; public override string ToString() => "s7"; }
'@
'--1'; [S1]::new(); "--2"; [S2]::new(); "--3"; [S3]::new(); "--4"; [S4]::new();"--5"; [S5]::new();"--6"; [S6]::new();"--7"; [S7]::new()
