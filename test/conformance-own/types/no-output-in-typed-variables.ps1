# No output at all, given to a variable with a type: what a new variable of that type holds
$ErrorView = 'NormalView'
function t($n, [scriptblock]$b) { try { "$n> " + (@(& $b) -join '|') } catch { "$n! $($_.FullyQualifiedErrorId) :: $($_.Exception.Message)" } }
$a = & {}
t 1 { [string]$s = & {}; $null -eq $s; $s = 'x'; $s = & {}; $null -eq $s; $s = $null; $null -eq $s; "[$s]" }
t 2 { [int]$i = 5; $i = & {}; $i; [datetime]$d = & {}; $d; [guid]$g = [guid]::NewGuid(); $g = & {}; $g }
t 3 { [object]$o = & {}; @($o).Count; [hashtable]$h = & {}; $null -eq $h; [string[]]$l = & {}; $null -eq $l }
t 4 { [string]$s = if ($false) { 1 }; $null -eq $s; [string]$s = @() | ForEach-Object { 1 }; $null -eq $s }
t 5 { [string]$q, [string]$r = (& {}), 'a'; $null -eq $q; $r; [bool]$b = & {}; $b; [System.Nullable[int]]$n = & {}; $null -eq $n }
t 6 { [string]$s = ''; $s += & {}; $null -eq $s; [string]$script:w = & {}; $null -eq $script:w }
t 7 { [datetime]$n = $a; $n; [guid]$n = $a; $n }
t 8 { function f([string]$p = (& {})) { $null -eq $p }; f; f (& {}); f $null }
t 9 { [string]$s = Get-Variable nonexist -ErrorAction Ignore; $s -eq ''; if ($s) { 1 } else { 2 } }
t 10 { $x = [string](& {}); $null -eq $x; [datetime]$a; [string[]]$l = 'a', (& {}); $null -eq $l[1] }
# a pipe with a name that somebody chose
$server = [System.Management.Automation.Remoting.RemoteSessionNamedPipeServer]
t 11 { $server::CreateCustomNamedPipeServer(''); $server::CreateCustomNamedPipeServer('x' * 300) } | ForEach-Object { $_ -replace 'to \d+ char', 'to N char' }
$one, $two = 1..2 | ForEach-Object { "own-case-$PID-$_" }
t 12 { foreach ($name in $one, $two, $two) { $server::CreateCustomNamedPipeServer($name); foreach ($n in $one, $two) { Test-Path ([IO.Path]::Combine([IO.Path]::GetTempPath(), "CoreFxPipe_$n")) } } }
