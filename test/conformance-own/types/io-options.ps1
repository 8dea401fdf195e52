# FileStreamOptions, EnumerationOptions and arrays given for spans
function T([scriptblock]$b) { try { $r = @(. $b); "{$b}".Trim() + ' => ' + (($r | ForEach-Object { if ($null -eq $_) { '<null>' } else { "$_" + ' <' + $_.GetType().Name + '>' } }) -join ' ; ') } catch { $e = $_.Exception; "{$b} !! $($_.FullyQualifiedErrorId) | $($e.GetType().Name): $($e.Message)" + $(if ($e.InnerException) { " <- $($e.InnerException.GetType().Name): $($e.InnerException.Message)" }) } }
T { $s=[io.filestreamoptions]::new(); $s.Mode; $s.Access; $s.Share; $s.BufferSize; $s.Options; $s.PreallocationSize; $s.UnixCreateMode }
T { $o=[io.filestreamoptions]@{Mode='Create';Access='Write'}; $f=[io.file]::Open("$PWD/fso.txt",$o); $f.WriteByte(65); $f.Dispose(); [io.file]::ReadAllText("$PWD/fso.txt") }
T { $w=[io.streamwriter]::new("$PWD/fso.txt",[io.filestreamoptions]@{Mode='Append';Access='Write'}); $w.Write('xyz'); $w.Dispose(); [io.file]::ReadAllText("$PWD/fso.txt") }
T { $r=[io.streamreader]::new("$PWD/fso.txt",[io.filestreamoptions]::new()); $r.ReadToEnd(); $r.Dispose() }
$m=[io.memorystream]::new(); $m.Write([byte[]](1,2,3)); $m.Length; $m.Position=0; $b=[byte[]]::new(5); $m.Read($b); $b -join ','
[bitconverter]::ToInt16([byte[]](1,2,3)); [bitconverter]::ToInt32([byte[]](1,2,3,4)); try { [bitconverter]::ToInt32([byte[]](1,2)) } catch { $_.Exception.Message }
[bitconverter]::ToInt128([byte[]](1..16),0)
mkdir td | out-null; 'a','b.txt','.h' | % { Set-Content "td/$_" x }; mkdir td/sub | out-null; Set-Content td/sub/C.TXT 1
[io.directory]::GetFiles("$PWD/td",'*',[io.enumerationoptions]@{RecurseSubdirectories=$true}) | sort-object | split-path -leaf
[io.directory]::GetFiles("$PWD/td",'*.txt',[io.enumerationoptions]@{RecurseSubdirectories=$true;MatchCasing='CaseInsensitive'}) | sort-object | split-path -leaf
[io.directory]::GetFileSystemEntries("$PWD/td",'*.*',[io.enumerationoptions]::new()) | sort-object | split-path -leaf
[io.directoryinfo]::new("$PWD/td").GetFiles('*',[io.enumerationoptions]@{AttributesToSkip=0}).Name | sort-object
[io.directoryinfo]::new("$PWD/td").EnumerateDirectories('*',[io.enumerationoptions]::new()).Name
try { [io.directory]::GetFiles("$PWD/td",'*',$null) } catch { $_.Exception.Message }
[half]::Sin(1), [half]::Max(1,2), [half]::Parse('1.5'), [half]::Round(2.5), [half]::IsNaN([half]::NaN), [half]::Tau
[double]::Clamp(5,1,3); [math]::BitIncrement(1.0); [single]::Cbrt(27)
Remove-Item -Recurse -Force td, fso.txt
