# -? asks for help with cmdlets and advanced functions; plain functions get it as an argument
function plain { "n=$($args.Count) $args" }
function advanced { [CmdletBinding()] param([int]$a) 'ran' }
plain -? x
(advanced -? -a 1).PSTypeNames
(Get-Date -?).Name
/bin/echo a[b -? "end`0cut"
