# Which statement an error stands at when it is in an assignment or a parenthesis
$h = @{}
[int]$x = $('a')
[int]$y = (Write-Output 'a')
$h += $(5)
$h += (Write-Output 5)
$z = 1 + $('a')
$z = 1 + (Write-Output a)
$h.Foo.Bar = $(5)
$h['a']['b'] = $(5)
1 / $(0)
