$ErrorView = 'NormalView'
class EvenAttribute : System.Management.Automation.ValidateArgumentsAttribute { [int]$Max = 100; [void] Validate([object]$v, [System.Management.Automation.EngineIntrinsics]$e) { if ($v % 2) { throw [System.Management.Automation.ValidationMetadataException]::new("$v is odd") } if ($v -gt $this.Max) { throw "$v > $($this.Max)" } } }
class UpperAttribute : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$v) { if ($v -is [string]) { return $v.ToUpperInvariant() } return $v } }
class Colours : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { return 'red', 'green', 'blue' } }
class NameCompleter : System.Management.Automation.IArgumentCompleter {
    [System.Collections.Generic.IEnumerable[System.Management.Automation.CompletionResult]] CompleteArgument([string]$c, [string]$p, [string]$w, [System.Management.Automation.Language.CommandAst]$a, [System.Collections.IDictionary]$b) {
        $l = [System.Collections.Generic.List[System.Management.Automation.CompletionResult]]::new()
        foreach ($n in 'anna', 'bert', 'carl') { if ($n -like "$w*") { $l.Add([System.Management.Automation.CompletionResult]::new($n, $n.ToUpper(), 'ParameterValue', "name $n of $c")) } }
        return $l
    }
}
function Invoke-Thing {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', DefaultParameterSetName = 'ByName', PositionalBinding = $false)]
    [OutputType([string], ParameterSetName = 'ByName')]
    param(
        [Parameter(ParameterSetName = 'ByName', Position = 0)][Upper()][ArgumentCompleter([NameCompleter])][string]$Name = 'none',
        [Parameter(ParameterSetName = 'ById', Mandatory, HelpMessage = 'the id')][Even(Max = 50)][int]$Id,
        [Parameter(ValueFromPipeline)][AllowEmptyString()][AllowEmptyCollection()][AllowNull()]$InputObject,
        [ValidateSet([Colours], ErrorMessage = "'{0}' is none of: {1}")][string]$Colour = 'red',
        [ValidateCount(1, 2)][ValidateLength(1, 4)][string[]]$Tag,
        [ValidateNotNullOrWhiteSpace()][string]$Text = 'x',
        [Parameter(ValueFromRemainingArguments)][object[]]$Rest
    )
    dynamicparam {
        if ($Colour -eq 'blue') {
            $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
            $attrs = [System.Collections.ObjectModel.Collection[Attribute]]::new(); $attrs.Add([Parameter]@{ Mandatory = $false }); $attrs.Add([ValidateRange]::new(1, 5)); $attrs.Add([Alias]::new('Dp'))
            $d.Add('Depth', [System.Management.Automation.RuntimeDefinedParameter]::new('Depth', [int], $attrs)); $d
        }
    }
    begin { "begin $($PSCmdlet.ParameterSetName) [$($PSBoundParameters.Keys -join ',')]"; $n = 0 }
    process { $n++; if ($PSCmdlet.ShouldProcess("item '$InputObject'", "Do $Name")) { "process $InputObject c=$Colour d=$($PSBoundParameters['Depth']) t=$Tag r=$Rest" } }
    end { "end $n" }
    clean { Write-Host "clean $n" }
}
Invoke-Thing
1, 2 | Invoke-Thing bob -Colour blue -Dp 3 -Tag a, b
Invoke-Thing -Id 4 -Rest 1, 2
Invoke-Thing -Id 4 5 six -Tag q
Invoke-Thing -Id 3
Invoke-Thing -Id 60
Invoke-Thing -Colour pink
Invoke-Thing -Depth 1
Invoke-Thing -Tag a, b, c
Invoke-Thing -Tag abcde
Invoke-Thing -Text ' '
Invoke-Thing -Name a -Id 2
'x', '', $null, @() | Invoke-Thing -WhatIf
1..5 | Invoke-Thing | Select-Object -First 2
$ov
TabExpansion2 'Invoke-Thing -Name ' | ForEach-Object CompletionMatches | Format-Table CompletionText, ListItemText, ResultType, ToolTip
(TabExpansion2 'Invoke-Thing -Colour g').CompletionMatches.CompletionText
(TabExpansion2 'Invoke-Thing -T').CompletionMatches.CompletionText
Register-ArgumentCompleter -CommandName Invoke-Thing -ParameterName Text -ScriptBlock { param($c, $p, $w, $a, $b) "$($b.Keys -join '+')=$w", 'zz' }
(TabExpansion2 'Invoke-Thing -Colour red -Text q').CompletionMatches.CompletionText
Register-ArgumentCompleter -Native -CommandName mytool -ScriptBlock { param($w, $ast, $pos) 'sub1', 'sub2' | Where-Object { $_ -like "$w*" } }
(TabExpansion2 'mytool su').CompletionMatches.CompletionText
$cmd = Get-Command Invoke-Thing
$cmd.ParameterSets | Format-Table Name, IsDefault, @{n = 'P'; e = { ($_.Parameters | Where-Object Name -NotIn ([System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters)).Name -join ' ' } } -Wrap
$cmd.Parameters.Id.Attributes | ForEach-Object { $_.GetType().Name } ; $cmd.Parameters.Id.ParameterSets.Keys
$cmd.ToString(); "$($cmd.OutputType)"; $cmd.DefaultParameterSet
$meta = [System.Management.Automation.CommandMetadata]$cmd; $meta.ConfirmImpact; $meta.SupportsShouldProcess; $meta.PositionalBinding
[System.Management.Automation.ProxyCommand]::GetParamBlock($meta)
[System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($meta)
$p = [System.Management.Automation.ProxyCommand]::Create([System.Management.Automation.CommandMetadata](Get-Command Sort-Object)); Set-Item function:Sort-It ([scriptblock]::Create($p)); 3, 1, 2 | Sort-It -Descending
function Get-Loud { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) begin { $sp = { Sort-It }.GetSteppablePipeline($MyInvocation.CommandOrigin); $sp.Begin($PSCmdlet) } process { $sp.Process("<$x>") } end { $sp.End() } }
'q', 'b' | Get-Loud
$splat = [ordered]@{ Name = 'sp'; Tag = 'z' }; $more = 7, 8; Invoke-Thing @splat @more -Colour:green
function Test-Sets { [CmdletBinding(DefaultParameterSetName = 'A')] param([Parameter(ParameterSetName = 'A', Mandatory)][int]$One, [Parameter(ParameterSetName = 'B', Mandatory)][Parameter(ParameterSetName = 'C')][int]$Two, [Parameter(ParameterSetName = 'C', Mandatory)][switch]$Three) "$($PSCmdlet.ParameterSetName) $One $Two $Three" }
Test-Sets -Two 1; Test-Sets -Two 1 -Three; Test-Sets -Three; Test-Sets -One 1 -Two 2; Test-Sets -T 2
