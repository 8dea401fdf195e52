# errors, finally and flow in functions and pipelines
$ErrorView = 'NormalView'
function T1 { try { return 'r' } finally { 'fin' } }
T1
function T2 { foreach ($i in 1..3) { try { if ($i -eq 2) { continue }; "b$i" } finally { "f$i" } } }
T2
function T3 { while ($true) { try { break } finally { 'out' } }; 'end' }
T3
function T4 { try { throw 'a' } catch { throw 'b' } finally { 'f' } }
try { T4 } catch { "caught $_ $($Error.Count)" }
function T5 { [CmdletBinding()]param() Write-Error 'we'; 'after we'; $? }
T5
"status $?"
T5 -ErrorAction SilentlyContinue; "status $?"
try { T5 -ErrorAction Stop } catch { "stop: $_ / $($_.FullyQualifiedErrorId) / $($_.CategoryInfo.Activity)" }
function T6 { $ErrorActionPreference = 'Stop'; Write-Error 'x'; 'no' }
try { T6 } catch { "T6 $($_.FullyQualifiedErrorId)" }
function T7 { param([Parameter(ValueFromPipeline)]$i) begin { 'B' } process { if ($i -eq 2) { Write-Error "bad $i"; return }; "P$i" } end { 'E' } }
1..3 | T7
function T8 { param([Parameter(ValueFromPipeline)]$i) begin { 'B' } process { if ($i -eq 2) { throw "bad $i" }; "P$i" } end { 'E' } clean { 'C' } }
try { 1..3 | T8 } catch { "T8 $_" }
1..3 | T8
'next'
1..3 | ForEach-Object { if ($_ -eq 2) { 1/0 }; $_ }
1..3 | ForEach-Object { if ($_ -eq 2) { throw 'in block' }; $_ }
"after throw in a pipeline? $?"
