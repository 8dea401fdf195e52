Write-Warning hi -WarningAction Inquire
'after'
$DebugPreference = "Inquire"
Write-Debug -Message "Hello, World"
'x'
Write-Verbose a -Verbose:$false
$VerbosePreference='Inquire'
try { Write-Verbose a } catch { "caught $_"; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
function f { [CmdletBinding()] param() Write-Warning 'in f'; 'still' }
f -WarningAction Inquire
try { f -WarningAction Inquire } catch { "caught $_"; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
Write-Information x -InformationAction Inquire
try { Write-Error 'e' -ErrorAction Inquire } catch { "caught $_";  $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
'y'
Get-Item /nope -ErrorAction Inquire
'z'
$WarningPreference = 'Continue'
function f { [CmdletBinding()] param() Write-Warning 'w1'; Write-Warning 'w2'; Write-Error 'e1'; 'done' }
f -ErrorAction Inquire
'-'
$WarningPreference = 'Inquire'
f
'--'
$InformationPreference = 'Inquire'
Write-Host 'shown'
Write-Information 'x'
