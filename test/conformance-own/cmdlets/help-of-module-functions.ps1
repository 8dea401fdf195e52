# What Get-Help remarks about a function of a module without help.
$m = New-Module -Name HelpLess { function Get-Mx { [CmdletBinding()] param($a) } }
(Get-Help Get-Mx).remarks; $null -eq $m.HelpInfoUri
Get-Help Get-Mx | Out-String
