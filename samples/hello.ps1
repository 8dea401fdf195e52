# A first script: parameters, objects, a pipeline and a native program.
param([string] $Name = 'world')

"Hello, $Name!"

$planets = @(
  [pscustomobject]@{ Planet = 'Mercury'; Moons = 0; Day = [timespan]'58.15:30' }
  [pscustomobject]@{ Planet = 'Earth'; Moons = 1; Day = [timespan]'23:56' }
  [pscustomobject]@{ Planet = 'Mars'; Moons = 2; Day = [timespan]'1.00:37' }
)
$planets | Where-Object Moons -gt 0 | Sort-Object Day -Descending | Format-Table Planet, Moons

'The moons together: {0}' -f ($planets | Measure-Object Moons -Sum).Sum
'from a native program' | tr 'a-z' 'A-Z'
