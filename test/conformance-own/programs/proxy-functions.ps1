# Program: proxy functions made with ProxyCommand and steppable pipelines
$meta = [System.Management.Automation.CommandMetadata]::new((Get-Command Select-String))
$meta.Name
$meta.DefaultParameterSetName
[System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($meta)
$meta2 = [System.Management.Automation.CommandMetadata]::new((Get-Command Get-Random))
[System.Management.Automation.ProxyCommand]::GetParamBlock($meta2)
[System.Management.Automation.ProxyCommand]::GetBegin($meta2)
[System.Management.Automation.ProxyCommand]::GetProcess($meta2)
[System.Management.Automation.ProxyCommand]::GetEnd($meta2)
function Sort-Object {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)][psobject]$InputObject, [Parameter(Position = 0)][object[]]$Property, [switch]$Descending, [switch]$Unique, [switch]$Loud)
    begin {
        if ($Loud) { Write-Host '[sorting]' }
        $null = $PSBoundParameters.Remove('Loud')
        $count = 0
        $cmd = $ExecutionContext.InvokeCommand.GetCommand('Microsoft.PowerShell.Utility\Sort-Object', 'Cmdlet')
        $pipe = { & $cmd @PSBoundParameters }.GetSteppablePipeline($MyInvocation.CommandOrigin)
        $pipe.Begin($PSCmdlet)
    }
    process { $count++; $pipe.Process($_) }
    end { $pipe.End(); if ($Loud) { Write-Host "[$count sorted]" } }
}
3, 1, 2 | Sort-Object -Loud
'b', 'a' | Sort-Object -Descending
[pscustomobject]@{ n = 2 }, [pscustomobject]@{ n = 1 } | Sort-Object n -Loud | ForEach-Object n
Get-Command Sort-Object | ForEach-Object CommandType
function Write-Upper {
    [CmdletBinding()] param([Parameter(ValueFromPipeline)][object]$InputObject)
    begin { $p = { Microsoft.PowerShell.Core\ForEach-Object { "$_".ToUpper() } }.GetSteppablePipeline(); $p.Begin($true) }
    process { $p.Process($InputObject) }
    end { $p.End() }
}
'abc', 'def' | Write-Upper
$sp = { Microsoft.PowerShell.Utility\Sort-Object -Property Length | Select-Object -First 2 }.GetSteppablePipeline()
$sp.Begin($true)
foreach ($w in 'three', 'a', 'no', 'four') { $sp.Process($w) }
$sp.End()
$sp.Dispose()
try { { Get-Date; Get-Item . }.GetSteppablePipeline() } catch { $_.Exception.GetType().Name; $_.Exception.Message }
try { { 1 + 1 }.GetSteppablePipeline() } catch { $_.Exception.Message }
$body = [System.Management.Automation.ProxyCommand]::Create([System.Management.Automation.CommandMetadata]::new((Get-Command Get-Location)))
$body.Split("`n").Count
Set-Item function:Where-Am-I ([scriptblock]::Create($body))
(Where-Am-I).Path -eq $PWD.Path
(Get-Command Where-Am-I).Parameters.Keys | Sort-Object | Select-Object -First 5
Remove-Item function:Sort-Object
3, 1 | Sort-Object -Loud
