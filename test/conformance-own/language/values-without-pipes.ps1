# Statements as values, subexpressions, types of a script, places that are read and written
$ErrorView = 'NormalView'
function Show($name, $value) { "$name = [$($value -join '|')] $(if ($null -eq $value) { 'null' } else { $value.GetType().Name })" }
Show 'one' $(if ($true) { 1 })
$x = if ($false) { 1 }; Show 'none' $x
$x = if ($true) { @() }; Show 'empty array' $x
$x = if ($true) { , @(1, 2) }; Show 'array in array' $x
$x = if ($true) { @(1) }; Show 'array of one' $x
$x = if ($true) { 1, $null, 'a' }; Show 'list' $x
$x = if ($true) { @{ a = 1 } }; Show 'hashtable' $x.a
$x = if ($true) { 'abc' }; Show 'text' $x
$x = if ($true) { [System.Collections.Generic.List[int]](3, 4) }; Show 'generic list' $x
$x = if ($true) { [System.Collections.Queue]::new(@(5)) }; Show 'queue of one' $x
$x = if ($x -gt 9) { 'big' } elseif ($x -eq 5) { 'five' } else { 'other' }; Show 'elseif' $x
$x = 'before'; $x = if ($true) { 1 / 0 }; Show 'error in a branch' $x
$x = 'before'; $x = if (1 / 0) { 1 } else { 2 }; Show 'error in the condition' $x
$x = if ($true) { [int]'7' + 1 } else { throw 'never' }; Show 'sum' $x
function Get-Nothing { }
$x = if ($true) { (Get-Nothing) }; Show 'nothing' $x
$x = if ($true) { $y = 3 }; Show 'assignment' $x; "y is $y"
$x = if ($true) { $y++ }; Show 'increment' $x; "y is $y"
$x = if ($true) { ($y++) }; Show 'increment in parentheses' $x
function Leave { $v = if ($true) { return 'left' } else { 0 }; 'not reached' }
Leave
$x = foreach ($i in 1..4) { $r = if ($i -eq 3) { continue } else { $i * 2 }; $r }
Show 'continue inside' $x
"text $(if ($true) { 'in' })$(1, 2)$()$($null)$(Get-Nothing)|"
"error $(1 / 0) after"
"nested $("a$(1 + 1)$('b' * 2)")"
Write-Error 'e' 2>$null; $x = if ($true) { 1 }; "status $?"
try { $x = if ($true) { [int]'no' } } catch { "caught $($_.FullyQualifiedErrorId)" }

class Animal { [string] Name() { return 'outer' } static [int] $Count = 1 }
function Get-Animal { [Animal]::new().Name() }
Get-Animal
foreach ($i in 1..2) { [Animal]::Count += $i }
"$([Animal]::Count) $([Animal]::new().Name())"
foreach ($t in [int], [double], [string]) { try { "$($t::MaxValue)" } catch { $_.FullyQualifiedErrorId } }
foreach ($i in 1..2) { [math]::PI.ToString('F3', [cultureinfo]::InvariantCulture) }
[int]::NoSuchThing -eq $null

$o = [pscustomobject]@{ n = 1; inner = @{ list = @(1); count = 5 } }
$o.n += 2; $o.n *= 3; $o.inner.count -= 1; $o.inner.list += 2; $o.inner.new += 'x'
"$($o.n) $($o.inner.count) $($o.inner.list) $($o.inner.new)"
"$($o.n++) $(++$o.n) $($o.inner.count--) $($o.n)"
$o.missing += 1
$o.inner.other ??= 'set'; $o.inner.other ??= 'again'; $o.inner.other
$h = @{}; foreach ($w in 'a', 'b', 'a') { $h.$w++; $h["$w!"] += 1 }; ($h.GetEnumerator() | Sort-Object Name | ForEach-Object { "$($_.Name)=$($_.Value)" }) -join ' '
class Box { [int] $V; [double[]] $D = @(1.5, 2); [string] $S; [datetime] $T; [object] $O; [nullable[int]] $N }
$b = [Box]::new(); $c = [Box]::new(); $b.V++; $b.V += 1.6; $b.D[0] += 1; "$($b.V) $($b.D) $($c.V) $($c.D) [$($c.S)] $($null -eq $c.S) $($c.T.Year) $($null -eq $c.O) $($null -eq $c.N)"
try { $b.V = 'x' } catch { $_.Exception.Message }

'a-b-c' -replace '-', '+'
'a-b-c' -replace '-'
'a1b22' -replace '\d+', { "<$($_.Value)>" }
('x1', 'y2') -replace '(\w)(\d)', '$2$1'
$pattern = 'B'; $to = { 'z' }; 'abc' -replace $pattern, $to; 'abc' -creplace $pattern, $to
$null -replace 'a', 'b' | ForEach-Object { "[$_]" }
try { 'a' -replace '(', 'b' } catch { $_.FullyQualifiedErrorId }
try { 'a' -replace 'a', 'b', 'c' } catch { $_.FullyQualifiedErrorId }
'{0}-{1:d3}-{2}' -f 'a', 7, $null
try { '{1}' -f 'a' } catch { $_.FullyQualifiedErrorId }
'a,b;c' -split '[,;]'; 'aXbxc' -split 'x'; 'aXbxc' -csplit 'x'
"$(7 / 2) $(8 / 2) $(-0 / 5) $(0 / -5) $([int]::MinValue / -1)"
try { 1 / 0 } catch { $_.Exception.Message }
