function zz { param($A = $args.Count, $B = $MyInvocation.BoundParameters.Count, $C = $MyInvocation.MyCommand.Name, $D= ($null -eq $PSCmdlet), $E = ($null -eq $PSBoundParameters), $F = "$PSScriptRoot", $G = ($null -eq $args)) "$A|$B|$C|$D|$E|$($F -eq $PSScriptRoot)|$G|$($args.Count)" }
zz; zz 1; zz 1 2; zz 1 2 3 4 
function yy { param($z) zz }
yy 5
function xx { param($z, $n = $PSBoundParameters.Count, $m = $PSBoundParameters['z']) $n; $m; $PSBoundParameters.Count }
function ww { [cmdletbinding()]param($z, $y) xx 4; & { param($z, $n = $PSBoundParameters.Count, $m = $PSBoundParameters['z']) $n; $m; $PSBoundParameters.Count } 7 }
ww -z 1 -y 2
function vv { param($a, $b = (cc)) }
function cc { "args=$args bound=$($PSBoundParameters.Count)" }
function uu ($a, $b = { $PSBoundParameters.Count }.Invoke()[0], $c = (& { $PSBoundParameters.Count })) { "$b $c" }
uu 4
filter tt ($a, $b = $PSBoundParameters.Count) { "$b $_" }
1 | tt 5
function ss { param($a, $b = $PSBoundParameters.Count) begin { "$b" } process { "p $b" } }
1 | ss 5
