# a cmdlet called in a module: blocks of the caller see the module's functions, and the caller's session state
$m = New-Module -Name Scoped { function Zoo { 'Zoo!' }; function ctx($sb) { & $sb } }
$sb = { Zoo }
1 | & $m ForEach-Object { Zoo }
1 | & $m ForEach-Object $sb
1 | & $m Where-Object { Zoo }
& $m Invoke-Command { Zoo }
& $m Get-Command Zoo | ForEach-Object Name
try { & $m ctx { Zoo } } catch { $_.FullyQualifiedErrorId }
try { & $m { param($s) 1 | ForEach-Object $s } $sb } catch { $_.FullyQualifiedErrorId }
try { & $m { param($s) & $s } { Zoo } } catch { $_.FullyQualifiedErrorId }
try { Zoo } catch { $_.FullyQualifiedErrorId }
$other = New-Module -Name Other {
    function t($m) {
        $l = 5
        & $m ForEach-Object { "l=$l mod=$($ExecutionContext.SessionState.Module)" } -InputObject 1
        & $m Invoke-Command -NoNewScope { $l = 7 }
        1 | & $m Select-Object @{ n = 'x'; e = { "mod=$($ExecutionContext.SessionState.Module)" } } | ForEach-Object x
        1 | ForEach-Object { "l=$l" }
    }
}
t $m
& $m { "l=$l" }
