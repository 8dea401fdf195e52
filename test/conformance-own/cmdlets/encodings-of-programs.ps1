# Programs read text in $OutputEncoding and write it in [Console]::OutputEncoding; what Start-Process gives a program of a file has one more line end.
$ErrorView = 'NormalView'; $PSStyle.OutputRendering = 'PlainText'
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()); $null = New-Item -ItemType Directory $folder; Set-Location $folder
Set-Content noshebang 'echo hi'; chmod +x noshebang; try { Start-Process ./noshebang -Wait } catch { $_.FullyQualifiedErrorId; "$_".Replace($folder, 'D') }; try { [Diagnostics.Process]::Start("$folder/noshebang") } catch { "$_" -replace "'/[^']*'", "'F'" }
$OutputEncoding = [Text.Encoding]::Latin1; $OutputEncoding.WebName; 'é日' | od -An -tx1
$OutputEncoding = [Text.Encoding]::Unicode; 'é' | od -An -tx1
[Console]::OutputEncoding = [Text.Encoding]::Latin1; $r = sh -c 'printf "\351\n"'; [int]$r[0]
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
[IO.File]::WriteAllText("$pwd/e1",''); [IO.File]::WriteAllText("$pwd/e2","a`nb"); [IO.File]::WriteAllText("$pwd/e3","a`n")
foreach ($f in 'e1','e2','e3','/dev/null') { Start-Process sh '-c "cat > got"' -Wait -RedirectStandardInput $f; (gi got).Length }
$x = 'é' | cat; $x
[Console]::OutputEncoding = [Text.Encoding]::UTF8; 'é'
[Console]::OutputEncoding = [Text.Encoding]::Unicode; 'u'; [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false); 'b'
function f { $OutputEncoding = [Text.Encoding]::Latin1; 'é' | od -An -tx1 }; f; 'é' | od -An -tx1
[Text.Encoding]::Default.WebName; $OutputEncoding.WebName; [Console]::InputEncoding.WebName
$OutputEncoding = 'utf8'; 'é' | od -An -tx1; $OutputEncoding = $null; 'é' | od -An -tx1; $OutputEncoding=[Text.Encoding]::UTF32; 'é' | od -An -tx1; $OutputEncoding=[Text.Encoding]::BigEndianUnicode; 'é','b' | od -An -tx1;  $OutputEncoding=[Text.Encoding]::ASCII; 'é' | od -An -tx1
[Console]::OutputEncoding = [Text.Encoding]::Latin1; [Console]::WriteLine('é'); Write-Host 'é'; 'é'; [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
Set-Location /; Remove-Item $folder -Recurse
