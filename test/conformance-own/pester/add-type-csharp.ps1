Add-Type -TypeDefinition @"
using System;
namespace Pester { [Flags] public enum OutputTypes { None = 0, Default = 1, Passed = 2, All = Default | Passed, Fails = Default | 4 } }
"@
[Pester.OutputTypes]::All
[Pester.OutputTypes]'Default,Passed'
[Pester.OutputTypes].FullName
Add-Type -TypeDefinition @'
    namespace Pester
    {
        using System;
        using System.Management.Automation;
        public static class ClosingBraceFinder
        {
            public static int GetClosingBraceIndex(PSToken[] tokens, int startIndex)
            {
                int groupLevel = 1;
                int len = tokens.Length;
                for (int i = startIndex + 1; i < len; i++)
                {
                    PSTokenType type = tokens[i].Type;
                    if (type == PSTokenType.GroupStart) { groupLevel++; }
                    else if (type == PSTokenType.GroupEnd)
                    {
                        groupLevel--;
                        if (groupLevel <= 0) { return i; }
                    }
                }
                return -1;
            }
        }
    }
'@
$e = $null
$t = [System.Management.Automation.PSParser]::Tokenize('{ a { b } c } d', [ref]$e)
[Pester.ClosingBraceFinder]::GetClosingBraceIndex([System.Management.Automation.PSToken[]]$t, 0)
Add-Type @'
using System.Collections.Generic;
public class Employee
{
  private string firstName; private int years;
  public string FirstName { get { return firstName; } set { firstName = value; } }
  public string Last { get; private set; }
  public int Years { get { return years; } set { years = value * 2; } }
  public static int Counter = 3;
  public string Full => FirstName + " " + Last;
  public Employee() {}
  public Employee(string f, string l) { FirstName = f; Last = l; Counter++; }
  public int Half(int x) { return x / 2; }
  public int Opt(int a, int b = 5) => a + b;
  public List<int> Squares(int n) { var l = new List<int>(); for (int i = 1; i <= n; ++i) l.Add(i * i); return l; }
  public string Kind(object o) { if (o is string s && s.Length > 2) return $"str {s}"; switch (o) { case 1: return "one"; default: return o == null ? "null" : o.GetType().Name; } }
}
public class Boss : Employee { public Boss(string n) : base(n, "Boss") { } public override string ToString() { return "Boss:" + Full; } }
'@
$x = [Employee]::new('A','B')
$x.FirstName; $x.Last; $x.Full; $x.Years = 4; $x.Years; [Employee]::Counter; $x.Half(7); $x.Opt(1); $x.Opt(1,2); "$($x.Squares(3))"
$x.Kind('abc'); $x.Kind(1); $x.Kind($null); $x.Kind(2.5)
$x | Get-Member -MemberType Property,Method | % { "$($_.MemberType) $($_.Definition)" }
try { $x.Last = 'z' } catch { $_.Exception.Message }
$b = [Boss]::new('N'); "$b"; $b.Full
$x
$m = Add-Type -Name M1 -Namespace NS1 -MemberDefinition 'public static int Twice(int a) { return 2*a; }' -PassThru
$m::Twice(4); $m.FullName
try { Add-Type 'public class Employee { }' -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
