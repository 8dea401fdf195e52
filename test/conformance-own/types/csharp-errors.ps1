# Errors of the compiler: codes, places and words
$srcs = @(
'public class A1 { public int X() { return y; } }',
"public class A2 {`n  public int X() {`n    return 1`n  }`n}",
"public class A3 { public int X() { return 1; }",
"public class A4 { public Foo X; }",
"public class A5 { public int X() { string s = 1; return s; } }",
"public class A6 { public int X() { } }",
"public class A7 { public int X() { int i; return i; } }",
"public class A8 { public void X() { `"abc`".Foo(); string.Bar(); new A8().Q = 3; } }",
"public class A9 { public void X(int a) { X(); X(`"s`"); X(1,2); } }",
"public class A10 { public void X() { int unused = 3; } private int f; }",
"using System.Nope;`npublic class A11 { }",
"public class A12 { public void X() { Console.WriteLine(1); } }",
"public class A13 : IDisposable { }",
"public class A14 : System.IDisposable { }",
"public class A16 { public void X() { int x = 5 / 0; bool b = 1 + true; x = `"a`" * 2; } }"
)
foreach ($s in $srcs) { '--- ' + $s; try { Add-Type -TypeDefinition $s -ErrorAction Continue } catch { "CAUGHT " + $_.FullyQualifiedErrorId + ' | ' + $_.Exception.Message + ' | ' + $_.CategoryInfo } }
