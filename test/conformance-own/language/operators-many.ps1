1 + 1.5; 5 / 2; 6 / 2; 7 % 3; -7 % 3; 2 * 3.0; 10 - '3'; '3' * 2; 1..3 + 4; @(1) + @(2); @{a=1} + @{b=2} | ForEach-Object Count; 5 -band 3; 5 -bor 3; 5 -bxor 3; -bnot 5; 1 -shl 4; 256 -shr 2; !1; -not $null; 1 -and 0; 1 -or 0; 1 -xor 1
[int]2.5; [int]3.5; [int]'0x10'; [int]$true; [double]'1.5'; [bool]'false'; [bool]0; [bool]@(); [bool]@(0); [bool]@(0,0); [string]1.0; [char]'a'; [int[]]('1','2'); [decimal]1.10; [long]1e10; [byte]255; [uint32]5; [int]::MaxValue + 1; [math]::Round(2.5); [math]::Round(2.345, 2); [math]::Floor(-1.5); [math]::Truncate(1.9); [math]::Pow(2, 10); [math]::PI; 1e3; 1e400; 0.1 + 0.2; 1/0.0; [double]::NaN -eq [double]::NaN; 10 / 3; 1d / 3; 7 / 2d
1 / 0
[byte]256
[int]'abc'
'a' * -1
5 + 'a'
@(1,2) -eq 2; (1,2,3) -ne 2; 1,2,3 -gt 1; 'a','B' -eq 'b'; $null -eq @(); @() -eq $null; $null -eq 0; 0 -eq ''; '' -eq 0; 'True' -eq $true; $true -eq 'x'; 1 -eq '1.0'; '1.0' -eq 1; 'a' -in 'A','b'; 'c' -notin 'a'; 1,2 -contains 1; @(1,@(2,3)).Count; 1 -is [int]; 1 -isnot [string]; 'x' -as [int]; '5' -as [int]; 1 -is 'int'; $null -is [object]
$a = 1, 2, 3; $a += 4; $a.Count; $a[-1]; $a[0,2]; $a[1..2]; $a[10]; $a[-10]; $x, $y, $z = 1, 2; "$x $y [$z]"; $x, $y = $y, $x; "$x $y"; $f, $r = 1, 2, 3; "$r"; $h = @{ a = 1 }; $h.b = 2; $h['c'] = 3; $h.Count; $h.Remove('a'); $h.ContainsKey('a'); $h.Keys.Count; $h += @{ d = 4 }; $h.d; $i = 5; $i++; ++$i; $i; $i--; $i; $i *= 2; $i; $i -= 1; $i; $i /= 2; $i; $i %= 3; $i; $n ??= 'def'; $n; $n ?? 'x'; $null ?? 'y'; $u?.Length; ${n}?.Length; $n?[0]; $true ? 'a' : 'b'; ($null)?.Foo
$a.Count ? 'nonempty' : 'empty'; 1 -eq 1 ? 'eq' : 'ne'; (1,2,3).Length; (1).Count; $null.Count; 'abc'.Count; @{a=1;b=2}.Count
[array]$q = 5; $q.GetType().Name; [int]$typed = '7'; $typed; $typed = 'bad'
[string]$ss = 5; $ss.GetType().Name; $ss = $null; $ss -eq ''; [int[]]$ia = 1, '2'; $ia.GetType().Name; [ValidateRange(1,5)][int]$vr = 3; $vr = 9
(1..3).ForEach({ $_ * 2 }); (1..5).Where({ $_ -gt 2 }); (1..5).Where({ $_ -gt 2 }, 'First', 1); (1..5).Where({ $_ -gt 2 }, 'Split') | ForEach-Object { "$_" }; ('a','b').ForEach('ToUpper'); (1..3).ForEach([string])[0].GetType().Name; ('ab','c').ForEach('Length')
'abc' | ForEach-Object { $_.Length } | Where-Object { $_ -gt 1 }; 1..10 | Where-Object { $_ % 2 -eq 0 } | ForEach-Object { $_ * $_ } | Measure-Object -Sum | Select-Object -ExpandProperty Sum
$ma = New-Object 'int[,]' 2,3; $ma[1,2] = 5; $ma[1,2]; $ma.Rank; $ma.Length; $jag = @(@(1,2),@(3)); $jag[0][1]; , (1,2) | ForEach-Object { $_.Count }; @(, @(1,2)).Count
1, 2 + 3, 4; 1..2 * 2; -1..1; 'a'..'e' -join ''; 5..1 -join ','; 1.5..3.5; @(1;2;3).Count; $(1;2).Count; (1,(2,3)).Count; +'5'; -'5'; - -5; 1 -lt 2 -eq $true; 2 + 3 * 4 - 1; (2 + 3) * 4; 2 -eq 2 -and 3 -gt 2; -not 1 -eq 2; 1 + 1 -eq 2; '1' + 1; 1 + '1'; 10 -gt 9; '10' -gt '9'; 10 -gt '9'; '10' -gt 9
$ofs = '-'; "$(1,2,3)"; $ofs = $null; [ordered]@{ z = 1; a = 2 }; ([ordered]@{ z = 1; a = 2 })[0]; ([ordered]@{ z = 1 }).Keys; $null = 5; [void](1); (Get-Variable ofs).Name; 1 > $null; 'x' | Out-Null; & { 1; 2 } | Measure-Object | ForEach-Object Count; $(throw 'x') 2>$null
