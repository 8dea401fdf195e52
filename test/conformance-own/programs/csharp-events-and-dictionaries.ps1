# Programs with classes in C#: events and delegates, dictionaries and collections of one's own
$ErrorView = 'NormalView'
Add-Type @'
using System;
using System.Collections.Generic;
using System.ComponentModel;
public class TemperatureChangedEventArgs : EventArgs { public double Old { get; } public double New { get; } public TemperatureChangedEventArgs(double o, double n) { Old = o; New = n; } }
public delegate void AlarmHandler(string message, ref int handled);
public class Thermostat : INotifyPropertyChanged
{
    private double t;
    public event EventHandler<TemperatureChangedEventArgs> TemperatureChanged;
    public event PropertyChangedEventHandler PropertyChanged;
    public event AlarmHandler Alarm;
    private EventHandler custom;
    public event EventHandler Custom { add { custom += value; Adds++; } remove { custom -= value; Adds--; } }
    public int Adds;
    public static event Action<string> Logged;
    public double Temperature {
        get => t;
        set {
            if (t == value) return;
            var e = new TemperatureChangedEventArgs(t, value);
            t = value;
            TemperatureChanged?.Invoke(this, e);
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Temperature)));
            Logged?.Invoke("set " + value);
            if (value > 100) { int h = 0; Alarm?.Invoke("hot", ref h); Handled = h; }
            custom?.Invoke(this, EventArgs.Empty);
        }
    }
    public int Handled { get; private set; }
    public int Subscribers => TemperatureChanged?.GetInvocationList().Length ?? 0;
}
public static class Funcs {
  public static Func<int,int> Adder(int n) => x => x + n;
  public static Func<int,int> Compose(params Func<int,int>[] fs) { return v => { foreach (var f in fs) v = f(v); return v; }; }
  public static int Apply(Func<int,int,int> f, int a, int b) => f(a, b);
  public static string Each(IEnumerable<int> xs, Action<int> a) { foreach (var x in xs) a(x); return "done"; }
  public static bool Any(Predicate<string> p, params string[] s) => Array.Exists(s, p);
  public static IEnumerable<int> Counter() { int i = 0; Func<int> next = () => ++i; while (next() <= 3) yield return i; }
}
'@
$th=[Thermostat]::new()
$log=[Collections.Generic.List[string]]::new()
$th.add_TemperatureChanged({ param($s,$e) $log.Add("$($e.Old)->$($e.New)") })
$h=[ComponentModel.PropertyChangedEventHandler]{ param($s,$e) $log.Add("prop $($e.PropertyName)") }
$th.add_PropertyChanged($h)
[Thermostat]::add_Logged({ param($m) $log.Add($m) })
$th.add_Custom({ $log.Add("custom $($args.Count)") })
$th.add_Alarm({ param($m,$r) $log.Add("alarm $m $($r.GetType().Name)") })
$th.Temperature = 20; $th.Temperature=20; $th.remove_PropertyChanged($h); $th.Temperature=150
$log; $th.Handled; $th.Adds; $th.Subscribers
$job = Register-ObjectEvent $th TemperatureChanged -SourceIdentifier tc -Action { $global:seen = "$($EventArgs.New) $($Event.SourceIdentifier) $($Sender.GetType().Name)" }
$th.Temperature=5; $global:seen
Unregister-Event tc
[Funcs]::Adder(3).Invoke(4)
$f=[Funcs]::Compose([Funcs]::Adder(1),{ param($x) $x*10 }); $f.Invoke(2)
[Funcs]::Apply({ $args[0] - $args[1] }, 9, 4)
[Funcs]::Each([int[]](1..3), { param($x) $log.Add("e$x") }); $log[-1]
[Funcs]::Any({ param($s) $s.Length -gt 2 }, 'a','bbb')
[Funcs]::Counter() -join ','
[Thermostat].GetEvents() | % { "$($_.Name) $($_.EventHandlerType.Name)" } | sort
$th | gm -MemberType Event | % { $_.Name + ' ' + $_.Definition }
Add-Type @'
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Threading;
public class Cache<K, V> : IDictionary<K, V> where K : notnull {
  readonly Dictionary<K, V> d = new(); readonly LinkedList<K> order = new(); public int Cap { get; set; } = 2;
  public V this[K k] { get { order.Remove(k); order.AddLast(k); return d[k]; } set { if (!d.ContainsKey(k)) { if (d.Count >= Cap) { var f = order.First.Value; order.RemoveFirst(); d.Remove(f); } order.AddLast(k); } d[k] = value; } }
  public ICollection<K> Keys => d.Keys; public ICollection<V> Values => d.Values; public int Count => d.Count; public bool IsReadOnly => false;
  public void Add(K k, V v) => this[k] = v; public void Add(KeyValuePair<K, V> p) => Add(p.Key, p.Value); public void Clear() { d.Clear(); order.Clear(); }
  public bool Contains(KeyValuePair<K, V> p) => d.ContainsKey(p.Key); public bool ContainsKey(K k) => d.ContainsKey(k);
  public void CopyTo(KeyValuePair<K, V>[] a, int i) { foreach (var p in d) a[i++] = p; }
  public IEnumerator<KeyValuePair<K, V>> GetEnumerator() { foreach (var k in order) yield return new KeyValuePair<K, V>(k, d[k]); }
  IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
  public bool Remove(K k) { order.Remove(k); return d.Remove(k); } public bool Remove(KeyValuePair<K, V> p) => Remove(p.Key);
  public bool TryGetValue(K k, out V v) => d.TryGetValue(k, out v);
}
public class Cmp : IComparer<string>, IComparer, IEqualityComparer<string> { public int Compare(string a, string b) => a.Length.CompareTo(b.Length); int IComparer.Compare(object a, object b) => Compare((string)a, (string)b); public bool Equals(string a, string b) => a?.Length == b?.Length; public int GetHashCode(string s) => s.Length; }
public class Tree<T> : IEnumerable<T> where T : IComparable<T> { class Node { public T V; public Node L, R; } Node root; public int Count { get; private set; } public bool Add(T v) { ref Node n = ref root; while (n != null) { int c = v.CompareTo(n.V); if (c == 0) return false; if (c < 0) n = ref n.L; else n = ref n.R; } n = new Node { V = v }; Count++; return true; } IEnumerable<T> Walk(Node n) { if (n == null) yield break; foreach (var x in Walk(n.L)) yield return x; yield return n.V; foreach (var x in Walk(n.R)) yield return x; } public IEnumerator<T> GetEnumerator() => Walk(root).GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
public class Coll : Collection<string> { public List<string> Log = new(); protected override void InsertItem(int i, string s) { Log.Add("ins " + s); base.InsertItem(i, s.ToUpper()); } protected override void RemoveItem(int i) { Log.Add("rem " + this[i]); base.RemoveItem(i); } protected override void SetItem(int i, string s) { Log.Add("set"); base.SetItem(i, s); } protected override void ClearItems() { Log.Add("clr"); base.ClearItems(); } }
public static class Conc { static readonly object gate = new object(); static int n; public static int Count(int threads) { n = 0; var ts = new List<Thread>(); for (int i = 0; i < threads; i++) { var t = new Thread(() => { for (int k = 0; k < 100; k++) lock (gate) n++; }); ts.Add(t); t.Start(); } ts.ForEach(t => t.Join()); return n; } public static int Inter() { int x = 0; Interlocked.Increment(ref x); Interlocked.Add(ref x, 5); Interlocked.Exchange(ref x, x * 2); return x; } public static string Q() { var q = new ConcurrentQueue<int>(); q.Enqueue(1); q.Enqueue(2); q.TryDequeue(out var v); var d = new ConcurrentDictionary<string, int>(); d.AddOrUpdate("a", 1, (k, o) => o + 1); d.AddOrUpdate("a", 1, (k, o) => o + 1); return v + ":" + q.Count + ":" + d["a"] + ":" + d.GetOrAdd("z", k => 9); } public static string Coll() { var s = new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 }; var h = new HashSet<int> { 1, 2, 2 }; var st = new Stack<int>(new[] { 1, 2 }); var q = new Queue<string>(); q.Enqueue("q"); var l = new LinkedList<int>(); l.AddFirst(1); l.AddLast(2); var ss = new SortedSet<int> { 3, 1 }; var ro = new ReadOnlyCollection<int>(new[] { 1 }); var pq = new PriorityQueue<string, int>(); pq.Enqueue("lo", 5); pq.Enqueue("hi", 1); var ba = new BitArray(4) { [1] = true }; return string.Join(",", s.Keys) + h.Count + st.Pop() + q.Peek() + l.Last.Value + ss.Min + ro.Count + pq.Dequeue() + ba[1]; } }
'@
$c=[Cache[string,int]]::new(); $c['a']=1; $c['b']=2; [void]$c['a']; $c['c']=3; $c.Keys -join ','; $c.Count; $c.ContainsKey('b'); $c
foreach($p in $c){ "$($p.Key)=$($p.Value)" }
$v=0; $c.TryGetValue('c',[ref]$v); $v; try { $c['zz'] } catch { $_.Exception.Message }
$c.a
$l=[Collections.Generic.List[string]]('ccc','a','bb'); $l.Sort([Cmp]::new()); $l -join ','; [Collections.Generic.HashSet[string]]::new([string[]]('a','b','cc'),[Cmp]::new()).Count
$t=[Tree[int]]::new(); 5,2,8,2,9 | % { $t.Add($_) }; $t -join ' '; $t.Count
$k=[Coll]::new(); $k.Add('x'); $k.Insert(0,'y'); $k[0]='z'; $k.RemoveAt(1); $k.Clear(); $k.Log -join ';'
[Conc]::Count(4); [Conc]::Inter(); [Conc]::Q(); [Conc]::Coll()
$k.GetType().BaseType.Name; $c -is [Collections.IDictionary]; $c.GetType().GetInterfaces().Name | sort
