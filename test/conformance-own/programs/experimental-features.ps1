$ErrorView='NormalView'
$d = Join-Path ([IO.Path]::GetTempPath()) ("xp" + [guid]::NewGuid().ToString('n'))
$null = New-Item -Force -Type Directory "$d/Mods/XpTest", "$d/cfg/powershell"
Set-Content "$d/Mods/XpTest/XpTest.psd1" "@{ ModuleVersion='1.0'; RootModule='XpTest.psm1'; FunctionsToExport='*'; PrivateData=@{PSData=@{ExperimentalFeatures=@(@{Name='XpTest.One';Description='first'},@{Name='XpTest.Two'})}} }"
Set-Content "$d/Mods/XpTest/XpTest.psm1" 'function Get-One { [Experimental("XpTest.One","Show")][CmdletBinding()]param() "one new" }
function Get-Old { [Experimental("XpTest.One","Hide")][CmdletBinding()]param() "old" }
function Get-Par { param([Experimental("XpTest.One","Show")][Parameter()]$New, [Experimental("XpTest.One","Hide")][Parameter()]$Old, [Parameter("XpTest.Two","Show",ParameterSetName="T")][Parameter("XpTest.One","Show",ParameterSetName="O")]$Set) (Get-Command Get-Par).Parameters.Keys -notmatch "^(Verbose|Debug|Error|Warning|Info|Progress|Out|Pipe)" -join "," }'
$env:XDG_CONFIG_HOME = "$d/cfg"; $env:PSModulePath = "$d/Mods"
$sh = (Get-Process -Id $PID).Path
function run($c) { "--- $c"; & $sh -nop -c "`$WarningPreference='SilentlyContinue';`$ErrorView='NormalView';$c" 2>&1 | % { "$_".Replace($d,'') } }
run @'
Get-ExperimentalFeature | % { "$($_.Name)|$($_.Enabled)|$($_.Source)|$($_.Description)" }
Get-ExperimentalFeature XpTest* | ft -auto Name,Enabled,Description
Get-ExperimentalFeature nosuch
"a*","XpTest.T*" | Get-ExperimentalFeature | % Name
$EnabledExperimentalFeatures.Count; $EnabledExperimentalFeatures.GetType().Name; "$EnabledExperimentalFeatures"; $EnabledExperimentalFeatures.Contains("x")
try { $EnabledExperimentalFeatures = 1 } catch { $_.FullyQualifiedErrorId }
ipmo XpTest -force; gcm -module XpTest | % Name; Get-Par; try { Get-One } catch { "no one" }; try { Get-Old } catch { "no old" }
Enable-ExperimentalFeature XpTest.One
'@
run @'
Get-Content $env:XDG_CONFIG_HOME/powershell/powershell.config.json -raw
Get-ExperimentalFeature XpTest* | % { "$($_.Name)|$($_.Enabled)" }
$EnabledExperimentalFeatures.Count; "$EnabledExperimentalFeatures"; $EnabledExperimentalFeatures.Contains("XPTEST.one")
ipmo XpTest -force; gcm -module XpTest | % Name; Get-Par; try { Get-One } catch { "no one" }; try { Get-Old } catch { "no old" }
[System.Management.Automation.ExperimentalFeature]::IsEnabled("xptest.ONE"), [System.Management.Automation.ExperimentalFeature]::IsEnabled("q")
Enable-ExperimentalFeature PSProf*,XpTest.Two -whatif
'@
run @'
Enable-ExperimentalFeature PSProf*,XpTest.Two; Get-ExperimentalFeature | % { "$($_.Name)|$($_.Enabled)" }
'@
run @'
Get-ExperimentalFeature | % { "$($_.Name)|$($_.Enabled)" }; gc $env:XDG_CONFIG_HOME/powershell/powershell.config.json
Enable-ExperimentalFeature nosuch,other
'@
run @'
Disable-ExperimentalFeature XpTest.*; gc $env:XDG_CONFIG_HOME/powershell/powershell.config.json
'@
run @'
Disable-ExperimentalFeature PS*; gc $env:XDG_CONFIG_HOME/powershell/powershell.config.json
'@
run @'
Get-ExperimentalFeature | Enable-ExperimentalFeature -wv w; $w; gc $env:XDG_CONFIG_HOME/powershell/powershell.config.json
'@
Set-Content "$d/cfg/powershell/powershell.config.json" '{ "Other": { "a": [1,2] }, "experimentalfeatures": ["XpTest.Two","Bad","PSNone","PSProfileDSCResource"] }'
run @'
$EnabledExperimentalFeatures -join ","
Enable-ExperimentalFeature XpTest.One; gc $env:XDG_CONFIG_HOME/powershell/powershell.config.json
'@
run @'
(Get-Module -list XpTest).ExperimentalFeatures | % { "$($_.Name)|$($_.Enabled)|$($_.Source)" }
'@
Set-Content "$d/s.json" '{ "ExperimentalFeatures": ["XpTest.Two"] }'
Remove-Item "$d/cfg/powershell/powershell.config.json"
& $sh -settings "$d/s.json" -nop -c '$EnabledExperimentalFeatures -join ","'
Remove-Item $d -Recurse
