function V($v) { Set-Content v.format.ps1xml "<Configuration><ViewDefinitions>$v</ViewDefinitions></Configuration>"; try { Update-FormatData -PrependPath ./v.format.ps1xml -ErrorAction Stop; 'fine' } catch { "$($_.FullyQualifiedErrorId): $_" } }
$top = '<Name>n</Name><ViewSelectedBy><TypeName>T</TypeName></ViewSelectedBy>'
function T($t) { V "<View>$top<TableControl>$t</TableControl></View>" }
function L($t) { V "<View>$top<ListControl>$t</ListControl></View>" }
function W($t) { V "<View>$top<WideControl>$t</WideControl></View>" }
function C($t) { V "<View>$top<CustomControl>$t</CustomControl></View>" }
V '<View/>'; V '<View><Name/></View>'; V '<View><Name>a</Name><Name>b</Name></View>'; V '<View><Name>a</Name><ViewSelectedBy/></View>'
V "<View>$top</View>"; V "<View>$top<Foo/></View>"; V "<View>$top<TableControl/></View>"; V "<Vew/>"
V "<View a='b'>$top<TableControl/></View>"; V "<View><Name>a</Name><ViewSelectedBy><TypeName/></ViewSelectedBy></View>"
V "<View><Name>a</Name><ViewSelectedBy><Foo/></ViewSelectedBy></View>"
V "<View>$top<GroupBy/></View>"; V "<View>$top<GroupBy><Label>x</Label></GroupBy></View>"; V "<View>$top<GroupBy><PropertyName/></GroupBy></View>"
V "<View>$top<GroupBy><PropertyName>a</PropertyName><Label>x</Label><CustomControlName>c</CustomControlName></GroupBy></View>"
V "<View>$top<GroupBy><ScriptBlock>if (</ScriptBlock></GroupBy></View>"
$row = '<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>a</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries>'
T $row; T "$row$row"; T "<TableHeaders/>$row"; T "<TableHeaders><TableColumnHeader/><TableColumnHeader/></TableHeaders>$row"
T "<TableHeaders><TableColumnHeader><Width>x</Width></TableColumnHeader></TableHeaders>$row"
T "<TableHeaders><TableColumnHeader><Width>0</Width></TableColumnHeader></TableHeaders>$row"
T "<TableHeaders><TableColumnHeader><Width></Width></TableColumnHeader></TableHeaders>$row"
T "<TableHeaders><TableColumnHeader><Alignment>mid</Alignment></TableColumnHeader></TableHeaders>$row"
T "<TableHeaders><TableColumnHeader><Foo/></TableColumnHeader></TableHeaders>$row"
T "<HideTableHeaders>x</HideTableHeaders>$row"; T "<AutoSize><a/></AutoSize>$row"; T "<AutoSize/><AutoSize/>$row"
T '<TableRowEntries/>'; T '<TableRowEntries><TableRowEntry/></TableRowEntries>'; T '<TableRowEntries><TableRowEntry/><TableRowEntry/></TableRowEntries>'
T '<TableRowEntries><TableRowEntry><EntrySelectedBy/></TableRowEntry></TableRowEntries>'
T '<TableRowEntries><TableRowEntry><EntrySelectedBy><TypeName>x</TypeName></EntrySelectedBy></TableRowEntry></TableRowEntries>'
$i='<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem>{0}</TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries>'
T ($i -f '<PropertyName/>'); T ($i -f '<ScriptBlock/>'); T ($i -f '<ScriptBlock>$(</ScriptBlock>'); T ($i -f '<FormatString>x</FormatString>'); T ($i -f '<Text/>')
T ($i -f '<PropertyName>a</PropertyName><ScriptBlock>b</ScriptBlock>'); T ($i -f '<PropertyName>a</PropertyName><Text>b</Text>'); T ($i -f '<PropertyName>a</PropertyName><FormatString/>'); T ($i -f '<Foo/>');T ($i -f '')
