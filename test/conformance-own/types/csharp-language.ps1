# Delegates, events, LINQ, iterators, exceptions, patterns, tasks
Add-Type -TypeDefinition @'
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
public delegate int BinOp(int a, int b);
public class Person { public string Name { get; set; } public int Age { get; private set; } public List<string> Tags { get; } = new List<string>();
  public event EventHandler<string> Renamed;
  public event Action Plain;
  public Person(string n, int a) { Name = n; Age = a; }
  public void Rename(string n) { var old = Name; Name = n; Renamed?.Invoke(this, old); if (Plain != null) Plain(); }
  public override bool Equals(object obj) { var p = obj as Person; return p != null && p.Name == Name; }
  public override int GetHashCode() { return Name.GetHashCode(); }
}
public class Coll : IEnumerable<int> { int[] d = { 1, 2, 3 }; public IEnumerator<int> GetEnumerator() { foreach (var x in d) yield return x * 2; } IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); } }
public class Cmp : IComparer<string> { public int Compare(string a, string b) { return a.Length - b.Length; } }
public class Ver : IComparable { public int N; public Ver(int n) { N = n; } public int CompareTo(object o) { return N.CompareTo(((Ver)o).N); } public override string ToString() { return "v" + N; } }
public class MyEx : Exception { public int Code; public MyEx(string m, int c) : base(m) { Code = c; } public override string Message { get { return base.Message + " #" + Code; } } }
public class Res : IDisposable { public static List<string> Log = new List<string>(); string n; public Res(string n) { this.n = n; Log.Add("open " + n); } public void Dispose() { Log.Add("close " + n); } }
public static class T {
  static int counter;
  public const string Version = "1." + "2";
  public static readonly DateTime Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
  static T() { counter = 10; }
  public static int Next() { return ++counter; }
  public static int Apply(BinOp f, int a, int b) { return f(a, b); }
  public static int Run() { BinOp add = (x, y) => x + y; Func<int, int> sq = x => x * x; return sq(add(2, 3)); }
  public static Func<int> Counter() { int n = 0; return () => ++n; }
  public static string Closures() { var l = new List<Func<int>>(); for (int i = 0; i < 3; i++) { int j = i; l.Add(() => j * 10); } return string.Join(",", l.Select(f => f())); }
  public static string Linq(Person[] ps) { return string.Join(";", ps.Where(p => p.Age > 20).OrderByDescending(p => p.Age).ThenBy(p => p.Name).Select(p => new { p.Name, Len = p.Name.Length }).Select(a => a.Name + ":" + a.Len)); }
  public static Dictionary<string, List<string>> Group(string[] ws) { return ws.GroupBy(w => w.Substring(0, 1)).ToDictionary(g => g.Key, g => g.ToList()); }
  public static int Agg(IEnumerable<int> xs) { return xs.Aggregate(0, (a, b) => a + b) + xs.Sum() + xs.Max(); }
  public static string UseRes() { using (var r = new Res("a")) using (var q = new Res("b")) { Res.Log.Add("in"); } return string.Join(" ", Res.Log); }
  public static void Fail() { throw new MyEx("boom", 7); }
  public static int CatchIt() { try { Fail(); return 0; } catch (MyEx e) when (e.Code == 7) { return e.Code; } catch (Exception) { return -1; } }
  public static object Null(int? x) { int? y = x + 1; return y ?? -1; }
  public static string Nul2(string s) { return s?.ToUpper() ?? "none"; }
  public static int[,] Grid() { var g = new int[2, 3]; for (int i = 0; i < g.GetLength(0); i++) for (int j = 0; j < g.GetLength(1); j++) g[i, j] = i * 3 + j; return g; }
  public static int[][] Jag() { return new int[][] { new[] { 1 }, new[] { 2, 3 } }; }
  public static string Loop() { int i = 0; string s = ""; do { s += i; i++; if (i == 2) continue; if (i > 4) break; } while (true); while (i-- > 0) s += "-"; return s; }
  public static string Sw(string s) { switch (s) { case "a": case "b": return "ab"; case "c": goto case "a"; default: break; } return "def"; }
  public static int Bits(int x) { return ((x << 3) | 5) & ~2 ^ (x >> 1); }
  public static long Big() { return (long)int.MaxValue * 2 + 1; }
  public static int Over() { unchecked { return int.MaxValue + 1; } }
  public static int Over2(int a) { return checked(a + 1); }
  public static string Fmt(double d) { return string.Format("{0:N2}|{1,6}|{2:X}", d, "ab", 255) + $"|{d:0.0}|{"x",-3}|{(d > 1 ? "big" : "small")}"; }
  public static T2 Conv<T2>(object o) { return (T2)Convert.ChangeType(o, typeof(T2)); }
  public static void Swap<T2>(ref T2 a, ref T2 b) { T2 t = a; a = b; b = t; }
  public static string DoSwap() { int a = 1, b = 2; Swap(ref a, ref b); return a + " " + b; }
  public static string Parse(string s) { if (!int.TryParse(s, out var n)) return "no"; return (n * 2).ToString(); }
  public static decimal Dec() { return 1.10m * 3; }
  public static float Fl() { return 1f / 3; }
  public static async Task<int> Async(int n) { await Task.Delay(5); return n * 2; }
  public static IEnumerable<long> Fibs() { long a = 0, b = 1; while (true) { yield return a; (a, b) = (b, a + b); } }
  public static string FibN(int n) { return string.Join(",", Fibs().Take(n)); }
  public static string Local(int n) { int Fact(int k) => k <= 1 ? 1 : k * Fact(k - 1); return "f" + Fact(n); }
  public static string Chars(string s) { var r = ""; foreach (char c in s) { if (char.IsDigit(c)) r += (c - '0') + 1; else if (c >= 'a' && c <= 'z') r += (char)(c - 32); else r += c; } return r; }
  public static Hashtable Ht() { var h = new Hashtable(); h["a"] = 1; h.Add("b", new ArrayList { 1, 2 }); return h; }
  public static string Pat(object o) => o is Person { Age: > 30, Name: var n } ? "old " + n : o is string { Length: 3 } ? "three" : o is not null ? "obj" : "nil";
  public static bool Same(object a, object b) { return object.ReferenceEquals(a, b); }
}
'@
[T]::Next(); [T]::Next(); [T]::Version; [T]::Epoch.ToString('o')
[T]::Run(); [T]::Apply({ param($a,$b) $a * $b }, 6, 7)
$c = [T]::Counter(); $c.Invoke(); $c.Invoke(); $c.GetType().FullName
[T]::Closures()
$ps = [Person]::new('Ann',30),[Person]::new('Bob',20),[Person]::new('Cy',30),[Person]::new('Di',40)
[T]::Linq($ps)
$g = [T]::Group(('ab','ac','b')); $g.Keys -join ','; $g['a'].Count
[T]::Agg([int[]](1,2,3))
[T]::UseRes()
try { [T]::Fail() } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message; $_.Exception.InnerException.Code; $_.Exception.Message }
try { [T]::Fail() } catch [MyEx] { "typed $($_.Exception.Code)" }
[T]::CatchIt(); [T]::Null(5); [T]::Null($null); [T]::Nul2($null); [T]::Nul2('x')
$gr = [T]::Grid(); $gr[1,2]; $gr.Rank; [T]::Jag()[1][1]
[T]::Loop(); [T]::Sw('c'); [T]::Sw('z'); [T]::Bits(9); [T]::Big(); [T]::Over()
try { [T]::Over2([int]::MaxValue) } catch { $_.Exception.InnerException.GetType().Name }
[T]::Fmt(1234.567)
[T]::Conv[int]('42'); [T]::DoSwap(); [T]::Parse('21'); [T]::Parse('x'); [T]::Dec(); [T]::Fl()
[T]::Async(4).Result; [T]::FibN(10); [T]::Local(5); [T]::Chars('a1b9!')
$h = [T]::Ht(); $h['b'].Count; $h.a
[T]::Pat([Person]::new('Z', 50)); [T]::Pat('abc'); [T]::Pat(3); [T]::Pat($null)
$p = [Person]::new('E', 1); $p.add_Plain({ 'plain!' | Out-Host }); $p.add_Renamed({ param($s,$e) "was $e" | Out-Host }); $p.Rename('F'); $p.Name
$p | fl; $p.Age = 3
$p -eq [Person]::new('F', 9)
foreach ($x in [Coll]::new()) { $x }; [Coll]::new() | % { "p$_" }; @([Coll]::new()).Count
[Ver]::new(3), [Ver]::new(1) | sort | % { "$_" }; [Ver]::new(3) -gt [Ver]::new(2)
$l = [System.Collections.Generic.List[string]]('ccc','a','bb'); $l.Sort([Cmp]::new()); $l -join ' '
$p | gm | ft Name, MemberType, Definition -auto | out-string -width 150
Invoke-Expression @'
class Sub : Person { Sub() : base('sub', 5) {} [string] ToString() { return 'I am ' + $this.Name } }
'@
([type]'Sub')::new().ToString(); [Sub]::new().Age; [Sub]::new() -is [Person]
