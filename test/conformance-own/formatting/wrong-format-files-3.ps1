# Format files with text between elements, attributes and things that stand twice; an item of nothing
function X($t) { Set-Content v.format.ps1xml $t; try { Update-FormatData ./v.format.ps1xml -ErrorAction Stop; 'fine' } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message.Replace($pwd.Path, '<DIR>'))" } }
function V($v) { X "<Configuration><ViewDefinitions>$v</ViewDefinitions></Configuration>" }
function by($t) { "<ViewSelectedBy>$t</ViewSelectedBy>" }
$top = '<Name>n</Name><ViewSelectedBy><TypeName>W.T</TypeName></ViewSelectedBy>'
$list = '<ListControl><ListEntries><ListEntry>{0}<ListItems>{1}</ListItems></ListEntry></ListEntries></ListControl>'
$a = '<ListItem><PropertyName>a</PropertyName></ListItem>'
V "<View>text$top$($list -f '', $a)</View>"
V "<View><Name>n</Name>$(by 'text')$($list -f '', $a)</View>"
V "<View><Name>n</Name>$(by 'text<TypeName>W.T</TypeName>')$($list -f '', $a)</View>"
V "<View><Name x='1'>n</Name>$(by '<TypeName y="2">W.T</TypeName>')$($list -f '', $a)</View>"
V "<View>$top$($list -f '', 'text')</View>"
V "<View>$top$($list -f '', '<ListItem>text</ListItem>')</View>"
V "<View>$top$($list -f '', '<ListItem><Label>l</Label>text<PropertyName>a</PropertyName></ListItem>')</View>"
V "<View>$top$($list -f '', '<ListItem><Label z="1">l</Label><PropertyName>a</PropertyName></ListItem>')</View>"
V "<View>$top$($list -f '', '<ListItem><PropertyName>a</PropertyName><ItemSelectionCondition>text</ItemSelectionCondition></ListItem>')</View>"
V "<View>$top$($list -f '<EntrySelectedBy>text</EntrySelectedBy>', $a)</View>"
V "<View>$top$($list -f '<EntrySelectedBy><SelectionCondition w="1"><TypeName>a</TypeName><PropertyName>b</PropertyName></SelectionCondition></EntrySelectedBy>', $a)</View>"
V "<View>$top<GroupBy>text</GroupBy>$($list -f '', $a)</View>"
V "<View>$top<GroupBy><PropertyName>a</PropertyName><Label q='1'/></GroupBy>$($list -f '', $a)</View>"
V "<View>$top$(($list -f '', $a).Replace('<ListControl>', '<ListControl v="1">'))</View>"
V "text<View>$top$($list -f '', $a)</View>"
$custom = "<View>$top<CustomControl><CustomEntries><CustomEntry><CustomItem>{0}</CustomItem></CustomEntry></CustomEntries></CustomControl></View>"
V ($custom -f 'text<Text>a</Text>')
V ($custom -f '<Text r="1">a</Text>')
V ($custom -f '<Frame>text<CustomItem><Text>a</Text></CustomItem></Frame>')
V ($custom -f '<Frame><FirstLineIndent>1</FirstLineIndent><FirstLineIndent>1</FirstLineIndent><CustomItem><Text>a</Text></CustomItem></Frame>')
V ($custom -f '<ExpressionBinding>text<PropertyName>a</PropertyName></ExpressionBinding>')
$table = "<View>$top<TableControl><TableHeaders>{0}</TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>{1}</TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>"
V ($table -f 'text', '<TableColumnItem><PropertyName>a</PropertyName></TableColumnItem>')
V ($table -f '<TableColumnHeader>text</TableColumnHeader>', '<TableColumnItem>text</TableColumnItem>')
X '<Configuration>text</Configuration>'
X '<Configuration><DefaultSettings>text</DefaultSettings></Configuration>'
X '<Configuration><DefaultSettings><EnumerableExpansions><EnumerableExpansion><Expand/></EnumerableExpansion></EnumerableExpansions></DefaultSettings></Configuration>'
X '<Configuration><SelectionSets>text</SelectionSets></Configuration>'
V "<View><Name>n</Name>$(by '<TypeName>W.Nothing</TypeName>')$($list -f '', '<ListItem><Label>l</Label></ListItem>')</View>"
try { [pscustomobject]@{ PSTypeName = 'W.Nothing'; a = 1 } | Format-List | Out-String } catch { "$($_.FullyQualifiedErrorId): $_" }
try { Get-FormatData W.Nothing } catch { "$($_.FullyQualifiedErrorId): $_" }
'' > empty.format.ps1xml
foreach ($way in '-AppendPath', '-PrependPath') { try { Invoke-Expression "Update-FormatData $way ./empty.format.ps1xml" } catch { "$($_.FullyQualifiedErrorId): $_" } }
