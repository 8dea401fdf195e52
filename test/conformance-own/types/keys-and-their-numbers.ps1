# RSA and ECDsa: their parameters, blobs and XML; signatures of hashes; what they refuse
$ErrorView = 'NormalView'
function Attempt([scriptblock]$b) { try { & $b } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" } }
$pkcs = [Security.Cryptography.RSASignaturePadding]::Pkcs1
$data = [byte[]](1, 2, 3)
$rsa = [Security.Cryptography.RSA]::Create(1024)
"$($rsa.GetType().Name) $rsa $($rsa.KeySize) $($rsa.GetMaxOutputSize())"
$rsa.LegalKeySizes | Format-List
$all = $rsa.ExportParameters($true)
($all | Get-Member -MemberType Property).Name -join ','
'D', 'DP', 'DQ', 'Exponent', 'InverseQ', 'Modulus', 'P', 'Q' | ForEach-Object { "$_ $($all.$_.Count)" }
$all.Exponent -join ','
$open = $rsa.ExportParameters($false)
"$($null -eq $open.D) $($null -eq $open.P) $($open.Modulus.Count)"
$other = [Security.Cryptography.RSA]::Create($all)
"$($other.KeySize) $($other.ToXmlString($true) -eq $rsa.ToXmlString($true))"
$public = [Security.Cryptography.RSA]::Create()
$public.ImportParameters([Security.Cryptography.RSAParameters]@{ Modulus = $open.Modulus; Exponent = $open.Exponent })
$signature = $rsa.SignData($data, 'SHA256', $pkcs)
$public.VerifyData($data, $signature, 'SHA256', $pkcs)
$public.VerifyData([byte[]](1, 2), $signature, 'SHA256', $pkcs)
$hash = [Security.Cryptography.SHA256]::HashData($data)
$public.VerifyHash($hash, $signature, 'SHA256', $pkcs)
(-join $rsa.SignHash($hash, 'SHA256', $pkcs)) -eq (-join $signature)
$public.VerifyHash([byte[]](1..32), $signature, 'SHA256', $pkcs)
$rsa.SignData([IO.MemoryStream]::new($data), 'SHA256', $pkcs).Count
$rsa.SignData([byte[]](0, 1, 2, 3), 1, 3, 'SHA256', $pkcs).Count
$secret = $public.Encrypt($data, [Security.Cryptography.RSAEncryptionPadding]::Pkcs1)
$rsa.Decrypt($secret, [Security.Cryptography.RSAEncryptionPadding]::Pkcs1) -join ','
[Security.Cryptography.RSAEncryptionPadding]::OaepSHA256 | Format-List
[Security.Cryptography.RSASignaturePadding]::Pss | Format-List
'-- refused'
Attempt { [Security.Cryptography.RSA]::Create(100) }
Attempt { $rsa.KeySize = 100 }
Attempt { $public.ImportParameters([Security.Cryptography.RSAParameters]::new()) }
Attempt { $public.ExportParameters($true) }
Attempt { $public.ExportPkcs8PrivateKey() }
Attempt { $public.SignData($data, 'SHA256', $pkcs) }
Attempt { $public.Decrypt($secret, [Security.Cryptography.RSAEncryptionPadding]::Pkcs1) }
Attempt { $rsa.Decrypt($data, [Security.Cryptography.RSAEncryptionPadding]::Pkcs1) }
Attempt { $rsa.Decrypt([byte[]](1..128), [Security.Cryptography.RSAEncryptionPadding]::Pkcs1) }
Attempt { $rsa.Encrypt([byte[]](1..200), [Security.Cryptography.RSAEncryptionPadding]::Pkcs1) }
Attempt { $rsa.SignHash($data, 'SHA256', $pkcs) }
Attempt { $rsa.SignData($data, 'FOO', $pkcs) }
Attempt { $public.FromXmlString('<a/>') }
Attempt { $public.FromXmlString('x') }
'-- RSACryptoServiceProvider'
$csp = [Security.Cryptography.RSACryptoServiceProvider]::new(1024)
$csp.PersistKeyInCsp = $false
"$($csp.PersistKeyInCsp) $($csp.PublicOnly) $($csp.KeySize)"
$csp.Decrypt($csp.Encrypt($data, $true), $true) -join ','
$blob = $csp.ExportCspBlob($false)
"$($blob.Count) $($blob[0..11] -join ',')"
$copy = [Security.Cryptography.RSACryptoServiceProvider]::new()
$copy.ImportCspBlob($blob)
$copy.PublicOnly
$copy.VerifyData($data, 'SHA256', $csp.SignData($data, 'SHA256'))
$copy.ImportCspBlob($csp.ExportCspBlob($true))
"$($copy.PublicOnly) $($copy.ToXmlString($true) -eq $csp.ToXmlString($true))"
'-- ECDsa'
$ec = [Security.Cryptography.ECDsa]::Create([Security.Cryptography.ECCurve+NamedCurves]::nistP256)
"$($ec.GetType().Name) $ec $($ec.KeySize)"
$ec.LegalKeySizes | Format-Table
$numbers = $ec.ExportParameters($true)
"$($numbers.D.Count) $($numbers.Q.X.Count) $($numbers.Q.Y.Count) $($numbers.Curve.Oid.FriendlyName) $($numbers.Curve.CurveType)"
$again = [Security.Cryptography.ECDsa]::Create($numbers)
$signature = $ec.SignData($data, 'SHA256')
"$($signature.Count) $($again.VerifyData($data, $signature, 'SHA256'))"
$der = $ec.SignData($data, 'SHA256', [Security.Cryptography.DSASignatureFormat]::Rfc3279DerSequence)
$again.VerifyData($data, $der, 'SHA256', [Security.Cryptography.DSASignatureFormat]::Rfc3279DerSequence)
$half = [Security.Cryptography.ECParameters]::new()
"$($half.Curve.IsNamed) $($half.Curve.CurveType) $($null -eq $half.D) $($null -eq $half.Q.X)"
$half.Curve = [Security.Cryptography.ECCurve]::CreateFromFriendlyName('nistP256')
$half.D = $numbers.D
$fromD = [Security.Cryptography.ECDsa]::Create($half)
(-join $fromD.ExportParameters($false).Q.X) -eq (-join $numbers.Q.X)
$open = $ec.ExportParameters($false)
$null -eq $open.D
$public = [Security.Cryptography.ECDsa]::Create()
$public.ImportParameters($open)
"$($public.KeySize) $($public.VerifyData($data, $signature, 'SHA256'))"
$public.GenerateKey([Security.Cryptography.ECCurve+NamedCurves]::nistP384)
$public.KeySize
Attempt { $public.ImportParameters([Security.Cryptography.ECParameters]::new()) }
Attempt { $public.KeySize = 100 }
Attempt { $public.ToXmlString($true) }
'-- ciphers'
$aes = [Security.Cryptography.Aes]::Create()
Attempt { $aes.Mode = 'CTS' }
Attempt { $aes.BlockSize = 64 }
