$ErrorView = 'NormalView'
$root = Join-Path ([IO.Path]::GetTempPath()) ('m' + [guid]::NewGuid().ToString('N')); $null = New-Item -ItemType Directory (Join-Path $root 'Shapes/en-US') -Force
Set-Content "$root/Shapes/Shapes.psm1" @'
$script:registry = [ordered]@{}; $Unit = 'cm'; $hidden = 5
enum Kind { Square; Circle }
class Shape { [string]$Name; [Kind]$Kind; [double]$Size; [double] Area() { return $(if ($this.Kind -eq 'Circle') { [math]::Round([math]::PI * $this.Size * $this.Size, 3) } else { $this.Size * $this.Size }) } }
function Format-Inner($s) { "<$($s.Name)>" }
function New-Shape {
    <#
    .SYNOPSIS
    Makes a shape.
    .PARAMETER Name
    Its name.
    .EXAMPLE
    New-Shape a -Size 3
    #>
    [CmdletBinding(SupportsShouldProcess)] [Alias('nsh')]
    param([Parameter(Mandatory, Position = 0, ValueFromPipeline)][ValidatePattern('^\w+$', ErrorMessage = "bad name '{0}'")][string]$Name, [Kind]$Kind = 'Square', [ValidateScript({ $_ -gt 0 }, ErrorMessage = '{0} is not positive')][double]$Size = 1)
    process { if ($PSCmdlet.ShouldProcess($Name, 'New shape')) { $s = [Shape]@{ Name = $Name; Kind = $Kind; Size = $Size }; $script:registry[$Name] = $s; $s } }
}
function Get-Shape { [CmdletBinding()] param([SupportsWildcards()][string]$Name = '*') $script:registry.Values | Where-Object Name -Like $Name }
function Remove-Shape { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param([Parameter(Mandatory, ValueFromPipelineByPropertyName)][string]$Name)
    process { if (-not $script:registry.Contains($Name)) { $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Collections.Generic.KeyNotFoundException]::new("No shape '$Name'."), 'NoShape', 'ObjectNotFound', $Name)); return }
        if ($PSCmdlet.ShouldProcess($Name)) { $script:registry.Remove($Name) } } }
function Show-State { "$Unit $hidden $($registry.Count) $($MyInvocation.MyCommand.ModuleName) $($ExecutionContext.SessionState.Module.Name) $(Format-Inner @{Name='q'})" }
$ExecutionContext.SessionState.Module.OnRemove = { [Console]::WriteLine('bye') }
Export-ModuleMember -Function *-Shape, Show-State -Variable Unit -Alias nsh
'@
New-ModuleManifest "$root/Shapes/Shapes.psd1" -RootModule Shapes.psm1 -ModuleVersion 1.2.3 -FunctionsToExport New-Shape, Get-Shape, Remove-Shape, Show-State -VariablesToExport Unit -AliasesToExport nsh -Guid 12345678-1234-1234-1234-123456789012 -Author me -Description 'Shapes' -PrivateData @{ x = 1 } -Tags a, b -FormatsToProcess shapes.format.ps1xml -TypesToProcess shapes.types.ps1xml
Set-Content "$root/Shapes/shapes.types.ps1xml" '<Types><Type><Name>Shape</Name><Members><ScriptProperty><Name>Label</Name><GetScriptBlock>"$($this.Kind):$($this.Name)"</GetScriptBlock></ScriptProperty><MemberSet><Name>PSStandardMembers</Name><Members><PropertySet><Name>DefaultDisplayPropertySet</Name><ReferencedProperties><Name>Label</Name><Name>Size</Name></ReferencedProperties></PropertySet></Members></MemberSet></Members></Type></Types>'
Set-Content "$root/Shapes/shapes.format.ps1xml" '<Configuration><ViewDefinitions><View><Name>shape</Name><ViewSelectedBy><TypeName>Shape</TypeName></ViewSelectedBy><GroupBy><PropertyName>Kind</PropertyName><Label>Of kind</Label></GroupBy><TableControl><TableHeaders><TableColumnHeader><Label>NAME</Label><Width>8</Width></TableColumnHeader><TableColumnHeader><Width>9</Width><Alignment>right</Alignment></TableColumnHeader><TableColumnHeader/></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem><TableColumnItem><PropertyName>Size</PropertyName><FormatString>{0:N2}</FormatString></TableColumnItem><TableColumnItem><ScriptBlock>$_.Area()</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>'
(Test-ModuleManifest "$root/Shapes/Shapes.psd1").ExportedFunctions.Keys
$oldPath = $env:PSModulePath; $env:PSModulePath = "$root$([IO.Path]::PathSeparator)$oldPath"
Get-Module Shapes -ListAvailable | Format-Table Name, Version, ModuleType, @{n = 'Cmds'; e = { $_.ExportedCommands.Count } }
'a', 'b' | New-Shape -Size 2
nsh c -Kind Circle -Size 1.5
Get-Shape | Format-List
Get-Shape | Format-Table Label, @{n = 'A'; e = { $_.Area() } }
Get-Shape [ab] | ForEach-Object Name
$m = Get-Module Shapes; $m | Format-Table Name, Version, ModuleType; $m.PrivateData.x; $m.PrivateData.PSData.Tags -join ','; "$($m.Guid) $($m.Author) $($m.Description)"
$m.ExportedCommands.Values | Sort-Object Name | Format-Table CommandType, Name, Version, Source
Show-State
& $m { $hidden = 6; $script:hidden = 7; Show-State; Format-Inner @{ Name = 'z' } }
$Unit
try { Format-Inner 1 } catch { $_.FullyQualifiedErrorId }
New-Shape 'x y'
New-Shape q -Size -1
New-Shape q -Kind Oval
New-Shape q -WhatIf
Remove-Shape zzz
Remove-Shape a -WhatIf; Remove-Shape a -Confirm:$false; (Get-Shape).Count
@{ Name = 'nope' }, @{ Name = 'b' } | ForEach-Object { [pscustomobject]$_ } | Remove-Shape -Confirm:$false -ErrorVariable ev -ErrorAction SilentlyContinue; $ev.Count; $ev[0].CategoryInfo.ToString()
(Get-Help New-Shape).Synopsis; (Get-Help New-Shape -Parameter Name).description.Text; (Get-Help New-Shape).examples.example.code
Get-Command -Module Shapes -Verb New, Get | ForEach-Object { "$($_.Name) $($_.Version)" }
Get-Command New-Shape -Syntax
(Get-Command New-Shape).Parameters.Kind.ParameterType.Name
try { [Shape]::new() } catch { $_.FullyQualifiedErrorId }
Import-Module Shapes -Prefix My -Force; Get-Command -Module Shapes -Noun My* | ForEach-Object Name | Sort-Object
Remove-Module Shapes; Get-Module Shapes
Import-Module Shapes -MinimumVersion 2.0 -ErrorAction SilentlyContinue -ErrorVariable e2; $e2[0].FullyQualifiedErrorId
Import-Module Shapes -RequiredVersion 1.2.3 -Variable Unit -Function @() -PassThru | ForEach-Object { "$_ $($_.Version)" }
$dyn = New-Module -Name Dyn -ScriptBlock { param($start) $n = $start; function Step { ($script:n += 2) } ; function Peek { $n } } -ArgumentList 10
Step; Step; Peek; $dyn.Name; & $dyn { $n = 1; $n }; Peek
$obj = New-Module -AsCustomObject { $x = 3; function Double { $x * 2 }; Export-ModuleMember -Function * -Variable x }; $obj.Double(); $obj.x = 8; $obj.Double(); $obj
Remove-Module Shapes, Dyn -ErrorAction Ignore; $env:PSModulePath = $oldPath; Remove-Item $root -Recurse; Test-Path $root
