$o = 5
function A { Set-StrictMode -Version 1; try { $o += 1; "A $o" } catch { "A $_" } ; try { $uu += 1; "A $uu" } catch { "A $_" } }; A
function B { try { $o++; "B $o" } catch { "B $_" } ; try { $uu++; "B $uu" } catch { "B $_" } }; B
function C { Set-StrictMode -Version 3; try { $o ??= 1; "C $o" } catch { "C $_" } ; try { $uu ??= 1; "C $uu" } catch { "C $_" } }; C
function D { Set-Variable o 9; $o += 1; $o }; D
function E { $o = 1; $o += 1; $o }; E
function F { $OFS += 'x'; $OFS }; F
function G { $PSBoundParameters += @{a=1}; $PSBoundParameters.Count }; G
function I { $ErrorActionPreference += ''; "$ErrorActionPreference" }; I
function J { $script:o += 1; $o += 1; $o }; J
$p = 1,2
function K { $p += 3; $p.Count; $p[0] }; K
function L { $local:p += 3; $p.Count }; L
function M { ${p} += 3; $p.Count }; M
function N { $p[0] += 3; $p[0] }; N; $p[0]
function Q { $r = ($o += 2); $r; $o }; Q
function S { $HOME += 'x'; $HOME }; try { S } catch { "$_" }
function U { $Matches += 1; $Matches }; U
class K1 { [object] M() { $o = 5; $o += 1; return $o } }
[K1]::new().M()
$sb = { $o += 1; $o }; & $sb; . $sb; $o; $sb.Invoke(); 1 | % $sb; icm $sb; icm -NoNewScope $sb; $sb.InvokeReturnAsIs(); (1).ForEach($sb); 1 | ? { $o += 1; $o | out-host }
Set-Content s.ps1 '$o += 1; $o'; ./s.ps1; . ./s.ps1; & ./s.ps1; $o
switch (1) { 1 { $o += 1 } }; $o
Invoke-Expression '$o += 1'; $o; function W { Invoke-Expression '$o += 1; $o' }; W; function X { $o; $o += 1; Invoke-Expression '$o += 10; $o'; $o }; X; function Y { Invoke-Expression '$o += 10; $o'; $o += 1; $o }; Y
function Z { . { $o += 1; $o }; $o += 1; $o }; Z
function ZA { begin { $o += 1; $o } process { $o += 1; $o } end { $o += 1; $o } }; ZA
function ZB { trap { $o += 1; "t $o"; continue } throw 'x' }; ZB
function ZC { try { throw 'x' } catch { $o += 1; $o } }; ZC
function ZD { param($q = ($o += 1)) $q; $o }; ZD
