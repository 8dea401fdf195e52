# C# of Add-Type: values of Range and Index, references, spans, async iterators, names of tuples, static abstract members, LINQ over dictionaries
Add-Type -TypeDefinition @'
using System; using System.Collections.Generic; using System.Linq; using System.Numerics; using System.Threading.Tasks;
public static class RangeValues {
  public static string Values() { Range r = 1..3; Index i = ^1; Range all = ..; var f = 2..; var o = r.GetOffsetAndLength(5); return $"{r} {i} {all} {f} {..^2} {o.Offset}/{o.Length} {i.IsFromEnd} {i.Value} {i.GetOffset(10)} {r.Equals(1..3)}"; }
  public static string Use() { var a = new[] { 1, 2, 3, 4, 5 }; Range r = 1..^1; Index last = ^1; a[last] = 50; a[^2] += 40; var l = new List<int> { 7, 8, 9 }; return string.Join(",", a[r]) + " " + a[last] + " " + "hello"[r] + " " + "hello"[last] + " " + l[^1] + l[last] + " " + string.Join("", "abcdef"[2..]); }
}
public class Grid { int[] cells = new int[4]; public ref int At(int i) => ref cells[i]; public ref int this[int i] => ref cells[i]; public override string ToString() => string.Join(",", cells); }
public static class References {
  static int[] d = { 1, 2, 3 };
  static ref int Get(int i) { return ref d[i]; }
  static void Add(ref int x, int n) { ref int y = ref x; y += n; }
  public static string M() { ref int x = ref d[1]; x = 20; Get(0) = 5; Get(2) += 7; int y = 1; ref int z = ref y; z++; ref readonly int q = ref d[0]; x = ref d[2]; x++; ref var w = ref Get(1); w *= 2; Add(ref y, 10); var g = new Grid(); g.At(1) = 4; g[2] = 6; g[2]++; return string.Join(",", d) + " " + y + " " + q + " " + g; }
}
public static class Spans { public static string M() { Span<int> s = stackalloc int[4]; for (int i = 0; i < s.Length; i++) s[i] = i * i; int t = 0; foreach (var v in s) t += v; Span<byte> b = stackalloc byte[] { 1, 2, 3 }; var u = "aé"u8; return t + " " + b.Length + " " + s[1..3].Length + " " + s[^1] + " " + u.Length + u[1]; } }
public static class AsyncSequences {
  public static List<string> Log = new();
  static async IAsyncEnumerable<int> Count(int n) { try { for (int i = 0; i < n; i++) { await Task.Delay(1); yield return i; } } finally { Log.Add("end"); } }
  public static async Task<string> M() { int s = 0; await foreach (var x in Count(4)) s += x; await foreach (var x in Count(9)) { if (x == 2) break; s += 100; } return s + string.Join("", Log); }
}
public static class TupleNames {
  static List<(string name, int age)> People() => new() { ("a", 1), ("b", 2) };
  public static string M() { var s = ""; foreach (var p in People()) s += p.name + p.age; foreach (var (n, a) in People()) s += n + a; Dictionary<string, (int x, (int y, int z) w)> d = new() { ["k"] = (1, (2, 3)) }; var pairs = new[] { (id: 1, text: "a"), (id: 2, text: "b") }; return s + d["k"].x + d["k"].w.z + (1, "a") + ((1, 2) == (1, 2)) + People().Sum(q => q.age) + string.Join("", pairs.Select(p => p.id + p.text)) + Math.DivRem(7, 2).Remainder; }
}
public interface IShape<T> where T : IShape<T> { static abstract T Create(); static abstract string Name { get; } static virtual int Sides => 7; }
public class Square : IShape<Square> { public static Square Create() => new Square(); public static string Name => "square"; public static int Sides => 4; }
public class Blob : IShape<Blob> { public static Blob Create() => new Blob(); public static string Name => "blob"; }
public static class GenericMath {
  static string Tell<T>() where T : IShape<T> => T.Create().GetType().Name + T.Name + T.Sides;
  static T Sum<T>(T[] a) where T : INumber<T> { T s = T.Zero; foreach (var x in a) s += x; return s; }
  static T Mean<T>(T a, T b) where T : INumber<T> => (a + b) / T.CreateChecked(2);
  public static string M() => Tell<Square>() + Tell<Blob>() + Sum(new[] { 1, 2, 3 }) + Sum(new[] { 1.5, 2 }) + Mean(3.0, 4.0) + Mean(3, 4) + byte.CreateSaturating(300);
}
public static class Iterators {
  public static List<string> Log = new();
  static IEnumerable<int> G() { try { yield return 1; yield return 2; yield return 3; } finally { Log.Add("fin"); } }
  public static string M() { foreach (var x in G()) { Log.Add("x" + x); if (x == 2) break; } using (var e = G().GetEnumerator()) { e.MoveNext(); Log.Add("c" + e.Current); } var f = G().GetEnumerator(); while (f.MoveNext()) Log.Add("w" + f.Current); Log.Add("f" + G().First()); return string.Join(",", Log); }
}
public class Closing : IDisposable { readonly string n; public static string Log = ""; public Closing(string n) { this.n = n; } public void Dispose() { Log += n; } public static string M() { using (var a = new Closing("a")) { } using var b = new Closing("b"); { using Closing c = new("c"), d = new("d"); } return Log; } }
public static class Pairs { public static string M() { var d = new Dictionary<string, int> { ["a"] = 1, ["b"] = 5, ["c"] = 3 }; return d.First().Key + d.OrderByDescending(kv => kv.Value).First().Key + d.Count() + d.ToList()[1].Key + d.Last().Value + d.ToDictionary(k => k.Value, k => k.Key)[5] + d.Keys.Count() + new SortedDictionary<string, int>(d).First().Key + (d.FirstOrDefault(k => k.Value == 99).Key ?? "nul") + new List<int> { 1, 2 }.Count(); } }
public static class Together { public static string M() { int t = 0; Parallel.For(0, 10, i => System.Threading.Interlocked.Add(ref t, i)); int n = 0; Parallel.ForEach(new[] { "a", "bb" }, s => { lock (typeof(Together)) n += s.Length; }); Parallel.Invoke(() => n++, () => n++); var r = Parallel.For(0, 5, (i, state) => { if (i == 2) state.Stop(); }); return t + " " + n + " " + r.IsCompleted; } }
'@
[RangeValues]::Values()
[RangeValues]::Use()
[References]::M()
[Spans]::M()
[AsyncSequences]::M().Result
[TupleNames]::M()
[GenericMath]::M()
[Iterators]::M()
[Closing]::M(); [Closing]::Log
[Pairs]::M()
[Together]::M()
