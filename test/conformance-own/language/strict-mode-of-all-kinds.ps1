# strict mode with everything
Set-StrictMode -Version Latest
function t($sb) { try { "ok: $(& $sb)" } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
t { $nope }
t { $script:nope }
t { $env:NOPE_X }
t { $h = @{}; $h.missing }
t { $h = @{}; $h['missing'] }
t { $o = [pscustomobject]@{ a = 1 }; $o.b }
t { $a = 1, 2; $a[5] }
t { $a = 1, 2; $a[-3] }
t { $a = 1, 2; $a.Nope }
t { 'str'.Nope }
t { 'str'.Length.Nope }
t { $null.Foo }
t { $n = $null; $n[0] }
t { $x = "$undefd"; $x }
t { $x = "$($undefd)"; $x }
t { function f1($a, $b) { "$a-$b" }; f1(1, 2) }
t { (1).Count }
t { $null.Count }
t { @().Count }
t { $null.Length }
t { $l = [System.Collections.ArrayList]::new(); $l[0] }
t { $d = [System.Collections.Generic.Dictionary[string, int]]::new(); $d['q'] }
t { $x = [xml]'<a b="1"/>'; $x.a.c }
t { $x = [xml]'<a b="1"/>'; $x.a.b }
t { foreach ($q in $undefdlist) { 1 } }
t { if ($undefdcond) { 1 } }
t { $undefdcall.Foo() }
t { $undefdinc++ ; $undefdinc }
t { $undefdadd += 1 ; $undefdadd }
t { [int]$typed; $typed }
t { $a = @{ x = @{ y = 1 } }; $a.x.y; $a.x.z }
t { (Get-Item /).Nope }
t { ('a', 'b').Nope }
t { (Get-ChildItem /nope -EA 0).Name }
t { $Matches }
t { 'a' -match 'b'; $Matches }
t { $args[0] }
t { $PSItem }
t { $input.Count }
t { $LASTEXITCODE }
t { $this }
t { $Error[999] }
t { param($p) $p }
t { $v = $undefd ?? 'dflt'; $v }
t { $undefd?.Length }
t { ${undefd}?[0] }
t { $z ??= 4; $z }
t { $undefd -eq $null }
t { $true ? $undefd : 1 }
t { [pscustomobject]@{ a = 1 } | ForEach-Object { $_.q } }
t { 1 | ForEach-Object Foo }
t { [pscustomobject]@{ a = 1 } | Where-Object q -eq 1 }
t { [pscustomobject]@{ a = 1 } | Select-Object q }
t { [pscustomobject]@{ a = 1 } | Sort-Object q }
t { "$($o.x)" }
t { $s = 'abc'; $s[10] }
t { $m = [int[, ]]::new(2, 2); $m[5, 5] }
t { $a = 1; $a::Foo }
t { [math]::Nope }
t { [math]::Nope() }
Set-StrictMode -Version 1; t { $o.q }; t { $nope1 }; t { $h = @{}; $h.q }
Set-StrictMode -Version 2; t { "$nope2" }
Set-StrictMode -Off; t { $nope3 }
Set-StrictMode -Version 99
Set-StrictMode -Version abc
