# default values see the variable outside of their own name; ShouldProcess is verbose for -Verbose alone; .Count of custom objects
$b = 5
$x = 'out'
function First($a = $b, $b) { "[$a] [$b]" }
First
First -b 3
First 1
function Advanced { [CmdletBinding()] param($a = $b, $b = 2, [int] $c = $a + 1) "[$a] [$b] [$c]" }
Advanced
Advanced -b 3
function Own([string] $x = "$x!") { $x }
Own
& { param($x = $x) $x }
function Remove-One { [CmdletBinding()] param() Set-Content one.tmp 1 4>&1; Remove-Item one.tmp 4>&1; Write-Verbose 'said' 4>&1 }
Remove-One -Verbose
Set-Content one.tmp 1
Remove-Item one.tmp -Verbose 4>&1 | ForEach-Object { "$_" -replace '".*/', '"' }
function Act { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('t', 'a')) { 'done' } }
Act -Verbose 4>&1
$VerbosePreference = 'Continue'
Act 4>&1
$VerbosePreference = 'SilentlyContinue'
function Show-Error { $ErrorView = 'NormalView'; Write-Error 'x' }
Show-Error
Set-StrictMode -Version 2
([pscustomobject] @{ a = 1 }).Count
try { (5).Count } catch { $_.FullyQualifiedErrorId }
$nothing = 1..5 | Where-Object { $_ -gt 6 }
$null -eq $nothing.PSObject
$nothing.PSObject.BaseObject.GetType().Name
$null -eq $null.PSObject
Set-Content two.ps1 "'two'"
./two
.\two.ps1
.\two
