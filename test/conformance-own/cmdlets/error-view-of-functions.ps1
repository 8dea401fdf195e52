# $ErrorView is looked up where the formatting command stands: functions change it for what they format themselves.
try { Get-Command nonexistent_command -ErrorAction Stop } catch { $e = $_ }
function Show-Value { $ErrorView = 'CategoryView'; $e }
function Show-Text { $ErrorView = 'CategoryView'; $e | Out-String }
function Show-Host { $ErrorView = 'CategoryView'; $e | Out-Host }
function Show-File { $ErrorView = 'CategoryView'; $f = [IO.Path]::GetTempFileName(); Get-Command nonexistent_command *> $f; Get-Content $f; Remove-Item $f }
'value'; (Show-Value | Out-String) -match '~~~'
'text'; Show-Text
'file'; Show-File
'host'; Show-Host
'blocks'; & { $ErrorView = 'CategoryView'; & { (Get-Command nonexistent_command 2>&1 | Out-String).Trim() } }
