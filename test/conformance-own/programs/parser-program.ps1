# Program: an expression language: lexer, Pratt parser, AST printing, evaluator with closures and errors with columns
enum Tok { Num; Id; Op; LP; RP; Comma; Eof; Str }
class Token { [Tok]$Kind; [string]$Text; [int]$Col; Token([Tok]$k, [string]$t, [int]$c) { $this.Kind = $k; $this.Text = $t; $this.Col = $c } [string] ToString() { return "$($this.Kind):$($this.Text)" } }
class SyntaxError : Exception { [int]$Col; SyntaxError([string]$m, [int]$c) : base("$m at column $c") { $this.Col = $c } }
function Get-Tokens([string]$text) {
    $rx = [regex]'\G(?:(?<ws>\s+)|(?<num>\d+(?:\.\d+)?)|(?<id>[A-Za-z_]\w*)|(?<str>"[^"]*")|(?<op>=>|==|!=|<=|>=|&&|\|\||[-+*/%^<>=!?:])|(?<lp>\()|(?<rp>\))|(?<comma>,))'
    $pos = 0
    while ($pos -lt $text.Length) {
        $m = $rx.Match($text, $pos); if (-not $m.Success) { throw [SyntaxError]::new("unexpected '$($text[$pos])'", $pos + 1) }
        $kind = switch ($true) { { $m.Groups['num'].Success } { [Tok]::Num; break } { $m.Groups['id'].Success } { [Tok]::Id; break } { $m.Groups['str'].Success } { [Tok]::Str; break } { $m.Groups['op'].Success } { [Tok]::Op; break } { $m.Groups['lp'].Success } { [Tok]::LP; break } { $m.Groups['rp'].Success } { [Tok]::RP; break } { $m.Groups['comma'].Success } { [Tok]::Comma; break } default { $null } }
        if ($null -ne $kind) { [Token]::new($kind, $m.Value, $pos + 1) }
        $pos += $m.Length
    }
    [Token]::new([Tok]::Eof, '', $text.Length + 1)
}
class Parser {
    [Token[]]$T; [int]$P = 0
    static [hashtable]$Bp = @{ '=' = 1; '=>' = 1; '?' = 2; '||' = 3; '&&' = 4; '==' = 5; '!=' = 5; '<' = 6; '>' = 6; '<=' = 6; '>=' = 6; '+' = 7; '-' = 7; '*' = 8; '/' = 8; '%' = 8; '^' = 10 }
    Parser([Token[]]$t) { $this.T = $t }
    [Token] Peek() { return $this.T[$this.P] }
    [Token] Next() { return $this.T[$this.P++] }
    [Token] Expect([Tok]$k, [string]$text) { $n = $this.Next(); if ($n.Kind -ne $k -or ($text -and $n.Text -cne $text)) { throw [SyntaxError]::new("expected $(if ($text) { "'$text'" } else { $k }) but found '$($n.Text)'", $n.Col) }; return $n }
    [object] Parse() { $e = $this.Expr(0); $null = $this.Expect([Tok]::Eof, ''); return $e }
    [object] Expr([int]$min) {
        $t1 = $this.Next()
        $left = switch ($t1.Kind) {
            Num { , @('num', [double]$t1.Text) } Str { , @('str', $t1.Text.Trim('"')) } Id { , @('id', $t1.Text) }
            LP { $e = $this.Expr(0); $null = $this.Expect([Tok]::RP, ')'); , $e }
            Op { if ($t1.Text -in '-', '!') { , @('un', $t1.Text, $this.Expr(9)) } else { throw [SyntaxError]::new("unexpected operator '$($t1.Text)'", $t1.Col) } }
            default { throw [SyntaxError]::new("unexpected $($t1.Kind)", $t1.Col) }
        }
        while ($true) {
            $o = $this.Peek()
            if ($o.Kind -eq 'LP') { $null = $this.Next(); $a = @(); while ($this.Peek().Kind -ne 'RP') { $a += , $this.Expr(0); if ($this.Peek().Kind -eq 'Comma') { $null = $this.Next() } else { break } }; $null = $this.Expect([Tok]::RP, ')'); $left = @('call', $left, $a); continue }
            if ($o.Kind -ne 'Op' -or -not [Parser]::Bp.ContainsKey($o.Text)) { break }
            $bp1 = [Parser]::Bp[$o.Text]; if ($bp1 -lt $min) { break }
            $null = $this.Next()
            if ($o.Text -eq '?') { $a1 = $this.Expr(0); $null = $this.Expect([Tok]::Op, ':'); $left = @('if', $left, $a1, $this.Expr(2)); continue }
            $right = $this.Expr($(if ($o.Text -in '^', '=', '=>') { $bp1 } else { $bp1 + 1 })); $left = @('bin', $o.Text, $left, $right)
        }
        return $left
    }
}
function Show($n) { switch ($n[0]) { 'num' { "$($n[1])" } 'str' { "'$($n[1])'" } 'id' { $n[1] } 'un' { "($($n[1]) $(Show $n[2]))" } 'bin' { "($($n[1]) $(Show $n[2]) $(Show $n[3]))" } 'if' { "(if $(Show $n[1]) $(Show $n[2]) $(Show $n[3]))" } 'call' { "($(@(Show $n[1]) + @($n[2] | ForEach-Object { Show $_ }) -join ' '))" } } }
function Evaluate($n, $env) {
    switch ($n[0]) {
        'num' { return $n[1] } 'str' { return $n[1] }
        'id' { for ($e = $env; $e; $e = $e['^parent']) { if ($e.ContainsKey($n[1])) { return $e[$n[1]] } }; throw "undefined '$($n[1])'" }
        'un' { $v = Evaluate $n[2] $env; return $(if ($n[1] -eq '-') { -$v } else { -not $v }) }
        'if' { if (Evaluate $n[1] $env) { return Evaluate $n[2] $env } else { return Evaluate $n[3] $env } }
        'bin' {
            if ($n[1] -eq '=') { $v = Evaluate $n[3] $env; $env[$n[2][1]] = $v; return $v }
            if ($n[1] -eq '=>') { $param1 = $n[2][1]; $body = $n[3]; return { param($x) $child = @{ $param1 = $x; '^parent' = $env }; Evaluate $body $child }.GetNewClosure() }
            $l = Evaluate $n[2] $env; if ($n[1] -eq '&&') { return $l -and (Evaluate $n[3] $env) }; if ($n[1] -eq '||') { return $l -or (Evaluate $n[3] $env) }
            $r = Evaluate $n[3] $env
            return $(switch ($n[1]) { '+' { $l + $r } '-' { $l - $r } '*' { $l * $r } '/' { if ($r -eq 0) { throw 'division by zero' }; $l / $r } '%' { $l % $r } '^' { [math]::Pow($l, $r) } '==' { $l -eq $r } '!=' { $l -ne $r } '<' { $l -lt $r } '>' { $l -gt $r } '<=' { $l -le $r } '>=' { $l -ge $r } })
        }
        'call' { $f = Evaluate $n[1] $env; $a = @($n[2] | ForEach-Object { Evaluate $_ $env }); if ($f -isnot [scriptblock]) { throw "not a function" }; return & $f @a }
    }
}
$global = @{ pi = [math]::PI; max = { ($args | Measure-Object -Maximum).Maximum }; sqrt = { param($x) [math]::Sqrt($x) }; print = { Write-Host "print: $args"; $args.Count } }
foreach ($src in '1 + 2 * 3', '(1 + 2) * 3 - -4', '2 ^ 3 ^ 2', 'x = 5', 'x * x + 1', 'x > 3 ? "big" : "small"', 'sq = n => n * n', 'sq(7) + sq(2)', 'add = a => b => a + b', 'add(3)(4)', 'fact = n => n <= 1 ? 1 : n * fact(n - 1)', 'fact(10)', 'max(1, 5, 3)', 'print("a", 1)', '!0 && 1 == 1', '1 / 0', 'y + 1', '1 +', '(1', '3 $ 4', '5(1)', 'a b', '"str" + 1', '10 % 4 != 2', 'sqrt(2)') {
    try { $tree = [Parser]::new(@(Get-Tokens $src)).Parse(); $v = Evaluate $tree $global; '{0,-42} {1,-45} {2}' -f $src, (Show $tree), $(if ($v -is [scriptblock]) { '<fn>' } else { $v }) }
    catch [SyntaxError] { '{0,-42} syntax: {1} ({2})' -f $src, $_.Exception.Message, $_.Exception.Col }
    catch { $b = $_; while ($b.Exception.InnerException -and $b.Exception -is [System.Management.Automation.MethodInvocationException]) { break }; '{0,-42} error: {1} [{2}]' -f $src, $_.Exception.Message, $_.Exception.GetType().Name }
}
