# parameters named as variables that the engine sets after binding, or that nothing can set
function First($args) { "First [$args] $($args.GetType().Name)" }
First 42
First 42 43
function Named { param($input, $n) "Named [$input] $n"; foreach ($i in $input) { "  $i" } }
Named 1 2
5, 6 | Named 1 2
function Advanced { [CmdletBinding()] param($args) "Advanced [$args]" }
Advanced 42
function Piped { param([Parameter(ValueFromPipeline)] $input) process { "Piped $input" } }
1, 2 | Piped
& { param($input) "block [$input]" } 3
{ param($input) "invoked [$input]" }.Invoke(5)
Invoke-Command { param($input) "command [$input]" } -ArgumentList 5
function Current($_) { $_; 1..2 | ForEach-Object { $_ }; $_ }
Current 9
function Connect([string] $Host, [int] $Port) { "$Host $Port" }
try { Connect a 2 } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" }
Connect -Port 2
& { param($pid) "p $pid" } 3
function List { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $x) begin { $input.GetType().Name } process { $input.Count } end { $input.GetType().Name; $input.Count } }
1, 2 | List
'after'
