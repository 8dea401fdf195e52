# splatting: arrays, hashtables, several, precedence, modules, methods, nested, using, argument forms
function s { param($A, $B, $C, [switch]$D, [Parameter(ValueFromRemainingArguments)]$R) "A=$A B=$B C=$C D=$D R=$($R -join ',')" }
$p = @{ A = 1; C = 3 }; s @p; s @p -B 2; s @p 2; s 5 @p; s @p @(1); s -A 9 @p
$arr = 1, 2; s @arr; s @arr 3; s 0 @arr; s @arr -D; s @arr @arr; $q = @{ D = $true }; s @arr @q; $q = @{ D = $false }; s @q
$n = $null; s @n; $e = @(); s @e x; $s = 'str'; s @s; $i = 5; s @i; $h2 = @{ A = 1 }; $h3 = @{ B = 2 }; s @h2 @h3
$bad = @{ Nope = 1 }; s @bad; function adv { [CmdletBinding()] param($A) "A=$A" }; adv @bad; adv @h2 @h2
$c = @{ A = 'x', 'y' }; s @c; $o = [ordered]@{ A = 1; B = 2 }; s @o; $obj = [pscustomobject]@{ A = 1 }; s @obj
function w { s @args }; w 1 2 -C 3; w -A 5 -D; w -A:6 -D:$false; w 1 '-B' 2; function w2 { s @PSBoundParameters }; function w3 { param($A, $B, [switch]$D) s @PSBoundParameters }; w3 1 -D; w3 -B 7 -A 8
$l = [System.Collections.Generic.List[object]](1, 2, 3); s @l; $d = [System.Collections.Generic.Dictionary[string, object]]::new(); $d['A'] = 'dict'; s @d; $str = @{ a = 'lower' }; s @str
& { param($x, $y) "$x/$y" } @arr; & 's' @p; . s @p; $f = 's'; & $f @p; Get-Command s | ForEach-Object { & $_ @p }
s @script:p; s @global:p; $env:FOO = 'bar'; s @env:FOO
$sp = @{ Path = '/'; ErrorAction = 'Stop' }; (Get-Item @sp).FullName; $sp.Path = '/nope'; try { Get-Item @sp } catch { "caught $($_.CategoryInfo.Category)" }
'x' | ForEach-Object @{ Process = { "hash $_" } }; $fe = @{ Process = { "fe $_" }; Begin = { 'b' } }; 1 | ForEach-Object @fe
Write-Host @('a', 'b'); $wh = 'a', 'b'; Write-Host @wh -Separator '-'; Write-Output @wh | ForEach-Object { "[$_]" }
s "@p"; s '@p'; s `@p; "$p @p"; s @{ A = 1 }
s -A @p
s @undefined; s @($p)
