<#
.SYNOPSIS
    Gets a widget.
.DESCRIPTION
    First para of description.

    Second para.
.PARAMETER Name
    The name of it.
.PARAMETER Size
    The size.
.EXAMPLE
    Get-Widget -Name x

    Shows x.
.EXAMPLE
    PS C:\> Get-Widget y
    out1
    out2
.INPUTS
    System.String
.INPUTS
    System.Int32
.OUTPUTS
    Widget
.NOTES
    Author: me
    Version: 1
.LINK
    https://example.com/widget
.LINK
    Get-Other
.COMPONENT
    comp
.ROLE
    role
.FUNCTIONALITY
    func
#>
function Get-Widget { [CmdletBinding()][OutputType([string])] param([Parameter(Mandatory,ValueFromPipeline,Position=0)][string]$Name, [ValidateRange(1,9)][int]$Size = 5, [switch]$Force) }
Get-Help Get-Widget
Get-Help Get-Widget -Full | Out-String
Get-Help Get-Widget -Detailed | Out-String
Get-Help Get-Widget -Examples | Out-String
$h = Get-Help Get-Widget
$h.Synopsis
$h.description.Text
$h.examples.example.Count
$h.examples.example[0].code
$h.examples.example[0].remarks.Text
$h.examples.example[1].introduction.Text
$h.relatedLinks.navigationLink.uri
$h.relatedLinks.navigationLink.linkText
$h.inputTypes.inputType.type.name
$h.returnValues.returnValue.type.name
$h.alertSet.alert.Text
"$($h.Component)|$($h.Role)|$($h.Functionality)|$($h.Category)"
$h.parameters.parameter.name
($h.PSObject.Properties.Name | Sort-Object) -join ' '
<#
.SYNOPSIS
  only
.EXAMPLE
  one
.LINK
  x
#>
function single($a) {}
$h = Get-Help single
$h.examples.example.GetType().Name; $h.relatedLinks.navigationLink.GetType().Name; $h.parameters.parameter.GetType().Name
Get-Help single -Full
function late {
  <#
  .SYNOPSIS
    inside
  #>
  param($x)
}
Get-Help late
function bottom { param($x)
  'body'
  # .SYNOPSIS
  # at the end
}
(Get-Help bottom).Synopsis
Set-Content scr.ps1 "<#`n.SYNOPSIS`n script help`n#>`nparam(`$q)"
(Get-Help ./scr.ps1).Synopsis
(Get-Help ./scr.ps1).Category
(Get-Help ./scr.ps1).Name -replace [regex]::Escape($PWD),'DIR'
