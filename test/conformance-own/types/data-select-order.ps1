$ErrorActionPreference = 'Continue'
function N { $t=[Data.DataTable]::new('T'); [void]$t.Columns.Add('id',[int]);[void]$t.Columns.Add('n',[int]); [void]$t.Columns.Add('s',[string]); $i=0; foreach($p in (5,'c'),(1,'b'),(4,'a'),(2,'e'),(3,'d')){ [void]$t.Rows.Add(++$i,$p[0],$p[1]) }; ,$t }
function S($t,$f,$s=''){ "$f | $s => " + (($t.Select($f,$s) | % id) -join ',') }
'--1'; $t=N; S $t 'n > 1'; S $t 'not (n=1)'; S $t "s like '%'"; S $t ''; S $t "s > 'a'"; S $t 'n <> 1'; S $t '' ; S $t "s > 'a' and n > 1"; S $t "n > 1 and s > 'a'"; S $t 'id > 0'; S $t 'n <> 1'
'--2'; $t=N; S $t "s > 'a'"; S $t 'n <> 1'; S $t 'n > 1'; S $t 'n <> 1'
'--3'; $t=N; S $t "n <> 1"; S $t 'n > 1 and id > 1'; S $t "n in (1,2,3)"; S $t "n = 1 or n = 2 or n = 5"; S $t "s = 'c'"; S $t "n<>1"
'--4'; $t=N; S $t "n > 1 and s <> 'q'"; S $t 's<>''q'''; $t.Rows[0].n=5; S $t 's<>''q'''
'--5'; $t=N; $t.PrimaryKey=$t.Columns['n']; S $t "s <> 'q'"; S $t "s > 'a'"; S $t ''; ($t.Select()|% id) -join ','; S $t '' 's'; S $t 'n > 1' 's'
'--6'; $t=N; S $t "n > 1" "s desc"; S $t "s <> 'z'"; S $t 'n > 1'; S $t '' 
'--7'; $t=N; $v=[Data.DataView]::new($t,"n > 1",'','CurrentRows'); ($v|% id) -join ','; $v.Sort='n'; ($v|% id) -join ',';  S $t "s <> 'z'"; ($t.DefaultView|% id) -join ','
'--8'; $t=N; $t.Compute('sum(n)','n > 1'); S $t "s <> 'z'"; S $t '1 < n'; S $t "s <> 'z'"; S $t "n >= 2 and n <= 4"; S $t "n = 3";  S $t "n > 2 or s = 'a'"
'--9'; $t=N; S $t 'n = 3'; S $t "s <> 'z'";
