Class MyTestParameter { [parameter(ParameterSetName = 'pset1', position=0, mandatory=1)] [string] $name; [Parameter()][ValidateRange(1,5)][int]$n; $other }
function foo-bar { [CmdletBinding()] param($path)
 dynamicparam { if ($PSBoundParameters["path"] -contains "class") { $d = [MyTestParameter]::new(); return $d } }
 begin { if ($d -is [MyTestParameter]) { "name=$($d.name) n=$($d.n) $($PSBoundParameters.Keys -join ',')" } else { 'none' } } }
foo-bar -path class -Name myName
foo-bar -path class -Name myName -n 3
try { foo-bar -path class -Name myName -n 9 } catch { "$_" }
try { foo-bar -path class -Name myName -other 9 } catch { "$_" }
foo-bar -path x
class GenValuesForParam : System.Management.Automation.CachedValidValuesGeneratorBase {
  static [int]$calls = 0
  GenValuesForParam() : base(300) { }
  [String[]] GenerateValidValues() { [GenValuesForParam]::calls++; return [string[]]("Test1","TestString1","Test2") }
}
function Get-T { [CmdletBinding()] Param ([ValidateSet([GenValuesForParam])] $Param1) $Param1 }
Get-T TestString1; Get-T test1
try { Get-T x } catch { "$_" }
[GenValuesForParam]::calls
[GenValuesForParam]::new().GetValidValues() -join ','
