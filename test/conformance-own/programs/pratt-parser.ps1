# Program: tokenizer, Pratt parser, evaluator with variables and functions
enum Tok { Num; Id; Op; LP; RP; Comma; End }
class Token { [Tok]$Kind; [string]$Text; [int]$Pos; Token($k,$t,$p){$this.Kind=$k;$this.Text=$t;$this.Pos=$p} }
class Lexer {
    static [regex]$Rx = [regex]::new('\G(?:(?<ws>\s+)|(?<Num>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<Id>[a-z_]\w*)|(?<Op>\*\*|[-+*/%=^!<>])|(?<LP>\()|(?<RP>\))|(?<Comma>,))', 'IgnoreCase, ExplicitCapture')
    static [Token[]] Lex([string]$s) {
        $p = 0; $out = [System.Collections.Generic.List[Token]]::new()
        while ($p -lt $s.Length) {
            $m = [Lexer]::Rx.Match($s, $p)
            if (!$m.Success) { throw [FormatException]"bad char '$($s[$p])' at $p" }
            $g = $m.Groups | Where-Object { $_.Success -and $_.Name -ne '0' } | Select-Object -First 1
            if ($g.Name -ne 'ws') { $out.Add([Token]::new($g.Name, $m.Value, $p)) }
            $p += $m.Length
        }
        $out.Add([Token]::new('End', '', $p)); return $out.ToArray()
    }
}
class Parser {
    [Token[]]$T; [int]$I
    static [hashtable]$Prec = @{ '=' = 1; '<' = 2; '>' = 2; '+' = 3; '-' = 3; '*' = 4; '/' = 4; '%' = 4; '**' = 6; '^' = 6 }
    [Token] Next() { return $this.T[$this.I++] }
    [Token] Peek() { return $this.T[$this.I] }
    [object] Parse([int]$min) {
        $t0 = $this.Next()
        $left = switch ($t0.Kind) {
            ([Tok]::Num) { @{ k = 'n'; v = [double]$t0.Text } }
            Id {
                if ($this.Peek().Kind -eq 'LP') {
                    [void]$this.Next(); $a = @()
                    while ($this.Peek().Kind -ne [Tok]::RP) { $a += , $this.Parse(0); if ($this.Peek().Kind -eq [Tok]::Comma) { [void]$this.Next() } }
                    [void]$this.Next(); @{ k = 'c'; f = $t0.Text; a = $a }
                } else { @{ k = 'v'; v = $t0.Text } }
            }
            LP { $this.Parse(0); if ($this.Next().Kind -ne 'RP') { throw "expected )" } }
            { $t0.Text -eq '-' } { @{ k = 'u'; e = $this.Parse(5) } }
            default { throw "unexpected $($t0.Kind) at $($t0.Pos)" }
        }
        while ($this.Peek().Kind -eq [Tok]::Op -and [Parser]::Prec[$this.Peek().Text] -ge [math]::Max($min, 1)) {
            $o = $this.Next().Text; $p = [Parser]::Prec[$o]
            $left = @{ k = 'b'; o = $o; l = $left; r = $this.Parse($(if ($o -in '=', '**', '^') { $p } else { $p + 1 })) }
        }
        return $left
    }
}
$vars = @{ pi = [math]::PI }
$fn = @{ max = { ($args | Measure-Object -Maximum).Maximum }; sqrt = { [math]::Sqrt($args[0]) }; hyp = { param($a, $b) [math]::Sqrt($a * $a + $b * $b) } }
function Eval($n) {
    switch ($n.k) {
        n { $n.v } u { -(Eval $n.e) }
        v { if ($vars.ContainsKey($n.v)) { $vars[$n.v] } else { throw [System.Collections.Generic.KeyNotFoundException]::new("unknown variable '$($n.v)'") } }
        c { $a = $n.a | ForEach-Object { Eval $_ }; if ($f = $fn[$n.f]) { & $f @a } else { Write-Error "no function $($n.f)" -ErrorId NoFn -Category ObjectNotFound -TargetObject $n.f -ErrorAction Stop } }
        b {
            if ($n.o -eq '=') { $v = Eval $n.r; $vars[$n.l.v] = $v; return $v }
            $l = Eval $n.l; $r = Eval $n.r
            switch ($n.o) { '+' { $l + $r } '-' { $l - $r } '*' { $l * $r } '/' { $l / $r } '%' { $l % $r } '<' { $l -lt $r } '>' { $l -gt $r } { $_ -in '**', '^' } { [math]::Pow($l, $r) } }
        }
    }
}
function Calc([string]$s) { $p = [Parser]@{ T = [Lexer]::Lex($s); I = 0 }; $r = $p.Parse(0); if ($p.Peek().Kind -ne [Tok]::End) { throw "trailing '$($p.Peek().Text)'" }; Eval $r }
foreach ($e in '1+2*3', '2**3**2', '-2^2', '(1+2)*3', 'x = y = 4', 'x*y', 'hyp(3,4)', 'max(1, 9, sqrt(100))', 'pi*2', '1/0', '0/0', '-1/0', '7%4', '1.5e3/7', '1<2', '2 $ 3', '(1', 'zz', 'nope(1)', '1 2', ')', '1e300*1e300') {
    try { '{0,-22} = {1}' -f $e, (Calc $e) } catch [FormatException] { "lex: $_" } catch { '{0,-22} ! {1} [{2}] {3}' -f $e, $_, $_.FullyQualifiedErrorId, $_.CategoryInfo.Category }
}
$vars.GetEnumerator() | Sort-Object Name
[Lexer]::Lex('a+1') | Format-Table
[Lexer]::Lex('q')[0]
[Parser]::new()
Calc 'nope(2)'
