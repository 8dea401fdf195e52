# Execution policies, signatures and access lists outside Windows; secure strings with keys; credentials.
$ErrorView='NormalView'
function T($n,[scriptblock]$b) { try { $r = & $b; "$n => " + ($r -join ' ') } catch { "$n ! $($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.Message)" } }
T gep { Get-ExecutionPolicy }
T gepl { Get-ExecutionPolicy -List | % { "$($_.Scope)=$($_.ExecutionPolicy)" } }
T gepscope { Get-ExecutionPolicy -Scope Process }
T gepboth { Get-ExecutionPolicy -Scope Process -List }
T sep { Set-ExecutionPolicy Bypass }
T sep2 { Set-ExecutionPolicy RemoteSigned -Scope Process -Force }
T acl { Get-Acl / }
T auth { Get-AuthenticodeSignature /etc/hosts }
T sauth { Set-AuthenticodeSignature /etc/hosts }
T filecat { New-FileCatalog x }
T cert { Get-ChildItem cert: }
T ss { ConvertFrom-SecureString (ConvertTo-SecureString abc -AsPlainText) }
T ss2 { ConvertTo-SecureString '610062006300' | ConvertFrom-SecureString -AsPlainText }
T ss3 { $k = [byte[]](1..16); $e = ConvertTo-SecureString abc -AsPlainText | ConvertFrom-SecureString -Key $k; ConvertTo-SecureString $e -Key $k | ConvertFrom-SecureString -AsPlainText }
T ss4 { ConvertTo-SecureString abc -AsPlainText | ConvertFrom-SecureString -Key ([byte[]](1..5)) }
T ss5 { ConvertTo-SecureString 'zz' }
T ss6 { ConvertTo-SecureString '' -AsPlainText }
T ss7 { ConvertTo-SecureString 'xx' -Key ([byte[]](1..16)) }
T ss8 { $sk = ConvertTo-SecureString 0123456789abcdef -AsPlainText; $e = ConvertTo-SecureString abc -AsPlainText | ConvertFrom-SecureString -SecureKey $sk; ConvertTo-SecureString $e -SecureKey $sk | ConvertFrom-SecureString -AsPlainText }
# written down, because another key makes a padding by chance of one text in 256
$e = '76492d1116743f0423413b16050a5345MgB8AE8AagBMAHcARABUAFMANwBqAHQAZAByAGUAZABIAFIAWQBiAFAAQQAzAEEAPQA9AHwAMAA4ADMAOQAzADMAYwA1ADIAYgAxADUAOAA1AGYAZgBmADAAYgBjADMAYgAyAGEAMQBjADcAZQBhAGIAZQBmAA=='
T ss9 { ConvertTo-SecureString $e -Key ([byte[]](1..16)) | ConvertFrom-SecureString -AsPlainText; ConvertTo-SecureString $e -Key ([byte[]](2..17)) }
T ss10 { [securestring]::new().Length; $s = [securestring]::new(); $s.AppendChar('a'); $s.Length; $s.IsReadOnly(); $s.MakeReadOnly(); $s.AppendChar('b') }
T cred { $c = [pscredential]::new('u', (ConvertTo-SecureString p -AsPlainText)); $c.UserName; $c.GetNetworkCredential().Password; Get-Credential $c | % UserName }
Get-ExecutionPolicy -List -Scope Process
