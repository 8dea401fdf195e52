# Update-FormatData, Get-FormatData
@'
<Configuration><ViewDefinitions>
<View><Name>t</Name><ViewSelectedBy><TypeName>My.F</TypeName></ViewSelectedBy>
<TableControl><TableHeaders><TableColumnHeader><Label>AA</Label><Width>6</Width><Alignment>Right</Alignment></TableColumnHeader><TableColumnHeader/></TableHeaders>
<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>a</PropertyName></TableColumnItem><TableColumnItem><ScriptBlock>$_.b * 2</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>
<View><Name>l</Name><ViewSelectedBy><TypeName>My.F</TypeName></ViewSelectedBy>
<ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName></ListItem><ListItem><Label>Twice</Label><ScriptBlock>$_.b * 2</ScriptBlock></ListItem></ListItems></ListEntry></ListEntries></ListControl></View>
<View><Name>w</Name><ViewSelectedBy><TypeName>My.F</TypeName></ViewSelectedBy>
<WideControl><WideEntries><WideEntry><WideItem><PropertyName>a</PropertyName></WideItem></WideEntry></WideEntries></WideControl></View>
<View><Name>g</Name><ViewSelectedBy><TypeName>My.G</TypeName></ViewSelectedBy><GroupBy><PropertyName>a</PropertyName><Label>Grp</Label></GroupBy>
<CustomControl><CustomEntries><CustomEntry><CustomItem><Text>Value: </Text><ExpressionBinding><PropertyName>b</PropertyName></ExpressionBinding><NewLine/></CustomItem></CustomEntry></CustomEntries></CustomControl></View>
</ViewDefinitions></Configuration>
'@ | Set-Content f.format.ps1xml
Update-FormatData f.format.ps1xml
$o = 1..2 | % { [pscustomobject]@{ PSTypeName = 'My.F'; a = "n$_"; b = $_ } }
$o
$o | Format-List
$o | Format-Wide
$o | Format-Table -View t
$o | Format-List -View l
$o | Format-List -View nope
1..2 | % { [pscustomobject]@{ PSTypeName = 'My.G'; a = "n$_"; b = $_ } }
Get-FormatData My.F
(Get-FormatData My.F).FormatViewDefinition
(Get-FormatData My.F).FormatViewDefinition[0].Control.Headers
(Get-FormatData My.F).FormatViewDefinition[0].Control.Rows[0].Columns
(Get-FormatData My.F).FormatViewDefinition[1].Control.Entries[0].Items
Get-FormatData nope
Get-FormatData System.TimeSpan | % FormatViewDefinition | % Name
try { Update-FormatData nofile.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
try { Update-FormatData x.txt -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'<Configuration><ViewDefinitions><View><Name>x</Name></View></ViewDefinitions></Configuration>' | Set-Content bad.format.ps1xml
try { Update-FormatData bad.format.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'<Foo/>' | Set-Content bad2.format.ps1xml
try { Update-FormatData bad2.format.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
'not xml' | Set-Content bad3.format.ps1xml
try { Update-FormatData bad3.format.ps1xml -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
Update-FormatData -AppendPath f.format.ps1xml -PrependPath f.format.ps1xml
Get-FormatData My.F | Export-FormatData -Path out.ps1xml
Get-Content out.ps1xml
