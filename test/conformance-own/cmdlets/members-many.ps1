$o = [pscustomobject]@{ a = 1 }
$o | Add-Member b 2; $o | Add-Member -NotePropertyName c -NotePropertyValue 3; $o | Add-Member -NotePropertyMembers @{ d = 4 }
$o | Add-Member ScriptProperty sum { $this.a + $this.b } { param($v) $this.a = $v }
$o | Add-Member ScriptMethod Say { param($x) "say $x $($this.c)" }
$o | Add-Member AliasProperty aa a
$o
$o.Say('hi'); $o.sum = 10; $o.a; $o.sum; $o.aa
$o | Add-Member a 5
$o | Add-Member a 5 -Force; $o.a
$o | Get-Member
$o | Get-Member -MemberType NoteProperty -Name a*
$o | Get-Member -MemberType Methods | ForEach-Object Name
'x' | Get-Member -Name Len* 
5 | Get-Member -MemberType Method -Name To* | ForEach-Object Definition
[string] | Get-Member -Static -Name Is* | ForEach-Object Definition
Get-Member -InputObject 1,2 -Name Count
$o.PSObject.Properties | ForEach-Object { "$($_.Name)=$($_.Value) $($_.MemberType)" }
$o.PSObject.Properties.Remove('b'); $o.PSObject.Properties.Name -join ','
$o.PSObject.Properties.Add([psnoteproperty]::new('z', 26)); $o.z
$o.PSObject.Properties['nope'] -eq $null
$o.PSObject.Copy().a
Update-TypeData -TypeName My.Type -MemberType ScriptProperty -MemberName Dbl -Value { $this.v * 2 } -Force
Update-TypeData -TypeName My.Type -DefaultDisplayPropertySet v, Dbl -Force
$m = [pscustomobject]@{ PSTypeName = 'My.Type'; v = 4; hidden = 'h' }; $m; $m | Get-Member | ForEach-Object { "$($_.MemberType) $($_.Name)" }
Update-TypeData -TypeName System.Int32 -MemberName Sq -MemberType ScriptProperty -Value { $this * $this }; (7).Sq
Update-TypeData -TypeName System.String -MemberName Shout -MemberType ScriptMethod -Value { $this.ToUpper() + '!' }; 'hey'.Shout()
Update-TypeData -TypeName System.Int32 -MemberName Sq -MemberType ScriptProperty -Value { 1 }
Remove-TypeData System.Int32; (7).Sq
(Get-TypeData My.Type).Members.Keys
$x = 5 | Add-Member Note 'hello' -PassThru; $x.Note; $x + 1
Add-Member -InputObject $o -MemberType NoteProperty -Name q -Value 1 -PassThru | Select-Object a, q
$o | Add-Member -MemberType Foo x y
[pscustomobject]@{} | Get-Member -MemberType Property
