function iv { [CmdletBinding()] param() Write-Information i; Write-Host h }
'A'; iv -InformationAction Ignore -iv x1; "[$x1]"
'B'; iv -InformationAction SilentlyContinue -iv x2; "[$x2]"
'C'; iv -InformationAction Continue -iv x2; "[$x2]"
'D'; Write-Host h -InformationAction Ignore -iv x3; "[$x3]"
'E'; Write-Host h -InformationAction SilentlyContinue -iv x3; "[$x3]"
'F'; Write-Information h -InformationAction Ignore -iv x3; "[$x3]"
$InformationPreference = 'Ignore'
'G'; Write-Host h -iv x3; "[$x3]"; iv -iv x3; "[$x3]"; Write-Information i -iv x3; "[$x3]"
$InformationPreference = 'SilentlyContinue'
'H'; Write-Host h -iv x3; "[$x3]"; iv -iv x3; "[$x3]"; Write-Information i -iv x3; "[$x3]"
'I'; iv -InformationAction Ignore 6>&1 | % { "r:$_" }
'J'; Write-Host q -InformationAction Ignore 6>&1 | % { "r:$_" }
