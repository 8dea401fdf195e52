$null = Get-ChildItem /; $null = 1 | Measure-Object
function fn { [OutputType([int])] param($x) 1 }
filter ff { $_ }
foreach ($c in (gcm Get-Alias), (gcm fn), (gcm ff), (gcm sh -CommandType Application | select -First 1), (gal gci), (gcm $PSCommandPath), (gcm Get-Command)) { $c.GetType().Name; $c.psobject.Properties.Name -join ',' }
gal sls | select * -ExcludeProperty Parameters | fl *
(gal gci).OutputType.Name -join ','
(gal gci).HelpUri
function f { <#
.LINK
 https://x.y/z
#> [CmdletBinding(HelpUri='http://a.b')] param() }
function g { <#
.LINK
 https://x.y/z
#> param() }
(gcm f).HelpUri; (gcm g).HelpUri; (gcm Get-Item).HelpUri; (gcm Get-Command).HelpUri
(gcm Get-Item).HelpFile; (gcm Get-Command).HelpFile
New-Module -ScriptBlock {function Hello {"Hello!"}} -Name m1 | Format-Table Name, ExportedCommands
New-Module -ScriptBlock {function Hello {"Hello!"}} -Name m1
(gcm prompt).Definition
