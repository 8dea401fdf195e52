# Elements of arrays: what SetValue and Copy take, numbers of indices, delegates that are null; dates as OLE days
function T($b){ try { & $b } catch { "ERR $($_.FullyQualifiedErrorId) $($_.Exception.Message)" } }
$a=@(1,2,3); $m=[array]::CreateInstance([int],2,3); $t=[array]::CreateInstance([int],2,2,2)
T {$a.GetValue(1,2)}; T {$a.GetValue(1,2,3)}; T {$a.GetValue(@(1,2))}; T{$a.GetValue([int[]](1,2))}; T{$a.GetValue([long[]](1,2))};T {$m.GetValue(1)}; T {$m.GetValue(1,1,1)}; T{$m.GetValue([int[]](1))}; T{$m.GetValue([long]1)}; T{$t.GetValue(1,1)}; T{$m.SetValue(1,2)}; T{$m.SetValue(1,2,2,2)}; T{$m.SetValue(1,[int[]](1))}; T{$m.GetValue(5,5)}; T{$m.SetValue('x',1,1)}; T{$t.GetValue(1,1,1,1)}; T{$a.GetValue()}; T{$a.GetValue(7)}; T{$a.SetValue('q',0); $a}; T{ [int[]]$i=1,2; $i.SetValue('5',0); $i}; T{ $i.SetValue(2.5,0)}; T{ $i.SetValue('z',0)}; T{$i.SetValue($null,0); $i}; T{$i.SetValue([long]3,0)}; T{$i.SetValue([byte]3,0);$i}
T{$m[1.5]}; T{$m['a']}; T{$m['1']='0x1F'}; T{$m[1]}; T{$m[1,1,1]}; T{$m[5,5]}; T{$m[0,1]=7;$m[0,1]}; T{$m[(0,1),(0,2)]}; T{$m[$null]}; T{$m[0,1]='x'}
T{[array]::Find([int[]](1,2,3),[Predicate[int]]$null)}; T{([Collections.Generic.List[int]](1,2)).Find($null)};T{([Collections.Generic.List[int]](1,2)).FindAll($null)};T{([Collections.Generic.List[int]](1,2)).Exists($null)};T{([Collections.Generic.List[int]]@()).RemoveAll($null)};T{([Collections.Generic.List[int]]@()).TrueForAll($null)};T{([Collections.Generic.List[int]]@()).ForEach([Action[int]]$null)};T{([Collections.Generic.List[int]]@()).FindIndex($null)};T{([Collections.Generic.List[int]]@()).FindLast($null)};T{([Collections.Generic.List[int]]@()).FindLastIndex($null)};T{([Collections.Generic.List[int]]@()).ConvertAll($null)};T{([Collections.Generic.List[int]]@()).Sort([Comparison[int]]$null)}
T{[datetime]::MinValue.ToOADate()}; T{[datetime]::new(1,1,1,5,0,0).ToOADate()};T{[datetime]::new(50,1,1).ToOADate()};T{[datetime]::new(1899,12,29,6,0,0).ToOADate()};T{[datetime]::new(100,1,1).ToOADate()};T{[datetime]::FromOADate(-0.5)};T{[datetime]::FromOADate(45000.123456)};T{[datetime]::FromOADate(3e6)};T{[datetime]::MaxValue.ToOADate()}
foreach($ty in [int],[long],[double],[string],[byte],[char],[object],[bool],[decimal],[datetime],[DayOfWeek],[Version],[single],[nullable[int]],[int16],[IComparable]) {
 foreach($v in 5,'5',5L,2.5,[byte]3,[char]'a',$null,$true,5d,[DayOfWeek]::Friday,[version]'1.2',[int16]4,[single]1.5,[uint32]7) {
  $a=[array]::CreateInstance($ty,1); T { $a.SetValue($v,0); "$($ty.Name) <- $(if($null -eq $v){'null'}else{$v.GetType().Name}) = $($a[0]) $(if($null -ne $a[0]){$a[0].GetType().Name})" }
 }}
$m=[array]::CreateInstance([int],2,2); T {$m.SetValue('x',0,0)}; T {$m.SetValue(2L,0,0)}
T{$a=[int[]](1,2); ([Collections.IList]$a)[0]='x'}
T{ [long[]]$d=0,0; [array]::Copy([int[]](1,2),$d,2); "$d"}
T{ [int[]]$d=0,0; [array]::Copy([long[]](1,2),$d,2); "$d"}
T{ [int[]]$d=0,0; [array]::Copy([object[]](1,2L),$d,2); "$d"}
T{ [string[]]$d='',''; [array]::Copy([object[]](1,2),$d,2); "$d"}
T{ [object[]]$d='',''; [array]::Copy([int[]](1,2),$d,2); "$d"}
T{ [double[]]$d=0,0; [array]::Copy([int[]](1,2),$d,2); "$d"}
T{ [DayOfWeek[]]$d=0,0; [array]::Copy([int[]](1,2),$d,2); "$d"}
T{ [int[]]$d=0,0; [array]::Copy([DayOfWeek[]](1,2),$d,2); "$d"}
T{ [int[]]$d=0,0; [array]::Copy([object[]]($null,2),$d,2); "$d"}
T{ [char[]]$d='a','b'; [array]::Copy([byte[]](65,66),$d,2); "$d"}
T{ [byte[]]$d=1,2; [array]::Copy([char[]]'ab',$d,2); "$d"}
T{ [uint32[]]$d=1,2; [array]::Copy([int[]](1,-2),$d,2); "$d"}
T{ [int[]]$d=1,2; ([int[]](5,6)).CopyTo($d,0); "$d"}
T{ [decimal[]]$d=1,2; [array]::Copy([int[]](1,-2),$d,2); "$d"}
T{ [int[]]$d=1,2; [array]::Copy([object[]]('5',6),$d,2); "$d"}
T{ $d=[int[]](1,2); [array]::Copy('x',$d,1) }
