function T3 { [CmdletBinding(DefaultParameterSetName='Name')] param([Parameter(ParameterSetName='Name',Mandatory)][string]$Name,[Parameter(ParameterSetName='Id',Mandatory)][int]$Id) dynamicparam { $a=[parameter]::new(); $a.Mandatory=$true; $c=[Collections.ObjectModel.Collection[Attribute]]::new(); $c.Add($a); $d=[Management.Automation.RuntimeDefinedParameterDictionary]::new(); $d.Add('LastName',[Management.Automation.RuntimeDefinedParameter]::new('LastName',[string],$c)); return $d } process { "$Name $($PSBoundParameters.LastName)" } }
$md=[Management.Automation.CommandMetadata]::new((gcm T3)); $p=[Management.Automation.ProxyCommand]
$body = "{0}`nparam({1})`ndynamicparam {{ {2} }}`nbegin {{ {3} }}`nprocess {{ {4} }}`nend {{ {5} }}" -f $p::GetCmdletBindingAttribute($md),$p::GetParamBlock($md),$p::GetDynamicParam($md),$p::GetBegin($md),$p::GetProcess($md),$p::GetEnd($md)
si function:P3 ([scriptblock]::Create($body))
(gcm P3).Parameters.Values | ? IsDynamic | % Name
P3 -Name A -LastName L
& (gcm T3) -Name A -LastName L2
function T2 { [CmdletBinding()] param($Q) dynamicparam { $d=[Management.Automation.RuntimeDefinedParameterDictionary]::new(); $c=[Collections.ObjectModel.Collection[Attribute]]::new(); $c.Add([Parameter]::new()); $d.Add('X',[Management.Automation.RuntimeDefinedParameter]::new('X',[string],$c)); $d } process { "X=$($PSBoundParameters.X) Q=$Q" } }
$c=$ExecutionContext.InvokeCommand.GetCommand('T2','Function',@()); $c.Parameters.Keys -contains 'X'
$c=$ExecutionContext.InvokeCommand.GetCommand('T2','Function'); $c.Parameters.Keys -contains 'X'
$c=$ExecutionContext.InvokeCommand.GetCommand('T2','Function', @{}); $c.Parameters.Keys -contains 'X'
(gcm T2).Parameters.Keys -contains 'X'
function P2 { [CmdletBinding()] param($Q) dynamicparam { $targetCmd=$ExecutionContext.InvokeCommand.GetCommand('T2','Function',$PSBoundParameters); 
 $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\Where-Object { $_.Value.IsDynamic })
 $pd = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
 foreach ($p in $dynamicParams) { $p=$p.Value; $pd.Add($p.Name, [Management.Automation.RuntimeDefinedParameter]::new($p.Name, $p.ParameterType, $p.Attributes)) }
 $pd } process { "Q$Q" } }
P2 -Q 1 -X 2
(gcm P2).Parameters.Values | ? IsDynamic | % Name
