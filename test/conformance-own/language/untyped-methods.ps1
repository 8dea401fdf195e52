# methods without a return type give nothing; errors in the heads of foreach and switch
class Counter {
    $s = 0
    static $all = 0
    Add($i) { $this.s += $i }
    Early($i) { if ($i) { return }; $this.s = $i }
    Text($i) { 5; 'x' }
    static Count() { [Counter]::all++ }
    [object] Any() { return $null }
    hidden Secret() { $this.s = 9 }
}
$c = [Counter]::new()
foreach ($m in 'Add', 'Early', 'Text', 'Any', 'Secret') { $r = & { $c.$m(1); 'v' } 2>$null; "$m $($r.Count) [$r]" }
$r = & { [Counter]::Count(); $c.s }
"[$r]"
$z = $c.Add(1)
$null -eq $z
[Counter].GetMethod('Add').ReturnType.FullName
$c | Get-Member Add, Any | ForEach-Object Definition
class Derived : Counter { Add($i) { ([Counter] $this).Add($i * 2) } }
$d = [Derived]::new(); $d.Add(2); $d.s
foreach ($e in $h.GetEnumerator()) { 1 }
foreach ($e in [int] 'x') { 1 }
switch ($h.Foo()) { 1 { } }
