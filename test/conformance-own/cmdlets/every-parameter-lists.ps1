# Update-List, PSListModifier, Remove-Module of nothing
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
function L { [pscustomobject]@{n='x';l=[System.Collections.ArrayList]@(1,2,3);a=@(1,2);g=[System.Collections.Generic.List[int]]@(1,2);s='str'} }
T { L | Update-List -Property l -Add 4,5 -Remove 1 | % { "$($_.l)" } }
T { L | Update-List l -Replace 7,8 | % { "$($_.l)" } }
T { L | Update-List g -Add 9 | % { "$($_.g)" } }
T { L | Update-List g -Add abc | % { "$($_.g)" } }
T { L | Update-List a -Add 9 | % { "$($_.a)" } }
T { L | Update-List s -Add 9 | % { "$($_.s)" } }
T { L | Update-List nope -Add 9 }
T { Update-List l -Add 9 }
T { L | Update-List -Add 9 }
T { Update-List -Add 1 -Remove 2 | % GetEnumerator | sort-object Name }
T { Update-List -Replace 1,2 | % { $_.Replace.Count } }
T { Update-List -Add 1 -Replace 2 }
T { L | Update-List l -Remove 99 | % { "$($_.l)" } }
T { $o = L; $o2 = $o | Update-List l -Add 4; [object]::ReferenceEquals($o.l,$o2.l); "$($o.l)" }
T { ([pslistmodifier]@{Add=1;Remove=2}) | fl * }
T { $l=[System.Collections.ArrayList]@(2,3); ([pslistmodifier]@{Add=1;Remove=2}).ApplyTo($l); "$l" }
T { [pslistmodifier]@{Bad=1} }
T { [pslistmodifier]@{Add=1;Replace=2} }
T { [pslistmodifier]@{Replace=1,2} | % { $_.Replace.Count } }
T { [pslistmodifier]::new(@(1),@(2)) | fl * }
T { $m=[pslistmodifier]::new(); $m.ApplyTo('abc') }
T { $m=[pslistmodifier]::new(); $m.ApplyTo($null) }
T { $m=[pslistmodifier]::new(); $m.Add.Add(5); $l=[System.Collections.Generic.List[int]]@(1); $m.ApplyTo($l); "$l" }
T { Remove-Module nope1,nope2 }
T { 'nope1','nope2' | Remove-Module }
T { Remove-Module nope* }
T { New-PSDrive -Name P -PSProvider FileSystem -Root C:\Users }
T { Start-Transcript C:\x\t.txt }
