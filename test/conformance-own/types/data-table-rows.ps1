$ErrorActionPreference = 'Continue'
function T([scriptblock]$sb){ try { $o = . $sb; foreach($x in $o){ "$x" } } catch { $x=$_.Exception; while($x.InnerException -and ($x -is [Management.Automation.MethodInvocationException] -or $x -is [Management.Automation.SetValueInvocationException] -or $x -is [Management.Automation.GetValueInvocationException])){$x=$x.InnerException}; "E $($_.FullyQualifiedErrorId) $($x.GetType().FullName): $($x.Message)" } }
$t=[Data.DataTable]::new('T')
T { $c=$t.Columns.Add('Id',[int]); $c.AutoIncrement=$true; $c.AutoIncrementSeed=10; $c.AutoIncrementStep=5; $c | Out-String }
T { $t.Columns.Add('Name',[string]).MaxLength=5 }
T { $t.Columns.Add('Qty',[int]) | out-null; $t.Columns.Add('Price',[decimal])|out-null }
T { $t.Columns.Add('Total',[decimal],'Qty * Price') | out-null; $t.Columns['Total'].Expression; $t.Columns['Total'].ReadOnly }
T { $t.PrimaryKey = $t.Columns['Id']; $t.Constraints.Count; $t.Constraints[0].GetType().FullName; $t.Constraints[0].ConstraintName; $t.Columns['Id'].AllowDBNull; $t.Columns['Id'].Unique;$t.Constraints[0].IsPrimaryKey }
T { $r=$t.NewRow(); $r.Name='a'; $r.Qty=2; $r.Price=1.5; $t.Rows.Add($r); $r.Total; $r.Id; $r.RowState }
T { [void]$t.Rows.Add($null,'bb',3,2.25); $t.Rows[1].Total; $t.Rows[1]['Id'] }
T { $t.Rows[0].Name='toolong' }
T { $t.Rows[0]['Name']='toolong' }
T { $t.Rows[0]['Total']=1 }
T { $t.Rows[0]['Qty']=$null; $t.Rows[0]['Total'] -is [DBNull] }
T { $t.Rows[0]['Qty']=[DBNull]::Value; $t.Rows[0]['Total'] -is [DBNull] }
T { $t.Rows[0]['Qty']='x' }
T { $t.Rows.Add(10,'c',1,1) }
T { $t.Rows.Add(1,2,3,4,5,6) }
T { $t.AcceptChanges(); $t.Rows[0].RowState; $t.Rows[0]['Qty']=7; $t.Rows[0].RowState; $t.Rows[0]['Qty','Original'] -is [DBNull]; $t.Rows[0]['Qty','Current']; $t.Rows[0].HasVersion('Original'); $t.Rows[0].HasVersion('Proposed') }
T { $t.Rows[0]['Qty','Proposed'] }
T { $t.Rows[0].RejectChanges(); $t.Rows[0]['Qty'] -is [DBNull]; $t.Rows[0].RowState }
T { $t.Rows[0].BeginEdit(); $t.Rows[0]['Qty']=9; $t.Rows[0]['Qty','Proposed']; $t.Rows[0]['Qty','Current'] -is [DBNull]; $t.Rows[0]['Qty']; $t.Rows[0].CancelEdit(); $t.Rows[0]['Qty'] -is [DBNull] }
T { $t.Rows[1].Delete(); $t.Rows[1].RowState; $t.Rows.Count; $t.Rows[1]['Name'] }
T { $t.Rows[1]['Name','Original'] }
T { $g=$t.GetChanges(); $g.Rows.Count; $g.Rows[0].RowState; ($null -eq $t.GetChanges('Added')) }
T { $t.RejectChanges(); $t.Rows[1].RowState; $t.Rows[1].Name }
T { $t.Rows[1].Delete(); $t.Rows[1].Delete() }
T { $t.AcceptChanges(); $t.Rows.Count }
T { $r=$t.Rows[0]; $r.RowError='bad'; $r.HasErrors; $t.HasErrors; $r.SetColumnError('Name','nm'); $r.GetColumnError('Name'); $r.GetColumnError('Qty') -eq ''; $r.GetColumnsInError().ColumnName; $t.GetErrors().Count; $r.ClearErrors(); $r.HasErrors; $r.RowError -eq '' }
T { $r=$t.Rows[0]; $r.SetModified(); $r.RowState; $r.AcceptChanges(); $r.SetAdded(); $r.RowState; $r.SetModified() }
T { $t.Rows[0].IsNull($t.Columns['Qty']); $t.Rows[0].IsNull('Qty') }
T { $t.Columns.Remove('Id') }
T { $t.Columns.CanRemove($t.Columns['Id']) }
T { $t.Columns.Remove('Nope') }
T { $t.Columns.Add('Name') }
T { $t.Columns['Price'].SetOrdinal(0); $t.Columns.ColumnName -join ',' }
T { $t.Columns['Name'].DataType=[int] }
T { $t.Columns['Qty'].ColumnName='Name' }
T { $t.Columns['Name'].AllowDBNull=$false; $t.Rows[0]['Name']=[DBNull]::Value }
T { $t.Columns['Name'].DefaultValue='dv'; $t.NewRow().Name }
T { $t.Columns['Qty'].DefaultValue='x' }
T { $t.Columns['Name'].Unique=$true; $t.Constraints.Count; $t.Constraints | % { $_.ConstraintName } ; $t.Rows.Add(1.5,$null,$t.Rows[0].Name,5) }
T { $t.Rows.Find(10).Name; $null -eq $t.Rows.Find(99); $t.Rows.Contains(10); $t.Rows.IndexOf($t.Rows[0]) }
T { $t.Rows.Find('abc') }
T { $t.Columns['Total'].ExtendedProperties.Add('k','v'); $t.ExtendedProperties['z']=1; $t.ExtendedProperties.Count; $t.Columns['Total'].ExtendedProperties['k'] }
T { $t.Columns['Nope'] -eq $null; $t.Columns[99] }
T { $t.Rows[99] }
T { $t.Rows[0]['Nope'] }
T { $t.Rows[0][99] }
T { $t.Namespace -eq ''; $t.Prefix -eq ''; $t.MinimumCapacity; $t.RemotingFormat; $t.IsInitialized; $t.DesignMode; $t.DisplayExpression; $t.DataSet -eq $null; $t.Site -eq $null}
T { $t.Columns | Format-Table | Out-String }
T { $t.Constraints | Format-List | Out-String }
T { $t | Format-List * -Force | Out-String }
T { $t.Reset(); $t.Columns.Count; $t.Rows.Count; $t.Constraints.Count; $t.TableName }
T { $t.Columns.Add('a',[int])|out-null; ,$t.Rows.Add(1) | Get-Member | % { "$($_.MemberType) $($_.Name) $($_.Definition)" } }
$e = [Data.DataTable]::new('E'); [void]$e.Columns.Add('n', [int]); $r = $e.Rows.Add(1)
try { $r.n = 'x' } catch { $_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.InnerException.GetType().FullName }
try { $r['n'] = 'x' } catch { $_.Exception.GetType().FullName; $_.Exception.InnerException.GetType().FullName }
try { $r['n'] = 'x' } catch [System.ArgumentException] { 'caught' }
try { [void]$e.Select('nope = 1') } catch [System.Data.EvaluateException] { 'evaluated' }
