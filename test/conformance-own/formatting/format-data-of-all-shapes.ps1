$f = @'
<Configuration><ViewDefinitions>
<View><Name>TV</Name><ViewSelectedBy><TypeName>T.One</TypeName></ViewSelectedBy>
<GroupBy><PropertyName>G</PropertyName><Label>Grp</Label></GroupBy>
<TableControl><TableHeaders><TableColumnHeader><Label>AA</Label><Width>6</Width><Alignment>Right</Alignment></TableColumnHeader><TableColumnHeader/><TableColumnHeader><Label>Calc</Label></TableColumnHeader></TableHeaders>
<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>A</PropertyName></TableColumnItem><TableColumnItem><PropertyName>B</PropertyName><FormatString>{0:N2}</FormatString></TableColumnItem><TableColumnItem><ScriptBlock>$_.A * 10</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>
<View><Name>LV</Name><ViewSelectedBy><TypeName>T.One</TypeName></ViewSelectedBy><ListControl><ListEntries><ListEntry><ListItems><ListItem><Label>The A</Label><PropertyName>A</PropertyName></ListItem><ListItem><PropertyName>B</PropertyName><ItemSelectionCondition><ScriptBlock>$_.A -gt 1</ScriptBlock></ItemSelectionCondition></ListItem></ListItems></ListEntry></ListEntries></ListControl></View>
<View><Name>WV</Name><ViewSelectedBy><TypeName>T.One</TypeName></ViewSelectedBy><WideControl><ColumnNumber>3</ColumnNumber><WideEntries><WideEntry><WideItem><PropertyName>B</PropertyName></WideItem></WideEntry></WideEntries></WideControl></View>
<View><Name>CV</Name><ViewSelectedBy><TypeName>T.One</TypeName></ViewSelectedBy><CustomControl><CustomEntries><CustomEntry><CustomItem><Text>A is </Text><ExpressionBinding><PropertyName>A</PropertyName></ExpressionBinding><NewLine/><Frame><LeftIndent>4</LeftIndent><CustomItem><Text>framed</Text><NewLine/></CustomItem></Frame></CustomItem></CustomEntry></CustomEntries></CustomControl></View>
</ViewDefinitions></Configuration>
'@
Set-Content t.format.ps1xml $f
Update-FormatData -AppendPath ./t.format.ps1xml
$d = 1..3 | % { [pscustomobject]@{ PSTypeName = 'T.One'; A = $_; B = $_ * 1.5; G = $_ -gt 1 } }
$d
$d | fl
$d | fw
$d | fc
$d | ft -View TV
$d | fl -View LV
$d | fc -View CV
$d | ft -View LV
$d | ft A
$d | ft -HideTableHeaders
$d | ft -GroupBy A
(Get-FormatData T.One).FormatViewDefinition
Get-FormatData T.One
Get-FormatData T.One | Export-FormatData -LiteralPath out.ps1xml; (Get-Content out.ps1xml -Raw).Length -gt 100
