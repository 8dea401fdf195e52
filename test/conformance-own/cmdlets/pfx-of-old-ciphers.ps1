# certificates in files of PKCS #12 that old programs have written: RC2 with keys of 40 and of 128 bits
$ErrorView = 'NormalView'
$forty = '
MIIDZwIBAzCCAy4GCSqGSIb3DQEHAaCCAx8EggMbMIIDFzCCAg4GCSqGSIb3DQEHBqCCAf8wggH7AgEAMIIB9AYJKoZIhvcNAQcBMBsGCiqGSIb3DQEMAQYw
DQQI+nFj6JqN2kQCATKAggHI3L+lopUc1faJUZm5sB+kVsg0633meqVVqJdj+8hdCxNUChq+FDAp3X7wtGSal6wWqcm4y8BtEgfIGgXU00xACuXgPyKE0hSM
QECqYUdQtFFouwNJmhBNTN41EHZuYAs1NT5+tGCNlfJJYnQ0ov3ANjjX/liaH0tKSiJEVma0R08VubxCpt9jzqRe8rQuMJr15IHbgKsoSMLqNp81V2pPkp3J
MqHP6n2TP7Xn02u+V64o2xT0kk9xO1s1lK9FauVSw4MydjFrdfu5zh8M3hcbdW9hrna8J/KCaHBVNkEFzNCXgeXSsSLnNycKtoDL+6E0Q3fLmpogv6ogdp9t
8BHSQ4z9DT+K9mWY8+AcMHa2oEMClOF/FymIEXHEtebeJuSYNOW0erA81ZJlfxK/88WYo0YHQ/ajUnHaoTLVb04Zrs0Jl/4SgTf9ePpD4d87uHJNyg+aU8CU
Gi50xUGBkctVvhwuC4KmOhjpZeEMfGMsRz7BGdDobJ05l8WoYWYRLfgL+hpWZgV5HincTDIjRl0N2AgmLxHJhbMIOuWIC/1AlHq/m81JI5Bxa9Olz3KvNJfA
3kqsQzj7YS/kUdxMWYJL43nEtY3B8SoBMIIBAQYJKoZIhvcNAQcBoIHzBIHwMIHtMIHqBgsqhkiG9w0BDAoBAqCBszCBsDAbBgoqhkiG9w0BDAEDMA0ECNB6
ackCnVpUAgEyBIGQUCy0+grdlgfFXkIkZTZTQPs+IaWBMZCku2ieTuTdaD7w7bC/+TizGfrsdfovMVvfqCrlkz6cUzp5iq4HCFUQt9xFmJFV2xydpbYQ+1cu
jKiYPIBIjNsdFIBs1B0C2ywCEczRz/fxhsx44uivytDeVz15HENwNVsBcyQBfyw1E5XNv+dFLOwhmz99OKIV9w3eMSUwIwYJKoZIhvcNAQkVMRYEFLqnuhmR
Sfj47W9/1r4Wg8Z5OdfrMDAwITAJBgUrDgMCGgUABBQZg1jfu0iLU4Wfy2w4typrHl/8CwQIeahzc5NHb3ICATI='
$long = '
MIIDZwIBAzCCAy4GCSqGSIb3DQEHAaCCAx8EggMbMIIDFzCCAg4GCSqGSIb3DQEHBqCCAf8wggH7AgEAMIIB9AYJKoZIhvcNAQcBMBsGCiqGSIb3DQEMAQUw
DQQIt1byxQHDYXYCATKAggHIb25R/VOs+7tU4GAowH9uozDgtBbQSJ62URYVxuFUdH/eiQ7O7+Njoi7q0e2bYfibh2tNp1/3z+MXB08ru8qXWCNwOA2CJgvJ
u0DGgdzzo0QxYCT28Y9vAj1r3RoogCltSsnp+vAD7UalWU5aBld+4IibrByYROriDtQC6qdynYG1ff6undv/u7F5fgKk/LUaZ+h+RnKVpLo/p1zm47cU+ftC
Dx4vmV/wa6X3NUtAEPvaSTMn/SRnSuxC73eGfcfWNrA9a3UZkKWAToX+FjP3y29PP1lTK8y8MP2+LiLKkiYF/xx5wb7OnKMOQpWyV7rO4bMj68D4UHXiJ878
cMMw/VPmVAFB71tJBPnIQjQeICpFJeV7wcCiDoB5G7xkW+qtwqKh36lfvT2cDv5GPqta5TszniU5rLk71JYq/+fU7qRi6TltoxW7XFA9H/uVoHQJJd8jqqQO
d+wUhl7A7GbubjI4j3md0oYEoOFjJfWRzF4Kh05BrmHZfTsrXTNRJCCnginBaTXl5mg42xqMLKluoYL+kSEC32LLUzwmeac3I3Xo2JbWoWtQSp8WupBVzk3T
bs/n5Ahrve1IZr8a8jKZ7So1M4tGOptkMIIBAQYJKoZIhvcNAQcBoIHzBIHwMIHtMIHqBgsqhkiG9w0BDAoBAqCBszCBsDAbBgoqhkiG9w0BDAEDMA0ECCjB
zL8oq5AJAgEyBIGQJwCDBV8hJOgzz1NkLRjvBcWNdzRmyc6w1FvHaiPTPdTmsS6djiPHTwXOrdNLeF6HgFoFqh0cO8owo4yEKoP5g93JZEvR/xwiz4Ga63bV
6b6gW0JNKKavQ7hxeMVA27XehMVKIQhBzMV43TsL/2xpp4zrkpN5qsDniWmifJDpWjMDKOQxNzxCgWaxRIYkpLf+MSUwIwYJKoZIhvcNAQkVMRYEFLqnuhmR
Sfj47W9/1r4Wg8Z5OdfrMDAwITAJBgUrDgMCGgUABBR37G8pZonj2A6UC7Nec7GZKHEtVAQIuFJWKwKAW5MCATI='
$i = 0
foreach ($text in $forty, $long) {
    $file = Join-Path ([IO.Path]::GetTempPath()) "old-cipher-$PID-$((++$i)).pfx"
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String(($text -replace '\s')))
    $password = [securestring]::new(); 'pw'.ToCharArray() | ForEach-Object { $password.AppendChar($_) }
    Get-PfxCertificate $file -Password $password | Format-List Subject, SerialNumber, HasPrivateKey
    [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($file, 'pw').Thumbprint.Length
    try { [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($file, 'no') } catch { $_.Exception.InnerException.GetType().FullName }
    $wrong = [securestring]::new(); $wrong.AppendChar('x')
    Get-PfxCertificate $file -Password $wrong -ErrorAction SilentlyContinue -ErrorVariable e; $e.FullyQualifiedErrorId
    Remove-Item $file
}
