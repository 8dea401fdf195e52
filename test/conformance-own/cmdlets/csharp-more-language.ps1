# What C# has besides: formattable strings, native integers, with of anonymous objects, compiled expressions, casts of XML, the thread pool
$n = 0
function v($code, $use) {
  $script:n++
  $name = "More$n"
  try { Add-Type -TypeDefinition ($code -replace 'NAME', $name) -ErrorAction Stop -IgnoreWarnings } catch { "$n ERR $_"; return }
  try { "$n $((& ([scriptblock]::Create(($use -replace 'NAME', $name)))) -join '|')" } catch { "$n RUN $_" }
}
v 'using System; public static class NAME { public static string M(int a) { FormattableString f = $"v={a:000} {{x}} {a,6}"; return f.Format + f.ArgumentCount + f.GetArgument(0) + f; } public static string I(double d) => FormattableString.Invariant($"{d:F1}"); }' '[NAME]::M(5); [NAME]::I(2.5)'
v 'using System; public static class NAME { public static IntPtr M() { IntPtr p = 5; nint q = p + 1; return q; } public static long L(nint p) => p; }' '[NAME]::M(); [NAME]::L(7)'
v 'public static class NAME { public static string M() { var a = new { A = 1, B = "x" }; var b = a with { A = 2 }; return a.ToString() + b; } }' '[NAME]::M()'
v 'using System; using System.Linq.Expressions; public static class NAME { public static int M(int k) { Expression<Func<int,int>> e = x => x + k; return e.Compile()(5); } }' '[NAME]::M(2)'
v 'using System.Text.Json; public static class NAME { public static string M() => JsonSerializer.Serialize(new { a = 1, b = new[]{1,2} }); }' '[NAME]::M()'
v 'using System.Xml.Linq; using System.Linq; public static class NAME { public static string M() { var x = XDocument.Parse("<a><b n=\"1\">5</b><b n=\"2\"/></a>"); return string.Join(",", x.Descendants("b").Select(e => (int)e.Attribute("n"))) + (string)x.Root.Element("b") + ((string)x.Root.Attribute("none") == null); } }' '[NAME]::M()'
v 'using System.Threading; public static class NAME { public static bool M() { var e = new ManualResetEventSlim(); ThreadPool.QueueUserWorkItem(s => e.Set(), null); return e.Wait(5000); } }' '[NAME]::M()'
v 'using System.Threading; public static class NAME { static int c; static readonly object l = new object(); public static string M() { var ts = new Thread[3]; for (int i = 0; i < 3; i++) { ts[i] = new Thread(() => { for (int k = 0; k < 50; k++) lock (l) c++; }); ts[i].IsBackground = true; ts[i].Start(); } foreach (var t in ts) t.Join(); object got = null; var p = new Thread(o => got = o); p.Start("arg"); return c + "" + p.Join(5000) + got + p.IsAlive; } }' '[NAME]::M()'
v 'public record NAME(string N, int[] Items) { protected virtual bool PrintMembers(System.Text.StringBuilder b) { b.Append("N=" + N); return true; } }' '"$([NAME]::new("n", @(1)))"'
v 'public class NAME { public static unsafe int M(int* p) { return *p; } }' ''
v 'public class NAME { public static void M() { unsafe { } } }' ''
