class A { [string]$v; A([string]$s) { $this.v=$s } [bool] Equals($o) { return $this.v -eq "$o" } [string] ToString() { return $this.v } }
[A]'x' -eq 'x'; 'x' -eq [A]'x'; [A]'x' -eq [A]'x'; [A]'x' -ne 'y'; [A]'x' -in 'x','y'; 'x' -in [A]'x'; ([A]'x').Equals('x')
class B { [string]$v; B([string]$s) { $this.v=$s } [bool] Equals([object]$o) { "eq $o" | out-host; return $true } }
[B]'x' -eq 'x'; [B]'q' -eq 5; @([B]'q') -contains 5
class C { [bool] Equals([string]$o) { return $true } }
[C]::new() -eq 'x'
class D : System.IEquatable[string] { [bool] Equals([string]$o) { return $true } }
[D]::new() -eq 'x'
class E { $v=1; [bool] Equals($o) { return $this.v -eq $o.v } [int] GetHashCode() { return 1 } }
[E]::new() -eq [E]::new(); @{ [E]::new() = 'h' }[[E]::new()]; [System.Collections.Generic.HashSet[object]]::new([object[]]([E]::new(),[E]::new())).Count; ([E]::new(),[E]::new()).IndexOf([E]::new()); [E]::new(),[E]::new() | select -Unique | measure | % Count
class X { hidden $_V; hidden $_W; X($v) { $this._V = $v } 
 [bool] IsV() { if ($null -eq $this._W) { $this._W = $this._V -is [string] -and $this._V -match '^\w+$' }; return $this._W }
 [Bool] Equals($Object) {
        if ($this._L)               { return $this._V -eq $Object }
        elseif ($this.IsV()) { return $Object -Like $this._V }
        else                              { return $this._V -eq $Object } }
 [string] ToString($c) { return 'x' }
 [string] ToString() { return $this.ToString($false) } }
[X]::new('Comment') -eq 'Comment'
[X]::new('Comment').Equals('Comment')
$a = 'Comment'; [X]::new('Comment') -eq $a
$k = [System.Collections.Generic.KeyValuePair[string,object]]::new('q',[X]::new('Comment')); $k.Value -eq $a
$p = [pscustomobject]@{} | Add-Member -PassThru ScriptProperty Name { 'Comment' -as 'System.Object' }; $k.Value -eq $p.Name; $p.Name.GetType().Name
$k.Value.Equals($p.Name)
