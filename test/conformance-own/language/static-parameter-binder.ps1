# StaticParameterBinder.BindCommand
using namespace System.Management.Automation.Language
function show($t, [switch]$NoResolve, $d) { $ast = [Parser]::ParseInput($t, [ref]$null, [ref]$null); $c = $ast.Find({ $args[0] -is [CommandAst] }, $false)
 "== $t"; $r = if ($d) { [StaticParameterBinder]::BindCommand($c, !$NoResolve, $d) } else { [StaticParameterBinder]::BindCommand($c, !$NoResolve) }
 if ($null -eq $r) { 'null'; return }
 foreach ($k in $r.BoundParameters.Keys) { $v = $r.BoundParameters[$k]; "  $k [$($v.ConstantValue)] $($v.Value) $(if ($v.Value) { $v.Value.GetType().Name }) p=$($v.Parameter.Name) $($v.Parameter.ParameterType)" }
 foreach ($k in $r.BindingExceptions.Keys) { $v = $r.BindingExceptions[$k]; "  ! $k $($v.CommandElement) $($v.BindingException.ErrorId) | $($v.BindingException.Message)" } }
show 'Get-Alias aa bb'; show 'Get-ChildItem -Name -f'; show 'Get-ChildItem -Path -f'; show 'Get-Process -Name a -Id 3'; show 'Get-Item -Path a -Path b'; show 'Write-Host a b c'; show 'Write-Output a,b c'; show 'Get-Item'
show 'nosuchcommand -a 1 b -c'; show 'Get-ChildItem -Recurse:$false -Force:$true x'; show 'Get-ChildItem -Depth'; show 'Get-Item -LiteralPath'; show '1 | % { $_ }'; show 'dir -r' ; show 'Get-Item a -NoResolve -b c 12' -NoResolve; show 'gi -Path a -Path b' -NoResolve; show 'gci -Path x -Rec' -d Recurse; show 'gci -Path x' -d Recurse; show 'gci a 12 "q" $x @h'; show 'New-Item -Type File -Name x -Value 5 ./p'; show 'function foo($a,[switch]$b){}; foo -b 1'
