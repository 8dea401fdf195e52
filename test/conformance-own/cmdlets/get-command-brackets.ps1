# files whose names hold brackets are found as patterns and as they are
$d=Join-Path ([io.path]::GetTempPath()) "wg1"; $null=New-Item -ItemType Directory $d -Force; Push-Location $d
$null = New-Item -ItemType File WildCardCommandA.exe -Force; [io.file]::WriteAllText("$d/WildCardCommand[B].exe", '')
/bin/chmod a+rw "$d/WildCardCommandA.exe" "$d/WildCardCommand[B].exe"
$r = Get-Command -Name .\WildCardCommand[A].exe; "$r"
$r = Get-Command -Name .\WildCardCommand[B].exe; "$r"
$r = Get-Command -Name .\WildCardCommandA*; "$r"
$r = Get-Command -Name ./WildCardCommand[B].exe; "$r"
$r = Get-Command -Name .\WildCardCommandA.exe; "$r"
Pop-Location; Remove-Item -r $d
