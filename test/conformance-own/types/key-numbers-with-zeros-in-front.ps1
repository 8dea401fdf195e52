# The numbers of an RSA key keep their length when they begin with zeros: this key's InverseQ does
$ErrorView = 'NormalView'
$rsa = [Security.Cryptography.RSA]::Create()
$read = 0
$rsa.ImportRSAPrivateKey([Convert]::FromBase64String(
    'MIIBOQIBAAJBANGhtXaf+do3SZvI96SaRh6BigSHkvuKFAlg9+We/fXPqKtBZI/opu8jjY1ONm/F1epdVGnIv2eANicVYD7WbzMCAwEAAQJAHhLu75e/xniM' +
    'DNdl/61KRfIblM7GXWPPwBCzP7PxhyQC4xbzSCUed/AKP5CFeC6KOC8OGSmQtWajSNH+sytBkQIhAPSwMn+pVmwjomBnEQZY/U8RmTzKYCuqAfcGT1MOKnh/' +
    'AiEA21Kg77UrEoXXRFvNof4rMOUJ1+cVGUuyZbKupfafT00CIHiGJYmeRnRjpQKpIcinorYErB82a+J2Dhu4HvCBJMhPAiBb17o1JzSmSQ3gPmFaGMmVbBQ3' +
    'KTmYoi5OkAi6zw/fcQIgAJXTfQAB+2TY6T3pjUqkbvFiZ+XJjOB3sxcf4pU4SLg='), [ref] $read)
"$read $($rsa.KeySize)"
$all = $rsa.ExportParameters($true)
'D', 'DP', 'DQ', 'Exponent', 'InverseQ', 'Modulus', 'P', 'Q' | ForEach-Object { "$_ $($all.$_.Count) $($all.$_[0..2] -join ',')" }
$rsa.ToXmlString($true)
$copy = [Security.Cryptography.RSA]::Create($all)
$copy.ToXmlString($true) -eq $rsa.ToXmlString($true)
$other = [Security.Cryptography.RSA]::Create()
$other.FromXmlString($rsa.ToXmlString($true))
$other.ExportParameters($true).InverseQ.Count
$csp = [Security.Cryptography.RSACryptoServiceProvider]::new()
$csp.ImportParameters($all)
$blob = $csp.ExportCspBlob($true)
"$($blob.Count) $($blob[-3..-1] -join ',')"
