# C#: products in parentheses are no declarations of pointers; tuples are taken apart
Add-Type @'
public class Products {
  public static int M(int a, int b) { return (a * b); }
  public static int N(int a, int b) { int c = (a * b) + 1; return (a & b) + (a < b ? 1 : 0) + c; }
  public static string T(int a, int b) { var t = (a * b, a + b); (int x, int y) = t; (var p, var q) = (a * 2, b * 3); int r, s; (r, s) = (b, a); return x + " " + y + " " + p + " " + q + " " + r + s; }
}
'@
[Products]::M(5, 2)
[Products]::N(5, 2)
[Products]::T(5, 2)
