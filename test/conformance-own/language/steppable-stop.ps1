# A steppable pipeline whose command stops: the pipeline of the proxy ends, none of its commands does
function First2 { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$InputObject)
 begin { $p = { Select-Object -First 2 }.GetSteppablePipeline(); $p.Begin($PSCmdlet) }
 process { $p.Process($_) } end { 'end called'; $p.End() } }
'-1'
1..5 | First2
'-2'
$x = 1..5 | First2
"x=$x"
try { 1..5 | First2; 'in try' } catch { 'caught' } finally { 'finally' }
'-3'
1..5 | First2 | ForEach-Object { "got $_" }
'-4'
function g { 1..5 | First2; 'after in g' }
g
'-5'
& { 1..5 | First2 } | Measure-Object | % Count
'-6'
