# Update-TypeData, Get-TypeData, Remove-TypeData
Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName N -Value 5
Update-TypeData -TypeName My.T -MemberType ScriptProperty -MemberName S -Value { $this.a * 2 }
Update-TypeData -TypeName My.T -MemberType AliasProperty -MemberName A2 -Value a
Update-TypeData -TypeName My.T -MemberType ScriptMethod -MemberName M -Value { 'called ' + $args[0] }
Update-TypeData -TypeName My.T -DefaultDisplayPropertySet a, S
$o = [pscustomobject]@{ PSTypeName = 'My.T'; a = 4 }
$o
$o.S; $o.N; $o.A2; $o.M(1)
$o | Format-List *
Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName N -Value 6
Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName N -Value 6 -Force; $o.N
Update-TypeData -TypeName My.T
Update-TypeData -TypeName My.T -MemberType NoteProperty
Update-TypeData -TypeName My.T -MemberName x -Value 5
Get-TypeData My.T
Get-TypeData My.T | % Members | % Keys | Sort-Object
Get-TypeData nope
Get-TypeData System.Array, System.Guid
(Get-TypeData System.Guid).Members.Guid | Format-List
Update-TypeData -TypeName System.Int32 -MemberType ScriptMethod -MemberName Dbl -Value { $this * 2 }; (4).Dbl()
Update-TypeData -TypeName My.T -DefaultDisplayProperty a -DefaultKeyPropertySet a -Force
Update-TypeData -TypeName My.T -StringSerializationSource a -SerializationDepth 1 -SerializationMethod String -Force
Get-TypeData My.T | Format-List
Remove-TypeData My.T; $o.S
Remove-TypeData nope
Remove-TypeData -TypeName nope2 -ErrorAction SilentlyContinue; $?
Get-TypeData My.T
try { Update-TypeData nofile.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
try { Update-TypeData -AppendPath x.txt -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'<Types><Type><Name>My.X</Name><Members><NoteProperty><Name>NN</Name><Value>v</Value></NoteProperty><ScriptProperty><Name>SP</Name><GetScriptBlock>$this.a + 1</GetScriptBlock></ScriptProperty></Members></Type></Types>' | Set-Content t.ps1xml
Update-TypeData t.ps1xml
[pscustomobject]@{ PSTypeName = 'My.X'; a = 1 } | % { $_.NN; $_.SP }
'<Types><Type><Members></Members></Type></Types>' | Set-Content t2.ps1xml
try { Update-TypeData t2.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'<Foo/>' | Set-Content t3.ps1xml
try { Update-TypeData t3.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Update-TypeData -TypeName My.Z -MemberType ScriptProperty -MemberName S -Value 5
Update-TypeData -TypeName My.Z -MemberType AliasProperty -MemberName S -Value $null
Update-TypeData -TypeName My.Z -MemberType CodeProperty -MemberName S -Value 1
Update-TypeData -TypeName My.Z -TypeConverter foo
