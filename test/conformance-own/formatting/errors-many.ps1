function Outer { Inner-One -x 5 }
function Inner-One { param($x) Get-Item "missing$x" }
Outer
$r = 1 + [int]'abc'
$o = New-Object NoSuch.Type
[NoSuch.Type]::Foo()
'abc'.NoMethod()
'abc'.Substring(10)
'abc'.Substring('a','b','c')
[math]::Sqrt('x')
$null.Method()
$null[0]
(1,2,3)[1,'a']
@{}.Foo.Bar.Baz
Get-ChildItem -Foo
Get-ChildItem -Path a -LiteralPath b
Get-Date -Date 'notadate'
Start-Sleep -Seconds abc
ForEach-Object
Where-Object { $_ } -InputObject 1 -Foo
1 | Where-Object Nope -eq
Get-Command nosuchcommand
nosuchcommand -a 1 | Sort-Object
& 'no such'
. nosuch.ps1
throw 'string thrown'
'unreachable'
