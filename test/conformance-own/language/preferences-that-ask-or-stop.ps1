$ErrorView = 'NormalView'
function S { [CmdletBinding()] param() Write-Information 'i'; 'after'; Write-Host 'h' }
try { S -InformationAction Stop } catch { "$_"; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.CategoryInfo.ToString() }
try { Write-Information 'i2' -InformationAction Stop } catch { "$_"; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
try { Write-Host 'i3' -InformationAction Stop } catch { "$_"; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
$InformationPreference = 'Stop'
try { Write-Information 'i4' -InformationVariable iv 6>&1 } catch { "$_"; "$iv" }
try { Write-Host 'i5' } catch { "$_" }
function V { [CmdletBinding()] param() $PSCmdlet.WriteInformation('x', @()) ; 'go on' } ; try { V } catch { "$_"; $_.FullyQualifiedErrorId }
$InformationPreference = 'SilentlyContinue'
function A { [CmdletBinding()] param() $PSCmdlet.WriteWarning('w'); 'next' }
try { A -WarningAction Inquire } catch { "c1 $_" }
try { A -WarningAction Inquire 3>&1 } catch { "c2 $_" }
A -WarningAction Inquire
try { A -Debug } catch { "c3 $_" }
function B { [CmdletBinding()] param() Write-Warning 'w'; 'next' }
try { B -WarningAction Inquire } catch { "c1 $_" }
B -WarningAction Inquire
B -Debug
Write-Warning x -Debug
Write-Verbose x -Debug
Write-Debug x -Verbose
$WarningPreference = 'SilentlyContinue'; Write-Warning y -Verbose; Get-Item /nope -Verbose
$VerbosePreference = 'Inquire'; Write-Verbose z; 'end'
function C { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('t','a')) { 'done' } } ; C -Debug; C -Verbose; C -Confirm
