# what cmdlets write are PSObjects: Get-Member shows it of notes made from it, errors show it as the type of their target
$ErrorView = 'NormalView'
Set-Content f.txt 'l1', 'l2'
function fn { 'x' }
$from = [pscustomobject]@{
    Date = Get-Date '2024-01-01'; Paren = (Get-Date '2024-01-01'); Text = Write-Output x; Sub = $(Write-Output x); Array = @(Write-Output x)
    Two = Write-Output x, y; Length = (Write-Output x).Length; Block = & { 'x' }; Function = fn; Count = (1..3 | Measure-Object).Count
}
$from | Get-Member -MemberType NoteProperty
[pscustomobject]@{
    A = 'x' | ForEach-Object { $_ }; B = 'x' | ForEach-Object { "$_" }; C = 'x' | Where-Object { $_ }; D = 'b', 'a' | Sort-Object; E = 'x' | Select-Object -First 1
    F = 1..3 | Measure-Object -Sum | ForEach-Object Sum; G = 1..3 | Measure-Object -Sum | Select-Object -ExpandProperty Sum; H = Get-Variable PWD -ValueOnly | ForEach-Object Drive | ForEach-Object Name
} | Get-Member -MemberType NoteProperty
[pscustomobject]@{ V = Get-Variable ErrorView; F = Get-Item f.txt | ForEach-Object Name; G = Get-Item f.txt; N = Get-Variable nope*; P = Get-Process -Id $PID } | Get-Member -MemberType NoteProperty |
    ForEach-Object { $_.Definition -replace '=.*' }
foreach ($i in 'a') { [pscustomobject]@{ A = $i; B = $i | Write-Output } | Get-Member -MemberType NoteProperty }
'x' | Get-Process
'x' | Write-Output | Get-Process
'x' | ForEach-Object { $_ } | Get-Process
'x' | ForEach-Object { "$_!" } | Get-Process
'x' | Where-Object { $_ } | Stop-Process
5 | Sort-Object | Get-Process
Get-Content f.txt -TotalCount 1 | Get-Date
'b', 'a' | Select-Object -First 1 | Get-Verb
function one { process { $_ } }
'x' | one | Get-Process
/bin/echo hi | Get-Process
$null | Write-Output | Get-Process
