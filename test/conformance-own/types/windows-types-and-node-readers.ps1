# Types of Windows that are there but refuse, enums of the registry, and readers of XML nodes
$ErrorView = 'NormalView'
$tries = @(
    { [Security.Principal.NTAccount]::new('a') }
    { New-Object System.Security.Principal.NTAccount('Domain', 'User') }
    { [Security.Principal.NTAccount]'x' }
    { [Security.Principal.SecurityIdentifier]::new('S-1-1-0') }
    { [Security.Principal.SecurityIdentifier]'S-1-1-0' }
    { [Security.Principal.SecurityIdentifier]::new([Security.Principal.WellKnownSidType]::WorldSid, $null) }
    { [System.Security.AccessControl.FileSystemAccessRule]::new('a', 'Read', 'Allow') }
    { New-Object System.Security.AccessControl.FileSystemAccessRule('Everyone', 'FullControl', 'ContainerInherit,ObjectInherit', 'None', 'Allow') }
    { New-Object System.Security.AccessControl.RegistryAccessRule('a', 'ReadKey', 'Allow') }
    { [System.Security.AccessControl.FileSystemAuditRule]::new('a', 'Read', 'Success') }
    { [System.Security.AccessControl.FileSecurity]::new() }
    { New-Object System.Security.AccessControl.DirectorySecurity }
    { New-Object System.Security.AccessControl.RegistrySecurity }
    { New-Object System.Media.SoundPlayer }
    { [System.Media.SoundPlayer]::new('a.wav').Play() }
    { [Security.Principal.WindowsIdentity]::GetCurrent() }
)
foreach ($try in $tries) { try { & $try } catch { "$($_.FullyQualifiedErrorId): $($_.Exception.InnerException.GetType().Name): $_" } }
$null -eq ('a' -as [Security.Principal.NTAccount])
foreach ($type in [Microsoft.Win32.RegistryHive], [Microsoft.Win32.RegistryValueKind], [Microsoft.Win32.RegistryValueOptions], [Microsoft.Win32.RegistryView], [Microsoft.Win32.RegistryKeyPermissionCheck],
    [Microsoft.Win32.RegistryOptions], [System.Security.AccessControl.RegistryRights], [System.Security.AccessControl.AuditFlags]) {
    "$type " + (($type.GetEnumNames() | ForEach-Object { "$_=$([int]($type::$_))" }) -join ' ')
}
function Set-Thing([Microsoft.Win32.RegistryValueKind]$Kind = 'String', [Microsoft.Win32.RegistryHive]$Hive = 'LocalMachine') { "$Kind $([int]$Kind) $Hive" }
Set-Thing; Set-Thing dword CurrentUser
try { Set-Thing nope } catch { "$_" }
[System.Security.AccessControl.RegistryRights]'ReadKey, SetValue'
foreach ($type in 'Security.Principal.NTAccount', 'Security.AccessControl.FileSystemAccessRule', 'Security.AccessControl.FileSecurity', 'Xml.XmlNodeReader') { "$type $(([type]"System.$type").BaseType)" }

function walk($reader) { while ($reader.Read()) { '{0} [{1}] [{2}] {3} {4} {5}' -f $reader.NodeType, $reader.Name, $reader.Value, $reader.Depth, $reader.IsEmptyElement, $reader.AttributeCount } "$($reader.ReadState) $($reader.EOF)" }
walk ([System.Xml.XmlNodeReader]::new([xml]'<a x="1"><b>t</b><!--c--><d/><![CDATA[e]]></a>'))
$xml = [xml]'<root><item id="1"><name>one</name></item><item id="2"/></root>'
walk (New-Object System.Xml.XmlNodeReader $xml)
walk (New-Object System.Xml.XmlNodeReader $xml.root.item[0])
$reader = [System.Xml.XmlNodeReader]::new($xml)
while ($reader.ReadToFollowing('item')) { $reader.GetAttribute('id'); $reader.MoveToFirstAttribute(); "$($reader.Name)=$($reader.Value)"; $null = $reader.MoveToElement() }
$reader = [System.Xml.XmlNodeReader]::new($xml); $null = $reader.MoveToContent(); $reader.ReadInnerXml()
try { [System.Xml.XmlNodeReader]::new($null) } catch { "$_" }
$copy = [xml]::new(); $copy.Load([System.Xml.XmlNodeReader]::new($xml.root)); $copy.OuterXml
