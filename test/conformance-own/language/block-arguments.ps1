# Blocks that ForEach-Object and Where-Object run have no arguments, and the object alone as their $input.
function f { 1 | % { "a=$args"; "m=$($MyInvocation.InvocationName)"; "i=$input" } }; f 5 6
function f2 { 1 | ? { Write-Host "a=$args"; Write-Host "i=$input" } }; f2 5 6
function f3 { (1,2).ForEach({ "a=$args" }) }; f3 5 6
function f4 { 1,2 | % -Begin { "a=$args" } -Process { "p=$($PSBoundParameters.Count)" } -End {  "i=$input" } }; 7,8 | f4 5 6
function f5 { param($x) 1 | % { "p=$($PSBoundParameters.Count) $PSScriptRoot" } }; 7,8 | f5 5 6
function f6 { 1 | % { param($z) "a=$args z=$z i=$input" } }; f6 5 6
function f7 { 1 | % { process { "a=$args z=$z i=$input" } } }; f7 5 6
function f9 { 1 | % { 2 | % { "$input $_"; "x$args" }; "$input $_" } }; f9 5 6

1..3 | % { @($input).Count; $input.GetType().Name }
try { 1 | % { $input.MoveNext() } } catch { "$_" }
1..2 | ? { "$input" -eq '2' }
1..2 | % -Begin { "b $($input.GetType().Name) $($input.Count)" } -End { "e $($input.GetType().Name) $($input.Count)" } -Process { 'p' }
1..2 | % { & { "in a block: $input" } }
1..2 | % { . { "dotted: $input" } }
(1,2).ForEach({ "method: $input" })
function gj { process { $_ | % { "$_ $input" }; "$input" } }
1,2 | gj
