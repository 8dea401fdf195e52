using namespace System.Management.Automation.Runspaces
$ErrorView = 'NormalView'
# How a computer is reached over SSH, made by hand; nobody listens at port 1
function Try-It($label, [scriptblock]$block) {
    "--- $label"
    try { & $block } catch { "$($_.FullyQualifiedErrorId) | $_"; $x = $_.Exception; while ($x) { "   $($x.GetType().FullName): $($x.Message)"; $x = $x.InnerException } }
}
$c = [SSHConnectionInfo]::new('u', 'h', 'k'); $c | Format-List *
$c = [SSHConnectionInfo]::new('u', 'h', '', 22, 'sub', 500, @{ a = 'b' })
$c.Port = 70000; $c.KeyFilePath = 'zz'; $c.Subsystem = ''; $c.ConnectingTimeout = 3; $c.ComputerName = 'other'
"$($c.Port) $($c.KeyFilePath) [$($c.Subsystem)] $($c.ConnectingTimeout) $($c.ComputerName)"
$c.Culture = [cultureinfo]'de-DE'; $c.OpenTimeout = 5
"$($c.Culture) $($c.OpenTimeout) $($c.CancelTimeout) $($c.OperationTimeout) $($c.IdleTimeout) $($c.MaxIdleTimeout)"
$d = $c.Clone(); "$($d.GetType().Name) $($d.ComputerName) $($d.Port) $([object]::ReferenceEquals($c, $d))"
[SSHConnectionInfo]::new('u', 'h', 'k', 5, $null).Subsystem; [SSHConnectionInfo]::new('u', 'h', 'k', 0).Port
Try-It 'port' { [SSHConnectionInfo]::new('u', 'h', 'k', 99999) }
Try-It 'none' { [SSHConnectionInfo]::new() }
Try-It 'user' { $c.UserName = 'x' }
Try-It 'credential' { $c.Credential = [pscredential]::Empty }
Try-It 'mechanism' { $c.AuthenticationMechanism = 'Basic' }
Try-It 'thumbprint' { $c.CertificateThumbprint = 'x' }
$n = [SSHConnectionInfo]::new('u', '127.0.0.1', '/nokey', 1)
$rs = [runspacefactory]::CreateRunspace($n)
"$($rs.RunspaceStateInfo.State) $($rs.ConnectionInfo.ComputerName) $($rs.GetType().Name) $($rs.RunspaceIsRemote)"
Try-It 'key file' { $rs.Open() }
$rs = [runspacefactory]::CreateRunspace([SSHConnectionInfo]::new('u', '127.0.0.1', '', 1))
Try-It 'closed port' { $rs.Open() }
$rs.RunspaceStateInfo.State; $rs.RunspaceStateInfo.Reason.GetType().FullName
Try-It 'again' { $rs.Open() }
$rs.Dispose()
