# C# as scripts bring it along: the C library, tasks, indexers of several indexes, raw texts, constraints, caller information
function t($name, $code, $use) {
  "--- $name"
  try { Add-Type -TypeDefinition $code -ErrorAction Stop } catch { "ERR $_"; return }
  try { & $use } catch { "$($_.FullyQualifiedErrorId): $_" }
}
t libc @'
using System; using System.Runtime.InteropServices; using System.Text;
public static class Libc {
  [DllImport("libc")] public static extern int getpid();
  [DllImport("libc", SetLastError = true)] static extern int gethostname(StringBuilder name, UIntPtr len);
  [DllImport("libc")] public static extern int isatty(int fd);
  [DllImport("libc")] public static extern IntPtr getenv(string name);
  [DllImport("libc", EntryPoint = "getppid")] public static extern int Parent();
  [DllImport("libc", SetLastError = true)] public static extern int access(string path, int mode);
  [DllImport("libc")] public static extern int abs(int x);
  [DllImport("libc")] public static extern UIntPtr strlen(string s);
  [DllImport("libm.so.6")] public static extern double sqrt(double x);
  public static string Host() { var sb = new StringBuilder(256); return gethostname(sb, (UIntPtr)256) == 0 ? sb.ToString() : null; }
}
'@ {
  [Libc]::getpid() -eq $PID; [Libc]::Host() -eq [Environment]::MachineName; [Libc]::isatty(99); [Libc]::Parent() -gt 0
  [Libc]::abs(-5); [Libc]::strlen('hello'); [Libc]::sqrt(2.25); [Libc]::access('/nowhere/at/all', 0)
  [Runtime.InteropServices.Marshal]::PtrToStringAnsi([Libc]::getenv('HOME')) -eq $HOME; [Libc]::getenv('no such variable')
}
t tasks @'
using System; using System.Collections.Generic; using System.Threading.Tasks;
public class Work {
  public async Task<int> Add(int a, int b) { await Task.Delay(1); return a + b; }
  public async Task<int[]> Many() { var all = new List<Task<int>>(); for (int i = 0; i < 3; i++) all.Add(Add(i, i)); return await Task.WhenAll(all); }
  public async Task<int> First() { var all = new List<Task> { Add(1, 1) }; await Task.WhenAny(all); await Task.WhenAll(all); return all.Count; }
}
'@ { [Work]::new().Many().GetAwaiter().GetResult() -join ','; [Work]::new().First().Result }
t indexers @'
public class Grid { int[,] d = new int[3, 3]; public int this[int r, int c] { get => d[r, c]; set => d[r, c] = value; } }
public class Both { public string this[int i] => "one " + i; public string this[int i, string s] => i + s; }
'@ { $g = [Grid]::new(); $g[1, 2] = 5; $g[0, 0] = 2; $g[1, 2] + $g[0, 0]; $b = [Both]::new(); $b[4]; $b[4, 'x']; $b[4, 5, 6] }
t texts @'
public static class Raw {
  public static string Json(int x) => $$"""{"a": {{x}}, "b": {}, "c": "x"}""";
  public static string Lines(string who) => $"""
      Dear {who},
        "quoted"
      end
      """;
}
'@ { [Raw]::Json(5); [Raw]::Lines('you') }
t constraints @'
using System;
public class Needs<T> where T : class, new() { public T Make() => new T(); }
public class Key<K> where K : struct { public K Value; }
public static class Top { public static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b; }
public record class Nothing; public class Empty; public record Only;
'@ {
  foreach ($use in { [Needs[int]] }, { [Key[string]] }, { [Top]::Max([object]::new(), [object]::new()) }) { try { & $use } catch { "$_" } }
  [Needs[Collections.ArrayList]]::new().Make().Count; [Key[int]]::new().Value; [Top]::Max('a', 'b'); "$([Nothing]::new()) $([Empty]::new()) $([Only]::new())"
}
t callers @'
using System; using System.Runtime.CompilerServices;
public class Model {
  public string Log = "";
  string name; public string Name { get => name; set { name = value; Changed(); } }
  void Changed([CallerMemberName] string of = null) { Log += of + ";"; }
  public void Call() { Changed(); Changed("given"); }
  public static int Line([CallerLineNumber] int n = 0) => n;
  public static int Where() => Line();
  public static string Text(int x, [CallerArgumentExpression("x")] string t = "") => t;
  public static string Asked() => Text(1 + 2 * 3);
  public static void Check(string input, int count) { ArgumentNullException.ThrowIfNull(input); ArgumentException.ThrowIfNullOrEmpty(input); ArgumentOutOfRangeException.ThrowIfNegative(count); ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10); }
  public bool Flag(System.Management.Automation.SwitchParameter s, bool? b) => !s && !b != true;
  public int Or(int? x) => x.GetValueOrDefault(9);
}
'@ {
  $m = [Model]::new(); $m.Name = 'x'; $m.Call(); $m.Log; [Model]::Where(); [Model]::Asked(); $m.Flag($false, $true); $m.Or($null); $m.Or(3)
  foreach ($use in { [Model]::Check([NullString]::Value, 1) }, { [Model]::Check('', 1) }, { [Model]::Check('a', -1) }, { [Model]::Check('a', 11) }) { try { & $use } catch { "$_" } }
}
t statics @'
using System; using static System.Math; using Ints = System.Collections.Generic.List<int>;
public static class Circle { public const double Tau = PI * 2; public static Ints Three => new Ints { 1, 2, 3 }; public static Lazy<string> Late = new Lazy<string>(() => "late"); }
'@ { [Circle]::Tau; [Circle]::Three -join ''; [Circle]::Late.Value }
t messages 'public class Broken { public void M() { int x = 1 } }' {}
