using namespace System.Management.Automation
function F1 { [Experimental('M.F', 'Hide')] param($A) "one $A" }
function F1b { [Experimental('M.F', 'Show')] [Alias('F1')] param($A) "two $A" }
F1 x
try { F1b x } catch { $_.FullyQualifiedErrorId }
function G { param([Parameter(Mandatory)] [string] $Name, [Parameter('M.F', 'Show', ParameterSetName='S')] [switch] $One, [Experimental('M.F','Hide')] $Two, $Three) "$Name/$One/$Two/$Three"; $PSBoundParameters.Count }
(Get-Command G).Parameters.Keys -notin [Cmdlet]::CommonParameters -join ','
(Get-Command G).Parameters.Two.Attributes.Count
G n 1 2
try { G n -One } catch { $_.FullyQualifiedErrorId }
Get-Command G -Syntax
function D { [CmdletBinding()] param($N) dynamicparam { $d=[RuntimeDefinedParameterDictionary]::new()
 $c=[Collections.ObjectModel.Collection[Attribute]]::new(); $c.Add([Experimental]::new('M.F','Show')); $c.Add([Parameter]::new()); $d.Add('X',[RuntimeDefinedParameter]::new('X',[string],$c))
 $c=[Collections.ObjectModel.Collection[Attribute]]::new(); $c.Add([Parameter]::new('M.F','Hide')); $d.Add('Y',[RuntimeDefinedParameter]::new('Y',[string],$c)); $d }
 process { $PSBoundParameters.Keys -join ',' } }
D -Y 1
try { D -X 1 } catch { $_.FullyQualifiedErrorId }
[ExperimentalFeature]::IsEnabled('M.F')
