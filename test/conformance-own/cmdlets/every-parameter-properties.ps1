# Item properties, variables, aliases, history, processes: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
Set-Content a.txt hello; $null=mkdir d; $t=[datetime]'2024-02-03 04:05:06'
T { Get-ItemProperty a.txt -Name Length }
T { Get-ItemProperty a.txt -Name Length,Name | fl Length,Name }
T { Get-ItemProperty a.txt | % { $_.GetType().Name } }
T { Get-ItemProperty a.txt -Name nope }
T { Get-ItemProperty nope -Name Length }
T { Get-ItemProperty a.txt L* | % { $_.psobject.properties.name -join ',' } }
T { Get-ItemPropertyValue a.txt -Name Length }
T { Get-ItemPropertyValue a.txt -Name Length,Name }
T { Get-ItemPropertyValue a.txt -Name nope }
T { Get-ItemPropertyValue a.txt }
T { Set-ItemProperty a.txt -Name LastWriteTime -Value $t; (gi a.txt).LastWriteTime.ToString('s') }
T { Set-ItemProperty a.txt LastWriteTime $t -PassThru | % Name }
T { Set-ItemProperty a.txt nope 5 }
T { Set-ItemProperty a.txt Length 5 }
T { Set-ItemProperty a.txt LastWriteTime 'abc' }
T { Set-ItemProperty nope LastWriteTime $t }
T { Set-ItemProperty a.txt -InputObject ([pscustomobject]@{LastWriteTime=$t}) }
T { Set-ItemProperty a.txt IsReadOnly $true; (gi a.txt).IsReadOnly; (gi a.txt).Mode; Set-ItemProperty a.txt IsReadOnly $false }
T { Set-ItemProperty a.txt IsReadOnly $true -WhatIf }
T { Clear-ItemProperty a.txt IsReadOnly }
T { Clear-ItemProperty a.txt Length }
T { New-ItemProperty a.txt x -Value 1 }
T { Remove-ItemProperty a.txt x }
T { Copy-ItemProperty a.txt d x }
T { Set-Item a.txt x }
T { Set-Item env:QQ 5; $env:QQ }
T { Set-Item env:QQ }
T { Set-Item variable:vv 7 -PassThru | % Value; $vv }
T { Set-Item function:ff { 'ff' }; ff }
T { Set-Item alias:aa Get-Date; (Get-Alias aa).Definition }
T { Set-Item env:QQ x -WhatIf }
T { Clear-Item env:QQ; "[$env:QQ]" }
T { Clear-Item variable:vv; "[$vv]" }
T { Clear-Item function:ff }
T { Clear-Item a.txt }
T { Clear-Item nope }
T { Invoke-Item nope }
T { Get-Variable nopevar }
T { Get-Variable nope* }
T { Set-Variable v1 5; Get-Variable v1 -ValueOnly }
T { Set-Variable v1,v2 6 -PassThru | ft Name,Value }
T { Set-Variable v3 1 -Option Constant; Set-Variable v3 2 }
T { Set-Variable v4 1 -Option ReadOnly; $v4 = 2 }
T { Set-Variable v4 1 -Option ReadOnly; Remove-Variable v4 }
T { Set-Variable v6 1 -Option Bad }
T { Set-Variable '' 1 }
T { Set-Variable v7 -Value 1 -Scope 5 }
T { Set-Variable v7 -Value 1 -Scope bad }
T { New-Variable v8 1; New-Variable v8 2 }
T { New-Variable v8 3 -Force; $v8 }
T { New-Variable v9 1 -PassThru | ft Name,Value }
T { Remove-Variable nope }
T { Remove-Variable v9 -WhatIf }
T { Clear-Variable nope }
T { 1,2 | Set-Variable vp; $vp }
T { Get-Variable v* -Include v1* -Exclude v11 | % Name }
T { Get-Variable v1 -Scope Global }
T { Set-Variable v1 2 -WhatIf }
T { Set-Variable true 5 }
T { Set-Variable v10 @(1,2) -Option AllScope; (Get-Variable v10).Options }
T { Get-Alias nope }
T { Get-Alias -Definition Get-Item }
T { Get-Alias -Definition nope }
T { Set-Alias x1 Get-Date -PassThru }
T { New-Alias x1 Get-Item }
T { New-Alias x1 Get-Item -Force -PassThru -Description d -Option ReadOnly | fl Name,Description,Options }
T { Set-Alias x1 Get-Date }
T { Set-Alias x1 Get-Date -Force; Get-Alias x1 }
T { Remove-Alias x1; Get-Alias x1 }
T { Remove-Alias nope }
T { Set-Alias '' x }
T { Set-Alias y1 nonexistent; y1 }
T { New-Alias z1 Get-Date -WhatIf }
T { Export-Alias al.txt gci,gc -NoClobber; gc al.txt | select -Skip 3 }
T { Export-Alias al.ps1 gci -As Script; gc al.ps1 | select -Last 1 }
T { Import-Alias al.txt }
T { Import-Alias nope.txt }
T { Import-Alias al.txt -Force; 'ok' }
T { Get-History; Add-History -InputObject ([pscustomobject]@{CommandLine='x';ExecutionStatus='Completed';StartExecutionTime='2020-01-01';EndExecutionTime='2020-01-01'}) -PassThru | % CommandLine }
T { Get-History -Id 99 }
T { Get-History -Id 99 -Count 2 }
T { Invoke-History 99 }
T { Clear-History -Id 99 }
T { Get-Process nope-zz }
T { Get-Process nope-zz* }
T { Get-Process -Id 9999999 }
T { Stop-Process -Id 9999999 }
T { Stop-Process -Name nope-zz }
T { Wait-Process -Id 9999999 }
T { Wait-Process -Name nope-zz }
T { Start-Process nope-zz }
T { Start-Process sh -ArgumentList '-c "echo hi"' -Wait -RedirectStandardOutput o.txt; gc o.txt }
T { Start-Process sh -Wait -RedirectStandardOutput o.txt -RedirectStandardError o.txt }
T { Start-Process sh -WindowStyle Hidden }
T { Start-Process '' }
T { Start-Process sh -WorkingDirectory nope }
T { Get-Process -Name pwsh -Id 1 }
T { Get-TimeZone -Id nope }
T { Get-TimeZone -Name nope* }
T { Get-TimeZone UTC | % Id }
T { Set-TimeZone nope }
T { Get-Clipboard }
T { Get-ComputerInfo -Property OsNope }
T { Get-Service }
T { Test-Connection }
T { Rename-Computer x }
T { Get-HotFix }
T { Get-Content nope -ErrorAction Ignore; $? }
