# A module has $Error, $PSDefaultParameterValues and variables beside those of all scopes; blocks made of text run where they are called.
$v = 'global'
$m = New-Module -Name own {
    $v = 'module'
    enum OwnKind { Any; All }
    class OwnThing { $a = 5 }
    function e1 { try { 1 / 0 } catch { }; Get-Item /nonexistent -ErrorAction SilentlyContinue; "$($Error.Count) $($global:Error.Count) $($Error.GetType().Name)" }
    function e2 { $PSDefaultParameterValues.Count; $PSDefaultParameterValues['Get-Item:Path'] = '/'; (Get-Item).Name; $global:PSDefaultParameterValues.Count }
    function e3 { (Get-Variable -Name HOME).Value -eq $HOME; $HOME = 3; $HOME; $PID = 4; $PID; $script:PID = 5; $script:PID }
    function e4 { $true = 4 }
    function e5 { $Error = 6; $Error }
    function e6 { Test-Default }
}
function Test-Default { [CmdletBinding()] param($Given) "given $Given" }
e1; $Error.Count
e2; $PSDefaultParameterValues.Count
$PSDefaultParameterValues['Test-Default:Given'] = 'by default'
Test-Default; e6
$PSDefaultParameterValues.Clear()
e3; $PID -gt 5; $HOME -ne 3
try { e4 } catch { $_.Exception.Message }
e5; $Error.Count -gt 0
function Own { $HOME = 5 }
try { Own } catch { $_.Exception.Message }
Set-Variable Everywhere 7 -Option AllScope
& (New-Module { function g { $Everywhere; $Everywhere = 9; $Everywhere } }) { g }
& { $Everywhere = 8 }
$Everywhere
$block = [scriptblock]::Create('$v; [OwnKind]::All; [OwnThing]::new().a')
& $m { param($block) & $block } $block
& $m { param($block) . $block } $block
& $m { param($block) $block.Invoke() } $block
$block = [scriptblock]::Create('$v')
& $m { param($block) 1 | ForEach-Object $block; Set-Item function:made $block; made; & { $v = 'local'; & $block } } $block
& { $v = 'inner'; & $block; $block.InvokeWithContext($null, [psvariable]::new('v', 'of the context')) }
$null -eq $block.Module
& $m { param($block) & $block All } ([scriptblock]::Create('param([OwnKind] $k, $d = [OwnKind]::Any) "$k $d"'))
