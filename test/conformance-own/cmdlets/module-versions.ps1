$r = Join-Path ([IO.Path]::GetTempPath()) "modver-$PID"
function mk([string]$n,[string]$v,$extra='') { $d="$r/$n/$v"; $null = mkdir -p $d; Set-Content $d/$n.psm1 "function Get-$n { '$n $v' }; Export-ModuleMember -Function Get-$n"; $g = '11111111-1111-1111-1111-111111111111'; Set-Content $d/$n.psd1 "@{ RootModule='$n.psm1'; ModuleVersion='$v'; GUID='$g'; FunctionsToExport='Get-$n' $extra }" }
mk Alpha 1.0; mk Alpha 1.5.2; mk Alpha 2.0
mk Beta 1.0 "; RequiredModules = @('Alpha')"
mk Gamma 1.0 "; RequiredModules = @(@{ModuleName='Alpha';ModuleVersion='1.2'})"
mk Delta 1.0 "; RequiredModules = @(@{ModuleName='Alpha';RequiredVersion='1.5.2'})"
mk Eps 1.0 "; RequiredModules = @(@{ModuleName='Alpha';ModuleVersion='3.0'})"
mk Zeta 1.0 "; RequiredModules = @(@{ModuleName='Alpha';ModuleVersion='1.0';MaximumVersion='1.9'})"
mk Eta 1.0 "; RequiredModules = @('NoSuch')"
$env:PSModulePath = "$r" + ':' + $env:PSModulePath
function t($sb) { Get-Module Alpha,Beta,Gamma,Delta,Eps,Zeta,Eta | Remove-Module -Force -ea ignore; "--- $sb"; try { & $sb } catch { "$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $_" }; Get-Module Alpha,Beta,Gamma,Delta,Eps,Zeta,Eta | % { "$($_.Name) $($_.Version) req=$($_.RequiredModules -join ',')" } }
t { Import-Module Alpha }
t { Import-Module Alpha -RequiredVersion 1.5.2; Get-Alpha }
t { Import-Module Alpha -MinimumVersion 1.2; Get-Alpha }
t { Import-Module Alpha -MaximumVersion 1.9; Get-Alpha }
t { Import-Module Alpha -MinimumVersion 1.0 -MaximumVersion 1.2; Get-Alpha }
t { Import-Module Alpha -MinimumVersion 5.0 }
t { Import-Module Alpha -RequiredVersion 5.0 }
t { Import-Module Alpha -MaximumVersion 0.5 }
t { Import-Module Alpha -MaximumVersion '1.*' ; Get-Alpha}
t { Import-Module -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='1.0'}; Get-Alpha }
t { Import-Module -FullyQualifiedName @{ModuleName='Alpha';RequiredVersion='1.0'}; Get-Alpha }
t { Import-Module -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='9.0'} }
t { Import-Module -FullyQualifiedName @{ModuleName='Alpha'} }
t { Import-Module -FullyQualifiedName @{ModuleVersion='1.0'} }
t { Import-Module -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='1.0';RequiredVersion='1.0'} }
t { Import-Module -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='1.0';GUID='22222222-1111-1111-1111-111111111111'} }
t { Import-Module -FullyQualifiedName Alpha }
t { Import-Module Beta; Get-Beta; Get-Alpha }
t { Import-Module Gamma; Get-Gamma; Get-Alpha }
t { Import-Module Delta; Get-Delta; Get-Alpha }
t { Import-Module Zeta; Get-Zeta; Get-Alpha }
t { Get-Module -ListAvailable Alpha | % { "$($_.Name) $($_.Version)" } }
t { Get-Module -ListAvailable -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='1.2'} | % { "$($_.Name) $($_.Version)" } }
t { Import-Module Alpha; Get-Module -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='1.2'} | % { "$($_.Name) $($_.Version)" }; Get-Module -FullyQualifiedName @{ModuleName='Alpha';ModuleVersion='3.2'} | % { "$($_.Name) $($_.Version)" } }
t { Import-Module Alpha -RequiredVersion 1.0; Import-Module Alpha -RequiredVersion 2.0; Remove-Module -FullyQualifiedName @{ModuleName='Alpha';RequiredVersion='1.0'} }
t { Get-Alpha }
t { Alpha\Get-Alpha }
t { Import-Module $r/Alpha -RequiredVersion 1.0; Get-Alpha }
t { $null }
t { Import-Module Beta; Remove-Module Alpha }
Remove-Item -Recurse $r
