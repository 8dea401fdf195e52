# The program is in $PSHOME under the name pwsh, in jobs too.
Test-Path -LiteralPath $PSHOME
Test-Path -LiteralPath "$PSHOME/pwsh"
& "$PSHOME/pwsh" -NoProfile -Command '1 + 1'
$job = Start-Job { & "$PSHOME/pwsh" -NoProfile -Command '2 + 2' }
$job | Receive-Job -Wait -AutoRemoveJob
(Start-ThreadJob { $PSHOME } | Receive-Job -Wait -AutoRemoveJob) -eq $PSHOME
$words = [Environment]::GetCommandLineArgs()
Split-Path $words[0] | Test-Path
$words[1..3]
[Environment]::CommandLine.EndsWith($words[-2] + ' ' + $words[-1])
'--- hooks for tests are there, and names that are not known are passed over'
[System.Management.Automation.Internal.InternalTestHooks]::SetTestHook('NoSuchHook', $true)
