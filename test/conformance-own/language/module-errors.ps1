Set-Content Bad.psm1 "function X {`n  if (`n}"; Import-Module ./Bad.psm1
$Error.Count; $Error | % FullyQualifiedErrorId
Set-Content Bad2.ps1 "function X {`n  if (`n}"; ./Bad2.ps1
try { ./Bad2.ps1 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
try { . ./Bad2.ps1 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
Set-Content V.psd1 "@{ ModuleVersion='x' }"; try { Import-Module ./V.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content G.psd1 "@{ ModuleVersion='1.0'; GUID='zz' }"; try { Import-Module ./G.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content H.psd1 "@{ ModuleVersion='1.0'; "; try { Import-Module ./H.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content I.psd1 "@{ ModuleVersion='1.0'; Author = (Get-Date) }"; try { Import-Module ./I.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content J.psd1 "'x'"; try { Import-Module ./J.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content K.psd1 "@{ ModuleVersion='1.0'; PowerShellVersion='99.0' }"; try { Import-Module ./K.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content L.psd1 "@{ ModuleVersion='1.0'; RequiredModules='NotThere' }"; try { Import-Module ./L.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content N.psd1 "@{ ModuleVersion='1.0'; NestedModules='gone.psm1' }"; try { Import-Module ./N.psd1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Set-Content O.psm1 "#requires -Version 99`nfunction o { 1 }"; try { Import-Module ./O.psm1 -ea stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message; $_.CategoryInfo.ToString() }
Get-Module | % { "$($_.Name) $($_.Version) $($_.ModuleType)" }
Set-Content Q.psm1 'function Get-b#x { 2 }'; Import-Module ./Q.psm1; Get-Module Q | % ExportedFunctions | % Keys
Import-Module -Name @()
Import-Module ''
Import-Module ./*.none
Remove-Module NotLoaded
Get-Module NotLoaded
Export-ModuleMember -Function x
(Get-Module Q).ExportedCommands.Count; (Get-Module Q) | Format-List Name,Version,ModuleType,ExportedCommands
