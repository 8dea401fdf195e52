# A closure keeps the variables of the scope it is made in, and nothing of the closure or the module around that scope
$ErrorView = 'NormalView'
$curry = { param($a) { param($b) { param($c) "$a-$b-$c" }.GetNewClosure() }.GetNewClosure() }
& (& (& $curry 1) 2) 3
$kept = { param($a) { param($b) $a = $a; { param($c) "$a-$b-$c" }.GetNewClosure() }.GetNewClosure() }
& (& (& $kept 1) 2) 3
function New-Adder($n) { $unit = 'm'; { param($x) $sum = $n + $x; { "$sum$unit$n" }.GetNewClosure(); "$sum$unit" }.GetNewClosure() }
$adder, $text = & (New-Adder 2) 5; "[$(& $adder)] $text"
$adder.Module.SessionState.PSVariable.Get('sum').Value; $null -eq $adder.Module.SessionState.PSVariable.Get('unit')
$module = New-Module {
    $setting = 'of the module'
    function Get-Private { 'private' }
    function New-Block { $local = 'local'; { "$local|$setting"; $script:local; try { Get-Private } catch { "$_" } }.GetNewClosure() }
    function New-Open { { "$setting"; Get-Private } }
    Export-ModuleMember New-Block, New-Open
}
& (New-Block)
& (New-Open)
$block = (New-Open).GetNewClosure()
try { & $block } catch { "$_" }
$setting = 'of the script'
& (New-Block) | Select-Object -First 1
$count = 0
$counters = foreach ($i in 1..2) { { $script:count += $i; $count }.GetNewClosure() }
$counters | ForEach-Object { & $_; & $_ }
"$count"
& { [ValidateRange(1, 9)][int]$digit = 5; $plain = 1; $set = { $script:digit = $args[0]; "$digit"; $script:plain = 'text'; $plain }.GetNewClosure(); & $set '7'; try { & $set 20 } catch { "$_" }; try { & $set x } catch { $_.FullyQualifiedErrorId }; "$digit" }
Set-Variable count -Description 'a counter'; & { (Get-Variable count).Description }.GetNewClosure()
Set-Item function:Get-Kept { "kept $setting" }.GetNewClosure(); $setting = 'changed'; Get-Kept; (Get-Command Get-Kept).ModuleName -like '__DynamicModule_*'
