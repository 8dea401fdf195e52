# Blocks among the attributes of functions of modules see the module; what is converted how; members of types that are missing
$ErrorView = 'NormalView'
function T([scriptblock]$s) { try { $r = & $s; "$s => [$r] $(if ($null -ne $r) { $r.GetType().Name })" } catch { "$s => $($_.FullyQualifiedErrorId) $($_.CategoryInfo.Category) $($_.Exception.GetType().Name): $($_.Exception.Message)" } }
$m = New-Module -Name Levels -ArgumentList 'b' {
  param($last)
  $levels = 'a', $last
  function Test-Level { param([ValidateScript({ $_ -in $levels })]$x) "level $x" }
  filter Test-Piped { param([Parameter(ValueFromPipelineByPropertyName)][ValidateScript({ $_ -in $script:levels }, ErrorMessage = 'no level: {0}')]$x) "piped $x" }
  function Test-Default { param($x = $levels[0], [ValidateScript({ $levels.Add })]$y) "default $x" }
}
T { Test-Level a }
T { Test-Level z }
T { & { $levels = 'z'; Test-Level z } }
T { [pscustomobject]@{ x = 'b' } | Test-Piped }
T { [pscustomobject]@{ x = 'c' } | Test-Piped -ErrorAction Stop }
T { & $m { Test-Level b } }
T { & $m { [ValidateScript({ $_ -in $levels })]$q = 'a'; $q } }
T { Test-Default }
T { Levels\Test-Level a }
$m | Import-Module
T { Levels\Test-Level a }
'--- parameters and variables of value types'
function G([guid]$g) { $g = 'x' }
T { G }
T { G ([guid]::Empty) }
T { & { param([datetime]$d) $d = 'x' } '2020-01-01' }
T { & { param([timespan]$d) $d = 'x' } }
T { & { param([DayOfWeek]$d) $d = 'x' } }
T { & { param([char]$d) $d = 'xx' } }
T { & { param([nullable[int]]$d) $d = 'xx' } }
T { & { param([int]$d) $d = 'x' } }
T { & { param([decimal]$d) $d = 'x' } }
T { & { param([version]$d) $d = 'x' } }
T { & { [guid]$g = [guid]::Empty; $g = 'x' } }
T { & { [nullable[int]]$g = 5; $g = 'x' } }
T { & { [System.Drawing.Point]$g = $null } }
'--- casts of places'
T { $o = [pscustomobject]@{ x = 1 }; [int]$o.x = 'q' }
T { $o = [pscustomobject]@{ x = 1 }; [int]$o.x = '5'; $o.x }
T { $h = @{}; [datetime]$h['x'] = 'q' }
T { $h = @{}; [int]$h.x, [string]$h.y = '7', 8; $h.x + 1 }
T { $a = 1, 2; [int]$a[0] = 'q' }
'--- Booleans with decimals, missing static members'
T { $true + 0.2d }
T { $true - 1d }
T { $false / 2d }
T { $true % 2d }
T { $true * 2d }
T { 0.2d + $true }
T { $true -gt 0.5d }
T { [int]::Count }
T { [int]::Length }
T { [int]::Nope }
T { Set-StrictMode -Version 2; [int]::Count }
