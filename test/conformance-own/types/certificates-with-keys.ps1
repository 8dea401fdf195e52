# Certificates with private keys: requests, extensions, PFX and PEM, stores of the user, collections.
using namespace System.Security.Cryptography.X509Certificates
using namespace System.Security.Cryptography
$ErrorView = 'NormalView'
$folder = Join-Path ([IO.Path]::GetTempPath()) "certificates-$PID"
$null = New-Item -ItemType Directory $folder
$env:HOME = $folder
try {
    $rsa = [RSA]::Create(2048)
    $req = [CertificateRequest]::new('CN=Test, O="Some, Inc.", C=DE', $rsa, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
    $oids = [OidCollection]::new(); "index $($oids.Add('1.3.6.1.4.1.311.80.1')) $($oids.Add([Oid]::new('1.3.6.1.5.5.7.3.1'))) of $($oids.Count)"
    $oids | ForEach-Object { "$($_.Value) $($_.FriendlyName)" }
    $usage = [X509KeyUsageExtension]::new([X509KeyUsageFlags]'DataEncipherment,KeyCertSign', $false)
    $purpose = [X509EnhancedKeyUsageExtension]::new($oids, $false)
    $basic = [X509BasicConstraintsExtension]::new($true, $true, 2, $true)
    $usage, $basic | Format-List * | Out-String -Width 100
    $usage.RawData -join ','
    $purpose.RawData.Count
    foreach ($e in $usage, $purpose, $basic) { $req.CertificateExtensions.Add($e) }
    $req.CertificateExtensions.Add([X509SubjectKeyIdentifierExtension]::new($req.PublicKey, $false))
    $req | Format-List * | Out-String -Width 200
    $c = $req.CreateSelfSigned([datetimeoffset]'2020-01-01T00:00:00Z', [datetimeoffset]'2060-06-01T12:30:00Z')
    $c.Subject; $c.Issuer; $c.SubjectName.Name; $c.HasPrivateKey; $c.Version; $c.SignatureAlgorithm.FriendlyName
    $c.NotBefore.ToUniversalTime().ToString('o'); $c.NotAfter.ToUniversalTime().ToString('o')
    $c.Extensions | ForEach-Object { '{0} {1} {2} {3}' -f $_.GetType().Name, $_.Oid.Value, $_.Oid.FriendlyName, $_.Critical }
    "$($c.Extensions['2.5.29.15'].KeyUsages) | $($c.Extensions[1].EnhancedKeyUsages.Value)"
    $c.PrivateKey.GetType().Name
    $signed = [RSACertificateExtensions]::GetRSAPrivateKey($c).SignData([byte[]](1, 2, 3), 'SHA256', [RSASignaturePadding]::Pkcs1)
    [RSACertificateExtensions]::GetRSAPublicKey($c).VerifyData([byte[]](1, 2, 3), $signed, 'SHA256', [RSASignaturePadding]::Pkcs1)
    try { $c.FriendlyName = 'x' } catch { $_.Exception.Message }

    $pfx = $c.Export([X509ContentType]::Pfx, 'secret'); $pfx.GetType().Name
    $again = [X509Certificate2]::new($pfx, 'secret'); "$($again.HasPrivateKey) $($again.Thumbprint -eq $c.Thumbprint) $($again.Equals($c))"
    try { [X509Certificate2]::new($pfx, 'wrong') } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
    try { [X509Certificate2]::new($pfx) } catch { $_.Exception.Message }
    $plain = $c.Export('Pfx'); [X509Certificate2]::new($plain).HasPrivateKey; [X509Certificate2]::new($plain, '').HasPrivateKey
    try { [X509Certificate2]::new($plain, (ConvertTo-SecureString 'x' -AsPlainText)) } catch { $_.Exception.Message }
    $cer = $c.Export('Cert'); [X509Certificate2]::new($cer).HasPrivateKey
    [X509Certificate2]::GetCertContentType($pfx); [X509Certificate2]::GetCertContentType($cer)
    $pem = $c.ExportCertificatePem()
    $bare = [X509Certificate2]::CreateFromPem($pem); $bare.HasPrivateKey
    [X509Certificate2]::CreateFromPem($pem, $rsa.ExportPkcs8PrivateKeyPem()).HasPrivateKey
    [RSACertificateExtensions]::CopyWithPrivateKey($bare, $rsa).HasPrivateKey
    $other = [RSA]::Create(2048)
    try { [RSACertificateExtensions]::CopyWithPrivateKey($bare, $other) } catch { $_.Exception.Message }
    $leaf = [CertificateRequest]::new('CN=Leaf', $other, [HashAlgorithmName]::SHA384, [RSASignaturePadding]::Pkcs1)
    $issued = $leaf.Create($c, [datetimeoffset]'2021-01-01T00:00:00Z', [datetimeoffset]'2022-01-01T00:00:00Z', [byte[]](1, 2, 3))
    "$($issued.Issuer) $($issued.Subject) $($issued.SerialNumber) $($issued.HasPrivateKey) $($issued.SignatureAlgorithm.FriendlyName)"
    try { $leaf.Create($issued, [datetimeoffset]::Now, [datetimeoffset]::Now, [byte[]]1) } catch { $_.Exception.Message }
    $req.CreateSigningRequestPem().Split("`n")[0]
    $ec = [CertificateRequest]::new('CN=Ec', [ECDsa]::Create([ECCurve]::CreateFromFriendlyName('nistP256')), [HashAlgorithmName]::SHA256).CreateSelfSigned([datetimeoffset]'2020-01-01', [datetimeoffset]'2030-01-01')
    "$($ec.HasPrivateKey) $($ec.SignatureAlgorithm.FriendlyName) $([X509Certificate2]::new($ec.Export('Pfx', 'a'), 'a').HasPrivateKey)"
    try { [CertificateRequest]::new('nonsense', $rsa, [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1) } catch { $_.Exception.Message }

    $store = [X509Store]::new('My', [StoreLocation]::CurrentUser)
    "$($store.Name) $($store.Location) $($store.IsOpen) $([X509Store]::new().Name) $([X509Store]::new([StoreName]::CertificateAuthority).Name)"
    try { $store.Add($c) } catch { $_.Exception.Message }
    $store.Certificates.Count
    $store.Open('ReadWrite')
    $store.Add($again); $store.Add($issued); $store.Certificates.Count
    $found = $store.Certificates.Find('FindByThumbprint', $c.Thumbprint, $false); "$($found.GetType().Name) $($found.Count) $($found[0].HasPrivateKey)"
    foreach ($find in @(('FindBySubjectName', 'Some'), ('FindBySubjectName', 'nobody'), ('FindByIssuerName', 'Test'), ('FindBySerialNumber', '010203'),
            ('FindBySubjectDistinguishedName', 'CN=Leaf'), ('FindByTimeValid', [datetime]'2021-06-01'), ('FindByTimeExpired', [datetime]'2023-01-01'),
            ('FindByApplicationPolicy', '1.3.6.1.5.5.7.3.1'), ('FindByExtension', '2.5.29.15'))) { "$find $($store.Certificates.Find($find[0], $find[1], $false).Count)" }
    $files = Get-ChildItem "$folder/.dotnet/corefx/cryptography/x509stores/my"
    "$($files.Count) $($files[0].Extension) $((Get-Item $files[0]).UnixFileMode)"
    $store.Remove($c); $store.Remove($issued); $store.Certificates.Count
    $store.Dispose(); $store.IsOpen
    try { [X509Store]::new('Nope').Open('OpenExistingOnly') } catch { $_.Exception.Message }
    try { [X509Store]::new('Root', 'LocalMachine').Open('ReadWrite') } catch { $_.Exception.Message }
    try { [X509Store]::new('My', 'LocalMachine').Open('ReadOnly') } catch { $_.Exception.Message }
    $list = [X509Certificate2Collection]::new($c); $list.Add($issued); "$($list.Count) $($list.Contains($c)) $($list.IndexOf($issued))"
    $list.Remove($c); $list[0].Subject; $list.Import($pfx, 'secret', 'DefaultKeySet'); $list.Count
    $list | ForEach-Object Subject
    [IO.File]::WriteAllBytes("$folder/a.pfx", $pfx); [IO.File]::WriteAllBytes("$folder/b.pfx", $plain); Set-Content "$folder/c.pem" $pem
    (Get-PfxCertificate "$folder/b.pfx").HasPrivateKey
    (Get-PfxCertificate "$folder/a.pfx" -Password (ConvertTo-SecureString secret -AsPlainText)).HasPrivateKey
    (Get-PfxCertificate -LiteralPath "$folder/c.pem").HasPrivateKey
    Get-PfxCertificate "$folder/a.pfx" -NoPromptForPassword -ErrorAction SilentlyContinue -ErrorVariable failed; $failed.FullyQualifiedErrorId
    try { Get-PfxCertificate "$folder/a.pfx" -Password (ConvertTo-SecureString bad -AsPlainText) -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
} finally { Remove-Item $folder -Recurse -Force }
