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
