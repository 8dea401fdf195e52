([bool] $var = 42).GetType().FullName
[string]$s = 'a'; ($s = 5).GetType().Name; ($s += 5).GetType().Name; "$(($s = 7).GetType().Name)"
[int]$i = 1; ($i = '5').GetType().Name; $q = $i = '7'; $q.GetType().Name; $q = [int]$w = '7'; $q.GetType().Name
. { ([int] $dv = '42').GetType().FullName; [int]$d2 = 1; ($d2 = '3').GetType().Name }
([int]$script:sv = '4').GetType().Name; ($script:sv = '5').GetType().Name
([int[]]$arr = 1).GetType().Name; ([ValidateRange(1,50)]$vr = '7').GetType().Name
if ([int]$c = '0') { 'true' } else { 'false' }
while (([int]$n = "$n" + '1') -lt 100) { $n }
([int]$o.x = '5')
$h = @{}; ([int]$h.x = '5').GetType().Name; ([int]$h['y'] = '5').GetType().Name; $h.x.GetType().Name
([string]$global:gs = 5).GetType().Name
try { [datetime]$HOME = 1 } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [datetime]$PID = 1 } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [int]$true = 1 } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [string]$null = 5 } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
New-Variable ro 1 -Option ReadOnly; try { [int]$ro = 'x' } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [int]$ro = 5 } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
$a = [NullString]::Value ?? 'x'; $null -eq $a; $b = [NullString]::Value; $b ??= 'y'; "[$b]"; $null -eq $b; [NullString]::Value -eq $null; $c = $null; $c ??= [NullString]::Value; "$c|"; [NullString]::Value.GetType().Name; if ([NullString]::Value) { 'true' } else { 'false' }; ([NullString]::Value).Length; "[$([NullString]::Value)]"; @([NullString]::Value).Count
$x = & { }; $y = 1, $x, 2; $y.Count; $y | % { "e$_" }; ($y -join ',') ; foreach ($e in $y) { "f$e" }; $y[1] -eq $null; $y[1] | % { 'no' }; $y | Measure-Object | % Count; "$y"; [string[]]$y | % { "s[$_]" }; $z = $y + 3; $z.Count; $z | % { $_ }; @($y).Count; @($y | % { $_ }).Count; $y.Where({ $true }).Count; $y.ForEach({ "x$_" }).Count; ,$x | % { 'c' }; @($x, $x).Count; @{ a = $x }.a -eq $null; [pscustomobject]@{ a = $x; b = $y } | ConvertTo-Json -Compress; $l = [System.Collections.ArrayList]@(1); [void]$l.Add($x); $l | % { "l$_" }; $l.Count; ($y -eq $null).Count; $y -contains $null; $y -is [array]; (1, $x) -like '*' ; [array]::IndexOf($y, $null); $y | Select-Object -First 2; $y | Sort-Object; $y | Out-String; switch ($y) { default { "sw[$_]" } }; function ff { param($p) "p=$p $($p.Count) $($null -eq $p[1])" }; ff $y; ff 1, $x; ff (1, $x); & { $args.Count } $x; & { "[$args]" } 1 $x 2; [object[]]$y | % { $_ }; $y.Clone() | % { $_ }; $y[0..2] | % { $_ }; $y -ne 1 | % { "ne$_" }; '{0}{1}{2}' -f $y; $y * 2 | % { "m$_" }
