# What Get-PSCallStack says of the calls: what counts as false has no text, and a script's own variables are not those of a call
$a1 = 5
(Get-PSCallStack)[0].GetFrameVariables().Keys | Sort-Object
function F($p) { $l = 1; (Get-PSCallStack)[0].GetFrameVariables().Keys | Sort-Object; (Get-PSCallStack)[1].GetFrameVariables().Count }
F
& { $q = 2; (Get-PSCallStack)[0].GetFrameVariables().Keys -join ',' }
. { $q = 2; (Get-PSCallStack)[0].GetFrameVariables().Keys -join ',' }
function Fn($a, $b) { (Get-PSCallStack)[0].Arguments } Fn 0 ''; Fn $null @(); Fn @(0) @(1,2); Fn -a $false 3 4 0; Fn $true 1 $null ''
