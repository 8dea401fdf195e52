(Get-Date).Foo()
(Get-Date).AddDays('q')
$x = (Get-Date).Foo()
$x = 1 + (Get-Date).Foo()
[int](Get-Alias ls)
'a' - (Write-Output 5) - 'x'
(Write-Output 5) - 'x'
Write-Output ((Get-Date).Foo())
if ((Get-Date).Foo()) { 1 }
"$((Get-Date).Foo())"
$((Get-Date).Foo())
@((Get-Date).Foo())
@{ a = (Get-Date).Foo() }
((Get-Date)).Foo()
((Get-Date).AddDays(1)).Foo()
(Get-Date).Date.Foo()
(Get-Date | Select-Object Year).Foo()
(Write-Output 1,2)[0].Foo()
(1,2,3).Foo((Write-Output 5))
[math]::Sqrt((Write-Output 'x'))
'abc'.Substring((Write-Output 99))
return (Get-Date).Foo()
