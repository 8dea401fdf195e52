# Programs with C# that uses the library of .NET and hosts PowerShell
$ErrorView = 'NormalView'
Add-Type @'
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Xml.Linq;
using System.Net;
public static class Io {
  public static string Files(string dir) { var p = Path.Combine(dir, "a.txt"); File.WriteAllText(p, "l1\nl2\n"); File.AppendAllLines(p, new[] { "l3" }); var n = File.ReadLines(p).Count(); using (var sw = new StreamWriter(p, true)) sw.Write("end"); using var sr = new StreamReader(p); string line, all = ""; while ((line = sr.ReadLine()) != null) all += line + "|"; return n + all + Path.GetExtension(p) + Path.GetFileNameWithoutExtension(p) + new FileInfo(p).Length + Directory.GetFiles(dir).Length + Directory.Exists(dir) + Path.ChangeExtension("x.a", ".b"); }
  public static string Bin() { using var ms = new MemoryStream(); using (var w = new BinaryWriter(ms, Encoding.UTF8, true)) { w.Write(42); w.Write("hi"); w.Write(1.5); } ms.Position = 0; using var r = new BinaryReader(ms); return r.ReadInt32() + r.ReadString() + r.ReadDouble(); }
  public static string Hash(string s) { using var sha = SHA256.Create(); return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(s)).Take(4).Select(b => b.ToString("x2"))) + Convert.ToHexString(MD5.HashData(Encoding.ASCII.GetBytes(s))).Substring(0, 6) + Convert.ToBase64String(Encoding.UTF8.GetBytes(s)); }
  public static string Json() { var o = new { name = "x", items = new[] { 1, 2 }, nested = new Dictionary<string, object> { ["k"] = null, ["t"] = true } }; return JsonSerializer.Serialize(o); }
  public static string Xml() { var d = new XElement("root", new XAttribute("v", 1), from i in Enumerable.Range(1, 2) select new XElement("i", i)); return d.ToString(SaveOptions.DisableFormatting) + d.Elements("i").Sum(e => (int)e); }
  public static string Reflect(object o) { var t = o.GetType(); return t.Name + ":" + string.Join(",", t.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name).Select(p => p.Name + "=" + p.GetValue(o))) + ":" + t.GetMethod("Hello")?.Invoke(o, new object[] { "me" }) + Activator.CreateInstance(t).GetType().Name + t.GetCustomAttribute<ObsoleteAttribute>()?.Message + (t.GetField("f", BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(o)); }
  public static string Dates() { var d = new DateTime(2024, 2, 29, 13, 5, 9); var s = TimeSpan.FromMinutes(90.5); return $"{d.AddYears(1):d} {d:yyyyMMdd'T'HHmmss} {s:c} {s.TotalHours:F3} {d.DayOfWeek} {(d - new DateTime(2024, 1, 1)).Days} {d:o} {DateTime.ParseExact("03/04/2020", "dd/MM/yyyy", null):MMM d} {new DateTimeOffset(d, TimeSpan.FromHours(2)):zzz} {DateTime.IsLeapYear(2024)}"; }
  public static string Bits() { uint x = 0xF0F0; int y = -1; long z = 1L << 40; return $"{x >> 4:X} {x & 0xFF} {x ^ 0xFFFF} {~y} {y >>> 28} {z} {unchecked((byte)300)} {unchecked((int)3000000000)} {0b1010} {1_000} {7 / 2} {-7 % 3} {7.0 / 2} {1.0 / 0} {(int)3.99} {(char)65} {'a' + 1} {(decimal)1.10} {0.1 + 0.2} {float.MaxValue} {double.Epsilon} {long.MinValue} {(5 % 2 == 1 ? "odd" : "even")}"; }
  public static string Nulls(string s, int? n) => (s ?? "dflt") + (s?.Length ?? -1) + (n.HasValue ? n.Value : 0) + n.GetValueOrDefault(9) + (n is null) + (n + 1);
  public static string Span(string s) { ReadOnlySpan<char> sp = s.AsSpan(1, 3); Span<int> st = stackalloc int[3]; st[0] = 5; st.Fill(2); return sp.ToString() + st.Length + st[2]; }
  public static string Sb() { var sb = new StringBuilder("abc"); sb.Append(1).Append('x').AppendLine("l").Insert(0, "<").Replace("b", "BB").Remove(1, 1).AppendJoin("-", 1, 2)[0] = '{'; return sb.ToString().Replace(Environment.NewLine, "~") + sb.Length; }
  public static string Gen() { static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); IEnumerable<int> Primes() { for (int i = 2; ; i++) { bool p = true; for (int j = 2; j * j <= i; j++) if (i % j == 0) { p = false; break; } if (p) yield return i; } } return Fib(15) + ":" + string.Join(",", Primes().Take(8)); }
}
[Obsolete("old")] public class R { int f = 7; public int B { get; set; } = 2; public string A => "a"; public string Hello(string w) => "hello " + w; }
'@ -WarningAction Ignore -IgnoreWarnings
$d=Join-Path ([IO.Path]::GetTempPath()) "cs$PID"; $null=mkdir $d; [Io]::Files($d); rm -r $d
[Io]::Bin(); [Io]::Hash('abc'); [Io]::Json(); [Io]::Xml(); [Io]::Reflect([R]::new()); [Io]::Dates(); [Io]::Bits(); [Io]::Nulls($null,$null); [Io]::Nulls('q',4); [Io]::Span('hello'); [Io]::Sb(); [Io]::Gen()
Add-Type @'
using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Collections.ObjectModel;
public static class Host1 {
  public static string Run(string script) { using (var ps = PowerShell.Create()) { ps.AddScript(script); var r = ps.Invoke(); return string.Join("|", r.Select(o => o == null ? "null" : o.ToString())) + " errors=" + ps.Streams.Error.Count + " had=" + ps.HadErrors; } }
  public static string RunArgs(int n) { using var ps = PowerShell.Create(RunspaceMode.NewRunspace); ps.AddCommand("Get-Random").AddParameter("Minimum", 5).AddParameter("Maximum", 6); ps.AddStatement().AddScript("param($x) $x * 2").AddArgument(n); return string.Join(",", ps.Invoke<int>()); }
  public static string Rs() { using var rs = RunspaceFactory.CreateRunspace(); rs.Open(); rs.SessionStateProxy.SetVariable("v", 42); using var ps = PowerShell.Create(); ps.Runspace = rs; ps.AddScript("$v + 1; $script:w = 'set'"); var r = ps.Invoke()[0].BaseObject; return r + ":" + rs.SessionStateProxy.GetVariable("w") + ":" + rs.RunspaceStateInfo.State; }
  public static string Iss() { var iss = InitialSessionState.CreateDefault(); iss.Variables.Add(new SessionStateVariableEntry("q", 7, "desc")); iss.Commands.Add(new SessionStateFunctionEntry("Get-Q", "\"q=$q\"")); using var rs = RunspaceFactory.CreateRunspace(iss); rs.Open(); using var ps = PowerShell.Create(); ps.Runspace = rs; return ps.AddScript("Get-Q").Invoke<string>().First(); }
  public static string Pipe() { using var rs = RunspaceFactory.CreateRunspace(); rs.Open(); var p = rs.CreatePipeline("$input | % { $_ + 1 }"); p.Input.Write(1); p.Input.Write(2); p.Input.Close(); var r = p.Invoke(); return string.Join(",", r) + p.PipelineStateInfo.State; }
  public static string Block(ScriptBlock sb) { var r = sb.Invoke("a", 2); var x = sb.InvokeReturnAsIs("z"); return r.Count + ":" + r[0] + ":" + x; }
  public static PSObject Make() { var o = new PSObject(); o.Properties.Add(new PSNoteProperty("A", 1)); o.Members.Add(new PSScriptProperty("B", ScriptBlock.Create("$this.A + 1"))); o.Methods.Add(new PSScriptMethod("M", ScriptBlock.Create("\"m:$($this.A):$args\""))); o.TypeNames.Insert(0, "My.Type"); return o; }
  public static string Read(PSObject o) => string.Join(",", o.Properties.Select(p => p.Name + "=" + p.Value)) + ";" + o.TypeNames[0] + ";" + (o.BaseObject is PSCustomObject) + ";" + (o.Properties["zz"] == null) + ";" + o.Members["A"]?.MemberType;
  public static Hashtable2 HT() => new Hashtable2 { ["k"] = "v" };
  public static string Lang() => LanguagePrimitives.ConvertTo<int>("42") + ":" + LanguagePrimitives.IsTrue("x") + ":" + LanguagePrimitives.Equals("A", "a", true) + ":" + LanguagePrimitives.Compare(1, "2") + ":" + LanguagePrimitives.TryConvertTo("zz", out int n) + ":" + PSObject.AsPSObject("s").BaseObject + ":" + LanguagePrimitives.GetEnumerable(new[] { 1 }).GetType().Name;
  public static string Ast(string s) { var a = System.Management.Automation.Language.Parser.ParseInput(s, out var t, out var e); return a.FindAll(x => x is System.Management.Automation.Language.CommandAst, true).Count() + ":" + t.Length + ":" + e.Length + ":" + a.EndBlock.Statements.Count; }
  public static string Err() { using var ps = PowerShell.Create(); ps.AddScript("Write-Error bad; Write-Warning w; Write-Verbose v -Verbose; throw 'stop'"); try { ps.Invoke(); } catch (RuntimeException e) { return e.GetType().Name + ":" + e.Message + ":" + e.ErrorRecord.FullyQualifiedErrorId + ":" + ps.Streams.Error[0].Exception.Message + ps.Streams.Warning[0].Message + ps.Streams.Verbose.Count + ps.InvocationStateInfo.State; } return "none"; }
  public static string Async() { using var ps = PowerShell.Create(); ps.AddScript("1..3"); var outp = new PSDataCollection<PSObject>(); int adds = 0; outp.DataAdded += (s, e) => adds++; var h = ps.BeginInvoke<PSObject, PSObject>(null, outp); ps.EndInvoke(h); return outp.Count + ":" + adds + ":" + h.IsCompleted; }
  public static string Wild() { var w = new WildcardPattern("a*c", WildcardOptions.IgnoreCase); return w.IsMatch("ABC") + ":" + WildcardPattern.Escape("a*[") + ":" + WildcardPattern.ContainsWildcardCharacters("x?"); }
  public static string Ser() { var x = PSSerializer.Serialize(PSObject.AsPSObject(new[] { 1, 2 })); return x.Contains("<I32>1</I32>") + ":" + ((PSObject)PSSerializer.Deserialize(x)).BaseObject.GetType().Name; }
}
public class Hashtable2 : System.Collections.Hashtable { }
'@
[Host1]::Run('1..3; Write-Error x; $null'); [Host1]::RunArgs(4); [Host1]::Rs(); [Host1]::Iss(); [Host1]::Pipe()
[Host1]::Block({ "got $args" }); $o=[Host1]::Make(); $o.A; $o.B; $o.M('x'); $o.PSTypeNames[0]; [Host1]::Read([pscustomobject]@{A=1;B='t'})
[Host1]::HT().k; [Host1]::Lang(); [Host1]::Ast('gci; a | b'); [Host1]::Err(); [Host1]::Async(); [Host1]::Wild(); [Host1]::Ser()
