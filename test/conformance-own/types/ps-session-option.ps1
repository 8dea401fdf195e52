$ErrorView = 'NormalView'
'-- variable'
$PSSessionOption.GetType().FullName
$PSSessionOption | Format-List *
Get-Variable PSSessionOption | ForEach-Object { "$($_.Name)|$($_.Options)|$($_.Description)|$($_.Visibility)|$($_.Attributes.Count)" }
"$PSSessionOption"
'-- command'
New-PSSessionOption -SkipCACheck -SkipCNCheck | Format-List Skip*, OpenTimeout
try { New-PSSessionOption -Culture de-DE } catch { "$($_.FullyQualifiedErrorId): $_" }
Get-Command New-PSSessionOption -Syntax
'-- object'
$n = [System.Management.Automation.Remoting.PSSessionOption]::new()
$n.OpenTimeout = '00:00:05'; "$($n.OpenTimeout)"
$n.NoCompression = $true; $n.NoCompression
$n.OutputBufferingMode = 'Block'; $n.OutputBufferingMode
foreach ($m in 'Kerberos', 'Basic', 'Default', 'Digest') { try { $n.ProxyAuthentication = $m } catch { "$_" } }
$n.ProxyAuthentication
$n.ProxyAccessType = 4; $n.ProxyAccessType
$n.MaximumConnectionRedirectionCount = 7; $n.MaximumConnectionRedirectionCount
try { $n.MaxConnectionRetryCount = 'x' } catch { "$($_.FullyQualifiedErrorId): $_" }
$n.Culture = 'de-DE'; $n.Culture.Name
$n.MaximumReceivedObjectSize = $null; $null -eq $n.MaximumReceivedObjectSize
$n | Get-Member -MemberType Property | ForEach-Object Definition
[System.Management.Automation.Remoting.PSSessionOption]@{ OpenTimeout = '00:01:00'; NoEncryption = $true } | Format-List OpenTimeout, NoEncryption
try { [System.Management.Automation.Remoting.PSSessionOption]@{ Nothing = 1 } } catch { "$($_.FullyQualifiedErrorId)" }
'-- assigned'
$PSSessionOption = New-PSSessionOption -SkipCACheck
$PSSessionOption.SkipCACheck
& { $PSSessionOption = 5; $PSSessionOption }
