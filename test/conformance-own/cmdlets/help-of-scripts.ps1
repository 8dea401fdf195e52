Set-Content scr.ps1 'param($q, [int]$n) $q'
Get-Help ./scr.ps1
(Get-Help ./scr.ps1).Category
./scr.ps1 -?
Get-Help ./nope.ps1
Set-Alias zz Get-Date
Get-Help zz | % Name
Get-Help gci | % Category
Get-Help Get-Help -Parameter Full
function fwd { <#
.FORWARDHELPTARGETNAME Get-Date
.FORWARDHELPCATEGORY Cmdlet
#>
}
(Get-Help fwd).Name
Get-Help -Name Get-Date -Full | Out-String -Stream | select -first 5
Get-Help 'C:\x'
Get-Help Get-Date -Online:$false | % Name
