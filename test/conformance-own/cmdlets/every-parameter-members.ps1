# Add-Member and Get-Member: every parameter, wrong input
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
T { Add-Member }
T { 1 | Add-Member -NotePropertyName a -NotePropertyValue 1 -PassThru | gm a }
T { $o = [pscustomobject]@{}; $o | Add-Member -NotePropertyMembers @{x=1;}; $o }
T { $o = [pscustomobject]@{}; $o | Add-Member -NotePropertyMembers @{x=1} -TypeName My.T -PassThru | % { $_.pstypenames } }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member a 2 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member a 2 -Force; $o }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType ScriptProperty -Name b -Value {$this.a+1} -SecondValue {$this.a=$args[0]}; $o.b=5; $o }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType ScriptProperty -Name b -Value 5 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType ScriptMethod -Name b -Value {1} -SecondValue {2} }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType NoteProperty -Name b -Value 1 -SecondValue 2 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType AliasProperty -Name b -Value a -SecondValue int; $o | gm b }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType AliasProperty -Name b -Value nope; $o.b }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType AliasProperty -Name b }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType Property -Name b -Value 1 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType Method -Name b -Value 1 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType PropertySet -Name b -Value a,c; $o.psobject.members['b'] }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType MemberSet -Name b -Value 5 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType CodeProperty -Name b -Value ([string].GetMethod('IsNullOrEmpty')) }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType All -Name b -Value 1 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType Nope -Name b -Value 1 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -MemberType NoteProperty -Name '' -Value 1 }
T { $null | Add-Member a 1 }
T { Add-Member -InputObject $null a 1 }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -TypeName X.Y ; $o.pstypenames -join ',' }
T { $o = [pscustomobject]@{a=1}; $o | Add-Member -TypeName '' }
T { $h=@{a=1}; $h | Add-Member z 5; $h.z; $h }
T { $h=@{a=1}; $h | Add-Member a 5 -Force; $h.a; $h }
T { 'x','y' | Add-Member -NotePropertyMembers ([ordered]@{p=1;q=2}) -PassThru | fl * }
T { 'x' | Add-Member -NotePropertyMembers 5 }
T { 'x' | Add-Member -NotePropertyMembers @{1=2} -PassThru | gm -MemberType NoteProperty }
T { Get-Member }
T { 1 | Get-Member -MemberType Property }
T { 'a' | Get-Member -Name L*,Chars }
T { 'a' | Get-Member -Static -Name Is* }
T { 'a' | Get-Member -View Extended }
T { 1,'a' | Get-Member -MemberType Methods -Name CompareTo }
T { [pscustomobject]@{a=1;b='x'} | Get-Member -Force -MemberType MemberSet }
T { $null | Get-Member }
T { @() | Get-Member }
T { ,@(1) | Get-Member -Name Count,Length,Add }
T { Get-Member -InputObject @(1) -Name Count,Length }
T { [int] | Get-Member -Static -Name Parse,Max* }
T { @{a=1} | Get-Member -MemberType NoteProperty,Property }
T { 'a' | Get-Member -MemberType Bad }
T { 'a' | Get-Member -View Bad }
T { ([xml]'<a b="1"><c>t</c></a>') | Get-Member -MemberType Property }
T { ([xml]'<a b="1"><c>t</c></a>').a | Get-Member -MemberType Property }
T { Get-Date | Get-Member -MemberType *Property -Name D* }
