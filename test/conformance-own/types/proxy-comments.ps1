function T1 {
 <# .SYNOPSIS
 syn
 .DESCRIPTION
 desc one

 desc two
 .PARAMETER B
 help b
 .PARAMETER A
 help a
 .EXAMPLE
 T1 -A 1
 remark here
 .EXAMPLE
 T1
 .NOTES
 note
 .INPUTS
 System.String
 .OUTPUTS
 System.Int32
 .LINK
 http://x/y
 .LINK
 Get-Item
 .COMPONENT
 comp
 .ROLE
 rol
 .FUNCTIONALITY
 fun
 #>
 param($A,$B) }
[System.Management.Automation.ProxyCommand]::GetHelpComments((Get-Help T1 -Full))
"=="
[System.Management.Automation.ProxyCommand]::GetHelpComments((Get-Help T1))
try { [System.Management.Automation.ProxyCommand]::GetHelpComments('x') } catch { "$_" }
try { [System.Management.Automation.ProxyCommand]::GetHelpComments($null) } catch { "$_" }
function T2 { [CmdletBinding()] param($Q) dynamicparam { $d=[Management.Automation.RuntimeDefinedParameterDictionary]::new(); $c=[Collections.ObjectModel.Collection[Attribute]]::new(); $c.Add([Parameter]::new()); $d.Add('X',[Management.Automation.RuntimeDefinedParameter]::new('X',[string],$c)); $d } process { "X=$($PSBoundParameters.X) Q=$Q" } }
$md=[System.Management.Automation.CommandMetadata]::new((gcm T2))
[System.Management.Automation.ProxyCommand]::GetDynamicParam($md)
"=="
[System.Management.Automation.ProxyCommand]::Create($md)
si function:P2 ([scriptblock]::Create([System.Management.Automation.ProxyCommand]::Create($md)))
P2 -Q 1 -X 2
(gcm P2).Parameters.Values | ? IsDynamic | % Name
$md=[System.Management.Automation.CommandMetadata]::new((gcm T2)); [System.Management.Automation.ProxyCommand]::GetDynamicParam($md).Length
