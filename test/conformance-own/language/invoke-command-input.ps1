# Invoke-Command with input: a block that is one pipeline takes it object by object, all others read $input, which can be read again
$ErrorView = 'NormalView'
1..2 | icm { ForEach-Object { "p$_" } }
1..2 | icm { ForEach-Object { "p$_" } | ForEach-Object { "q$_" } }
1..2 | % { Write-Host "gen$_"; $_ } | icm { ForEach-Object { "p$_" } } | % { "out $_" }
1..2 | icm { Select-Object -First 1 }
1..2 | icm { Sort-Object -Descending }
1..2 | icm { Measure-Object -Sum } | % Sum
1..2 | icm { 5 | ForEach-Object { "p$_" } }
1..2 | icm { "a"; "b" }
1..2 | icm { param($x) ForEach-Object { "p$_ $x" } } -ArgumentList 7
1..2 | icm { ForEach-Object { "p$_ $($args[0])" } } -ArgumentList 7
icm { ForEach-Object { "p$_" } } -InputObject 3
1..2 | icm { & { process { "b$_" } } }
1..2 | icm { $x = 3 }
icm { $input }
icm { "[$($input.GetType().Name)]" }
icm { $input.Count } 
try { 1..2 | icm { process { "p$_" } } } catch { "$_" }
1..2 | icm { "u=$_"; $args.Count; $MyInvocation.ExpectingInput }
1..2 | icm { param($a) "u=$_ $a $($input -join '-') $($input -join '-')" } -ArgumentList 9
1..2 | icm { param([Parameter(ValueFromPipeline)]$a) "u=$_ $a" }
1..2 | icm { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$a) process { "u=$_ $a" } }
1..2 | icm -NoNewScope { $q = $input; "$q $($input.Count)" }; "q=$q"
1..2 | icm { $input | % { "i$_" } }
1..2 | icm { foreach ($x in $input) { "f$x" } }
icm { $input.Add(5); $input.Count }
1..2 | icm { & { "inner: $input $($input.Count)" } }
1..2 | icm { $input | Measure-Object -Sum | % Sum }
1..2 | icm { ,$input | Get-Member Count | % TypeName }
@() | icm { "none $($input.Count)" }
$null | icm { "null $($input.Count)" }
1..3 | icm { $input[1]; $input[0,2] -join ',' }
icm { $input.Count; @($input).Count } -InputObject 1
icm { @($input).Count } -InputObject 1,2
icm { $input.GetType().Name } -InputObject 1,2
1..3 | icm { $input.Count; @($input).Count }
1..3 | icm { @($input).Count }
1..3 | icm { "$input"; "$input" }
