Add-Type -TypeDefinition @'
using System; using System.IO; using System.Linq; using System.Collections; using System.Runtime.CompilerServices;
namespace CT1 {
    public class Foo : System.Xml.XmlDocument {
        public string MyName { get; set; }
        public override void LoadXml(string content) { MyName = content; }
    }
    public class C1 { string[] a = new string[2]; public string this[int i] { get => a[i]; set => a[i] = value; } }
    public class C2 { [IndexerName("TheItem")] public int this[int i] => 42 + i; }
    public class C3 {
        public static void A(int x = int.MinValue, double d = double.NaN, long l = long.MaxValue, char c = char.MaxValue, string s = "q") { Console.WriteLine($"{x} {d} {l} {(int)c} {s}"); }
        public const double TwoPi = Math.PI * 2;
        public const int Big = int.MaxValue - 1;
    }
    public class L : System.Collections.Generic.List<int> { public int Twice() { return Count * 2; } }
}
'@
$foo = [CT1.Foo]::new(); $foo.LoadXml('<test>bar</test>'); $foo.MyName; $foo.ChildNodes.Count
([System.Xml.XmlDocument]$foo).LoadXml('<test>bar</test>'); $foo.test; $foo.ChildNodes.Count
[CT1.C1]::new() | Get-Member -Type ParameterizedProperty | % Definition
[CT1.C2]::new() | Get-Member -Type ParameterizedProperty | % { $_.Name; $_.Definition }
[CT1.C2]::new()[3]; [CT1.C2]::new().TheItem(4)
[CT1.C3]::A(); [CT1.C3]::A(1); [CT1.C3]::A.OverloadDefinitions; [CT1.C3]::TwoPi; [CT1.C3]::Big
$l=[CT1.L]::new(); $l.Add(3); $l.Twice()
$c = [System.Management.Automation.CmdletInfo]::new('My-Thing',[Microsoft.PowerShell.Commands.OutStringCommand]); $c.Name; $c.Verb; $c.ImplementingType.Name
$ps=[powershell]::Create(); $ps.AddCommand($c).AddParameter('InputObject','test').AddParameter('Stream').Invoke()
foreach ($b in { [System.Management.Automation.CmdletInfo]::new('x',[Microsoft.PowerShell.Commands.OutStringCommand]) }, { [System.Management.Automation.CmdletInfo]::new('x-y',[string]) }, { [System.Management.Automation.CmdletInfo]::new('',[string]) }) { try { & $b } catch { "$_" } }
$r=$null; $sv=[cultureinfo]'sv-SE'
foreach ($p in @('ooo','ååå'),@('z','ö'),@('A','a'),@('x',5)) { [System.Management.Automation.LanguagePrimitives]::TryCompare($p[0],$p[1],$false,$sv,[ref]$r); $r; [System.Management.Automation.LanguagePrimitives]::Compare($p[0],$p[1],$true,$sv); [System.Management.Automation.LanguagePrimitives]::Equals($p[0],$p[1],$true,$sv) }
$t=[Data.DataTable]::new('x'); $t.Locale.GetType().Name; $t.Locale=[cultureinfo]'de-DE'; $t.Locale.Name; $t.CaseSensitive
Add-Type -TypeDefinition 'public class K2 { public static object A() { return (long)2147483647; } public static object B() { return 2147483647L * 2; }  public static object C() { return (long)2147483647 * 2; } public static object D() { return (long)2147483647 * 2L; } }'
[K2]::A().GetType().Name; [K2]::B(); [K2]::C(); [K2]::C().GetType().Name; [K2]::D()
