Import-Module Microsoft.PowerShell.Utility -Prefix X -WarningAction SilentlyContinue
(Get-Command Measure-XObject).Name; (Get-Command Measure-Object).Name
Remove-Module Microsoft.PowerShell.Utility
Import-Module Microsoft.PowerShell.Utility -Prefix Y -Cmdlet Get-Date,Get-Random -WarningAction SilentlyContinue
(Get-Command Get-YDate).Name; 1,2 | Measure-Object -Sum | % Sum
