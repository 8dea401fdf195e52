# Program: proxy functions, steppable pipelines, clean blocks
function Sort-Logged {
    [CmdletBinding()] param([Parameter(ValueFromPipeline)]$InputObject, [object[]]$Property, [switch]$Descending, [string]$Tag = 'T')
    begin {
        [void]$PSBoundParameters.Remove('Tag')
        $cmd = $ExecutionContext.InvokeCommand.GetCommand('Sort-Object', 'Cmdlet')
        $sb = { & $cmd @PSBoundParameters | ForEach-Object { "$Tag-$_" } }
        $sp = $sb.GetSteppablePipeline($MyInvocation.CommandOrigin); $sp.Begin($PSCmdlet)
    }
    process { $sp.Process($_) } end { $sp.End() } clean { if ($sp) { $sp.Clean() }; Write-Host 'cleaned' }
}
3, 1, 2 | Sort-Logged
3, 1, 2 | Sort-Logged -Descending -Tag Z
'bb', 'a' | Sort-Logged -Property Length -Verbose
function Each { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$I, [int]$Fail = -1)
    begin { 'begin' } process { if ($I -eq $Fail) { throw "failed at $I" }; "p$I" } end { 'end' } clean { Write-Host "clean $I" } }
1..3 | Each
try { 1..3 | Each -Fail 2 } catch { "caught $_" }
1..5 | Each | Select-Object -First 2
$sp = { Each }.GetSteppablePipeline(); $sp.Begin($true); $sp.Process(7); $sp.Process(8); $sp.End(); $sp.Dispose()
$sp = { Each | ForEach-Object { "<$_>" } }.GetSteppablePipeline(); $r = @($sp.Begin($true)) + @($sp.Process(7)) + @($sp.End()); $r -join ','
try { { 1; 2 }.GetSteppablePipeline() } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
try { { 1 | Each }.GetSteppablePipeline() } catch { $_.Exception.Message }
try { { 5 }.GetSteppablePipeline() } catch { $_.Exception.Message }
$sp = { Each -Fail 1 }.GetSteppablePipeline(); $sp.Begin($true); try { $sp.Process(1) } catch { "x: $_"; $_.FullyQualifiedErrorId }; try { $sp.End() } catch { "y: $_" }
filter Half { if ($_ % 2) { $_ } }
1..6 | Half
function Batch { param([int]$Size) begin { $b = @() } process { $b += $_; if ($b.Count -eq $Size) { , $b; $b = @() } } end { if ($b) { , $b } } }
1..7 | Batch 3 | ForEach-Object { "[$($_ -join ' ')]" }
[System.Management.Automation.ProxyCommand]::Create((Get-Command Get-Date)).Split("`n")[0..6]
$md = [System.Management.Automation.CommandMetadata]::new((Get-Command Each)); $md.Name; $md.Parameters.Keys | Sort-Object; $md.SupportsShouldProcess
[System.Management.Automation.ProxyCommand]::GetParamBlock($md)
[System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($md)
[System.Management.Automation.ProxyCommand]::GetBegin($md)
function Tee-Var { param([ref]$Ref, [Parameter(ValueFromPipeline)]$O) begin { $Ref.Value = [System.Collections.ArrayList]::new() } process { [void]$Ref.Value.Add($O); $O } }
$keep = $null; 1..3 | Tee-Var ([ref]$keep) | ForEach-Object { $_ * 2 }; "$keep"; $keep.GetType().Name
function Multi { param([Parameter(ValueFromPipelineByPropertyName)]$Name, [Parameter(ValueFromPipelineByPropertyName)][Alias('Len')]$Length, [Parameter(ValueFromRemainingArguments)]$Rest) process { "$Name/$Length/$($Rest -join '+')" } }
[pscustomobject]@{ Name = 'n'; Len = 5 }, [pscustomobject]@{ Name = 'm' } | Multi -Rest 1, 2
Multi a b c d
1..3 | Each -Fail 3
'done'
