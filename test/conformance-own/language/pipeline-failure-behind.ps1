# What a command fails with is not seen by the commands that write to it, but for what `throw` has thrown in a cmdlet or an advanced function.
$ErrorView = 'NormalView'
function up { try { '/nope' } catch { Write-Host "caught $_" } finally { Write-Host fin }; Write-Host 'after' }
function up2 { trap { Write-Host "trapped $_"; continue } '/nope'; Write-Host 'after' }
function up3 { '/nope'; Write-Host "after $?" }
function down { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { throw 'd' } }
function down1 { process { throw 'd' } }
function down2 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { [int]::Parse('x') } }
function down3 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { Get-Item /nope -ea Stop } }
function down4 { process { Get-Item /nope -ea Stop } }
function down5 { [CmdletBinding()]param([Parameter(ValueFromPipeline)][int]$x) process { $x } }
function down6 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) begin { throw 'b' } process { $x } }
function down7 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x)  process { $x } end { throw 'e' }}
function down8 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x)  process { $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)) }}
foreach ($u in 'up','up2','up3') { foreach ($d in { Get-Item -ea Stop },{ down }, {down1},{down2},{down3},{down4},{down5 -ea Stop},{ % { throw 'fo' } }, { % { Get-Item /nope -ea Stop } }, { Where-Object { [int]::Parse('x') } }, { Select-Object -ExpandProperty foo -ea Stop }, { Get-Item },{ Write-Error x -ea Stop },{ Write-Error },{ Import-Clixml },{ down6 },{ down7 },{ down8 },{ . { process { throw 'dot' } } },{ nosuch },{ Get-Item -Nosuch }, { Sort-Object { throw 's' } }, { ForEach-Object ToInt32 $null }, { ForEach-Object Substring 99 },{ ForEach-Object Substring 99 -ea Stop }, { Invoke-Expression -ea Stop }, { Import-Csv }, { Get-Date -ea Stop },{ & { process { 1/0; 'x' } } },{ & { process { $ErrorActionPreference = 'Stop'; 1/0; 'x' } } }) {
  "== $u |$d"
  $error.Clear()
  $sb = [scriptblock]::Create("$u | $d")
  try { & $sb 2>$null } catch { "C $_ $($_.FullyQualifiedErrorId) $($_.Exception.GetType().Name)" }
  $error | % { "  E $_ $($_.FullyQualifiedErrorId)" }
} }
