# Automatic variables that are assigned with a type, and the place of an attribute that cannot be made.
$ErrorView = 'NormalView'
& { [object] $_ = 1; "<$_>" }
& { [object] $PSItem = 'two'; "<$_>"; $_.GetType().Name }
1, 2 | ForEach-Object { [object] $_ = $_ * 10; $_ }
& { [object[]] $args = 3; "$args"; $args.GetType().Name }
& { [object] $input = 4; "<$input>" }
& { [object] $this = 5; "<$this>" }
try { & { param([ValidateNotNull(1, 2, 3, 4)] $p) } } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.OffsetInLine; $_.InvocationInfo.Line.Trim() }
