# += starts from the outer variable only where commands of the block may make variables
$x = 5
function Plain { $x += 1; $x }
Plain
function WithNew { New-Variable z 1; $x += 1; $x }
WithNew
function Never { $x += 1; $x; if ($false) { rv q } }
Never
function Dotted { $x += 1; $x; . { $x += 1 }; $x }
Dotted
function Nested { $x += 1; $x; & { Set-Variable e 1 } }
Nested
function Untaken { $x ??= 4; $x; if ($false) { nv y } }
Untaken
& { $x -= 1; $x }
$x
