# What errors of types, variables and commands that are not there point at.
$ErrorView = 'NormalView'
try { [ref]$nope1 } catch { $_.CategoryInfo.ToString(); $_.TargetObject.GetType().FullName; $_.TargetObject.UserPath }
try { [ref]$global:nope2 } catch { $_.CategoryInfo.ToString(); $_.TargetObject.UserPath; $_.TargetObject.IsGlobal }
Set-StrictMode -Version 2
try { $nope3 } catch { $_.CategoryInfo.ToString(); $_.TargetObject.GetType().FullName }
try { $nope5++ } catch { $_.CategoryInfo.ToString() }
try { $nope:x } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId }
try { Write-Output @nope9 } catch { $_.CategoryInfo.ToString() }
try { (1).zz } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId }
Set-StrictMode -Off
try { [nope.type]::x } catch { $_.CategoryInfo.ToString(); $_.TargetObject.GetType().FullName; "$($_.TargetObject)" }
try { [nope.type[int]]::x } catch { $_.CategoryInfo.ToString(); $_.TargetObject.GetType().Name; "$($_.TargetObject)" }
try { [System.Collections.Generic.List[nope]]::x } catch { $_.CategoryInfo.ToString(); $_.TargetObject.Name }
try { [nope[]]$x = 1 } catch { $_.CategoryInfo.ToString(); $_.TargetObject.FullName; $_.TargetObject.Extent.Text }
foreach ($v in '', @(), @('', '')) { try { & $v } catch { "$($_.CategoryInfo) $($_.FullyQualifiedErrorId)" } }
try { . '' } catch { "$_" }
[nope.other]::Member
