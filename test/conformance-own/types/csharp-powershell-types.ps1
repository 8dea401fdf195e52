Add-Type -TypeDefinition @'
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
public static class Looker {
  public static string Base(PSObject p) { return p.BaseObject.GetType().FullName; }
  public static bool Custom(object o) { return o is PSObject; }
  public static string Names(PSObject p) {
    var list = new List<string>();
    foreach (PSPropertyInfo prop in p.Properties) list.Add(prop.Name + "=" + prop.Value + ":" + prop.MemberType + ":" + prop.TypeNameOfValue);
    return string.Join(";", list);
  }
  public static string Linq(PSObject p) { return string.Join("|", p.Properties.Where(x => x.IsSettable).Select(x => x.Name.ToUpper())); }
  public static object Value(PSObject p, string name) { return p.Properties[name]?.Value; }
  public static void Set(PSObject p, string name, object value) {
    var have = p.Properties[name];
    if (have == null) p.Properties.Add(new PSNoteProperty(name, value)); else have.Value = value;
  }
  public static PSObject Make(IDictionary from) {
    var o = new PSObject();
    foreach (DictionaryEntry e in from) o.Properties.Add(new PSNoteProperty((string)e.Key, e.Value));
    o.TypeNames.Insert(0, "My.Thing");
    o.Members.Add(new PSScriptMethod("Twice", ScriptBlock.Create("$this.N * 2")));
    return o;
  }
  public static string Text(PSObject p) { return p.ToString(); }
  public static string Types(PSObject p) { return string.Join(",", p.TypeNames); }
  public static string First(PSObject p) { return p.TypeNames[0] + p.TypeNames.Count; }
  public static object Call(PSObject p, string name, params object[] args) { return p.Methods[name].Invoke(args); }
  public static string Match(PSObject p) { var m = p.Properties.Match("*e*"); return m.Count + m[0].Name; }
  public static PSObject As(object o) { var p = PSObject.AsPSObject(o); p.Properties.Add(new PSNoteProperty("Tag", 7)); return p; }
  public static bool IsNote(PSObject p) { var x = p.Members["N"]; return x is PSNoteProperty && x.IsInstance; }
  public static object Run(ScriptBlock sb, int n) { Collection<PSObject> r = sb.Invoke(n); return r[0].BaseObject.ToString() + r.Count; }
  public static object One(ScriptBlock sb) { foreach (PSObject o in sb.Invoke()) return o.BaseObject; return null; }
  public static string Err(ErrorRecord e) { return e.FullyQualifiedErrorId + "/" + e.CategoryInfo.Category + "/" + e.Exception.Message + "/" + e.InvocationInfo.ScriptLineNumber + "/" + e.TargetObject; }
  public static string Copy(PSObject p) { var c = p.Copy(); c.Properties["N"].Value = 99; return c.Properties["N"].Value + " " + p.Properties["N"].Value; }
  public static string Imm(PSObject p) => p.ImmediateBaseObject.GetType().Name + (p.BaseObject is PSCustomObject);
  public static void Remove(PSObject p) { p.Properties.Remove("N"); }
  public static string Block(ScriptBlock sb) { return sb.ToString() + sb.File + sb.StartPosition.StartLine + sb.Ast.Extent.Text; }
  public static Hashtable Hash(Hashtable h) { var c = (Hashtable)h.Clone(); c["z"] = h.Count; h.Remove("a"); return c; }
}
'@
[Looker]::Base('text')
[Looker]::Base(5)
[Looker]::Base([pscustomobject]@{a=1})
[Looker]::Base(@(1,2))
[Looker]::Custom([pscustomobject]@{a=1})
[Looker]::Custom('x')
$o = [pscustomobject]@{N=4; Name='nn'}
[Looker]::Names($o)
[Looker]::Names('abc')
[Looker]::Linq($o)
[Looker]::Value($o, 'name')
$null -eq [Looker]::Value($o, 'nope')
[Looker]::Set($o, 'N', 12); [Looker]::Set($o, 'New', 'x')
$o
$m = [Looker]::Make([ordered]@{N=21; B='b'})
$m.Twice(); $m.PSTypeNames[0]; $m | Format-List
[Looker]::Text($o); [Looker]::Text(@(1,2,3)); [Looker]::Text('s')
[Looker]::Types('s')
[Looker]::First($m)
[Looker]::Call('abcdef', 'Substring', 1, 2)
[Looker]::Call($m, 'Twice')
[Looker]::Match($o)
$t = [Looker]::As((Get-Date -Year 2020)); $t.Tag; $t.Year
[Looker]::IsNote($o)
[Looker]::Run({ param($x) $x + 1; 'b' }, 4)
[Looker]::One({ 'first'; 'second' })
try { Get-Item /nonexist -ErrorAction Stop } catch { [Looker]::Err($_) }
[Looker]::Copy($o)
[Looker]::Imm($o)
[Looker]::Remove($o); $o
[Looker]::Block({ 1 + 1 })
$h = @{a=1}; $r = [Looker]::Hash($h); $r.z; $h.Count; $r.a
