$ErrorView = 'NormalView'
$s = [Management.Automation.PSInvocationSettings]::new(); $s.AddToHistory = $true
function go($h, [string[]]$scripts) { $ps=[powershell]::Create(); foreach ($t in $scripts) { [void]$ps.AddScript($t) }; if ($h) { $s.AddToHistory=$true; $r=$ps.Invoke(@(),$s) } else { $r=$ps.Invoke() }
 "{0}: {1}" -f ($scripts -join ' ;; '), (($r | % { "<$_>" }) -join '') }
go 1 'Write-Host a','"$^,$$"'
go 0 'Write-Host a','"$^,$$"'
go 1 '#requires -version 5','"$^,$$"'
go 1 "1..3 # x",'"$^,$$"'
go 1 "echo 'hello world'",'"$^,$$"'
go 1 'echo "a $b c"','"$^,$$"'
go 1 "`$x = 5",'"$^,$$"'
go 1 '"$^,$$"'
go 1 'foreach ($i in 1) { $i }','"$^,$$"'
go 1 '@"
abc
"@','"$^,$$"'
go 1 'ls -la|out-null;','"$^,$$"'
go 1 '','"$^,$$"'
go 1 '.5','"$^,$$"'
go 1 '0x10','"$^,$$"'
go 1 '${a b}','"$^,$$"'
go 1 'echo a`nb','"$^,$$"'
go 1 'iex "echo 5 6"','"$^,$$"'
go 1 'if ($true) { 7 }','"$^,$$"'
go 1 '$a=1;$a++','"$^,$$"'
go 1 '-not $false','"$^,$$"'
go 1 '$a.b','"$^,$$"'
go 1 'echo a > $null','"$^,$$"'
go 1 "a b`n`n",'"$^,$$"'
go 1 '"a$(1+1)b"','"$^,$$"'
go 1 'echo x <# c #>','"$^,$$"'
$ps=[powershell]::Create(); [void]$ps.AddScript('echo a b'); $s.AddToHistory=$true; $null=$ps.Invoke(@(),$s); $ps.Commands.Clear(); [void]$ps.AddScript('"$^,$$"; get-history | % commandline'); $ps.Invoke(@(),$s); $ps.Commands.Clear(); [void]$ps.AddScript('"$^,$$"; get-history | % commandline'); $ps.Invoke(@(),$s)
$ps.Commands.Clear(); [void]$ps.AddScript('echo x y'); $s.AddToHistory=$false; $null=$ps.Invoke(@(),$s); $ps.Commands.Clear(); [void]$ps.AddScript('"$^,$$"'); $ps.Invoke()
$ps.Commands.Clear(); [void]$ps.AddCommand('echo').AddArgument('q'); $s.AddToHistory=$true; $null=$ps.Invoke(@(),$s); $ps.Commands.Clear(); [void]$ps.AddScript('"$^,$$"; get-history | % commandline'); $ps.Invoke()
"$^,$$"
go 1 '"a $b c"','"$^,$$"'
go 1 '"a $b c" + 1','"$^,$$"'
go 1 '"a $(1) $c"','"$^,$$"'
go 1 '"a $(1)"','"$^,$$"'
go 1 '"$env:HOME"','"$^,$$"'
go 1 '"a" + "$x"','"$^,$$"'
go 1 '"$($x) $y"','"$^,$$"'
go 1 '"$(echo $x)$(2)"','"$^,$$"'
go 1 'a$b c','"$^,$$"'
go 1 '& a$b','"$^,$$"'
go 1 "@`"
x `$q
`"@",'"$^,$$"'
go 1 '"${a b}"','"$^,$$"'
