# type data belong to a runspace
Update-TypeData -TypeName System.String -MemberType NoteProperty -MemberName Mark -Value 5
'a'.Mark
"job [$(Start-ThreadJob { 'a'.Mark } | Receive-Job -Wait)]"
"par [$(1..2 | ForEach-Object -Parallel { 'a'.Mark })]"
$ps = [powershell]::Create()
"own [$($ps.AddScript("'a'.Mark").Invoke())]"
$ps.Commands.Clear(); $null = $ps.AddScript("Update-TypeData -TypeName System.String -MemberType NoteProperty -MemberName Mark -Value 9; 'a'.Mark"); "own [$($ps.Invoke())]"
'a'.Mark
$cur = [powershell]::Create('CurrentRunspace'); "cur [$($cur.AddScript("'b'.Mark").Invoke())]"
"job [$(Start-ThreadJob { Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Twice -Value { $this + $this }; 'ab'.Twice } | Receive-Job -Wait)]"
"[$('ab'.Twice)]"
Remove-TypeData System.String
"[$('a'.Mark)]"
$ps.Commands.Clear(); "own [$($ps.AddScript("'a'.Mark").Invoke())]"
(Get-TypeData System.String) -eq $null
(Get-TypeData System.IO.FileInfo).Members.Count -gt 5
Update-TypeData -TypeName System.IO.FileInfo -MemberType NoteProperty -MemberName Extra -Value e
(Get-ChildItem *.ps1)[0].Extra, (Get-ChildItem *.ps1)[0].BaseName
Remove-TypeData System.IO.FileInfo
(Get-ChildItem *.ps1)[0].BaseName
"par [$((1..1 | ForEach-Object -Parallel { (Get-ChildItem *.ps1)[0].BaseName }).Length -gt 0)]"
Set-Content t.ps1xml '<Types><Type><Name>System.Int32</Name><Members><NoteProperty><Name>FromFile</Name><Value>7</Value></NoteProperty></Members></Type></Types>'
Update-TypeData ./t.ps1xml
(1).FromFile
"job [$(Start-ThreadJob { (1).FromFile } | Receive-Job -Wait)]"
Remove-TypeData -Path ./t.ps1xml
"[$((1).FromFile)]"
