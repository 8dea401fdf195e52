# $_ in the blocks of a script that ForEach-Object -Parallel runs
1 | ForEach-Object -Parallel { begin { "b$_" } process { "p$_" } end { "e$_" } }
1 | ForEach-Object -Parallel { process { "p$_" } }
1 | ForEach-Object -Parallel { end { "e$_" } }
1 | ForEach-Object -Parallel { begin { "b$_" } end {} }
1 | ForEach-Object -Parallel { dynamicparam { } end { "b$_" } }
1 | ForEach-Object -Parallel { param($q) "b$_" }
1 | ForEach-Object -Parallel { [CmdletBinding()]param($q) "b$_"; & { "in$_" }; function f { "f$_" }; f; 2 | % { $_ }; "after$_"; $PSItem; Get-Variable _ -ValueOnly }
1 | ForEach-Object -Parallel { 5 | & { process { $_ } end { "end$_" } }; $_; $_ = 9; $_ }
