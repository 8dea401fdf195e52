# What C# calls on its base: methods of cmdlets, visitors and Object, Dispose(bool) and Write(char) of classes of .NET.
$ErrorView = 'NormalView'; $PSStyle.OutputRendering = 'PlainText'
Add-Type @'
using System.Management.Automation;
[Cmdlet("Get","T1")] public class C1 : PSCmdlet { protected override void BeginProcessing() { base.BeginProcessing(); WriteObject("b"); } }
[Cmdlet("Get","T2")] public class C2 : PSCmdlet { protected override void ProcessRecord() { base.ProcessRecord(); WriteObject("p"); } protected override void EndProcessing() { base.EndProcessing(); base.StopProcessing(); } }
public class TB : PSCmdlet { protected override void BeginProcessing() { base.BeginProcessing(); WriteObject("tb"); } }
[Cmdlet("Get","T3")] public class C3 : TB { protected override void BeginProcessing() { base.BeginProcessing(); WriteObject("b3"); } }
'@ -PassThru | % Assembly | select -First 1 | Import-Module
Get-T1; Get-T2; Get-T3
Add-Type @'
using System.Collections.Generic; using System.Management.Automation; using System.Management.Automation.Language;
public class V : AstVisitor { public List<string> L = new List<string>(); public override AstVisitAction VisitCommand(CommandAst a) { L.Add(a.GetCommandName()); return base.VisitCommand(a); }
 public override AstVisitAction VisitVariableExpression(VariableExpressionAst a) { L.Add("$" + a.VariablePath.UserPath); return AstVisitAction.SkipChildren; } }
public class V2 : AstVisitor2 { public int N; public override AstVisitAction VisitTypeDefinition(TypeDefinitionAst a) { N++; return base.VisitTypeDefinition(a); } public override AstVisitAction DefaultVisit(Ast a) { N += 100; return base.DefaultVisit(a); } }
public class Tx : ArgumentTransformationAttribute { public override object Transform(EngineIntrinsics e, object o) { return o is string s ? s.ToUpper() : o; } public override string ToString() => "Tx!" + base.ToString(); }
public class Va : ValidateArgumentsAttribute { protected override void Validate(object a, EngineIntrinsics e) { if ((a as string) == "no") throw new ValidationMetadataException("never no"); } }
public class Ve : ValidateEnumeratedArgumentsAttribute { public int Max { get; set; } protected override void ValidateElement(object e) { if ((int)e > Max) throw new ValidationMetadataException("too big " + e); } }
public class Vg : IValidateSetValuesGenerator { public string[] GetValidValues() => new[] { "a", "b" }; }
public class Comp : IArgumentCompleter { public IEnumerable<CompletionResult> CompleteArgument(string c, string p, string w, CommandAst a, System.Collections.IDictionary d) { foreach (var x in new[] {"one","two"}) if (x.StartsWith(w)) yield return new CompletionResult(x); } }
'@
$ast=[ScriptBlock]::Create('Get-Foo $a; Get-Bar { ls $b }; class Q { [int]$x }').Ast
$v=[V]::new(); $ast.Visit($v); $v.L -join ','
$v=[V2]::new(); $ast.Visit($v); $v.N
function f { param([Tx()]$a, [Va()]$b, [Ve(Max=3)][int[]]$c, [ValidateSet([Vg])]$d, [ArgumentCompleter([Comp])]$e) "$a $b $c $d" }
f abc; f x no; f x y 1,2,3; f x y 1,5; f x y 1 a; f x y 1 c
(TabExpansion2 'f -e o').CompletionMatches.CompletionText
"$([Tx]::new())"
Add-Type @'
using System; using System.Management.Automation; using System.Collections.Generic; using System.IO;
public class A0 { public override string ToString() => "A:" + base.ToString(); public override int GetHashCode() => base.GetHashCode() == 0 ? 0 : 1; public override bool Equals(object o) => base.Equals(o); }
public class A1 : Exception { public override string ToString() => "A:" + base.ToString(); }
public class A2 : Attribute { public override string ToString() => "A:" + base.ToString(); public override object TypeId => base.TypeId; }
public class A3 : List<int> { public override string ToString() => "A:" + base.ToString(); }
public class A4 : MemoryStream { public override string ToString() => "A:" + base.ToString(); protected override void Dispose(bool d) { Console.WriteLine("disp " + d); base.Dispose(d); } public override void Write(byte[] b, int o, int c) { Console.WriteLine("w" + c); base.Write(b, o, c); } public override void Close() { Console.WriteLine("close"); base.Close(); } }
public class A5 : PSCmdlet { public override string ToString() => "A:" + base.ToString(); }
public class A6 : EventArgs { public override string ToString() => "A:" + base.ToString(); }
public class A7 : StringWriter { public override void Write(char c) { base.Write(char.ToUpper(c)); } public override void WriteLine(string s) { base.WriteLine("<" + s + ">"); } public override System.Text.Encoding Encoding => System.Text.Encoding.ASCII; }
public class A8 : Dictionary<string,int> { public A8() : base(StringComparer.OrdinalIgnoreCase) { } public new int this[string k] { get { return TryGetValue(k, out var v) ? v : -1; } set { base[k] = value; } } public override string ToString() => base.ToString() + Count; }
public struct A9 { public int X; public override string ToString() => "A:" + base.ToString(); public override int GetHashCode() => base.GetHashCode(); }
public class B1 : A0 { public override string ToString() => "B" + base.ToString(); }
public class A12 : System.Collections.Hashtable { public override void Add(object k, object v) { base.Add(k, "x" + v); } public override object this[object k] { get => base[k] ?? "none"; set => base[k] = value; } }
public class A13 : System.Collections.ArrayList { public override int Add(object o) { return base.Add(o.ToString() + "!"); } }
'@
"$([A0]::new())"; [A0]::new().GetHashCode(); $a=[A0]::new(); $a.Equals($a); "$([A1]::new())"; "$([A2]::new())"; [A2]::new().TypeId.Name; [A3]::new().ToString()
[A5]::new().ToString(); "$([A6]::new())"
$m=[A4]::new(); $m.ToString(); $m.Write([byte[]](1,2),0,2); $m.Dispose()
$w=[A7]::new(); $w.Write([char]'a'); $w.WriteLine('q'); $w.ToString(); $w.Encoding.WebName
$d=[A8]::new(); $d['A']=1; $d['a']; $d['z']; $d.ToString()
$x=[A9]::new(); "$x"; "$([B1]::new())"
$h=[A12]::new(); $h.Add(1,2); $h[1]; $h[5]; $h
$l=[A13]::new(); [void]$l.Add(5); $l
Add-Type 'public static class G1 { public static string A(object o) { switch (o) { case null: return "nul"; default: goto case null; } } public static string B(object o) { switch (o) { case int i: return "i"; case null: return "nul"; default: return "d"; } } public static string C(int o) { switch (o) { case 1: goto default; case 2: goto case 1; default: return "d"; } } }'
[G1]::A($null); [G1]::A(1); [G1]::B($null); [G1]::B(1); [G1]::B('x'); [G1]::C(2)
$null, 1.5 | % { [G1]::A($_) }
Add-Type @'
using System; using System.IO; using System.Text;
public class TeeWriter : TextWriter { readonly StringBuilder _sb = new(); public override Encoding Encoding => Encoding.UTF8; public override void Write(char value) { _sb.Append(value == '\n' ? '/' : value); } public override string ToString() => _sb.ToString(); }
public class LineWriter : TeeWriter { public override void WriteLine(string s) { base.WriteLine("<" + s + ">"); } public override void Write(string s) { base.Write("[" + s + "]"); } }
public struct Pair : IEquatable<Pair> { public int A; public bool Equals(Pair o) => o.A == A; }
public static class Tuples { public static string Nested() { var t = (name: "a", n: 1, (x: 2.5, y: 3)); var (a, b, (c, _)) = t; return $"{t.name}{t.n}{t.Item3.x}{a}{b}{c}{t}"; } }
'@
foreach ($w in [TeeWriter]::new(), [LineWriter]::new()) { $w.WriteLine('hi {0}', 5); $w.WriteLine('line'); $w.Write('abc'); $w.Write(12); $w.Write($true); $w.ToString() }
$out = [Console]::Out; [Console]::SetOut($w); [Console]::WriteLine('cap'); [Console]::Write('tured'); [Console]::SetOut($out); "$w"
$p = [Pair]@{ A = 1 }; $p.Equals([object][Pair]@{ A = 1 }); $p.Equals([object][Pair]@{ A = 2 })
[Tuples]::Nested()

foreach ($source in 'public class A30 { void M() { try { } } }', 'class C', 'public interface I42 { int X { get; } } public class A42 : I42 { int X { get; } }', 'class A60 { int F; void M() { int i = "abc".Length(); var d = System.DateTime.Now(); F(); } }') {
  try { Add-Type -TypeDefinition $source -ErrorAction Stop } catch { "$_"; $error | ForEach-Object { "$_" }; $error.Clear() }
}
