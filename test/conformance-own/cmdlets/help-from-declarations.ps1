function Get-Plain { param([Parameter(Mandatory, Position=0, ValueFromPipeline)][string[]]$Name, [int]$Size = 3, [switch]$Force, [ValidateSet('A','B')][string]$Kind, [System.DayOfWeek]$Day, [Parameter(DontShow)]$Hidden) process { } }
Get-Help Get-Plain
Get-Help Get-Plain -Full
Get-Help Get-Plain -Detailed
Get-Help Get-Plain -Examples
Get-Help Get-Plain -Parameter *
Get-Help Get-Plain -Parameter Kind
function simple($a, $b) { }
Get-Help simple
Get-Help simple -Full
(Get-Help simple).Synopsis
(Get-Help Get-Plain).psobject.TypeNames
Get-Help Get-Plain | Format-List * | Out-String -Width 100
(Get-Help Get-Plain).parameters.parameter | % { "$($_.name) $($_.required) $($_.position) $($_.pipelineInput) $($_.type.name) $($_.aliases) $($_.isDynamic) $($_.parameterSetName)" }
filter flt { $_ }
Get-Help flt
