# Helper classes as published scripts have them: repositories, events, versions, exceptions, tasks, flags.
$ErrorView='NormalView'; $PSStyle.OutputRendering='PlainText'
Add-Type @'
using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Lib {
    // 1 events
    public class ProgressEventArgs : EventArgs { public int Percent { get; } public string Msg { get; init; } = ""; public ProgressEventArgs(int p) { Percent = p; } }
    public class Worker {
        public event EventHandler<ProgressEventArgs> Progress;
        public event Action<string> Done;
        private EventHandler _custom; private int _n;
        public event EventHandler Custom { add { _custom += value; _n++; } remove { _custom -= value; _n--; } }
        public int Handlers => _n;
        protected virtual void OnProgress(ProgressEventArgs e) => Progress?.Invoke(this, e);
        public void Run(int steps) { for (var i = 1; i <= steps; i++) OnProgress(new ProgressEventArgs(i * 100 / steps) { Msg = $"step {i:D2}" }); Done?.Invoke("finished"); _custom?.Invoke(this, EventArgs.Empty); }
    }
    // 2 INotifyPropertyChanged
    public class Model : INotifyPropertyChanged {
        public event PropertyChangedEventHandler PropertyChanged;
        private string _name;
        public string Name { get => _name; set { if (_name == value) return; _name = value; PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Name))); } }
        [Browsable(false)] [DefaultValue(3)] public int Hidden { get; set; } = 3;
    }
    // 3 generic repo
    public interface IEntity<TKey> where TKey : IEquatable<TKey> { TKey Id { get; set; } }
    public class Item : IEntity<int> { public int Id { get; set; } public string Name { get; set; } public List<string> Tags { get; } = new(); public override string ToString() => $"{Id}:{Name}[{string.Join("|", Tags)}]"; }
    public class Repository<T, TKey> : IEnumerable<T> where T : class, IEntity<TKey>, new() where TKey : IEquatable<TKey> {
        private readonly SortedDictionary<TKey, T> _items = new();
        public T this[TKey id] { get { if (!_items.TryGetValue(id, out T v)) throw new KeyNotFoundException($"no {typeof(T).Name} with key '{id}'"); return v; } set { _items[id] = value; } }
        public Repository<T, TKey> Add(params T[] items) { foreach (var i in items) _items.Add(i.Id, i); return this; }
        public T Create(TKey id, Action<T> init = null) { var t = new T { Id = id }; init?.Invoke(t); _items[id] = t; return t; }
        public IEnumerable<T> Find(Predicate<T> p) { foreach (var kv in _items) if (p(kv.Value)) yield return kv.Value; }
        public IEnumerator<T> GetEnumerator() => _items.Values.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        public int Count => _items.Count;
        public static explicit operator List<T>(Repository<T, TKey> r) => r.ToList();
    }
    // 4 Disposable
    public sealed class Scope : IDisposable {
        private readonly string _n; private bool _d; public static List<string> Log = new List<string>();
        public Scope(string n) { _n = n; Log.Add("+" + n); }
        public void Dispose() { if (_d) return; _d = true; Log.Add("-" + _n); GC.SuppressFinalize(this); }
        public static string Test() { using (var a = new Scope("a")) using (new Scope("b")) { using var c = new Scope("c"); try { throw new InvalidOperationException("x"); } catch (InvalidOperationException ex) when (ex.Message == "x") { Log.Add("caught"); } finally { Log.Add("fin"); } } return string.Join(" ", Log); }
    }
    // 5 comparable
    public class Version3 : IComparable<Version3>, IComparable, IEquatable<Version3>, IFormattable {
        public int A, B, C;
        public Version3(int a, int b, int c) { A = a; B = b; C = c; }
        public static Version3 Parse(string s) { var p = s.Split('.'); if (p.Length != 3) throw new FormatException("bad version: " + s); return new Version3(int.Parse(p[0]), int.Parse(p[1]), int.Parse(p[2])); }
        public static bool TryParse(string s, out Version3 v) { try { v = Parse(s); return true; } catch (FormatException) { v = null; return false; } }
        public int CompareTo(Version3 o) { if (o is null) return 1; int r = A.CompareTo(o.A); if (r != 0) return r; r = B.CompareTo(o.B); return r != 0 ? r : C.CompareTo(o.C); }
        int IComparable.CompareTo(object o) => o is Version3 v ? CompareTo(v) : throw new ArgumentException("not a version", nameof(o));
        public bool Equals(Version3 o) => o is not null && CompareTo(o) == 0;
        public override bool Equals(object o) => Equals(o as Version3);
        public override int GetHashCode() => HashCode.Combine(A, B, C);
        public static bool operator ==(Version3 x, Version3 y) => x is null ? y is null : x.Equals(y);
        public static bool operator !=(Version3 x, Version3 y) => !(x == y);
        public static bool operator <(Version3 x, Version3 y) => x.CompareTo(y) < 0;
        public static bool operator >(Version3 x, Version3 y) => x.CompareTo(y) > 0;
        public override string ToString() => ToString("G", null);
        public string ToString(string f, IFormatProvider p) => (f ?? "G") switch { "G" => $"{A}.{B}.{C}", "S" => $"{A}.{B}", _ => throw new FormatException($"unknown format {f}") };
    }
    // 6 exceptions
    [Serializable]
    public class AppException : Exception {
        public int Code { get; }
        public AppException() { }
        public AppException(string m) : base(m) { }
        public AppException(string m, Exception inner) : base(m, inner) { }
        public AppException(string m, int code) : this(m) { Code = code; Data["code"] = code; HResult = unchecked((int)0x80131234); }
        public override string Message => Code == 0 ? base.Message : $"[{Code}] {base.Message}";
        public static void Throw(int c) { try { throw new AppException("inner", c); } catch (AppException e) when (e.Code > 1) { throw new AppException("outer", e); } }
    }
    // 7 async
    public static class Async {
        public static async Task<int> SumAsync(IEnumerable<int> xs) { int s = 0; foreach (var x in xs) { await Task.Yield(); s += x; } return s; }
        public static async Task<string> Slow(string s, int ms, CancellationToken ct = default) { await Task.Delay(ms, ct).ConfigureAwait(false); return s.ToUpperInvariant(); }
        public static async Task<string[]> All() { var t = new[] { Slow("a", 5), Slow("b", 1), Task.FromResult("c") }; return await Task.WhenAll(t); }
        public static async Task Fail() { await Task.Delay(1); throw new AppException("async", 7); }
        public static async ValueTask<int> VT() => await new ValueTask<int>(5);
        public static string Cancel() { using var cts = new CancellationTokenSource(); cts.Cancel(); try { Slow("x", 1000, cts.Token).GetAwaiter().GetResult(); return "no"; } catch (OperationCanceledException e) { return e.GetType().Name; } }
        public static int Par() { int t = 0; Parallel.For(0, 10, i => Interlocked.Add(ref t, i)); Parallel.ForEach(new[] { 1, 2, 3 }, x => Interlocked.Increment(ref t)); return t; }
    }
    // 8 extension + flags
    [Flags] public enum Perm : byte { None = 0, Read = 1, Write = 2, Exec = 4, All = Read | Write | Exec }
    public static class PermExt { public static bool Has(this Perm p, Perm q) => (p & q) == q; public static Perm With(this Perm p, params Perm[] qs) => qs.Aggregate(p, (a, b) => a | b); public static string D(Perm p) => string.Join("+", Enum.GetValues(typeof(Perm)).Cast<Perm>().Where(v => v != 0 && p.Has(v)).Select(v => v.ToString())); }
}
'@
$w=[Lib.Worker]::new(); $log=[System.Collections.ArrayList]::new()
$w.add_Progress({ param($s,$e) [void]$log.Add("$($s.GetType().Name) $($e.Percent) $($e.Msg)") }); $w.add_Done({ param($m) [void]$log.Add($m) })
$h=[EventHandler]{ [void]$log.Add('custom') }; $w.add_Custom($h); $w.Handlers; $w.Run(3); $w.remove_Custom($h); $w.Handlers; $log
$m=[Lib.Model]::new(); $m.add_PropertyChanged({ "changed $($args[1].PropertyName)" | Out-Host }); $m.Name='a'; $m.Name='a'; $m.Name='b'; $m
$r=[Lib.Repository[Lib.Item,int]]::new(); $null=$r.Create(2,{ param($i) $i.Name='two'; $i.Tags.Add('t') }); $i=[Lib.Item]@{Id=1;Name='one'}; [void]$r.Add($i)
$r.Count; $r | % { "$_" }; $r[1].Name; try { $r[9] } catch { "$_" }; try { $r.Add($i) } catch { "$_"; $_.Exception.InnerException.GetType().Name }
$r.Find({ $args[0].Id -gt 1 }) | % Name; "$r"; ([System.Collections.Generic.List[Lib.Item]]$r).Count
[Lib.Scope]::Test()
$a=[Lib.Version3]::Parse('1.2.3'); $b=[Lib.Version3]'1.10.0'; $a -lt $b; $a -eq [Lib.Version3]::new(1,2,3); $a -ne $b; ($b,$a | sort | % { "$_" }) -join ' '; "{0:S} {1}" -f $a,$b; try { '{0:X}' -f $a } catch { "$_" }
$o=$null; [Lib.Version3]::TryParse('x',[ref]$o); $o -eq $null; try { [Lib.Version3]'zz' } catch { "$_" }; try { $a -lt 5 } catch { "$_" }
$a.CompareTo($b); ($a,$b | measure -Maximum).Maximum | % { "$_" }; ($a,$a,$b | Group-Object).Count; ($a,[Lib.Version3]'1.2.3',$b | select -Unique).Count; $a
try { [Lib.AppException]::Throw(1) } catch { $_.Exception.InnerException.Message; $_.Exception.InnerException.Code; $_.Exception.InnerException.Data['code']; '{0:X}' -f $_.Exception.InnerException.HResult }
try { [Lib.AppException]::Throw(2) } catch [Lib.AppException] { "typed: $_"; $_.Exception.InnerException.Message }
try { throw [Lib.AppException]::new('direct',3) } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
[Lib.AppException]::Throw(5)
[Lib.Async]::SumAsync((1..4)).Result; [Lib.Async]::Slow('abc',1).GetAwaiter().GetResult(); [Lib.Async]::All().Result; try { [Lib.Async]::Fail().Wait() } catch { "$_" }; try { [Lib.Async]::Fail().GetAwaiter().GetResult() } catch { "$_" }; [Lib.Async]::VT().Result; [Lib.Async]::Cancel(); [Lib.Async]::Par()
$p=[Lib.Perm]'Read,Exec'; [Lib.PermExt]::Has($p,'Exec'); [Lib.PermExt]::D($p); [Lib.PermExt]::With($p,'Write'); $p -bor 2; [Lib.Perm]7; try { [Lib.Perm]'Nope' } catch { "$_" }
[Lib.Perm].GetEnumUnderlyingType().Name; [enum]::GetNames([Lib.Perm]); $t=[Lib.Async]::Fail(); try { $t.Wait() } catch {}; $t.Status; $t.Exception.InnerException.Message
