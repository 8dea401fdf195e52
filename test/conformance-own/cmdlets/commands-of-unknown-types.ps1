# functions whose parameters cannot be made are listed all the same; calling them fails
Set-Content unknown.psm1 'function Get-A { param([No.Such.Type]$x, [string]$y) 1 }
function Get-B { [CmdletBinding()] param([string]$y) 1 }
function Get-C { [NoSuchAttribute()] param([string]$y) 1 }
function Get-E { param([string]$y, [Alias("y")]$z) 1 }'
Import-Module ./unknown.psm1
(Get-Command -Module unknown).Name
foreach ($name in 'A', 'B', 'C', 'E') {
    $command = Get-Command Get-$name
    "== $($command.Name) sets $($command.ParameterSets.Count) parameters $($command.Parameters.Count) out $($command.OutputType.Name)"
    try { "$(& $command)" } catch { "$_ $($_.FullyQualifiedErrorId)" }
    try { Get-Command Get-$name -Syntax } catch { "$_ $($_.FullyQualifiedErrorId)" }
}
(Get-Command -Module unknown -ParameterName y).Name
