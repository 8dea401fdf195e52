# Format files: entries within entries, entries by selection sets and conditions, headers that nobody defined, what scripts are told of views
$ErrorView = 'NormalView'
function load($name, $views, $before = '') {
    Set-Content "$name.format.ps1xml" "<Configuration>$before<ViewDefinitions>$views</ViewDefinitions></Configuration>"
    try { Update-FormatData -AppendPath "./$name.format.ps1xml" } catch { $_.Exception.Message }
}
function view($name, $type, $control, $group = '') { "<View><Name>$name</Name><ViewSelectedBy>$type</ViewSelectedBy>$group$control</View>" }
function types { -join ($args | % { "<TypeName>$_</TypeName>" }) }
function table($rows, $head = '<TableHeaders/>') { "<TableControl>$head<TableRowEntries>$rows</TableRowEntries></TableControl>" }
function row($cells, $by = '') { "<TableRowEntry>$by<TableColumnItems>$cells</TableColumnItems></TableRowEntry>" }
function cell($name, $more = '') { "<TableColumnItem>$more<PropertyName>$name</PropertyName></TableColumnItem>" }
function custom($entries) { "<CustomControl><CustomEntries>$entries</CustomEntries></CustomControl>" }
function entry($items, $by = '') { "<CustomEntry>$by<CustomItem>$items</CustomItem></CustomEntry>" }
function by($what) { "<EntrySelectedBy>$what</EntrySelectedBy>" }
function made($type, $id) { [pscustomobject][ordered]@{ PSTypeName = $type; Id = $id; Name = "name $id" } }

'--- entries within entries do not make the entry around them a second default'
$inner = custom ((entry '<Text>inner one</Text>' (by (types C.No))) + (entry '<Text>inner other</Text>'))
load nested (view nested (types C.Nested) (custom ((entry "<Text>first: </Text><ExpressionBinding><PropertyName>Id</PropertyName>$inner</ExpressionBinding>" (by (types C.Nested))) + (entry '<Text>second</Text>'))))
made C.Nested 1 | Out-String

'--- headers that nobody defined stand left'
$center = '<Alignment>Center</Alignment>'
load left ((view left (types C.Left) (table (row ((cell Name $center) + (cell Id '<Alignment>Right</Alignment>'))))) +
    (view head (types C.Head) (table (row ((cell Name $center) + (cell Id '<Alignment>Right</Alignment>'))) '<TableHeaders><TableColumnHeader/><TableColumnHeader/></TableHeaders>')))
1, 200000 | % { made C.Left $_ } | Out-String
1, 200000 | % { made C.Head $_ } | Out-String

'--- an entry for a selection set that is not there stands for nothing'
load set ((view set (types C.Set) (table ((row (cell Id) (by '<SelectionSetName>NoSuchSet</SelectionSetName>')) + (row (cell Name))))) +
    (view sets '<SelectionSetName>Both</SelectionSetName>' (table ((row (cell Id) (by '<SelectionSetName>Both</SelectionSetName><TypeName>C.Other</TypeName>')) + (row (cell Name)))))) '<SelectionSets><SelectionSet><Name>Both</Name><Types><TypeName>C.SetA</TypeName><TypeName>C.SetB</TypeName></Types></SelectionSet></SelectionSets>'
made C.Set 1 | Out-String
made C.SetA 2 | Out-String
made C.SetB 3 | Out-String

'--- of several types of an entry the furthest counts, but the object''s own'
load far ((view far (types C.Mid C.Base) (table (row (cell Id)))) + (view near (types C.Mid) (table (row (cell Name)))) +
    (view rows (types C.Rows) (table ((row (cell Id) (by (types C.Mid C.Base))) + (row (cell Name) (by (types C.Mid))) + (row (cell Other))))))
$o = made C.Derived 1; $o.PSTypeNames.Insert(1, 'C.Mid'); $o.PSTypeNames.Insert(2, 'C.Base'); $o | Out-String
$o.PSTypeNames.RemoveAt(0); $o | Out-String
$o = made C.Rows 1; $o.PSTypeNames.Insert(1, 'C.Mid'); $o.PSTypeNames.Insert(2, 'C.Base'); $o | Out-String

'--- conditions of tables and wide views see no object; a property needs one'
$property = by '<SelectionCondition><TypeName>C.Cond</TypeName><PropertyName>Id</PropertyName></SelectionCondition>'
$script = by '<SelectionCondition><TypeName>C.Cond</TypeName><ScriptBlock>$null -eq $_</ScriptBlock></SelectionCondition>'
load cond ((view script (types C.Cond) (table ((row (cell Id) $script) + (row (cell Name))))) + (view prop (types C.Cond) (table ((row (cell Id) $property) + (row (cell Name))))) +
    (view wide (types C.Cond) "<WideControl><WideEntries><WideEntry>$property<WideItem><PropertyName>Id</PropertyName></WideItem></WideEntry><WideEntry><WideItem><PropertyName>Name</PropertyName></WideItem></WideEntry></WideEntries></WideControl>") +
    (view list (types C.Cond) "<ListControl><ListEntries><ListEntry>$property<ListItems><ListItem><PropertyName>Id</PropertyName></ListItem></ListItems></ListEntry><ListEntry><ListItems><ListItem><PropertyName>Name</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl>"))
made C.Cond 1 | Out-String
foreach ($block in { made C.Cond 1 | ft -View prop }, { made C.Cond 1 | fw -View wide }) { try { & $block | Out-String } catch { "$($_.FullyQualifiedErrorId) $_" } }
made C.Cond 1 | fl
made C.Cond 0 | fl

'--- a condition of an entry that fails is told nobody, one of an item is'
$fails = by '<SelectionCondition><TypeName>C.Fail</TypeName><ScriptBlock>throw "no"</ScriptBlock></SelectionCondition>'
load fail (view fail (types C.Fail) (custom ((entry '<Text>a</Text>' $fails) + (entry '<Text>b</Text><ExpressionBinding><PropertyName>Id</PropertyName><ItemSelectionCondition><ScriptBlock>throw "item"</ScriptBlock></ItemSelectionCondition></ExpressionBinding>'))))
made C.Fail 1 | fc -ShowError | Out-String -Width 100

'--- a condition beside no expression is forgotten'
load none (view none (types C.None) (custom (entry '<Text>[</Text><ExpressionBinding><ItemSelectionCondition><ScriptBlock>$false</ScriptBlock></ItemSelectionCondition><CustomControlName>Word</CustomControlName></ExpressionBinding><Text>]</Text>'))) "<Controls><Control><Name>Word</Name>$(custom (entry '<Text>word</Text>'))</Control></Controls>"
made C.None 1 | Out-String

'--- what scripts are told: the default first, no selection sets, no controls of headings'
load told (view told (types C.Told) (custom ((entry '<Text>one</Text>' (by (types C.Told C.More))) + (entry '<Text>default</Text>') + (entry '<Text>set</Text>' (by '<SelectionSetName>Both</SelectionSetName>')))) "<GroupBy><PropertyName>Id</PropertyName>$(custom (entry '<Text>heading</Text>'))</GroupBy>")
$control = (Get-FormatData C.Told).FormatViewDefinition[0].Control
$control.Entries | % { '{0} by [{1}]' -f $_.CustomItems[0].Text, ($_.SelectedBy.TypeNames -join ',') }
$control.GroupBy | fl Expression, Label, CustomControl
Get-FormatData C.Told | Export-FormatData -Path told.xml -IncludeScriptBlock; ([xml](Get-Content told.xml -Raw)).OuterXml
(Get-FormatData C.Rows).FormatViewDefinition[0].Control.Rows | % { "$($_.Columns) by [$($_.SelectedBy.TypeNames)]" }
load empty (view empty (types C.Empty) (table ((row "<TableColumnItem/>$(cell Id)") + (row "$(cell Id)<TableColumnItem/>" (by (types C.Empty))))))
made C.Empty 5 | Out-String
try { Get-FormatData C.Empty } catch { "$($_.FullyQualifiedErrorId) $_" }

'--- deserialized objects use the views of their types; conditions see nothing of them'
$far = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((made C.Rows 7)))
$far | Out-String
$far = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((made C.Nested 8)))
$far | Out-String
