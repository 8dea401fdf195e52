# Ciphers, hashes and keys derived from passwords: each line runs by itself and is shown with what it gives
$lines = @'
$aes=[Security.Cryptography.Aes]::Create();$aes.KeySize,$aes.BlockSize,$aes.Mode,$aes.Padding,$aes.Key.Length,$aes.IV.Length
$aes.Key=[byte[]](1..32);$aes.IV=[byte[]](1..16);$e=$aes.CreateEncryptor();$o=$e.TransformFinalBlock([byte[]](1..20),0,20);[BitConverter]::ToString($o);$dd=$aes.CreateDecryptor();($dd.TransformFinalBlock($o,0,$o.Length)) -join ','
$aes.EncryptCbc([byte[]](1,2),[byte[]](1..16)) -join ','
$aes.Key=[byte[]](1..5)
$aes.IV=[byte[]](1..5)
$aes.KeySize=100
$aes.KeySize=128;$aes.Key.Length
$aes | fl Mode,Padding,LegalKeySizes,LegalBlockSizes
$aes.GetType().FullName; $aes.CreateEncryptor().GetType().FullName
$aes.Key=[byte[]](1..32);$dd=$aes.CreateDecryptor();$dd.TransformFinalBlock([byte[]](1..16),0,16)
$aes.CreateDecryptor().TransformFinalBlock([byte[]](1..15),0,15)
$ms=[IO.MemoryStream]::new();$cs=[Security.Cryptography.CryptoStream]::new($ms,$aes.CreateEncryptor(),'Write');$sw=[IO.StreamWriter]::new($cs);$sw.Write('hello world');$sw.Close();[Convert]::ToBase64String($ms.ToArray())
$cs2=[Security.Cryptography.CryptoStream]::new([IO.MemoryStream]::new($ms.ToArray()),$aes.CreateDecryptor(),[Security.Cryptography.CryptoStreamMode]::Read);[IO.StreamReader]::new($cs2).ReadToEnd()
$aes.Mode='ECB';[BitConverter]::ToString($aes.CreateEncryptor().TransformFinalBlock([byte[]](1..16),0,16))
$aes.Padding='None';$aes.CreateEncryptor().TransformFinalBlock([byte[]](1..5),0,5)
$t=[Security.Cryptography.TripleDES]::Create();$t.Key=[byte[]](1..24);$t.IV=[byte[]](1..8);[BitConverter]::ToString($t.CreateEncryptor().TransformFinalBlock([byte[]](1..5),0,5))
[Security.Cryptography.Rfc2898DeriveBytes]::new('pw',[byte[]](1..8),1000,'SHA256').GetBytes(8) -join ','
[Security.Cryptography.Rfc2898DeriveBytes]::Pbkdf2('pw',[byte[]](1..8),1000,'SHA256',8) -join ','
[Security.Cryptography.CryptographicOperations]::FixedTimeEquals([byte[]](1),[byte[]](1))
$ih=[Security.Cryptography.IncrementalHash]::CreateHash('SHA256');$ih.AppendData([byte[]](1));$ih.GetHashAndReset().Count
[Security.Cryptography.HashAlgorithmName]::SHA256; [Security.Cryptography.HashAlgorithmName]::SHA256 -eq [Security.Cryptography.HashAlgorithmName]'SHA256'
[Security.Cryptography.HashAlgorithm]::Create('SHA1').GetType().FullName;[Security.Cryptography.HashAlgorithm]::Create('SHA256').GetType().FullName;[Security.Cryptography.HashAlgorithm]::Create('MD5').GetType().FullName;[Security.Cryptography.HashAlgorithm]::Create('SHA512').GetType().FullName;[Security.Cryptography.HashAlgorithm]::Create('nope')
[Security.Cryptography.SHA3_256]::HashData([byte[]](1,2)) -join ','
[Security.Cryptography.RNGCryptoServiceProvider]::new().GetType().Name
[Security.Cryptography.MD5CryptoServiceProvider]::new().ComputeHash([byte[]](1)) -join ','
[Security.Cryptography.SHA256Managed]::new().GetType().Name
[Security.Cryptography.Rfc2898DeriveBytes]::new('pw',[byte[]](1..8),0)
[Security.Cryptography.HKDF]::DeriveKey('SHA256',[byte[]](1..8),8) -join ','
$rij=[Security.Cryptography.RijndaelManaged]::new();$rij.Key.Length
New-Object Security.Cryptography.AesManaged | % Mode
[Security.Cryptography.CipherMode]::CBC; [Security.Cryptography.PaddingMode].GetEnumNames()
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
