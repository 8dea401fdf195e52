# Tokenizer + recursive descent with error recovery
enum Kind { Num; Id; Op; LParen; RParen; Comma; End }
class Tok { [Kind]$Kind; [string]$Text; [int]$At; Tok($k, $t, $a) { $this.Kind = $k; $this.Text = $t; $this.At = $a } [string] ToString() { return "$($this.Kind):$($this.Text)@$($this.At)" } }
class SyntaxError : System.Exception { [int]$At; SyntaxError([string]$m, [int]$at) : base("$m at $at") { $this.At = $at } }
class Lexer {
    hidden [string]$s; hidden [int]$i = 0; hidden [Tok]$cur
    Lexer([string]$s) { $this.s = $s }
    [Tok] get_Current() { return $this.cur }
    [object] System_Collections_IEnumerator_get_Current() { return $this.cur }
    [bool] MoveNext() {
        while ($this.i -lt $this.s.Length -and [char]::IsWhiteSpace($this.s[$this.i])) { $this.i++ }
        if ($this.i -ge $this.s.Length) { if ($this.cur -and $this.cur.Kind -eq 'End') { return $false }; $this.cur = [Tok]::new('End', '', $this.i); return $true }
        $rest = $this.s.Substring($this.i)
        $t = switch -Regex ($rest) {
            '^\d+(\.\d+)?' { [Tok]::new('Num', $Matches[0], $this.i); break }
            '^[a-z_]\w*' { [Tok]::new('Id', $Matches[0], $this.i); break }
            '^[-+*/^%]' { [Tok]::new('Op', $Matches[0], $this.i); break }
            '^\(' { [Tok]::new('LParen', '(', $this.i); break }
            '^\)' { [Tok]::new('RParen', ')', $this.i); break }
            '^,' { [Tok]::new('Comma', ',', $this.i); break }
            default { throw [SyntaxError]::new("unexpected '$($rest[0])'", $this.i) }
        }
        $this.cur = $t
        $this.i += $t.Text.Length
        return $true
    }
    [void] Reset() { $this.i = 0 }
    [void] Dispose() { }
}
class Parser {
    [System.Collections.Generic.List[Tok]]$Toks = [System.Collections.Generic.List[Tok]]::new(); [int]$p; [hashtable]$Vars
    static [hashtable]$Prec = @{ '+' = 1; '-' = 1; '*' = 2; '/' = 2; '%' = 2; '^' = 3 }
    static [hashtable]$Funcs = @{ max = { ($args | Measure-Object -Maximum).Maximum }; sqrt = { [math]::Sqrt($args[0]) }; sum = { $s = 0; foreach ($a in $args) { $s += $a }; $s } }
    Parser([string]$text, [hashtable]$vars) { $l = [Lexer]::new($text); while ($l.MoveNext()) { $this.Toks.Add($l.get_Current()) }; $this.Vars = $vars }
    [Tok] Peek() { return $this.Toks[$this.p] }
    [Tok] Next() { return $this.Toks[$this.p++] }
    [double] Expr([int]$min) {
        $left = $this.Atom(); $pr = 0; $t = $null
        while (($t = $this.Peek()).Kind -eq [Kind]::Op -and ($pr = [Parser]::Prec[$t.Text]) -ge $min) {
            $null = $this.Next()
            $right = $this.Expr($(if ($t.Text -eq '^') { $pr } else { $pr + 1 }))
            $left = switch ($t.Text) { '+' { $left + $right } '-' { $left - $right } '*' { $left * $right } '/' { if ($right -eq 0) { throw [System.DivideByZeroException]::new() }; $left / $right } '%' { $left % $right } '^' { [math]::Pow($left, $right) } }
        }
        return $left
    }
    [double] Atom() {
        $t = $this.Next(); $v = 0
        switch ($t.Kind) {
            ([Kind]::Num) { return [double]$t.Text }
            ([Kind]::LParen) { $v = $this.Expr(1); if ($this.Next().Kind -ne 'RParen') { throw [SyntaxError]::new("expected ')'", $this.Toks[$this.p - 1].At) }; return $v }
            ([Kind]::Op) { if ($t.Text -eq '-') { return - $this.Expr(3) } }
            ([Kind]::Id) {
                if ($this.Peek().Kind -eq 'LParen') {
                    $null = $this.Next(); $list = [System.Collections.ArrayList]@()
                    while ($this.Peek().Kind -ne 'RParen') { $null = $list.Add($this.Expr(1)); if ($this.Peek().Kind -eq 'Comma') { $null = $this.Next() } elseif ($this.Peek().Kind -ne 'RParen') { throw [SyntaxError]::new('expected , or )', $this.Peek().At) } }
                    $null = $this.Next(); $arr = $list.ToArray()
                    if (-not [Parser]::Funcs.ContainsKey($t.Text)) { throw [SyntaxError]::new("unknown function $($t.Text)", $t.At) }
                    return & ([Parser]::Funcs[$t.Text]) @arr
                }
                if (-not $this.Vars.ContainsKey($t.Text)) { throw [SyntaxError]::new("unknown name $($t.Text)", $t.At) }
                return $this.Vars[$t.Text]
            }
        }
        throw [SyntaxError]::new("unexpected $($t.Kind)", $t.At)
    }
    [double] Run() { $v = $this.Expr(1); if ($this.Peek().Kind -ne 'End') { throw [SyntaxError]::new("trailing $($this.Peek())", $this.Peek().At) }; return $v }
}
foreach ($e in '1+2*3', '(1+2)*3', '2^3^2', '-2^2', '10/4-1', 'x*y + max(1, 7, 3)', 'sum()', 'sqrt(16)%3', '1/0', '1+', '(1', 'foo(2)', 'z', '1 $ 2', '1 2', 'max(1 2)') {
    try { '{0,-20} = {1}' -f $e, [Parser]::new($e, @{ x = 2; y = 2.5 }).Run() }
    catch [SyntaxError] { '{0,-20} ! {1} <{2}>' -f $e, $_.Exception.Message, $_.Exception.At }
    catch { '{0,-20} ? {1}: {2}' -f $e, $_.Exception.GetType().Name, $_.Exception.Message }
}
"$([Parser]::new('a+1', @{}).Toks)"
