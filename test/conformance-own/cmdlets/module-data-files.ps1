# modules with types and format files
New-Item m -ItemType Directory | Out-Null
'function Get-Thing { [pscustomobject]@{ PSTypeName = "My.Thing"; a = 1; b = 2 } }' | Set-Content m/m.psm1
'<Types><Type><Name>My.Thing</Name><Members><ScriptProperty><Name>Sum</Name><GetScriptBlock>$this.a + $this.b</GetScriptBlock></ScriptProperty><AliasProperty><Name>First</Name><ReferencedMemberName>a</ReferencedMemberName></AliasProperty></Members></Type></Types>' | Set-Content m/m.types.ps1xml
'<Configuration><ViewDefinitions><View><Name>t</Name><ViewSelectedBy><TypeName>My.Thing</TypeName></ViewSelectedBy><TableControl><TableHeaders><TableColumnHeader><Label>AA</Label><Width>6</Width></TableColumnHeader><TableColumnHeader><Label>Total</Label></TableColumnHeader></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>a</PropertyName></TableColumnItem><TableColumnItem><PropertyName>Sum</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>' | Set-Content m/m.format.ps1xml
New-ModuleManifest m/m.psd1 -RootModule m.psm1 -TypesToProcess m.types.ps1xml -FormatsToProcess m.format.ps1xml -FunctionsToExport Get-Thing
Import-Module ./m/m.psd1
Get-Thing
Get-Thing | Format-List
(Get-Thing).Sum
(Get-Thing).First
Import-Module ./m/m.psd1 -Force
Get-Thing | Get-Member -MemberType ScriptProperty, AliasProperty | Format-Table Name, Definition
