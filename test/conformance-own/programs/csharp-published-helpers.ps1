# Static helpers as published scripts have them, and records with patterns.
$ErrorView='NormalView'; $PSStyle.OutputRendering='PlainText'
Add-Type @'
using System; using System.Collections; using System.Collections.Generic; using System.Collections.Concurrent; using System.Collections.ObjectModel; using System.Diagnostics; using System.Globalization; using System.IO; using System.IO.Compression; using System.Linq; using System.Net; using System.Reflection; using System.Security.Cryptography; using System.Text; using System.Text.Json; using System.Text.RegularExpressions; using System.Threading; using System.Threading.Tasks; using System.Xml; using System.Xml.Linq; using System.Management.Automation;
// logger with TextWriter
public class TeeWriter : TextWriter { readonly StringBuilder _sb = new(); public override Encoding Encoding => Encoding.UTF8; public override void Write(char value) { _sb.Append(value == '\n' ? '/' : value); } public override string ToString() => _sb.ToString(); }
// LRU cache
public class LruCache<K, V> where K : notnull { private readonly int cap; private readonly LinkedList<KeyValuePair<K, V>> order = new(); private readonly Dictionary<K, LinkedListNode<KeyValuePair<K, V>>> map = new(); public LruCache(int c) => cap = c; public bool TryGet(K k, out V v) { if (map.TryGetValue(k, out var n)) { order.Remove(n); order.AddFirst(n); v = n.Value.Value; return true; } v = default(V); return false; } public void Put(K k, V v) { if (map.TryGetValue(k, out var n)) order.Remove(n); else if (map.Count >= cap) { var last = order.Last; map.Remove(last.Value.Key); order.RemoveLast(); } map[k] = order.AddFirst(new KeyValuePair<K, V>(k, v)); } public string Keys => string.Join(",", order.Select(x => x.Key)); }
public static class U {
  public static string Md5(string s) { using (var m = MD5.Create()) return BitConverter.ToString(m.ComputeHash(Encoding.UTF8.GetBytes(s))).Replace("-", "").ToLower(); }
  public static string Sha(string s) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(s))).Substring(0, 16);
  public static byte[] Gz(byte[] b) { using var ms = new MemoryStream(); using (var g = new GZipStream(ms, CompressionLevel.Optimal, true)) { g.Write(b, 0, b.Length); } return ms.ToArray(); }
  public static string Ungz(byte[] b) { using var g = new GZipStream(new MemoryStream(b), CompressionMode.Decompress); using var r = new StreamReader(g); return r.ReadToEnd(); }
  public static string Csv(string l) { var res = new List<string>(); var cur = new StringBuilder(); bool q = false; for (int i = 0; i < l.Length; i++) { char c = l[i]; if (q) { if (c == '"') { if (i + 1 < l.Length && l[i + 1] == '"') { cur.Append('"'); i++; } else q = false; } else cur.Append(c); } else if (c == '"') q = true; else if (c == ',') { res.Add(cur.ToString()); cur.Clear(); } else cur.Append(c); } res.Add(cur.ToString()); return string.Join("|", res); }
  public static string Rx(string s) => Regex.Replace(s, @"(?<w>\w+)@(?<d>\w+)", m => $"{m.Groups["d"].Value.ToUpper()}:{m.Groups["w"].Length}", RegexOptions.IgnoreCase);
  public static string Human(long b) { string[] u = { "B", "KB", "MB", "GB" }; double d = b; int i = 0; while (d >= 1024 && i < u.Length - 1) { d /= 1024; i++; } return string.Format(CultureInfo.InvariantCulture, "{0:0.##} {1}", d, u[i]); }
  public static string Linq() { var people = new[] { new { N = "Ann", A = 30, D = "x" }, new { N = "Bob", A = 25, D = "y" }, new { N = "Cid", A = 35, D = "x" } }; var q = from p in people where p.A > 20 group p by p.D into g orderby g.Key descending let avg = g.Average(z => z.A) select $"{g.Key}={avg:F1}({string.Join("/", g.Select(z => z.N))})"; var j = from a in people join b in people on a.D equals b.D where string.Compare(a.N, b.N) < 0 select a.N + b.N; return string.Join(";", q) + "#" + string.Join(",", j) + "#" + people.ToLookup(p => p.D)["x"].Count() + people.Zip(Enumerable.Range(1, 3), (p, i) => p.N[0] + i.ToString()).Aggregate("", (s, x) => s + x) + people.MaxBy(p => p.A).N + string.Concat(people.Select((p, i) => i).Reverse()) + people.SelectMany(p => p.N).Distinct().OrderBy(c => c).First() + people.Any(p => p.A > 34) + people.All(p => p.A > 34) + people.Skip(1).Take(1).Single().N + string.Join("", people.Chunk(2).Select(c => c.Length)) + people.ToDictionary(p => p.N).Keys.Last(); }
  public static IEnumerable<T> Flatten<T>(IEnumerable<T> src, Func<T, IEnumerable<T>> kids) { foreach (var x in src) { yield return x; foreach (var y in Flatten(kids(x) ?? Enumerable.Empty<T>(), kids)) yield return y; } }
  public static string Fib(int n) { IEnumerable<long> F() { long a = 0, b = 1; while (true) { yield return a; (a, b) = (b, a + b); } } return string.Join(" ", F().TakeWhile(x => x < n)); }
  public static string Bits(uint v) { int c = 0; for (uint x = v; x != 0; x &= x - 1) c++; return $"{c} {v >> 3} {v << 4:x} {~v:X8} {(int)(v ^ 0xFF)} {Convert.ToString((int)v, 2).PadLeft(8, '0')} {checked((byte)(v & 0xff))}"; }
  public static string Over(int a) { try { return checked(a * 2).ToString(); } catch (OverflowException e) { return e.Message; } }
  public static string Un(int a) => unchecked(a * 2 + (int)0xFFFFFFFF).ToString();
  public static string Div(int a, int b) { try { return (a / b).ToString() + (a % b) + (a / (double)b).ToString("0.00"); } catch (DivideByZeroException) { return "dz"; } finally { Count++; } }
  public static int Count;
  public static string Sw(object o) { switch (o) { case int i when i < 0: return "neg"; case int _: case long _: return "int"; case string { Length: > 3 } s: return "long " + s; case string s: return s; case IEnumerable<int> e: return "seq" + e.Sum(); case Array a: return "arr" + a.Length; case null: return "nul"; default: goto case null; } }
  public static string Nul(string s, int? n) => $"{s?.Length ?? -1} {n.GetValueOrDefault(7)} {n?.ToString() ?? "none"} {(n.HasValue ? n.Value + 1 : 0)} {n + 1} {n > 3} {s?.Trim()?.ToUpper()?[0]}";
  public static string Tup() { var t = (name: "a", n: 1, (x: 2.5, y: 3)); var (a, b, (c, _)) = t; return $"{t.name}{t.n}{t.Item3.x}{a}{b}{c}{t}{(1, 2) == (1, 2)}"; }
  public static void Out(out int a, ref string b, in double c, params object[] r) { a = r.Length; b += c; }
  public static string Def(int a, string b = "d", double? c = null, DayOfWeek w = DayOfWeek.Friday) => $"{a}{b}{c}{w}"; public static string Named() => Def(b: "q", a: 2) + Def(1, w: DayOfWeek.Monday);
  public static string Xml() { var d = new XDocument(new XElement("r", new XAttribute("v", 1), from i in Enumerable.Range(1, 2) select new XElement("i", i))); return d.Descendants("i").Sum(x => (int)x) + d.Root.Attribute("v").Value + d.ToString(SaveOptions.DisableFormatting); }
  public static string Json() { var o = JsonSerializer.Serialize(new Dictionary<string, object> { ["a"] = 1, ["b"] = new[] { "x" }, ["c"] = null }); using var doc = JsonDocument.Parse(o); return o + doc.RootElement.GetProperty("b")[0].GetString(); }
  public static string Refl() { var t = typeof(LruCache<,>).MakeGenericType(typeof(string), typeof(int)); var o = Activator.CreateInstance(t, 2); t.GetMethod("Put").Invoke(o, new object[] { "k", 5 }); return (string)t.GetProperty("Keys").GetValue(o) + typeof(U).GetMethods(BindingFlags.Public | BindingFlags.Static).Count(m => m.Name == "Def") + nameof(LruCache<int, int>); }
  public static string Conc() { var d = new ConcurrentDictionary<string, int>(); foreach (var s in "a b a".Split(' ')) d.AddOrUpdate(s, 1, (k, v) => v + 1); var q = new ConcurrentQueue<int>(new[] { 1, 2 }); q.TryDequeue(out int x); return $"{d["a"]}{d.GetOrAdd("z", _ => 9)}{x}{q.Count}"; }
  public static string PsObj(PSObject o) { var sb = new StringBuilder(); foreach (PSPropertyInfo p in o.Properties) sb.Append(p.Name).Append('=').Append(p.Value).Append(';'); return sb.ToString() + (o.Properties["zz"] == null) + o.TypeNames[0] + o.BaseObject.GetType().Name; }
  public static Collection<PSObject> RunPs(string s) { using (var ps = PowerShell.Create(RunspaceMode.CurrentRunspace)) { return ps.AddScript(s).AddParameter("x", 4).Invoke(); } }
  public static object Blk(ScriptBlock sb, params object[] a) { var r = sb.Invoke(a); return r.Count == 1 ? r[0].BaseObject : r.Count; }
  public static Hashtable Ht() => new Hashtable(StringComparer.OrdinalIgnoreCase) { ["A"] = 1, ["b"] = new ArrayList { 1, "2" } };
  public static T Gen<T>(string s) where T : struct, IConvertible => (T)Convert.ChangeType(s, typeof(T), CultureInfo.InvariantCulture); public static string TN<T>() => typeof(T).Name + default(T);
  public static Func<int, int> Adder(int n) => x => x + n; public static Action<object> Prn = o => Console.WriteLine("p:" + o); public static Predicate<string> Empty = string.IsNullOrEmpty; public static Comparison<int> Cmp = (a, b) => b - a;
  public static string Sorted(int[] a) { Array.Sort(a, Cmp); var l = new List<int>(a); l.RemoveAll(x => x % 2 == 0); l.Sort((x, y) => x.CompareTo(y)); l.ForEach(x => Count += x); return string.Join(",", a) + "|" + string.Join(",", l) + l.BinarySearch(3) + l.FindIndex(x => x > 1) + string.Join("", l.ConvertAll(x => (char)('a' + x))); }
}
'@
$w=[TeeWriter]::new(); $w.WriteLine("hi {0}", 5); $w.Write('abc'); $w.Write(12); $w.Write($true); $w.ToString()
$o=[Console]::Out; [Console]::SetOut($w); [Console]::WriteLine('cap'); [Console]::SetOut($o); "$w"
$c=[LruCache[string,int]]::new(2); $c.Put('a',1); $c.Put('b',2); $v=0; $c.TryGet('a',[ref]$v); $v; $c.Put('c',3); $c.Keys; $c.TryGet('b',[ref]$v); $v
[U]::Md5('x'); [U]::Sha('x'); [U]::Ungz([U]::Gz([byte[]](104,105))); [U]::Csv('a,"b ""q"", c",d'); [U]::Rx('joe@site and amy@net'); [U]::Human(1536); [U]::Human(5GB); [U]::Linq()
[U].GetMethod('Flatten').MakeGenericMethod([int]).Invoke($null,@([int[]](1,5),[Func[int,System.Collections.Generic.IEnumerable[int]]]{ param($x) ,[int[]]$(if ($x -lt 3) { $x+1 }) })) -join ','
[U]::Fib(100); [U]::Bits(202); [U]::Over(2000000000); [U]::Un(2000000000); [U]::Div(7,2); [U]::Div(1,0); [U]::Count
-1,5,5L,'abcd','ab',$null,1.5 | % { [U]::Sw($_) }; [U]::Sw([int[]](1,2)); [U]::Sw([string[]]('a','b'))
[U]::Nul(' ab ',4); [U]::Nul($null,$null); [U]::Tup(); [U]::Def(1); [U]::Def(1,'z',2.5,'Sunday'); [U]::Named(); [U]::Xml(); [U]::Json(); [U]::Refl(); [U]::Conc()
[U]::PsObj([pscustomobject]@{a=1;b='x'}); [U]::RunPs('param($x) $x*2; "s"'); [U]::Blk({ param($p,$q) $p+$q },3,4); [U]::Blk({ 1;2;3 })
$h=[U]::Ht(); $h['a']; $h.B; [U]::Gen[int]('5'); [U]::TN[bool](); [U]::Adder(3).Invoke(4); [U]::Prn.Invoke('z'); [U]::Empty.Invoke(''); [U]::Sorted((5,2,3,8,1)); [U]::Count
Add-Type @'
using System;
using System.Collections.Generic;
using System.Linq;

public record Person(string First, string Last, int Age)
{
    public string FullName => $"{First} {Last}";
    public Person WithBirthday() => this with { Age = Age + 1 };
}
public record Employee(string First, string Last, int Age, decimal Salary) : Person(First, Last, Age);
public record struct Point3(double X, double Y, double Z = 0)
{
    public readonly double Length => Math.Sqrt(X * X + Y * Y + Z * Z);
    public static Point3 operator +(Point3 a, Point3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    public static Point3 operator -(Point3 a) => new(-a.X, -a.Y, -a.Z);
    public static implicit operator Point3((double x, double y) t) => new(t.x, t.y);
}
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    public int CompareTo(Money other) => Currency == other.Currency ? Amount.CompareTo(other.Amount) : throw new InvalidOperationException($"cannot compare {Currency} with {other.Currency}");
    public override string ToString() => $"{Amount:N2} {Currency}";
    public static bool operator <(Money a, Money b) => a.CompareTo(b) < 0;
    public static bool operator >(Money a, Money b) => a.CompareTo(b) > 0;
}
public static class R
{
    public static string Describe(object o) => o switch
    {
        null => "null",
        Employee { Salary: > 1000m and < 2000m } e => $"mid {e.FullName}",
        Employee e when e.Age > 60 => "old",
        Person (var f, _, >= 18) => "adult " + f,
        Person { Age: < 18 } => "minor",
        int n and (> 0 and < 10 or 100) => $"small {n}",
        int[] and [1, 2, ..] => "starts 1 2",
        int[] and [var first, .. var rest] => $"first {first} rest {rest.Length}",
        string { Length: 0 } => "empty",
        string s when s.Contains('x') => "has x",
        not string => o.GetType().Name,
        _ => "other"
    };
    public static (int Min, int Max, double Avg) Stats(params int[] xs)
    {
        (int lo, int hi) = (int.MaxValue, int.MinValue);
        foreach (var x in xs) { if (x < lo) lo = x; if (x > hi) hi = x; }
        return (lo, hi, xs.Average());
    }
    public static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
}
'@
$p = [Person]::new('Ada','Lovelace',36)
$p
"$p"
$p.FullName
$p.WithBirthday()
$p -eq [Person]::new('Ada','Lovelace',36)
$p.Equals([Person]::new('Ada','Lovelace',36))
$e = [Employee]::new('Al','B',61,1500)
"$e"
[R]::Describe($e)
[R]::Describe([Employee]::new('Al','B',61,5))
[R]::Describe($p)
[R]::Describe([Person]::new('K','L',3))
5,100,50 | % { [R]::Describe($_) }
[R]::Describe([int[]](1,2,3)); [R]::Describe([int[]](3,4))
[R]::Describe(''); [R]::Describe('axb'); [R]::Describe('q'); [R]::Describe($null); [R]::Describe(1.5)
$a=[Point3]::new(1,2,2); $b=[Point3]::new(3,4,0)
"$($a+$b)"; "$(-$a)"; $a.Length
$a
try { [Point3]::new(1,2) } catch { "$_" }
$m=[Money]::new(1234.5,'EUR'); "$m"; $m
$m -lt [Money]::new(2000,'EUR'); $m -gt [Money]::new(2000,'EUR')
try { $m -lt [Money]::new(1,'USD') } catch { "$_" }
@([Money]::new(3,'A'),[Money]::new(1,'A')) | sort | % { "$_" }
$s=[R]::Stats(3,1,2); $s; "$s"; $s.Item1; $s.GetType().Name
$x=1;$y=2; [R]::Swap([ref]$x,[ref]$y); "$x $y"
$f,$l,$g = $null,$null,$null; $p.Deconstruct([ref]$f,[ref]$l,[ref]$g); "$f $l $g"
$p | gm | % { "$($_.MemberType) $($_.Definition)" }
$p.First = 'x'
$p | ConvertTo-Json -Compress
$m | ConvertTo-Json -Compress
$p.GetHashCode() -eq ([Person]::new('Ada','Lovelace',36)).GetHashCode()
