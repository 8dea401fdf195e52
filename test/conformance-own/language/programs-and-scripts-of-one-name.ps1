# A program and a script of one name
Set-Content foo "#!/bin/sh`necho command"; chmod +x foo; Set-Content foo.ps1 "'script'"
Set-Content bar "not executable"; Set-Content bar.ps1 "'bar script'"
./foo; & ./foo; & "$PWD/foo"; ./foo.ps1; mkdir baz | Out-Null; Set-Content baz.ps1 "'baz'"; ./baz
Get-Command ./foo | % CommandType; Get-Command "$PWD/foo" | % CommandType
$env:PATH = "$PWD`:$env:PATH"; foo; baz; Get-Command foo, bar, baz | % { "$($_.CommandType) $($_.Name)" }
Get-Command foo* | % { "$($_.CommandType) $($_.Name)" }
Get-Command foo -CommandType ExternalScript | % Name; Get-Command foo -CommandType Application | % Name
. foo; . ./foo
