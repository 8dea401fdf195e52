$b = { [CmdletBinding(SupportsShouldProcess)] [OutputType([int])] [Alias('q')] param([int]$x) $x }
,$b.Attributes | gm | select -First 1 | % TypeName
$b.Attributes.GetType().FullName
$b.Attributes | % { $_.GetType().Name }
{ 1 }.Attributes.Count
{ 1 }.IsFilter; { 1 }.Module; { 1 }.DebuggerHidden; { [System.Diagnostics.DebuggerHidden()] param() 1 }.DebuggerHidden
class My : Attribute { [string]$N } 
{ [My(N='x')] param() 1 }.Attributes.N
function F { [My(N='y')] param() } ; ${function:F}.Attributes[0].N
# types of values are shown by their full names
$n = [pscustomobject]@{ a = [System.Collections.Generic.List[int]]::new(); c = [int[]](1) }
$n.psobject.Properties | % { "$($_.TypeNameOfValue) | $_" }
class Q { [System.Collections.Generic.Dictionary[string,System.Collections.Generic.List[int]]]$D; [Nullable[datetime]]$N; [Q[]]$Arr; [Func[int,string]]$F }
[Q]::new().psobject.Properties | % { "$($_.Name): $($_.TypeNameOfValue) | $_" }
try { [Q]@{ Nope = 1 } } catch { "$_" }
# an alias may name another alias
function Get-Foo { }; Set-Alias zz1 zz2; Set-Alias zz2 Get-Foo; (Get-Alias zz1).ReferencedCommand.Name; (Get-Alias zz1).ResolvedCommand.Name
