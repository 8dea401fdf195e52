# -is [psobject] and -is [pscustomobject] (one type) of what comes as a PSObject: $_ of a pipeline, output of cmdlets, parameters
[pscustomobject].FullName; [pscustomobject] -eq [psobject]
'-- $_'
1, 'x', @{}, [pscustomobject]@{} | ForEach-Object { $_ -is [psobject]; $_ -isnot [pscustomobject] }
$null | ForEach-Object { $_ -is [psobject] }
@('a', 5 | Where-Object { $_ -is [pscustomobject] }).Count
filter g { $_ -is [psobject] }; 1 | g
function hh { process { $_ -is [psobject] } }; 1 | hh; hh
1 | ForEach-Object { & { $_ -is [psobject] } }; 1 | ForEach-Object { 2 | Where-Object { $_ -is [psobject] } }
(1..2).ForEach{ $_ -is [psobject] }
try { throw 'x' } catch { $_.Exception -is [psobject] }
switch (5) { { $_ -is [psobject] } { 'yes' } default { 'no' } }
'-- output'
(Write-Output 5) -is [psobject]; $(Write-Output 5) -is [psobject]; (Join-Path a b) -is [pscustomobject]; (Get-Location) -is [psobject]; (1, 2 | Select-Object -First 1) -is [psobject]
(5) -is [psobject]; ('x', 'y' -join ',') -is [psobject]; $PWD -is [psobject]; (, 1) -is [psobject]; [datetime]::Now -is [psobject]; $env:HOME -is [psobject]
(New-Object System.Text.StringBuilder) -is [psobject]; [System.Text.StringBuilder]::new() -is [psobject]
function fn { 1 }; (fn) -is [psobject]; (fn | ForEach-Object { $_ }) -is [psobject]; ('x' | ForEach-Object ToUpper) -is [psobject]
[psobject]1 -is [psobject]
'-- variables'
$s = Write-Output x; $s -is [psobject]; $s -is [string]; $copy = $s; $copy -is [psobject]; $raw = 'x'; $raw -is [psobject]
$sorted = 3, 1 | Sort-Object; $sorted[0] -is [psobject]; $sorted -is [psobject]; foreach ($one in $sorted) { $one -is [psobject] }; $plain = 1, 2; $plain[0] -is [psobject]
foreach ($w in Write-Output 1 2) { $w -is [psobject] }; foreach ($n in 1..2) { $n -is [psobject] }
Set-Content f.txt a, b; $lines = Get-Content f.txt; foreach ($l in $lines[0..1]) { $l -is [psobject] }; @(Get-Content f.txt)[1] -is [psobject]
[psobject]$typed = 5; $typed -is [psobject]
$changed = Write-Output 5; $changed++; $changed -is [psobject]
1 | ForEach-Object { $v = $_; $v -is [psobject] }
$total = 0; 1..2 | ForEach-Object { $total += $_ }; $total -is [psobject]
'-- parameters'
function a { param([psobject] $x) $x -is [psobject]; $x -isnot [pscustomobject] }; a 5; a $null
function b { param([Parameter(ValueFromPipeline)] $x) process { $x -is [pscustomobject] } }; 5, 'a', @{} | b; b 5; 1 | ForEach-Object { b $_.ToString() }
function c { param([Parameter(ValueFromPipeline)][string] $x) process { $x -is [pscustomobject] } }; 5 | c
function d { param([Parameter(ValueFromPipelineByPropertyName)] $n) process { $n -is [pscustomobject] } }; [pscustomobject]@{ n = 1 } | d
function k { param([psobject[]] $x) foreach ($i in $x) { $i -is [psobject] }; $x[0] -is [psobject] }; k 1, 'b'
function p($x) { $x -is [psobject] }; p 5; p 'x'; p @{}; p ([pscustomobject]@{})
function i { foreach ($z in $input) { $z -is [psobject] } }; 1 | i
'-- a converter of trees'
function ConvertTo-Tree([Parameter(ValueFromPipeline)] $InputObject) {
    process {
        if ($null -eq $InputObject) { 'null' }
        elseif ($InputObject -is [System.Collections.IEnumerable] -and $InputObject -isnot [string]) { "[$(@(foreach ($o in $InputObject) { ConvertTo-Tree $o }) -join ',')]" }
        elseif ($InputObject -is [psobject]) { "{$(@($InputObject.psobject.Properties | ForEach-Object { "$($_.Name):$(ConvertTo-Tree $_.Value)" }) -join ';')}" }
        else { "$InputObject" }
    }
}
'{"a":1,"b":["x",{"c":null}],"d":{"e":true}}' | ConvertFrom-Json | ConvertTo-Tree
ConvertTo-Tree 5; 5 | ConvertTo-Tree; 'ab' | ConvertTo-Tree
