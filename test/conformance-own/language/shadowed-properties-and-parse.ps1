# First values of properties that a base class has with another type; Parse methods that take anything; captions of confirmations;
# commands of modules that are not there; accelerators keep how they are written; elements of what had to be waited for.
$ErrorView = 'NormalView'
class Base1 { [string] $P = 'd'; [int] $Q = 1 }
class D1 : Base1 { [int] $P = 1 }
class D2 : Base1 { [string] $P = 'x' }
class D3 : Base1 { [int] $P }
class D5 : Base1 { [int] $Q = 5; D5() { $this.Q = 7 } }
class D6 : System.Exception { [System.DateTime] $Message = '2020-01-01' }
class D7 : D1 { }
foreach ($t in 'D1', 'D2', 'D3', 'D5', 'D6', 'D7') {
    try { $o = ($t -as [type])::new(); "$t made $($o.P)|$($o.Q)"; $o.P = 3; $o.P }
    catch { "$t $_ | $($_.FullyQualifiedErrorId) | $($_.Exception.GetType().FullName)" }
}
try { ([D1]@{}).P } catch { "a $_" }
try { (New-Object D1).P } catch { "c $_" }

class MC { [int] $n; static [MC] Parse([object] $v) { return [MC]@{ n = $v } } }
class MS { [int] $n; static [MS] Parse([string] $v) { return [MS]@{ n = $v } } }
class MI { [int] $n; static [MI] Parse([int] $v) { return [MI]@{ n = $v } } }
foreach ($t in 'MC', 'MS', 'MI') {
    foreach ($v in 'a', '5', 7, 8L, 2.5, @(1), $true) {
        try { $r = [System.Management.Automation.LanguagePrimitives]::ConvertTo($v, ($t -as [type])); "$t $v -> $($r.n)" }
        catch { "$t $v $($_.Exception.InnerException.Message)" }
    }
}

function Test-Caption {
    [CmdletBinding(SupportsShouldProcess)]
    param($Warning, $Caption)
    if ($PSCmdlet.ShouldProcess('description', $Warning, $Caption)) { 'did' }
}
Test-Caption warning caption -WhatIf
try { Test-Caption warning caption -Confirm } catch { $_.FullyQualifiedErrorId }
try { Test-Caption '' '' -Confirm } catch { $_.FullyQualifiedErrorId }
foreach ($c in 'a\b', '{0}\private\x.ps1', 'nosuchmod\1.0\cmd', 'nosuchmod\x\cmd') {
    try { & $c } catch { "$c => $_ | $($_.FullyQualifiedErrorId)" }
}

$a = [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')
$a::Add('MyAccel', [int])
$a::Get.Keys -ccontains 'MyAccel'
[myaccel]'5'
$null = $a::Remove('myaccel')
$a::Get.ContainsKey('MyAccel')

$list = 1, 2, 3
(& { Start-Sleep -Milliseconds 5; , $list })[1] = 20
(& { Start-Sleep -Milliseconds 5; , $list })[0] += 5
(& { Start-Sleep -Milliseconds 5; , $list })[2]++
"$list"
$table = @{}
(& { Start-Sleep -Milliseconds 5; $table })[(& { Start-Sleep -Milliseconds 5; 'k' })] = 1
(& { Start-Sleep -Milliseconds 5; $table })['k'] += 1
(& { Start-Sleep -Milliseconds 5; $table })['q'] ??= 9
"$($table['k']) $($table['q'])"

function Test-Plain { param($x) }
function Test-Bound { [CmdletBinding()] param() }
function Test-Asking { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Low')] param() }
foreach ($name in 'Test-Plain', 'Test-Bound', 'Test-Asking') {
    [System.Management.Automation.CommandMetadata](Get-Command $name) | ForEach-Object { "$($_.Name) $($_.ConfirmImpact) $($_.SupportsShouldProcess)" }
}
