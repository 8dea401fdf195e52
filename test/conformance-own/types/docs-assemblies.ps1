[Reflection.Assembly]::LoadWithPartialName('System.Web').GetName().Name
[Reflection.Assembly]::LoadWithPartialName('System.Nope') -eq $null
[void][Reflection.Assembly]::LoadWithPartialName('System.Windows.Forms')
[Reflection.Assembly]::LoadWithPartialName('System.Management.Automation').GetName().Name
[Reflection.Assembly]::LoadWithPartialName('System.Xml').GetName().Name
[Reflection.Assembly]::LoadWithPartialName($null)
[Reflection.Assembly]::LoadWithPartialName('')
[Reflection.Assembly]::Load('System.Xml').GetName().Name
[Reflection.Assembly]::Load('System.Nope')
'System.Data','System.Configuration','System.Numerics','System.Xml.Linq','System.Transactions','System.Net','System.Collections','system.linq','System.Management.Automation','Microsoft.PowerShell.Commands.Utility','System.Windows.Forms' | % { "$([Reflection.Assembly]::LoadWithPartialName($_))" }
