# A command that reads what a script block writes looks up variables, functions, aliases and preferences in the scope of its caller
$ErrorView = 'NormalView'
$here = 'outer'
& { $inner = 1; 'inner', 'here' } | Get-Variable -ErrorAction SilentlyContinue | ForEach-Object { "$($_.Name)=$($_.Value)" }
& { function Get-Inner { 1 }; 'Get-Inner' } | Get-Command -ErrorAction SilentlyContinue -ErrorVariable failed; "$failed"
& { Set-Alias inneralias Get-Date; 'inneralias' } | Get-Alias -ErrorAction SilentlyContinue -ErrorVariable failed; "$failed"
& { $made = 1; [pscustomobject]@{ Name = 'made'; Value = 5 } } | Set-Variable; "made=$made"
& { $here = 'inner'; 'variable:here' } | Get-Item | ForEach-Object Value
& { $here = 'inner'; '$here' } | Invoke-Expression
& { $ErrorActionPreference = 'Stop'; '/nosuch' } | Get-Item; 'goes on'
& { $ErrorActionPreference = 'SilentlyContinue'; '/nosuch' } | Get-Item
& { $WarningPreference = 'Stop'; 'a warning' } | Write-Warning
& { $VerbosePreference = 'Continue'; 'not shown' } | Write-Verbose
function Get-Path { [CmdletBinding()] param() $WhatIfPreference = $true; 'made.txt' }
Get-Path | ForEach-Object { New-Item $_ -ItemType File } | ForEach-Object Name; Get-Path | Remove-Item; Test-Path made.txt
function Get-Thing { [CmdletBinding()] param() $here = 'up'; [pscustomobject]@{ n = 1 }; [pscustomobject]@{ n = 2 } }
Get-Thing | Select-Object n, { $here }, @{ n = 'P'; e = { param($x) "$here $($_.n)" } } | Format-Table
Get-Thing | Group-Object { $here } | ForEach-Object Name; Get-Thing | Sort-Object { $here.Length * -$_.n } | ForEach-Object n
Get-Thing | Measure-Object { $here.Length } -Sum | ForEach-Object Sum; Get-Thing | Join-String { "$here$($_.n)" } -Separator ','
Get-Thing | Format-List @{ n = 'Here'; e = { $here } }; Get-Thing | Write-Output -InputObject { "$here $($_.n)" }
Get-Thing -ErrorAction Stop | Get-Item -Path /nosuch -ErrorVariable many 2>$null; $many.Count
$module = New-Module { $ErrorActionPreference = 'Stop'; $here = 'module'; function Get-Name { $local = 1; 'here'; 'local' } function Get-Missing { '/nosuch' } }
Get-Name | Get-Variable -ErrorAction Ignore | ForEach-Object Value; Get-Missing | Get-Item; 'still goes on'
function Get-Local { foreach ($x in 1..2) { $name = 'here'; $name } } Get-Local | Get-Variable | ForEach-Object Value
& { function Write-Inner { [CmdletBinding()] param() Write-Error 'inside' } Write-Inner -ErrorAction SilentlyContinue -ErrorVariable e; $e } | Out-String
