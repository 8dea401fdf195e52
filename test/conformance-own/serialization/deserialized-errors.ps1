# deserialized records and their views
$s = [System.Management.Automation.PSSerializer]
function RT($v, $d = 1) { , $s::Deserialize($s::Serialize($v, $d)) }
try { Get-Item /absent -ErrorAction Stop } catch { $e = $_ }
$b = RT $e
'--- view'; $b
'--- string'; "$b" -replace '''[^'']*/', "'"
'--- fl'; $b | Format-List
'--- ft'; $b | Format-Table
'--- names'; $b.PSObject.Properties | ForEach-Object { "$($_.Name) $($_.MemberType) $($_.TypeNameOfValue)" }
try { throw 'text' } catch { $e = $_ }; $b = RT $e; '--- throw'; $b
try { 1 / 0 } catch { $e = $_ }; $b = RT $e; '--- div'; $b
$e = Write-Error 'we' -ErrorAction SilentlyContinue -ErrorVariable ev; $b = RT $ev[0]; '--- we'; $b; 
$b = RT $ev[0] 3; '--- we 3'; $b
'--- exception'; RT ([System.InvalidOperationException]::new('m', [System.Exception]::new('inner')))
'--- warning'; Write-Warning 'w' -WarningVariable wv 3>$null; RT $wv[0]
'--- info'; Write-Information 'i' -InformationVariable iv; RT $iv[0]
'--- host'; Write-Host 'h' -InformationVariable iv 6>$null; $r = RT $iv[0]; $r.PSTypeNames[0]; $r.MessageData.Message; "$r"
'--- verbose'; $v = & { [CmdletBinding()]param() Write-Verbose 'v' } -Verbose 4>&1; RT $v; $v.GetType().Name
'--- many'; $b, $b
'--- list import'; $e | Export-Clixml ./e.xml; Import-Clixml ./e.xml
$Error[0] | Export-Clixml ./e.xml; $x = Import-Clixml ./e.xml; $x.PSTypeNames; $x.Exception.PSTypeNames[0..1]; $x.InvocationInfo; $x.ScriptStackTrace; $x.CategoryInfo; $x.ErrorDetails; $x.PipelineIterationInfo
'--- out-string'; ($b | Out-String).Trim()
