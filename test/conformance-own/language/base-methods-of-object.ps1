# What methods of Object do by themselves, called on the base of an object; what closes a stream runs Dispose(bool) of its class.
$ErrorView = 'NormalView'
class A { [string] ToString() { return "x" + ([object]$this).ToString() } }
"$([A]::new())"
class B : System.Collections.Generic.List[int] { [string] ToString() { return "B:" + ([System.Collections.Generic.List[int]]$this).ToString() } [int] GetHashCode() { return ([object]$this).GetHashCode() -ne 0 } [bool] Equals($o) { return ([object]$this).Equals($o) } }
[B]::new().ToString(); [B]::new().GetHashCode(); $b=[B]::new(); $b.Equals($b)
class C : System.IO.StringWriter { [string] ToString() { return "C:" + ([System.IO.StringWriter]$this).ToString() } }
[C]::new().ToString()
class D : System.Attribute { [string] ToString() { return "D:" + ([Attribute]$this).ToString() } }
[D]::new().ToString()

class S : System.IO.MemoryStream { [void] Dispose([bool]$d) { [Console]::WriteLine("disposing $d"); ([System.IO.MemoryStream]$this).Dispose($d) } }
$s = [S]::new(); $s.Dispose(); $s.CanRead
class W : System.IO.TextWriter { [string]$Text = ''; [System.Text.Encoding] get_Encoding() { return [System.Text.Encoding]::ASCII } [void] Write([char]$c) { $this.Text += $c } }
$w = [W]::new(); $w.WriteLine('abc {0}', 1); $w.Write(5); $w.Text.Trim(); $w.Encoding.WebName
