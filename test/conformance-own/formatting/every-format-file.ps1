# Update-, Get- and Export-FormatData, type data: what files and parameters say
function T([scriptblock]$s) { "--- $s"; try { & $s 2>&1 | % { if ($_ -is [System.Management.Automation.ErrorRecord]) { "E: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.CategoryInfo.TargetName) | $($_.CategoryInfo.TargetType) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } else { $_ } } | Out-String -Width 120 } catch { "T: $($_.FullyQualifiedErrorId) | $($_.CategoryInfo) | $($_.Exception.GetType().Name) | $($_.Exception.Message)" } }
$ps1xml = @'
<?xml version="1.0" encoding="utf-8"?>
<Configuration>
  <SelectionSets><SelectionSet><Name>Sel</Name><Types><TypeName>My.A</TypeName><TypeName>My.B</TypeName></Types></SelectionSet></SelectionSets>
  <Controls><Control><Name>Ctl</Name><CustomControl><CustomEntries><CustomEntry><CustomItem><Text>[ctl </Text><ExpressionBinding><PropertyName>N</PropertyName></ExpressionBinding><Text>]</Text><NewLine/></CustomItem></CustomEntry></CustomEntries></CustomControl></Control></Controls>
  <ViewDefinitions>
    <View><Name>tbl</Name><ViewSelectedBy><SelectionSetName>Sel</SelectionSetName></ViewSelectedBy>
      <GroupBy><PropertyName>G</PropertyName><Label>Grp</Label></GroupBy>
      <TableControl><AutoSize/><TableHeaders><TableColumnHeader><Label>Nm</Label><Width>8</Width><Alignment>Right</Alignment></TableColumnHeader><TableColumnHeader/><TableColumnHeader><Label>Dbl</Label></TableColumnHeader></TableHeaders>
      <TableRowEntries><TableRowEntry><Wrap/><TableColumnItems><TableColumnItem><PropertyName>N</PropertyName></TableColumnItem><TableColumnItem><PropertyName>V</PropertyName><FormatString>{0:N2}</FormatString></TableColumnItem><TableColumnItem><ScriptBlock>$_.V*2</ScriptBlock><Alignment>Center</Alignment></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View>
    <View><Name>lst</Name><ViewSelectedBy><TypeName>My.A</TypeName></ViewSelectedBy>
      <ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>N</PropertyName></ListItem><ListItem><Label>Big</Label><ItemSelectionCondition><ScriptBlock>$_.V -gt 1</ScriptBlock></ItemSelectionCondition><PropertyName>V</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl></View>
    <View><Name>wid</Name><ViewSelectedBy><TypeName>My.A</TypeName></ViewSelectedBy>
      <WideControl><ColumnNumber>3</ColumnNumber><WideEntries><WideEntry><WideItem><PropertyName>N</PropertyName></WideItem></WideEntry></WideEntries></WideControl></View>
    <View><Name>cst</Name><ViewSelectedBy><TypeName>My.A</TypeName></ViewSelectedBy>
      <CustomControl><CustomEntries><CustomEntry><CustomItem><Text>Name=</Text><ExpressionBinding><PropertyName>N</PropertyName></ExpressionBinding><NewLine/><Frame><LeftIndent>4</LeftIndent><CustomItem><ExpressionBinding><ScriptBlock>"V is $($_.V)"</ScriptBlock></ExpressionBinding><NewLine/></CustomItem></Frame><ExpressionBinding><CustomControlName>Ctl</CustomControlName></ExpressionBinding></CustomItem></CustomEntry></CustomEntries></CustomControl></View>
    <View><Name>C</Name><ViewSelectedBy><TypeName>My.C</TypeName></ViewSelectedBy>
      <CustomControl><CustomEntries><CustomEntry><CustomItem><Text>C:</Text><ExpressionBinding><PropertyName>Items</PropertyName><EnumerateCollection/><CustomControl><CustomEntries><CustomEntry><CustomItem><Text> -</Text><ExpressionBinding/></CustomItem></CustomEntry></CustomEntries></CustomControl></ExpressionBinding></CustomItem></CustomEntry></CustomEntries></CustomControl></View>
  </ViewDefinitions>
</Configuration>
'@
Set-Content my.format.ps1xml $ps1xml
function A($n,$v,$g){ [pscustomobject]@{PSTypeName='My.A';N=$n;V=$v;G=$g} }
function B($n,$v,$g){ [pscustomobject]@{PSTypeName='My.B';N=$n;V=$v;G=$g} }
$o = (A a 1 x),(A bb 2 x),(A ccc 3 y)
T { $o | Out-String }
T { Update-FormatData -PrependPath my.format.ps1xml; $o | Out-String }
T { $o | Format-Table | Out-String }
T { $o | Format-List | Out-String }
T { $o | Format-Wide | Out-String }
T { $o | Format-Custom | Out-String }
T { $o | Format-Table -View lst | Out-String }
T { $o | Format-List -View lst | Out-String }
T { $o | Format-Table -View nope | Out-String }
T { $o | Format-Custom -View cst | Out-String }
T { $o | Format-Table -View tbl -AutoSize -Wrap -HideTableHeaders | Out-String }
T { $o | Format-Table N | Out-String }
T { $o | Format-Table -GroupBy V | Out-String }
T { (B q 5 z) | Out-String }
T { (B q 5 z) | Format-List | Out-String }
T { [pscustomobject]@{PSTypeName='My.C';Items=1,2,3} | Out-String }
T { $d = [pscustomobject]@{PSTypeName='Deserialized.My.A';N='d';V=1;G='g'}; $d | Out-String }
T { Get-FormatData My.* | % { $_.TypeNames; $_.FormatViewDefinition | % { "$($_.Name) $($_.Control.GetType().Name)" } } }
T { Get-FormatData My.A | Export-FormatData -Path out.ps1xml -IncludeScriptBlock; (Get-Content out.ps1xml -Raw).Length -gt 100; [xml]$x = gc out.ps1xml; $x.Configuration.ViewDefinitions.View | % { $_.Name } }
T { Get-FormatData My.A | Export-FormatData -Path out.ps1xml -NoClobber }
T { Get-FormatData nope.type }
T { Get-FormatData System.Version | % { $_.FormatViewDefinition.Control } }
T { Get-FormatData System.Version | % { $_.FormatViewDefinition.Control.Headers } }
T { Get-FormatData System.Version | % { $_.FormatViewDefinition.Control.Rows.Columns } }
T { Update-FormatData nope.ps1xml }
T { Update-FormatData -AppendPath my.txt }
T { Set-Content bad.format.ps1xml '<Configuration><X/></Configuration>'; Update-FormatData bad.format.ps1xml }
T { Set-Content bad2.format.ps1xml '<Configuration><ViewDefinitions><View><Name>v</Name></View></ViewDefinitions></Configuration>'; Update-FormatData bad2.format.ps1xml }
T { Set-Content bad3.format.ps1xml 'not xml'; Update-FormatData bad3.format.ps1xml }
T { Update-TypeData -TypeName My.A -DefaultDisplayPropertySet N,V -Force; Update-TypeData -TypeName My.D -DefaultDisplayPropertySet P1,P2; [pscustomobject]@{PSTypeName='My.D';P1=1;P2=2;P3=3} | Out-String }
T { Update-TypeData -TypeName My.D -DefaultDisplayProperty P3 ; [pscustomobject]@{PSTypeName='My.D';P1=1;P2=2;P3=3} | Format-Wide | Out-String }
T { Update-TypeData -TypeName My.D -MemberType ScriptProperty -MemberName S -Value { $this.P1 * 10 }; [pscustomobject]@{PSTypeName='My.D';P1=1;P2=2;P3=3} | fl * | Out-String }
T { Update-TypeData -TypeName My.D -MemberType ScriptProperty -MemberName S -Value { 1 } }
T { Update-TypeData -TypeName My.D -MemberType AliasProperty -MemberName Al -Value P2; ([pscustomobject]@{PSTypeName='My.D';P2=2}).Al }
T { Update-TypeData -TypeName System.Int32 -MemberType ScriptMethod -MemberName Dbl -Value { $this*2 }; (5).Dbl() }
T { Update-TypeData -TypeName My.E -DefaultKeyPropertySet K; [pscustomobject]@{PSTypeName='My.E';K=2;Z=1},[pscustomobject]@{PSTypeName='My.E';K=1;Z=2} | Sort-Object | % K }
T { Update-TypeData -TypeName My.F -StringSerializationSource Name -SerializationDepth 1; Get-TypeData My.F | fl TypeName,StringSerializationSource,SerializationDepth }
T { Get-TypeData My.D | % { $_.Members.Keys | sort-object } }
T { Get-TypeData System.DateTime | % { $_.Members.Keys } }
T { Get-TypeData System.Array | % { $_.Members.Keys | sort-object } }
T { Remove-TypeData -TypeName My.D; ([pscustomobject]@{PSTypeName='My.D';P1=1}).S }
T { Remove-TypeData -TypeName nope.t }
T { Update-TypeData -TypeName X }
T { Update-TypeData -TypeName X -MemberName M }
T { Update-TypeData -TypeName X -MemberName M -MemberType NoteProperty }
T { Update-TypeData -TypeName X -MemberName M -MemberType Property -Value 1 }
T { Update-TypeData nope.ps1xml }
T { Update-TypeData -TypeName X -TypeConverter nope }
