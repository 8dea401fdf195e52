# What was an object of a type is cast back by its properties; a command without impact does not ask.
Add-Type 'public class Kept { public string Name {get;set;} public int Port {get;set;} } public class Closed { public string Name {get;set;} public string Text { get { return "1..5"; } } }'
function Get-Copy($value) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($value)) }
$kept = [Kept](Get-Copy (New-Object Kept -Property @{ Name = 'n'; Port = 80 }))
'{0} {1} {2}' -f $kept.GetType().Name, $kept.Name, $kept.Port
$closed = Get-Copy (New-Object Closed -Property @{ Name = 'c' })
try { [Closed] $closed } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
function Use-Closed { param([Closed] $value) $value.Name }
try { Use-Closed $closed } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [Closed][pscustomobject]@{ Name = 'a'; Text = 'b' } } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
try { [Closed]@{ Name = 'a'; Text = 'b' } } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
'--- impact'
function Invoke-Harmless { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'None')] param() if ($PSCmdlet.ShouldProcess('target', 'action')) { 'done' } }
Invoke-Harmless -Confirm
Invoke-Harmless -Confirm:$false
$ConfirmPreference = 'Low'
Invoke-Harmless
