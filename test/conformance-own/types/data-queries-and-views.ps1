$ErrorActionPreference = 'Continue'
function T([scriptblock]$sb){ try { $o = . $sb; foreach($x in $o){ "$x" } } catch { $x=$_.Exception; while($x.InnerException -and ($x -is [Management.Automation.MethodInvocationException] -or $x -is [Management.Automation.SetValueInvocationException] -or $x -is [Management.Automation.GetValueInvocationException])){$x=$x.InnerException}; "E $($_.FullyQualifiedErrorId) $($x.GetType().FullName): $($x.Message)" } }
$t=[Data.DataTable]::new('T')
[void]$t.Columns.Add('n',[int]); [void]$t.Columns.Add('s',[string]); [void]$t.Columns.Add('d',[datetime]); [void]$t.Columns.Add('f',[double]); [void]$t.Columns.Add('m',[decimal]);[void]$t.Columns.Add('b',[bool]); [void]$t.Columns.Add('my col',[int])
[void]$t.Rows.Add(1,'Apple',[datetime]'2024-01-05',1.5,10.25,$true,5)
[void]$t.Rows.Add(2,'banana',[datetime]'2024-02-05',2.5,20.5,$false,6)
[void]$t.Rows.Add(3,'Cherry''s',[datetime]'2024-03-05',3.5,30.75,$true,[DBNull]::Value)
[void]$t.Rows.Add(4,[DBNull]::Value,[datetime]'2024-04-05',4.5,[DBNull]::Value,$false,8)
function S($f,$s=''){ T { "$f | $s => " + (($t.Select($f,$s) | % n) -join ',') } }
S "n > 2"; S "s like 'b%'"; S "s LIKE '%an%'"; S "s like '*e'" ; S "s = 'apple'"; S "s is null"; S "s is not null" "s desc"; S "d > #2024-02-01#"; S "d >= '2024-03-05'"; S "n in (1,3)"; S "not (n = 1)"; S "b"; S "b = true"; S "b = 1"; S "[my col] > 5"; S "n % 2 = 0" "n desc"; S "len(s) > 5"; S "isnull(s,'zz') = 'zz'"; S "iif(n>2,'hi','lo') = 'hi'"; S "substring(s,1,2)='Ap'"; S "trim(s) = 'banana'"; S "convert(n,'System.String') = '2'"; S "n = max(n)"; S "m > avg(m)"; S "s = 'Cherry''s'"; S "n + 1 = 3"; S "n * f > 5"; S "s + 'x' = 'applex'"; S "n = 1 or n = 2 and b = true"; S "n <> 1"; S "s like 'ch_rry%'" ; S "s not like 'a%'"; S "s like 'a*b'"; S "s like '%[%]'"; S "f between 1 and 2"; S "nope = 1"; S "n ="; S "n = 'abc'"; S "n like 'a'"; S "(n = 1"; S "foo(n)"; S "" "n desc, s"; S "" "nope"; S "" "s, n DESC"; S "n > 1" "b DESC, n ASC"; S "-n = -1"; S "n = 1.0"; S "n & 1 = 1"; S "s like 'a%' and"; S "'a' = s"; S "len(s)"; S "n"; S "s < 'c'"; S "d = #1/5/2024#"; S "convert(f,'System.Int32') = 2"; S "abs(n) = 1"; S "isnull(n)"; S "substring(s,2)='a'"; S "s = null"; S "n in ()"; S "[s]='apple'"; S '`s`=''apple'''
function C($e,$f=''){ T { $v=$t.Compute($e,$f); "$e | $f => $v [" + $(if($null -ne $v){$v.GetType().Name}) + "]" } }
C 'sum(n)'; C 'Sum(f)' 'n>1'; C 'avg(n)'; C 'avg(f)'; C 'avg(m)'; C 'min(s)'; C 'max(d)'; C 'count(s)'; C 'count(n)' 'n>9'; C 'sum(n)' 'n>9'; C 'min(n)' 'n>9'; C 'stdev(n)'; C 'var(f)'; C 'sum(m)'; C 'sum(n) + 1'; C 'sum(n)/count(n)'; C '1+2*3'; C '10/4'; C '10.0/4'; C "'a'+'b'"; C '7 % 3'; C 'n+1'; C 'sum(s)'; C 'max(n) > 3'; C '2 > 1'; C 'sum(n*f)'; C 'count(*)'; C 'sum(nope)'; C 'avg(s)'; C '1e3'; C '5/2.5'; C "len('abc')"; C "convert('12','System.Int32')"; C "iif(1>2,'x','y')"; C '(1+2)*3'; C '2147483647+1'; C '1.5+1'; C '-5'; C 'not true' ; C "#2024-01-01#"; C 'null'; C 'isnull(null,5)'; C '3 = 3.0'; C '1/0'; C '1.0/0'; C 'true'; C '10000000000'; C '2*0.5' ; C '' ; C '2147483647*2'
$v=[Data.DataView]::new($t); 
T { $v.Sort='n desc'; $v.RowFilter='n<4'; $v.Count; ($v | % n) -join ','; $v[0]['s']; $v[0].s; $v[0].Row.n; $v[0].RowVersion; $v[0].IsNew; $v[0].IsEdit }
T { $v.Find(2); $v.Find(9); $v.FindRows(2).Count; $v.FindRows(2)[0].s }
T { $v.Sort=''; $v.Find(2) }
T { $v.Sort='n'; $x=$v.AddNew(); $x['n']=0; $x.s='new'; $x.EndEdit(); $v.Count; $t.Rows.Count; ($v | % n) -join ',' }
T { $v.Delete(0); $t.Rows.Count }
T { $x=$v.AddNew(); $x.CancelEdit(); $v.Count }
T { $v.ToTable('X',$true,'b').Rows.Count; ($v.ToTable($false,@('s','n')).Columns.ColumnName -join ','); $v.ToTable().TableName; $v.ToTable('Z').TableName }
T { $t.AcceptChanges(); $t.Rows[0].Delete(); $t.Rows[1].n=22; $v.RowFilter=''; $v.RowStateFilter='Deleted'; ($v|% n) -join ','; $v.RowStateFilter='ModifiedOriginal'; ($v|% n) -join ','; $v.RowStateFilter='ModifiedCurrent'; ($v|% n) -join ',';$v.RowStateFilter='CurrentRows'; ($v|% n) -join ','; $v.RowStateFilter='OriginalRows'; ($v|% n) -join ','; $v.RowStateFilter }
T { $t.RejectChanges(); $v.RowStateFilter='CurrentRows'; $v.AllowDelete; $v.AllowNew; $v.AllowEdit; $v.ApplyDefaultSort; $v.Table.TableName; $v.IsInitialized }
T { $v[99] }
T { $v.RowFilter='zz = 1' }
T { $v.Sort='zz' }
T { $v.AllowDelete=$false; $v.Delete(0) }
T { $v | fl | out-string }
T { $v[0] | fl * | out-string }
T { $t.DefaultView.RowFilter="b=true"; $t.DefaultView.Count; ($t.DefaultView.ToTable().Rows.Count) }
T { $r=$t.CreateDataReader(); $u=[Data.DataTable]::new('U'); $u.Load($r); $u.Rows.Count; $u.Columns.ColumnName -join ','; $u.Rows[0].RowState }
T { $u=$t.Clone(); $u.Rows.Count; $u.Columns['s'].DataType; $u.ImportRow($t.Rows[1]); $u.Rows[0].n; [void]$u.LoadDataRow(@(7,'q'),$true); $u.Rows[1].RowState; $u.Rows[1].s }
T { $a=$t.Copy(); $a.PrimaryKey=$a.Columns['n']; $b=$a.Clone(); [void]$b.Rows.Add(1,'merged'); [void]$b.Rows.Add(50,'fifty'); $a.Merge($b); $a.Rows.Count; $a.Rows.Find(1).s; $a.Rows.Find(1).RowState; $a.Rows.Find(50).RowState; $a.Rows.Find(50).s }
T { $t.Columns.Add('e',[int],'n*2').Expression='n*3'; $t.Rows[0].e; $t.Columns['e'].Expression='nope+1' }
T { $t.Columns.Remove('n') }
T { $t.Columns.Add('e2',[string],"iif(n > 2, 'big', 'small')").ReadOnly; ($t.Rows | % e2) -join ',' }
T { $t.Rows.Count; $t.Rows.RemoveAt(0); $t.Rows.Count; $t.Rows.Remove($t.Rows[0]); $t.Rows.Count; $t.Rows.InsertAt($t.NewRow(),0); $t.Rows[0].n -is [dbnull] }
T { $ev=0; Register-ObjectEvent $t RowChanged -SourceIdentifier rc | out-null; [void]$t.Rows.Add(9,'ev'); $e=Get-Event -SourceIdentifier rc; $e.Count; $e.SourceEventArgs.Action; $e.SourceEventArgs.Row.n; Unregister-Event rc; Get-Event | Remove-Event }
T { $t.add_ColumnChanging({ param($s,$e) "changing $($e.Column.ColumnName) to $($e.ProposedValue)" | Out-Host }); $t.Rows[0].n=5 }
T { [Data.DataTable]::new('a','urn:x').Namespace; [Data.DataColumn]::new('c',[int],'1+1').Expression; [Data.DataColumn]::new('c',[int],'','Attribute').ColumnMapping }
T { $q=[Data.DataTable]::new(); $q.TableName -eq ''; [void]$q.Columns.Add(); [void]$q.Columns.Add(); $q.Columns.ColumnName -join ','; $q.Columns.RemoveAt(0); $q.Columns.Count; $q.Columns.Clear(); $q.Columns.Count }
T { $script:q=[Data.DataTable]::new('q'); $q.Columns.AddRange([Data.DataColumn[]]@('a','b')); [void]$q.Rows.Add(1,2); $q.Rows[0].a.GetType().Name; $script:k=[Data.UniqueConstraint]::new('uk',$q.Columns['a']); $q.Constraints.Add($k); $q.Rows.Add('1','z') }
T { $q.Constraints.Contains('uk'); $q.Constraints['uk'].Columns.ColumnName; $q.Constraints.Remove('uk'); $q.Constraints.Count; $q.Constraints.CanRemove($k) }
T { $q.PrimaryKey=$q.Columns['a'],$q.Columns['b']; $q.Rows.Find(@(1,2)).b; $q.Rows.Find([object[]]('1','2')).b; $q.Rows.Find('1') }
T { $q.Rows.Add('1','2') }
T { $q.Rows.Add($null,'2') }
T { $q.BeginLoadData(); $q.EndLoadData(); $q.BeginInit(); $q.EndInit(); $q.Dispose() }
T { foreach($r in $q){ $r.a }; $q.Rows | % { $_.b }; $q | measure | % count; @($q).Count; $q.Count; $q.Length }
