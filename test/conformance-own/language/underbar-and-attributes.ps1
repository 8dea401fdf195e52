# $_ set as a variable, and variables made with attributes
Set-StrictMode -Version 2
& { Set-Variable _ 5; "a $_" }
& { $ExecutionContext.SessionState.PSVariable.Set('_', 7); "c $_" ; & { "inner $_" }; 1 | % { "each $_" }; "c $_" }
& { $ExecutionContext.SessionState.PSVariable.Set([psvariable]::new('_', 8)); "d $_" }
& { $ExecutionContext.SessionState.PSVariable.Set('PSItem', 8); try { "e $PSItem" } catch { "no psitem" } }
& { 4 | % { $ExecutionContext.SessionState.PSVariable.GetValue('_'); Get-Variable _ -ValueOnly } }
& { Set-Item variable:_ 5; "j $_" }
& { ${variable:_} = 5; "k $_" }
& { { "iwc $_" }.InvokeWithContext(@{}, [psvariable]::new('_', 11)) }
& { Set-Variable _ 5 -Scope 1 }; try { "l $_" } catch { 'none' }
Set-StrictMode -Version Latest
function f($v, $sb) {
 & { param($private:p) 
   foreach ($private:c in $p.Context.GetEnumerator()) { $ExecutionContext.SessionState.PSVariable.Set($private:c.Key, $private:c.Value) }
   . $p.ScriptBlock } @{ Context = @{ '_' = $v }; ScriptBlock = $sb }
}
f (gcm gci) { param($a) "v $_" }
f (gcm prompt) { $null -eq $_; $_.Name }
$m = New-Module -Name mm { function g($v, $sb) {
 $setv = { param($private:p) 
   foreach ($private:c in $p.Context.GetEnumerator()) { $ExecutionContext.SessionState.PSVariable.Set($private:c.Key, $private:c.Value) }
   $private:c = $null
   . $p.ScriptBlock }
   $prop = [scriptblock].GetProperty('SessionStateInternal', [System.Reflection.BindingFlags]'Instance,NonPublic')
   $prop.SetValue($setv, $prop.GetValue($sb, $null), $null)
   & $setv @{ Context = @{ '_' = $v }; ScriptBlock = $sb } }
 function bd($sb) { $null = & $sb } }
g (gcm prompt) { bd { $help = $_ | gm };  $_.Name }
g (gcm prompt) { function It {param($n, $s, [switch]$Skip) "it $n $Skip"}; It 'a' { 1 };  It 'b' -Skip:($_.Name -match '^Assert-') { 2 } }
Set-StrictMode -Off
$p = (Get-Command Get-Date).Parameters['Year'].Attributes
function f { param([ValidateRange(1,5)][int]$n, [ValidateSet('a','b')][string]$s) }
$a = (gcm f).Parameters['n'].Attributes
$v = [psvariable]::new('q', 3, 'None', $a)
try { $v.Value = 9 } catch { $_.FullyQualifiedErrorId; "$_" }
try { $v.Value = 'abc' } catch { $_.FullyQualifiedErrorId; "$_" }
$v.Value = '4'; $v.Value.GetType().Name
try { [psvariable]::new('q', 9, 'None', $a) } catch { $_.FullyQualifiedErrorId; "$_" }
try { $w = [psvariable]::new('q', '2', 'Private', $a); "$($w.Value.GetType().Name) $($w.Options)" } catch { $_.FullyQualifiedErrorId; "$_" }
$b = (gcm f).Parameters['s'].Attributes
try { [psvariable]::new('q', 'zz', 'None', $b) } catch { $_.FullyQualifiedErrorId; "$_" }
$x = [psvariable]::new('q', 'a', [Management.Automation.ScopedItemOptions]::ReadOnly, $b); $x.Options; $x.Value
