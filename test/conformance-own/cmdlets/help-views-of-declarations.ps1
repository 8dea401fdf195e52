function Get-Plain { param([Parameter(Mandatory, Position=0, ValueFromPipeline, HelpMessage='the name')][string[]]$Name, [int]$Size = 3, [switch]$Force, [ValidateSet('A','B')][string]$Kind, [System.DayOfWeek]$Day, [Alias('x','y')][Parameter(DontShow)]$Hidden) process { } }
Get-Help Get-Plain -Full | Out-String
Get-Help Get-Plain -Detailed | Out-String
Get-Help Get-Plain -Examples | Out-String
Get-Help Get-Plain -Parameter Kind, Name | Out-String
Get-Help Stop-Process -Full | Out-String
Get-Help Get-Item -Detailed | Out-String
Get-Help Get-Item -Examples | Out-String
Get-Help Get-Item -Parameter * | Out-String -Width 80
function simple($a, $b) { }
Get-Help simple -Full | Out-String
