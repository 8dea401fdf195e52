function Show { "$($PSBoundParameters.BoundPositionally -join ',')|$($PSBoundParameters.Keys -join ',')|$($args -join ',')" }
function Plain($a, $b, [switch]$s) { "$($PSBoundParameters.BoundPositionally -join ',')|$($PSBoundParameters.Keys -join ',')|$($args -join ',')" }
Plain; Plain 1; Plain 1 2 3; Plain -b 1 2; Plain 1 -s; Plain -a 1 -b 2; Plain -b:1 2 3
function Advanced { [CmdletBinding()] param([Parameter(Position = 0)] $x, $y, [Parameter(ValueFromPipeline)] $z) process { "$($PSBoundParameters.BoundPositionally -join ',')|$($PSBoundParameters.Keys -join ',')" } }
Advanced 1; Advanced -x 1 -y 2; 5 | Advanced 6; 5 | Advanced -y 1
& { param($p) $PSBoundParameters.BoundPositionally.Count; $PSBoundParameters.BoundPositionally.GetType().Name } 1
$PSBoundParameters.BoundPositionally.Count
function Taking($one, $two) { foreach ($n in $PSBoundParameters.BoundPositionally) { $null = $PSBoundParameters.Remove($n) }; "$($PSBoundParameters.Keys)" }
Taking 1 -two 2; Taking 1 2
(Plain @(1, 2)); $h = @{ b = 5 }; Plain 7 @h; $l = 1, 2; Plain @l
