# Metadata of commands may be changed before a proxy is made of it; classes of cmdlets say what they implement.
$m = [System.Management.Automation.CommandMetadata](Get-Command Get-Module)
$p = $m.Parameters['PSEdition']
$p.Name = '_PSEdition'
$p.Aliases.Add('PSEdition')
$null = $m.Parameters.Remove('PSEdition')
$m.Parameters.Add('_PSEdition', $p)
[System.Management.Automation.ProxyCommand]::GetParamBlock($m)
$p.ParameterType = [object]
$p.IsDynamic = $true
"$($p.ParameterType) $($p.IsDynamic)"
$p.ParameterSets['Available'].IsMandatory = $true
$p.ParameterSets['Available'].Position = 4
$p.ParameterSets['Available'].HelpMessage = 'an edition'
$m2 = [System.Management.Automation.CommandMetadata]::new($m)
$m2.Parameters['_PSEdition'].Name = 'Other'
$m2.Parameters['_PSEdition'].Aliases.Clear()
([System.Management.Automation.ProxyCommand]::GetParamBlock($m) -split ',\n')[7]
([System.Management.Automation.ProxyCommand]::GetParamBlock($m2) -split ',\n')[7]
try { $m.Parameters.Add('name', $p) } catch { $_.Exception.Message }
$p | Get-Member -MemberType Property | ForEach-Object Definition
$p.ParameterSets.Values | Get-Member -MemberType Property | ForEach-Object Definition
$n = [System.Management.Automation.ParameterMetadata]::new('A', [int])
$n.Aliases.Add('b')
$n.Attributes.Add([System.Management.Automation.ValidateRangeAttribute]::new(1, 3))
$n2 = [System.Management.Automation.ParameterMetadata]::new($n)
"$($n2.Name) $($n2.ParameterType.Name) $($n2.Aliases) $($n2.Attributes.Count) $($n2.SwitchParameter)"
$n.Attributes.RemoveAt(0)
"$($n.Attributes.Count) $($n2.Attributes.Count)"
$n.Name = 'B'; $n.ParameterType = [switch]; "$($n.Name) $($n.SwitchParameter) $($n2.Name)"
try { $n.Name = '' } catch { $_.Exception.Message }
foreach ($name in 'Get-ChildItem', 'Set-Content', 'Get-PSDrive', 'Get-Process', 'ForEach-Object', 'Stop-Job') {
    $type = (Get-Command $name).ImplementingType
    "$name : $($type.BaseType.Name) $($type.GetInterface('IDynamicParameters', $true).Name) $($type.GetInterface('IDisposable').Name)"
}
function Get-Things {
    [CmdletBinding()] param([Parameter(Position = 0)] [string[]] $Path)
    dynamicparam {
        $command = $ExecutionContext.InvokeCommand.GetCommand('Get-ChildItem', 'Cmdlet', @($PSBoundParameters))
        $found = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
        foreach ($param in $command.Parameters.Values) {
            if ($param.IsDynamic) { $found.Add($param.Name, [System.Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)) }
        }
        $found
    }
    process { "$($PSBoundParameters.Keys)" }
}
Get-Things /nonexistent -File
