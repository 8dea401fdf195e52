# DataTable, colours and shapes, drives, semaphores: each line runs by itself and is shown with what it gives
$lines = @'
[Drawing.Color]::Red
[Drawing.Color]::FromArgb(1,2,3); [Drawing.Color]::FromArgb(9,1,2,3).ToString(); "$([Drawing.Color]::Red)"; [Drawing.Color]::FromName("blue").ToArgb(); [Drawing.Color]"Red" | % Name
[Drawing.ColorTranslator]::FromHtml("#ff8000").ToString(); [Drawing.ColorTranslator]::ToHtml([Drawing.Color]::Red); [Drawing.ColorTranslator]::ToHtml([Drawing.Color]::FromArgb(1,2,3))
"$([Drawing.Point]::new(1,2))"; [Drawing.Point]::new(1,2); [Drawing.Point]"1,2" | % X; [Drawing.Point]::new(1,2) -eq [Drawing.Point]::new(1,2); [Drawing.Point]::Empty.IsEmpty
[Drawing.Rectangle]::new(1,2,3,4); "$([Drawing.Size]::new(1,2))"; [Drawing.Rectangle]::new(0,0,10,10).Contains(3,4); [Drawing.Size]::new(1,2)
[Drawing.Color]::Red.GetBrightness(); [Drawing.Color]::Red.GetHue(); [Drawing.Color]::Lime.GetSaturation(); [Drawing.Color]::Red -eq [Drawing.Color]::FromName('red'); [Drawing.Color]::Empty.IsEmpty
$p=[Drawing.Point]::new(1,2); $p.X=5; $p.Offset(1,1); "$p"; [Drawing.PointF]::new(1.5,2).ToString()
$t=[Data.DataTable]::new('t'); [void]$t.Columns.Add('Name'); [void]$t.Columns.Add('Age',[int]); [void]$t.Rows.Add('bob',5); [void]$t.Rows.Add('al',3); $t
$t.Rows.Count; $t.Columns.Count; $t.Rows[0].Name; $t.Rows[0]['Age']; $t.Columns[1].DataType.Name; $t.Columns['Name'].Ordinal; $t.TableName
$t.Select('Age > 3') | % Name; $t.Select('', 'Age ASC') | % Name; $t.Select("Name = 'al'").Count
$t.Rows[0].Age='x'
$t.Rows[0].Delete(); $t.Rows.Count; $t.AcceptChanges(); $t.Rows.Count
$t.DefaultView.RowFilter="Age > 5"; $t.DefaultView.Count; $t.DefaultView | % Name
$t.Compute('sum(Age)',''); $t.Compute('max(Age)','Age < 9')
$t | ConvertTo-Csv; $t.Rows[0].ItemArray -join ','; $t.Rows[0].RowState; $t.Rows[0] | gm -MemberType Property | % Name
$t.Columns.Contains('age'); $t.Rows.Clear(); $t.Rows.Count; $t.GetType().FullName; ,$t | % { $_.GetType().Name }
$t.Rows.Add('a',1); $t.Rows[0].IsNull('Age'); $t.Rows.Add('b',[dbnull]::Value) | out-null; $t.Rows[1].IsNull('Age'); $t.Rows[1].Age.GetType().Name
[IO.DriveInfo]::GetDrives().Count -gt 0; [IO.DriveInfo]::new('/').DriveType; [IO.DriveInfo]::new('/').Name; [IO.DriveInfo]::new('/').TotalSize -gt 0; [IO.DriveInfo]::new('/').IsReady; "$([IO.DriveInfo]::new('/'))"; [IO.DriveInfo]::new('/').RootDirectory.FullName
[IO.EnumerationOptions]::new()
[IO.EnumerationOptions]@{RecurseSubdirectories=$true} | % RecurseSubdirectories
[Threading.Volatile]::Read([ref]5)
[Threading.Semaphore]::new(1,2).WaitOne(0); [Threading.Semaphore]::new(0,2).Release(); [Threading.ThreadLocal[int]]::new().Value
[Threading.Semaphore]::new(2,2).Release()
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
