# C# through interfaces: what a caller binds to where a parameter is one
Add-Type -TypeDefinition @'
using System; using System.Collections; using System.Collections.Generic; using System.Management.Automation.Host; using System.Management.Automation;
namespace Through { public static class Interface {
public static string List(IList v) { var s = ""; for (var i = 0; i < v.Count; i++) s += v[i] + ","; return s + v.IsReadOnly; }
public static string ListOf(IList<string> v) { var s = ""; for (var i = 0; i < v.Count; i++) s += v[i].ToUpper() + ","; v[0] = "z"; return s + v[0] + v.IndexOf("z") + v.Contains("q") + v.IsReadOnly; }
public static string Collection(ICollection v) { return v.Count + "" + v.IsSynchronized; }
public static string CollectionOf(ICollection<string> v) { v.Add("q"); return v.Count + "" + v.Contains("q"); }
public static string Dictionary(IDictionary d) { var s = ""; foreach (DictionaryEntry e in d) s += e.Key + "=" + e.Value + ";"; foreach (var k in d.Keys) s += k; return s + d.Contains("a") + d["a"] + d.Count + d.IsFixedSize; }
public static string Entries(IDictionary d) { var s = ""; for (var e = d.GetEnumerator(); e.MoveNext();) s += e.Key + "=" + e.Value + ";" + e.Entry.Key; return s; }
public static string DictionaryOf(IDictionary<string, int> d) { int v; d.TryGetValue("a", out v); d["c"] = d["a"] + 1; foreach (var k in d.Keys) v += k.Length; foreach (var x in d.Values) v += x; return v + d["a"].ToString() + d.ContainsKey("b") + d.Count + d.Keys.Count; }
public static string ReadOnly(IReadOnlyDictionary<string, int> d) { var s = ""; foreach (var k in d.Keys) s += k.Length + d[k]; return s + d.Count; }
public static string ReadOnlyList(IReadOnlyList<string> v) { return v[0].Length + "" + v.Count; }
public static string ReadOnlyCount(IReadOnlyCollection<int> v) { return v.Count + ""; }
public static string Set(ISet<int> v) { v.UnionWith(new[] { 4, 5 }); return v.Count + "" + v.IsSupersetOf(new[] { 1 }); }
public static string Change(IList v) { v.Add("n"); v.Insert(0, "f"); v.RemoveAt(1); v[0] = "g"; return v.Count + "" + v[0] + v.Contains("n") + v.IndexOf("n"); }
public static void Ui(PSHostUserInterface ui) { ui.Write(ConsoleColor.Red, ConsoleColor.Black, "red"); ui.WriteLine(); ui.WriteProgress(1, new ProgressRecord(1, "a", "b") { RecordType = ProgressRecordType.Completed }); }
} }
'@
$i = [Through.Interface]
$d = [System.Collections.Generic.Dictionary[string, int]]::new(); $d.a = 3; $d.bb = 4
$l = [System.Collections.Generic.List[string]]('a', 'b')
$i::List(@(1, 2)); $i::List([System.Collections.ArrayList]@(1, 2)); $i::List([string[]]('a', 'b')); $i::List($l)
$i::ListOf([string[]]('a', 'b')); $i::ListOf($l)
$i::Collection((1, 2)); $i::Collection(@{ a = 1 }); $i::Collection($d); $i::CollectionOf($l)
try { $i::CollectionOf([string[]]('a', 'b')) } catch { "$_" }
$i::Dictionary(@{ a = 1 }); $i::Dictionary([ordered]@{ a = 1; b = 2 }); $i::Dictionary($d)
$i::Entries([ordered]@{ a = 1; b = 2 }); $i::Entries($d); $i::DictionaryOf($d); $i::ReadOnly($d)
$i::ReadOnlyList([string[]]('ab', 'b')); $i::ReadOnlyList($l); $i::ReadOnlyCount([int[]](1, 2)); $i::ReadOnlyCount([System.Collections.Generic.Queue[int]](1, 2)); $i::ReadOnlyCount([System.Collections.Generic.HashSet[int]](1, 2))
$i::Set([System.Collections.Generic.HashSet[int]](1, 2)); $i::Change([System.Collections.ArrayList]@(1, 2)); $i::Change([System.Collections.Generic.List[object]]@(1, 2))
try { $i::Change(@(1, 2)) } catch { "$_" }
$i::Ui($Host.UI)
