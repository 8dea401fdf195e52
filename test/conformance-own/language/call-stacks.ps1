function G { clean { "x"; Write-Host "clean only $args" } }
G 1 2
'in' | G
function G2 { end {} clean { Write-Host "clean2" } }
'in' | G2
function G3 { process { } clean { Write-Host "clean3" } }
'in' | G3
G3
@() | G3
function S { Get-PSCallStack | ForEach-Object { "$($_.Command)|$($_.FunctionName)|$($_.Location)|$($_.Arguments)" } ; '' }
$sb = { S }
$sb.Invoke()
$sb.InvokeReturnAsIs()
class C { [object] I() { return (S) } static [object] M() { return (S) } }
[C]::M()
[C]::new().I()
(1).ForEach({ S })
1 | Where-Object { S | Out-Host; $true }
& { S } 
. { S }
Invoke-Command { S }
Invoke-Expression 'S'
$m = New-Module { function MF { S } ; Export-ModuleMember MF }
MF
Set-Content x.ps1 'S'
./x.ps1
. ./x.ps1
[Func[object]]$f = { S }
$f.Invoke()
'a' -replace 'a', { S | Out-Host }
1 | Sort-Object { S | Out-Host }
1 | Select-Object @{n='q'; e={ S | Out-Host }} | Out-Null
$x = [pscustomobject]@{} | Add-Member -PassThru ScriptMethod Foo { S }
$x.Foo()
$x | Add-Member ScriptProperty Bar { S }
$x.Bar
function B { begin { S } process { S } end { S } }
B
trap { S; continue }
throw 'x'
try { throw 'a' } catch { S } finally { S }
switch (1) { 1 { S } }
function D { [CmdletBinding()] param([int]$n, [string[]]$s, [switch]$w) S }
D 5 a,b -w
D -n 3
{ $MyInvocation.MyCommand.Name; "[$($MyInvocation.MyCommand)]"; "[$($MyInvocation.InvocationName)]"; $null -eq $MyInvocation.MyCommand }.Invoke()
