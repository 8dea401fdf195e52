# Protect-CmsMessage, Get-CmsMessage and Unprotect-CmsMessage with certificates, files, folders and the store of the user.
using namespace System.Security.Cryptography.X509Certificates
using namespace System.Security.Cryptography
$folder = Join-Path ([IO.Path]::GetTempPath()) "messages-$PID"
$null = New-Item -ItemType Directory "$folder/certificates" -Force
$env:HOME = $folder
function New-Recipient([string] $Name, [switch] $Unusable) {
    $oids = [OidCollection]::new(); $null = $oids.Add('1.3.6.1.4.1.311.80.1')
    $req = [CertificateRequest]::new("CN=$Name", [RSA]::Create(2048), [HashAlgorithmName]::SHA256, [RSASignaturePadding]::Pkcs1)
    if (!$Unusable) {
        $req.CertificateExtensions.Add([X509KeyUsageExtension]::new('DataEncipherment', $false))
        $req.CertificateExtensions.Add([X509EnhancedKeyUsageExtension]::new($oids, $false))
    }
    $req.CreateSelfSigned([datetimeoffset]'2020-01-01', [datetimeoffset]'2060-01-01')
}
function Try-It([scriptblock] $block) { try { & $block } catch { "$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.Message -replace '[0-9A-F]{40}', 'THUMBPRINT')" } }
try {
    $one = New-Recipient One; $two = New-Recipient Two; $bad = New-Recipient Bad -Unusable
    $m = 'hello' | Protect-CmsMessage -To $one
    $lines = $m -split '\r?\n'; $lines[0]; $lines[1].Length; $lines[-1]; $m.Contains("`r`n")
    $m | Unprotect-CmsMessage -To $one
    $both = 'for both' | Protect-CmsMessage -To $one, $two
    Unprotect-CmsMessage -Content $both -To $two
    $info = $both | Get-CmsMessage
    $info.GetType().FullName; $info.Version; $info.ContentEncryptionAlgorithm.Oid.FriendlyName; $info.ContentInfo.ContentType.Value
    $info.RecipientInfos.Count; $info.RecipientInfos | ForEach-Object { "$($_.GetType().Name) $($_.Version) $($_.Type) $($_.RecipientIdentifier.Type) $($_.KeyEncryptionAlgorithm.Oid.FriendlyName) $($_.EncryptedKey.Length)" }
    $info.Recipients.IssuerName | Sort-Object; $info.Content -eq $both
    Try-It { $m | Unprotect-CmsMessage }
    Try-It { $m | Unprotect-CmsMessage -To $two }
    Try-It { 'x' | Protect-CmsMessage -To 'nobody' }
    Try-It { 'x' | Protect-CmsMessage -To '*' }
    Try-It { 'x' | Protect-CmsMessage -To $bad }
    Try-It { 'x' | Unprotect-CmsMessage }
    Try-It { 'x' | Get-CmsMessage }
    Try-It { $m.Replace('M', '!') | Unprotect-CmsMessage -To $one }
    Try-It { Protect-CmsMessage -To $one -Path "/no/such/file" }
    'no message' | Unprotect-CmsMessage -IncludeContext
    "before`n$m`nafter" | Unprotect-CmsMessage -To $one -IncludeContext
    1, 2, 'three' | Protect-CmsMessage -To $one | Unprotect-CmsMessage -To $one
    [pscustomobject]@{ A = 1; B = 'x' } | Protect-CmsMessage -To $one | Unprotect-CmsMessage -To $one
    ('' | Protect-CmsMessage -To $one).Length
    # files and folders
    [IO.File]::WriteAllBytes("$folder/one.pfx", $one.Export('Pfx')); [IO.File]::WriteAllBytes("$folder/certificates/two.pfx", $two.Export('Pfx'))
    Set-Content "$folder/text.txt" 'from a file' -NoNewline
    Protect-CmsMessage -Path "$folder/text.txt" -To "$folder/one.pfx" -OutFile "$folder/message.txt"
    Unprotect-CmsMessage -Path "$folder/message.txt" -To "$folder/one.pfx"
    Unprotect-CmsMessage -LiteralPath "$folder/message.txt" -To "$folder/*.pfx"
    'in a folder' | Protect-CmsMessage -To "$folder/certificates" | Unprotect-CmsMessage -To "$folder/certificates"
    'as text' | Protect-CmsMessage -To $one.ExportCertificatePem() | Unprotect-CmsMessage -To $one
    # the store
    $store = [X509Store]::new('My'); $store.Open('ReadWrite'); $store.Add($one); $store.Add($two)
    'by subject' | Protect-CmsMessage -To 'CN=One' | Unprotect-CmsMessage
    'by thumbprint' | Protect-CmsMessage -To $two.Thumbprint | Unprotect-CmsMessage
    'by pattern' | Protect-CmsMessage -To '*On?' | Unprotect-CmsMessage
    Try-It { 'x' | Protect-CmsMessage -To 'CN=*' }
    $recipient = [System.Management.Automation.CmsMessageRecipient]'CN=One'
    $recipient.Certificates.Count
    $problem = $null; $recipient.Resolve($ExecutionContext.SessionState, 'Encryption', [ref] $problem); $recipient.Certificates.Count; $null -eq $problem
    $cms = [Pkcs.EnvelopedCms]::new(); $cms.Decode([Convert]::FromBase64String(($m -replace '-----.*?-----' -replace '\s'))); $cms.Decrypt(); [Text.Encoding]::UTF8.GetString($cms.ContentInfo.Content)
} finally { Remove-Item $folder -Recurse -Force }
