# What is wrong with classes is said when the script is parsed: types, attributes, DSC resources.
$sources = 'class foo { [zz]$x; }', 'class foo { [zz[]]f() { return 0 } }', 'class foo { f([Collections.Generic.List[zz]]$x) {} }',
    'class foo : zz { }', '[Flags()]class C{}', 'class C { [Flags()]$field; }', '[Flags()] enum E { A }', '[UnknownAttr()]class C{}',
    'class C { f([Parameter()]$a) {} }', 'class C { [Parameter()]$a; [Alias("q")]$b; hidden $c }', 'class C { [ValidateSet("a")][string]f() { return "" } }',
    '[System.Management.Automation.Cmdlet("Get", "Thing", Prop=1)]class C{}', '[System.Management.Automation.Cmdlet("Get", "Thing", NounName="foo")]class C{}',
    '[DscResource()]class C { [bool] Test() { return $false } [C] Get() { return $this } Set() {} }',
    '[DscResource()]class C { [DscProperty(Key)][string]$Key; [bool] Test() { return $false } Set() {} [int] Get() { return 1 } }',
    '[DscResource()]class C { [DscProperty(Key)][double]$Key; [bool] Test() { return $false } [C[]] Get() { return $this } Set() {} C($a) { } }',
    'class B { [bool] Test() { return $false } Set() {} } [DscResource()]class C : B { [DscProperty(Key=$true)][int]$Key; [C] Get() { return $this } }',
    'function f([zz]$a) { [yy]$a }', 'class A { [A]$next; [B]$other } class B { [A]$a }', 'using namespace System.Text; class A { [StringBuilder]$b; [Nope]$c }'
foreach ($source in $sources) {
    $tokens = $errors = $null
    [void][System.Management.Automation.Language.Parser]::ParseInput($source, [ref]$tokens, [ref]$errors)
    "$source => $($errors.Count)"
    foreach ($e in $errors) { "  $($e.ErrorId) $($e.Extent.StartOffset)-$($e.Extent.EndOffset) $($e.Message)" }
}
class Known { }
[scriptblock]::Create('class UsesKnown { [Known]$k }').ToString()

# and reflection shows the attributes
[System.Management.Automation.Cmdlet('Get', 'Thing', SupportsPaging = $true)] class Marked {
    [ValidateSet('a', 'b')]$p
    [Obsolete('aaa')][int] f() { return 1 }
    $plain
}
[Flags()] enum Bits { A = 1; B = 2 }
$c = [Marked].GetCustomAttributes($false)
"$($c.Count) $($c[0].GetType()) $($c[0].VerbName) $($c[0].NounName) $($c[0].SupportsPaging) $($c[0].SupportsShouldProcess)"
$p = [Marked].GetProperty('p').GetCustomAttributes($false)
"$($p.Count) $($p[0].GetType()) $($p[0].ValidValues)"
$f = [Marked].GetMethod('f').GetCustomAttributes([ObsoleteAttribute], $false)
"$($f.Count) $($f.GetType()) $($f[0].Message)"
[Marked].GetProperty('plain').GetCustomAttributes($true).Count
[Marked].IsDefined([System.Management.Automation.CmdletAttribute], $false), [Marked].IsDefined([ObsoleteAttribute], $false)
"$([Bits].GetCustomAttributes($false))"
