# Files that are open without sharing, streams over arrays, decoders, code pages
$file = Join-Path ([IO.Path]::GetTempPath()) "locked-$PID.txt"
Set-Content $file 'abc'
$stream = [IO.File]::Open($file, 'Open', 'ReadWrite', 'None')
try { [IO.File]::ReadAllText($file) } catch { $_.Exception.InnerException.Message.Replace($file, 'FILE') }
try { Get-Content $file -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }
try { Set-Content $file 'x' -ErrorAction Stop } catch { $_.Exception.GetType().FullName }
try { 'x' | Out-File $file } catch { $_.FullyQualifiedErrorId }
$stream.Dispose()
Get-Content $file
$reader = [IO.File]::OpenRead($file)
try { [IO.File]::OpenWrite($file) } catch { 'in use' }
$other = [IO.File]::OpenRead($file)
$other.Length
$other.Dispose()
$reader.Dispose()
Remove-Item $file
$bytes = [byte[]](1, 2, 3)
$memory = [IO.MemoryStream]::new($bytes)
$memory.WriteByte(9)
$bytes -join ','
try { $memory.GetBuffer() } catch { $_.Exception.InnerException.Message }
[IO.MemoryStream]::new(50).Capacity
$buffered = [IO.BufferedStream]::new([IO.MemoryStream]::new())
$buffered.Write([byte[]](1, 2, 3), 0, 3)
$buffered.Length
$decoder = [Text.Encoding]::UTF8.GetDecoder()
$chars = [char[]]::new(4)
$decoder.GetChars([byte[]](195), 0, 1, $chars, 0)
$decoder.GetChars([byte[]](169), 0, 1, $chars, 0)
$chars[0]
[Text.Encoding]::GetEncoding(437).GetString([byte[]](0x80, 0x9b, 0xe1))
[Text.Encoding]::GetEncoding('shift_jis').GetBytes('あa') -join ','
[BitConverter]::GetBytes([Half]1.5) -join ','
[decimal][Int128]7
[int][Int128]::MaxValue
[intptr]::MaxValue
$year = $month = $day = 0
([dateonly]'2024-02-29').Deconstruct([ref]$year, [ref]$month, [ref]$day)
"$year $month $day"
$curve = [Security.Cryptography.ECCurve]::CreateFromFriendlyName('nistP256')
$curve.Oid.Value
$one = [Security.Cryptography.ECDiffieHellman]::Create()
$two = [Security.Cryptography.ECDiffieHellman]::Create()
[Convert]::ToHexString($one.DeriveKeyMaterial($two.PublicKey)) -eq [Convert]::ToHexString($two.DeriveKeyMaterial($one.PublicKey))
[Security.Cryptography.Oid]::new('2.5.29.15').FriendlyName
[Runtime.Versioning.FrameworkName]::new('.NETFramework,Version=v4.8').Identifier
[Net.NetworkInformation.PhysicalAddress]::Parse('00-11-22-33-44-55').ToString()
