$dir = Join-Path ([IO.Path]::GetTempPath()) "bp-$PID"; $null = New-Item -ItemType Directory $dir
Set-Content $dir/s1.ps1 @'
while ($count -lt 5)
{
    $count += 1
    "Hello $count"
}
'@
Set-Content $dir/s2.ps1 @'
function foo($x)
{
    $y = $x + 1
    if ($y -gt 2) {
        'big'
    }
    else { 'small' }
    foreach ($i in 1,2) {
        $i
    }
    for ($k = 0; $k -lt 2; $k++) { $k }
    switch ($x) { 1 { 'one' } default { 'other' } }
    try { 1/0 } catch { 'c' } finally { 'f' }
    do { $y-- } while ($y -gt 0)
    return $y
}
foo 1
1..3 |
  ForEach-Object { $_ } | Sort-Object |
  Get-Unique
$z = foo 2
& {
  'inner'
}
'@
$b = 1..5 | % { Set-PSBreakpoint -Script $dir/s1.ps1 -Line $_ -Action { $f = (Get-PSCallStack)[1]; [void]$log.Add("L$($_.Line) at $($f.ScriptLineNumber) [$($f.Position.Text)] $($_.HitCount)") } }
$log=[Collections.ArrayList]::new()
$null = & $dir/s1.ps1
$b | % { "$($_.Line): $($_.HitCount)" }
$log
$b | Remove-PSBreakpoint
$log.Clear()
$b = 1..25 | % { Set-PSBreakpoint -Script $dir/s2.ps1 -Line $_ -Action { $f = (Get-PSCallStack)[1]; [void]$log.Add("L$($_.Line) at $($f.ScriptLineNumber) [$($f.Position.Text)] $($_.HitCount)") } }
$null = & $dir/s2.ps1
$b | % { "$($_.Line): $($_.HitCount)" }
$log
Get-PSBreakpoint | Remove-PSBreakpoint
Set-PSBreakpoint -Variable x -Mode ReadWrite -Action { Write-Host "HIT $($_.Variable) $($_.AccessMode) x=$x n=$($_.HitCount)" } | Out-Null
$x = 1
$y = $x + 1
"val $x"
$x += 5
$x++
foreach ($x in 1,2) { 'loop' }
function f { $x = 3; $x }
f
$a,$x = 1,2
[int]$x = 4
${x} = 5
$script:x = 6
"{0}" -f $x
$null = Get-PSBreakpoint | Remove-PSBreakpoint
Set-PSBreakpoint -Command f, Get-Date, Write-* -Action { Write-Host "CMD $($_.Command) $($_.HitCount)" } | Out-Null
f
$null = Get-Date
Write-Output hi
Write-Warning 'w'
Get-PSBreakpoint | ft -a | Out-String
Get-PSBreakpoint | Disable-PSBreakpoint
f
Get-PSBreakpoint -Command f | Enable-PSBreakpoint -PassThru | ft
f
Get-PSBreakpoint | Remove-PSBreakpoint
Set-PSBreakpoint -Script $PSCommandPath -Line 75, 76 -Action { Write-Host "LINE $($_.Line) $z"; $z = 7; $script:z = 8 } | ft
$z = 1
"z $z"
"z $z"
Get-PSBreakpoint | fl
Remove-PSBreakpoint -Id 99
Get-PSBreakpoint 99
Get-PSBreakpoint -Type Line, Command
Get-PSBreakpoint | Remove-PSBreakpoint
Remove-Item -Recurse $dir
