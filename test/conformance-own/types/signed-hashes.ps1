$ErrorView='NormalView'
function T([scriptblock]$sblk){ try { $r = & $sblk; if($null -eq $r){'<null>'} else { $r | % { "$_" } } } catch { "EX $($_.Exception.GetType().Name) $($_.Exception.Message) / $($_.Exception.InnerException?.GetType().Name)" } }
$data=[Text.Encoding]::UTF8.GetBytes('hello'); $pss=[System.Security.Cryptography.RSASignaturePadding]::Pss
$rsa=[System.Security.Cryptography.RSA]::Create(1024)
foreach($a in 'SHA1','SHA256','SHA384'){ $n=[System.Security.Cryptography.HashAlgorithmName]::new($a); $h=[System.Security.Cryptography.CryptoConfig]::CreateFromName($a).ComputeHash($data)
 T { $s=$rsa.SignHash($h,$n,$pss); "$a $($s.Length) $($rsa.VerifyHash($h,$s,$n,$pss)) $($rsa.VerifyData($data,$s,$n,$pss))"; $s[5]=$s[5] -bxor 1; $rsa.VerifyHash($h,$s,$n,$pss) }
 T { $s=$rsa.SignData($data,$n,$pss); "$($rsa.VerifyHash($h,$s,$n,$pss))" } }
T { $rsa.SignHash([byte[]](1,2,3),[System.Security.Cryptography.HashAlgorithmName]::SHA256,$pss) }
T { $rsa.VerifyHash([byte[]](1,2,3),[byte[]]::new(128),[System.Security.Cryptography.HashAlgorithmName]::SHA256,$pss) }
T { $rsa.SignHash([byte[]]::new(64),[System.Security.Cryptography.HashAlgorithmName]::SHA512,$pss).Length }
T { $r2=[System.Security.Cryptography.RSA]::Create(512+512+1024); $s=$r2.SignHash([byte[]]::new(64),[System.Security.Cryptography.HashAlgorithmName]::SHA512,$pss); $r2.VerifyHash([byte[]]::new(64),$s,[System.Security.Cryptography.HashAlgorithmName]::SHA512,$pss) }
foreach($c in 'nistP256','nistP384','nistP521'){ $e=[System.Security.Cryptography.ECDsa]::Create([System.Security.Cryptography.ECCurve]::CreateFromFriendlyName($c))
 $h=[System.Security.Cryptography.SHA256]::HashData($data); $h5=[System.Security.Cryptography.SHA512]::HashData($data)
 T { $s=$e.SignHash($h); "$c $($s.Length) $($e.VerifyHash($h,$s)) $($e.VerifyData($data,$s,'SHA256')) $($e.VerifyHash($h5,$s))" }
 T { $s=$e.SignHash($h5); "$($e.VerifyHash($h5,$s)) $($e.VerifyData($data,$s,'SHA512'))"; $s[3]=$s[3] -bxor 1; $e.VerifyHash($h5,$s) }
 T { $s=$e.SignData($data,'SHA384'); $e.VerifyHash([System.Security.Cryptography.SHA384]::HashData($data),$s) }
 T { $s=$e.SignHash($h,'Rfc3279DerSequence'); $e.VerifyHash($h,$s,'Rfc3279DerSequence'); $e.VerifyData($data,$s,'SHA256','Rfc3279DerSequence'); $e.VerifyHash($h,$s) }
 T { $s=$e.SignData($data,'SHA256','Rfc3279DerSequence'); $e.VerifyHash($h,$s,'Rfc3279DerSequence') } }
T { $e.SignHash($null) }
T { $e.VerifyHash($h,$null) }
T { $e.VerifyHash($h,[byte[]](1,2)) }
T { $e.SignHash([byte[]]@()).Length }
T { $p=[System.Security.Cryptography.ECDsa]::Create($e.ExportParameters($false)); $p.SignHash($h) }
T { $e.SignHash($h,[System.Security.Cryptography.DSASignatureFormat]9) }
T { $e.GetMaxSignatureSize('Rfc3279DerSequence'); $e.GetMaxSignatureSize('IeeeP1363FixedFieldConcatenation') }
[System.Security.Cryptography.CryptoConfig]::AllowOnlyFipsAlgorithms
[System.Security.Cryptography.CryptoConfig]::EncodeOID('1.2.840.113549.1.1.5') -join ','
foreach($n in 'MD5','SHA1','SHA','SHA256','SHA-256','System.Security.Cryptography.SHA512','SHA384','HMACSHA256','HMACSHA1','RSA','AES','Rijndael','RandomNumberGenerator','nope','TripleDES','ECDsa','HMAC','System.Security.Cryptography.HashAlgorithm'){ $o=try{[System.Security.Cryptography.CryptoConfig]::CreateFromName($n)}catch{"EX "+$_.Exception.Message}; "$n $(if($null -eq $o){'null'}else{$o.GetType().FullName})" }
foreach($n in 'SHA1','SHA256','MD5','RSA','sha512','TripleDES','nope'){ "$n $([System.Security.Cryptography.CryptoConfig]::MapNameToOID($n))" }
