# Variables of the engine in scopes of one's own: $Error, $args, $null, $PSCommandPath; what -OutVariable has of merged streams
$ErrorView = 'NormalView'
function leaf($p) { if ($p) { Split-Path -Leaf $p } else { '<none>' } }
& { $error = 5; "own $error"; (Get-Variable Error -Scope 0).Options }
function f { $Error = 'x'; "$Error $($global:Error.GetType().Name)" }
f
& { foreach ($error in 1..2) { $error } }
try { $global:error = 5 } catch { $_.FullyQualifiedErrorId }
& { Set-Variable args 5; $args; Set-Variable input 6; $input; Set-Variable PSScriptRoot 7; $PSScriptRoot }
& { Get-Variable null -Scope 0 | ForEach-Object Name }
function g { Get-Variable -Scope 0 | Where-Object Name -in null, true, args, MyInvocation | ForEach-Object Name }
g
'--- where a block comes from'
leaf $PSCommandPath
$text = 'leaf $PSCommandPath; leaf $PSScriptRoot'
& ([scriptblock]::Create($text))
. ([scriptblock]::Create($text))
Invoke-Expression $text
1 | ForEach-Object ([scriptblock]::Create('leaf $PSCommandPath'))
([scriptblock]::Create('leaf $PSCommandPath')).Invoke()
& ([scriptblock]::Create('function inner { leaf $PSCommandPath }; inner'))
Set-Item function:made 'leaf $PSCommandPath'; made
$ExecutionContext.InvokeCommand.InvokeScript('leaf $PSCommandPath')
function here { leaf $PSCommandPath }
& ([scriptblock]::Create('here'))
& { leaf $PSCommandPath }
1 | ForEach-Object { leaf $PSCommandPath }
& { leaf $PSCommandPath }.GetNewClosure()
'--- streams in -OutVariable'
function w { [CmdletBinding()] param() Write-Verbose v -Verbose; Write-Warning w; Write-Error e; Write-Host h; Write-Information i; Write-Debug d -Debug; 1 }
$all = w -OutVariable o *>&1
"$($all.Count): $($o.Count): $($o.ForEach({ $_.GetType().Name }) -join ' ')"
$all = w -OutVariable o 4>&1 3>$null 2>$null 6>$null 5>$null
"$($all.Count): $($o.ForEach({ $_.GetType().Name }) -join ' ')"
$all = Write-Host h -OutVariable o 6>&1
"$($all.Count) $($o.Count)"
$all = & { [CmdletBinding()] param() Write-Verbose a -Verbose -OutVariable o; "seen $($o.Count)" } 4>&1
$all | ForEach-Object { "$_" }
$all = Write-Warning a -OutVariable o 3>&1; "$($all.Count) $($o.Count)"
