# RSA, ECDsa, AES-GCM and HKDF: round trips and facts that do not depend on the key
using namespace System.Security.Cryptography
$rsa = [RSA]::Create(1024)
$rsa.KeySize
$data = [Text.Encoding]::UTF8.GetBytes('secret')
$enc = $rsa.Encrypt($data, [RSAEncryptionPadding]::OaepSHA256)
$enc.Length
[Text.Encoding]::UTF8.GetString($rsa.Decrypt($enc, [RSAEncryptionPadding]::OaepSHA256))
[Text.Encoding]::UTF8.GetString($rsa.Decrypt($rsa.Encrypt($data, [RSAEncryptionPadding]::Pkcs1), [RSAEncryptionPadding]::Pkcs1))
$sig = $rsa.SignData($data, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
$sig.Length
$rsa.VerifyData($data, $sig, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
$rsa.VerifyData([byte[]](1, 2), $sig, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
$pss = $rsa.SignData($data, 'SHA384', [RSASignaturePadding]::Pss)
$rsa.VerifyData($data, $pss, 'SHA384', [RSASignaturePadding]::Pss)
$pem = $rsa.ExportRSAPrivateKeyPem()
($pem -split "`n")[0]
($rsa.ExportSubjectPublicKeyInfoPem() -split "`n")[-1]
$other = [RSA]::Create()
$other.ImportFromPem($pem)
$other.KeySize
[Text.Encoding]::UTF8.GetString($other.Decrypt($enc, [RSAEncryptionPadding]::OaepSHA256))
$public = [RSA]::Create()
$n = 0
$public.ImportSubjectPublicKeyInfo($rsa.ExportSubjectPublicKeyInfo(), [ref]$n)
$n -gt 100
$public.VerifyData($data, $sig, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
try { $public.ImportFromPem('nope') } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message }
"$([RSAEncryptionPadding]::OaepSHA1) $([RSASignaturePadding]::Pss)"
$ec = [ECDsa]::Create()
$ec.KeySize
$es = $ec.SignData($data, [HashAlgorithmName]::SHA256)
$ec.VerifyData($data, $es, [HashAlgorithmName]::SHA256)
$es.Length
$key = [byte[]](1..32)
$nonce = [byte[]](1..12)
$gcm = [AesGcm]::new($key, 16)
$cipher = [byte[]]::new($data.Length)
$tag = [byte[]]::new(16)
$gcm.Encrypt($nonce, $data, $cipher, $tag)
[Convert]::ToHexString($cipher)
[Convert]::ToHexString($tag)
$plain = [byte[]]::new($data.Length)
$gcm.Decrypt($nonce, $cipher, $tag, $plain)
[Text.Encoding]::UTF8.GetString($plain)
$tag[0] = $tag[0] -bxor 1
try { $gcm.Decrypt($nonce, $cipher, $tag, $plain) } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message }
try { [AesGcm]::new([byte[]](1, 2), 16) } catch { $_.Exception.InnerException.Message }
[Convert]::ToHexString([HKDF]::DeriveKey([HashAlgorithmName]::SHA256, $key, 16, $nonce, [byte[]](9)))
