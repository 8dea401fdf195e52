$PSStyle.OutputRendering = 'PlainText'
$ErrorView='NormalView'
function T($n, [scriptblock]$b) { "--- $n"; try { & $b } catch { "ERR $n $($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
T 1 {
Add-Type @'
using System; using System.Collections.Generic; using System.Linq; using System.Text;
public interface IShape { double Area { get; } string Name => "shape"; }
public class Circle : IShape { public double R { get; set; } = 1; public double Area => Math.PI * R * R; }
public class Sq : IShape { public double S; public double Area { get { return S * S; } } public string Name => "sq"; }
public static class Shapes { public static string All(IEnumerable<IShape> s) => string.Join(";", s.Select(x => $"{x.Name}={x.Area:F1}")); public static double Sum(params IShape[] s) { double t = 0; foreach (var x in s) t += x.Area; return t; } }
public class Matrix { private readonly double[,] d; public int Rows => d.GetLength(0); public int Cols => d.GetLength(1); public Matrix(int r, int c) { d = new double[r, c]; } public double this[int r, int c] { get => d[r, c]; set => d[r, c] = value; } public static Matrix operator *(Matrix a, Matrix b) { if (a.Cols != b.Rows) throw new ArgumentException("dims", nameof(b)); var m = new Matrix(a.Rows, b.Cols); for (int i = 0; i < a.Rows; i++) for (int j = 0; j < b.Cols; j++) for (int k = 0; k < a.Cols; k++) m[i, j] += a[i, k] * b[k, j]; return m; } public override string ToString() { var sb = new StringBuilder(); for (int i = 0; i < Rows; i++) { if (i > 0) sb.AppendLine(); for (int j = 0; j < Cols; j++) sb.Append(j > 0 ? " " : "").Append(d[i, j]); } return sb.ToString(); } public static implicit operator Matrix(double[][] a) { var m = new Matrix(a.Length, a[0].Length); for (int i = 0; i < a.Length; i++) for (int j = 0; j < a[i].Length; j++) m[i, j] = a[i][j]; return m; } }
'@
[Shapes]::All(@([Circle]::new(), [Sq]@{S=2})); [Shapes]::Sum([Circle]@{R=2}, [Sq]::new())
$m = [Matrix]::new(2,2); $m[0,0] = 1; $m[0,1] = 2; $m[1,0] = 3; $m[1,1] = 4; "$($m * $m)"; $m.Item(1,1)
try { $m * [Matrix]::new(3,1) } catch { $_.Exception.Message }
"$([Matrix]([double[][]]@([double[]](1,2),[double[]](3,4))))"
}
T 2 {
Add-Type @'
using System; using System.Collections.Generic; using System.Linq;
public class Cache<K, V> where K : notnull where V : class, new() { private readonly Dictionary<K, V> d = new(); private readonly Func<K, V> make; public int Hits { get; private set; } public Cache(Func<K, V> m = null) { make = m ?? (_ => new V()); } public V Get(K k) { if (d.TryGetValue(k, out var v)) { Hits++; return v; } return d[k] = make(k); } public IReadOnlyCollection<K> Keys => d.Keys; }
public class Singleton { private static readonly Lazy<Singleton> inst = new Lazy<Singleton>(() => new Singleton()); public static Singleton Instance => inst.Value; private Singleton() { Id = 42; } public int Id { get; } }
public class Stack2<T> { private class Node { public T V; public Node Next; } private Node top; public int Count { get; private set; } public void Push(T v) { top = new Node { V = v, Next = top }; Count++; } public T Pop() { if (top == null) throw new InvalidOperationException("Stack empty."); var v = top.V; top = top.Next; Count--; return v; } public bool TryPop(out T v) { if (Count == 0) { v = default; return false; } v = Pop(); return true; } }
public static class Ext { public static IEnumerable<IEnumerable<T>> Batch<T>(this IEnumerable<T> s, int n) { var b = new List<T>(n); foreach (var x in s) { b.Add(x); if (b.Count == n) { yield return b; b = new List<T>(n); } } if (b.Count > 0) yield return b; } public static TR Pipe<T, TR>(this T v, Func<T, TR> f) => f(v); public static string J(this IEnumerable<int> s) => string.Join(",", s); public static string Demo() => Enumerable.Range(1, 7).Batch(3).Select(b => b.J()).Pipe(x => string.Join("|", x)); }
public class Tree<T> : IComparable<Tree<T>> where T : IComparable<T> { public T Value { get; init; } public List<Tree<T>> Kids { get; } = new(); public int CompareTo(Tree<T> o) => Value.CompareTo(o.Value); public T Max() => Kids.Count == 0 ? Value : Kids.Select(k => k.Max()).Append(Value).Max(); public int Depth => 1 + (Kids.Any() ? Kids.Max(k => k.Depth) : 0); }
'@
$c = [Cache[string, System.Collections.Generic.List[int]]]::new(); $c.Get('a').Add(3); $c.Get('a').Count; $c.Hits; $c.Keys -join ','
[Singleton]::Instance.Id; [object]::ReferenceEquals([Singleton]::Instance, [Singleton]::Instance)
try { [Singleton]::new() } catch { $_.FullyQualifiedErrorId }
$s = [Stack2[string]]::new(); $s.Push('x'); $s.Push('y'); $s.Pop(); $o = $null; $s.TryPop([ref]$o); $o; $s.TryPop([ref]$o); try { $s.Pop() } catch { $_.Exception.Message }
[Ext]::Demo()
$t = [Tree[int]]@{Value=5}; $t.Kids.Add([Tree[int]]@{Value=9}); $t.Max(); $t.Depth
}
T 3 {
Add-Type @'
using System;
public class Num { public static string Run() { unchecked { int i = int.MaxValue; i++; byte b = (byte)300; uint u = (uint)-1; long l = 1L << 40; ulong ul = ulong.MaxValue; return $"{i} {b} {u} {l} {ul} {5 / 2} {-5 / 2} {-5 % 3} {5.0 / 2} {7 >> 1} {-7 >> 1} {-7 >>> 28} {0x1F & 0b1010} {1 | 6} {5 ^ 3} {~5} {(char)('a' + 1)} {'a' + 1} {1e3} {1.5f} {2m / 3} {10 / 3m:F4} {double.NaN} {int.Parse("12") + 1}"; } } public static int Chk(int a) { checked { return a * 2; } } public static string Fmt() => $"{1234567.891:N2} {0.256:P1} {255:X} {255:x8} {12:D5} {1234.5:E2} {DateTime.UnixEpoch:yyyy-MM-ddTHH:mm:ss} {TimeSpan.FromMinutes(90):hh\\:mm} {Guid.Empty:N} {true} {3.0} {1.10m}"; public static long Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1); public static int Gcd(int a, int b) { while (b != 0) (a, b) = (b, a % b); return a; } public static bool Prime(int n) { if (n < 2) return false; for (int i = 2; (long)i * i <= n; i++) if (n % i == 0) return false; return true; } public static string Bits(int n) => Convert.ToString(n, 2).PadLeft(8, '0'); public static string Big() => System.Numerics.BigInteger.Pow(2, 100).ToString(); public static decimal Round(decimal d) => Math.Round(d, 2, MidpointRounding.AwayFromZero); public static (int Min, int Max, double Avg) Stats(params int[] a) { int mn = int.MaxValue, mx = int.MinValue; long s = 0; foreach (var x in a) { if (x < mn) mn = x; if (x > mx) mx = x; s += x; } return (mn, mx, (double)s / a.Length); } }
'@
[Num]::Run(); try { [Num]::Chk(2000000000) } catch { $_.Exception.Message }; [Num]::Fmt(); [Num]::Fact(15); [Num]::Gcd(48, 18); (1..20 | ? { [Num]::Prime($_) }) -join ','; [Num]::Bits(37); [Num]::Big(); [Num]::Round(2.345); $s = [Num]::Stats(3,1,2); $s.Item1; $s.Item2; $s.Item3; "$s"
}
T 4 {
Add-Type @'
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.ComponentModel;
public class Model : INotifyPropertyChanged { public event PropertyChangedEventHandler PropertyChanged; private string name; public string Name { get => name; set { if (name == value) return; name = value; PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Name))); } } [DefaultValue(5)] [Description("the age")] public int Age { get; set; } = 5; [Obsolete("no")] public void Old() {} }
[AttributeUsage(AttributeTargets.Class)] public class InfoAttribute : Attribute { public string Text { get; } public int Level { get; set; } public InfoAttribute(string t) { Text = t; } }
[Info("hello", Level = 3)] public class Marked { [ThreadStatic] public static int N; public const string C = "const"; public static readonly DateTime Start = new DateTime(2020, 1, 1); public volatile int V; }
public enum Color { Red, Green = 5, Blue } 
public class EnumUse { public static string F(Color c) { switch (c) { case Color.Red: return "r"; case Color.Green: case Color.Blue: return "gb"; default: return c.ToString(); } } public static Color Parse(string s) => Enum.TryParse<Color>(s, true, out var c) ? c : Color.Red; public static string All() => string.Join(",", Enum.GetNames(typeof(Color))); public static Color Next(Color c) => (Color)((int)c + 1); public static bool Has(FileAccess2 f) => f.HasFlag(FileAccess2.R); [Flags] public enum FileAccess2 { None, R = 1, W = 2, RW = R | W } }
'@
$m = [Model]::new(); $m.add_PropertyChanged({ param($s,$e) Write-Host "chg $($e.PropertyName) $($s.Name)" }); $m.Name = 'q'; $m.Name = 'q'; $m.Age
$a = [Marked].GetCustomAttributes([InfoAttribute], $false)[0]; $a.Text; $a.Level; [Marked]::C; [Marked]::Start.Year
[EnumUse]::F('Blue'); [EnumUse]::F(9); [EnumUse]::Parse('green'); [EnumUse]::All(); [EnumUse]::Next('Green'); [EnumUse]::Has('RW'); [EnumUse+FileAccess2]3
[Color]::Blue.value__; [Color]5; [enum]::GetValues([Color]) -join ','
[Model].GetProperty('Age').GetCustomAttributes($true) | % { $_.GetType().Name }
}
T 5 {
Add-Type @'
using System; using System.Collections; using System.Collections.Generic;
public class Bag : IDictionary<string, int>, IEnumerable { private Dictionary<string,int> d = new Dictionary<string,int>(); public int this[string k] { get => d[k]; set => d[k] = value; } public ICollection<string> Keys => d.Keys; public ICollection<int> Values => d.Values; public int Count => d.Count; public bool IsReadOnly => false; public void Add(string k, int v) => d.Add(k, v); public void Add(KeyValuePair<string,int> p) => d.Add(p.Key, p.Value); public void Clear() => d.Clear(); public bool Contains(KeyValuePair<string,int> p) => d.ContainsKey(p.Key); public bool ContainsKey(string k) => d.ContainsKey(k); public void CopyTo(KeyValuePair<string,int>[] a, int i) { foreach (var p in d) a[i++] = p; } public IEnumerator<KeyValuePair<string,int>> GetEnumerator() => d.GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => d.GetEnumerator(); public bool Remove(string k) => d.Remove(k); public bool Remove(KeyValuePair<string,int> p) => d.Remove(p.Key); public bool TryGetValue(string k, out int v) => d.TryGetValue(k, out v); }
public class ListX : List<string> { public new void Add(string s) { base.Add(s + "!"); } public string Joined => string.Join("", this); }
public class Dict2 : Dictionary<string, object> { public Dict2() : base(StringComparer.OrdinalIgnoreCase) { this["init"] = 1; } }
public class Cmp : IComparer<string>, IEqualityComparer<string> { public int Compare(string a, string b) => b.CompareTo(a); public bool Equals(string a, string b) => a[0] == b[0]; public int GetHashCode(string s) => s[0]; }
public class Col : CollectionBase { public int Add(object o) => List.Add(o); public object this[int i] => List[i]; }
'@
$b = [Bag]::new(); $b['x'] = 3; $b.Add('y', 4); $b.Count; $b.Keys; foreach ($p in $b) { "$($p.Key)=$($p.Value)" }
$l = [ListX]::new(); $l.Add('a'); $l.Add('b'); $l.Joined; $l.Count; $d = [Dict2]::new(); $d.INIT; $d.Foo = 2; $d['foo']
$x = [System.Collections.Generic.List[string]]@('a','c','b'); $x.Sort([Cmp]::new()); "$x"; $h = [System.Collections.Generic.HashSet[string]]::new([string[]]('ab','ac','b'), [Cmp]::new()); $h.Count; "$([System.Linq.Enumerable]::OrderBy([string[]]('a','b'), [Func[string,string]]{ $args[0] }, [Cmp]::new()))"
$c = [Col]::new(); $c.Add(5); $c.Add('q'); $c.Count; $c[1]; $c | % { "<$_>" }
}
T 6 {
Add-Type -PassThru -TypeDefinition @'
using System; using System.Management.Automation; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Linq;
namespace Cmds {
[Cmdlet(VerbsCommon.Get, "Greeting", DefaultParameterSetName = "ByName"), OutputType(typeof(string)), Alias("ggr")]
public class GetGreeting : PSCmdlet {
  [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "ByName"), ValidateNotNullOrEmpty] public string[] Name { get; set; }
  [Parameter(ParameterSetName = "ById", Mandatory = true)] [ValidateRange(1, 10)] public int Id { get; set; }
  [Parameter, Alias("L")] public SwitchParameter Loud { get; set; }
  [Parameter, ValidateSet("en", "de", "fr")] public string Lang { get; set; } = "en";
  private int n;
  protected override void BeginProcessing() { WriteVerbose("begin " + ParameterSetName); }
  protected override void ProcessRecord() {
    if (ParameterSetName == "ById") { WriteObject("id " + Id); return; }
    foreach (var x in Name) { n++; if (x == "bad") { WriteError(new ErrorRecord(new ArgumentException("bad name"), "BadName", ErrorCategory.InvalidArgument, x)); continue; }
      if (x == "die") ThrowTerminatingError(new ErrorRecord(new InvalidOperationException("died"), "Died", ErrorCategory.InvalidOperation, x));
      var hi = Lang switch { "de" => "Hallo", "fr" => "Salut", _ => "Hello" }; var s = $"{hi} {x}"; WriteObject(Loud ? s.ToUpper() : s); } }
  protected override void EndProcessing() { WriteWarning("done " + n); }
}
[Cmdlet(VerbsCommon.Set, "Thing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public class SetThing : Cmdlet {
  [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)] public string Path { get; set; }
  [Parameter(ValueFromPipelineByPropertyName = true)] public int Size { get; set; }
  [Parameter(ValueFromRemainingArguments = true)] public object[] Rest { get; set; }
  protected override void ProcessRecord() { if (ShouldProcess(Path, "Set to " + Size)) WriteObject(new { Path, Size }); if (Rest != null) WriteObject(Rest, true); }
}
[Cmdlet("Measure", "Stuff")]
public class MeasureStuff : PSCmdlet, IDynamicParameters, IDisposable {
  [Parameter(ValueFromPipeline = true)] public PSObject InputObject { get; set; }
  [Parameter] public string Mode { get; set; }
  private List<PSObject> all = new List<PSObject>(); private RuntimeDefinedParameterDictionary dyn;
  public object GetDynamicParameters() { if (Mode != "x") return null; dyn = new RuntimeDefinedParameterDictionary(); var a = new Collection<Attribute> { new ParameterAttribute { Mandatory = false } }; dyn.Add("Extra", new RuntimeDefinedParameter("Extra", typeof(int), a)); return dyn; }
  protected override void ProcessRecord() { if (InputObject != null) all.Add(InputObject); }
  protected override void EndProcessing() { var o = new PSObject(); o.Properties.Add(new PSNoteProperty("Count", all.Count)); o.Properties.Add(new PSNoteProperty("Types", string.Join(",", all.Select(p => p.BaseObject.GetType().Name)))); if (dyn != null && dyn.ContainsKey("Extra")) o.Properties.Add(new PSNoteProperty("Extra", dyn["Extra"].Value)); o.TypeNames.Insert(0, "Cmds.Stat"); WriteObject(o); WriteProgress(new ProgressRecord(1, "a", "b")); WriteInformation("info", new[] { "t" }); Host.UI.WriteLine("disposed soon"); }
  public void Dispose() { }
}
}
'@ | % Name
Import-Module -Assembly ([Cmds.GetGreeting].Assembly)
Get-Greeting a, b -Loud; 'x', 'bad', 'y' | Get-Greeting -Lang de -ErrorVariable ev -ErrorAction SilentlyContinue; $ev.Count; "$($ev[0])"; $ev[0].FullyQualifiedErrorId
ggr z -Verbose; Get-Greeting -Id 3
try { Get-Greeting die } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
try { Get-Greeting -Id 30 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { Get-Greeting -Lang xx -Name a } catch { $_.Exception.Message }
try { Get-Greeting '' } catch { $_.Exception.Message }
try { Get-Greeting -Name a -Id 4 } catch { $_.FullyQualifiedErrorId }
[pscustomobject]@{Path='p';Size=4} | Set-Thing | % { "$_" }; Set-Thing -Path q -WhatIf; Set-Thing -Path r 1 2 3 | % { "$_" }
1, 'a', (Get-Item /) | Measure-Stuff | % { "$_" }; Measure-Stuff -Mode x -Extra 5 | % { "$_" }
(Get-Command Get-Greeting).ParameterSets | % { "$_" }; (Get-Command Get-Greeting).CommandType
(Get-Command Set-Thing).Definition; Get-Command Get-Greeting -Syntax
(Get-Command Get-Greeting).OutputType.Name; (Get-Command Get-Greeting).ImplementingType.FullName
}
T 7 { Add-Type @'
using System; using System.Collections.ObjectModel; using System.IO; using System.Text;
public class C1 : Collection<string> { protected override void InsertItem(int i, string s) { base.InsertItem(i, s + "!"); } protected override void RemoveItem(int i) { Console.WriteLine("rm"); base.RemoveItem(i); } public void Raw(string s) { Items.Add(s); } }
public class KC : KeyedCollection<string, string> { protected override string GetKeyForItem(string s) => s.Substring(0, 1); }
'@
$c = [C1]::new(); $c.Add('a'); "$c"; $null = $c.Remove('a!'); $c.Count; $c.Count; $c.Raw('q'); "$c"
$k = [KC]::new(); $k.Add('abc'); $k['a']; $k.Contains('a')
}
T 8 {
Add-Type -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.Linq;
namespace Inv {
  public enum Level { Low = 1, Mid = 5, High = 10 }
  [Flags] public enum Perm : byte { None = 0, Read = 1, Write = 2, Exec = 4, All = Read | Write | Exec }
  public interface IItem { string Name { get; } decimal Price { get; set; } decimal Total(int n = 1); }
  public abstract class ItemBase : IItem, IComparable<ItemBase>, IEquatable<ItemBase> {
    protected ItemBase(string name, decimal price) { Name = name; Price = price; }
    public string Name { get; private set; }
    public decimal Price { get; set; }
    public abstract string Kind { get; }
    public virtual decimal Total(int n = 1) => n * Price;
    public int CompareTo(ItemBase other) => other == null ? 1 : Price.CompareTo(other.Price);
    public bool Equals(ItemBase other) => other != null && other.Name == Name;
    public override bool Equals(object o) => Equals(o as ItemBase);
    public override int GetHashCode() => Name.GetHashCode();
    public override string ToString() => $"{Kind}:{Name}@{Price:F2}";
    public static bool operator <(ItemBase a, ItemBase b) => a.CompareTo(b) < 0;
    public static bool operator >(ItemBase a, ItemBase b) => a.CompareTo(b) > 0;
  }
  public sealed class Book : ItemBase { public Book(string n, decimal p) : base(n, p) {} public override string Kind { get { return "Book"; } } }
  public sealed class Pen : ItemBase { public Pen(string n) : base(n, 1.5m) {} public override string Kind => "Pen"; public override decimal Total(int n = 1) => base.Total(n) * 0.9m; }
  public static class Store {
    private static readonly Dictionary<string, ItemBase> items = new Dictionary<string, ItemBase>(StringComparer.OrdinalIgnoreCase);
    public static void Add(params ItemBase[] list) { foreach (var i in list) items[i.Name] = i; }
    public static ItemBase Get(string n) { ItemBase r; if (!items.TryGetValue(n, out r)) throw new KeyNotFoundException("no " + n); return r; }
    public static IEnumerable<ItemBase> Sorted() { return items.Values.OrderBy(x => x).ThenBy(x => x.Name); }
    public static Dictionary<string, decimal> ByKind() => items.Values.GroupBy(i => i.Kind).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Sum(i => i.Price));
    public static string Describe(object o) {
      switch (o) {
        case null: return "null";
        case Book b when b.Price > 10: return "dear book";
        case Book b: return "book " + b.Name;
        case ItemBase i: return "item " + i.Name;
        case int n when n < 0: return "negative";
        case int n: return "int " + n;
        case string { Length: 0 }: return "empty";
        case string s: return "text " + s.Length;
        default: return o.GetType().Name;
      }
    }
  }
}
'@
$b = [Inv.Book]::new('Dune', 12.5); $p = New-Object Inv.Pen 'Bic'
"$b $p"; $b -gt $p; $b -lt $p; $b.Total(); $p.Total(2); $b, $p | Sort-Object
[Inv.Store]::Add($b, $p, [Inv.Book]::new('Zen', 3)); [Inv.Store]::Sorted() | % Name
[Inv.Store]::ByKind()
[Inv.Store]::Get('DUNE').Price
foreach ($o in $null, $b, $p, -4, 5, '', 'abc', 2.5, (Get-Date)) { [Inv.Store]::Describe($o) }
[Inv.Perm]'Read, Exec'; [Inv.Perm]7; [Inv.Perm]::All -band [Inv.Perm]::Write; [int][Inv.Level]::Mid; [Inv.Level]'high'
$b | Format-List; $b, $p | Format-Table
$b | Get-Member | Format-Table Name, MemberType, Definition -AutoSize | Out-String -Width 200
try { [Inv.Store]::Get('x') } catch { $_.Exception.InnerException.GetType().FullName; $_.Exception.Message }
try { $b.Name = 'x' } catch { $_.Exception.Message }
try { New-Object Inv.ItemBase } catch { $_.Exception.Message }
try { [Inv.ItemBase]::new('a',1) } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
}
