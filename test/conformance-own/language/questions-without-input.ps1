# what is asked is shown as a person would see it; where the input has ended, that ends the command
$child = Join-Path ([IO.Path]::GetTempPath()) "questions-$PID.ps1"
@'
$ErrorView = 'NormalView'
function f { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param()
    if ($PSCmdlet.ShouldProcess('target', 'act')) { 'did' } }
function g { [CmdletBinding()] param()
    if ($PSCmdlet.ShouldContinue('a question with many words, so many of them that they do not stand in one line of the console', 'caption')) { 'continued' } }
function h { [CmdletBinding()] param()
    $y = $false; $n = $false
    if ($PSCmdlet.ShouldContinue('q', 'c', [ref] $y, [ref] $n)) { 'continued' } }
function i { [CmdletBinding()] param()
    $y = $false; $n = $false
    if ($PSCmdlet.ShouldContinue('q', 'c', $true, [ref] $y, [ref] $n)) { 'continued' } }
foreach ($b in { f }, { g }, { h }, { i }, { Write-Warning w -WarningAction Inquire }, { Write-Error e -ErrorAction Inquire },
    { Write-Information n -InformationAction Inquire }, { Write-Host s -InformationAction Inquire }, { $VerbosePreference = 'Inquire'; Write-Verbose v },
    { $Host.UI.PromptForChoice('cap', 'msg', @('&a', 'b&b', 'c'), 1) }, { $Host.UI.PromptForChoice('', '', @('&a', 'plain'), -1) },
    { $Host.UI.PromptForChoice('cap', 'msg', @('&First of many', '&Second of them', '&Third one', 'and a &long one', 'z'), 4) }) {
    "`n-- $b"
    try { & $b; 'went on' } catch { "`n$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" }
}
'@ > $child
$pwsh = (Get-Process -Id $PID).Path
'-- nobody answers'
$null | & $pwsh -NoProfile -File $child
'-- answers'
'n', 'y', 'a', '', 'h', 'yes', 'l', 'q', '?', 'i', 'n', 'y', 'y', 'B', 'plain', 'z' | & $pwsh -NoProfile -File $child
Remove-Item $child
'-- hooks'
$hooks = [System.Management.Automation.Internal.InternalTestHooks]
$hooks.GetField('SetDate', 'NonPublic,Static').GetValue($null)
$hooks::SetTestHook('SetDate', $true); $hooks.GetField('SetDate', 'NonPublic,Static').GetValue($null)
(Set-Date '2020-02-03 04:05:06').Year
$hooks::SetTestHook('SetDate', $false)
$hooks::SetTestHook('TestStopComputer', $true); $hooks::SetTestHook('TestStopComputerResults', 0x300000)
Restart-Computer -ErrorVariable e -ErrorAction SilentlyContinue; "$e"; Stop-Computer -ErrorVariable e -ErrorAction SilentlyContinue; "$e $($e.FullyQualifiedErrorId)"
$hooks::SetTestHook('TestStopComputerResults', 0); Restart-Computer; Stop-Computer; $hooks::SetTestHook('TestStopComputer', $false)
$hooks::SetTestHook('StopwatchIsNotHighResolution', $true)
try { Get-Uptime } catch { $_.FullyQualifiedErrorId; "$_" }
$hooks::SetTestHook('NoSuchHook', 1); $null -eq $hooks.GetField('NoSuchHook', 'NonPublic,Static')
