# New-Object with PSTypeName; entries of views that are chosen by conditions
$o = New-Object PSObject -Property @{PSTypeName='my.t';n=1}
$o.pstypenames -join ','; $o.psobject.properties.Name -join ','
$o = New-Object PSObject -Property ([ordered]@{PSTypeName='my.t';n=1})
$o.pstypenames -join ','; $o.psobject.properties.Name -join ','
$o = New-Object psobject -Property @{pstypename=('a','b');n=1}
$o.pstypenames -join ','
$o = New-Object PSCustomObject -Property @{PSTypeName='my.t';n=1}
$o.pstypenames -join ','
$p = [pscustomobject]@{n=2}
'<Configuration><ViewDefinitions><View><Name>v</Name><ViewSelectedBy><TypeName>ev</TypeName></ViewSelectedBy><ListControl><ListEntries>
<ListEntry><EntrySelectedBy><SelectionCondition><TypeName>ev</TypeName><ScriptBlock>$_.N % 2</ScriptBlock></SelectionCondition></EntrySelectedBy><ListItems><ListItem><PropertyName>N</PropertyName></ListItem><ListItem><Label>IsOdd</Label><ScriptBlock>$true</ScriptBlock></ListItem></ListItems></ListEntry>
<ListEntry><ListItems><ListItem><PropertyName>N</PropertyName></ListItem><ListItem><Label>IsEven</Label><ScriptBlock>$true</ScriptBlock></ListItem></ListItems></ListEntry></ListEntries></ListControl></View>
<View><Name>c</Name><ViewSelectedBy><TypeName>cv</TypeName></ViewSelectedBy><CustomControl><CustomEntries>
<CustomEntry><EntrySelectedBy><SelectionCondition><TypeName>cv</TypeName><ScriptBlock>$_.N -gt 5</ScriptBlock></SelectionCondition></EntrySelectedBy><CustomItem><Text>big</Text></CustomItem></CustomEntry>
<CustomEntry><CustomItem><Text>small</Text></CustomItem></CustomEntry></CustomEntries></CustomControl></View>
<View><Name>t</Name><ViewSelectedBy><TypeName>tv</TypeName></ViewSelectedBy><TableControl><TableHeaders><TableColumnHeader><Label>A</Label></TableColumnHeader></TableHeaders><TableRowEntries>
<TableRowEntry><EntrySelectedBy><SelectionCondition><TypeName>tv</TypeName><ScriptBlock>$_.Big</ScriptBlock></SelectionCondition></EntrySelectedBy><TableColumnItems><TableColumnItem><ScriptBlock>"big $($_.N)"</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry>
<TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>N</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>
<View><Name>w</Name><ViewSelectedBy><TypeName>wv</TypeName></ViewSelectedBy><WideControl><WideEntries>
<WideEntry><EntrySelectedBy><SelectionCondition><TypeName>wv</TypeName><ScriptBlock>$_.N -eq 2</ScriptBlock></SelectionCondition></EntrySelectedBy><WideItem><ScriptBlock>"two"</ScriptBlock></WideItem></WideEntry>
<WideEntry><WideItem><PropertyName>N</PropertyName></WideItem></WideEntry></WideEntries></WideControl></View>
</ViewDefinitions></Configuration>' > ev.format.ps1xml
Update-FormatData -PrependPath ./ev.format.ps1xml
1..3 | % { [pscustomobject]@{PSTypeName='ev'; N=$_} }  | Out-String
[pscustomobject]@{PSTypeName='ev'; N=2} | Out-String
4..7 | % { [pscustomobject]@{PSTypeName='cv'; N=$_} }  | Out-String
1..3 | % { [pscustomobject]@{PSTypeName='tv'; N=$_; Big = $_ -gt 1} }  | Out-String
1..3 | % { [pscustomobject]@{PSTypeName='wv'; N=$_} }  | Out-String
