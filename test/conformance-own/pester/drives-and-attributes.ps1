$null = New-Item -ItemType Directory sub
$null = New-PSDrive -Name TD -PSProvider FileSystem -Root (Join-Path $PWD sub)
'abc' > TD:/f.txt
Get-Content TD:/f.txt
"'ran'; function fromScript { 'seen' }" | Set-Content TD:\s.ps1
TD:\s.ps1
& TD:/s.ps1
. TD:\s.ps1
fromScript
(Get-Command TD:/s.ps1).Path | Split-Path -Leaf
try { Get-ChildItem nosuchfile -ErrorAction Stop -ErrorVariable err } catch { }
$err.Count; $err[0].GetType().Name; $err[0].ErrorRecord.Exception.GetType().Name
function f { [Diagnostics.CodeAnalysis.SuppressMessage('PSAvoid', 'x', Justification = 'because')] [CmdletBinding()] param($a) "f $a" }
f 1
[System.Runtime.InteropServices.Marshal]::SizeOf([type][int]), [System.Runtime.InteropServices.Marshal]::SizeOf([long]1), [System.Runtime.InteropServices.Marshal]::SizeOf([type][byte])
