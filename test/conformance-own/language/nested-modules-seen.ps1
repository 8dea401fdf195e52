# A module sees the modules that are nested in it; tags of a manifest with a root module; members of all kinds
function Own { (Get-Module | Where-Object Name -notlike 'Microsoft*' | ForEach-Object Name) -join ',' }
'function NF { 1 }' | Set-Content N1.psm1
'function RF { (Get-Module N1).Name; (Get-Module | Where-Object Name -notlike "Microsoft*" | ForEach-Object Name) -join "," }' | Set-Content R1.psm1
New-ModuleManifest P1.psd1 -Tags a,b -NestedModules N1.psm1; Import-Module ./P1.psd1; 'P1 ' + ((Get-Module P1).Tags -join ','); Own
New-ModuleManifest P2.psd1 -Tags a,b -RootModule R1.psm1 -NestedModules N1.psm1; Import-Module ./P2.psd1; 'P2 ' + ((Get-Module P2).Tags -join ','); RF; Own
& (Get-Module P2) { (Get-Module N1).Name }; (Get-Module P2).NestedModules.Name
$o = [pscustomobject]@{ a = 1; b = 2 }
$o | Add-Member MemberSet PSStandardMembers ([System.Management.Automation.PSMemberInfo[]]@([System.Management.Automation.PSPropertySet]::new('DefaultDisplayPropertySet', [string[]]@('b'))))
$o | Get-Member -Force | ForEach-Object { "$($_.MemberType) $($_.Name)" }
