$v='outer'
function f { [CmdletBinding()] param([ValidateScript({ Write-Host "[a:$_ b=$b c=$c v=$v ba=$($PSBoundParameters.Keys) args=$args inv=$($MyInvocation.MyCommand.Name) cmd=$($PSCmdlet.MyInvocation.MyCommand)]"; $script:hit='x'; $zz=1; $true })]$a, [ValidateScript({ Write-Host "[b:$_ a=$a zz=$zz]"; $true })]$b='def', $c='cdef', $v) "$a $b $c" }
f 1 2 3
f -b 5 -a 6
$b='outerb'
f -a 1
f -v 3 -a 1
function g { param([ValidateScript({ Write-Host "[a:$_ b=$b v=$v ba=$($PSBoundParameters.Keys) args=$args inv=$($MyInvocation.MyCommand.Name)]"; $true })]$a, [ValidateScript({ Write-Host "[b:$_ a=$a ba=$($PSBoundParameters.Keys)]"; $true })]$b) "$a $b" }
g 1 2
g -b 1 -a 2
g 1 2 3 4
& { param($x,[ValidateScript({ Write-Host "x=$x"; $_ -gt $x })]$y) "$x $y" } 1 2
& { param($x,[ValidateScript({ $_ -gt $x })]$y) "$x $y" } 3 2
filter fl { param($x,[ValidateScript({ Write-Host "x=$x _=$_"; $_ -gt $x })]$y) "$_ $x $y" }
1,2 | fl 1 2
function p { [CmdletBinding()] param([Parameter(ValueFromPipelineByPropertyName)]$Min,[Parameter(ValueFromPipelineByPropertyName)][ValidateScript({ Write-Host "min=$Min"; $_ -gt $Min })]$Max) process { "$Min $Max" } }
[pscustomobject]@{Min=1;Max=2},[pscustomobject]@{Min=5;Max=3} | p
p 3 1
class TrA : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$o) { Write-Host "T: $($e.SessionState.PSVariable.GetValue('first')) $(Get-Variable first -ValueOnly -ErrorAction Ignore)"; return "<$o>" } }
function t { [CmdletBinding()] param($first,[TrA()]$second) "$first $second" }
t 1 2
t -second 3 -first 4
class Va : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$o, [System.Management.Automation.EngineIntrinsics]$e) { $m = $e.SessionState.PSVariable.GetValue('first'); if ($o -lt $m) { throw "less than $m" } } }
function u { [CmdletBinding()] param($first,[Va()]$second) "$first $second" }
u 1 2
u 5 2
function w { [CmdletBinding()] param($root,[ValidateSet([SvG])]$name) "$root $name" }
function dyn { [CmdletBinding()] param([ValidateScript({ Write-Host "other=$other"; $true})]$one,$other) dynamicparam { $d=[System.Management.Automation.RuntimeDefinedParameterDictionary]::new(); $at=[Collections.ObjectModel.Collection[Attribute]]::new(); $at.Add([Parameter]::new()); $at.Add([ValidateScript]::new({ Write-Host "dynval one=$one"; $_ -gt $one })); $d.Add('two',[System.Management.Automation.RuntimeDefinedParameter]::new('two',[int],$at)); $d } end { "$one $other $($PSBoundParameters.two)" } }
dyn 1 -two 5
dyn -two 5 -one 9 -other q
function d2 { [CmdletBinding()] param($x=3,[ValidateScript({$_ -gt $x})]$y=5) "$x $y" }
d2 -y 4
$x=100
d2 -y 4
d2 -y 104
