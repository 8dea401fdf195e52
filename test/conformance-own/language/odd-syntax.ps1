# requires, comments, statement separators, odd syntax
#requires -Version 5.1
<# block
comment #> 'after block'; 'a' <# inline #> ; # trailing
'x'# not comment?
Write-Output a#b; Write-Output a #b
"#not comment"; '#nor this'; echo `#escaped
$a = 1; ; ; $a; if ($true) { 'one' } 'two'
if ($true) { 'i' } elseif ($x) { 'e' } else { 'l' }; if (-not $true) { 1 } else { 'else' }
$x = 5 ; $y = $x `
  + 3; $y
$z = 1 +
  2; $z
1, 2,
3 | Measure-Object | % Count
Get-ChildItem /etc/hosts |
  Select-Object -ExpandProperty Name
'a' |
  # comment in pipeline
  ForEach-Object { $_ + '!' }
'q'
| ForEach-Object { "lead $_" }
$h = @{
  a = 1
  b = 2; c = 3
  'd e' = 4; 5 = 'five'; (1+5) = 'six'; $x = 'var'
}
$h.Count; $h[6]; $h['d e']; $h[5]
$arr = @(
  1
  2, 3
  'x'; 'y'
)
$arr.Count
function f
{
  param
  (
    $p
  )
  "p=$p"
}
f 3
for ($i = 0, $j = 5; $i -lt 2; $i++, $j--) { "$i $j" }
for (;;) { 'once'; break }
for ($i = 0
  $i -lt 2
  $i++) { "nl $i" }
do { 'd' } while (
  $false
)
$r = & { 1; 2 } ; $r.Count
.{ 'dot' }
&{ 'amp' } 
& 'Write-Output' 'quoted cmd'
$c = 'Write-Output'; & $c 'var cmd'; & (Get-Command Write-Output) 'cmd obj'; . $c dotted
Write-Output -InputObject:x; Write-Output -InputObject: y; Write-Output --% raw $x; Write-Output -- -x
(1 + 2) * 3; -(2); - 2; +5; !$true; -not 1 -eq 2; -5 + 3; 2 - -2; 1..3 + 4; ,1 + ,2 | % { "[$_]" }; 'a' + 'b' * 2; 1 + 2 -eq 3; 5 -gt 3 -and 2 -lt 1 -or $true; 10 - 5 - 2; 2 * 3 % 4; -2..2 -join ','; !1 + 1; "1" + 1 * 2; 7 -band 3 -bor 8
$true -and $false -or $true; $true -or $false -and $false; 1 -eq 1 -eq $true; 'a','b' -join '-' -eq 'a-b'; 3,2,1 | sort; 1,2 -contains 2; -join 'a','b'; @(1,2) + 3; $x++ + ++$x; $x
[int]$n = '12'; [string]$s = 5 + 5; $s + 1; $n + '1'; [int]'3' + 1; [string]1 + 1; [int[]]'1','2'; -[int]'5'; ![bool]''
:outer while ($true) { while ($true) { break outer } }; 'broke'
switch ('a') { a { 'bare' } } ; switch -Wildcard ('ab') { a? { 'wild bare' } }
$null = 1; [void](2); $(3); @(4); (5); {6}; & {7}
Write-Output (1,2)[1]; Write-Output $h.a; Write-Output $h['b'] ; Write-Output $arr[0]; Write-Output "$($arr[1])"; Write-Output @(1)[0] 'x'; Write-Output [int]; Write-Output [int]::MaxValue; Write-Output ([int]::MaxValue); Write-Output 5MB; Write-Output a,b; Write-Output a , b; Write-Output 1.0 -1 +1 1e3
${a b} = 'braced'; ${a b}; ${global:gx} = 1; $gx; $script:sx = 2; ${script:sx}; $env:ZZ = 'e'; ${env:ZZ}; "$env:ZZ ${env:ZZ}"
