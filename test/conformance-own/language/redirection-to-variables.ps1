$ErrorView = 'NormalView'
Push-Location variable:
/bin/echo hi > obs1
"a","b" > obs2
Write-Output 5 > obs3
Write-Error boo 2> obs4
'x' >> obs2
1,2,3 >> obs5
/bin/echo more >> obs1
/bin/echo more2 >> obs1
Get-Date -Date 2020-01-01 > obs6
gi /nosuch *> obs7
$null > obs8
Pop-Location
foreach ($i in 1..8) { $v = Get-Variable obs$i -ValueOnly -ea 0; "$i $($null -eq $v) $(if ($null -ne $v) { $v.GetType().Name }) $($v.Count): $($v -join '|')" }
Push-Location function:
'{ "fn" }' > fobs; '"x"' > fobs2
Pop-Location
fobs; fobs2
Push-Location alias:
'Get-Date' > aobs
Pop-Location
(gal aobs).Definition
'a','b' > variable:v1; $v1
/bin/echo n1 > variable:v2; $v2; /bin/echo n2 >> variable:v2; $v2 -join ','
/bin/sh -c 'echo e 1>&2' 2> variable:v3; $v3.GetType().Name; "$v3"
