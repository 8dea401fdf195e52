# Get-Member of arrays: overloads in their order, members of interfaces
Get-Member -InputObject (1,2,3) | ForEach-Object { "$($_.TypeName) $($_.MemberType) $($_.Definition)" }
'--'
Get-Member -InputObject ([int[]](1,2,3)) | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
'--'
Get-Member -InputObject (New-Object 'int[,]' 2,2) | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
'--'
Get-Member -InputObject ([string[]]'a') -Name GetValue, SetValue, Item | ForEach-Object { "$($_.MemberType) $($_.Definition)" }
@(1,2).GetValue.OverloadDefinitions
@(1,2).SetValue.OverloadDefinitions
@(1,2).GetHashCode.OverloadDefinitions
@(1,2).Item.OverloadDefinitions
@(1,2).PSObject.Members['Item'].GetType().Name
