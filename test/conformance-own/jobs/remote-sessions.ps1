# commands of remote sessions where there is no WS-Management
function T { param($b) "--- $b"; try { & $b 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().FullName) | $_" } else { "O: $_" } } } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().FullName) | $_" } }
T { Invoke-Command -ComputerName localhost { 1 } }
T { Invoke-Command -ComputerName localhost -ScriptBlock { 1 } -AsJob }
T { Invoke-Command -ComputerName localhost -FilePath ./x.ps1 }
T { Invoke-Command localhost { 1 } }
T { icm localhost { 1 } }
T { Invoke-Command -Session $null { 1 } }
T { Invoke-Command -ConnectionUri http://x { 1 } }
T { Invoke-Command -VMName x { 1 } }
T { Invoke-Command -AsJob { 1 } }
T { Invoke-Command -HideComputerName { 1 } }
T { Invoke-Command -JobName x { 1 } }
T { Invoke-Command }
T { Invoke-Command { $args } -ArgumentList 1, 2 }
T { 1, 2 | Invoke-Command { $input } }
T { Invoke-Command -ScriptBlock $null }
T { Invoke-Command { 1 } -FilePath x }
T { Invoke-Command -FilePath x }
T { New-PSSession }
T { New-PSSession -ComputerName x }
T { New-PSSession x }
T { New-PSSession -VMName x -Credential ([pscredential]::new('a', (ConvertTo-SecureString b -AsPlainText -Force))) }
T { Get-PSSession -Id 5 }
T { Get-PSSession -Name zz }
T { Get-PSSession -InstanceId ([guid]::Empty) }
T { Remove-PSSession -Id 3 }
T { Remove-PSSession -Name zz }
T { Remove-PSSession }
T { Exit-PSSession }
T { Import-PSSession $null }
T { Export-PSSession }
T { Debug-Runspace -Id 99 }
T { Receive-Job -ComputerName x -Job (Start-ThreadJob { 1 } | Wait-Job) }
T { Start-Job { 1 } -Authentication Kerberos }
T { Start-Job { 1 } -RunAs32 }
T { Start-Job { 1 } -PSVersion 3.0 }
T { Start-Job -DefinitionName x }
T { Enable-PSRemoting }
