# Programs with C#: parsers, graphs, algorithms, tasks, partial methods, patterns
$ErrorView = 'NormalView'
Add-Type @'
using System;
using System.Collections.Generic;
using System.Linq;
public abstract class Expr { public abstract double Eval(IDictionary<string,double> env); public static Expr operator +(Expr a, Expr b) => new Bin('+', a, b); public static Expr operator *(Expr a, Expr b) => new Bin('*', a, b); public static implicit operator Expr(double d) => new Num(d); }
public class Num : Expr { readonly double v; public Num(double v) => this.v = v; public override double Eval(IDictionary<string,double> e) => v; public override string ToString() => v.ToString(System.Globalization.CultureInfo.InvariantCulture); }
public class Var : Expr { public string N { get; } public Var(string n) { N = n; } public override double Eval(IDictionary<string,double> e) => e.TryGetValue(N, out var d) ? d : throw new KeyNotFoundException($"no {N}"); public override string ToString() => N; }
public class Bin : Expr { readonly char op; readonly Expr l, r; public Bin(char o, Expr a, Expr b) { (op, l, r) = (o, a, b); } public override double Eval(IDictionary<string,double> e) => op switch { '+' => l.Eval(e) + r.Eval(e), '-' => l.Eval(e) - r.Eval(e), '*' => l.Eval(e) * r.Eval(e), '/' => l.Eval(e) / r.Eval(e), _ => throw new InvalidOperationException() }; public override string ToString() => $"({l} {op} {r})"; }
public class Parser2 { string s; int p; public static Expr Parse(string t) { var q = new Parser2 { s = t.Replace(" ", "") }; var e = q.Sum(); if (q.p != q.s.Length) throw new FormatException($"Unexpected '{q.s[q.p]}' at {q.p}"); return e; } Expr Sum() { var l = Prod(); while (p < s.Length && (s[p] == '+' || s[p] == '-')) { var o = s[p++]; l = new Bin(o, l, Prod()); } return l; } Expr Prod() { var l = Atom(); while (p < s.Length && s[p] is '*' or '/') { var o = s[p++]; l = new Bin(o, l, Atom()); } return l; } Expr Atom() { if (p < s.Length && s[p] == '(') { p++; var e = Sum(); if (p >= s.Length || s[p++] != ')') throw new FormatException("missing )"); return e; } int st = p; while (p < s.Length && (char.IsLetterOrDigit(s[p]) || s[p] == '.')) p++; var w = s[st..p]; return double.TryParse(w, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var d) ? new Num(d) : new Var(w); } }
public class Graph { readonly Dictionary<string, List<(string To, int W)>> g = new(); public Graph Edge(string a, string b, int w) { if (!g.TryGetValue(a, out var l)) g[a] = l = new(); l.Add((b, w)); if (!g.ContainsKey(b)) g[b] = new(); return this; } public Dictionary<string,int> Dijkstra(string s) { var d = g.Keys.ToDictionary(k => k, _ => int.MaxValue); d[s] = 0; var q = new SortedSet<(int, string)> { (0, s) }; while (q.Count > 0) { var (dist, u) = q.Min; q.Remove(q.Min); foreach (var (v, w) in g[u]) { var nd = dist + w; if (nd < d[v]) { q.Remove((d[v], v)); d[v] = nd; q.Add((nd, v)); } } } return d; } public IEnumerable<string> Topo() { var seen = new HashSet<string>(); var st = new Stack<string>(); void Visit(string n) { if (!seen.Add(n)) return; foreach (var e in g[n]) Visit(e.To); st.Push(n); } foreach (var k in g.Keys.OrderBy(x => x)) Visit(k); return st; } }
public class Life { bool[,] c; public Life(params string[] rows) { c = new bool[rows.Length, rows[0].Length]; for (int y = 0; y < rows.Length; y++) for (int x = 0; x < rows[y].Length; x++) c[y, x] = rows[y][x] == '#'; } public Life Step() { int h = c.GetLength(0), w = c.GetLength(1); var n = new bool[h, w]; for (int y = 0; y < h; y++) for (int x = 0; x < w; x++) { int k = 0; for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) if ((dy, dx) != (0, 0) && y + dy >= 0 && y + dy < h && x + dx >= 0 && x + dx < w && c[y + dy, x + dx]) k++; n[y, x] = k == 3 || (c[y, x] && k == 2); } c = n; return this; } public override string ToString() { var sb = new System.Text.StringBuilder(); for (int y = 0; y < c.GetLength(0); y++) { for (int x = 0; x < c.GetLength(1); x++) sb.Append(c[y, x] ? '#' : '.'); sb.Append('\n'); } return sb.ToString().TrimEnd(); } }
public static class Algo { public static int[] Sieve(int n) { var s = new bool[n + 1]; var r = new List<int>(); for (int i = 2; i <= n; i++) { if (s[i]) continue; r.Add(i); for (long j = (long)i * i; j <= n; j += i) s[j] = true; } return r.ToArray(); } public static void QSort<T>(T[] a, int l, int r, Comparison<T> c) { if (l >= r) return; int i = l, j = r; T p = a[(l + r) / 2]; while (i <= j) { while (c(a[i], p) < 0) i++; while (c(a[j], p) > 0) j--; if (i <= j) { (a[i], a[j]) = (a[j], a[i]); i++; j--; } } QSort(a, l, j, c); QSort(a, i, r, c); } public static IEnumerable<string> Perms(string s) => s.Length <= 1 ? new[] { s } : s.SelectMany((c, i) => Perms(s.Remove(i, 1)).Select(p => c + p)); public static int Lev(string a, string b) { var d = new int[a.Length + 1, b.Length + 1]; for (int i = 0; i <= a.Length; i++) d[i, 0] = i; for (int j = 0; j <= b.Length; j++) d[0, j] = j; for (int i = 1; i <= a.Length; i++) for (int j = 1; j <= b.Length; j++) d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)); return d[a.Length, b.Length]; } public static string Roman(int n) { var m = new (int V, string S)[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") }; var r = ""; foreach (var (v, s) in m) while (n >= v) { r += s; n -= v; } return r; } public static ulong Hash(string s) { ulong h = 14695981039346656037; foreach (var c in s) { h ^= c; h *= 1099511628211; } return h; } public static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b); public static System.Numerics.BigInteger Fact(int n) => Enumerable.Range(1, n).Aggregate(System.Numerics.BigInteger.One, (a, b) => a * b); public static bool Match(string s) { var st = new Stack<char>(); foreach (var c in s) switch (c) { case '(': case '[': st.Push(c); break; case ')' when st.Count > 0 && st.Peek() == '(': case ']' when st.Count > 0 && st.Peek() == '[': st.Pop(); break; case ')': case ']': return false; } return st.Count == 0; } public static uint Crc(byte[] b) { uint c = 0xFFFFFFFF; foreach (var x in b) { c ^= x; for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? (c >> 1) ^ 0xEDB88320 : c >> 1; } return ~c; } }
'@
$e=[Parser2]::Parse('2*(x+3)-y/4'); "$e"; $d=[Collections.Generic.Dictionary[string,double]]::new(); $d['x']=1; $d['y']=2; $e.Eval($d); try { [Parser2]::Parse('z').Eval($d) } catch { $_.Exception.Message }; try { [Parser2]::Parse('1+)') } catch { $_.Exception.Message }
"$([Num]::new(2) + [Var]::new('q') * 3.5)"
$g=[Graph]::new().Edge('a','b',1).Edge('b','c',2).Edge('a','c',5).Edge('c','d',1); ($g.Dijkstra('a').GetEnumerator() | Sort-Object Key | % { "$($_.Key)=$($_.Value)" }) -join ' '; $g.Topo() -join ''
[Life]::new('.....','..#..','..#..','..#..','.....').Step().ToString()
[Algo]::Sieve(30) -join ','; $a=[int[]](5,3,9,1); [Algo]::QSort($a,0,3,[Comparison[int]]{ param($x,$y) $x-$y }); $a -join ','; ([Algo]::Perms('abc')) -join ','; [Algo]::Lev('kitten','sitting'); [Algo]::Roman(1994); [Algo]::Hash('abc'); [Algo]::Gcd(48,36); [Algo]::Fact(25).ToString(); [Algo]::Match('([])'); [Algo]::Match('([)]'); '{0:X8}' -f [Algo]::Crc([byte[]](49,50,51))
Add-Type @'
using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using System.Runtime.CompilerServices; using System.Diagnostics; using System.Text;
public class EventBus { readonly Dictionary<Type, List<Delegate>> h = new(); public IDisposable Subscribe<T>(Action<T> a) { if (!h.TryGetValue(typeof(T), out var l)) h[typeof(T)] = l = new(); l.Add(a); return new Sub(() => l.Remove(a)); } public int Publish<T>(T m) { if (!h.TryGetValue(typeof(T), out var l)) return 0; foreach (var d in l.ToArray()) ((Action<T>)d)(m); return l.Count; } sealed class Sub : IDisposable { Action a; public Sub(Action a) { this.a = a; } public void Dispose() { a?.Invoke(); a = null; } } }
public class Lazy2 { public static int Made; readonly Lazy<string> l = new(() => { Made++; return "lazy"; }); public string V => l.Value; public bool Created => l.IsValueCreated; }
public class Singleton { private static readonly Singleton inst = new Singleton(); static Singleton() { Order += "static;"; } private Singleton() { Order += "ctor;"; } public static string Order = ""; public static Singleton Instance { get { return inst; } } }
public class Builder { readonly StringBuilder sb = new(); int ind; public Builder Line(string s) { sb.Append(' ', ind * 2).Append(s).Append('\n'); return this; } public Builder In(Action<Builder> a) { ind++; a(this); ind--; return this; } public override string ToString() => sb.ToString().TrimEnd(); }
public partial class Part { public int A() => 1; partial void Hook(ref int x); public int B() { int x = 5; Hook(ref x); return x; } } public partial class Part { partial void Hook(ref int x) { x *= 2; } public int C { get; } = 3; }
public class Node<T> { public T Value; public Node<T> Next; public static Node<T> operator +(Node<T> n, T v) { var q = n; while (q.Next != null) q = q.Next; q.Next = new Node<T> { Value = v }; return n; } public static bool operator true(Node<T> n) => n.Next != null; public static bool operator false(Node<T> n) => n.Next == null; public static Node<T> operator ++(Node<T> n) => n.Next; public static bool operator !(Node<T> n) => n.Next == null; public IEnumerable<T> All() { for (var n = this; n != null; n = n.Next) yield return n.Value; } }
public static class Misc {
  public static string Caller([CallerMemberName] string m = "", [CallerLineNumber] int l = 0) => m + (l > 0); public static string Call() => Caller();
  public static string Named(int a, int b = 2, params string[] rest) => $"{a}{b}{string.Join("", rest)}"; public static string UseNamed() => Named(b: 5, a: 1) + Named(1, 2, "x", "y") + Named(9);
  public static void Swap<T>(ref T a, ref T b) { var t = a; a = b; b = t; } public static bool TryDiv(int a, int b, out int q, out int r) { if (b == 0) { q = r = 0; return false; } q = Math.DivRem(a, b, out r); return true; } public static int In(in int x) => x + 1; public static ref int Find(int[] a, int v) { for (int i = 0; i < a.Length; i++) if (a[i] == v) return ref a[i]; throw new Exception("nf"); } public static int[] UseFind() { var a = new[] { 1, 2, 3 }; Find(a, 2) = 20; return a; }
  public static string Pat(object o) => o switch { (int a, int b) => $"t{a + b}", string { Length: > 3 } s => "S" + s, DateTime { Year: 2024, Month: var m } => "d" + m, not null and (int or long) => "num", char c and >= 'a' and <= 'z' => "lc" + c, bool b => b ? "T" : "F", null => "N", _ => "?" };
  public static string Deleg() { Func<int, Func<int, int>> add = a => b => a + b; Action log = null; var r = new List<string>(); log += () => r.Add("1"); log += () => r.Add("2"); log(); log -= null; Predicate<int> even = x => x % 2 == 0; Converter<int, string> cv = i => i.ToString(); Comparison<int> cmp = (x, y) => y - x; var arr = new[] { 3, 1, 2 }; Array.Sort(arr, cmp); int total = 0; var acts = new List<Action>(); for (int i = 0; i < 3; i++) { int k = i; acts.Add(() => total += k); } acts.ForEach(a => a()); return add(1)(2) + string.Join("", r) + even(4) + cv(9) + string.Join("", arr) + total + Array.FindIndex(arr, x => x == 1) + string.Join("", Array.ConvertAll(arr, x => x * 2)); }
  public static string Loops() { var s = ""; foreach (var (k, v) in new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }) s += k + v; foreach (char c in "xy") s += c; for (; ; ) { if (s.Length > 8) break; s += "."; } int i = 0; while (i < 3) { if (i++ == 1) continue; s += i; } foreach (var x in Enumerable.Range(0, 3).Select((v, n) => (v, n))) s += x.v + x.n; if (s.Length > 2) goto end; s += "skipped"; end: return s; }
  public static string Conv() { object o = 5; int? n = o as int?; long l = (int)o; string s = o as string; var d = Convert.ToDouble("1.5", System.Globalization.CultureInfo.InvariantCulture); var b = Convert.ToString(10, 2); var h = Convert.ToInt32("ff", 16); return n + ":" + l + ":" + (s ?? "null") + ":" + d + ":" + b + ":" + h + ":" + (o is int i ? i * 2 : 0) + ":" + (int)'a' + ":" + (char)98 + ":" + (int)2.9 + ":" + (byte)255 + ":" + int.Parse("7") + ":" + bool.Parse("True") + ":" + Enum.Parse<DayOfWeek>("Friday") + ":" + (DayOfWeek)2 + ":" + typeof(List<int>).Name + ":" + default(int) + ":" + (default(string) == null) + ":" + nameof(Conv) + ":" + sizeof(int); }
  public static async IAsyncEnumerable<int> Stream() { for (int i = 0; i < 3; i++) { await Task.Delay(1); yield return i; } } public static async Task<int> Sum() { int t = 0; await foreach (var x in Stream()) t += x; return t; }
  public static async Task<string> Sem() { var sem = new SemaphoreSlim(1); await sem.WaitAsync(); try { return "in" + sem.CurrentCount; } finally { sem.Release(); } } public static string Par() { int n = 0; Parallel.For(0, 10, i => Interlocked.Add(ref n, i)); Parallel.ForEach(new[] { 1, 2 }, x => Interlocked.Add(ref n, x)); var t = Task.WhenAny(Task.Delay(5000), Task.FromResult(1)).Result; var c = Task.Run(() => 5).ContinueWith(q => q.Result + 1).Result; return n + ":" + t.IsCompleted + ":" + c; } public static async Task<string> Tcs() { var tcs = new TaskCompletionSource<string>(); _ = Task.Run(() => tcs.SetResult("tcs")); return await tcs.Task; } public static async Task<string> Timeout() { using var cts = new CancellationTokenSource(20); try { await Task.Delay(5000, cts.Token); return "no"; } catch (OperationCanceledException) { return "timeout"; } }
}
'@
$b=[EventBus]::new(); $got=@(); $s=$b.Subscribe[string]([Action[string]]{ param($m) $script:got += $m }); $b.Publish[string]('one'); $s.Dispose(); $b.Publish[string]('two'); $got -join ','
$l=[Lazy2]::new(); $l.Created; $l.V; $l.V; [Lazy2]::Made; $l.Created; $null=[Singleton]::Instance; [Singleton]::Order
[Builder]::new().Line('a').In({ param($x) $x.Line('b').In({ param($y) $y.Line('c') }) }).Line('d').ToString()
$p=[Part]::new(); $p.A(); $p.B(); $p.C; $n=[Node[int]]::new(); $n.Value=1; $n=$n+2; $n=$n+3; $n.All() -join ','
[Misc]::Call(); [Misc]::UseNamed(); $x=1;$y=2; [Misc]::Swap[int]([ref]$x,[ref]$y); "$x $y"; $q=0;$r=0; [Misc]::TryDiv(17,5,[ref]$q,[ref]$r); "$q $r"; [Misc]::UseFind() -join ','
foreach($o in [ValueTuple]::Create(1,2),'hello',[datetime]'2024-05-06',7,7L,[char]'q',$true,$null,1.5) { [Misc]::Pat($o) }
[Misc]::Deleg(); [Misc]::Loops(); [Misc]::Conv(); [Misc]::Sum().Result; [Misc]::Sem().Result; [Misc]::Par(); [Misc]::Tcs().Result; [Misc]::Timeout().Result
Add-Type @'
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Threading;
public record Person(string Name, int Age) { public string Upper => Name.ToUpper(); }
public record Employee(string Name, int Age, string Dept) : Person(Name, Age);
public record struct Point3(int X, int Y, int Z);
public readonly record struct Money(decimal Amount, string Cur = "EUR") { public static Money operator +(Money a, Money b) => a with { Amount = a.Amount + b.Amount }; }
public static class Work {
  public static async Task<int> AddAsync(int a, int b) { await Task.Delay(5); return a + b; }
  public static async Task<string> Chain() { var x = await AddAsync(1, 2); var y = await AddAsync(x, 10); return $"{x},{y}"; }
  public static async Task Fail() { await Task.Yield(); throw new InvalidOperationException("async fail"); }
  public static async Task<int[]> Many(int n) => await Task.WhenAll(Enumerable.Range(1, n).Select(i => AddAsync(i, i)));
  public static Task<string> Sync() => Task.FromResult("sync");
  public static string Run() { return Task.Run(() => "ran").Result; }
  public static async Task<string> Catching() { try { await Fail(); return "no"; } catch (InvalidOperationException e) { return "caught " + e.Message; } finally { Done = true; } }
  public static bool Done;
  public static async ValueTask<double> Val() { await Task.CompletedTask; return 1.5; }
  public static async Task<int> Cancel(CancellationToken t) { await Task.Delay(10000, t); return 1; }
  public static IEnumerable<(int Id, string Text)> Tuples() { yield return (1, "one"); yield return (Id: 2, Text: "two"); }
  public static (int min, int max) MinMax(params int[] xs) => (xs.Min(), xs.Max());
  public static string Classify(object o) => o switch {
     null => "null", int i when i < 0 => "neg", int and > 100 => "big", int => "int", string { Length: 0 } => "empty", string s => "str:" + s,
     Person { Age: >= 18 } p => "adult " + p.Name, Person => "minor", int[] { Length: > 2 } => "arr", IEnumerable<int> e => "enum " + e.Count(), _ => o.GetType().Name };
}
'@
$p=[Person]::new('ann',30); "$p"; $p; $p -eq [Person]::new('ann',30); $p.Equals([Person]::new('ann',31)); $p.Upper
$e=[Employee]::new('bob',20,'it'); "$e"; $e | fl
[Point3]::new(1,2,3); "$([Point3]::new(1,2,3))"
([Money]::new(1.5) + [Money]::new(2.25, 'EUR')); [Money]::new(3) -eq [Money]::new(3)
[Work]::AddAsync(2,3).Result; [Work]::Chain().GetAwaiter().GetResult()
try { [Work]::Fail().Wait() } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.InnerException.Message }
try { [Work]::Fail().GetAwaiter().GetResult() } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message }
[Work]::Many(4).Result -join ','
[Work]::Sync().Result; [Work]::Run(); [Work]::Catching().Result; [Work]::Done
[Work]::Val().Result
$c=[Threading.CancellationTokenSource]::new(); $t=[Work]::Cancel($c.Token); $c.Cancel(); try { $t.Wait() } catch { $_.Exception.InnerException.InnerException.GetType().Name }; $t.Status; $t.IsCanceled
[Work]::Tuples() | % { "$($_.Item1) $($_.Item2)" }
$m=[Work]::MinMax(3,1,2); $m.Item1; $m.Item2; "$m"
foreach($o in $null,-1,500,5,'','x',$p,[Person]::new('kid',3),[int[]](1,2,3),[int[]](1,2),1.5) { [Work]::Classify($o) }
$a,$b = $null,$null
$x=''; $y=0; $p.Deconstruct([ref]$x,[ref]$y); "$x $y"
$p.GetHashCode() -eq [Person]::new('ann',30).GetHashCode()
try { $p.Name='z' } catch { $_.Exception.Message }; $p.Name
