# Networks, service points, cookies, fallbacks of encodings: each line runs by itself and is shown with what it gives
$lines = @'
[Net.IPNetwork]::Parse("10.0.0.0/8"); "$([Net.IPNetwork]::Parse("10.0.0.0/8"))"; [Net.IPNetwork]::Parse("10.0.0.1/8")
[Net.IPNetwork]::new([ipaddress]"192.168.0.0",16).Contains([ipaddress]"192.168.3.4"); [Net.IPNetwork]::Parse('10.0.0.0/8').Contains('11.1.2.3')
[Net.IPNetwork]::Parse('x')
[Net.Dns]::GetHostAddresses('127.0.0.1').IPAddressToString
[Net.Dns]::GetHostName().Length -gt 0
[Net.ServicePointManager]::SecurityProtocol; [Net.ServicePointManager]::SecurityProtocol = 'Tls12,Tls13'; [Net.ServicePointManager]::SecurityProtocol
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12; [Net.ServicePointManager]::SecurityProtocol
[Net.ServicePointManager]::DefaultConnectionLimit; [Net.ServicePointManager]::Expect100Continue; [Net.ServicePointManager]::ServerCertificateValidationCallback = {$true}
[Net.ServicePointManager]::SecurityProtocol = 'nope'
$c=[Net.Cookie]::new("n","v"); "$c"; $c.Path='/'; $c.Name
[Text.Encoding]::UTF7.GetBytes('é') -join ' '; [Text.Encoding]::UTF7.GetString([Text.Encoding]::UTF7.GetBytes('a+é€b'))
[Text.Encoding]::GetEncoding('us-ascii',[Text.EncoderFallback]::ExceptionFallback,[Text.DecoderFallback]::ExceptionFallback).GetBytes('é')
[Text.Encoding]::GetEncoding('us-ascii',[Text.EncoderReplacementFallback]::new('!'),[Text.DecoderFallback]::ReplacementFallback).GetBytes('aé') -join ' '
[Text.Encoding]::UTF8
'x' | Set-Content u7.txt -Encoding utf7; Get-Content u7.txt -Encoding utf7
'@
foreach ($line in $lines -split '\n') {
    "> $line"
    try { (. ([scriptblock]::Create($line)) 2>&1 3>&1 | Out-String -Width 120).TrimEnd() } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.Message)" }
}
