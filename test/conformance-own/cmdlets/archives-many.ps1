# Compress-Archive, Expand-Archive and the ZipFile class: parameters, errors, updates, times, streams
function Show($e) { ('{0} | {1} | {2} | {3}' -f $e.FullyQualifiedErrorId, $e.Exception.GetType().FullName, $e.Exception.Message, $e.CategoryInfo.Reason) -replace [regex]::Escape($PWD), 'PWD' }
function Entries($f) { $z = [System.IO.Compression.ZipFile]::OpenRead((Join-Path $PWD $f)); foreach ($e in $z.Entries | Sort-Object FullName) { '{0}|{1}|{2}|{3}' -f $e.FullName, $e.Name, $e.Length, $e.ExternalAttributes }; $z.Dispose() }
function Plain { process { "$_" -replace [regex]::Escape($PWD), 'PWD' } }
$null = New-Item -ItemType Directory in/sub, in/empty, 'in/h.dir' -Force
Set-Content in/a.txt ('A' * 300); Set-Content in/sub/b.txt 'B'; Set-Content in/.hid 'h'
'--1'; Compress-Archive in p1.zip -PassThru | % { $_.GetType().FullName; $_.Name }
Entries p1.zip
'--2'; Compress-Archive in/* p2 -CompressionLevel NoCompression -Verbose 4>&1 | Plain
Entries p2.zip
'--3 exists'; try { Compress-Archive in p1.zip } catch { Show $_ }
'--4 missing'; try { Compress-Archive nope x.zip } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
try { Compress-Archive -LiteralPath 'no*' x.zip } catch { Show $_ }
try { Compress-Archive 'no*' x.zip } catch { Show $_ }
Test-Path x.zip
'--5 dup'; try { Compress-Archive in,IN x.zip } catch { Show $_ }
try { 'in','in' | Compress-Archive -DestinationPath x.zip } catch { Show $_ }
'--6 ext'; Compress-Archive in/a.txt a.foo -PassThru | % Name
'--7 dest missing'; try { Compress-Archive in/a.txt nodir/a.zip } catch { Show $_ }
'--8 dest root'; try { Compress-Archive in/a.txt / } catch { Show $_ }
'--9 readonly'; Copy-Item p1.zip ro.zip; Set-ItemProperty ro.zip IsReadOnly $true; try { Compress-Archive in/a.txt ro.zip -Update } catch { Show $_ }
Compress-Archive in/a.txt ro.zip -Force; Entries ro.zip
'--10 update'; Set-Content in/a.txt 'new'; Compress-Archive in p1.zip -Update -Verbose 4>&1 | Plain; Entries p1.zip
'--11 both'; try { Compress-Archive in p1.zip -Update -Force } catch { Show $_ }
'--12 level'; try { Compress-Archive in x.zip -CompressionLevel Foo } catch { Show $_ }
'--13 empty dir'; Compress-Archive in/empty e.zip -PassThru -Verbose 4>&1 | Plain ; Test-Path e.zip
'--14 whatif'; Compress-Archive in/a.txt w.zip -WhatIf *>$null; Test-Path w.zip
'--15 pipe'; Get-ChildItem in -File | Compress-Archive -DestinationPath pp.zip; Entries pp.zip
Get-ChildItem in | Compress-Archive -DestinationPath pq.zip; Entries pq.zip
'--16 expand'; try { Expand-Archive nope.zip } catch { Show $_ }
Expand-Archive p1.zip ex -PassThru -Verbose 4>&1 | Plain
Expand-Archive p1.zip ex -ErrorVariable ev -ErrorAction SilentlyContinue; $ev.Count; foreach ($e in $ev) { Show $e }
'changed' > ex/in/a.txt
Expand-Archive p1.zip ex -Force -PassThru | % { ($_.FullName -replace [regex]::Escape($PWD), 'PWD') }; Get-Content ex/in/a.txt
'--18 dir as archive'; try { Expand-Archive in } catch { Show $_ }
'--19 txt ext'; Copy-Item p1.zip t.dat; Expand-Archive t.dat td -PassThru | % Name
'--20 nodest'; Expand-Archive p1.zip; Test-Path p1/in/a.txt
'--21 multi'; try { Expand-Archive p*.zip q } catch { Show $_ }
'--23 literal'; Copy-Item p1.zip '[x].zip'; Expand-Archive -LiteralPath '[x].zip' lx; Test-Path lx/in/a.txt
'--24 null'; try { Compress-Archive '' x.zip } catch { Show $_ }; try { Expand-Archive p1.zip '' } catch { Show $_ }
'--25 zipslip'
$fs = [IO.File]::Create("$PWD/slip.zip"); $z = [IO.Compression.ZipArchive]::new($fs, 'Create'); $w = [IO.StreamWriter]::new($z.CreateEntry('../evil.txt').Open()); $w.Write('x'); $w.Dispose(); $w = [IO.StreamWriter]::new($z.CreateEntry('ok.txt').Open()); $w.Write('x'); $w.Dispose();$z.Dispose(); $fs.Dispose()
Expand-Archive slip.zip sl -ErrorVariable ev -ErrorAction SilentlyContinue; foreach ($e in $ev) { Show $e }; Test-Path evil.txt, sl/ok.txt
'--26 zipfile slip'; try { [IO.Compression.ZipFile]::ExtractToDirectory("$PWD/slip.zip", "$PWD/sl2") } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
'--27'; try { [IO.Compression.ZipFile]::ExtractToDirectory("$PWD/p1.zip", "$PWD/ex") } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
[IO.Compression.ZipFile]::ExtractToDirectory("$PWD/p1.zip", "$PWD/ex", $true)
try { [IO.Compression.ZipFile]::OpenRead("$PWD/g.zip") } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
try { [IO.Compression.ZipFile]::OpenRead("$PWD/none.zip") } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
'--28'; [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/in", "$PWD/c1.zip"); Entries c1.zip
[IO.Compression.ZipFile]::CreateFromDirectory("$PWD/in", "$PWD/c2.zip", 'Fastest', $true); Entries c2.zip
try { [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/in", "$PWD/c1.zip") } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
try { [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/inx", "$PWD/c9.zip") } catch { Show $_; $_.Exception.InnerException.GetType().FullName }
Compress-Archive in/*.none y.zip -ErrorAction SilentlyContinue; Test-Path y.zip
'--old'; $null = New-Item src -ItemType Directory -Force; Set-Content src/o.txt 'o'; (Get-Item src/o.txt).LastWriteTime = [datetime]'1975-02-03'; Compress-Archive src old.zip -WarningVariable w -WarningAction SilentlyContinue; "$w" -replace [regex]::Escape($PWD), 'PWD'; Expand-Archive old.zip oldx; (Get-Item oldx/src/o.txt).LastWriteTime.ToString('s')
'--time'; Set-Content src/o.txt 'o'; (Get-Item src/o.txt).LastWriteTime = [datetime]'2021-07-08 09:10:12'; Compress-Archive src t.zip; Expand-Archive t.zip tx; (Get-Item tx/src/o.txt).LastWriteTime.ToString('s')
'--rel'; Push-Location src; Compress-Archive * ../rel.zip; Compress-Archive . ../dot.zip; Compress-Archive ./o.txt, ../t.zip ../two.zip; Pop-Location
foreach ($n in 'rel', 'dot', 'two') { $z = [IO.Compression.ZipFile]::OpenRead("$PWD/$n.zip"); "$n $($z.Entries.FullName -join ' ')"; $z.Dispose() }
'--pipe'; Get-Item src/o.txt | Compress-Archive -DestinationPath gi.zip -Update; Get-Item src | Compress-Archive -DestinationPath gi.zip -Update; $z = [IO.Compression.ZipFile]::OpenRead("$PWD/gi.zip"); $z.Entries.FullName; $z.Dispose()
Get-ChildItem t.zip, gi.zip | Expand-Archive -DestinationPath many -Force; (Get-ChildItem many -Recurse -Name | Sort-Object) -join ' '
Get-ChildItem t.zip, gi.zip | Expand-Archive; Test-Path t, gi
'--env'; try { Compress-Archive env:PATH e.zip } catch { Show $_ }
try { Compress-Archive src env:foo } catch { Show $_ }
try { Expand-Archive t.zip env: } catch { Show $_ }
'--alias'; [pscustomobject]@{ PSPath = "$PWD/src/o.txt" } | Compress-Archive -DestinationPath ps.zip -PassThru | % Name
'--stop'; try { Expand-Archive t.zip tx -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
$? ; Expand-Archive t.zip tx 2>$null; $?
Expand-Archive t.zip tx 2>&1 | % { $_.GetType().Name; $_.InvocationInfo.InvocationName }
'--splat'; $a = @{ Path = 'src'; DestinationPath = 's.zip'; CompressionLevel = 'fastest' }; Compress-Archive @a; Test-Path s.zip
'--empty zip'; $z = [IO.Compression.ZipFile]::Open("$PWD/empty.zip", 'Create'); $z.Dispose(); Expand-Archive empty.zip emp -Verbose 4>&1 | Plain; Test-Path emp
'--dupe dest'; Compress-Archive src both.zip; Compress-Archive src both.zip -Update; Compress-Archive src both.zip -Force; $z = [IO.Compression.ZipFile]::OpenRead("$PWD/both.zip"); $z.Entries.Count; $z.Dispose()
'--dotdest'; Compress-Archive src (Join-Path $PWD 'a.b.c'); Test-Path a.b.c
'--mode'; chmod 755 src/o.txt; Compress-Archive src m.zip; Expand-Archive m.zip mx; (Get-Item mx/src/o.txt).UnixMode; [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/src", "$PWD/m2.zip"); Expand-Archive m2.zip mx2; (Get-Item mx2/o.txt).UnixMode
'--hash'; (Get-FileHash mx2/o.txt).Hash -eq (Get-FileHash src/o.txt).Hash
