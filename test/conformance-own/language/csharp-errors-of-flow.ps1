# What the compiler says of C#: labels, cases, ambiguous calls, finally, interfaces
$ErrorView = 'NormalView'
foreach ($source in
    'public class P { void M() { goto nope; } }',
    'public class P2 { void M() { int i = 0; again: i++; System.Console.WriteLine(i); } }',
    'public class P3 { public static int M() { int i = 0; again: i++; if (i < 3) goto again; return i; } }',
    'public class Q { void M(int i) { switch (i) { case 1: break; case 1: break; } } }',
    'public class Q2 { void M(string s) { switch (s) { case "a": break; case "b": case "a": break; } } }',
    'public class S { static void M(int a, long b) {} static void M(long a, int b) {} static void T() { M(1, 1); } }',
    'public class Y { int M() { try { return 1; } finally { return 2; } } }',
    'public interface IZ { int P { get; } } public class Z : IZ { public string P => ""; }',
    'public class KK { async void M() { await 5; } }',
    'public class Part { partial void Nope(int x); public int B() { Nope(1); return 1; } }') {
    try { Add-Type $source -ErrorAction Stop; 'compiled' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
}
[P3]::M()
