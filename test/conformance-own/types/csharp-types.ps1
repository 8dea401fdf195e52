# Classes, interfaces, structs, enums, generics and operators
Add-Type -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
namespace Demo {
  public enum Color { Red, Green = 5, Blue }
  public interface IShape { double Area(); string Name { get; } }
  public abstract class Shape : IShape {
    public abstract double Area();
    public virtual string Name { get { return GetType().Name; } }
    public override string ToString() { return $"{Name}: {Area():F2}"; }
  }
  public class Circle : Shape {
    public double R { get; set; }
    public Circle(double r) { R = r; }
    public override double Area() => Math.PI * R * R;
  }
  public class Square : Shape {
    private readonly double side;
    public Square(double s) { side = s; }
    public Square() : this(1) { }
    public override double Area() { return side * side; }
    public override string Name => "Sq";
  }
  public static class Util {
    public static int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }
    public static string Reverse(this string s) { var a = s.ToCharArray(); Array.Reverse(a); return new string(a); }
    public static int[] Evens(IEnumerable<int> xs) { return xs.Where(x => x % 2 == 0).Select(x => x * 10).ToArray(); }
    public static string Join(params object[] xs) { return string.Join(",", xs); }
    public static bool TryDiv(int a, int b, out int q, ref int count) { count++; if (b == 0) { q = 0; return false; } q = a / b; return true; }
    public static long Sum(long n) { long s = 0; for (long i = 0; i <= n; i++) s += i; return s; }
    public static Dictionary<string,int> Count(string text) {
      var d = new Dictionary<string,int>(StringComparer.OrdinalIgnoreCase);
      foreach (var w in text.Split(' ')) { int c; if (d.TryGetValue(w, out c)) d[w] = c + 1; else d[w] = 1; }
      return d;
    }
    public static string Kind(object o) {
      switch (o) { case int i when i > 10: return "big " + i; case int i: return "int " + i; case string s: return "str " + s.Length; case null: return "null"; default: return "other"; }
    }
    public static string Grade(int n) => n switch { >= 90 => "A", >= 80 and < 90 => "B", 50 or 51 => "mid", _ => "F" };
    public static IEnumerable<int> Range(int a, int b) { for (int i = a; i <= b; i++) { if (i == 5) yield break; yield return i; } }
    public static string Build() { var sb = new StringBuilder(); for (int i = 0; i < 3; i++) { sb.Append(i).Append(';'); } return sb.ToString(); }
    public static string Opt(string a, int b = 3, string c = "z") { return a + b + c; }
    public static string Named() { return Opt("q", c: "w"); }
    public static char Next(char c) { return (char)(c + 1); }
    public static int Div(int a, int b) { return a / b; }
    public static string Try(int b) { try { return (1 / b).ToString(); } catch (DivideByZeroException e) { return "caught " + e.Message; } finally { Console.WriteLine("fin"); } }
    public static void Thrower() { throw new InvalidOperationException("bad thing"); }
    public static uint Hash(string s) { uint h = 2166136261; foreach (char c in s) { h ^= c; h *= 16777619; } return h; }
    public static Color Mix(Color c) { return c == Color.Red ? Color.Blue : (Color)((int)c + 1); }
    public static byte[] Bytes(string s) { return Encoding.UTF8.GetBytes(s); }
    public static string Tuple() { var t = (1, "x"); var (a, b) = t; return a + b + t.Item2; }
    public static (int Min, int Max) MinMax(int[] a) { return (a.Min(), a.Max()); }
    public static string UseMM() { var m = MinMax(new[] { 3, 1, 2 }); return m.Min + "-" + m.Max; }
  }
  public class Box<T> where T : IComparable<T> {
    private List<T> items = new List<T>();
    public void Add(T x) { items.Add(x); }
    public T Max() { T best = items[0]; foreach (T t in items) if (t.CompareTo(best) > 0) best = t; return best; }
    public int Count { get { return items.Count; } }
    public T this[int i] { get { return items[i]; } set { items[i] = value; } }
    public Type Of() { return typeof(T); }
  }
  public struct Point { public int X; public int Y; public Point(int x, int y) { X = x; Y = y; }
    public static Point operator +(Point a, Point b) { return new Point(a.X + b.X, a.Y + b.Y); }
    public static bool operator ==(Point a, Point b) { return a.X == b.X && a.Y == b.Y; }
    public static bool operator !=(Point a, Point b) { return !(a == b); }
    public override bool Equals(object o) { return o is Point && this == (Point)o; }
    public override int GetHashCode() { return X ^ Y; }
    public static implicit operator string(Point p) { return p.X + "," + p.Y; }
  }
}
'@
[Demo.Circle]::new(2).ToString()
[Demo.Square]::new().ToString(); "$([Demo.Square]::new(3))"
[Demo.Util]::Fib(15)
[Demo.Util]::Reverse('abc')
([Demo.Util]::Evens([int[]](1..10))) -join ' '
[Demo.Util]::Join(1,'a',2.5)
$q = 0; $c = 1; [Demo.Util]::TryDiv(17, 5, [ref]$q, [ref]$c); "$q $c"
[Demo.Util]::Sum(1000); [Demo.Util]::Sum(10).GetType().Name
$d = [Demo.Util]::Count('a b A c'); $d.Count; $d['a']
foreach ($x in 5, 50, 'hey', $null, 2.5) { [Demo.Util]::Kind($x) }
foreach ($x in 95, 85, 50, 3) { [Demo.Util]::Grade($x) }
([Demo.Util]::Range(1, 9)) -join ','
[Demo.Util]::Build(); [Demo.Util]::Opt('a'); [Demo.Util]::Opt('a', 9); [Demo.Util]::Named()
[Demo.Util]::Next('a'); [Demo.Util]::Next('a').GetType().Name
[Demo.Util]::Div(7, 2); [Demo.Util]::Div(-7, 2)
[Demo.Util]::Try(1); [Demo.Util]::Try(0)
try { [Demo.Util]::Thrower() } catch { $_.Exception.GetType().FullName; $_.Exception.InnerException.GetType().FullName; $_.Exception.Message; $_.FullyQualifiedErrorId }
try { [Demo.Util]::Div(1,0) } catch { $_.Exception.Message }
[Demo.Util]::Hash('hello')
[Demo.Util]::Mix('Red'); [Demo.Color]::Green; [int][Demo.Color]::Blue
[Demo.Util]::Bytes('hé') -join ' '
[Demo.Util]::Tuple(); [Demo.Util]::UseMM(); [Demo.Util]::MinMax((5,6,1))
$b = [Demo.Box[int]]::new(); $b.Add(3); $b.Add(8); $b.Max(); $b.Count; $b[0]; $b[1] = 2; $b[1]; $b.Of().FullName; $b.GetType().FullName -replace ',.*'
$p = [Demo.Point]::new(1,2) + [Demo.Point]::new(3,4); $p.X; $p.Y; [string]$p; $p -eq [Demo.Point]::new(4,6); $p
[Demo.Shape]::new
$s = [Demo.Circle]::new(1); $s -is [Demo.IShape]; $s | Get-Member | Out-String
