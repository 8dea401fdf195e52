# Advanced functions: ValidateScript, ShouldProcess, parameter sets, dynamic parameters, pipelines
$ErrorView = 'NormalView'
function Copy-Thing {
    [CmdletBinding(DefaultParameterSetName = 'ByName', SupportsShouldProcess, ConfirmImpact = 'Low')]
    [Alias('cpt')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ByName', HelpMessage = 'The name')][ValidateScript({ if ($_ -match '^[a-z]+$') { $true } else { throw "'$_' is no name" } })][string[]]$Name,
        [Parameter(Mandatory, ParameterSetName = 'ById', ValueFromPipelineByPropertyName)][Alias('No', 'Number')][ValidateRange(1, 100)][int]$Id,
        [Parameter(ParameterSetName = 'ByObject', Mandatory, ValueFromPipeline)][ValidateNotNull()][psobject]$InputObject,
        [Parameter(Position = 1)][ValidateSet('Disk', 'Tape', 'Cloud')][string]$To = 'Disk',
        [ValidateCount(1, 2)][string[]]$Tag,
        [ValidatePattern('^v\d+$', ErrorMessage = '"{0}" is no version ({1})')][string]$Version = 'v1',
        [switch]$PassThru
    )
    dynamicparam {
        if ($To -eq 'Cloud') {
            $attr = [System.Management.Automation.ParameterAttribute]@{ Mandatory = $false; HelpMessage = 'region' }
            $set = [System.Management.Automation.ValidateSetAttribute]::new('eu', 'us')
            $c = [System.Collections.ObjectModel.Collection[System.Attribute]]::new(); $c.Add($attr); $c.Add($set)
            $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
            $d['Region'] = [System.Management.Automation.RuntimeDefinedParameter]::new('Region', [string], $c)
            return $d
        }
    }
    begin { $n = 0; Write-Verbose "set $($PSCmdlet.ParameterSetName)" }
    process {
        $what = switch ($PSCmdlet.ParameterSetName) { ByName { $Name -join '/' } ById { "#$Id" } ByObject { "<$InputObject>" } }
        if ($PSCmdlet.ShouldProcess($what, "Copy to $To")) {
            $n++
            if ($PassThru) { [pscustomobject]@{ What = $what; To = $To; Tag = $Tag -join '+'; Version = $Version; Region = $PSBoundParameters['Region'] } }
        }
    }
    end { "copied $n, bound: $(($PSBoundParameters.Keys | Sort-Object) -join ',')" }
}
function Try-It([scriptblock]$s) { try { & $s } catch { "! $($_.FullyQualifiedErrorId) | $($_.Exception.Message)" } }
Try-It { Copy-Thing abc }
Try-It { Copy-Thing abc, def Tape -PassThru -Tag x, y | Format-Table -Wrap }
Try-It { Copy-Thing 'Ab3' }
Try-It { Copy-Thing -Id 5 -Verbose 4>&1 | ForEach-Object { "$_" } }
Try-It { Copy-Thing -Id 500 }
Try-It { Copy-Thing -No 7 -To Cloud -Region eu -PassThru | ForEach-Object { "$_" } }
Try-It { Copy-Thing -No 7 -To Cloud -Region mars }
Try-It { Copy-Thing -No 7 -Region eu }
Try-It { 1, 'two', @{ a = 1 } | Copy-Thing -To Tape -WhatIf }
Try-It { [pscustomobject]@{ Number = 3 }, [pscustomobject]@{ Id = 4 } | Copy-Thing -PassThru | ForEach-Object { "$_" } }
Try-It { $null | Copy-Thing }
Try-It { Copy-Thing -Name a -Id 3 }
Try-It { Copy-Thing a b c }
Try-It { Copy-Thing a Nowhere }
Try-It { Copy-Thing a -Version 1 }
Try-It { Copy-Thing a -Tag 1, 2, 3 }
Try-It { cpt a -V v22 -Pass }
Try-It { cpt a -T x }
$splat = @{ Name = 'zed'; To = 'Tape'; WhatIf = $true }
Try-It { Copy-Thing @splat }
Try-It { Copy-Thing @splat -To Disk -WhatIf:$false -PassThru | Select-Object -First 1 | ForEach-Object What }
$c = Get-Command Copy-Thing
$c.ParameterSets | ForEach-Object { "$($_.Name) $($_.IsDefault): $_" }
(Get-Command Copy-Thing -ArgumentList a, Cloud).Parameters.ContainsKey('Region'); $c.Parameters.ContainsKey('Region')
$c.Parameters['Id'].Aliases -join ','; $c.Parameters.Id.Attributes.Where({ $_ -is [ValidateRange] }).MaxRange; $c.Parameters.Name.ParameterSets.Keys
Get-Command Copy-Thing -Syntax
