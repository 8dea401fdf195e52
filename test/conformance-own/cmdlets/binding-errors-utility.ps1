# Write-Progress, Tee, Where and Group combinations; error records of binding
Get-Date -Foo
Get-Date -Year abc
Sort-Object -InputObject 3, 1, 2
Select-Object -First abc -InputObject 1
ConvertTo-Json -Depth abc 1
Format-Table -Property
Measure-Object -Foo
'a' | Get-Random -Count abc
New-Object -TypeName System.Int32 -ArgumentList 'x'
New-TimeSpan -Days x
Get-Member -InputObject 1 -MemberType Bogus
Add-Member -InputObject 1 -MemberType NoteProperty -Name
ConvertFrom-Csv
Import-Csv
Out-File
Select-String
Compare-Object 1
Group-Object -Property a -Foo
Write-Output -NoEnumerate -Foo 1
Start-Sleep abc
Start-Sleep -Seconds 1 -Milliseconds 1
Get-Variable -Scope
Set-Alias a
New-Alias
Join-String -Separator
Write-Host -ForegroundColor purple x
Get-Unique -AsString -OnType
ForEach-Object
Where-Object -Property
Invoke-Expression
Invoke-Expression '1 +'
Invoke-Expression '$x = 5; $x * 2'
'1 + 1', '2 + 2' | Invoke-Expression
Invoke-Expression ''
