$ErrorView = 'NormalView'
function f1 { class In1 { [int]$a = 1 } ; [In1].FullName -replace "<.*?>","<H>"; [In1].Name; [In1].Namespace; [In1]; "$([In1])"; [In1]::new().GetType().FullName; "$([In1]::new())"; [In1]::new() | gm | select -first 1 | % TypeName; [In1]::new().PSTypeNames -join ','; try { [In1]::new(5) } catch { $_.Exception.Message }; try { [In1]'x' } catch { $_.Exception.Message }; try { [In1]::Nope() } catch { $_.Exception.Message }
 try { [In1]$z = 5 } catch { $_.Exception.Message }; [In1]::new() | fl | out-string; [In1]::new() | Get-Member -Static | % Definition | sort; [In1[]]::new(1).GetType().FullName; [Collections.Generic.List[In1]]::new().GetType().FullName }
f1
& { class In2 {}; [In2].FullName -replace "<.*?>","<H>"; [In2].Name; function g1 { class In3 {}; [In3].FullName -replace "<.*?>","<H>"; & { class In4 {}; [In4].FullName -replace "<.*?>","<H>" } }; g1 }
if ($true) { class In5 {}; [In5].FullName -replace "<.*?>","<H>" }
1 | % { class In6 {}; [In6].FullName -replace "<.*?>","<H>"; enum En6 { A }; [En6].FullName -replace "<.*?>","<H>" }
function f2 { enum E2 { A; B }; [E2].FullName; [E2]::A; "$([E2]::A)"; try { [E2]'C' } catch { $_.Exception.Message } }
f2
filter fl2 { class In7 {}; [In7].FullName -replace "<.*?>","<H>" }; 1 | fl2
function script:f3 { class In8 {}; [In8].FullName -replace "<.*?>","<H>" }; f3
function A-B { class In10 {}; class In9 : In10 {}; [In9].FullName -replace "<.*?>","<H>"; [In9].BaseType.FullName; class In11 { [In10]$p; [In9] M([In10]$q) { return [In9]::new() } }; [In11] | gm -static | % Definition; [In11]::new() | gm | % Definition }
A-B
class Top { [string] M() { return (& { class In12 {}; [In12].FullName -replace "<.*?>","<H>" }) } }; [Top]::new().M()
$sb = [scriptblock]::Create('class In13 {}; [In13].FullName -replace "<.*?>","<H>"'); & $sb; & { & $sb }
iex 'class In14 {}; [In14].FullName -replace "<.*?>","<H>"'
$f = { function q { class In15 {}; [In15].FullName -replace "<.*?>","<H>" }; q; { class In16 {}; [In16].FullName -replace "<.*?>","<H>" }.Invoke() }; & $f
foreach ($i in 1) { class In17 {}; [In17].FullName -replace "<.*?>","<H>" }
1 | % -parallel { class X1 {}; [X1].FullName }
Start-ThreadJob { class X2 {}; [X2].FullName } | Receive-Job -Wait
Start-Job { class X3 {}; [X3].FullName; [X3]::new() | % { $_.PSTypeNames -join ',' } } | Receive-Job -Wait
Invoke-Command { class X4 {}; [X4].FullName -replace '<.*>','<H>' }
[powershell]::Create().AddScript({ class X5 {}; [X5].FullName }).Invoke()
& (nmo -ScriptBlock { class X6 {}; function gx { [X6].FullName -replace '<.*>','<H>' } ; Export-ModuleMember -Function gx }) { gx }
function mk { class X8 { [int]$n = 3 }; [X8]::new() }; (mk).GetType().FullName; (mk) | Format-Table; [System.Management.Automation.PSSerializer]::Serialize((mk)) -match '<T>mk.X8'
(mk) -is 'X8'; try { [X8]::new() } catch { $_.Exception.Message }; ((mk) -as [type]) ; "$((mk))"
. { class X9 { } }; [X9].Name
function ex { class MyEx : Exception { MyEx($m) : base($m) {} }; try { throw [MyEx]::new('boo') } catch [MyEx] { "caught " + $_.FullyQualifiedErrorId + ' ' + $_.Exception.GetType().FullName + ' ' + $_.CategoryInfo.Reason } }; ex
function fl { [Flags()] enum Fl { A = 1; B = 2 }; [Fl]3; [Fl]'A,B' -band [Fl]::A; [enum]::GetNames([Fl]) -join ','; ([Fl]'B').GetType().FullName; ConvertTo-Json ([Fl]::A) -Compress; [Fl]::B | gm | select -first 1 | % TypeName }; fl
function at { class V : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$a, [System.Management.Automation.EngineIntrinsics]$e) { if ($a -gt 3) { throw 'too big' } } }; function inner { param([V()]$p) $p }; inner 2; try { inner 5 } catch { $_.Exception.Message } }; at
