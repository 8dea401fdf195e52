# Protected members of a class of C#: methods of script classes derived from it see them, nobody else does
Add-Type -WarningAction Ignore @'
public class Vault {
  protected int Field = 1;
  protected int Property { get; set; } = 2;
  public int Shown { get; protected set; } = 3;
  protected int Method() { return 4; }
  protected virtual string Kind() { return "vault"; }
  public string Ask() { return Kind(); }
  public int Both(string s) { return 5; }
  protected int Both(int i) { return 6; }
  protected Vault() {}
}
public interface IHasNumber { int Number { get; set; } }
'@
Invoke-Expression @'
class Safe : Vault {
  [int] Sum() { return $this.Field + $this.Property + $this.Shown + $this.Method() }
  [void] Put([int]$n) { $this.Field = $n; $this.Property += $n; $this.Shown = $n; $this.Field++ }
  [object] Dynamic([string]$name) { return $this.$name }
  [object] Call([string]$name) { return $this.$name() }
  [void] Set([string]$name, $v) { $this.$name = $v }
  [string] Kind() { return 'safe on ' + ([Vault]$this).Kind() }
  [string] Overloads() { return "$($this.Both('x')) $($this.Both(1))" }
}
class Inner : Safe { [int] Twice() { return 2 * $this.Field } }
class Stranger { [object] Look($o) { return $o.Field } [object] Call($o) { return $o.Method() } }
class Numbered : IHasNumber { [int]$Number = 7; [int]$Other }
'@
$s = Invoke-Expression '[Safe]::new()'
$s.Sum(); $s.Put(10); $s.Sum(); $s.Dynamic('Property'); $s.Set('Property', 50); $s.Dynamic('Property'); $s.Call('Method')
$s.Ask(); $s.Overloads(); (Invoke-Expression '[Inner]::new()').Twice()
function try-it([scriptblock]$b) { try { "got <$(& $b)>" } catch { "$($_.FullyQualifiedErrorId): $_" } }
try-it { $s.Field }; try-it { $s.Field = 1 }; try-it { $s.Property = 1 }; try-it { $s.Method() }; try-it { $s.Shown = 5 }; try-it { $s.Both(1) }
Set-StrictMode -Version 3
try-it { $s.Field }; try-it { $s.Property }
$stranger = Invoke-Expression '[Stranger]::new()'
try-it { $stranger.Look($s) }; try-it { $stranger.Call($s) }
Set-StrictMode -Off
($s | Get-Member -Force -MemberType Property, Method | Where-Object Name -in Field, Property, Method, Shown, Both).Name -join ' '
'Number', 'Other' | ForEach-Object { (Invoke-Expression '[Numbered]').GetMethod("get_$_").Attributes }
