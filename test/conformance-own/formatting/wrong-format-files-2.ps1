function V($v) { Set-Content v.format.ps1xml "<Configuration><ViewDefinitions>$v</ViewDefinitions></Configuration>"; try { Update-FormatData -PrependPath ./v.format.ps1xml -ErrorAction Stop; 'fine' } catch { "$($_.FullyQualifiedErrorId): $_" } }
$top = '<Name>n</Name><ViewSelectedBy><TypeName>T</TypeName></ViewSelectedBy>'
function L($t) { V "<View>$top<ListControl>$t</ListControl></View>" }
function W($t) { V "<View>$top<WideControl>$t</WideControl></View>" }
function C($t) { V "<View>$top<CustomControl>$t</CustomControl></View>" }
function X($t) { Set-Content v.format.ps1xml $t; try { Update-FormatData ./v.format.ps1xml -ErrorAction Stop; 'fine' } catch { "$($_.FullyQualifiedErrorId): $_" } }
L ''; L '<ListEntries/>'; L '<ListEntries><ListEntry/></ListEntries>'; L '<ListEntries><ListEntry><ListItems/></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><ListItems><ListItem/></ListItems></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><ListItems><ListItem><PropertyName/></ListItem></ListItems></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName><Label/></ListItem></ListItems></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName><ItemSelectionCondition/></ListItem></ListItems></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><EntrySelectedBy><SelectionCondition/></EntrySelectedBy><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry></ListEntries>'
L '<ListEntries><ListEntry><EntrySelectedBy><SelectionCondition><TypeName>a</TypeName></SelectionCondition></EntrySelectedBy><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry></ListEntries>'
W ''; W '<WideEntries/>'; W '<WideEntries><WideEntry/></WideEntries>'; W '<WideEntries><WideEntry><WideItem/></WideEntry></WideEntries>'
W '<AutoSize/><ColumnNumber>2</ColumnNumber>'; W '<ColumnNumber>x</ColumnNumber>'; W '<WideEntries><WideEntry><WideItem><PropertyName/></WideItem></WideEntry></WideEntries>'
C ''; C '<CustomEntries/>'; C '<CustomEntries><CustomEntry/></CustomEntries>'; C '<CustomEntries><CustomEntry><CustomItem/></CustomEntry></CustomEntries>'
$c='<CustomEntries><CustomEntry><CustomItem>{0}</CustomItem></CustomEntry></CustomEntries>'
C ($c -f '<Text/>'); C ($c -f '<NewLine><Count>2</Count></NewLine>'); C ($c -f '<Frame/>'); C ($c -f '<Frame><LeftIndent>x</LeftIndent><CustomItem><Text>a</Text></CustomItem></Frame>')
C ($c -f '<Frame><LeftIndent>-1</LeftIndent><CustomItem><Text>a</Text></CustomItem></Frame>'); C ($c -f '<ExpressionBinding/>'); C ($c -f '<ExpressionBinding><PropertyName/></ExpressionBinding>')
C ($c -f '<ExpressionBinding><CustomControlName/></ExpressionBinding>'); C ($c -f '<Foo/>'); C ($c -f '<Text>a</Text><Foo/>')
V "<View>$top<OutOfBand/><TableControl/></View>"
V "<View>$top<ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl><OutOfBand>x</OutOfBand></View>"
V "<View>$top<GroupBy><PropertyName>a</PropertyName></GroupBy><ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl><OutOfBand/></View>"
V "<View>$top<ListControl/><WideControl/></View>"
V "<View>$top<Controls><Control/></Controls><ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>a</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl></View>"
X '<Configuration/>'; X '<Foo/>'; X '<Configuration><Foo/></Configuration>'; X 'text'; X '<Configuration>'; X '<Configuration><SelectionSets><SelectionSet/></SelectionSets></Configuration>'
X '<Configuration><SelectionSets><SelectionSet><Name/><Types><TypeName/></Types></SelectionSet></SelectionSets></Configuration>'
X '<Configuration><Controls><Control><Name/></Control></Controls></Configuration>'; X '<Configuration><ViewDefinitions/><ViewDefinitions/></Configuration>'
X '<Configuration><DefaultSettings><Foo/></DefaultSettings></Configuration>'
X ('<Configuration><ViewDefinitions>' + '<View/>'*40 + '</ViewDefinitions></Configuration>')
