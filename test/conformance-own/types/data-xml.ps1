$ErrorActionPreference = 'Continue'
function T([scriptblock]$sb){ try { $o = . $sb; foreach($x in $o){ "$x" } } catch { $x=$_.Exception; while($x.InnerException -and ($x -is [Management.Automation.MethodInvocationException] -or $x -is [Management.Automation.SetValueInvocationException] -or $x -is [Management.Automation.GetValueInvocationException])){$x=$x.InnerException}; "E $($_.FullyQualifiedErrorId) $($x.GetType().FullName): $($x.Message)" } }
$dir = (New-Item -ItemType Directory -Path ([IO.Path]::Combine([IO.Path]::GetTempPath(), [guid]::NewGuid()))).FullName
$t=[Data.DataTable]::new('My T')
foreach($p in ('n',[int]),('a b',[string]),('d',[datetime]),('f',[double]),('m',[decimal]),('b',[bool]),('g',[guid]),('ts',[timespan]),('c',[char]),('by',[byte[]]),('l',[long]),('u',[uri]),('s8',[byte]),('dto',[datetimeoffset]),('sg',[single]),('us',[uint16])){ [void]$t.Columns.Add($p[0],$p[1]) }
[void]$t.Rows.Add(1,"x<&>`"' y",[datetime]'2024-01-05T10:11:12.5',1.5,10.250,$true,[guid]::Empty,[timespan]'1.02:03:04','x',[byte[]](1,2,3),5,[uri]'http://x/y',7,[datetimeoffset]'2024-01-05T10:11:12+02:00',2.5,9)
[void]$t.Rows.Add(2,'')
T { $sw=[IO.StringWriter]::new(); $t.WriteXml($sw); "$sw" }
T { $sw=[IO.StringWriter]::new(); $t.WriteXml($sw,'WriteSchema'); "$sw" }
$t.TableName='T'; $t.Columns['n'].ColumnMapping='Attribute'; $t.Columns['l'].ColumnMapping='Hidden'; $t.Columns['n'].Unique=$true; $t.Columns['m'].AllowDBNull=$true; $t.Columns['a b'].MaxLength=20; $t.Columns['a b'].DefaultValue='dd';$t.Columns['s8'].Caption='Cap'; 
T { $sw=[IO.StringWriter]::new(); $t.WriteXml($sw); "$sw" }
T { $sw=[IO.StringWriter]::new(); $t.WriteXmlSchema($sw); "$sw" }
T { $f="$dir/x.xml"; $t.WriteXml($f); [IO.File]::ReadAllText($f).Substring(0,80) }
T { $t.WriteXml("$dir/x.xml",'WriteSchema'); $u=[Data.DataTable]::new(); $u.ReadXml("$dir/x.xml"); $u.TableName; $u.Rows.Count; $u.Columns | % { "$($_.ColumnName) $($_.DataType) $($_.ColumnMapping) $($_.MaxLength) $($_.Unique) $($_.DefaultValue)" }; $u.Rows[0]['a b']; $u.Rows[0].d.ToString('o'); $u.Rows[0].RowState }
T { $u=[Data.DataTable]::new('T'); [void]$u.Columns.Add('A',[int]); [void]$u.Columns.Add('B'); $u.ReadXml([IO.StringReader]'<DocumentElement><T><A>1</A><B>x</B></T><T><A>2</A><C>zz</C></T></DocumentElement>'); $u.Rows | % { "$($_.A)|$($_.B)" } }
T { $u=[Data.DataTable]::new('T'); $u.ReadXml([IO.StringReader]'<R><T><A>1</A></T></R>') }
T { $u=[Data.DataTable]::new(); $u.WriteXml([IO.StringWriter]::new()) }
T { $script:n=[Data.DataSet]::new('Q'); $x=$n.Tables.Add('A'); [void]$x.Columns.Add('k',[int]); [void]$x.Columns.Add('v'); $y=$n.Tables.Add('B'); [void]$y.Columns.Add('k',[int]); [void]$y.Columns.Add('w'); [void]$x.Rows.Add(1,'one'); [void]$x.Rows.Add(2,'two'); [void]$y.Rows.Add(1,'b1'); [void]$y.Rows.Add(1,'b2'); $r=$n.Relations.Add('AB',$x.Columns['k'],$y.Columns['k']); $n.GetXml(); $r.Nested=$true; $n.GetXml(); $n.GetXmlSchema() }
T { $n.WriteXml("$dir/y.xml",'WriteSchema'); $m=[Data.DataSet]::new(); $m.ReadXml("$dir/y.xml"); $m.DataSetName; $m.Tables.TableName -join ','; $m.Relations | % { "$($_.RelationName) $($_.Nested) $($_.ParentKeyConstraint) $($_.ChildKeyConstraint)" }; $m.Tables['B'].Rows.Count; $m.Tables['A'].Constraints.Count }
T { $n.WriteXml("$dir/z.xml"); $m=[Data.DataSet]::new(); $m.ReadXml("$dir/z.xml"); $m.Tables | % { "$($_.TableName): " + (($_.Columns|% { "$($_.ColumnName):$($_.DataType.Name):$($_.ColumnMapping)" }) -join ','); $_.Rows | % { $_.ItemArray -join '|' } } ; $m.GetXml() -eq $n.GetXml()}
T { $n.Namespace='urn:q'; $n.GetXml() }
T { $m=[Data.DataSet]::new(); $m.ReadXml([IO.StringReader]'<A/>'); $m.DataSetName; $m.Tables.Count; $m=[Data.DataSet]::new(); $m.ReadXml([IO.StringReader]'<A x="1"/>'); $m.DataSetName; $m.Tables | % { $_.TableName; $_.Columns.ColumnName }; $m=[Data.DataSet]::new(); $m.ReadXml([IO.StringReader]'<A><b>1</b><c>2</c></A>'); $m.DataSetName; $m.Tables | % { $_.TableName; $_.Columns.ColumnName -join ',' } }
T { $m=[Data.DataSet]::new(); $m.ReadXml([IO.StringReader]'<cfg><s n="a"><k>1</k></s><s n="b"><k>2</k><k>3</k></s><t>plain</t><t>more</t></cfg>'); $m.DataSetName; $m.Tables | % { "$($_.TableName): " + (($_.Columns|% { "$($_.ColumnName):$($_.DataType.Name):$($_.ColumnMapping)" }) -join ','); $_.Rows | % { $_.ItemArray -join '|' } } }
T { $m=[Data.DataSet]::new(); $m.ReadXmlSchema("$dir/y.xml"); $m.Tables.Count; $m.Tables[0].Rows.Count }
Remove-Item -Recurse $dir
