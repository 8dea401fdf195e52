$ErrorActionPreference = 'Continue'
function T([scriptblock]$sb){ try { $o = . $sb; foreach($x in $o){ "$x" } } catch { $x=$_.Exception; while($x.InnerException -and ($x -is [Management.Automation.MethodInvocationException] -or $x -is [Management.Automation.SetValueInvocationException] -or $x -is [Management.Automation.GetValueInvocationException])){$x=$x.InnerException}; "E $($_.FullyQualifiedErrorId) $($x.GetType().FullName): $($x.Message)" } }
$ds=[Data.DataSet]::new('DS')
$c=$ds.Tables.Add('Customers'); [void]$c.Columns.Add('Id',[int]); [void]$c.Columns.Add('Name'); $c.PrimaryKey=$c.Columns['Id']
$o=$ds.Tables.Add('Orders'); [void]$o.Columns.Add('OrderId',[int]); [void]$o.Columns.Add('CustId',[int]); [void]$o.Columns.Add('Amt',[double]); $o.PrimaryKey=@($o.Columns['OrderId'])
1..3|%{ [void]$c.Rows.Add($_,"c$_") }
[void]$o.Rows.Add(1,1,10.5); [void]$o.Rows.Add(2,1,20); [void]$o.Rows.Add(3,2,5)
T { $r=$ds.Relations.Add('CO',$c.Columns['Id'],$o.Columns['CustId']); $r | Out-String }
T { $o.Constraints | ForEach-Object { $_.GetType().Name; $_.ConstraintName }; $o.Constraints[1] | fl | Out-String }
T { $c.Rows[0].GetChildRows('CO').Count; $c.Rows[0].GetChildRows('CO') | % OrderId; $o.Rows[2].GetParentRow('CO').Name; $o.Rows[0].GetParentRows('CO').Count }
T { $o.Rows.Add(9,77,1) }
T { $c.Rows[0].Delete(); $o.Rows.Count; $c.RejectChanges(); $o.RejectChanges(); $o.Rows.Count;$c.Rows.Count }
T { $ds.Relations['CO'].Nested; $ds.Relations.Count; $ds.Relations.Contains('CO'); $c.ChildRelations.Count; $o.ParentRelations.Count; $c.ParentRelations.Count }
T { [void]$c.Columns.Add('N',[int],'Count(Child.OrderId)'); [void]$c.Columns.Add('S',[double],'Sum(Child(CO).Amt)'); $c | ft | out-string }
T { $ds.HasChanges(); $ds.AcceptChanges(); $ds.HasChanges(); $o.Rows[0].Amt=99; $ds.HasChanges('Modified'); $g=$ds.GetChanges(); $g.Tables.Count; $g.Tables['Orders'].Rows.Count; $g.Tables['Customers'].Rows.Count; $ds.RejectChanges(); $o.Rows[0].Amt }
T { $ds.Tables.Count; $ds.Tables.Contains('orders'); $ds.Tables.IndexOf('Orders'); $ds.Tables['Nope'] -eq $null; $ds.Tables[9] }
T { $ds.Tables.Add('Orders') }
T { $ds.Tables.Remove('Orders') }
T { $ds.EnforceConstraints; $ds.CaseSensitive; $ds.HasErrors; $ds.DataSetName; $ds.Namespace -eq ''; $ds.RemotingFormat; $ds.SchemaSerializationMode; $ds.Locale.Name; $c.DataSet.DataSetName }
T { $x=$ds.Clone(); $x.Tables.Count; $x.Relations.Count; $x.Tables[0].Rows.Count; $y=$ds.Copy(); $y.Tables[1].Rows.Count }
T { $ds.GetXml() }
T { $ds.GetXmlSchema() }
T { $n=[Data.DataSet]::new(); $n.ReadXml([IO.StringReader]'<Root><P><A>1</A><B>x</B></P><P><A>2</A></P><Q z="3">t</Q></Root>'); $n.DataSetName; $n.Tables | % { $_.TableName; $_.Columns | % { "  $($_.ColumnName) $($_.DataType) $($_.ColumnMapping)" }; $_.Rows | % { "  " + ($_.ItemArray -join '|') } } }
T { $n=[Data.DataSet]::new(); $n.ReadXml([IO.StringReader]'<R><O id="1"><I>a</I><I>b</I><D><k>v</k></D></O></R>'); $n.Tables | % { $_.TableName; $_.Columns | % { "  $($_.ColumnName) $($_.DataType) $($_.ColumnMapping)" }; $_.Rows | % { "  " + ($_.ItemArray -join '|') } }; $n.Relations | % { "$($_.RelationName) $($_.Nested)" } }
T { $c.Clear() }
T { $ds.Reset(); $ds.Relations.Count; $ds.Tables.Count }
