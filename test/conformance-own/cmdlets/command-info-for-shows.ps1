Set-Content a.txt one,two
Get-Content a.txt -AsByteStream -Delimiter x
'after'
try { Get-Content a.txt -AsByteStream -Delimiter x } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
try { Get-Content nope.txt -AsByteStream -Delimiter x } catch { $_.FullyQualifiedErrorId }
Get-Content a.txt -Delimiter x -Raw
$q = 1; try { Add-Content variable:q x } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName }
$q
try { Add-Content variable:newone x } catch { "$_" }
Test-Path variable:newone
try { Add-Content env:HCQ x } catch { $_.FullyQualifiedErrorId;"$_" }
try { Add-Content alias:HCQ x } catch { $_.FullyQualifiedErrorId;"$_" }
try { Add-Content function:HCQ x } catch { $_.FullyQualifiedErrorId;"$_" }
$env:HCQ
function fx { [CmdletBinding(DefaultParameterSetName='A')] param([Parameter(ParameterSetName='A',Mandatory,Position=0)][string]$Aa,[Parameter(ParameterSetName='B')][int[]]$Bb,[ValidateSet('x','y')]$V) }
$i = Get-Command fx -ShowCommandInfo
$i | gm | ft Name,MemberType,Definition | Out-String -Width 200
$i.ParameterSets | gm | ft Name,Definition | Out-String -Width 200
$i.ParameterSets[0].Parameters[0] | fl *
$i.ParameterSets[0].Parameters[0].ParameterType | fl *
$i.ParameterSets[0].Parameters | ft Name,IsMandatory,Position,HasParameterSet,ValidParamSetValues
Get-Command Get-Date -ShowCommandInfo | fl Name,ModuleName,Module,CommandType,Definition
(Get-Command Get-Date -ShowCommandInfo).Module | fl *
$i.psobject.TypeNames; $i.ParameterSets[0].psobject.TypeNames
