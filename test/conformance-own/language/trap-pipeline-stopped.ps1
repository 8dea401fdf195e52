# A trap sees that the pipeline has been stopped where a command behind it has failed, and may go on.
$ErrorView = 'NormalView'
function t1 { [CmdletBinding()]param() trap { "T $_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo) $($_.Exception.GetType().Name) $?"; continue } $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)); 'after' }
function t2 { [CmdletBinding()]param() trap [System.Management.Automation.PipelineStoppedException] { "T $_"; continue } $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)); 'after' }
function t3 { [CmdletBinding()]param() trap [ArgumentException] { "T $_"; continue } $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)); 'after' }
function t4 { [CmdletBinding()]param() trap { "T $_"; break } $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)); 'after' }
function t5 { [CmdletBinding()]param() trap { "T $_"; return 5 } $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)); 'after' }
function t7 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) begin { 'b' } process { trap { "T $_"; continue } $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'tte','TTE',1,$_)); "after $x" } end { 'end' } clean { Write-Host "clean $?" } }
function up { trap { Write-Host "T $_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; continue } 1; Write-Host m; 2; Write-Host n }
function upb { trap { Write-Host "T $_"; break } 1; Write-Host m; 2; Write-Host n }
function upr { trap { Write-Host "T $_"; return 8 } 1; Write-Host m; 2; Write-Host n }
function upn { trap [ArgumentException] { Write-Host "T $_"; return } 1; Write-Host m; 2; Write-Host n }
function upt { 1; Write-Host m; 2; Write-Host n; end { trap { Write-Host "T $_"; return } 1 } }
function d1 { process { "p$_"; 1/0; 'x'; throw "d$_" } end { 'e' } clean { Write-Host "cl $?" } }
function d2 { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$x) process { "p$_"; Get-Item "/nope$_" -ea Stop } end { 'e' } }
foreach ($f in 't1','t2','t3','t5','t7') { "== $f"; $error.Clear(); try { & $f } catch { "C $_" }; $error | % { "  E $_ $($_.FullyQualifiedErrorId)" } }
"== t7 pipe"; try { 1,2 | t7 } catch { "C $_" }
foreach ($u in 'up','upr','upn') { foreach ($d in 'd1','d2') { "== $u $d"; $error.Clear(); try { & $u | & $d } catch { "C $_" }; $error | % { "  E $_ $($_.FullyQualifiedErrorId)" } } }
"== no try"
up | d2
"$?"
up | d1
"$?"
t1
"$?"
$x = up | d2 | % { "z$_" }
"x=$x $?"
