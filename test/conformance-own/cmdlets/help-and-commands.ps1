# Help from comments, and what Get-Command finds by types, counts and aliases
function zzA {
  <#
  .SYNOPSIS
   short
  .EXAMPLE
   PS> zzA -One 1
   does it
  #>
  [CmdletBinding(SupportsShouldProcess, SupportsPaging)]
  param([Parameter(Mandatory)][string[]]$One, <# a block #> $Two)
}
function zzD {
  [CmdletBinding()] param($Plain)
  dynamicparam {
    $table = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
    $attributes = [System.Collections.ObjectModel.Collection[System.Attribute]]::new()
    $attributes.Add([System.Management.Automation.ParameterAttribute]::new())
    $table.Add('Dynamic', [System.Management.Automation.RuntimeDefinedParameter]::new('Dynamic', [string], $attributes))
    $table
  }
}
function zzG {
  <#
  .FORWARDHELPTARGETNAME zzA
  #>
}
Set-Alias zzAl zzA
Set-Alias zzChain zzAl
Set-Alias zzBroken NoSuchThing
Get-Help zzA -Full | Out-String -Width 100
Get-Help zzA -Parameter Two, WhatIf, First | Out-String -Width 100
Get-Help zzD -Full | Out-String -Width 100
Get-Help zz* | Select-Object Name, Category, Synopsis | Out-String
function Show($block) { try { & $block 2>&1 | ForEach-Object { "  $($_.Name)$($_.Exception.Message)|$($_.FullyQualifiedErrorId)|$($_.TargetObject)" } } catch { "  $_" } }
function zzTypes([int]$i, [switch]$s, [object]$o, [string[]]$t) { }
foreach ($type in 'int', 'switch', 'object', 'string', 'string[]', 'long', 'byte', 'psobject', 'bool', 'Int32', 'NoSuchType') {
  "$type $(@(Get-Command -ParameterType $type -Name zzTypes).Count)"
}
'by name and type'; Show { Get-Command -ParameterName AsUTC -ParameterType switch -Name Get-Date }
'count'; Show { Get-Command -TotalCount 1 -Name Get-Date, Get-Item, zzT* }
'broken'; Show { Get-Command zzBroken, Get-Item -Syntax }
'modules'; Show { Get-Command -Module a -FullyQualifiedModule b }
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$null = New-Item -ItemType Directory $folder
Set-Content "$folder/script.ps1" "<#`n.SYNOPSIS`n of a script`n#>`nparam(`$In)"
(& "$folder/script.ps1" -?).Synopsis
Remove-Item -Recurse $folder
